"""Trades that help both sides, and the words they are told in."""

from __future__ import annotations

import pytest

from weakhand.cases import load, names
from weakhand.models.packages import Step, Trade, explain, free_gains, steps, trades

FREELANCER = load("freelancer_vs_procurement")
DEMAND = FREELANCER.demand


@pytest.mark.parametrize("name", names())
def test_a_trade_gives_on_one_issue_takes_on_another_and_helps_both(name: str) -> None:
    case = load(name)
    for trade in trades(case, case.demand):
        assert trade.give.issue.name != trade.take.issue.name
        assert trade.give.learner <= 0 < trade.give.counterpart
        assert trade.take.counterpart <= 0 < trade.take.learner
        moved = {
            **case.demand,
            trade.give.issue.name: trade.give.after.label,
            trade.take.issue.name: trade.take.after.label,
        }
        for side in ("learner", "counterpart"):
            gained = case.value(moved, side) - case.value(case.demand, side)
            assert gained == getattr(trade, side) > 0


@pytest.mark.parametrize("name", names())
def test_a_step_that_is_free_costs_nobody_anything(name: str) -> None:
    case = load(name)
    for step in free_gains(case, case.demand):
        assert min(step.learner, step.counterpart) >= 0
        assert step.learner + step.counterpart > 0


@pytest.mark.parametrize("name", names())
def test_at_an_efficient_package_there_is_nothing_to_trade(name: str) -> None:
    case = load(name)
    if case.creative_deal:
        assert not trades(case, case.creative_deal)
        assert not free_gains(case, case.creative_deal)


def test_one_sum_to_divide_has_no_trade_at_all() -> None:
    case = load("used_van_cash_price")
    for deal in case.deals:
        assert not trades(case, case.package(deal))


def test_the_trade_that_serves_the_worse_served_side_best_comes_first() -> None:
    found = trades(FREELANCER, DEMAND)
    smaller = [min(trade.learner, trade.counterpart) for trade in found]
    assert smaller == sorted(smaller, reverse=True)


def test_a_trade_is_told_in_the_words_of_the_case() -> None:
    assert explain(FREELANCER, trades(FREELANCER, DEMAND)[0]) == (
        "Offer two weeks on call after launch instead of no launch support. "
        "It costs you 3 points and is worth 15 points to Okafor. "
        "In return, ask for payment at thirty days instead of payment at ninety days. "
        "It is worth 15 points to you and costs Okafor 4 points. "
        "Together, you gain 12 points and Okafor gains 11 points."
    )


def test_a_free_gain_is_told_in_the_words_of_the_case() -> None:
    assert explain(FREELANCER, free_gains(FREELANCER, DEMAND)[0]) == (
        "Propose forty days a year with a tiered rebate instead of no yearly volume. "
        "It is worth 15 points to you and 17 points to Okafor; nobody gives anything up for it."
    )


def test_a_trade_that_costs_nothing_says_so() -> None:
    trade = trades(FREELANCER, DEMAND)[0]
    same = trade.give.after.model_copy(update={"learner": trade.give.before.learner})
    at_no_cost = Trade(Step(trade.give.issue, trade.give.before, same), trade.take)
    assert "It costs you nothing and is worth 15 points to Okafor." in explain(
        FREELANCER, at_no_cost
    )


def test_a_single_point_is_told_as_one() -> None:
    case = load("tenant_vs_landlord")
    told = explain(case, trades(case, case.demand)[0])
    assert "It costs you 1 point and is worth 9 points to Mr Grieve." in told


def test_what_is_not_yet_known_cannot_be_traded() -> None:
    issues = {step.issue.name for step in steps(FREELANCER, DEMAND, known=())}
    assert issues == {"rate", "terms", "launch_support"}
    issues = {step.issue.name for step in steps(FREELANCER, DEMAND, known=("f_kpi",))}
    assert issues == {"rate", "terms", "launch_support", "volume"}


@pytest.mark.parametrize(
    ("package", "named"), [({"colour": "red"}, "'colour'"), ({"rate": "free"}, "'free'")]
)
def test_a_package_that_the_case_does_not_know_is_refused(
    package: dict[str, str], named: str
) -> None:
    with pytest.raises(ValueError, match=f"package must .*{named}"):
        trades(FREELANCER, package)
