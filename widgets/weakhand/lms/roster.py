"""From a roster to what must be written: who is new, who has changed, who is missing.

Nobody is ever taken out, and what is known is never replaced by nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from weakhand.grading.gradebook.people import FIELDS, Student
from weakhand.lms.cells import Table, read
from weakhand.lms.folders import same, unusable
from weakhand.lms.headings import Field, column_called, columns, letters
from weakhand.lms.people import Person, is_test_student, people
from weakhand.lms.trouble import LmsError, at

# From what lasts longest to what changes: a learner id is a folder's name for a year.
_IDS: Final[tuple[Field, ...]] = ("id", "login", "sis", "number", "email")
_LONGEST: Final = 128
_FAULTS_MAX: Final = 20
_NOBODY: Final = (
    "No column here names learners for good. Download the list with e-mail addresses, logins or "
    "ID numbers in it, or say which column to take: --id HEADING."
)


@dataclass(frozen=True)
class Plan:
    """What a roster changes in a gradebook.

    Attributes:
        by: the heading of the column that learner ids come from.
        new: learners to enter.
        changed: learners to change: what is to be written (``""`` leaves what is there),
            and in words what changes.
        unchanged: ids of learners about whom nothing is new.
        missing: learners of the gradebook whom the roster does not have.
        skipped: rows that are about nobody.
    """

    by: str
    new: tuple[Student, ...] = ()
    changed: tuple[tuple[Student, str], ...] = ()
    unchanged: tuple[str, ...] = ()
    missing: tuple[Student, ...] = ()
    skipped: tuple[str, ...] = ()


def roster(path: Path, known: Sequence[Student], id_column: str = "") -> Plan:
    """Return what the roster in a file changes.

    ``id_column`` is the heading of the column that learner ids are taken from, whole;
    without it, the first of these that everybody has: nbgrader's id, login, SIS id, ID
    number, e-mail address; of an address, what stands before the @. Who is known already,
    by their id, their LMS id or their address, keeps the id they have.

    Raises:
        LmsError: it is no roster, or two learners can't be told apart; nothing is to be
            written then.
    """
    table = read(path)
    found = columns(table)
    listed = [person for _, person in people(table, found)]
    if not listed:
        raise LmsError(f"{table.file} lists no learners below its headings. Download it again.")
    by, ids = _ids(table, found, listed, id_column)
    students = _students(table, by, listed, ids, known)
    return _plan(table, found, by, students, listed, known)


def _ids(
    table: Table, found: Mapping[Field, int], listed: Sequence[Person], wanted: str
) -> tuple[str, list[str]]:
    """Return the heading that ids come from, and the ids in the order of ``listed``."""
    rows = {row.line: row for row in table.rows}
    if wanted:
        column = column_called(table, wanted)
        if column is None:
            names = ", ".join(repr(cell.value.strip()) for cell in table.head.cells[:12])
            raise LmsError(f"{table.file} has no column {wanted!r}. Its headings are: {names}.")
        return wanted, [rows[person.line].value(column) for person in listed]
    there = [one for one in _IDS if one in found]
    if not there:
        raise LmsError(f"{table.file}: {_NOBODY}")
    full = [one for one in there if all(_proposed(person, one) for person in listed)]
    most = max(there, key=lambda one: sum(bool(_proposed(person, one)) for person in listed))
    field = full[0] if full else most
    return (
        table.head.value(found[field]),
        [_proposed(person, field) for person in listed],
    )


def _proposed(person: Person, field: Field) -> str:
    """Return the id that a column proposes; of an e-mail address what stands before the @."""
    value = person.email if field == "email" else person.ids.get(field, "")
    return value if field == "id" else value.partition("@")[0].strip()


def _students(
    table: Table,
    by: str,
    listed: Sequence[Person],
    ids: Sequence[str],
    known: Sequence[Student],
) -> list[Student]:
    """Return everybody listed as a learner, each under the id they have or will have."""
    faults: list[str] = []
    students: list[Student] = []
    taken: dict[str, tuple[Person, str]] = {}
    have = _Known(known)
    for person, proposed in zip(listed, ids, strict=True):
        here = at(table.file, person.line, by)
        one = have.of(person, proposed)
        if one is None:
            faults.append(
                f"{here}: {person.name} would be {proposed!r}, and an LMS id or e-mail address of "
                "theirs is another learner's in the gradebook. See whose it is, and correct it."
            )
            continue
        why = unusable(one)
        if why:
            faults.append(
                f"{here}: {person.name} can't be called {one!r}: {why}. Correct it in the "
                "file, or take another column: --id HEADING."
            )
        elif same(one) in taken:
            other, name = taken[same(one)]
            faults.append(
                f"{here}: {person.name} would be {one!r}, and so is {other.name} ({name!r}) in "
                f"line {other.line}. Take out one of the two rows, or take a column that tells "
                "them apart: --id HEADING."
            )
        else:
            taken[same(one)] = person, one
            students.append(_student(table, person, one, faults))
    if faults:
        more = len(faults) - _FAULTS_MAX
        last = (f"And {more} more like these.",) if more > 0 else ()
        raise LmsError(*faults[:_FAULTS_MAX], *last)
    return students


def _student(table: Table, person: Person, ident: str, faults: list[str]) -> Student:
    """Return a person as a learner. A name that is not told apart ends with the last name."""
    first, last = person.first, person.last
    if person.full:
        first, _, last = person.full.rpartition(" ")
        first = first.strip()
    one = Student(ident, first, last, person.email, person.canvas)
    for name in FIELDS[1:]:
        if len(getattr(one, name)) > _LONGEST or "\0" in getattr(one, name):
            where = at(table.file, person.line)
            faults.append(f"{where}: {name} is longer than {_LONGEST} characters. Shorten it.")
    return one


class _Known:
    """Who is in the gradebook, by what does not change."""

    def __init__(self, known: Iterable[Student]) -> None:
        self.by_id: dict[str, str] = {}
        self.by_lms: dict[str, str | None] = {}
        self.by_email: dict[str, str | None] = {}
        for one in known:
            self.by_id[same(one.id)] = one.id
            _once(self.by_lms, one.lms_user_id, one.id)
            _once(self.by_email, same(one.email), one.id)

    def of(self, person: Person, proposed: str) -> str | None:
        """Return the id they have, or else the proposed one; ``None`` when two would claim it."""
        marks = (self.by_lms.get(person.canvas), self.by_email.get(same(person.email)))
        theirs = {mark for mark in marks if mark}
        if len(theirs) > 1:
            return None
        own = self.by_id.get(same(proposed))
        if theirs and own and own not in theirs:
            return None
        return next(iter(theirs), None) or own or proposed


def _once(index: dict[str, str | None], key: str, value: str) -> None:
    if key:
        index[key] = None if key in index else value


def _plan(
    table: Table,
    found: Mapping[Field, int],
    by: str,
    students: Sequence[Student],
    listed: Sequence[Person],
    known: Sequence[Student],
) -> Plan:
    """Return what is new, changed, unchanged and missing."""
    before = {one.id: one for one in known}
    new, changed, unchanged = [], [], []
    whole = {person.line for person in listed if person.full}
    lines = [person.line for person in listed]
    for one, line in zip(students, lines, strict=True):
        if one.id not in before:
            new.append(one)
            continue
        if line in whole:
            one = _names_kept(one, before[one.id])
        said = _changes(before[one.id], one)
        if said:
            changed.append((one, said))
        else:
            unchanged.append(one.id)
    here = {one.id for one in students}
    skipped = [
        f"line {row.line}: Canvas's test student"
        for row in table.rows
        if is_test_student(row, found)
    ]
    return Plan(
        by,
        tuple(new),
        tuple(changed),
        tuple(unchanged),
        tuple(one for one in known if one.id not in here),
        tuple(skipped),
    )


def _names_kept(one: Student, before: Student) -> Student:
    """Return a learner without a name that says the same as the one that is known."""
    has = letters(one.first_name + one.last_name)
    orders = (before.first_name + before.last_name, before.last_name + before.first_name)
    if has in map(letters, orders):
        return replace(one, first_name="", last_name="")
    return one


def _changes(before: Student, one: Student) -> str:
    """Return in words what a roster changes about a learner."""
    parts = []
    for name in FIELDS[1:]:
        was, now = getattr(before, name), getattr(one, name)
        if now and now != was:
            parts.append(f"{name} {was!r} -> {now!r}" if was else f"{name} {now!r}")
    return ", ".join(parts)
