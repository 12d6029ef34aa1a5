"""Graded copies: what formgrader shows is the master's, filled with what the learner wrote."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.nbgraderformat import MetadataValidator

from tests.grading.cohorts import BROKEN, HOSTILE, Hand, workbooks
from weakhand.grading.batch import mark_one, person, submissions
from weakhand.grading.copies import copy_of
from weakhand.grading.masters import Master, masters


def copied(hand: Hand) -> dict[str, Any]:
    hand.write()
    [found] = submissions([hand.folder])
    data = copy_of(mark_one(found, masters()))
    notebook: Any = nbformat.reads(data.decode(), as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(notebook)  # type: ignore[no-untyped-call]
    MetadataValidator().validate_nb(notebook)
    loaded: dict[str, Any] = json.loads(data)
    return loaded


@pytest.mark.parametrize("master", workbooks(), ids=lambda one: one.sheet)
def test_a_copy_holds_every_cell_of_the_master_with_points_and_reasons(
    tmp_path: Path, master: Master
) -> None:
    cells = copied(Hand(tmp_path / "ann", master, "well", 1))["cells"]
    assert [cell["id"] for cell in cells] == [cell.cell_id for cell in master.cells]
    for cell, one in zip(cells, master.cells, strict=True):
        if one.does == "marks":
            said, value = cell["outputs"]
            assert f"of {one.points:g} points" in said["text"]
            assert 0 <= float(value["data"]["text/plain"]) <= (one.points or 0)
        if one.does == "show":
            assert "<details open " in cell["outputs"][-1]["data"]["text/html"]


@pytest.mark.parametrize("kind", [*BROKEN, "code that ends the process", "very long lines"])
def test_a_copy_of_what_was_broken_is_a_sound_notebook(tmp_path: Path, kind: str) -> None:
    master = workbooks()[0]
    hand = Hand(tmp_path / "ann" / master.assignment, master, "half", 1)
    {**BROKEN, **HOSTILE}[kind][1](hand)
    cells = copied(hand)["cells"]
    ids = {cell.cell_id for cell in master.cells}
    assert [cell["id"] for cell in cells if cell["id"] in ids] == [c.cell_id for c in master.cells]


def test_a_copy_keeps_a_learners_own_cells_in_place_without_outputs(tmp_path: Path) -> None:
    master = workbooks()[0]
    hand = Hand(tmp_path / "ann", master, "half", 1)
    own = {
        "cell_type": "code",
        "id": "mine",
        "metadata": {},
        "source": "1 + 1",
        "execution_count": 1,
        "outputs": [{"output_type": "display_data", "data": {"text/html": "<script>"}}],
    }
    hand.notebook["cells"].insert(1, own)
    cells = copied(hand)["cells"]
    assert cells[1]["source"] == "1 + 1"
    assert cells[1]["outputs"] == []
    assert "<script>" not in json.dumps(cells)


def test_a_copy_of_code_holds_the_learners_and_no_solution(tmp_path: Path) -> None:
    master = next(one for one in workbooks() if one.code)
    hand = Hand(tmp_path / "ann", master, "half", 1)
    hand.cells("code")[0]["source"] = "mine = 1"
    sources = [cell["source"] for cell in copied(hand)["cells"]]
    assert "mine = 1" in sources
    assert not any("BEGIN SOLUTION" in source for source in sources)


def test_what_could_not_be_graded_is_an_untouched_workbook_with_the_reason_on_top() -> None:
    master = workbooks()[0]
    from weakhand.grading.found import Found

    place = ("ann", master.assignment, f"{master.sheet}.ipynb")
    marked = person(Found("a", place), masters(), "It is *empty* <b>.")
    cells = json.loads(copy_of(marked))["cells"]
    assert cells[0]["source"] == "**A person grades this**\n\n- It is \\*empty\\* &lt;b>."
    assert [cell["id"] for cell in cells[1:]] == [cell.cell_id for cell in master.cells]
