"""What a model accepts: every number is checked once, and a fault names argument and range."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, isfinite
from numbers import Real

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.intp]
BoolArray = NDArray[np.bool_]

ROUNDING = 1e-9
"""How far probabilities may miss 1 in total: the rounding of a sum, not a mistake."""


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers an argument may take; an open end is not itself allowed."""

    low: float = -inf
    high: float = inf
    open_low: bool = False
    open_high: bool = False

    def __str__(self) -> str:
        """Return the range in words, to stand after 'must be'."""
        low = f"{'above' if self.open_low else 'at least'} {self.low:g}"
        high = f"{'below' if self.open_high else 'at most'} {self.high:g}"
        ends = [words for words, end in ((low, self.low), (high, self.high)) if isfinite(end)]
        return " and ".join(ends) or "a finite number"

    def holds(self, values: FloatArray) -> bool:
        """Return whether every value is finite and inside the range."""
        low, high = float(values.min()), float(values.max())  # NaN fails both comparisons
        above = low > self.low if self.open_low else low >= self.low
        below = high < self.high if self.open_high else high <= self.high
        return above and below and isfinite(low) and isfinite(high)


ANY = Range()
SHARE = Range(0, 1)
NOT_NEGATIVE = Range(0)
POSITIVE = Range(0, open_low=True)
BELOW_ONE = Range(0, 1, open_high=True)
INSIDE = Range(0, 1, open_low=True, open_high=True)


def number(name: str, value: object, within: Range = ANY) -> float:
    """Return ``value`` as a float.

    :raises ValueError: if it is no number, NaN, infinite or outside the range
    """
    if isinstance(value, bool) or not isinstance(value, Real):
        raise ValueError(f"{name} must be a number ({within}), not {value!r}.")
    result = float(value)
    if not within.holds(np.array([result])):
        raise ValueError(f"{name} must be {within}, not {result:g}.")
    return result


def whole(name: str, value: object, low: int, high: int | None = None) -> int:
    """Return ``value`` as an int from ``low`` to ``high``.

    :raises ValueError: if it is no whole number, or outside the range
    """
    within = Range(low, inf if high is None else high)
    result = number(name, value, within)
    if result != int(result):
        raise ValueError(f"{name} must be a whole number, {within}, not {result:g}.")
    return int(result)


def array(name: str, values: ArrayLike, within: Range = ANY) -> FloatArray:
    """Return ``values`` as an array of floats, of any shape but not empty.

    :raises ValueError: if they are empty, no numbers, ragged, NaN, infinite or outside the range
    """
    try:
        result = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError):
        raise ValueError(f"{name} must hold numbers ({within}), all rows equally long.") from None
    if result.size == 0:
        raise ValueError(f"{name} must hold at least one number ({within}); it is empty.")
    if not within.holds(result):
        raise ValueError(f"{name} must be {within} throughout.")
    return result


def row(name: str, values: ArrayLike, within: Range = ANY, length: int | None = None) -> FloatArray:
    """Return ``values`` as one row of numbers, of a given length where one is asked for.

    :raises ValueError: as :func:`array` does, or if the shape is another
    """
    result = array(name, values, within)
    if result.ndim != 1:
        raise ValueError(f"{name} must be one row of numbers, not of shape {result.shape}.")
    if length is not None and len(result) != length:
        raise ValueError(f"{name} must hold {length} numbers, not {len(result)}.")
    return result


def table(
    name: str,
    values: ArrayLike,
    within: Range = ANY,
    *,
    rows: int | None = None,
    columns: int | None = None,
) -> FloatArray:
    """Return ``values`` as a table of numbers, with as many rows and columns as asked for.

    :raises ValueError: as :func:`array` does, or if the shape is another
    """
    result = array(name, values, within)
    wanted = (rows, columns)
    if result.ndim != 2 or any(
        want is not None and want != got for want, got in zip(wanted, result.shape, strict=True)
    ):
        words = " by ".join("any number" if want is None else str(want) for want in wanted)
        raise ValueError(f"{name} must be a table, {words}, not of shape {result.shape}.")
    return result


def probabilities(name: str, values: ArrayLike, length: int | None = None) -> FloatArray:
    """Return ``values`` as probabilities that add up to 1.

    :raises ValueError: if one is outside 0 to 1, or they do not add up to 1
    """
    result = row(name, values, SHARE, length)
    total = float(result.sum())
    if abs(total - 1.0) > ROUNDING:
        raise ValueError(f"{name} must be at least 0 each and add up to 1, not to {total:g}.")
    return result


def locked(values: FloatArray) -> FloatArray:
    """Return the array as one that cannot be written to, for a frozen record."""
    values.setflags(write=False)
    return values
