"""The whole course, worked by keyboard in a real browser: badly and well, and graded.

A lesson is worked in one sitting: in two of them each exercise first badly, then well, in the
others well (``tests/lessons/test_learners.py`` does them badly, without a browser). A workbook
is done badly, saved and graded; then its learner goes back up the same page and does it well.
Some are done each time (``EACH_TIME``), all of them with ``--thorough``.
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import desk
import nbformat
import pytest
from learner import Learner
from playwright.sync_api import Locator, expect
from tests.lessons.learners import BADLY_TOO, EACH_TIME, How, answers
from tests.lessons.notebooks import LESSONS, MASTERS, ROOT, keys, sheet_name

from weakhand.answers import Entry, Journal, from_notebook, journal_path, latest, talks
from weakhand.grading.batch import grade
from weakhand.questions import (
    CanvasSection,
    Negotiate,
    Number,
    Rehearsal,
    Spec,
    exercise,
    sheet,
)
from weakhand.questions import check as checked
from weakhand.questions.blanks import as_section
from weakhand.questions.value import as_number
from weakhand.ui.prose import inline

pytestmark = pytest.mark.browser

WORKBOOKS = [path for path in MASTERS if keys(path)]
BY_NBGRADER_TOO = "workbook-02"
# What a person gives for the text, by the mark scheme: all there but for one general reason;
# and what happened, without a fact or a line.
BY_A_PERSON = {"well": 8.0, "badly": 3.0}
PAGE = 4400
PATIENCE = 20
"""Seconds that the last answer of a notebook may take to be kept."""


def steps(notebook: desk.Notebook, learner: Learner) -> Iterator[tuple[int, Spec | None]]:
    """Read on cell by cell; yield each exercise with its form on the page and in focus.

    Cells without an exercise are yielded, too, when they have run.
    """
    cells = nbformat.read(notebook.server.folder / notebook.path, as_version=4).cells
    for index, cell in enumerate(cells):
        shown = learner.next_cell()
        named = re.findall(r'show\("([^"]+)"', cell.source)
        if named:
            shown.locator(".whf-title").first.wait_for(timeout=30_000)
        if cell.cell_type != "code":
            continue
        if not named:
            yield index, None
        elif not cell.id.endswith("-again"):
            spec = exercise(named[0])
            if isinstance(spec, Negotiate | Rehearsal):
                # Its panel comes after the form; Tab would go past it until then.
                shown.locator(".wh-frame textarea").first.wait_for(timeout=30_000)
            learner.enter()
            yield index, spec
            learner.leave()


def steps_back(notebook: desk.Notebook, learner: Learner) -> Iterator[tuple[int, Spec]]:
    """Go back up the notebook just worked; yield each exercise, in focus as it was left."""
    cells = nbformat.read(notebook.server.folder / notebook.path, as_version=4).cells
    for index, cell in reversed([*enumerate(cells)]):
        named = re.findall(r'show\("([^"]+)"', cell.source)
        if named and not cell.id.endswith("-again"):
            learner.up_to(index)
            yield index, exercise(named[0])
            learner.leave()


def check(learner: Learner, form: Locator, spec: Spec) -> None:
    """Press the form's first button, if there is one, and wait until the answer is kept."""
    if isinstance(spec, Negotiate | Rehearsal):
        return
    if isinstance(spec, CanvasSection):
        expect(form.locator(".whf-title")).to_have_text(spec.title)
    button = form.locator(".whf-main").first
    if button.count():
        learner.button(button.inner_text())
    saved(form.locator(".whf-note").first)
    if isinstance(spec, CanvasSection):
        says(form.locator(".whf-live"), "nothing is open in this section")


def told(form: Locator, spec: Spec, value: Any) -> None:
    """Wait until the page says what there is to say about an answer."""
    if not isinstance(spec, Negotiate):
        words = re.sub(r"<[^>]+>", "", inline(checked(spec, value).text))
        says(form.locator(".whf-live").first, html.unescape(words))


