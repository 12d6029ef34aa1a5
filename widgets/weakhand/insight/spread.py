"""How points are spread: the middle, the quarters, and how many stand where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Spread:
    """A few numbers about many.

    Quartiles are interpolated (Hyndman & Fan 1996, type 7). Of no number at all
    every figure is ``nan``.
    """

    n: int
    mean: float
    least: float
    lower: float
    median: float
    upper: float
    most: float


def spread(values: Sequence[float]) -> Spread:
    """Return how numbers are spread."""
    if not len(values):
        nothing = float("nan")
        return Spread(0, nothing, nothing, nothing, nothing, nothing, nothing)
    least, lower, median, upper, most = map(float, np.quantile(values, (0, 0.25, 0.5, 0.75, 1)))
    return Spread(len(values), float(np.mean(values)), least, lower, median, upper, most)


def histogram(values: Sequence[float], bins: int, top: float) -> tuple[int, ...]:
    """Return how many numbers fall into each of ``bins`` equal parts of 0 to ``top``.

    A number on a border belongs to the part above it, ``top`` itself to the last part.

    Raises:
        ValueError: ``top`` is not positive, or a number lies outside.
    """
    if top <= 0 or any(not 0 <= value <= top for value in values):
        raise ValueError("histogram needs numbers from 0 to a positive top")
    return tuple(int(n) for n in np.histogram(values, bins=bins, range=(0, top))[0])
