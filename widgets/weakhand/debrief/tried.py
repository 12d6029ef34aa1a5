"""Which line of a talk could best have been another: tried out from exactly that moment."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from math import fsum
from typing import NamedTuple

from weakhand.cases.schema import Fact
from weakhand.debrief.score import STEP_WORTH
from weakhand.roleplay import Act, step
from weakhand.roleplay.talk import Talk

_LINES = 6
"""How many lines of a talk are tried anew at most: those that cost most trust come first."""
_FITS_IN = 0.3
"""What it counts that a line follows on what they had just said."""
_TRUST = 0.5
"""What trust counts beside what was told."""


class Tried(NamedTuple):
    """A line said in place of another.

    Attributes:
        turn: the number of the line whose place it takes, from 1.
        fact: the fact that it asks after.
        told: how far they would have told that (1 hint, 2 part, 3 whole).
        gain: how much more it would have brought than the line that was said.
    """

    turn: int
    fact: Fact
    told: int
    gain: float


def before(talk: Talk, turn: int) -> Talk:
    """Return a talk as it stood when line ``turn`` was still to be said."""
    turns = talk.turns[: turn - 1]
    mind = turns[-1].mind if turns else talk.start
    return replace(talk, turns=turns, mind=mind, agreement=None, unused=0)


def told_by(talk: Talk, turn: int, line: str) -> dict[str, int]:
    """Return how far every fact would be told, had ``line`` been said as line ``turn``."""
    then = before(talk, turn)
    return then.mind.told if then.over else step(then, Act(line)).mind.told


def best_try(talk: Talk, lines: Collection[int], facts: Sequence[Fact]) -> Tried | None:
    """Return the line and the question that would have brought most more; ``None`` if none would.

    ``lines`` are those that may be another, ``facts`` what stayed hidden and was not asked for.
    """
    trust = [talk.start.rapport, *(turn.mind.rapport for turn in talk.turns)]
    costly = sorted(lines, key=lambda n: (trust[n] - trust[n - 1], n))[:_LINES]
    found: list[Tried] = []
    for number in sorted(costly):
        then = before(talk, number)
        if then.over:
            continue
        was = _worth(talk.turns[number - 1].mind.told.values(), trust[number])
        for fact in facts:
            mind = step(then, Act(fact.better_line)).mind
            if mind.told[fact.id] <= then.mind.told[fact.id]:
                continue
            gain = _worth(mind.told.values(), mind.rapport) - was
            gain += _FITS_IN * _follows(then, fact)
            found.append(Tried(number, fact, mind.told[fact.id], gain))
    best = max(found, key=lambda each: (round(each.gain, 2), -each.turn), default=None)
    return best if best is not None and best.gain > 0 else None


def _follows(talk: Talk, fact: Fact) -> bool:
    """Return whether a fact, or what leads to it, lies in what they said last."""
    leads = {concept.id for concept in talk.case.concepts if concept.opens == fact.id}
    return not ({fact.id} | leads).isdisjoint(talk.mind.fresh)


def _worth(told: Collection[int], trust: float) -> float:
    return fsum(STEP_WORTH[each] for each in told) + _TRUST * trust
