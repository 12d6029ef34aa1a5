"""A talk turn by turn: the mind before each line, the mind after it, and what lies between."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import fsum
from typing import Literal

from weakhand.counterpart import Mind
from weakhand.roleplay.talk import Talk, Turn

Quantity = Literal["rapport", "belief", "firmness", "patience"]
QUANTITIES: tuple[Quantity, ...] = ("rapport", "firmness", "belief", "patience")
CHEAP = 0.25
"""Patience up to which a line has cost no more than its time."""


@dataclass(frozen=True, slots=True)
class Step:
    """One turn (``number`` from 1) with the mind that met it and the mind that it left."""

    number: int
    turn: Turn
    before: Mind
    after: Mind

    def change(self, quantity: Quantity) -> float:
        """Return by how much a quantity of the mind changed, in its unit."""
        return float(getattr(self.after, quantity) - getattr(self.before, quantity))

    @property
    def told_loosens(self) -> float:
        """Return by how much telling a fact lowered firmness, beside what the rules did."""
        by_rule = fsum(effect.amount for effect in self.turn.effects if effect.on == "firmness")
        start = min(1.0, max(0.0, self.before.firmness + by_rule))
        told = self.after.told != self.before.told
        return max(0.0, start - self.after.firmness) if told else 0.0


def steps_of(talk: Talk) -> tuple[Step, ...]:
    """Return every turn of a talk as a step."""
    minds = pairwise((talk.start, *(turn.mind for turn in talk.turns)))
    return tuple(
        Step(number, turn, before, after)
        for number, (turn, (before, after)) in enumerate(zip(talk.turns, minds, strict=True), 1)
    )
