from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.grading import students
from tests.grading.students import SHEET
from weakhand.answers import Entry
from weakhand.grading import batch
from weakhand.grading.batch import exit_code, grade
from weakhand.grading.graded import Graded
from weakhand.grading.masters import MarksCell, masters


def one(path: Path) -> Graded:
    """Grade a path in which there is one submission."""
    [result] = grade([path])
    return result


def points(result: Graded) -> dict[str, float]:
    return {part.grade_id: part.points for part in result.parts}


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Graded:
    """Good work, handed in whole."""
    folder = tmp_path_factory.mktemp("reference") / "ann"
    students.hand_in(folder, students.good())
    return one(folder)


def test_a_workbook_is_graded_with_reasons_and_what_a_person_must_mark(reference: Graded) -> None:
    assert reference.status == "graded"
    assert (reference.workbook, reference.learner) == (SHEET, "ann")
    assert reference.auto_points > 60
    assert reference.auto_max == 90
    assert reference.awaiting == (("w2-reflect-marks", 10.0),)
    assert all(part.reasons for part in reference.parts)


@pytest.mark.parametrize(
    "how",
    [
        {"journal": False},
        {"outputs": False},
        {"change": students.copy_cells},
        {"change": students.delete_cells},
    ],
)
def test_the_same_answers_earn_the_same_however_they_arrive(
    tmp_path: Path, reference: Graded, how: dict[str, Any]
) -> None:
    students.hand_in(tmp_path / "ben", students.good(), **how)
    assert points(one(tmp_path / "ben")) == points(reference)


def test_a_zip_of_folders_is_graded_like_the_folders(tmp_path: Path, reference: Graded) -> None:
    students.hand_in(tmp_path / "in" / "ann", students.good(), outputs=False)
    students.hand_in(tmp_path / "in" / "ben", students.half())
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for path in (tmp_path / "in").rglob("*.*"):
            archive.write(path, path.relative_to(tmp_path / "in"))
    ann, ben = grade([tmp_path / "all.zip"])
    assert (ann.learner, ben.learner) == ("ann", "ben")
    assert points(ann) == points(reference)
    assert 0 < ben.auto_points < ann.auto_points


def test_nothing_of_the_learners_code_runs(tmp_path: Path, reference: Graded) -> None:
    mark = tmp_path / "ran"

    def hostile(notebook: students.Notebook) -> None:
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                cell["source"] = f"open({str(mark)!r}, 'w')\n90"

    students.hand_in(tmp_path / "mal", students.good(), hostile)
    assert points(one(tmp_path / "mal")) == points(reference)
    assert not mark.exists()


def test_forged_replies_and_scores_gain_nothing_and_are_named(tmp_path: Path) -> None:
    students.hand_in(tmp_path / "honest", students.half(), outputs=False)
    students.hand_in(tmp_path / "forger", students.half(), outputs=False)
    students.forge(tmp_path / "forger")
    honest, forger = one(tmp_path / "honest"), one(tmp_path / "forger")
    assert points(forger) == points(honest)
    assert len(forger.warnings) == 5


def test_an_untouched_workbook_is_graded_and_noticed(tmp_path: Path) -> None:
    students.hand_in(tmp_path / "dan", [], outputs=False, journal=False)
    result = one(tmp_path / "dan")
    assert (result.status, result.auto_points) == ("graded", 0.0)
    assert "No answers were found" in result.warnings[0]


def test_grading_changes_nothing_that_was_handed_in(tmp_path: Path) -> None:
    students.hand_in(tmp_path, students.half())
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    one(tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"{not json", "not readable as a notebook"),
        (b"[" * 100_000, "not readable as a notebook"),
        (b"[]", "no notebook"),
        (b"null", "no notebook"),
        (b'"text"', "no notebook"),
        (b"{}", "no cells"),
        (b'{"nbformat": 3, "worksheets": []}', "old format"),
        (b'{"cells": []}', "no workbook of this course"),
        (b'{"cells": [1, null, {"metadata": 3}, {"outputs": [{"data": 4}]}]}', "no workbook"),
        (b"\xff\xfe\x00", "not readable as a notebook"),
    ],
)
def test_what_cannot_be_graded_says_why_and_stops_nothing(
    tmp_path: Path, data: bytes, why: str
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "essay.ipynb").write_bytes(data)
    students.hand_in(tmp_path / "b", students.half())
    bad, fine = grade([tmp_path])
    assert bad.status == "needs_person"
    assert why in bad.why
    assert fine.status == "graded"
    assert exit_code([bad, fine]) == 1
    assert exit_code([fine]) == 0


