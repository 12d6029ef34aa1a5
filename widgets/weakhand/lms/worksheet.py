"""Moodle's grading worksheet: who is which participant, and when each handed in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from weakhand.lms.cells import read
from weakhand.lms.headings import columns, is_worksheet
from weakhand.lms.moments import moment
from weakhand.lms.parts import Submission
from weakhand.lms.people import Person, people
from weakhand.lms.trouble import LmsError


@dataclass(frozen=True)
class Participant:
    """A row of a worksheet: who it is, and when they handed in, in UTC, if it can be read."""

    person: Person
    handed: datetime | None


def participants(path: Path, zone: tzinfo | None) -> list[Participant]:
    """Return everybody in a worksheet; its times are those of ``zone``.

    Raises:
        LmsError: it is no worksheet.
    """
    table = read(path)
    found = columns(table)
    if not is_worksheet(found):
        raise LmsError(
            f"{path} is no grading worksheet of Moodle's: it has no columns Identifier and Grade. "
            "Download it from the assignment: Grading action, Download grading worksheet."
        )
    when = found.get("submitted", -1)
    return [Participant(one, moment(row.value(when), zone)) for row, one in people(table, found)]


def handed_in(rows: Iterable[Participant]) -> Callable[[Submission], datetime | None]:
    """Return what says when a submission was handed in."""
    times = {one.person.participant: one.handed for one in rows if one.person.participant}

    def when(one: Submission) -> datetime | None:
        return times.get(one.owner.number) if one.owner.lms == "moodle" else None

    return when
