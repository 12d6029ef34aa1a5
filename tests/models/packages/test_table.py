"""The table of all deals, its efficient ones, and what inventing can add."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.models.published import market
from weakhand.cases import Case, load, names
from weakhand.cases.deals import dominating, reachable_unheard
from weakhand.debrief import score
from weakhand.models.packages import (
    Choice,
    Topic,
    additive,
    case_table,
    deal_table,
    integrative_potential,
    offerable,
    pareto_distance,
    pareto_mask,
)

ALL = pytest.mark.parametrize("name", names())
whole = st.integers(-6, 6)
some_points = st.lists(st.tuples(whole, whole), min_size=1, max_size=40)


def cases() -> Iterator[Case]:
    return (load(name) for name in names())


@ALL
def test_the_table_holds_the_deals_of_the_case_in_the_same_order(name: str) -> None:
    case, table = load(name), case_table(load(name))
    assert len(table) == len(case.deals)
    assert table.learner.tolist() == [deal.learner for deal in case.deals]
    assert table.counterpart.tolist() == [deal.counterpart for deal in case.deals]
    assert [table.package(n) for n in range(len(table))] == [case.package(d) for d in case.deals]


@ALL
def test_a_package_is_worth_the_same_in_the_table_and_in_the_case(name: str) -> None:
    case, table = load(name), case_table(load(name))
    for package in (case.demand, case.creative_deal, {}):
        row = table.row(package)
        assert table.package(row) == case.complete(package)
        assert table.learner[row] == case.value(package, "learner")
        assert table.counterpart[row] == case.value(package, "counterpart")


@ALL
def test_efficient_deals_are_those_that_no_deal_of_the_case_dominates(name: str) -> None:
    case, table = load(name), case_table(load(name))
    assert table.pareto.tolist() == [not dominating(case, deal) for deal in case.deals]


@ALL
def test_the_distance_from_efficiency_is_the_one_that_is_scored(name: str) -> None:
    case, table = load(name), case_table(load(name))
    scored = [score.pareto_distance(case, deal) for deal in case.deals]
    assert pareto_distance(table) == pytest.approx(scored, abs=1e-12)


@ALL
def test_what_can_be_offered_unheard_is_what_the_case_check_reaches(name: str) -> None:
    case, table = load(name), case_table(load(name))
    walk = case.walk_away
    found = offerable(case, table) & table.acceptable(walk.learner, walk.counterpart)
    assert [case.deals[n] for n in np.flatnonzero(found)] == list(reachable_unheard(case))


@ALL
def test_every_deal_can_be_offered_once_all_facts_are_known(name: str) -> None:
    case = load(name)
    assert offerable(case, case_table(case), case.fact).all()


@given(some_points)
def test_the_pareto_set_is_what_comparing_every_pair_gives(points: list[tuple[int, int]]) -> None:
    brute = [not any(x >= a and y >= b and (x, y) != (a, b) for x, y in points) for a, b in points]
    assert pareto_mask(points).tolist() == brute


@given(some_points)
def test_there_is_always_an_efficient_deal(points: list[tuple[int, int]]) -> None:
    assert pareto_mask(points).any()


@given(some_points, st.randoms())
def test_the_order_of_the_deals_does_not_matter(
    points: list[tuple[int, int]], random: st.DataObject
) -> None:
    shuffled = points.copy()
    random.shuffle(shuffled)
    found = {p for p, kept in zip(points, pareto_mask(points), strict=True) if kept}
    again = {p for p, kept in zip(shuffled, pareto_mask(shuffled), strict=True) if kept}
    assert found == again


def test_utility_is_the_weighted_sum_over_issues() -> None:
    assert additive((0.6, 0.4), [[1.0, 0.0], [0.5, 1.0]]) == pytest.approx([0.6, 0.7])


def test_a_market_with_opposed_priorities_can_be_made_larger() -> None:
    assert integrative_potential(market()) == 2400


def test_one_sum_to_divide_has_nothing_to_invent() -> None:
    price = Topic("price", tuple(Choice(str(n), n, 10 - n) for n in range(11)))
    assert integrative_potential([price]) == 0


def test_an_issue_that_both_see_alike_is_no_compromise_to_improve_on() -> None:
    both = Topic("start", (Choice("now", 5, 5), Choice("later", 0, 0)))
    assert integrative_potential([both]) == 0


def test_inventing_never_adds_less_than_nothing() -> None:
    assert all(integrative_potential(case_table(case).topics) >= 0 for case in cases())


def test_the_distributive_case_has_nothing_to_invent() -> None:
    assert integrative_potential(case_table(load("used_van_cash_price")).topics) == 0


def test_a_table_cannot_be_written_to() -> None:
    table = deal_table(market())
    with pytest.raises(ValueError, match="read-only"):
        table.learner[0] = 1.0


def test_a_side_to_whom_all_deals_are_alike_has_no_distance() -> None:
    table = deal_table([Topic("colour", (Choice("red", 3, 0), Choice("blue", 3, 10)))])
    assert pareto_distance(table).tolist() == [1.0, 0.0]
