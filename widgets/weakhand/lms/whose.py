"""Which learner of the gradebook somebody is whom an LMS names. Nobody is guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from weakhand.grading.gradebook.people import Student
from weakhand.lms.folders import same
from weakhand.lms.headings import letters
from weakhand.lms.owners import Owner
from weakhand.lms.people import Person

_WORKSHEET: Final = "give this assignment's grading worksheet: --worksheet FILE.csv"

_UNREVEALED: Final = (
    "Enter the roster with the same names or e-mail addresses; if Moodle hides them, reveal the "
    "participants' identities there and download both files again."
)


@dataclass(frozen=True)
class Match:
    """Who it is; or why nobody can tell, and what to do."""

    learner: str = ""
    why: str = ""
    mend: str = ""


@dataclass(frozen=True)
class Learners:
    """The learners of a gradebook, found by whatever an LMS knows of them.

    Attributes:
        ids, lms, emails, names: learner ids by what names them; several where it does not
            tell them apart.
        participants: who is who in Moodle's grading worksheet of the assignment.
        numbered: those who have an LMS user id.
        addressed: those who have an e-mail address.
    """

    ids: Mapping[str, tuple[str, ...]]
    lms: Mapping[str, tuple[str, ...]]
    emails: Mapping[str, tuple[str, ...]]
    names: Mapping[str, tuple[str, ...]]
    numbered: frozenset[str]
    addressed: frozenset[str]
    participants: Mapping[str, Person] = field(default_factory=dict)

    def owner(self, owner: Owner) -> Match:
        """Return who handed something in."""
        if owner.lms == "canvas":
            return self._canvas(owner)
        person = self.participants.get(owner.number)
        if person is not None and _agree(owner.name, person):
            match = self.person(person)
            return match if match.learner else replace(match, mend=_UNREVEALED)
        found = self.names.get(letters(owner.name), ())
        if len(found) == 1:
            return Match(found[0])
        if found:
            return Match(
                why=f"{owner.name!r} may be any of {', '.join(found)}",
                mend=f"To tell them apart, {_WORKSHEET}.",
            )
        return Match(
            why=f"nobody in the gradebook is called {owner.name!r}",
            mend="Enter the roster first (weakhand cohort roster); if Moodle hides or spells the "
            f"name differently, {_WORKSHEET}.",
        )

    def _canvas(self, owner: Owner) -> Match:
        if owner.anonymous:
            return Match(
                why="Canvas hides whose it is",
                mend="Turn off anonymous grading in Canvas, and download again.",
            )
        found = self.lms.get(owner.number, ())
        if not found:
            by_name = self.names.get(letters(owner.name), ())
            found = tuple(one for one in by_name if one not in self.numbered)
        if len(found) == 1:
            return Match(found[0])
        if found:
            return Match(
                why=f"{owner.name!r} may be any of {', '.join(found)}",
                mend="Enter Canvas's gradebook export as the roster: it tells their user ids.",
            )
        return Match(
            why=f"nobody in the gradebook has the LMS user id {owner.number} ({owner.name})",
            mend="Enter Canvas's gradebook export as the roster: weakhand cohort roster FILE.csv.",
        )

    def person(self, person: Person) -> Match:
        """Return who a row of a file of the LMS is about: by id, LMS id, address, then name."""
        values = [*person.ids.values(), person.email]
        sure = [
            self.lms.get(person.canvas, ()),
            self.emails.get(same(person.email), ()),
            *(self.ids.get(same(value), ()) for value in values),
        ]
        likely = [
            one
            for value in values
            for one in self.ids.get(same(value.partition("@")[0]), ())
            if one not in self.addressed or one in self.emails.get(same(value), ())
        ]
        marks = {found[0] for found in sure if len(found) == 1} or set(likely)
        if len(marks) == 1:
            return Match(marks.pop())
        if marks:
            both = ", ".join(sorted(marks))
            return Match(why=f"{person.name} may be any of {both}: the columns disagree")
        name = person.full or f"{person.first} {person.last}"
        found = self.names.get(letters(name), ())
        if len(found) == 1:
            return Match(found[0])
        if found:
            return Match(why=f"{person.name} may be any of {', '.join(found)}")
        return Match(why=f"{person.name} is not in the gradebook")


def learners(known: Sequence[Student], worksheet: Iterable[Person] = ()) -> Learners:
    """Return an index of the learners of a gradebook."""
    return Learners(
        _index((same(one.id), one.id) for one in known),
        _index((one.lms_user_id, one.id) for one in known),
        _index((same(one.email), one.id) for one in known),
        _index((name, one.id) for one in known for name in _names(one)),
        frozenset(one.id for one in known if one.lms_user_id),
        frozenset(one.id for one in known if one.email),
        {one.participant: one for one in worksheet if one.participant},
    )


def _agree(name: str, person: Person) -> bool:
    """Return whether a folder's name and a worksheet's are one person's.

    The number in a folder of Moodle's may be that of a team instead of a participant.
    """
    full = letters(person.full or person.first + person.last)
    return bool(full) and full in letters(name)


def _names(one: Student) -> set[str]:
    """Return how an LMS may spell a learner's name: either order, a login before it."""
    first, last = letters(one.first_name), letters(one.last_name)
    if not first + last:
        return set()
    both = {first + last, last + first}
    return both | {letters(one.id) + name for name in both}


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key, ident in pairs:
        if key and ident not in found.setdefault(key, []):
            found[key].append(ident)
    return {key: tuple(ids) for key, ids in found.items()}
