"""The division that fair-minded axioms single out, among a list of possible deals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from weakhand.models.arguments import POSITIVE, FloatArray, IntArray, row, table

TIE = 1e-12
"""Scores this close, relative to the best, count as equal: they differ by rounding only."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """Where two sides settle: what each gets, and what each gains over having no deal.

    For a list of deals, ``index`` is the row chosen and ``tied`` are all rows
    that are equally good by the same rule (the chosen one is the first).
    """

    first: float
    second: float
    gain_first: float
    gain_second: float
    index: int | None = None
    tied: tuple[int, ...] = ()

    @property
    def product(self) -> float:
        """Return the product of the two gains, which Nash's solution makes largest."""
        return self.gain_first * self.gain_second


def nash(
    points: ArrayLike, disagreement: ArrayLike, powers: ArrayLike = (1.0, 1.0)
) -> Settlement | None:
    """Return the deal with the largest product of gains, or ``None`` if no deal suits both.

    Maximises (u1 - d1)**a * (u2 - d2)**b over the rows of ``points`` (deals by
    2, utilities of the two sides) that give both at least ``disagreement``.
    ``powers`` (a, b) are bargaining powers above 0; equal ones give the
    symmetric solution. Source: Nash (1950); with powers: Kalai (1977).

    :raises ValueError: if a number is not finite, a power not above 0, or a shape is wrong
    """
    points, d = _problem(points, disagreement)
    inside = _inside(points, d)
    return _choose(points, d, inside, nash_product(points[inside], d, powers))


def nash_product(
    points: ArrayLike, disagreement: ArrayLike, powers: ArrayLike = (1.0, 1.0)
) -> FloatArray:
    """Return Nash's product of gains for each deal; 0 where a side gains nothing or loses."""
    if np.size(points) == 0:
        return np.zeros(0)
    points, d = _problem(points, disagreement)
    a, b = row("powers", powers, POSITIVE, 2)
    gains = np.maximum(points - d, 0.0)
    product: FloatArray = gains[:, 0] ** a * gains[:, 1] ** b
    return product


def kalai_smorodinsky(points: ArrayLike, disagreement: ArrayLike) -> Settlement | None:
    """Return the deal that gives both the largest equal part of their hopes.

    Each side's gain is measured against the most it could gain in any deal that
    suits the other; the rule makes the smaller of the two parts as large as it
    can. On a list of deals this is the usual discrete reading of Kalai and
    Smorodinsky (1975), whose own solution lets deals be mixed: for that see
    :func:`~weakhand.models.bargaining.frontier.kalai_smorodinsky_on`.
    """
    points, d = _problem(points, disagreement)
    inside = _inside(points, d)
    gains = points[inside] - d
    ideal = gains.max(axis=0, initial=0.0)
    parts = np.divide(gains, ideal, out=np.ones_like(gains), where=ideal > 0)
    return _choose(points, d, inside, parts.min(axis=1))


def egalitarian(points: ArrayLike, disagreement: ArrayLike) -> Settlement | None:
    """Return the deal whose smaller gain is largest (Kalai 1977): equal gains where possible.

    It compares the two sides' points, so it only means something where both are
    measured on one scale.
    """
    points, d = _problem(points, disagreement)
    inside = _inside(points, d)
    return _choose(points, d, inside, (points[inside] - d).min(axis=1))


def _problem(points: ArrayLike, disagreement: ArrayLike) -> tuple[FloatArray, FloatArray]:
    return table("points", points, columns=2), row("disagreement", disagreement, length=2)


def _inside(points: FloatArray, d: FloatArray) -> IntArray:
    """Return the rows that leave nobody below disagreement."""
    return np.flatnonzero((points >= d).all(axis=1))


def _choose(
    points: FloatArray, d: FloatArray, inside: IntArray, score: FloatArray
) -> Settlement | None:
    """Return the best-scored deal; among equals, only those that no equal betters for both."""
    if not len(inside):
        return None
    best = inside[score >= score.max() - TIE * abs(score.max())]
    tied = [
        int(n)
        for n in best
        if not any((points[m] >= points[n]).all() and (points[m] > points[n]).any() for m in best)
    ]
    first, second = (float(value) for value in points[tied[0]])
    return Settlement(
        first, second, first - float(d[0]), second - float(d[1]), tied[0], tuple(tied)
    )
