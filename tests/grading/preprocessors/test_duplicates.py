from __future__ import annotations

from typing import Any

from nbformat.v4 import new_code_cell, new_notebook

from weakhand.grading.preprocessors import RepairDuplicates


def repaired(*metadata: dict[str, Any]) -> list[dict[str, Any]]:
    """The metadata of cells after the repair."""
    cells = [new_code_cell(metadata=dict(meta)) for meta in metadata]
    nb, _ = RepairDuplicates().preprocess(new_notebook(cells=cells), {})
    return [dict(cell.metadata) for cell in nb.cells]


def graded(ident: str) -> dict[str, Any]:
    return {"nbgrader": {"grade_id": ident, "grade": True}}


def test_the_first_of_two_cells_keeps_its_grade_and_the_copy_is_an_ordinary_cell() -> None:
    assert repaired(graded("a"), graded("b"), graded("a")) == [graded("a"), graded("b"), {}]


def test_other_metadata_of_a_copy_stays() -> None:
    assert repaired(graded("a"), {**graded("a"), "tags": ["x"]})[1] == {"tags": ["x"]}


def test_metadata_without_an_id_is_dropped_and_cells_without_metadata_stand() -> None:
    assert repaired({"nbgrader": {}}, {"nbgrader": {"grade_id": ""}}, {}) == [{}, {}, {}]
