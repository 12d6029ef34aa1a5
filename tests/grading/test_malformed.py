"""Every way in which a submission is broken: how it is sorted, what is said, what it earns."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.grading import cohorts
from tests.grading.cohorts import BROKEN, HOSTILE, Hand
from weakhand.grading.batch import grade
from weakhand.grading.graded import Graded
from weakhand.grading.masters import masters

MASTER = masters()[0]
WITH_CODE = next(one for one in masters() if one.code)
FIRST = MASTER.marks[0].grade_id

SAID = {
    "corrupt JSON": "not readable as a notebook",
    "empty file": "The file is empty",
    "empty list": "holds no notebook",
    "null": "holds no notebook",
    "corrupt JSON with a journal": "The journal alone was graded",
    "byte-order mark": "byte-order mark was skipped",
    "bad UTF-8": "not UTF-8; they were replaced",
    "renamed": "was called my homework (1).ipynb",
    "no notebook": "No notebook was handed in. The journal alone was graded",
    "copied cells": f"Copied cells were left out: {FIRST.removesuffix('-marks')}, {FIRST}",
    "deleted cells": f"Missing cells were put back: {FIRST.removesuffix('-marks')}, {FIRST}",
    "reordered cells": "another order",
    "retyped cells": f"type of cells was changed and set back: {FIRST}",
    "stripped metadata": "metadata of cells was gone and was put back",
    "changed points": f"metadata of cells was changed and set back: {FIRST}",
    "unknown grade_id": "are the learner's own: no-such-cell",
    "another kernel": "The kernel was R; it was set back to python",
    "another schema": "metadata of cells was changed and set back",
    "swapped grade_ids": f"grade_ids of cells were swapped and set back: {FIRST}",
    "changed test cell": f"text of test cells was changed; the course’s own counts: {FIRST}",
    "format 3": "is of format 3; it was read as 4",
    "format 5": "says it is of format 5; read as 4",
    "huge output": "",
    "torn journal": "breaks off",
    "code that ends the process": "the course’s own counts",
    "forged journal": "The journal was edited: it holds reply, score",
    "link to the gradebook": "is a link, not a file",
    "100 MB": "larger than 16 MB",
    "shadowing modules": "numpy.py was left out",
    "two million pieces": "far more pieces than a workbook",
    "deep nesting": "not readable as a notebook",
    "a pipe": "no ordinary file",
    "very long lines": "",
    "another case": "held in another case (roommate_money)",
}
KINDS = {**BROKEN, **HOSTILE}


def handed_in(folder: Path, change: Callable[[Hand], None] | None = None) -> Graded:
    """Hand in good work, changed, below nbgrader's folders, and grade it."""
    hand = Hand(folder / "cohort" / "submitted" / "ann" / MASTER.assignment, MASTER, "well", 1)
    if change:
        change(hand)
    hand.write()
    [result] = grade([folder / "cohort" / "submitted"])
    return result


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Graded:
    return handed_in(tmp_path_factory.mktemp("honest"))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_broken_is_sorted_and_says_how(tmp_path: Path, kind: str, honest: Graded) -> None:
    status, change = KINDS[kind]
    result = handed_in(tmp_path, change)
    assert result.status == status
    assert result.learner == "ann"
    assert SAID[kind] in " ".join((result.why, *result.warnings))
    if status != cohorts.PERSON and kind != "very long lines":
        assert result.parts == honest.parts


def test_every_state_that_is_not_graded_says_why() -> None:
    assert set(SAID) == set(KINDS)
    assert all(SAID[kind] for kind, (status, _) in KINDS.items() if status != cohorts.GRADED)


@pytest.mark.parametrize("kind", ["swapped grade_ids", "changed test cell", "deleted cells"])
def test_what_was_mended_names_the_cells(tmp_path: Path, kind: str) -> None:
    assert FIRST in handed_in(tmp_path, KINDS[kind][1]).where


def test_another_case_names_the_cells_a_person_must_look_at(tmp_path: Path) -> None:
    result = handed_in(tmp_path, KINDS["another case"][1])
    assert result.where
    assert all(ident.endswith("-marks") for ident in result.where)


def test_no_code_of_a_submission_runs(tmp_path: Path) -> None:
    handed_in(tmp_path, KINDS["code that ends the process"][1])
    assert not list(tmp_path.rglob("it-ran"))


