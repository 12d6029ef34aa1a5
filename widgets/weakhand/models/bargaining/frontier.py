"""The same solutions where deals can be divided or mixed: on a straight or bent frontier."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

from weakhand.models.arguments import POSITIVE, number, row, table
from weakhand.models.bargaining.solutions import Settlement

Point = tuple[float, float]
_FLAT = 1e-12


@dataclass(frozen=True, slots=True)
class Frontier:
    """The best that one side can get for each amount that the other gets.

    ``corners`` run from the deal best for the second side to the deal best for
    the first: the first coordinate rises, the second falls, and each stretch
    falls at least as steeply as the one before, as mixing deals makes sure.
    Anything below the line can be had as well.
    """

    corners: tuple[Point, ...]

    def __post_init__(self) -> None:
        """Check order and bend."""
        points = table("corners", self.corners, columns=2)
        steps = np.diff(points, axis=0)
        if (steps[:, 0] <= 0).any() or (steps[:, 1] >= 0).any():
            raise ValueError("corners must rise in the first number and fall in the second.")
        slopes = steps[:, 1] / steps[:, 0]
        if (np.diff(slopes) > _FLAT * np.abs(slopes[1:])).any():
            raise ValueError("corners must fall ever more steeply: mix the deals first.")


def line(first: float, second: float) -> Frontier:
    """Return the straight frontier from all for the second side to all for the first."""
    first, second = number("first", first, POSITIVE), number("second", second, POSITIVE)
    return Frontier(((0.0, second), (first, 0.0)))


def mixtures(points: ArrayLike) -> Frontier:
    """Return the frontier of a list of deals when deals may be mixed by agreed chance or turn."""
    chosen: list[Point] = []
    for x, y in sorted({(float(x), float(y)) for x, y in table("points", points, columns=2)}):
        while chosen and (
            chosen[-1][1] <= y or (len(chosen) > 1 and _below(chosen[-2], chosen[-1], (x, y)))
        ):
            chosen.pop()
        chosen.append((x, y))
    return Frontier(tuple(chosen))


def nash_on(
    frontier: Frontier, disagreement: ArrayLike, powers: ArrayLike = (1.0, 1.0)
) -> Settlement | None:
    """Return Nash's solution on a frontier, or ``None`` where no deal suits both.

    On a straight stretch g2 = c - m * g1 the product g1**a * g2**b is largest
    at g1 = a / (a + b) * c / m, or at the nearer end. Source: Nash (1950).
    """
    a, b = row("powers", powers, POSITIVE, 2)
    share = float(a / (a + b))

    def best(gains: list[Point]) -> Point:
        found = gains[0]
        for start, end in pairwise(gains):
            slope = (start[1] - end[1]) / (end[0] - start[0])
            wanted = share * (start[1] + slope * start[0]) / slope
            x = min(max(wanted, start[0]), end[0])
            candidate = (x, max(0.0, start[1] - slope * (x - start[0])))
            if candidate[0] ** a * candidate[1] ** b > found[0] ** a * found[1] ** b:
                found = candidate
        return found

    return _settle(frontier, disagreement, best)


def nash_split(
    total: float, disagreement: ArrayLike, powers: ArrayLike = (1.0, 1.0)
) -> Settlement | None:
    """Return Nash's split of a sum: each its walk-away, and its part of what is left.

    x1 = d1 + a / (a + b) * (total - d1 - d2). Splitting 100 with (20, 50) gives
    (35, 65). ``None`` if the walk-aways add up to more than the total.
    """
    total = number("total", total)
    d1, d2 = (float(value) for value in row("disagreement", disagreement, length=2))
    a, b = row("powers", powers, POSITIVE, 2)
    surplus = total - d1 - d2
    if surplus < -_FLAT * max(abs(total), abs(d1), abs(d2)):
        return None
    surplus = max(0.0, surplus)
    gain = float(a / (a + b)) * surplus
    return Settlement(d1 + gain, total - d1 - gain, gain, surplus - gain)


def kalai_smorodinsky_on(frontier: Frontier, disagreement: ArrayLike) -> Settlement | None:
    """Return the point where both get the same part of the most they could hope for.

    Source: Kalai and Smorodinsky (1975). When the frontier grows in one side's
    favour, that side never gets less: Nash's solution does not promise this.
    """

    def best(gains: list[Point]) -> Point:
        return _along(gains, (gains[-1][0], gains[0][1]))

    return _settle(frontier, disagreement, best)


def egalitarian_on(frontier: Frontier, disagreement: ArrayLike) -> Settlement | None:
    """Return the point where both gain the same number of points (Kalai 1977)."""
    return _settle(frontier, disagreement, lambda gains: _along(gains, (1.0, 1.0)))


def _settle(
    frontier: Frontier, disagreement: ArrayLike, best: Callable[[list[Point]], Point]
) -> Settlement | None:
    """Return the settlement that a rule picks from the gains that leave nobody below."""
    d1, d2 = (float(value) for value in row("disagreement", disagreement, length=2))
    gains = _above([(x - d1, y - d2) for x, y in frontier.corners])
    if not gains:
        return None
    first, second = best(gains)
    return Settlement(d1 + first, d2 + second, first, second)


def _above(corners: list[Point]) -> list[Point]:
    """Return the part of a frontier on which both gains are 0 or more."""
    kept = list(corners)
    for (x0, y0), (x1, y1) in pairwise(corners):
        if x0 < 0 < x1:
            kept.append((0.0, y0 + (y1 - y0) * (-x0) / (x1 - x0)))
        if y1 < 0 < y0:
            kept.append((x0 + (x1 - x0) * y0 / (y0 - y1), 0.0))
    # A walk-away on the frontier itself leaves one deal; rounding must not lose it.
    speck = -_FLAT * max(abs(gain) for corner in corners for gain in corner)
    return sorted({(max(x, 0.0), max(y, 0.0)) for x, y in kept if x >= speck and y >= speck})


def _along(gains: list[Point], direction: Point) -> Point:
    """Return where a ray from the origin meets the frontier, or the nearest corner to it."""
    a, b = direction
    if b * gains[0][0] >= a * gains[0][1]:
        return gains[0]
    for (x0, y0), (x1, y1) in pairwise(gains):
        before, after = b * x0 - a * y0, b * x1 - a * y1
        if before <= 0 <= after and after > before:
            part = -before / (after - before)
            return x0 + part * (x1 - x0), y0 + part * (y1 - y0)
    return gains[-1]


def _below(a: Point, b: Point, c: Point) -> bool:
    """Return whether the middle point lies on or below the line from the first to the last."""
    return (b[0] - a[0]) * (c[1] - a[1]) >= (b[1] - a[1]) * (c[0] - a[0])
