"""The map of deals: its points, its front, and what is named on it."""

from __future__ import annotations

import pytest

from tests.debrief.talks import FREELANCER, TENANT, exemplar, said
from weakhand.cases import Case, load, names
from weakhand.cases.deals import dominating, nash_point, reachable_unheard
from weakhand.debrief import debrief
from weakhand.debrief.deals import deal_map
from weakhand.models.packages import case_table
from weakhand.roleplay import begin

CASES = [load(name) for name in names()]
EACH = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


@EACH
def test_the_map_holds_every_deal_once(case: Case) -> None:
    points = deal_map(begin(case)).points
    assert len(points) == len(set(points))
    assert set(points) == {(deal.learner, deal.counterpart) for deal in case.deals}


@EACH
def test_the_front_is_the_one_that_the_formal_model_finds(case: Case) -> None:
    table = case_table(case)
    efficient = {(float(x), float(y)) for x, y in table.points[table.pareto]}
    assert set(deal_map(begin(case)).front) == efficient


@EACH
def test_a_deal_off_the_front_has_one_that_dominates_it(case: Case) -> None:
    front = set(deal_map(begin(case)).front)
    for deal in case.deals:
        assert bool(dominating(case, deal)) != ((deal.learner, deal.counterpart) in front)


@EACH
def test_unheard_are_the_deals_that_need_no_fact_and_suit_both(case: Case) -> None:
    found = deal_map(begin(case))
    mine, theirs = found.walk_away
    assert found.unheard == {(d.learner, d.counterpart) for d in reachable_unheard(case)}
    assert all(you >= mine and they >= theirs for you, they in found.unheard)


@EACH
def test_both_can_gain_in_every_case_but_the_one_to_walk_away_from(case: Case) -> None:
    found = deal_map(begin(case))
    assert found.gains == (case.kind != "walk_away")
    assert ("nash" in found.named) == found.gains


def test_the_named_points_are_those_of_the_case_and_the_talk() -> None:
    talk = exemplar(FREELANCER)
    named, result = deal_map(talk).named, debrief(talk)
    assert named["deal"] == (result.learner_value, result.counterpart_value)
    assert named["demand"] == (6.0, 42.0)
    assert named["creative"] == (63.0, 53.0)
    nash = nash_point(FREELANCER, FREELANCER.deals)
    assert nash is not None
    assert named["nash"] == (nash.learner, nash.counterpart)


def test_without_a_deal_none_is_named() -> None:
    assert "deal" not in deal_map(said(TENANT, [{"walk_away": True}])).named


def test_the_deal_of_a_branch_stands_beside_the_first() -> None:
    first, branch = said(TENANT, [{"accept": True}]), exemplar(TENANT)
    named = deal_map(first, branch).named
    assert named["deal"] == (2.0, 40.0)
    assert named["branch"] == (37.0, 47.0)
    assert "branch" not in deal_map(first, begin(TENANT)).named


def test_where_there_is_one_sum_to_divide_nothing_is_called_unheard() -> None:
    found = deal_map(begin(load("used_van_cash_price")))
    assert found.split
    assert "unheard" not in found.named
