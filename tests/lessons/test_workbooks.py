"""Every workbook: its points, its keys, its mark schemes and its locked cells."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.lessons.notebooks import MASTERS, call_of, cells, hidden, marks_cells, sheet_name, source
from weakhand.questions import Classify, Number, Reflection, sheet
from weakhand.questions.check import check
from weakhand.questions.mark import mark

each_master = pytest.mark.parametrize("path", MASTERS, ids=lambda path: path.stem)


@each_master
def test_the_points_of_a_workbook_add_up_to_a_hundred(path: Path) -> None:
    metas = [cell["metadata"].get("nbgrader", {}) for cell in cells(path)]
    assert sum(meta.get("points", 0) for meta in metas) == 100
    table = re.findall(r"(?m)^\|.*\| (\d+) \|$", source(cells(path)[0]))
    assert sum(map(int, table)) == 100


@each_master
def test_a_workbook_bank_holds_no_answer(path: Path) -> None:
    for spec in sheet(sheet_name(path)):
        raw = spec.model_dump()
        assert not raw.get("answer")
        assert not raw["solution"]
        assert not raw.get("resolve")
        inner = [*raw.get("options", ()), *raw.get("items", ())]
        parts = [part for part in inner if isinstance(part, dict)]
        assert [part for part in parts if part.get("answer") or part.get("feedback")] == []


@each_master
def test_what_is_graded_automatically_has_a_hidden_test_worth_its_points(path: Path) -> None:
    graded = marks_cells(path)
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Reflection):
            assert spec.id not in graded
            continue
        cell = graded[spec.id]
        points, key = call_of(source(cell).partition("###")[0])
        assert key is None
        assert call_of(hidden(cell))[0] == points == cell["metadata"]["nbgrader"]["points"]
        assert call_of(hidden(cell))[1]


@each_master
def test_the_key_of_a_hidden_test_gives_full_marks_to_itself(path: Path) -> None:
    graded = marks_cells(path)
    for spec in sheet(sheet_name(path)):
        key = call_of(hidden(graded[spec.id]))[1] if spec.id in graded else {}
        if isinstance(spec, Classify):
            assert set(key) == {item.id for item in spec.items}
            assert mark(spec, key, key).fraction == 1.0
        if isinstance(spec, Number):
            assert check(spec, key["answer"]).ok is None, "a key outside the range that makes sense"
            assert mark(spec, key["answer"], key).fraction == 1.0
            assert mark(spec, key["answer"] + 1, key).fraction == 0.0


@each_master
def test_choosing_one_name_for_every_line_earns_little(path: Path) -> None:
    graded = marks_cells(path)
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Classify):
            key = call_of(hidden(graded[spec.id]))[1]
            for option in spec.options:
                fraction = mark(spec, dict.fromkeys(key, option), key).fraction
                assert fraction is not None
                assert fraction <= 0.25


@each_master
def test_what_a_person_grades_has_a_mark_scheme_with_anchored_levels(path: Path) -> None:
    tasks = [c for c in cells(path) if c["metadata"].get("nbgrader", {}).get("task")]
    reflections = [spec for spec in sheet(sheet_name(path)) if isinstance(spec, Reflection)]
    assert len(tasks) == len(reflections)
    for task in tasks:
        scheme = re.search(r"=== BEGIN MARK SCHEME ===\n(.*)\n=== END MARK SCHEME ===",
                           source(task), re.DOTALL)  # fmt: skip
        assert scheme
        assert re.findall(r"(?m)^\| (\d+) \|", scheme[1]) == ["0", "3", "6", "8", "10"]
        assert len(re.findall(r"(?m)^\*An? \d+:\*", scheme[1])) == 2


@each_master
def test_the_cells_of_a_workbook_are_locked_and_named(path: Path) -> None:
    metas = [cell["metadata"]["nbgrader"] for cell in cells(path)]
    assert [m["grade_id"] for m in metas] == [cell["id"] for cell in cells(path)]
    open_ones = [m["grade_id"] for m in metas if not m["locked"]]
    assert open_ones == [cell["id"] for cell in cells(path) if cell["id"].endswith("-code")]
    assert {m["schema_version"] for m in metas} == {3}
    graded = [c["id"] for c in cells(path) if c["metadata"]["nbgrader"]["grade"]]
    assert graded == [f"{spec.id}-marks" for spec in sheet(sheet_name(path))
                      if not isinstance(spec, Reflection)]  # fmt: skip
