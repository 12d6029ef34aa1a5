"""Slips of a learner's that they set right before they answer: another name, a wrong number."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from weakhand.cases.schema import Case
from weakhand.counterpart.mind import Mind
from weakhand.counterpart.voice import Speech
from weakhand.counterpart.wrong_name import wrong_name
from weakhand.counterpart.wrong_number import WrongNumber, wrong_number
from weakhand.language.reading import Reading


class Slips(NamedTuple):
    """What a line has wrong.

    Attributes:
        name: the name that it calls them by, if that is not theirs.
        number: a number that it takes for theirs, and is not.
    """

    name: str
    number: WrongNumber | None

    def mended(self, text: str) -> str:
        """Return the line as if the right number had been said."""
        number = self.number
        return (
            text if number is None else text[: number.start] + number.instead + text[number.end :]
        )

    def as_typed(self, reading: Reading, text: str) -> Reading:
        """Return the reading of the mended line with its spans where they stand in ``text``."""
        if self.number is None:
            return reading
        moves = tuple(
            move._replace(start=self.place(move.start), end=self.place(move.end, end=True))
            for move in reading.moves
        )
        claims = tuple(
            claim._replace(start=self.place(claim.start), end=self.place(claim.end, end=True))
            for claim in reading.claims
        )
        return replace(reading, text=text, moves=moves, claims=claims)

    def place(self, at: int, *, end: bool = False) -> int:
        """Return where a character of the mended line stands in the line as it was typed."""
        number = self.number
        if number is None or at <= number.start:
            return at
        longer = len(number.instead) - (number.end - number.start)
        if at >= number.end + longer:
            return at - longer
        return number.end if end else number.start


NO_SLIPS = Slips("", None)
"""A line that has nothing wrong."""


def slips(case: Case, mind: Mind, text: str) -> Slips:
    """Return what ``text`` has wrong, after all that was said and told so far."""
    told = [fact for fact in case.facts if mind.told[fact.id]]
    known = [line for fact in told for line in (*fact.part.neutral, *fact.whole.neutral)]
    return Slips(
        wrong_name(case, text), wrong_number(case, text, [*mind.heard, *mind.used, *known])
    )


def set_right(case: Case, mind: Mind, wrong: Slips, seed: int) -> tuple[Mind, str]:
    """Return what they say to slips that they have not set right before, and the mind after it."""
    speech = Speech(case, mind.mood, seed, mind.turn, mind.used)
    done = set(mind.events)
    if wrong.name and f"slip:{wrong.name}" not in done:
        done.add(f"slip:{wrong.name}")
        speech.from_any_table("slip_name", name=case.counterpart.short, wrong=wrong.name)
    number = wrong.number
    if number is not None and f"slip:{number.size:g}{number.unit}" not in done:
        done.add(f"slip:{number.size:g}{number.unit}")
        speech.from_any_table("slip_number", right=number.right.lower())
    violations = tuple(
        (turn, wrong.place(start), wrong.place(end, end=True)) if turn == mind.turn else each
        for each in mind.violations
        for turn, start, end in [each]
    )
    words = " ".join(speech.parts)
    after = mind.changed(used=frozenset(speech.used), events=frozenset(done), violations=violations)
    return after, words