def says(live: Locator, words: str) -> None:
    """Wait until something on the page has certain words in it.

    Not with ``expect``: it describes the whole page whenever it must look again.
    """
    live.filter(has_text=words).wait_for(state="attached")


def saved(note: Locator) -> None:
    """Wait until a form says that the answer is kept."""
    note.filter(has_text="Saved").wait_for()


def look(notebook: desk.Notebook, name: str) -> None:
    """Take pictures of the whole page, in dark and then in light, if pictures are wanted."""
    if not desk.PICTURES:
        return
    notebook.width(1280, PAGE)
    for theme in ("dark", "light"):
        notebook.dark(theme == "dark")
        number = 0
        while notebook.scroll(number * (PAGE - 200)):
            notebook.screenshot(f"{name}-{theme}-{number:02d}")
            number += 1


def unless_each_time(
    path: Path, sitting: Sequence[How] = ("well",)
) -> tuple[pytest.MarkDecorator, ...]:
    """Return the mark of what is done only when all is; badly alone is, too."""
    each_time = sheet_name(path) in EACH_TIME and "well" in sitting
    return () if each_time else (pytest.mark.thorough,)


@pytest.mark.parametrize(
    "lesson",
    [pytest.param(path, id=path.stem, marks=unless_each_time(path)) for path in LESSONS],
)
def test_a_lesson_can_be_done_by_keyboard(
    lesson: Path, course: desk.Server, turned_to: Callable[..., desk.Notebook]
) -> None:
    notebook = turned_to(f"course/{lesson.name}", width=1400)
    learner = Learner(notebook)
    name = sheet_name(lesson)
    for index, spec in steps(notebook, learner):
        output = notebook.output(index)
        if spec is None:
            assert "could not be" not in output.inner_text()
            continue
        if name in BADLY_TOO:
            value = answers(name, "badly")[spec.id]
            learner.answer(spec, value)
            check(learner, output, spec)
            told(output, spec, value)
            if isinstance(spec, Negotiate):
                learner.again()
            else:
                learner.back()
        learner.answer(spec, answers(name, "well")[spec.id])
        check(learner, output, spec)
    look(notebook, name)
    kept = course.folder / "course" / lesson.name
    save(notebook, name)
    assert in_notebook(kept, name) == wanted(name)
    assert recorded(Journal(journal_path(name, kept.parent)).entries()) == wanted(name)


def save(notebook: desk.Notebook, sheet: str, how: How = "well") -> None:
    """Save until the notebook carries every answer, or patience ends.

    The last may still be on its way when the form has said "Saved" of the one before.
    """
    notebook.save()
    for _ in range(PATIENCE):
        if in_notebook(notebook.server.folder / notebook.path, sheet) == wanted(sheet, how):
            break
        notebook.page.wait_for_timeout(1000)
        notebook.save()
    assert notebook.errors == []


def sittings(master: Path) -> list[tuple[How, ...]]:
    """Say who sits down to a workbook: one learner, or two where the first talk is the last."""
    specs = sheet(sheet_name(master))
    if any(isinstance(spec, Negotiate) and spec.attempts == 1 for spec in specs):
        return [("badly",), ("well",)]
    return [("badly", "well")]


@pytest.mark.parametrize(
    ("master", "sitting"),
    [
        pytest.param(
            master,
            sitting,
            id="-".join((master.stem, *sitting)),
            marks=unless_each_time(master, sitting),
        )
        for master in WORKBOOKS
        for sitting in sittings(master)
        if master.stem != BY_NBGRADER_TOO
    ],
)
def test_a_workbook_done_by_keyboard_is_graded_as_it_deserves(
    master: Path,
    sitting: tuple[How, ...],
    course: desk.Server,
    turned_to: Callable[..., desk.Notebook],
) -> None:
    work(master, sitting, turned_to)


