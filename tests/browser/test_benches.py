"""The model benches in a real JupyterLab, moved by keys and by the mouse."""

from __future__ import annotations

import re
from collections.abc import Callable

import desk
import pytest
from contrast import CONTRAST
from playwright.sync_api import Locator, expect

from weakhand.ui.benches import BENCHES
from weakhand.ui.benches.panel import NARROWEST, WIDEST

pytestmark = pytest.mark.browser

LOOKS = (("dark", 360), ("light", 1600))
# Whether a bench's figure is as wide as its place; a few pixels do not have it drawn anew.
DRAWN = """([bench, least, most]) => {
    const image = bench.querySelector("img");
    const place = image.parentElement.clientWidth;
    const drawn = Number(image.getAttribute("width"));
    return Math.abs(drawn - Math.min(Math.max(place, least), most)) < 8;
}"""
Opened = Callable[..., desk.Notebook]


def shown(notebook: desk.Notebook, index: int, name: str) -> Locator:
    """Run the cell of a bench, and return the bench once its figure is there."""
    notebook.run_cell(index)
    bench = notebook.page.locator(f".whb[data-bench={name}]")
    expect(bench.get_by_role("img")).to_have_attribute("src", re.compile("^blob:"), timeout=30_000)
    return bench


def says(bench: Locator) -> tuple[str, str]:
    """Return the sentence and the figure's text alternative."""
    alt = bench.get_by_role("img").get_attribute("alt")
    return bench.get_by_role("status").inner_text(), alt or ""


def test_a_key_on_any_bench_brings_a_new_sentence_figure_and_alternative(
    turned_to: Opened, server: desk.Server
) -> None:
    cells = [f"import weakhand\nweakhand.bench({name!r})" for name in BENCHES]
    desk.write_notebook(server.folder, "benches.ipynb", cells)
    notebook = turned_to("benches.ipynb")
    for index, name in enumerate(BENCHES):
        bench = shown(notebook, index, name)
        control = bench.locator("input, select").first
        label = bench.locator(f"label[for={control.get_attribute('id')}]").inner_text()
        said, alt = says(bench)
        assert said
        assert alt
        control.focus()
        going_up = control.evaluate("(el) => el.value !== el.max")
        notebook.page.keyboard.press("ArrowRight" if going_up else "ArrowLeft")
        expect(bench.get_by_role("status")).not_to_have_text(said)
        expect(bench.get_by_role("img")).not_to_have_attribute("alt", alt)
        expect(control).to_be_focused()
        assert control.evaluate("(el) => el.labels[0].textContent") == label
        bench.locator("summary").click()
    # A change of theme or width draws every bench anew, so there are few: colours are read
    # in each theme, what sticks out is seen at each width.
    for theme, width in LOOKS:
        notebook.width(width)
        notebook.dark(theme == "dark")
        for index, name in enumerate(BENCHES):
            look(notebook, index, name, f"{width}-{theme}")
    assert notebook.errors == []


def look(notebook: desk.Notebook, index: int, name: str, when: str) -> None:
    """Look at a bench: nothing sticks out, and all of it can be read."""
    notebook.bring(index)
    bench = notebook.page.locator(f".whb[data-bench={name}]")
    place = [bench.element_handle(), NARROWEST, WIDEST]
    notebook.page.wait_for_function(DRAWN, arg=place, timeout=20_000)
    if desk.PICTURES:
        notebook.page.wait_for_timeout(600)  # in the other theme, too
    assert bench.evaluate("(el) => el.scrollWidth - el.clientWidth") <= 0, (name, when)
    ratio, words = bench.evaluate(CONTRAST)
    assert ratio >= 4.5, f"{name}: {words!r} has a contrast of {ratio:.2f}"
    notebook.screenshot(f"bench-{name}-{when}", bench)


def test_a_drag_is_one_change_and_ends_where_the_pointer_does(
    turned_to: Opened, server: desk.Server
) -> None:
    desk.write_notebook(server.folder, "benches.ipynb", ["import weakhand\nweakhand.bench('zopa')"])
    notebook = turned_to("benches.ipynb")
    bench = shown(notebook, 0, "zopa")
    slider = bench.get_by_label("The price on the table")
    box = slider.bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    mouse = notebook.page.mouse
    mouse.move(box["x"] + box["width"] * 0.4, middle)
    mouse.down()
    mouse.move(box["x"] + box["width"] * 0.9, middle, steps=40)
    mouse.up()
    reading = slider.get_attribute("aria-valuetext")
    assert reading
    status = bench.get_by_role("status")
    expect(status).to_have_text(re.compile(f"^The price rose from 460 to {reading}: "))
    bench.get_by_role("button", name="Back to the start").click()
    expect(status).to_have_text(re.compile("^The price fell from .* to 460 euros a day: "))
    expect(slider).to_have_attribute("aria-valuetext", "460 euros a day")


def test_the_estimates_are_a_button_away_and_keys_stay_in_the_bench(
    turned_to: Opened, server: desk.Server
) -> None:
    source = ["import weakhand\nlosses = weakhand.bench('losses')\nlosses", "losses.value"]
    desk.write_notebook(server.folder, "benches.ipynb", source)
    notebook = turned_to("benches.ipynb")
    bench = shown(notebook, 0, "losses")
    button = bench.get_by_role("button", name=re.compile("^2.25: Tversky"))
    button.focus()
    notebook.page.keyboard.press("Enter")
    expect(bench.get_by_role("status")).to_contain_text("2.25 is the estimate of Tversky")
    expect(button).to_have_attribute("aria-pressed", "true")
    cells = notebook.cells().count()
    bench.get_by_label("What the deal brings").focus()
    notebook.page.keyboard.type("abddxx")
    notebook.page.keyboard.press("End")
    expect(bench.get_by_role("status")).to_contain_text("to 100 thousand euros")
    assert notebook.cells().count() == cells
    notebook.run_cell(1)
    expect(notebook.output(1)).to_contain_text("'aversion': 2.25")
    expect(notebook.output(1)).to_contain_text("'deal': 100")


def test_a_bench_whose_kernel_is_gone_says_so(turned_to: Opened, server: desk.Server) -> None:
    desk.write_notebook(server.folder, "benches.ipynb", ["import weakhand\nweakhand.bench('zopa')"])
    notebook = turned_to("benches.ipynb")
    bench = shown(notebook, 0, "zopa")
    server.close_kernel(notebook.path)
    bench.get_by_label("Your least price").focus()
    notebook.page.keyboard.press("ArrowRight")
    expect(bench.get_by_role("alert")).to_contain_text("Python does not answer", timeout=20_000)


SLOW = """\
import time
import weakhand
from weakhand.ui.benches.panel import Panel
drawn, draws = Panel._drawn, []
def slowly(*args):
    draws.append(args[1])
    time.sleep(0.3)
    return drawn(*args)
Panel._drawn = slowly
weakhand.bench("zopa")"""


def test_keys_faster_than_the_figure_skip_what_lies_between(
    turned_to: Opened, server: desk.Server
) -> None:
    desk.write_notebook(server.folder, "benches.ipynb", [SLOW, "print(len(draws), 'drawn')"])
    notebook = turned_to("benches.ipynb")
    bench = shown(notebook, 0, "zopa")
    slider = bench.get_by_label("Your least price")
    slider.focus()
    for _ in range(16):
        notebook.page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "580 euros a day")
    expect(bench.get_by_role("status")).to_contain_text("to 580 euros a day: no price suits both")
    notebook.run_cell(1)
    output = notebook.output(1)
    expect(output).to_contain_text("drawn")
    assert int(output.inner_text().split()[-2]) <= 10
