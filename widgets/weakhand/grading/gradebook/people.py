"""Who is in a gradebook, and what each has got there: read alone, or entered from a roster."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Final

import sqlalchemy as sql
from sqlalchemy.engine import Engine
from sqlalchemy.exc import SQLAlchemyError

from weakhand.grading.booked import BookError, said_by
from weakhand.grading.gradebook.tables import (
    ASSIGNMENT,
    GRADE,
    STUDENT,
    SUBMISSION,
    SUBMITTED,
)

FIELDS: Final = ("id", "first_name", "last_name", "email", "lms_user_id")


@dataclass(frozen=True)
class Student:
    """A learner as nbgrader keeps one; ``""`` where it knows nothing."""

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    lms_user_id: str = ""


@dataclass(frozen=True)
class Score:
    """What a learner has got for an assignment.

    Attributes:
        points: nbgrader's own score less its late penalty, 0 or more.
        waits: whether a person still has to mark a part of it.
    """

    points: float
    waits: bool


def reader(url: str) -> Engine:
    """Return a connection to a gradebook that is there already.

    Raises:
        BookError: there is none, or it can't be opened.
    """
    from weakhand.grading.gradebook import shown

    try:
        address = sql.make_url(url)
        # SQLite would begin an empty file where there is none.
        file = address.database if address.get_backend_name() == "sqlite" else None
        if file and not Path(file).is_file():
            raise BookError(f"There is no gradebook at {shown(url)}.")
        engine = sql.create_engine(address)
        names = set(sql.inspect(engine).get_table_names())
        if {"student", "grade", "comment", "submitted_notebook"} <= names:
            return engine
    except (SQLAlchemyError, ImportError, ValueError) as error:
        said = said_by(error)
        raise BookError(f"The gradebook {shown(url)} can't be opened: {said}.") from error
    raise BookError(f"{shown(url)} is no gradebook of nbgrader's. Name another one.")


def students(engine: Engine) -> tuple[Student, ...]:
    """Return everybody in a gradebook, in the order of their ids."""
    rows = sql.select(*(STUDENT.c[name] for name in FIELDS))
    with engine.connect() as base:
        found = [Student(*(value or "" for value in row)) for row in base.execute(rows)]
    return tuple(sorted(found, key=lambda one: one.id))


def enter_students(engine: Engine, new: Iterable[Student], changed: Iterable[Student]) -> None:
    """Enter new learners and change known ones, all or none; what is ``""`` stays as it was.

    Raises:
        BookError: the database refused it.
    """
    try:
        with engine.begin() as base:
            for one in new:
                base.execute(sql.insert(STUDENT).values(_told(one)))
            for one in changed:
                base.execute(sql.update(STUDENT).where(STUDENT.c.id == one.id).values(_told(one)))
    except SQLAlchemyError as error:
        said = said_by(error)
        raise BookError(
            f"The gradebook refused the roster: {said}. Nothing was written."
        ) from error


def _told(one: Student) -> dict[str, str]:
    return {name: value for name, value in zip(FIELDS, astuple(one), strict=True) if value}


def scores(engine: Engine) -> Mapping[tuple[str, str], Score]:
    """Return what each learner has got, by learner and assignment.

    As nbgrader counts: a person's points stand before the automatic ones, extra credit
    comes on top of either, and the late penalty never makes it less than nothing. A
    submission of which no cell has points counts 0 there; here it waits, or is no score.
    """
    given = sql.func.coalesce(GRADE.c.manual_score, GRADE.c.auto_score)
    extra = sql.func.coalesce(GRADE.c.extra_credit, 0.0)
    points = sql.case((given.is_not(None), given + extra), else_=0.0)
    cells = (
        sql.select(
            GRADE.c.notebook_id.label("notebook"),
            sql.func.sum(points).label("points"),
            sql.func.max(sql.case((GRADE.c.needs_manual_grade, 1), else_=0)).label("waits"),
            sql.func.count(given).label("graded"),
        )
        .group_by(GRADE.c.notebook_id)
        .subquery()
    )
    penalty = sql.func.coalesce(SUBMITTED.c.late_submission_penalty, 0.0)
    rows = (
        sql.select(
            SUBMISSION.c.student_id,
            ASSIGNMENT.c.name,
            sql.func.sum(sql.func.coalesce(cells.c.points, 0.0)),
            sql.func.sum(penalty),
            sql.func.max(sql.func.coalesce(cells.c.waits, 0)),
            sql.func.sum(sql.func.coalesce(cells.c.graded, 0)),
        )
        .join(ASSIGNMENT, SUBMISSION.c.assignment_id == ASSIGNMENT.c.id)
        .join(SUBMITTED, SUBMITTED.c.assignment_id == SUBMISSION.c.id)
        .join(cells, cells.c.notebook == SUBMITTED.c.id, isouter=True)
        .group_by(SUBMISSION.c.student_id, ASSIGNMENT.c.name)
    )
    with engine.connect() as base:
        return {
            (row[0], row[1]): Score(max(0.0, float(row[2]) - float(row[3])), bool(row[4]))
            for row in base.execute(rows)
            if row[4] or row[5]
        }