def test_a_workbook_done_by_keyboard_is_graded_alike_by_both_graders(
    course: desk.Server, turned_to: Callable[..., desk.Notebook], tmp_path: Path
) -> None:
    master = next(path for path in WORKBOOKS if path.stem == BY_NBGRADER_TOO)
    notebook = work(master, ("badly", "well"), turned_to)
    root = tmp_path / "project"
    shutil.copytree(ROOT / "solutions", root / "solutions")
    shutil.copy(ROOT / "nbgrader_config.py", root)
    assignment = master.parent.name
    handed_in = root / "cohort/submitted/ada" / assignment / master.name
    handed_in.parent.mkdir(parents=True)
    # The notebook alone, without its journal.
    shutil.copy(course.folder / notebook.path, handed_in)
    for command in ("generate_assignment", "autograde", "generate_feedback"):
        run = subprocess.run(
            [sys.executable, "-m", "nbgrader", command, assignment],
            cwd=root, capture_output=True, text=True, timeout=240, check=False,
        )  # fmt: skip
        assert run.returncode == 0, run.stdout + run.stderr
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{root / 'cohort/gradebook.db'}") as book:
        grades = book.find_submission(assignment, "ada").notebooks[0].grades
        theirs = {g.name: g.auto_score for g in grades if g.auto_score is not None}
    ours = {part.grade_id: part.points for part in grade([handed_in])[0].parts}
    assert {name: ours[name] for name in theirs} == theirs
    assert theirs["w2-recognise-marks"] == 20
    assert theirs["w2-number-marks"] == 10
    assert theirs["w2-negotiate-marks"] >= 24
    assert sum(theirs.values()) >= 70
    feedback = root / "cohort/feedback/ada" / assignment / f"{master.stem}.html"
    page = feedback_text(notebook, feedback)
    said = wanted(sheet_name(master))["w2-negotiate"]
    assert all(" ".join(line.split()[:3]) in page for line in said)
    assert "HIDDEN TESTS" not in page


def feedback_text(notebook: desk.Notebook, file: Path) -> str:
    """Open a page in the same browser, take its picture, and return its text."""
    page = notebook.page.context.new_page()
    page.goto(file.as_uri())
    desk.picture(page, "course-feedback", whole=True)
    text = page.inner_text("body")
    page.close()
    return re.sub(r"\s+", " ", text)


def work(
    master: Path, sitting: tuple[How, ...], turned_to: Callable[..., desk.Notebook]
) -> desk.Notebook:
    """Work a workbook, and see that each hand-in is graded as it deserves."""
    place = f"exercises/{master.parent.name}/{master.name}"
    notebook = turned_to(place, width=1400)
    learner = Learner(notebook)
    name = sheet_name(master)
    for how in sitting:
        again = how != sitting[0]
        for index, spec in (steps_back if again else steps)(notebook, learner):
            if spec is not None:
                if again and isinstance(spec, Negotiate):
                    learner.again()
                learner.answer(spec, answers(name, how)[spec.id])
                check(learner, notebook.output(index), spec)
        save(notebook, name, how)
        (result,) = grade([notebook.server.folder / place])
        assert result.status == "graded"
        points = result.auto_points + BY_A_PERSON[how] * len(result.awaiting)
        assert points >= 85 if how == "well" else points <= 40
    return notebook


def in_notebook(path: Path, sheet: str) -> dict[str, Any]:
    """Return what a saved notebook carries."""
    return recorded(from_notebook(nbformat.read(path, as_version=4), sheet))


def recorded(entries: Sequence[Entry]) -> dict[str, Any]:
    """Return what entries hold: the last answers, the lines of the last talks."""
    found: dict[str, Any] = {}
    for ident in dict.fromkeys(entry.id for entry in entries):
        held = talks(entries, ident)
        found[ident] = lines(held[-1].acts) if held else latest(entries, ident)
    return found


def lines(acts: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return what is said in a conversation, in order."""
    return [act["say"] for act in acts if act.get("say")]


def wanted(sheet: str, how: How = "well") -> dict[str, Any]:
    """Return what a learner's notebook should carry."""
    given = dict(answers(sheet, how))
    for ident, value in given.items():
        match exercise(ident):
            case Negotiate() | Rehearsal():
                given[ident] = lines(value[-1])
            case Number():
                given[ident] = as_number(value)
            case CanvasSection() as spec:
                given[ident] = as_section(spec, value)
    return given
