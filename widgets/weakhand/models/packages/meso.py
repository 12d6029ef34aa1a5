"""Several offers at once, equally good for you (MESO), so that they show what they prefer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from weakhand.models.arguments import NOT_NEGATIVE, BoolArray, number, row, whole
from weakhand.models.packages.table import DealTable


@dataclass(frozen=True, slots=True)
class Meso:
    """One of several offers: its row in the table, its worth to you, and a guess of theirs."""

    row: int
    learner: float
    guess: float


def meso(
    deals: DealTable,
    target: float,
    *,
    count: int = 3,
    within: float = 0.0,
    differ: int = 1,
    guess: ArrayLike | None = None,
    allowed: BoolArray | None = None,
) -> tuple[Meso, ...]:
    """Return up to ``count`` offers that are equally good for you, best for them first.

    Every offer is worth from ``target`` to ``target + within`` points to you, and
    any two differ in at least ``differ`` issues, so that a choice between them
    says something. ``guess`` (one number a deal) is your best guess of their
    utility, for example from :mod:`weakhand.models.opponent`; without it their
    true points are taken. ``allowed`` (one truth a deal) leaves out what cannot
    be offered yet. Fewer come back where the table holds no more. Source:
    Leonardelli et al. (2019), who found stronger anchors and a more cooperative
    image.
    """
    low, room = number("target", target), number("within", within, NOT_NEGATIVE)
    count, differ = whole("count", count, 1), whole("differ", differ, 1, deals.choices.shape[1])
    theirs = deals.counterpart if guess is None else row("guess", guess, length=len(deals))
    fits = (deals.learner >= low) & (deals.learner <= low + room)
    if allowed is not None:
        if np.shape(allowed) != (len(deals),):
            raise ValueError(f"allowed must hold {len(deals)} truths, one a deal.")
        fits &= allowed
    chosen: list[int] = []
    for n in sorted(np.flatnonzero(fits), key=lambda n: (-theirs[n], -deals.learner[n], n)):
        apart = (deals.choices[chosen] != deals.choices[n]).sum(axis=1)
        if (apart >= differ).all():
            chosen.append(int(n))
        if len(chosen) == count:
            break
    return tuple(Meso(n, float(deals.learner[n]), float(theirs[n])) for n in chosen)
