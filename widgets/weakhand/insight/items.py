"""Items of a sheet as classical test theory sees them: difficulty, discrimination, reliability.

Difficulty is the mean share of the points (Lord & Novick 1968). Discrimination is the
correlation of an item with the sum of the others, so that it is not held against itself
(Henrysson 1963; the "corrected item-total correlation" of Nunnally & Bernstein 1994).
Reliability is coefficient alpha (Cronbach 1951).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from weakhand.insight.intervals import Interval, fisher
from weakhand.models.arguments import FloatArray

FEWEST: Final = 3
RESAMPLES: Final = 1_000
SEED: Final = 1951
_STILL: Final = 1e-12
"""A variance below this, of shares from 0 to 1, is rounding and no difference."""

Why = Literal["", "few", "same", "rest_same"]


@dataclass(frozen=True, slots=True)
class Item:
    """One item.

    Attributes:
        n: how many learners stand behind it.
        difficulty: mean share of its points, 0 (nobody got any) to 1.
        unanswered: share of learners who left it open, 0 to 1.
        discrimination: correlation with the sum of the other items, -1 to 1, or ``None``.
        interval: where that correlation may lie (95 %), or ``None``.
        why: why there is no correlation: ``few`` learners, all got the ``same``, or all
            got the same everywhere else (``rest_same``).
    """

    n: int
    difficulty: float
    unanswered: float
    discrimination: float | None
    interval: Interval | None
    why: Why = ""


@dataclass(frozen=True, slots=True)
class Alpha:
    """Coefficient alpha of a sheet: ``n`` learners, ``k`` items; ``None`` where undefined."""

    n: int
    k: int
    value: float | None
    interval: Interval | None


def items(points: FloatArray, most: FloatArray, answered: NDArray[np.bool_]) -> tuple[Item, ...]:
    """Return each item's figures.

    Args:
        points: points of n learners in k items, shape (n, k), each from 0 to its ``most``.
        most: the most each item gives, shape (k,), positive.
        answered: whether something was answered, shape (n, k).

    Raises:
        ValueError: the shapes do not fit.
    """
    n, k = points.shape
    if most.shape != (k,) or answered.shape != (n, k):
        raise ValueError("points, most and answered must have one column for each item")
    total = points.sum(axis=1)
    found = []
    for column in range(k):
        own = points[:, column]
        value, why = _correlation(own / most[column], total - own)
        found.append(
            Item(
                n,
                float(own.mean() / most[column]) if n else float("nan"),
                float(1 - answered[:, column].mean()) if n else float("nan"),
                value,
                None if value is None else fisher(value, n),
                why,
            )
        )
    return tuple(found)


def _correlation(own: FloatArray, rest: FloatArray) -> tuple[float | None, Why]:
    """Return Pearson's correlation, or why there is none."""
    if len(own) < FEWEST:
        return None, "few"
    if own.var() < _STILL:
        return None, "same"
    if rest.var() < _STILL:
        return None, "rest_same"
    value = float(np.corrcoef(own, rest)[0, 1])
    return min(1.0, max(-1.0, value)), ""


def alpha(points: FloatArray, resamples: int = RESAMPLES, seed: int = SEED) -> Alpha:
    """Return coefficient alpha of points, shape (n, k), and its interval.

    The interval holds the middle 95 % of alphas of learners drawn anew with replacement
    (percentile bootstrap, Efron 1979); the same seed gives the same interval.
    """
    n, k = points.shape
    value = _alpha(points) if n >= FEWEST else None
    if value is None:
        return Alpha(n, k, None, None)
    random = np.random.default_rng(seed)
    drawn = (_alpha(points[random.integers(0, n, n)]) for _ in range(resamples))
    known = [one for one in drawn if one is not None]
    if len(known) < resamples / 2:
        return Alpha(n, k, value, None)
    low, high = map(float, np.quantile(known, (0.025, 0.975)))
    return Alpha(n, k, value, (low, high))


def _alpha(points: FloatArray) -> float | None:
    """Return k/(k-1) * (1 - sum of the items' variances / variance of the sum)."""
    k = points.shape[1]
    whole = float(points.sum(axis=1).var(ddof=1)) if k > 1 else 0.0
    if whole < _STILL:
        return None
    return float(k / (k - 1) * (1 - points.var(axis=0, ddof=1).sum() / whole))