def test_a_path_without_a_workbook_is_named(tmp_path: Path) -> None:
    empty, missing = grade([tmp_path, tmp_path / "none"])
    assert "no workbook in it" in empty.why
    assert "no such file" in missing.why


def test_lessons_in_a_handed_in_folder_are_passed_over(tmp_path: Path) -> None:
    students.hand_in(tmp_path / "exercises", students.half())
    (tmp_path / "course").mkdir()
    (tmp_path / "course" / "02-informational.ipynb").write_text("{}", encoding="utf-8")
    assert [result.workbook for result in grade([tmp_path])] == [SHEET]


def strip_metadata(notebook: students.Notebook) -> None:
    for cell in notebook["cells"]:
        cell["metadata"] = {}


def replace_everything(notebook: students.Notebook) -> None:
    notebook["cells"] = []


@pytest.mark.parametrize("change", [strip_metadata, replace_everything])
def test_a_workbook_is_known_by_its_answers_or_name_when_its_cells_are_not(
    tmp_path: Path, reference: Graded, change: Callable[[students.Notebook], None]
) -> None:
    students.hand_in(tmp_path / "eva", students.good(), change)
    result = one(tmp_path / "eva")
    assert points(result) == points(reference)
    assert result.status == "repaired"
    assert "put back" in result.why


def test_a_byte_order_mark_is_mended(tmp_path: Path, reference: Graded) -> None:
    students.hand_in(tmp_path, students.good())
    path = tmp_path / f"{SHEET}.ipynb"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    result = one(tmp_path)
    assert (result.status, points(result)) == ("repaired", points(reference))


@pytest.mark.parametrize(
    ("path", "learner"),
    [
        ("submitted/ann/02-informational/workbook-02.ipynb", "ann"),
        ("ann/workbook-02.ipynb", "ann"),
        ("all/ann.ipynb", "ann"),
        ("all/workbook-02-ann.ipynb", "ann"),
        ("ann/workbook-02-Copy1.ipynb", "ann"),
        ("ann/workbook-02 (2).ipynb", "ann"),
        ("ann/exercises/02-informational/workbook-02.ipynb", "ann"),
    ],
)
def test_the_learner_is_guessed_from_folders_and_names(
    tmp_path: Path, path: str, learner: str
) -> None:
    place = tmp_path / path
    place.parent.mkdir(parents=True)
    place.write_text(json.dumps(students.release()), encoding="utf-8")
    assert one(place).learner == learner


def test_a_fault_of_the_course_needs_a_person_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(cell: MarksCell, entries: tuple[Entry, ...], tries: Any = None) -> Any:
        return real(MarksCell(cell.grade_id, cell.points, "1 / 0"), entries, tries)

    real = batch.run_marks
    monkeypatch.setattr(batch, "run_marks", broken)
    students.hand_in(tmp_path, students.half())
    result = one(tmp_path)
    assert result.status == "needs_person"
    assert "ZeroDivisionError" in result.why
    assert {part.points for part in result.parts} == {0.0}
    marks = next(master.marks for master in masters() if master.sheet == result.workbook)
    assert len(result.parts) == len(marks)


def test_an_unforeseen_fault_costs_only_its_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(sheet: str, notebook: Any, journal: Any) -> Any:
        if "bad" in str(notebook):
            raise RuntimeError("what nobody thought of")
        return real(sheet, notebook, journal)

    def mark_bad(notebook: students.Notebook) -> None:
        notebook["metadata"]["mood"] = "bad"

    real = batch.answers_of
    monkeypatch.setattr(batch, "answers_of", broken)
    students.hand_in(tmp_path / "a", students.half(), mark_bad)
    students.hand_in(tmp_path / "b", students.half())
    bad, fine = grade([tmp_path])
    assert (bad.status, fine.status) == ("needs_person", "graded")
    assert "RuntimeError: what nobody thought of" in bad.why
