"""Bets that help both sides because they believe different things."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.models.packages import contingent_contract

belief = st.floats(0, 1)
bonus = st.floats(0.01, 1000)


def test_a_bonus_on_what_i_believe_in_is_worth_more_to_me_than_it_costs_them() -> None:
    bet = contingent_contract(100, 0.8, 0.4)
    assert bet.i_receive
    assert (bet.worth, bet.cost) == (80, 40)
    assert (bet.joint_gain, bet.price) == (40, 60)


def test_where_they_are_surer_they_receive_it() -> None:
    assert not contingent_contract(100, 0.2, 0.6).i_receive


@given(bonus, belief)
def test_the_same_belief_leaves_nothing_to_gain(amount: float, p: float) -> None:
    bet = contingent_contract(amount, p, p)
    assert not bet.useful
    assert bet.joint_gain == 0


@given(bonus, belief, belief)
def test_at_the_middle_price_both_expect_the_same_gain(amount: float, p: float, q: float) -> None:
    bet = contingent_contract(amount, p, q)
    assert bet.worth - bet.price == pytest.approx(bet.price - bet.cost)
    assert bet.joint_gain == pytest.approx(abs(p - q) * amount, abs=1e-9)
