"""Intervals: Wilson's against published ones, Fisher's against its closed form."""

from __future__ import annotations

from math import tanh

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.insight import fisher, wilson
from weakhand.insight.intervals import Z


@pytest.mark.parametrize(
    ("hits", "count", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilsons_interval_is_that_of_newcombe_1998_table_1(
    hits: int, count: int, low: float, high: float
) -> None:
    assert wilson(hits, count) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilsons_interval_holds_the_share_and_mirrors_the_misses(case: tuple[int, int]) -> None:
    hits, count = case
    low, high = wilson(hits, count)
    assert 0 <= low <= hits / count <= high <= 1
    assert wilson(count - hits, count) == pytest.approx((1 - high, 1 - low))


@pytest.mark.parametrize(("hits", "count"), [(0, 0), (3, 2), (-1, 2)])
def test_an_impossible_share_is_refused(hits: int, count: int) -> None:
    with pytest.raises(ValueError, match="wilson"):
        wilson(hits, count)


def test_fishers_interval_around_zero_has_its_closed_form() -> None:
    assert fisher(0.0, 103) == pytest.approx((-tanh(Z / 10), tanh(Z / 10)))


@given(st.floats(-0.999, 0.999), st.integers(4, 5000))
def test_fishers_interval_holds_the_correlation_and_turns_with_its_sign(r: float, n: int) -> None:
    found, turned = fisher(r, n), fisher(-r, n)
    assert found is not None
    assert turned is not None
    assert -1 <= found[0] < r < found[1] <= 1
    assert turned == pytest.approx((-found[1], -found[0]))


def test_three_pairs_give_no_interval_and_a_full_correlation_no_width() -> None:
    assert fisher(0.5, 3) is None
    assert fisher(1.0, 10) == (1.0, 1.0)
