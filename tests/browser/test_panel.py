"""The conversation panel in a real JupyterLab and Notebook 7, worked as a learner works it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import desk
import pytest
from contrast import CONTRAST
from panel import Panel
from playwright.sync_api import Locator, expect

pytestmark = pytest.mark.browser

CELL = """\
from weakhand.cases import load
from weakhand.ui.conversation import Conversation
panel = Conversation(load("freelancer_vs_procurement"), 1, attempts=2)
panel"""
CELLS = [CELL, "1 + 1"]
LABEL = "It sounds like the savings target weighs on you."
ASK = "What would make this saving easier for you to report?"
MARKUP = '<img src=x onerror="window.hit = 1"><b>Hello</b>'
WIDTHS = (360, 900, 1600)


@pytest.fixture(scope="module")
def lab(shared: Callable[..., desk.Notebook], server: desk.Server) -> desk.Notebook:
    """A notebook that stays open in JupyterLab for all tests that begin from its cell."""
    desk.write_notebook(server.folder, "panel.ipynb", CELLS)
    return shared("panel.ipynb")


@pytest.fixture(params=["shared"])
def panel(
    request: pytest.FixtureRequest, opened: Callable[..., desk.Notebook], server: desk.Server
) -> Iterator[Panel]:
    """The panel, freshly shown: in the shared notebook, or in one that a test has to itself."""
    if request.param == "shared":
        notebook = request.getfixturevalue("lab")
        notebook.page.bring_to_front()
        notebook.width(1280)
        notebook.command("notebook:clear-all-cell-outputs")
        expect(notebook.page.locator(".wh-frame")).to_have_count(0)
    else:
        desk.write_notebook(server.folder, "own.ipynb", CELLS)
        notebook = opened("own.ipynb", app=request.param)
    notebook.run_cell(0)
    shown = Panel(notebook)
    expect(shown.box).to_be_visible(timeout=30_000)
    notebook.errors.clear()  # Notebook 7 has some of its own while it starts
    yield shown
    assert notebook.errors == []


def pictures(panel: Panel, name: str) -> None:
    """Look at every width in both themes: nothing sticks out, everything can be read."""
    for dark in (False, True):
        panel.notebook.dark(dark)
        for width in WIDTHS:
            panel.notebook.width(width)
            assert panel.sideways() <= 0, f"{name} sticks out at {width} px"
            ratio, words = panel.root.evaluate(CONTRAST)
            assert ratio >= 4.5, f"{name}: {words!r} has a contrast of {ratio:.2f}"
            theme = "dark" if dark else "light"
            panel.notebook.screenshot(f"panel-{name}-{width}-{theme}", panel.root)
    panel.notebook.dark(False)
    panel.notebook.width(1280)


def edges(part: Locator) -> tuple[float, float]:
    """Return where something begins and ends from left to right, in pixels."""
    box = part.bounding_box()
    assert box is not None
    return box["x"], box["x"] + box["width"]


@pytest.mark.parametrize("panel", ["shared", "notebook"], indirect=True)
def test_a_typed_line_gets_an_answer_and_the_end_brings_the_debrief(panel: Panel) -> None:
    app = panel.notebook.app
    expect(panel.log).to_have_attribute("aria-live", "polite")
    expect(panel.root.get_by_text("Maya, freelance UX designer", exact=True)).to_be_visible()
    panel.box.fill("Good morning.")
    panel.box.press("Shift+Enter")
    panel.box.press_sequentially(ASK)
    assert panel.box.input_value() == f"Good morning.\n{ASK}"
    expect(panel.turns()).to_have_count(1)
    panel.turns().first.evaluate("(el) => { el.kept = true; }")
    panel.box.press("Enter")
    expect(panel.turns()).to_have_count(2)
    expect(panel.turns().last.locator(".wh-them .wh-words")).not_to_be_empty()
    expect(panel.box).to_have_value("")
    expect(panel.box).to_be_focused()
    # Only what is new enters the live region: the opening is the same node as before.
    assert panel.turns().first.evaluate("(el) => el.kept === true")
    panel.say(LABEL)
    pictures(panel, f"{app}-talk")

    panel.button(re.compile("Walk away")).click()
    panel.button("Yes, walk away").click()
    verdict = panel.root.get_by_role("region", name="How it ended")
    expect(verdict).to_be_focused()
    for score in ("Outcome", "Information", "Process", "Relationship"):
        expect(verdict.get_by_text(score, exact=True)).to_be_visible()
    expect(panel.root.locator(".wh-head")).to_be_in_viewport()
    last = panel.turns().last.locator(".wh-them .wh-words").text_content() or ""
    expect(verdict).to_contain_text(f"Okafor: {last}")
    line, note = (
        panel.turns().nth(1).locator(part).bounding_box() for part in (".wh-me", ".wh-note")
    )
    assert note["x"] >= line["x"] + line["width"], "the note stands beside the line"
    expect(panel.box).to_have_count(0)
    expect(panel.root.locator("mark").first).to_be_visible()
    pictures(panel, f"{app}-debrief")

    link = verdict.get_by_role("button", name=re.compile("^line ")).first
    number = link.text_content()
    link.click()
    assert f"L{number[1:]}" in panel.focused() if number else False
    panel.button("Start again (attempt 2 of 2)").click()
    expect(panel.turns()).to_have_count(1)
    expect(panel.box).to_be_focused()


def test_typed_markup_stays_text(panel: Panel) -> None:
    panel.say(MARKUP)
    expect(panel.turns().last.locator(".wh-me .wh-words")).to_have_text(MARKUP)
    panel.button(re.compile("Walk away")).click()
    panel.button("Yes, walk away").click()
    expect(panel.root.locator(".wh-verdict")).to_be_visible()
    expect(panel.root.locator(".wh-sight img")).to_have_count(3)
    assert panel.root.locator("img:not(.wh-sight img), .wh-words b").count() == 0
    assert panel.page.evaluate("() => window.hit") is None


def test_the_debrief_has_pictures_in_the_width_and_the_theme_of_the_page(panel: Panel) -> None:
    panel.say(LABEL)
    panel.button(re.compile("Walk away")).click()
    panel.button("Yes, walk away").click()
    images = panel.root.locator(".wh-sight img")
    expect(images).to_have_count(3)
    expect(images.nth(0)).to_have_attribute("alt", re.compile("^Trust in you: 15% at the start"))
    expect(images.nth(1)).to_have_attribute("alt", re.compile("Okafor has 24"))
    expect(images.nth(2)).to_have_attribute("alt", re.compile("over 2 lines of yours"))
    light = images.nth(0).get_attribute("src") or ""
    panel.notebook.dark()
    expect(images.nth(0)).not_to_have_attribute("src", light)
    panel.notebook.width(900)
    for _ in range(40):
        widths = images.evaluate_all("(all) => all.map((i) => [i.width, i.naturalWidth])")
        if all(shown == drawn for shown, drawn in widths):
            break
        panel.page.wait_for_timeout(250)
    assert all(shown == drawn for shown, drawn in widths), widths
    assert panel.sideways() <= 0
    panel.notebook.dark(False)


def test_keys_in_the_panel_are_not_taken_by_the_notebook(panel: Panel) -> None:
    cells = panel.notebook.cells().count()
    panel.box.click()
    panel.page.keyboard.type("a b dd m y 00 x")
    panel.root.get_by_label("Day rate").focus()
    panel.page.keyboard.type("aabbmy")
    panel.button("Put this offer").focus()
    panel.page.keyboard.type("aabbddm")
    panel.page.keyboard.press("Escape")
    panel.page.keyboard.type("aabb")
    assert panel.notebook.cells().count() == cells
    assert panel.box.input_value() == "a b dd m y 00 x"
    panel.box.focus()
    saved = panel.notebook.save()  # Ctrl+S reaches the notebook from the message box
    assert saved.cells[0].outputs


def test_it_is_played_by_keyboard_alone(panel: Panel) -> None:
    keys = panel.page.keyboard

    def tab_to(name: str) -> None:
        for _ in range(30):
            keys.press("Tab")
            if panel.focused().startswith(name):
                return
        raise AssertionError(f"Tab never reached {name!r}")

    panel.box.focus()
    keys.type(ASK)
    keys.press("Enter")
    expect(panel.turns()).to_have_count(2)
    keys.press("Tab")
    assert panel.focused() == "Send"
    keys.press("Tab")
    rate = panel.root.get_by_label("Day rate")
    expect(rate).to_be_focused()
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    expect(rate).to_have_value("-6%")
    expect(panel.root.locator(".wh-total")).to_contain_text("30 points")
    tab_to("Put this offer")
    keys.press("Enter")
    expect(panel.turns()).to_have_count(3)
    expect(panel.turns().last.locator(".wh-put")).to_contain_text("-6%")
    tab_to("Accept their offer")
    keys.press("Space")
    assert panel.focused() == "Not yet"
    keys.press("Escape")
    assert panel.focused().startswith("Accept their offer")
    tab_to("Walk away")
    keys.press("Enter")
    assert panel.focused() == "Stay"
    expect(panel.root.locator(".wh-confirm")).to_contain_text("22 points to you")
    keys.press("Shift+Tab")
    keys.press("Enter")
    expect(panel.root.locator(".wh-verdict")).to_be_focused()
    tab_to("Try another line here")
    keys.press("Enter")
    other = panel.root.get_by_label("Your other line")
    expect(other).to_be_focused()
    keys.type(LABEL)
    keys.press("Enter")
    expect(panel.root.locator(".wh-branch [role=log] .wh-turn")).to_have_count(1)


def test_an_offer_from_the_board_takes_the_unsent_line_with_it(panel: Panel) -> None:
    board = panel.root.get_by_role("region", name="Offer board")
    board.get_by_label("Day rate").select_option("0%")
    board.get_by_label("Payment terms").select_option("net-30")
    expect(board.locator(".wh-total")).to_have_text("55 points to you: 33 more than walking away.")
    panel.box.fill("Would this work?")
    expect(board).to_contain_text("Your unsent line goes with it.")
    panel.button("Put this offer").click()
    last = panel.turns().last
    expect(last).to_contain_text("Would this work?")
    expect(last.locator(".wh-put")).to_contain_text("net-30")
    expect(panel.box).to_have_value("")
    expect(board).to_contain_text("The board above shows this offer.")
    board.get_by_label("Day rate").select_option("0%")
    panel.button("Start from theirs").click()
    expect(board.get_by_label("Day rate")).to_have_value("-20%")
    expect(board.get_by_label("Day rate")).to_be_focused()
    expect(panel.button("Start from theirs")).to_have_count(0)


def test_accepting_says_first_what_it_is_worth(panel: Panel) -> None:
    panel.button(re.compile("Accept their offer")).click()
    confirm = panel.root.get_by_role("group", name="Accept their offer?")
    expect(confirm).to_contain_text("Day rate: -20%")
    expect(confirm).to_contain_text("worth 6 points to you, 16 less than walking away")
    panel.button("Not yet").click()
    expect(confirm).to_have_count(0)
    expect(panel.turns()).to_have_count(1)
    panel.button(re.compile("Accept their offer")).click()
    panel.button("Yes, accept").click()
    expect(panel.root.locator(".wh-verdict")).to_contain_text("You have a deal")
    expect(panel.root.get_by_role("region", name="The deal")).to_contain_text("Day rate: -20%")


def test_what_they_have_put_is_not_put_by_one_press_or_two(panel: Panel) -> None:
    panel.button("Put this offer").dblclick()
    doubt = panel.root.get_by_role("group", name="Put this offer?")
    expect(doubt).to_contain_text("it will be taken at once")
    panel.page.keyboard.press("Escape")
    expect(doubt).to_have_count(0)
    expect(panel.turns()).to_have_count(1)
    expect(panel.button("Put this offer")).to_be_focused()
    panel.page.keyboard.press("Enter")
    assert panel.focused() == "Not yet"
    panel.root.get_by_label("Day rate").select_option("0%")
    expect(doubt).to_have_count(0)
    panel.root.get_by_label("Day rate").select_option("-20%")
    expect(panel.root.locator(".wh-total")).to_contain_text("6 points")
    expect(doubt).to_have_count(0)
    panel.button("Put this offer").click()
    panel.button("Yes, put it").click()
    expect(panel.root.locator(".wh-verdict")).to_contain_text("You have a deal")


def test_after_a_confirmed_offer_that_is_not_taken_the_box_has_the_focus(panel: Panel) -> None:
    panel.root.get_by_label("Day rate").select_option("-12%")
    expect(panel.root.locator(".wh-total")).to_contain_text("20 points")
    panel.button("Put this offer").press("Enter")
    panel.button("Yes, put it").press("Enter")
    expect(panel.turns()).to_have_count(2)
    expect(panel.box).to_be_focused()


def test_on_a_low_screen_the_box_and_what_went_wrong_stay_in_sight(panel: Panel) -> None:
    panel.notebook.width(1280, 620)
    for line in (LABEL, ASK, "How long does a tender take?"):
        panel.say(line)
    expect(panel.box).to_be_in_viewport(ratio=1)
    panel.box.fill("y" * 20_001)
    panel.box.press("Enter")
    expect(panel.notice).to_contain_text("at most 20,000")
    expect(panel.notice).to_be_in_viewport()
    expect(panel.box).to_be_in_viewport(ratio=0.9)


def test_another_line_is_tried_beside_the_first(panel: Panel) -> None:
    for line in (LABEL, ASK, "Please, I need this client."):
        panel.say(line)
    panel.button(re.compile("Walk away")).click()
    panel.button("Yes, walk away").click()
    panel.button("Try another line here, instead of line 2").click()
    branch = panel.root.locator(".wh-branch")
    for count, line in enumerate(("How long does a tender take?", "And who feels that?"), 1):
        box = branch.get_by_role("textbox")
        expect(box).to_be_focused()
        box.fill(line)
        box.press("Enter")
        expect(branch.get_by_role("log").locator(".wh-turn")).to_have_count(count)
        expect(box).to_have_value("")
    expect(branch.get_by_role("columnheader", name="This branch so far")).to_be_visible()
    for name, so_far in (
        ("Overall", "still open"),
        ("Outcome", "still open"),
        ("Process", r"\d+%"),
    ):
        expect(branch.get_by_role("row", name=re.compile(f"^{name}"))).to_have_text(
            re.compile(rf"^{name}\d+%{so_far}$")
        )
    pictures(panel, "what-if")
    whole = edges(panel.root.locator(".wh-verdict"))
    assert edges(branch) == pytest.approx(whole, abs=2), "a part of the width is empty"

    def boxes() -> list[Any]:
        return [branch.locator(".wh-column").nth(n).bounding_box() for n in (0, 1)]

    panel.notebook.width(1600)
    first, second = boxes()
    assert second["x"] >= first["x"] + first["width"]
    panel.notebook.width(360)
    first, second = boxes()
    assert second["y"] >= first["y"] + first["height"]
    panel.notebook.width(1280)
    branch.get_by_text("Offer board of this branch").click()
    branch.get_by_role("button", name=re.compile("Walk away")).click()
    branch.get_by_role("button", name="Yes, walk away").click()
    expect(branch.get_by_role("region", name="What if: another line 2")).to_be_focused()
    expect(branch.get_by_role("row", name=re.compile("^Overall"))).to_be_in_viewport()
    panel.button("Close").click()
    expect(branch).to_have_count(0)
    panel.button("Try this line there").click()
    expect(branch.get_by_role("textbox")).not_to_have_value("")


@pytest.mark.parametrize("panel", ["lab"], indirect=True)
def test_a_line_typed_to_a_dead_kernel_is_not_lost(panel: Panel) -> None:
    panel.notebook.server.close_kernel(panel.notebook.path)
    panel.box.fill(ASK)
    panel.box.press("Enter")
    expect(panel.root).to_contain_text("Okafor is about to answer")
    expect(panel.button("Put this offer")).to_have_attribute("aria-disabled", "true")
    expect(panel.notice).to_contain_text("still in the box", timeout=20_000)
    expect(panel.box).to_have_value(ASK)
    expect(panel.box).to_be_editable()
