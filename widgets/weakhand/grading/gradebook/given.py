"""Read what people gave in formgrader, many learners at a time. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any, NamedTuple

import sqlalchemy as sql
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from weakhand.grading.booked import BookError, said_by
from weakhand.grading.given import Given
from weakhand.grading.gradebook.people import reader
from weakhand.grading.gradebook.tables import (
    ASSIGNMENT,
    CELL,
    COMMENT,
    GRADE,
    NOTEBOOK,
    STUDENT,
    SUBMISSION,
    SUBMITTED,
)
from weakhand.grading.late import words

Whose = tuple[str, str]


class Place(NamedTuple):
    """A part of a learner's workbook."""

    learner: str
    sheet: str
    grade_id: str


def enrolled(engine: Engine) -> Iterator[str]:
    """Yield every learner that the gradebook knows, whether they handed in or not."""
    with engine.connect() as base:
        yield from base.execute(sql.select(STUDENT.c.id).order_by(STUDENT.c.id)).scalars()


def given_to(engine: Engine, learners: Sequence[str]) -> dict[Whose, Given]:
    """Return what these learners were given, by learner and sheet.

    Raises:
        BookError: the gradebook can't be read.
    """
    try:
        with engine.connect() as base:
            return _given(base, learners)
    except SQLAlchemyError as error:
        raise BookError(f"The gradebook can't be read: {said_by(error)}.") from error


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
    engine = reader(url)
    try:
        with engine.connect() as base:
            return {Place(*map(str, row[:3])): float(row[3]) for row in base.execute(rows)}
    except SQLAlchemyError as error:
        raise BookError(f"The gradebook can't be read: {said_by(error)}.") from error
    finally:
        engine.dispose()


def _given(base: Connection, learners: Sequence[str]) -> dict[Whose, Given]:
    found: dict[str, dict[str, Any]] = {}
    whose: dict[str, Whose] = {}
    for row in base.execute(_notebooks(learners)):
        whose[row.id] = (row.student_id, row.name)
        late = _late(row.timestamp, row.duedate, row.extension)
        found[row.id] = {"penalty": float(row.late_submission_penalty or 0.0), "late": late}
    ids = list(whose)
    for row in base.execute(_grades(ids)):
        if row.manual_score is not None:
            found[row.notebook_id].setdefault("points", {})[row.name] = float(row.manual_score)
        if row.extra_credit:
            found[row.notebook_id].setdefault("extra", {})[row.name] = float(row.extra_credit)
    for row in base.execute(_comments(ids)):
        if text := (row.manual_comment or "").strip():
            found[row.notebook_id].setdefault("comments", {})[row.name] = text
    return {whose[ident]: Given(**_in_order(values)) for ident, values in found.items()}


def _in_order(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values with cells by name, so that the same gradebook gives the same page."""
    return {
        key: dict(sorted(value.items())) if isinstance(value, dict) else value
        for key, value in values.items()
    }


def _notebooks(learners: Sequence[str]) -> Any:
    return (
        sql.select(
            SUBMITTED.c.id,
            SUBMITTED.c.late_submission_penalty,
            SUBMISSION.c.student_id,
            SUBMISSION.c.timestamp,
            SUBMISSION.c.extension,
            NOTEBOOK.c.name,
            ASSIGNMENT.c.duedate,
        )
        .join(SUBMISSION, SUBMITTED.c.assignment_id == SUBMISSION.c.id)
        .join(NOTEBOOK, SUBMITTED.c.notebook_id == NOTEBOOK.c.id)
        .join(ASSIGNMENT, SUBMISSION.c.assignment_id == ASSIGNMENT.c.id)
        .where(SUBMISSION.c.student_id.in_(learners))
    )


def _grades(notebooks: Sequence[str]) -> Any:
    return (
        sql.select(GRADE.c.notebook_id, CELL.c.name, GRADE.c.manual_score, GRADE.c.extra_credit)
        .join(CELL, GRADE.c.cell_id == CELL.c.id)
        .where(GRADE.c.notebook_id.in_(notebooks))
    )


def _comments(notebooks: Sequence[str]) -> Any:
    return (
        sql.select(COMMENT.c.notebook_id, CELL.c.name, COMMENT.c.manual_comment)
        .join(CELL, COMMENT.c.cell_id == CELL.c.id)
        .where(COMMENT.c.notebook_id.in_(notebooks), COMMENT.c.manual_comment.is_not(None))
    )


def _late(moment: Any, due: Any, extension: timedelta | None) -> str:
    """Return in words how late a submission was."""
    if moment is None or due is None:
        return ""
    seconds = (moment - due - (extension or timedelta())).total_seconds()
    return words(seconds) if seconds > 0 else ""
