"""Spread: known quartiles, and columns that hold everybody once."""

from __future__ import annotations

from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.insight import histogram, spread


def test_quartiles_are_interpolated() -> None:
    one = spread([1, 2, 3, 4])
    assert (one.lower, one.median, one.upper) == (1.75, 2.5, 3.25)
    assert (one.n, one.mean, one.least, one.most) == (4, 2.5, 1, 4)


def test_nothing_has_no_middle() -> None:
    assert spread([]).n == 0
    assert isnan(spread([]).median)


@given(st.lists(st.floats(0, 1), max_size=50), st.integers(1, 20))
def test_columns_hold_everybody_once(values: list[float], bins: int) -> None:
    assert sum(histogram(values, bins, 1.0)) == len(values)


def test_a_border_belongs_to_the_column_above_and_the_top_to_the_last() -> None:
    assert histogram([0.0, 0.5, 1.0], 2, 1.0) == (1, 2)


@pytest.mark.parametrize(("values", "top"), [([1.1], 1.0), ([-0.1], 1.0), ([], 0.0)])
def test_numbers_outside_are_refused(values: list[float], top: float) -> None:
    with pytest.raises(ValueError, match="histogram"):
        histogram(values, 2, top)
