"""Where two sides meet who both give way as their deadlines come near."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from weakhand.models.time import Concession, curve

_GRID, _ROUNDS = 65, 8
"""Each round looks at a stretch in 64 parts: after eight, it is as short as a float can tell."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """When the offers meet, and how much of its way each side has given by then (0 to 1)."""

    time: float
    mine: float
    theirs: float


def meeting(mine: Concession, theirs: Concession) -> Meeting:
    """Return where two sides meet that start at the two ends of one range.

    Each goes from its own end to the other's, so their offers meet as soon as the
    parts given way add up to all of it. This comes at the earlier of both
    deadlines at the latest, for then one side has given everything. Source of
    the curves: Faratin, Sierra and Jennings (1998).
    """
    low, high = 0.0, min(mine.deadline, theirs.deadline)
    for _ in range(_ROUNDS):
        times = np.linspace(low, high, _GRID)
        met = int((curve(mine, times) + curve(theirs, times) >= 1).argmax())
        low, high = float(times[max(met - 1, 0)]), float(times[met])
    given = float(curve(mine, high))
    return Meeting(high, given, 1.0 - given)
