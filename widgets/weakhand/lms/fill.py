"""Fill grades into the file that an LMS gave, and touch nothing else in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from weakhand.grading.gradebook.people import Score, Student
from weakhand.grading.masters import Master
from weakhand.lms.cells import Row, Table
from weakhand.lms.headings import (
    NO,
    Field,
    column_called,
    columns,
    is_canvas,
    is_worksheet,
    letters,
)
from weakhand.lms.people import Person, people, points_row
from weakhand.lms.points import has_commas, number, scaled, written
from weakhand.lms.trouble import LmsError, at
from weakhand.lms.whose import Learners

_EMPTY: Final = frozenset({"", "-", "–"})
_SAME: Final = Decimal("0.005")
_CANVAS_ID: Final = re.compile(r"\s*\(\d+\)\s*$")


@dataclass
class Filled:
    """What was filled in, and what was not and why, in whole sentences.

    Attributes:
        data: the file with the grades in it.
        put: how many cells were written.
        kept: grades of the LMS's that differ and were left alone.
        locked: cells that the LMS itself does not let anybody change.
        waiting: learners of whom a person still has to mark something.
        strange: rows that are about nobody in the gradebook.
        absent: learners with points who have no row.
    """

    data: bytes = b""
    put: int = 0
    kept: list[str] = field(default_factory=list)
    locked: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Target:
    """A column to fill.

    Attributes:
        master: the workbook.
        column: which it is.
        most: what the workbook is worth there, by row.
        capped: whether the LMS passes over what is more than that, as Moodle does.
    """

    master: Master
    column: int
    most: Mapping[int, Decimal]
    capped: bool = False


def moodle(table: Table, master: Master) -> Target:
    """Return the column that a grading worksheet of Moodle's has for grades.

    Raises:
        LmsError: it is no worksheet, or the assignment is not graded by points.
    """
    found = columns(table)
    if not is_worksheet(found):
        raise LmsError(
            f"{table.file} is no grading worksheet of Moodle's: it has no columns Identifier and "
            "Grade. Download it from the assignment: Grading action, Download grading worksheet."
        )
    if "maximum" not in found:
        raise LmsError(
            f"{table.file} has no column Maximum Grade: the assignment is graded by a scale. Set "
            "its grade type to Point in Moodle, and download the worksheet again."
        )
    most = {row.line: _most(table, row, found["maximum"]) for row in table.rows}
    return Target(master, found["grade"], most, capped=True)


def canvas(table: Table, wanted: Sequence[Master], heading: str = "") -> list[Target]:
    """Return the columns that Canvas's gradebook export has for some workbooks.

    ``heading`` is that of the column for the one workbook that is wanted; without it the
    column is taken whose name holds the workbook's.

    Raises:
        LmsError: it is no export, or a column is missing, or could be any of several.
    """
    row = points_row(table)
    if not is_canvas(columns(table)) or row is None:
        raise LmsError(
            f"{table.file} is no gradebook export of Canvas's: it has no columns Student and ID, "
            "or no row Points Possible. Download it from Grades: Export, Export Entire Gradebook."
        )
    targets = []
    for master in wanted:
        column = _canvas_column(table, master, heading)
        if column is not None:
            most = _most(table, row, column)
            targets.append(Target(master, column, {one.line: most for one in table.rows}))
    if not targets:
        names = [cell.value for cell in table.head.cells if _CANVAS_ID.search(cell.value)]
        raise LmsError(
            f"{table.file} has no column that is called like "
            f"{' or '.join(one.assignment for one in wanted)}. Say which with --workbook and "
            f"--column. Its assignments: {', '.join(map(repr, names)) or 'none'}."
        )
    return targets


def _canvas_column(table: Table, master: Master, heading: str) -> int | None:
    """Return a workbook's column, or ``None`` when there is none."""
    if heading:
        column = column_called(table, heading)
        if column is None:
            raise LmsError(f"{table.file} has no column {heading!r}. Copy its heading exactly.")
        return column
    marks = [letters(name) for name in (master.assignment, master.sheet, master.title)]
    found = [
        column
        for column, cell in enumerate(table.head.cells)
        if _CANVAS_ID.search(cell.value)
        and any(mark in letters(_CANVAS_ID.sub("", cell.value)) for mark in marks)
    ]
    if len(found) > 1:
        names = ", ".join(repr(table.head.value(column)) for column in found)
        raise LmsError(
            f"{table.file}: {names} are all called like {master.assignment}. Say which: "
            f"--workbook {master.assignment} --column HEADING."
        )
    return found[0] if found else None


