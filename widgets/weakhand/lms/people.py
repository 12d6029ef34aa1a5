"""The people that a file from an LMS lists, whatever its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from weakhand.lms.cells import Row, Table
from weakhand.lms.headings import Field, is_canvas

_TEST_STUDENT: Final = "Student, Test"
_POINTS: Final = "points possible"
_IDS: Final[tuple[Field, ...]] = ("id", "login", "sis", "number")
_QUOTED: Final = re.compile(r'^="(.*)"$', re.DOTALL)
_POSTING: Final = re.compile(r"\s*(muted|manual posting.*)?\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Person:
    """One row about a person.

    Attributes:
        line: where it stands in the file.
        first, last: the names, if the file tells them apart.
        full: the whole name, if it does not.
        email: the address.
        canvas: Canvas's user id, or what else an LMS calls them by.
        participant: the number that Moodle gives them in one assignment.
        ids: what could name them for good, by column: login, SIS id, ID number.
    """

    line: int
    first: str = ""
    last: str = ""
    full: str = ""
    email: str = ""
    canvas: str = ""
    participant: str = ""
    ids: Mapping[Field, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return the name as it is shown."""
        return self.full or f"{self.first} {self.last}".strip() or self.email or "(no name)"


def people(table: Table, found: Mapping[Field, int]) -> Iterator[tuple[Row, Person]]:
    """Yield every row that is about a person, with that person."""
    for row in table.rows:
        if not (is_canvas(found) and _no_person(row, found)):
            yield row, _person(row, found)


def points_row(table: Table) -> Row | None:
    """Return the row in which Canvas says what each assignment is worth."""
    return next((row for row in table.rows if _POINTS in row.value(0).lower()), None)


def is_test_student(row: Row, found: Mapping[Field, int]) -> bool:
    """Return whether a row is about the student that Canvas makes for trying things out."""
    return is_canvas(found) and _told(row, found, "student") == _TEST_STUDENT


def _no_person(row: Row, found: Mapping[Field, int]) -> bool:
    """Return whether a row of Canvas's is about assignments, or about its test student."""
    if _POINTS in row.value(0).lower() or is_test_student(row, found):
        return True
    return all(_POSTING.fullmatch(cell.value) for cell in row.cells)


def _person(row: Row, found: Mapping[Field, int]) -> Person:
    first, last = _told(row, found, "first"), _told(row, found, "last")
    full = _told(row, found, "full")
    if full and (first or last):  # "Vorname; Name": the second is the other half
        first, last, full = first or full, last or full, ""
    student = _told(row, found, "student")
    if student and not (first or last):
        last, comma, first = (part.strip() for part in student.partition(","))
        full = "" if comma else student
        first, last = (first, last) if comma else ("", "")
    participant = re.search(r"\d+\s*$", _told(row, found, "participant"))
    ids: dict[Field, str] = {}
    for name in _IDS:
        value = _told(row, found, name)
        if value:
            ids[name] = value
    return Person(
        row.line,
        first,
        last,
        full,
        _told(row, found, "email") or (ids.get("login", "") if "@" in ids.get("login", "") else ""),
        _told(row, found, "canvas") or _told(row, found, "lms"),
        participant.group().strip() if participant else "",
        ids,
    )


def _told(row: Row, found: Mapping[Field, int], name: Field) -> str:
    """Return what a row says there. Canvas writes names that begin with = as a formula."""
    value = row.value(found.get(name, -1))
    quoted = _QUOTED.match(value)
    return quoted.group(1).strip() if quoted else value
