"""Moodle's grading worksheet: who is which participant, and when each handed in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Final

from weakhand.lms.cells import read
from weakhand.lms.headings import columns, is_worksheet
from weakhand.lms.moments import moment
from weakhand.lms.parts import Submission
from weakhand.lms.people import Person, people
from weakhand.lms.trouble import LmsError

# An archive's times are of a zone that nobody knows: local time is up to 12 hours behind UTC.
_ZONES: Final = timedelta(hours=12)


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
    """Return what says when a submission was handed in.

    A worksheet tells the time of the last hand-in only. If that is after the archive was
    made, it is not this one's.
    """
    times = {one.person.participant: one.handed for one in rows if one.person.participant}

    def when(one: Submission) -> datetime | None:
        handed = times.get(one.owner.number) if one.owner.lms == "moodle" else None
        made = one.when.replace(tzinfo=UTC) + _ZONES if one.when else None
        return None if handed and made and handed > made else handed

    return when
