from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.api import Gradebook
from nbgrader.nbgraderformat import MetadataValidator

from tests.grading.students import ASSIGNMENT, SHEET
from weakhand.grading.preprocessors import RestoreCells

ORDER = ["show", "marks", "task"]


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """A gradebook that knows a widget's cell, a marks cell and a task."""
    url = f"sqlite:///{tmp_path_factory.mktemp('gradebook') / 'gradebook.db'}"
    beside = str(Path(sys.executable).parent)  # a new gradebook starts alembic by name
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", beside, prepend=os.pathsep)
        with Gradebook(url) as book:
            fill(book)
    about = {"student": "ann", "assignment": ASSIGNMENT, "notebook": SHEET, "db_url": url}
    return {"nbgrader": about}


def fill(book: Any) -> None:
    book.add_assignment(ASSIGNMENT)
    book.add_notebook(SHEET, ASSIGNMENT)
    book.add_grade_cell("marks", SHEET, ASSIGNMENT, max_score=8, cell_type="code")
    book.add_task_cell("task", SHEET, ASSIGNMENT, max_score=2, cell_type="markdown")
    for name in ORDER:
        book.add_source_cell(
            name,
            SHEET,
            ASSIGNMENT,
            source=f"{name} source",
            cell_type="markdown" if name == "task" else "code",
            locked=True,
            checksum="0" * 32,
        )


def cell(ident: str) -> Any:
    return new_code_cell("mine", metadata={"nbgrader": {"grade_id": ident}})


def restored(resources: Any, *cells: Any) -> list[Any]:
    nb, _ = RestoreCells().preprocess(new_notebook(cells=list(cells)), resources)
    MetadataValidator().validate_nb(
        new_notebook(cells=[one for one in nb.cells if one.source != "mine"])
    )
    return list(nb.cells)


def ids(cells: list[Any]) -> list[str]:
    return [one.metadata.get("nbgrader", {}).get("grade_id", "") for one in cells]


@pytest.mark.parametrize("gone", ORDER)
def test_a_deleted_cell_comes_back_where_it_was(resources: Any, gone: str) -> None:
    cells = restored(resources, *(cell(name) for name in ORDER if name != gone))
    assert ids(cells) == ORDER
    assert cells[ORDER.index(gone)].source == f"{gone} source"


def test_all_cells_come_back_when_all_are_gone(resources: Any) -> None:
    assert ids(restored(resources)) == ORDER


def test_what_is_there_stays_where_the_learner_has_it(resources: Any) -> None:
    own = new_code_cell("mine")
    swapped = restored(resources, cell("marks"), own, cell("show"), cell("task"))
    assert ids(swapped) == ["marks", "", "show", "task"]


def test_points_and_kinds_are_those_of_the_master(resources: Any) -> None:
    show, marks, task = (one.metadata["nbgrader"] for one in restored(resources))
    assert "points" not in show
    assert (marks["points"], marks["grade"], marks["task"]) == (8, True, False)
    assert (task["points"], task["grade"], task["task"]) == (2, False, True)


@pytest.mark.parametrize("changed", [{"schema_version": 9}, {"points": 100}, {"grade": False}])
def test_metadata_of_another_day_or_hand_is_set_back(resources: Any, changed: Any) -> None:
    strange = cell("marks")
    strange.metadata["nbgrader"] |= changed
    cells = restored(resources, cell("show"), strange, cell("task"))
    meta = cells[1].metadata["nbgrader"]
    assert (meta["schema_version"], meta["points"], meta["grade"]) == (3, 8, True)


@pytest.mark.parametrize("meta", [{"grade_id": "nobody"}, {}, "text", None])
def test_a_cell_that_says_it_is_one_of_the_courses_and_is_none_is_the_learners(
    resources: Any, meta: Any
) -> None:
    strange = new_code_cell("mine", metadata={"nbgrader": meta})
    cells = restored(resources, strange)
    own = next(one for one in cells if one.source == "mine")
    assert own.metadata.get("nbgrader") is None
