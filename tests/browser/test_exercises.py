"""Exercises as a learner works them: by mouse, by keyboard, through a crash and a reload."""

from __future__ import annotations

import os
import re
import signal
from typing import Any

import desk
import pytest
from playwright.sync_api import BrowserContext, expect
from tests.questions import LESSON

from weakhand.ui.form import Form

pytestmark = pytest.mark.browser

BANK = f"""
import weakhand.questions.bank as bank
made = bank.read_bank({LESSON!r}, "bank")
bank.banks = lambda: {{"lesson-02": made}}
import os, weakhand
print("process", os.getpid())
"""
CELLS = [BANK] + [f'weakhand.show("{i}")' for i in ("m2-choice", "m2-order", "m2-reflect")]

ALONE = """async (source) => {
    const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    const { default: widget } = await import(url);
    const state = { form: { kind: "choice", check: "Check", options: ["a", "b"].map((id) => (
        { id, html: id })) }, page: "here", heard_count: 0 };
    const sent = [], told = {};
    const model = {
        get: (name) => state[name] ?? null, set() {}, save_changes() {}, off() {},
        on: (what, tell) => { told[what] = tell; }, send: (step) => sent.push(step),
    };
    const close = widget.render({ model, el: document.body });
    const seen = [];
    const step = (act) => { act(); seen.push(sent.splice(0).map((s) => `${s.do} ${s.value}`)); };
    const [a, b] = document.querySelectorAll("input");
    step(() => a.click());
    step(() => b.click());
    step(() => document.querySelector(".whf-main").click());
    step(() => told["change:heard_count"]());
    step(() => told["change:heard_count"]());
    step(() => told["change:heard_count"]());
    step(() => a.click());
    step(() => b.click());
    step(close);
    return seen;
}"""
"""A form on a page without Jupyter: what it sends at each step, ``heard_count`` among them."""


@pytest.fixture(params=["turned_to"])
def notebook(request: pytest.FixtureRequest, server: desk.Server) -> desk.Notebook:
    """The exercises, run: in the tab that stays, or in one that a test has to itself."""
    for old in server.folder.iterdir():
        old.unlink() if old.is_file() else None
    desk.write_notebook(server.folder, "exercises.ipynb", CELLS)
    found: desk.Notebook = request.getfixturevalue(request.param)("exercises.ipynb", width=1400)
    found.run_all()
    found.page.wait_for_selector(".whf-title")
    found.wait_for_kernel()
    expect(found.output(3).locator(".whf-title")).to_be_visible()
    return found


def saved(notebook: desk.Notebook, exercise: str) -> list[Any]:
    """Return the values that the saved notebook's output carries for an exercise."""
    mime = "application/vnd.weakhand.answers+json"
    return [
        entry["value"]
        for cell in notebook.save().cells
        for output in cell.get("outputs", [])
        for entry in output.get("data", {}).get(mime, {}).get("entries", [])
        if entry["id"] == exercise
    ]


def test_an_answer_is_saved_by_a_click_and_checked_by_a_button(notebook: desk.Notebook) -> None:
    cell = notebook.output(1)
    cell.get_by_role("radio", name="Beta").check()
    expect(cell.locator(".whf-note")).to_contain_text("Saved")
    cell.get_by_role("button", name="Check").click()
    expect(cell.locator(".whf-live")).to_contain_text("Yes, beta.")
    assert saved(notebook, "m2-choice") == ["b", "b"], "when it was chosen, and when checked"


def test_an_exercise_can_be_done_by_keyboard_alone(notebook: desk.Notebook) -> None:
    cell, keys = notebook.output(1), notebook.page.keyboard
    cell.get_by_role("radio").first.focus()
    keys.press("Space")
    keys.press("ArrowDown")
    expect(cell.get_by_role("radio", name="Beta")).to_be_checked()
    keys.press("Tab")
    keys.press("Enter")
    expect(cell.locator(".whf-live")).to_contain_text("Yes, beta.")
    keys.press("Tab")
    keys.press("Enter")
    expect(cell.locator(".whf-more")).to_contain_text("Think.")
    assert notebook.cells().count() == len(CELLS), "no key reached the notebook's shortcuts"


