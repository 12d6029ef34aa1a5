"""What a release leaves out: the same as nbgrader's own steps leave out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme, ClearSolutions

from weakhand.bundle import root
from weakhand.grading.masters import masters
from weakhand.grading.regions import unsolved

MASTERS = sorted((root() / "solutions").glob("*/*.ipynb"))


@pytest.mark.parametrize("path", MASTERS, ids=lambda path: path.stem)
def test_each_masters_cells_are_released_as_nbgrader_releases_them(path: Path) -> None:
    notebook: Any = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    notebook, _ = ClearSolutions().preprocess(notebook, {})
    kept = {cell.metadata.nbgrader.grade_id: cell.source for cell in notebook.cells}
    for step in (ClearHiddenTests(), ClearMarkScheme()):
        notebook, _ = step.preprocess(notebook, {})
    released = {cell.metadata.nbgrader.grade_id: cell.source for cell in notebook.cells}
    [master] = [one for one in masters() if one.sheet == path.stem]
    assert {cell.grade_id: cell.source for cell in master.cells} == kept
    assert {cell.grade_id: cell.released for cell in master.cells} == released


@pytest.mark.parametrize("path", MASTERS, ids=lambda path: path.stem)
def test_each_master_cell_that_runs_shows_marks_or_asks_for_code(path: Path) -> None:
    [master] = [one for one in masters() if one.sheet == path.stem]
    assert [cell.grade_id for cell in master.cells if cell.does == "other"] == []
    shown = {cell.about for cell in master.cells if cell.does == "show"}
    assert {f"{one}-marks" for one in shown} >= {cell.grade_id for cell in master.marks}


@pytest.mark.parametrize("path", MASTERS, ids=lambda path: path.stem)
def test_metadata_is_what_the_master_says(path: Path) -> None:
    [master] = [one for one in masters() if one.sheet == path.stem]
    cells = {cell.grade_id: cell for cell in master.cells}
    for raw in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        meta = raw["metadata"]["nbgrader"]
        ours = cells[meta["grade_id"]].metadata()
        assert {key: ours[key] for key in meta if key not in ("cell_type", "locked")} == {
            key: value for key, value in meta.items() if key not in ("cell_type", "locked")
        }


def test_a_cell_that_is_all_solution_becomes_a_stub() -> None:
    assert unsolved("x = 1", "code") == "# YOUR CODE HERE\nraise NotImplementedError()"
    assert unsolved("a text", "markdown") == "YOUR ANSWER HERE"
