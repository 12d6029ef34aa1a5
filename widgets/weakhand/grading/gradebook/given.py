"""What people gave: manual points in a gradebook, read and never written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import sqlalchemy as sql
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from weakhand.grading.booked import BookError
from weakhand.grading.gradebook.tables import CELL, GRADE, NOTEBOOK, SUBMISSION, SUBMITTED


class Place(NamedTuple):
    """A part of a learner's workbook."""

    learner: str
    sheet: str
    grade_id: str


def given(url: str) -> Mapping[Place, float]:
    """Return the points that people gave, by place.

    Raises:
        BookError: the gradebook can't be read.
    """
    rows = (
        sql.select(SUBMISSION.c.student_id, NOTEBOOK.c.name, CELL.c.name, GRADE.c.manual_score)
        .join(SUBMITTED, SUBMITTED.c.assignment_id == SUBMISSION.c.id)
        .join(NOTEBOOK, NOTEBOOK.c.id == SUBMITTED.c.notebook_id)
        .join(GRADE, GRADE.c.notebook_id == SUBMITTED.c.id)
        .join(CELL, CELL.c.id == GRADE.c.cell_id)
        .where(GRADE.c.manual_score.is_not(None))
    )
    try:
        address = make_url(url)
        # SQLite would begin an empty file where there is none.
        file = address.database if address.drivername.startswith("sqlite") else None
        if file and not Path(file).is_file():
            raise BookError(f"{file}: there is no such gradebook.")
        engine = sql.create_engine(address)
    except (SQLAlchemyError, ImportError, ValueError) as error:
        raise BookError(f"The gradebook’s address can't be used: {_short(error)}.") from error
    try:
        with engine.connect() as base:
            return {Place(*map(str, row[:3])): float(row[3]) for row in base.execute(rows)}
    except SQLAlchemyError as error:
        shown = address.render_as_string(hide_password=True)
        raise BookError(
            f"The gradebook {shown} can't be read: {_short(error)}. Name nbgrader's gradebook."
        ) from error
    finally:
        engine.dispose()


def _short(error: Exception) -> str:
    return str(getattr(error, "orig", error)).strip().split("\n")[0]
