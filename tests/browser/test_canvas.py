"""Lesson 08 in a real browser: a canvas that was filled in is shown, printed and rehearsed.

``test_learners`` fills it in by keyboard.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import desk
import nbformat
import pytest
from playwright.sync_api import Locator, expect
from tests.canvas.filled import recorded

from weakhand.answers import Journal, from_notebook
from weakhand.questions import CanvasSection, exercise
from weakhand.questions.blanks import as_section

pytestmark = pytest.mark.browser

PLACE = "course/08-your-own.ipynb"
SECTIONS = [
    "m8-people", "m8-alternatives", "m8-pressures", "m8-hypotheses", "m8-words", "m8-issues",
    "m8-packages", "m8-clock", "m8-plans",
]  # fmt: skip
HIGH_A4 = 297 - 2 * 12
"""Millimetres between the margins of the printed page."""


@pytest.fixture
def folder(course: desk.Server) -> Path:
    """The folder in which the course is laid out."""
    return course.folder


def cell_of(folder: Path, ident: str) -> int:
    """Return which cell of the lesson has that id."""
    cells = nbformat.read(folder / PLACE, as_version=4).cells
    return next(n for n, cell in enumerate(cells) if cell.id == ident)


def run(notebook: desk.Notebook, folder: Path, ident: str) -> Locator:
    """Run one cell and return its output."""
    index = cell_of(folder, ident)
    notebook.run_cell(index)
    return notebook.output(index)


def test_a_canvas_that_was_filled_in_is_shown_printed_and_rehearsed(
    folder: Path, opened: Callable[..., desk.Notebook]
) -> None:
    well = recorded("well")
    journal = Journal(folder / "course" / "lesson-08.answers.jsonl")
    for name in SECTIONS:
        spec = exercise(name)
        assert isinstance(spec, CanvasSection)
        journal.append(name, "answer", value=as_section(spec, well[name]))
    notebook = opened(PLACE, width=1400)
    people = run(notebook, folder, SECTIONS[0]).locator(".whf-canvas")
    people.wait_for()
    blanks = [box.input_value() for box in people.locator("input, textarea").all()]
    assert {fact["text"] for fact in well[SECTIONS[0]]["facts"]} <= set(blanks)

    printed = run(notebook, folder, "m8-brief")
    expect(printed).to_contain_text("Written beside this page: brief.html, brief.md, brief.pdf.")
    expect(printed).to_contain_text("Brief: my contract for the app")
    assert one_page(notebook, folder / "course" / "brief.html")

    talk = run(notebook, folder, "m8-rehearse")
    frame = talk.locator(".wh-frame").first
    expect(frame).to_contain_text("This is your own guess talking back, not a prediction.")
    line = frame.locator("textarea").first
    line.fill("What goes into the savings report, and who reads it?")
    line.press("Enter")
    expect(frame.locator(".wh-long > .wh-turn")).to_have_count(1)
    expect(talk.locator(".whf-note").first).to_contain_text("Saved")
    expect(talk.locator(".weakhand-record")).to_contain_text("Conversation 1")
    notebook.screenshot("canvas-rehearsal")
    notebook.save()
    assert notebook.errors == []
    saved = from_notebook(nbformat.read(folder / PLACE, as_version=4), "lesson-08")
    assert [entry.do for entry in saved if entry.id == "m8-rehearse"] == ["start", "say"]


def one_page(notebook: desk.Notebook, path: Path) -> bool:
    """Say whether an HTML page prints on one sheet of A4."""
    page = notebook.page.context.new_page()
    page.goto(path.as_uri())
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 688, "height": 900})
    high = page.evaluate("document.body.getBoundingClientRect().height") / 96 * 25.4
    page.close()
    return bool(high <= HIGH_A4)
