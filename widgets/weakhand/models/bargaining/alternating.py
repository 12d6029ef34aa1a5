"""Taking turns to make offers while the pie shrinks (Rubinstein 1982)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from weakhand.models.arguments import BELOW_ONE, SHARE, FloatArray, array, whole


@dataclass(frozen=True, slots=True)
class Split:
    """Parts of a pie of 1: of the side that offers first, and of the other."""

    mover: float
    other: float


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a game with an end: who offers, and what a deal here gives each.

    ``mover`` and ``other`` are parts of the pie as it is in that round, for the
    side that offers in round 1 and for the other side. ``mover_today`` and
    ``other_today`` are the same in today's worth: a part of 1 that each side
    has discounted with its own patience.
    """

    number: int
    mover_offers: bool
    mover: float
    other: float
    mover_today: float
    other_today: float


def infinite_share(
    delta_mover: ArrayLike,
    delta_other: ArrayLike,
    outside_mover: ArrayLike = 0.0,
    outside_other: ArrayLike = 0.0,
) -> FloatArray:
    """Return the mover's part of a pie of 1 when offers may go on for ever.

    x = (1 - d2) / (1 - d1 * d2), with d1 the mover's and d2 the other's patience
    (discount factor a round, 0 to below 1). A side that is asked to respond may
    leave for its outside option (0 to 1, together at most 1); one that is worth
    less than its part anyway changes nothing. Arrays are taken together by
    NumPy's rules of broadcasting. Source: Rubinstein (1982); outside options:
    Binmore, Rubinstein and Wolinsky (1986).
    """
    d1, d2 = (
        array("delta_mover", delta_mover, BELOW_ONE),
        array("delta_other", delta_other, BELOW_ONE),
    )
    w1, w2 = _outside(outside_mover, outside_other)
    plain = (1 - d2) / (1 - d1 * d2)
    share: FloatArray = np.minimum(np.maximum(plain, 1 - d2 * (1 - w1)), 1 - w2)
    return share


def finite_share(
    delta_mover: ArrayLike,
    delta_other: ArrayLike,
    rounds: int,
    outside_mover: ArrayLike = 0.0,
    outside_other: ArrayLike = 0.0,
) -> FloatArray:
    """Return the first mover's part of a pie of 1 when there are ``rounds`` rounds (1 or more).

    Solved backwards: in the last round the one who offers keeps all but the
    other's outside option, and in each round before, the one who answers is
    offered exactly what waiting is worth to it: x = 1 - max(d * y, w). Patience
    is 0 to 1. Source: Ståhl (1972), Rubinstein (1982).
    """
    d1, d2 = array("delta_mover", delta_mover, SHARE), array("delta_other", delta_other, SHARE)
    w1, w2 = _outside(outside_mover, outside_other)
    d1, d2, w1, w2 = np.broadcast_arrays(d1, d2, w1, w2)
    rounds = whole("rounds", rounds, 1)
    share = np.asarray(1.0 - (w2 if rounds % 2 else w1))
    options = bool(w1.any() or w2.any())
    for left in range(rounds - 1, 0, -1):
        answering, option = (d2, w2) if left % 2 else (d1, w1)
        np.multiply(share, answering, out=share)
        if options:
            np.maximum(share, option, out=share)
        np.subtract(1.0, share, out=share)
    return share


def alternating_offers(
    delta_mover: float,
    delta_other: float,
    *,
    rounds: int | None = None,
    outside_mover: float = 0.0,
    outside_other: float = 0.0,
) -> Split:
    """Return how a pie of 1 is split between two sides; without ``rounds`` there is no end.

    See :func:`infinite_share` and :func:`finite_share` for formulas and ranges.
    """
    if rounds is None:
        share = infinite_share(delta_mover, delta_other, outside_mover, outside_other)
    else:
        share = finite_share(delta_mover, delta_other, rounds, outside_mover, outside_other)
    if share.ndim:
        raise ValueError("delta_mover and delta_other must be single numbers here.")
    return Split(float(share), 1.0 - float(share))


def rounds(
    delta_mover: float,
    delta_other: float,
    number: int,
    outside_mover: float = 0.0,
    outside_other: float = 0.0,
    *,
    endless: bool = False,
) -> tuple[Round, ...]:
    """Return every round of a game with an end, first to last: the pie as it shrinks.

    With ``endless`` they are the first ``number`` rounds of a game without one
    (patience below 1).
    """
    number = whole("number", number, 1)
    found = []
    for n in range(1, number + 1):
        first = n % 2 == 1
        ahead = (delta_mover, delta_other) if first else (delta_other, delta_mover)
        options = (outside_mover, outside_other) if first else (outside_other, outside_mover)
        split = alternating_offers(
            *ahead,
            rounds=None if endless else number - n + 1,
            outside_mover=options[0],
            outside_other=options[1],
        )
        mover, other = (split.mover, split.other) if first else (split.other, split.mover)
        found.append(
            Round(
                n,
                first,
                mover,
                other,
                mover * delta_mover ** (n - 1),
                other * delta_other ** (n - 1),
            )
        )
    return tuple(found)


def _outside(mover: ArrayLike, other: ArrayLike) -> tuple[FloatArray, FloatArray]:
    w1, w2 = array("outside_mover", mover, SHARE), array("outside_other", other, SHARE)
    if (w1 + w2 > 1).any():
        raise ValueError("outside_mover and outside_other must add up to at most 1, the pie.")
    return w1, w2
