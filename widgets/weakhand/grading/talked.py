"""The talks of one exercise as they are looked back on: the one that counts, and the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from weakhand.answers import Entry, talks
from weakhand.questions import Negotiate
from weakhand.questions.mark import played
from weakhand.questions.produced import FAMILIES

if TYPE_CHECKING:
    from weakhand.debrief import Debrief, Reason
    from weakhand.language import MoveKind
    from weakhand.roleplay import Talk

_SIDES: Final = {
    "outcome": "Making more of what you learned",
    "information": "Finding out what is behind the demand",
    "process": "Listening before you offer",
    "relationship": "Keeping their trust",
}
_SURE: Final = 0.5
_POOR: Final = 0.5


@dataclass(frozen=True)
class Held:
    """One talk with its debrief; ``number`` counts the learner's talks, from 1."""

    number: int
    talk: Talk
    found: Debrief


@dataclass(frozen=True)
class Talked:
    """All talks of one exercise: ``counts`` is the one that the points are for."""

    counts: Held
    every: tuple[Held, ...]

    @property
    def them(self) -> str:
        """Return what the other side is called."""
        return self.counts.talk.case.counterpart.short

    def weakest(self) -> tuple[str, tuple[str, ...]]:
        """Return what went wrong first in the talk, by name, with the reasons and what came of it.

        Who doesn't listen learns nothing, and who learned nothing has nothing to offer:
        so process comes before information, and information before the deal.
        """
        talk, found = self.counts.talk, self.counts.found
        if not found.integrity.ok:
            reasons = tuple(_with_line(one) for one in found.integrity.violations[:2])
            return "Claiming only what is so", (*reasons, "That caps the score of the whole talk.")
        side = _root(found)
        told = _reasons(side, found)
        if side != "outcome":
            told = (*told, _reasons("outcome", found)[0])
        if not talk.over:
            hanging = "It was left hanging, so half of its points are lost: agree, or walk away."
            return "Bringing a talk to an end", (hanging, *told)
        return _SIDES[side], told

    def moves_not_made(
        self, taught: Sequence[tuple[MoveKind, str]]
    ) -> tuple[tuple[MoveKind, str], ...]:
        """Return which of some moves no line of any of the talks made well."""
        from weakhand.history.moves import TAUGHT, well_made_in

        made = {
            kind
            for held in self.every
            for turn in held.talk.turns
            for kind in well_made_in(turn.reading)
        }
        return tuple(one for one in taught if one[0] in TAUGHT and one[0] not in made)

    def question_of(self, kinds: Sequence[MoveKind]) -> tuple[MoveKind | None, str]:
        """Return a question of one of these kinds that the case's author has for the talk.

        What the learner did not find out comes first. ``(None, "")`` where there is none.
        """
        asked = [kind for kind in kinds if FAMILIES.get(kind) == "question"]
        told = self.counts.talk.mind.told
        case = self.counts.talk.case
        for fact in sorted(case.facts, key=lambda fact: told.get(fact.id, 0)):
            made = _moves_in(fact.better_line, case.name)
            if found := next((kind for kind in asked if kind in made), None):
                return found, fact.better_line
        return None, ""


def talked(spec: Negotiate, entries: Sequence[Entry]) -> Talked | None:
    """Return the talks that count towards an exercise; ``None`` where nothing was said.

    The one that counts is chosen as marking does: the best finished one.
    """
    from weakhand.debrief import debrief

    acts = [attempt.acts for attempt in talks(entries, spec.id) if attempt.acts]
    every = []
    for number, one in enumerate(acts[: spec.attempts], start=1):
        talk = played(spec, one)
        every.append(Held(number, talk, debrief(talk)))
    if not every:
        return None
    finished = [held for held in every if held.talk.over]
    return Talked(max(finished or every, key=lambda held: held.found.score), tuple(every))


def _root(found: Debrief) -> str:
    """Return the side of a talk with which what went wrong begins."""
    from weakhand.debrief.score import WEIGHTS

    for side in ("process", "information"):
        if getattr(found, side).value < _POOR:
            return side
    return max(WEIGHTS, key=lambda name: WEIGHTS[name] * (1 - getattr(found, name).value))


def _reasons(side: str, found: Debrief) -> tuple[str, ...]:
    """Return a side's score and up to two reasons: what went wrong stands last."""
    score = getattr(found, side)
    reasons = score.reasons[:1] if side == "outcome" else score.reasons[-2:]
    said = " ".join(_with_line(one) for one in reasons)
    return (f"{side.capitalize()} {score.value:.0%}: {said}",)


def _with_line(reason: Reason) -> str:
    return f"{reason.text.rstrip('.')} (line {reason.turn})." if reason.turn else reason.text


@lru_cache(maxsize=512)
def _moves_in(line: str, case: str) -> frozenset[MoveKind]:
    """Return the moves that a line of a case clearly makes."""
    from weakhand.cases.load import load
    from weakhand.language import read
    from weakhand.language.ground import ground_of

    reading = read(line, [], ground_of(load(case)))
    return frozenset(move.kind for move in reading.moves if move.sure >= _SURE)