def test_honest_work_is_graded_and_nothing_is_said(honest: Graded) -> None:
    assert (honest.status, honest.why, honest.warnings) == ("graded", "", ())


@pytest.mark.parametrize("master", masters(), ids=lambda one: one.sheet)
@pytest.mark.parametrize("kind", ["stripped metadata", "reordered cells", "format 3"])
def test_every_workbook_can_be_mended(tmp_path: Path, master: object, kind: str) -> None:
    from weakhand.grading.masters import Master

    assert isinstance(master, Master)
    if not (cohorts.LEARNERS / f"{master.sheet}.toml").exists():
        pytest.fail(f"nobody did {master.sheet}: add tests/learners/{master.sheet}.toml")
    results = []
    for name, change in (("fine", None), ("broken", KINDS[kind][1])):
        hand = Hand(tmp_path / name / master.assignment, master, "well", 1)
        if change:
            change(hand)
        hand.write()
        results += grade([tmp_path / name])
    fine, broken = results
    assert (fine.status, broken.status) == ("graded", "repaired")
    assert broken.parts == fine.parts


@pytest.mark.parametrize("change", ["stripped metadata", "swapped grade_ids", "copied cells"])
def test_a_learners_code_is_found_whatever_happened_to_its_cell(
    tmp_path: Path, change: str
) -> None:
    from weakhand.grading.batch import mark_one, submissions

    text = "def answer():\n    return 1"
    hand = Hand(tmp_path / "ann" / WITH_CODE.assignment, WITH_CODE, "well", 1)
    [cell] = hand.cells("code")
    cell["source"] = text
    if change == "swapped grade_ids":
        one, two = (cohorts._meta(each) for each in (cell, hand.cells("marks")[0]))
        one["grade_id"], two["grade_id"] = two["grade_id"], one["grade_id"]
    else:
        KINDS[change][1](hand)
    hand.write()
    [found] = submissions([tmp_path])
    marked = mark_one(found, masters())
    assert marked.compared
    assert marked.compared.code == {WITH_CODE.code[0]: text}


def test_a_notebook_that_is_no_workbook_needs_a_person(tmp_path: Path) -> None:
    (tmp_path / "essay.ipynb").write_text('{"cells": [{"cell_type": "code"}]}', encoding="utf-8")
    [result] = grade([tmp_path])
    assert (result.status, result.workbook) == ("needs_person", "")
    assert "no workbook of this course" in result.why


def test_a_learners_folder_without_a_workbook_is_named(tmp_path: Path) -> None:
    submitted = tmp_path / "submitted"
    Hand(submitted / "ann" / MASTER.assignment, MASTER, "well", 1).write()
    (submitted / "ben" / MASTER.assignment).mkdir(parents=True)
    (submitted / "ben" / MASTER.assignment / "essay.docx").write_bytes(b"essay")
    ann, ben = grade([submitted])
    assert (ann.status, ann.learner) == ("graded", "ann")
    assert (ben.status, ben.learner, ben.workbook) == ("needs_person", "ben", MASTER.sheet)
    assert "no workbook in it" in ben.why


def test_a_folder_of_pictures_beside_a_notebook_is_nobodys_submission(tmp_path: Path) -> None:
    Hand(tmp_path / "ann", MASTER, "well", 1).write()
    (tmp_path / "ann" / "pictures").mkdir()
    assert len(grade([tmp_path])) == 1


def test_names_that_are_no_text_stop_nothing(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/ann-\xff"
    os.mkdir(folder)
    with open(folder + b"/w\xfe.ipynb", "wb") as file:
        file.write(b"{}")
    [result] = grade([tmp_path])
    assert result.status == "needs_person"


def test_nothing_that_was_handed_in_is_changed(tmp_path: Path) -> None:
    submitted = tmp_path / "submitted"
    kinds = [kind for kind in KINDS if kind not in ("a pipe", "100 MB")]
    for number, kind in enumerate(kinds):
        hand = Hand(submitted / f"{number}" / MASTER.assignment, MASTER, "half", number)
        KINDS[kind][1](hand)
        hand.write()
    before = {path: path.read_bytes() for path in submitted.rglob("*") if path.is_file()}
    times = {path: path.stat().st_mtime_ns for path in before}
    grade([submitted])
    after = {path: path.read_bytes() for path in submitted.rglob("*") if path.is_file()}
    assert after == before
    assert {path: path.stat().st_mtime_ns for path in after} == times
