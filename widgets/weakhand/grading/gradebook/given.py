"""Read what people gave in formgrader, many learners at a time. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sql
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from weakhand.grading.booked import BookError
from weakhand.grading.given import Given
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


def opened_for_reading(url: str) -> Engine:
    """Return connections to a gradebook that is there already.

    Raises:
        BookError: there is none, or it is something else.
    """
    from weakhand.grading.gradebook import shown

    try:
        address = sql.make_url(url)
        file = address.database or ""
        if address.get_backend_name() == "sqlite" and not Path(file).is_file():
            raise BookError(f"There is no gradebook at {shown(url)}.")
        engine = sql.create_engine(url)
        names = set(sql.inspect(engine).get_table_names())
    except (SQLAlchemyError, ImportError) as error:
        said = str(getattr(error, "orig", error)).strip().split("\n")[0]
        raise BookError(f"The gradebook {shown(url)} can't be opened: {said}.") from error
    if not {"grade", "comment", "submitted_notebook"} <= names:
        raise BookError(f"{shown(url)} is no gradebook of nbgrader's. Name another one.")
    return engine


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
        said = str(getattr(error, "orig", error)).strip().split("\n")[0]
        raise BookError(f"The gradebook can't be read: {said}.") from error


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
