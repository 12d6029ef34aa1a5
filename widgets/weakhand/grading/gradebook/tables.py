"""nbgrader's tables, with the columns that are used here. A test holds them to nbgrader's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

import sqlalchemy as sql
from sqlalchemy.engine import Connection, Engine

from weakhand.grading.masters import Master

TABLES = sql.MetaData()


def _table(name: str, /, **columns: Any) -> sql.Table:
    """Return one of nbgrader's tables, with the columns that are used here."""
    return sql.Table(name, TABLES, *(sql.Column(key, kind) for key, kind in columns.items()))


ASSIGNMENT = _table(
    "assignment", id=sql.String, name=sql.String, duedate=sql.DateTime, course_id=sql.String
)
NOTEBOOK = _table("notebook", id=sql.String, name=sql.String, assignment_id=sql.String)
CELL = _table("base_cell", id=sql.String, name=sql.String, notebook_id=sql.String, type=sql.String)
SOURCE = _table(
    "source_cell", id=sql.String, name=sql.String, notebook_id=sql.String, source=sql.Text
)
STUDENT = _table(
    "student",
    id=sql.String,
    first_name=sql.String,
    last_name=sql.String,
    email=sql.String,
    lms_user_id=sql.String,
)
SUBMISSION = _table(
    "submitted_assignment",
    id=sql.String,
    assignment_id=sql.String,
    student_id=sql.String,
    timestamp=sql.DateTime,
    extension=sql.Interval,
)
SUBMITTED = _table(
    "submitted_notebook",
    id=sql.String,
    assignment_id=sql.String,
    notebook_id=sql.String,
    flagged=sql.Boolean,
    late_submission_penalty=sql.Float,
)
GRADE = _table(
    "grade",
    id=sql.String,
    notebook_id=sql.String,
    cell_id=sql.String,
    auto_score=sql.Float,
    manual_score=sql.Float,
    extra_credit=sql.Float,
    needs_manual_grade=sql.Boolean,
)
COMMENT = _table(
    "comment",
    id=sql.String,
    notebook_id=sql.String,
    cell_id=sql.String,
    auto_comment=sql.Text,
    manual_comment=sql.Text,
)


class Cell(NamedTuple):
    """A cell of a workbook in the gradebook."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True)
class Sheet:
    """A workbook in the gradebook: all notebooks of its assignment, each with its cells."""

    master: Master
    assignment: str
    duedate: datetime | None
    notebook: str
    cells: Mapping[str, Sequence[Cell]]


def is_in(engine: Engine, master: Master) -> bool:
    """Return whether the gradebook has a workbook's cells as the master has them."""
    rows = (
        sql.select(SOURCE.c.name, SOURCE.c.source)
        .join(NOTEBOOK, SOURCE.c.notebook_id == NOTEBOOK.c.id)
        .join(ASSIGNMENT, NOTEBOOK.c.assignment_id == ASSIGNMENT.c.id)
        .where(ASSIGNMENT.c.name == master.assignment, NOTEBOOK.c.name == master.sheet)
    )
    with engine.connect() as base:
        found = {row.name: row.source for row in base.execute(rows)}
    return bool(found) and found == {cell.grade_id: cell.source for cell in master.cells}


def sheet_in(base: Connection, master: Master) -> Sheet:
    """Return a workbook as the gradebook has it."""
    assignment = base.execute(
        sql.select(ASSIGNMENT).where(ASSIGNMENT.c.name == master.assignment)
    ).one()
    notebooks = base.execute(
        sql.select(NOTEBOOK).where(NOTEBOOK.c.assignment_id == assignment.id)
    ).all()
    cells: dict[str, list[Cell]] = {row.id: [] for row in notebooks}
    for row in base.execute(sql.select(CELL).where(CELL.c.notebook_id.in_(cells))):
        cells[row.notebook_id].append(Cell(row.id, row.name, row.type))
    own = next(row.id for row in notebooks if row.name == master.sheet)
    return Sheet(master, assignment.id, assignment.duedate, own, cells)
