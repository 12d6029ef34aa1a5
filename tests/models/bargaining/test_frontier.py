"""The same rules where deals can be divided or mixed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from weakhand.models.bargaining import (
    Frontier,
    Settlement,
    egalitarian_on,
    kalai_smorodinsky_on,
    line,
    mixtures,
    nash_on,
    nash_split,
)

MOST = 30
whole = st.integers(0, MOST)
some_points = st.lists(st.tuples(whole, whole), min_size=1, max_size=10)
some_point = st.tuples(st.integers(-5, 20), st.integers(-5, 20))
RULES = pytest.mark.parametrize("rule", [nash_on, kalai_smorodinsky_on, egalitarian_on])


def on_frontier(frontier: Frontier, first: float) -> float:
    """Return the most that the second side can get where the first gets so much."""
    x, y = np.array(frontier.corners).T
    return float(np.interp(first, x, y))


def test_a_sum_is_split_by_what_is_left_above_both_walk_aways() -> None:
    found = nash_split(100, (20, 50))
    assert found == Settlement(35, 65, 15, 15)


def test_walk_aways_that_add_up_to_the_sum_leave_them_and_no_more() -> None:
    found = nash_split(0.3, (0.1, 0.2))  # 0.3 - 0.1 - 0.2 is below 0 in floating point
    assert found is not None
    assert (found.first, found.second) == pytest.approx((0.1, 0.2))


def test_walk_aways_above_the_sum_leave_no_split() -> None:
    assert nash_split(100, (60, 50)) is None
    assert nash_on(line(100, 100), (60, 50)) is None


def test_on_a_line_with_another_exchange_rate_each_gets_half_of_its_own_hope() -> None:
    found = nash_on(line(10, 100), (0, 0))
    assert found is not None
    assert (found.first, found.second) == pytest.approx((5, 50))


def test_the_egalitarian_rule_gives_both_the_same_number_of_points() -> None:
    found = egalitarian_on(line(10, 100), (0, 0))
    assert found is not None
    assert found.gain_first == pytest.approx(found.gain_second)
    assert found.first == pytest.approx(100 / 11)


def test_deals_that_lie_inside_the_mixtures_are_left_out() -> None:
    found = mixtures([(0, 10), (10, 0), (4, 4), (6, 6), (0, 9), (10, 0)])
    assert found.corners == ((0, 10), (6, 6), (10, 0))


@given(some_points)
def test_no_deal_lies_outside_the_mixtures(points: list[tuple[int, int]]) -> None:
    frontier = mixtures(points)
    for x, y in points:
        assert x <= frontier.corners[-1][0]
        assert y <= on_frontier(frontier, x) + 1e-9


@RULES
@given(points=some_points, d=some_point)
def test_the_settlement_lies_on_the_frontier_and_above_both_walk_aways(
    rule: Callable[[Frontier, tuple[int, int]], Settlement | None],
    points: list[tuple[int, int]],
    d: tuple[int, int],
) -> None:
    frontier = mixtures(points)
    found = rule(frontier, d)
    assume(found is not None)
    assert found is not None
    assert found.gain_first >= 0
    assert found.gain_second >= 0
    reached = max(found.first, frontier.corners[0][0])
    assert found.second == pytest.approx(on_frontier(frontier, reached), abs=1e-9)


@given(some_points, some_point)
def test_nash_on_a_frontier_beats_every_mixture(
    points: list[tuple[int, int]], d: tuple[int, int]
) -> None:
    frontier = mixtures(points)
    found = nash_on(frontier, d)
    assume(found is not None)
    assert found is not None
    for first in np.linspace(frontier.corners[0][0], frontier.corners[-1][0], 101):
        gains = first - d[0], on_frontier(frontier, float(first)) - d[1]
        if min(gains) >= 0:
            assert found.product >= gains[0] * gains[1] - 1e-9


@given(some_points, some_point, st.integers(1, 9), st.integers(1, 9))
def test_nash_and_kalai_smorodinsky_on_a_frontier_do_not_depend_on_the_scales(
    points: list[tuple[int, int]], d: tuple[int, int], a: int, b: int
) -> None:
    stretched = mixtures([(a * x, b * y) for x, y in points])
    for rule in (nash_on, kalai_smorodinsky_on):
        found = rule(mixtures(points), d)
        again = rule(stretched, (a * d[0], b * d[1]))
        if found is None:
            assert again is None
            continue
        assert again is not None
        wanted = (a * found.first, b * found.second)
        assert (again.first, again.second) == pytest.approx(wanted)


@given(some_points, st.lists(st.tuples(whole, st.integers(0, 90)), min_size=1, max_size=10))
def test_what_helps_one_side_never_harms_it_under_kalai_smorodinsky(
    points: list[tuple[int, int]], more: list[tuple[int, int]]
) -> None:
    points = [*points, (MOST, 0)]  # with it, the first side's best hope stays the same
    before = kalai_smorodinsky_on(mixtures(points), (0, 0))
    after = kalai_smorodinsky_on(mixtures([*points, *more]), (0, 0))
    assert before is not None
    assert after is not None
    assert after.second >= before.second - 1e-9


def test_nash_can_harm_the_side_that_a_new_deal_favours() -> None:
    # Kalai and Smorodinsky's reason for a rule of their own.
    small = mixtures([(0, 1), (0.75, 0.75), (1, 0)])
    large = mixtures([(0, 1), (1, 0.7)])
    nash_small, nash_large = nash_on(small, (0, 0)), nash_on(large, (0, 0))
    ks_small, ks_large = (kalai_smorodinsky_on(f, (0, 0)) for f in (small, large))
    assert nash_small is not None
    assert nash_large is not None
    assert ks_small is not None
    assert ks_large is not None
    assert nash_large.second < nash_small.second
    assert ks_large.second >= ks_small.second
