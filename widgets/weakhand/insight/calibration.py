"""Stated confidence against what came true: a reliability diagram's numbers, and Brier's score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from weakhand.insight.intervals import Interval, wilson
from weakhand.models.arguments import FloatArray

BINS: Final = 10
RESAMPLES: Final = 1_000
SEED: Final = 1950


@dataclass(frozen=True, slots=True)
class Bin:
    """Predictions made with about the same confidence.

    Attributes:
        low, high: confidence, 0 to 1; ``high`` belongs to the next bin, except 1.
        count, right: how many there are, and how many came true.
        sure: their mean confidence.
        interval: where the share that comes true may lie (Wilson, 95 %).
    """

    low: float
    high: float
    count: int
    right: int
    sure: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Reliability:
    """How well confidence fits what came true.

    Attributes:
        count: how many predictions; ``learners``: of how many people.
        right, sure: share that came true and mean confidence, 0 to 1.
        brier: mean squared distance of confidence and outcome (Brier 1950, for one
            outcome): 0 is best, 0.25 is what saying 50 % every time gets, 1 is worst.
        gap: mean confidence minus share right; above 0 is overconfidence.
        interval: where the gap may lie (95 %), or ``None`` for fewer than two learners.
        bins: those that hold something, lowest confidence first.
    """

    count: int
    learners: int
    right: float
    sure: float
    brier: float
    gap: float
    interval: Interval | None
    bins: tuple[Bin, ...]


def reliability(
    sure: Sequence[float], right: Sequence[bool], learners: Sequence[str]
) -> Reliability | None:
    """Return how well confidence (0 to 1) fits outcomes; ``None`` for no prediction.

    One learner's predictions hang together, so the gap's interval comes from drawing
    whole learners anew (cluster bootstrap). The bins' intervals cannot know that, and are
    a little too narrow where learners have several predictions in one bin.

    Raises:
        ValueError: the lists differ in length, or a confidence lies outside 0 to 1.
    """
    if not len(sure) == len(right) == len(learners):
        raise ValueError("each prediction needs a confidence, an outcome and a learner")
    if not sure:
        return None
    said, came = np.asarray(sure, float), np.asarray(right, float)
    if said.min() < 0 or said.max() > 1:
        raise ValueError("a confidence lies from 0 to 1")
    # A tenth's border belongs to the bin above, whatever the last bit of 0.3 says.
    place = np.minimum((said * BINS + 1e-9).astype(int), BINS - 1)
    bins = []
    for number in range(BINS):
        own = place == number
        count, hits = int(own.sum()), int(came[own].sum())
        if count:
            mean = float(said[own].mean())
            ends = number / BINS, (number + 1) / BINS
            bins.append(Bin(*ends, count, hits, mean, wilson(hits, count)))
    return Reliability(
        len(said),
        len(set(learners)),
        float(came.mean()),
        float(said.mean()),
        float(((said - came) ** 2).mean()),
        float((said - came).mean()),
        _gap(said - came, learners),
        tuple(bins),
    )


def _gap(difference: FloatArray, learners: Sequence[str]) -> Interval | None:
    """Return the interval of the mean difference, drawing whole learners anew."""
    names, of = np.unique(np.asarray(learners, dtype=object).astype(str), return_inverse=True)
    if len(names) < 2:
        return None
    sums = np.bincount(of, weights=difference)
    counts = np.bincount(of)
    random = np.random.default_rng(SEED)
    means = []
    for _ in range(RESAMPLES):
        drawn = random.integers(0, len(names), len(names))
        means.append(sums[drawn].sum() / counts[drawn].sum())
    low, high = np.quantile(means, (0.025, 0.975))
    return float(low), float(high)
