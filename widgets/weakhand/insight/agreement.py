"""Two markers of the same texts: how far they agree beyond chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final, Literal

import numpy as np

from weakhand.insight.intervals import Interval, Z
from weakhand.models.arguments import FloatArray

Weights = Literal["equal", "linear", "quadratic"]
WEIGHTS: Final[tuple[Weights, ...]] = ("equal", "linear", "quadratic")


@dataclass(frozen=True, slots=True)
class Kappa:
    """Agreement beyond chance: 1 is full, 0 is what chance gives, below 0 is less than that.

    ``value`` is ``None`` where chance alone would agree fully: both gave one and the same
    mark throughout. ``interval`` (95 %) is ``None`` there, too.
    """

    weights: Weights
    value: float | None
    error: float | None
    interval: Interval | None


@dataclass(frozen=True)
class Agreement:
    """How two markers agree.

    Attributes:
        n: how many texts both marked.
        exact: share of texts with the same points, 0 to 1.
        within_one: share of texts whose points differ by at most one.
        difference: mean of second minus first.
        levels: the points that occur, lowest first.
        table: how often the first gave the row's points and the second the column's,
            shape (levels, levels).
        kappas: with equal, linear and quadratic weights.
    """

    n: int
    exact: float
    within_one: float
    difference: float
    levels: tuple[float, ...]
    table: tuple[tuple[int, ...], ...]
    kappas: tuple[Kappa, ...]


def agreement(first: Sequence[float], second: Sequence[float]) -> Agreement | None:
    """Return how two markers agree; ``None`` when there is nothing that both marked.

    Raises:
        ValueError: the lists differ in length.
    """
    if len(first) != len(second):
        raise ValueError("both markers must have marked the same texts")
    if not first:
        return None
    one, other = np.asarray(first, float), np.asarray(second, float)
    levels = np.unique(np.concatenate([one, other]))
    table = np.zeros((len(levels), len(levels)), int)
    np.add.at(table, (np.searchsorted(levels, one), np.searchsorted(levels, other)), 1)
    apart = np.abs(one - other)
    return Agreement(
        len(one),
        float((apart == 0).mean()),
        float((apart <= 1).mean()),
        float((other - one).mean()),
        tuple(map(float, levels)),
        tuple(tuple(map(int, row)) for row in table),
        tuple(kappa(table.astype(float), levels, weights) for weights in WEIGHTS),
    )


def kappa(table: FloatArray, levels: FloatArray, weights: Weights) -> Kappa:
    """Return kappa of a table of counts, shape (k, k): rows the first marker, columns the second.

    Equal weights: Cohen (1960). Others: weighted kappa (Cohen 1968), where a
    disagreement counts by the distance of the ``levels`` (points) or by its square. The
    standard error is that of Fleiss, Cohen & Everitt (1969), good for large n; the
    interval is cut to -1 to 1.
    """
    return weighted(table, _agreeing(levels, weights), weights)


def weighted(table: FloatArray, agreeing: FloatArray, name: Weights) -> Kappa:
    """Return kappa for any weights of agreement: 1 on the diagonal, less beside it."""
    n = float(table.sum())
    share = table / n
    rows, columns = share.sum(axis=1), share.sum(axis=0)
    seen = float((agreeing * share).sum())
    chance = float((agreeing * np.outer(rows, columns)).sum())
    if 1 - chance < 1e-12:
        return Kappa(name, None, None, None)
    value = (seen - chance) / (1 - chance)
    # Mean weight of each row and column under the other marker's marks.
    by_row, by_column = agreeing @ columns, rows @ agreeing
    spread = agreeing - (by_row[:, None] + by_column[None, :]) * (1 - value)
    variance = (float((share * spread**2).sum()) - (value - chance * (1 - value)) ** 2) / (
        n * (1 - chance) ** 2
    )
    # Below this it is what rounding leaves of zero, and its root would not be small.
    error = sqrt(variance) if variance > 1e-12 else 0.0
    return Kappa(name, value, error, (max(-1.0, value - Z * error), min(1.0, value + Z * error)))


def _agreeing(levels: FloatArray, weights: Weights) -> FloatArray:
    """Return how much each pair of levels agrees, 1 (fully) to 0, shape (k, k)."""
    apart = np.abs(levels[:, None] - levels[None, :])
    distance = {"equal": (apart > 0).astype(float), "linear": apart, "quadratic": apart**2}[weights]
    agreeing: FloatArray = 1 - distance / (float(distance.max()) or 1.0)
    return agreeing