def test_items_are_ordered_by_buttons_that_keep_the_focus(notebook: desk.Notebook) -> None:
    cell, keys = notebook.output(2), notebook.page.keyboard
    places = cell.locator(".whf-moves").evaluate_all("(all) => all.map((at) => at.offsetLeft)")
    assert len(set(places)) == 1, "the arrows stand below one another"
    cell.get_by_role("button", name="Move down: Close").focus()
    keys.press("Enter")
    expect(notebook.page.locator(":focus")).to_have_attribute("aria-label", "Move down: Close")
    keys.press("Enter")
    expect(notebook.page.locator(":focus")).to_have_attribute("aria-label", "Move up: Close")
    cell.get_by_role("button", name="Check").click()
    expect(cell.locator(".whf-live")).to_contain_text("Yes, in this order.")


def test_a_text_is_saved_without_a_click_and_with_ctrl_s(notebook: desk.Notebook) -> None:
    cell, keys = notebook.output(3), notebook.page.keyboard
    cell.get_by_role("textbox", name="Your text").click()
    keys.type("I would ask first.")
    expect(cell.locator(".whf-quiet")).to_contain_text("4 words")
    expect(cell.locator(".whf-note")).to_contain_text("Saved")
    keys.type(" And listen.")
    assert saved(notebook, "m2-reflect") == ["I would ask first.", "I would ask first. And listen."]


def test_a_step_goes_out_when_python_has_heard_the_one_before(window: BrowserContext) -> None:
    page = window.new_page()
    seen = page.evaluate(ALONE, Form._esm)
    page.close()
    assert seen[:6] == [["save a"], [], [], ["save b"], ["check b"], []]
    assert seen[6:] == [["save a"], [], ["save b"]], "nothing is left behind when it is closed"


@pytest.mark.parametrize("notebook", ["opened"], indirect=True)
def test_after_the_kernel_is_killed_the_form_says_so_and_answers_come_back(
    notebook: desk.Notebook,
) -> None:
    cell = notebook.output(1)
    cell.get_by_role("radio", name="Alpha").check()
    expect(cell.locator(".whf-note")).to_contain_text("Saved")
    found = re.search(r"process (\d+)", notebook.output(0).inner_text())
    assert found
    os.kill(int(found[1]), signal.SIGKILL)
    notebook.page.locator(".jp-Dialog button").last.click(timeout=20_000)
    cell.get_by_role("radio", name="Beta").check()
    expect(cell.get_by_role("alert")).to_contain_text("Python does not answer", timeout=15_000)
    notebook.run_all()
    expect(cell.locator(".whf-note")).to_contain_text("Your saved answer", timeout=60_000)
    expect(cell.get_by_role("radio", name="Alpha")).to_be_checked()


@pytest.mark.parametrize("notebook", ["opened"], indirect=True)
def test_after_a_reload_the_form_asks_to_run_the_cell_again(notebook: desk.Notebook) -> None:
    notebook.output(1).get_by_role("radio", name="Alpha").check()
    expect(notebook.output(1).locator(".whf-note")).to_contain_text("Saved")
    notebook.save()
    notebook.page.reload()
    notebook.wait_for_kernel()
    notebook.hide_side_bar()
    cell = notebook.output(1)
    expect(cell.get_by_role("alert").first).to_contain_text("You reloaded this page")
    cell.get_by_role("radio", name="Beta").check()
    expect(cell.locator(".whf-note")).to_contain_text("Saved")
    notebook.run_cell(1)
    expect(cell.locator(".whf-reloaded")).to_have_count(0)
    expect(cell.get_by_role("radio", name="Beta")).to_be_checked()
    assert saved(notebook, "m2-choice") == ["a", "b"]
