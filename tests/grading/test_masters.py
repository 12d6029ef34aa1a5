from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.grading import students
from weakhand.answers import Entry
from weakhand.grading.marking import Report
from weakhand.grading.masters import MarksCell, Master, MasterError, masters, read_master, run_marks
from weakhand.questions import sheet


def cell(code: str, points: float = 10) -> MarksCell:
    return MarksCell("w2-number-marks", points, code)


def run(code: str, *entries: Entry) -> Report:
    return run_marks(cell(code), entries)


def workbook_2() -> Master:
    return next(one for one in masters() if one.sheet == "workbook-02")


NUMBER = Entry(1, "", "w2-number", "answer", {"value": 3.6})
CALL = 'from weakhand.grading import marks\nmarks("w2-number", points=10{})\n'


def test_every_workbook_of_the_course_is_worth_100_points() -> None:
    assert "workbook-02" in [master.sheet for master in masters()]
    assert [master.sheet for master in masters() if master.points != 100.0] == []


def test_every_exercise_of_a_workbook_is_marked_by_a_cell_or_by_a_person() -> None:
    for master in masters():
        marked = {cell.grade_id for cell in master.marks} | {one for one, _ in master.by_person}
        assert marked == {f"{spec.id}-marks" for spec in sheet(master.sheet)}


def test_every_marks_cell_gives_a_key_and_the_points_of_its_metadata() -> None:
    for master in masters():
        for marks in master.marks:
            report = run_marks(marks, ())
            assert report.trouble == ""
            assert f"points={marks.points:g}" in marks.code
            assert report.exercise == marks.grade_id.removesuffix("-marks")


def test_full_marks_can_be_earned_where_a_key_decides() -> None:
    entries = [
        Entry(n, "", ident, do, payload)  # type: ignore[arg-type]
        for n, (ident, do, payload) in enumerate(students.good())
    ]
    reports = {one.grade_id: run_marks(one, entries) for one in workbook_2().marks}
    for ident in ("w2-recognise-marks", "w2-number-marks"):
        assert reports[ident].points == reports[ident].max


def test_the_value_of_the_last_expression_counts(capsys: pytest.CaptureFixture[str]) -> None:
    report = run(CALL.format(', key={"answer": 3.6}'), NUMBER)
    assert (report.points, report.reasons, report.trouble) == (10.0, ("Right: 3.6.",), "")
    assert capsys.readouterr().out == ""


def test_a_cell_without_a_key_needs_a_person() -> None:
    assert run(CALL.format(""), NUMBER).trouble == "w2-number-marks calls marks() without a key"


@pytest.mark.parametrize("code", ["1 / 0", "'ten'", "99", "-1", "x = 1", "syntax error"])
def test_a_cell_that_gives_no_points_needs_a_person(code: str) -> None:
    report = run(code)
    assert report.points == 0
    assert report.trouble
    assert "could not be marked automatically" in report.reasons[0]


def test_one_cell_sees_nothing_of_another() -> None:
    run("leftover = 5\nleftover")
    assert "NameError" in run("leftover").trouble


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"cells": [{}]}', '{"cells": 3}'])
def test_an_unusable_master_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "workbook-09.ipynb"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(MasterError, match=r"workbook-09\.ipynb"):
        read_master(path)


def test_sources_may_be_text_or_lines(tmp_path: Path) -> None:
    meta = {"nbgrader": {"grade_id": "a", "grade": True, "points": 2}}

    def read(source: Any) -> str:
        cells = [{"cell_type": "code", "metadata": meta, "source": source}]
        path = tmp_path / "workbook-09.ipynb"
        path.write_text(json.dumps({"cells": cells}), encoding="utf-8")
        return read_master(path).marks[0].code

    assert read("a\nb") == read(["a\n", "b"]) == "a\nb"
