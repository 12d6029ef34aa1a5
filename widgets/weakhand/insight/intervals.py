"""Intervals of 95 % for a share and for a correlation."""

from __future__ import annotations

from math import atanh, sqrt, tanh
from typing import Final

Interval = tuple[float, float]
Z: Final = 1.959963984540054
"""The standard normal's 97.5 % point."""


def wilson(hits: int, count: int) -> Interval:
    """Return the score interval of a share (Wilson 1927), both ends from 0 to 1.

    Raises:
        ValueError: ``count`` is not positive, or ``hits`` not between 0 and ``count``.
    """
    if count < 1 or not 0 <= hits <= count:
        raise ValueError("wilson needs 0 <= hits <= count and a count of at least 1")
    share, square = hits / count, Z * Z / count
    middle = (share + square / 2) / (1 + square)
    half = Z / (1 + square) * sqrt(share * (1 - share) / count + square / (4 * count))
    # At 0 and 1 an end is the share itself; rounding must not push it outside.
    return (0.0 if hits == 0 else max(0.0, middle - half)), (
        1.0 if hits == count else min(1.0, middle + half)
    )


def fisher(correlation: float, count: int) -> Interval | None:
    """Return the interval of a correlation by its z-transform (Fisher 1921).

    ``None`` for fewer than four pairs, where it says nothing. It supposes that both are
    roughly normal; points of an exercise seldom are, so read it as a rough guide.
    """
    if count < 4:
        return None
    if abs(correlation) >= 1.0:
        return correlation, correlation
    z, half = atanh(correlation), Z / sqrt(count - 3)
    return tanh(z - half), tanh(z + half)