def _most(table: Table, row: Row, column: int) -> Decimal:
    """Return what a cell says something is worth."""
    most = number(row.value(column))
    if most is None or most <= 0:
        raise LmsError(
            f"{at(table.file, row.line, table.head.value(column))}: {row.value(column)!r} is no "
            "maximum to scale points to. Set the assignment's points in the LMS, and download "
            "the file again."
        )
    return most


@dataclass(frozen=True)
class Pen:
    """What is filled in, by which rules.

    Attributes:
        learners, known: who is who.
        scores: points by learner and assignment.
        replace: whether a grade that differs may be written over.
        provisional: whether points count of which a person still has to mark a part.
    """

    learners: Learners
    known: Sequence[Student]
    scores: Mapping[tuple[str, str], Score]
    replace: bool = False
    provisional: bool = False

    def fill(self, table: Table, targets: Sequence[Target]) -> Filled:
        """Return a file with the grades in it.

        Raises:
            LmsError: a row is cut short where a grade goes, or two rows are one learner's.
        """
        done, put, found = Filled(), {}, columns(table)
        rows = dict(self._rows(table, found, done))
        locks = {row.line for row in table.rows if _locked(row, found)}
        for target in targets:
            figures = [target.column, found.get("maximum", -1)]
            comma = has_commas(row.value(at_) for row in table.rows for at_ in figures)
            for learner, (row, person) in rows.items():
                text = self._cell(row, person, learner, target, comma, row.line in locks, done)
                if text is not None:
                    put[row.line, target.column] = text
            for one in self.known:
                if (one.id, target.master.assignment) in self.scores and one.id not in rows:
                    done.absent.append(f"{one.id} ({target.master.assignment})")
        done.data, done.put = table.written(put), len(put)
        return done

    def _rows(
        self, table: Table, found: Mapping[Field, int], done: Filled
    ) -> Iterator[tuple[str, tuple[Row, Person]]]:
        """Yield each row that is about a learner."""
        lines: dict[str, int] = {}
        for row, person in people(table, found):
            match = self.learners.person(person)
            if not match.learner:
                done.strange.append(f"line {row.line}: {match.why}")
            elif match.learner in lines:
                raise LmsError(
                    f"{at(table.file, row.line)}: {person.name} is {match.learner}, and so is line "
                    f"{lines[match.learner]}. Correct the learner's id, LMS id or address in the "
                    "roster."
                )
            else:
                lines[match.learner] = row.line
                yield match.learner, (row, person)

    def _cell(
        self,
        row: Row,
        person: Person,
        learner: str,
        target: Target,
        comma: bool,
        locked: bool,
        done: Filled,
    ) -> str | None:
        """Return what to write into a learner's cell; ``None`` to leave it."""
        score = self.scores.get((learner, target.master.assignment))
        if score is None:
            return None
        if score.waits and not self.provisional:
            done.waiting.append(learner)
            return None
        own = scaled(score.points, target.master.points, target.most[row.line])
        there = row.value(target.column)
        who = f"{learner} ({person.name})"
        if locked:
            done.locked.append(f"{who}: Moodle lets nobody change it")
            return None
        if target.capped and own > target.most[row.line]:
            done.locked.append(f"{who}: {written(own, comma)} is more than the maximum")
            return None
        if there in _EMPTY:
            return written(own, comma)
        has = number(there)
        if has is None:
            done.locked.append(f"{who}: it says {there!r}")
            return None
        if abs(has - own) <= _SAME:
            return None
        if not self.replace:
            done.kept.append(f"{who}: it has {there}, the gradebook {written(own, comma)}")
            return None
        return written(own, comma)


def _locked(row: Row, found: Mapping[Field, int]) -> bool:
    """Return whether Moodle says that a grade can't be changed."""
    return row.value(found.get("open", -1)).casefold() in NO
