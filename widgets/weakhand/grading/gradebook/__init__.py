"""nbgrader's gradebook: SQLite, or any database that SQLAlchemy knows.

The one folder that knows nbgrader's tables. One transaction a notebook; written
twice, everything is as if written once.

nbgrader itself is imported only where its own code must run: to begin a gradebook,
to enter a workbook's cells, and to ask its plugin for a penalty.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

import sqlalchemy as sql
from sqlalchemy.engine import Engine
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from weakhand.grading.booked import BookError, said_by
from weakhand.grading.gradebook.begin import begin, enter
from weakhand.grading.gradebook.rows import write_result
from weakhand.grading.gradebook.tables import SUBMISSION, SUBMITTED, Sheet, is_in, sheet_in
from weakhand.grading.graded import Graded
from weakhand.grading.late import moment_of, words
from weakhand.grading.masters import Master
from weakhand.grading.settled import Row

_TRIES: Final = 6
_Value = TypeVar("_Value")


@dataclass(frozen=True)
class Book:
    """An open gradebook that knows the course's workbooks.

    Attributes:
        engine: SQLAlchemy's connections to it.
        sheets: the workbooks in it, by sheet.
        config: the ``nbgrader_config.py`` that says how lateness is charged, if any.
    """

    engine: Engine
    sheets: Mapping[str, Sheet]
    config: Path | None = None

    def close(self) -> None:
        """Close the gradebook."""
        self.engine.dispose()

    def has(self) -> frozenset[tuple[str, str]]:
        """Return whose workbooks are in it: learner and sheet."""
        wanted = {one.notebook: sheet for sheet, one in self.sheets.items()}
        rows = (
            sql.select(SUBMISSION.c.student_id, SUBMITTED.c.notebook_id)
            .join(SUBMITTED, SUBMITTED.c.assignment_id == SUBMISSION.c.id)
            .where(SUBMITTED.c.notebook_id.in_(wanted))
        )
        with self.engine.connect() as base:
            return frozenset((row[0], wanted[row[1]]) for row in base.execute(rows))

    def write(self, graded: Graded, written: Sequence[str]) -> None:
        """Write one result in one transaction.

        ``written`` are the cells that hold more than the stub. Where nothing could be
        graded, points from before stay, and everything waits for a person.

        Raises:
            BookError: the database refused it.
        """
        sheet = self.sheets[graded.workbook]

        def once() -> None:
            with self.engine.begin() as base:
                write_result(base, sheet, graded, frozenset(written), self.config)

        _patiently(once, graded)

    def late(self, rows: Iterable[Row]) -> dict[str, str]:
        """Return in plain words how late results are, by their paths.

        Where nothing says when it was handed in, the last answer's time is named.
        """
        due = self._due()
        said = {}
        for row in rows:
            limit = due.get((row.learner, row.workbook)) or due.get(("", row.workbook))
            moment = moment_of(row.rank.submitted)
            if limit and moment and moment > limit:
                said[row.path] = f"Handed in {words((moment - limit).total_seconds())} late."
            elif limit and not moment and row.last[:19] > limit.isoformat()[:19]:
                said[row.path] = (
                    "Nothing says when it was handed in, but the last answer bears a time after "
                    f"the due date ({row.last[:16]} UTC)."
                )
        return said

    def _due(self) -> dict[tuple[str, str], datetime]:
        """Return the due dates: of each workbook (learner ``""``), and each extension."""
        due = {("", sheet): one.duedate for sheet, one in self.sheets.items() if one.duedate}
        of = {one.assignment: sheet for sheet, one in self.sheets.items()}
        rows = sql.select(SUBMISSION).where(
            SUBMISSION.c.extension.is_not(None), SUBMISSION.c.assignment_id.in_(of)
        )
        with self.engine.connect() as base:
            for row in base.execute(rows):
                sheet = of[row.assignment_id]
                if ("", sheet) in due:
                    due[row.student_id, sheet] = due["", sheet] + row.extension
        return due

    def flag(self, learner: str, workbook: str) -> None:
        """Flag a submission, as a person does in formgrader to come back to it."""
        sheet = self.sheets[workbook]
        ids = sql.select(SUBMISSION.c.id).where(
            SUBMISSION.c.assignment_id == sheet.assignment, SUBMISSION.c.student_id == learner
        )
        with self.engine.begin() as base:
            base.execute(
                sql.update(SUBMITTED)
                .where(
                    SUBMITTED.c.assignment_id.in_(ids),
                    SUBMITTED.c.notebook_id == sheet.notebook,
                )
                .values(flagged=True)
            )


def open_book(
    url: str, known: Sequence[Master], solutions: Path, config: Path | None = None
) -> Book:
    """Return the gradebook at an address, begun if new, with every workbook of the course in it.

    Raises:
        BookError: it can't be opened, or its workbooks are others than the course's.
    """
    try:
        engine = sql.create_engine(url)
        names = set(sql.inspect(engine).get_table_names())
        if not names:
            begin(url)
        elif not {"grade", "submitted_notebook", "alembic_version"} <= names:
            raise BookError(f"{shown(url)} is no gradebook of nbgrader's. Name another one.")
        for master in known:
            if not is_in(engine, master):
                enter(url, solutions / master.assignment / f"{master.sheet}.ipynb", master)
        with engine.connect() as base:
            sheets = {master.sheet: sheet_in(base, master) for master in known}
    except (SQLAlchemyError, ImportError) as error:
        said = said_by(error)
        raise BookError(f"The gradebook {shown(url)} can't be opened: {said}.") from error
    return Book(engine, sheets, config)


def _patiently(once: Callable[[], _Value], graded: Graded) -> _Value:
    """Do something again while somebody else, such as formgrader, has the database."""
    for attempt in range(_TRIES):
        try:
            return once()
        except OperationalError as error:
            if attempt == _TRIES - 1:
                said = said_by(error)
                raise BookError(
                    f"The gradebook refused {graded.learner}'s {graded.workbook}: {said}. "
                    "What was written stays; the same command goes on from here."
                ) from error
            time.sleep(0.1 * 2**attempt)
        except SQLAlchemyError as error:
            said = said_by(error)
            raise BookError(
                f"The gradebook refused {graded.learner}'s {graded.workbook}: {said}."
            ) from error
    raise AssertionError("unreachable")


def shown(url: str) -> str:
    """Return an address without the password in it."""
    try:
        return sql.make_url(url).render_as_string(hide_password=True)
    except SQLAlchemyError:
        return "(not an address)"
