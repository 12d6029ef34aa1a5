"""Nash, Kalai and Smorodinsky, and the egalitarian rule, on lists of deals."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from weakhand.cases import load, names
from weakhand.cases.deals import nash_point
from weakhand.models.bargaining import (
    Settlement,
    egalitarian,
    kalai_smorodinsky,
    nash,
    nash_product,
)
from weakhand.models.packages import case_table

Points = list[tuple[int, int]]
Rule = Callable[[Points, tuple[int, int]], Settlement | None]

whole = st.integers(-20, 20)
some_points = st.lists(st.tuples(whole, whole), min_size=1, max_size=12)
some_point = st.tuples(whole, whole)
RULES = pytest.mark.parametrize("rule", [nash, kalai_smorodinsky, egalitarian])


def settle(rule: Rule, points: Points, d: tuple[int, int]) -> Settlement:
    """Return the settlement, where there is one."""
    found = rule(points, d)
    assume(found is not None)
    assert found is not None
    return found


@RULES
@given(points=some_points, d=some_point)
def test_nobody_gets_less_than_the_walk_away(
    rule: Rule, points: Points, d: tuple[int, int]
) -> None:
    found = settle(rule, points, d)
    assert found.first >= d[0]
    assert found.second >= d[1]


@RULES
@given(points=some_points, d=some_point)
def test_there_is_no_settlement_only_where_no_deal_suits_both(
    rule: Rule, points: Points, d: tuple[int, int]
) -> None:
    possible = any(x >= d[0] and y >= d[1] for x, y in points)
    assert (rule(points, d) is not None) == possible


@RULES
@given(points=some_points, d=some_point)
def test_no_deal_is_better_for_both(rule: Rule, points: Points, d: tuple[int, int]) -> None:
    found = settle(rule, points, d)
    at = (found.first, found.second)
    assert not any(x >= at[0] and y >= at[1] and (x, y) != at for x, y in points)


@RULES
@given(points=some_points, d=some_point)
def test_exchanging_the_sides_exchanges_the_settlements(
    rule: Rule, points: Points, d: tuple[int, int]
) -> None:
    found = settle(rule, points, d)
    mirrored = settle(rule, [(y, x) for x, y in points], (d[1], d[0]))
    assert {points[n] for n in found.tied} == {points[n] for n in mirrored.tied}


@given(some_points, some_point)
def test_nash_of_a_symmetric_list_is_symmetric(points: Points, d: tuple[int, int]) -> None:
    both = points + [(y, x) for x, y in points]
    found = settle(nash, both, (d[0], d[0]))
    tied = {both[n] for n in found.tied}
    assert tied == {(y, x) for x, y in tied}


@given(some_points, some_point, st.integers(1, 9), st.integers(1, 9), some_point)
def test_nash_does_not_depend_on_the_scales(
    points: Points, d: tuple[int, int], a: int, b: int, shift: tuple[int, int]
) -> None:
    def scaled(x: int, y: int) -> tuple[int, int]:
        return a * x + shift[0], b * y + shift[1]

    found = settle(nash, points, d)
    again = settle(nash, [scaled(*point) for point in points], scaled(*d))
    assert found.tied == again.tied


@given(some_points, some_point, st.data())
def test_nash_does_not_depend_on_deals_nobody_would_choose(
    points: Points, d: tuple[int, int], data: st.DataObject
) -> None:
    found = settle(nash, points, d)
    assert found.index is not None
    others = [n for n in range(len(points)) if n != found.index]
    kept = data.draw(st.sets(st.sampled_from(others))) if others else set()
    fewer = settle(nash, [points[n] for n in sorted({found.index, *kept})], d)
    assert fewer.product == found.product


@given(some_points, some_point)
def test_nash_makes_the_product_of_gains_largest(points: Points, d: tuple[int, int]) -> None:
    found = settle(nash, points, d)
    best = max((x - d[0]) * (y - d[1]) for x, y in points if x >= d[0] and y >= d[1])
    assert found.product == best == nash_product(points, d).max()


def test_bargaining_power_moves_the_settlement_towards_the_stronger_side() -> None:
    points = [(n, 10 - n) for n in range(11)]
    shares = [nash(points, (0, 0), (power, 10 - power)) for power in (1, 5, 9)]
    assert [found.first for found in shares if found] == [1, 5, 9]


def test_equally_good_deals_are_all_named() -> None:
    found = nash([(1, 2), (2, 1), (1, 1)], (0, 0))
    assert found is not None
    assert found.tied == (0, 1)


def test_where_nobody_can_gain_the_better_of_the_free_deals_is_chosen() -> None:
    found = nash([(0, 3), (0, 5)], (0, 0))
    assert found is not None
    assert (found.first, found.second) == (0, 5)


def test_kalai_smorodinsky_weighs_gains_by_what_each_could_hope_for() -> None:
    points = [(100, 0), (50, 5), (10, 8), (0, 10)]
    found = kalai_smorodinsky(points, (0, 0))
    equal = egalitarian(points, (0, 0))
    assert found is not None
    assert equal is not None
    assert (found.first, found.second) == (50, 5)
    assert (equal.first, equal.second) == (10, 8)


@pytest.mark.parametrize("name", names())
def test_nash_finds_the_nash_point_of_the_case_check(name: str) -> None:
    case = load(name)
    walk = case.walk_away
    found = nash(case_table(case).points, (walk.learner, walk.counterpart))
    known = nash_point(case, case.deals)
    if known is None:
        assert found is None
    else:
        assert found is not None
        gains = (known.learner - walk.learner) * (known.counterpart - walk.counterpart)
        assert found.product == gains
        assert known in [case.deals[n] for n in found.tied]


def test_no_deal_gives_an_empty_product() -> None:
    assert nash_product(np.empty((0, 2)), (0, 0)).size == 0
