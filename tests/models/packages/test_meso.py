"""Several equally good offers at once."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from tests.models.published import market
from weakhand.cases import load
from weakhand.models.packages import case_table, deal_table, meso, offerable

MARKET = deal_table(market())


def test_all_offers_are_equally_good_for_me() -> None:
    found = meso(MARKET, 5200)
    assert len(found) == 3
    assert {offer.learner for offer in found} == {5200}


def test_the_first_is_the_best_for_them_at_that_worth() -> None:
    equal = MARKET.counterpart[MARKET.learner == 5200]
    assert meso(MARKET, 5200)[0].guess == equal.max() == 5200


def test_any_two_differ_in_as_many_issues_as_asked_for() -> None:
    for one, two in combinations(meso(MARKET, 5200, count=4, differ=3), 2):
        assert (MARKET.choices[one.row] != MARKET.choices[two.row]).all()


def test_a_guess_of_their_wishes_replaces_the_true_points() -> None:
    guess = MARKET.choices[:, 0].astype(float)  # all they want is a late delivery
    found = meso(MARKET, 5200, guess=guess)
    assert MARKET.package(found[0].row)["delivery"] == "I"


def test_a_little_room_lets_more_packages_in() -> None:
    case = load("freelancer_vs_procurement")
    table = case_table(case)
    assert not meso(table, 45.5)
    found = meso(table, 45.5, within=3)
    assert found
    assert all(45.5 <= offer.learner <= 48.5 for offer in found)


def test_only_what_can_be_offered_is_offered() -> None:
    case = load("freelancer_vs_procurement")
    table = case_table(case)
    allowed = offerable(case, table)
    for offer in meso(table, 30, within=10, allowed=allowed):
        assert allowed[offer.row]


def test_fewer_come_back_where_there_are_no_more() -> None:
    assert len(meso(MARKET, float(MARKET.learner.max()))) == 1
    assert meso(MARKET, 1e9) == ()


@pytest.mark.parametrize("count", [1, 2, 5])
def test_no_more_come_back_than_asked_for(count: int) -> None:
    assert len(meso(MARKET, 4000, count=count, within=500)) == count


def test_offers_stand_best_for_them_first() -> None:
    guesses = [offer.guess for offer in meso(MARKET, 4000, count=5, within=500)]
    assert guesses == sorted(guesses, reverse=True)
    assert np.isfinite(guesses).all()
