"""What the clock does to a negotiation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.models import time as clock

KIND = pytest.mark.parametrize("kind", ["polynomial", "exponential"])
TIMES = np.linspace(0, 12, 49)


@KIND
@given(beta=st.floats(0.05, 20), start=st.floats(0.01, 1))
def test_concession_starts_at_its_start_and_ends_whole_at_the_deadline(
    kind: clock.Kind, beta: float, start: float
) -> None:
    given_way = clock.curve(clock.Concession(10.0, beta, start, kind), TIMES)
    assert given_way[0] == pytest.approx(start)
    assert given_way[TIMES >= 10] == pytest.approx(1)


@KIND
@given(beta=st.floats(0.05, 20), start=st.floats(0.01, 1))
def test_nobody_takes_a_concession_back(kind: clock.Kind, beta: float, start: float) -> None:
    given_way = clock.curve(clock.Concession(10.0, beta, start, kind), TIMES)
    assert (np.diff(given_way) >= -1e-12).all()


@KIND
def test_a_boulware_has_given_least_by_half_time_and_a_conceder_most(kind: clock.Kind) -> None:
    half = [float(clock.conceded(5, 10, beta, 0.1, kind)) for beta in (0.2, 1, 5)]
    assert half == sorted(half)
    styles = [clock.Concession(10, beta, 0.1, kind).style for beta in (0.2, 1, 5)]
    assert styles == ["boulware", "linear", "conceder"]


def test_the_exponential_formula_is_computed_as_it_is_written() -> None:
    wanted = np.exp((1 - 4 / 10) ** 2 * np.log(0.1))
    assert float(clock.conceded(4, 10, 2, 0.1, "exponential")) == pytest.approx(wanted)


def test_many_curves_are_computed_together_as_one_by_one() -> None:
    betas = np.array([0.2, 1.0, 5.0])
    for kind in clock.KINDS:
        together = clock.conceded(TIMES, 10.0, betas[:, None], 0.1, kind)
        assert together.shape == (3, len(TIMES))
        for beta, row in zip(betas, together, strict=True):
            assert row == pytest.approx(clock.conceded(TIMES, 10.0, beta, 0.1, kind))


def test_a_buyer_comes_up_and_a_seller_comes_down_to_the_same_limits() -> None:
    way = clock.Concession(10.0, 1.0, 0.0)
    buys, sells = (clock.offers(way, [0, 5, 10], 400, 480, side) for side in ("buyer", "seller"))
    assert buys == pytest.approx([400, 440, 480])
    assert sells == pytest.approx([480, 440, 400])


@given(st.floats(0, 1), st.floats(0.1, 10))
def test_aspiration_is_what_has_not_been_conceded(time: float, exponent: float) -> None:
    given_way = clock.conceded(time, 1.0, 1 / exponent, 0.0)
    assert float(clock.aspiration(time, exponent)) == pytest.approx(1 - float(given_way))


def test_a_rate_of_ten_percent_makes_next_years_hundred_and_ten_a_hundred_today() -> None:
    delta = clock.discount_factor(0.1)
    assert float(clock.present_value(110, delta, 1)) == pytest.approx(100)


def test_delay_costs_both_sides_each_by_its_own_clock() -> None:
    found = clock.delay(clock.Clock(0.9, 2.0), clock.Clock(0.5), 100, 100, 2)
    assert found.mine == pytest.approx(100 - 81 + 4)
    assert found.theirs == pytest.approx(75)
    assert found.mine_to_wait


def test_who_loses_more_by_delay_has_no_leverage_in_waiting() -> None:
    rent_due, at_leisure = clock.Clock(0.95, 10.0), clock.Clock(0.99)
    assert not clock.delay(rent_due, at_leisure, 100, 100, 3).mine_to_wait


def test_the_earlier_final_deadline_ends_the_talks_for_both() -> None:
    assert clock.common_deadline(10, 7) == 7
    assert clock.common_deadline(None, 7) == 7
    assert clock.common_deadline(None, None) is None


def test_waiting_pays_only_if_the_later_offer_makes_up_for_the_wait() -> None:
    patient, pressed = clock.Clock(0.99), clock.Clock(0.8, 5.0)
    assert clock.waiting(50, 60, 2, patient).pays
    assert not clock.waiting(50, 60, 2, pressed).pays


@given(
    st.floats(0, 100),
    st.floats(0.1, 1),
    st.floats(0, 10),
    st.floats(0.05, 1),
    st.floats(-50, 50),
    st.integers(0, 10),
)
def test_at_the_break_even_offer_waiting_is_worth_what_is_offered_now(
    now: float, delta: float, cost: float, chance: float, fallback: float, periods: int
) -> None:
    given_ = {"probability": chance, "fallback": fallback}
    even = clock.waiting(now, 0, periods, clock.Clock(delta, cost), **given_).break_even
    assert even is not None
    again = clock.waiting(now, even, periods, clock.Clock(delta, cost), **given_)
    assert again.wait == pytest.approx(now, abs=1e-6)


def test_past_the_deadline_only_the_fallback_is_left() -> None:
    late = clock.waiting(50, 500, 4, clock.Clock(), fallback=20, deadline=3)
    assert late.wait == 20
    assert late.break_even is None
    assert not late.pays


def test_the_longest_wait_is_the_last_period_that_still_pays() -> None:
    patience = clock.Clock(0.9)
    longest = clock.longest_wait(50, 100, patience)
    assert longest == 6
    assert clock.waiting(50, 100, longest, patience).pays
    assert not clock.waiting(50, 100, longest + 1, patience).pays


def test_the_search_for_the_longest_wait_ends_where_waiting_is_free() -> None:
    assert clock.longest_wait(50, 100, clock.Clock(), limit=20) == 20


def test_what_pays_at_no_time_has_no_wait() -> None:
    assert clock.longest_wait(50, 40, clock.Clock()) == 0
