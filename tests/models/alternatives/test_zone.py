"""Where two sides can agree, and when an alternative is leverage at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.models.alternatives import Amount, outside_option, zopa

patience = st.floats(0, 0.99)
shares = st.floats(0, 1)


def test_the_zone_runs_from_the_sellers_least_to_the_buyers_most() -> None:
    zone = zopa(Amount(40, "euros"), Amount(60, "euros"))
    assert zone.exists
    assert (zone.surplus, zone.gap) == (20, 0)
    assert [zone.contains(price) for price in (39.9, 40, 50, 60, 60.1)] == [0, 1, 1, 1, 0]


def test_equal_reservation_prices_leave_one_price_and_nothing_to_share() -> None:
    zone = zopa(Amount(50, "euros"), Amount(50, "euros"))
    assert zone.exists
    assert zone.contains(50)
    assert (zone.surplus, zone.gap) == (0, 0)


def test_inverted_reservation_prices_leave_no_zone_but_a_gap() -> None:
    zone = zopa(Amount(60, "euros"), Amount(40, "euros"))
    assert not zone.exists
    assert (zone.surplus, zone.gap) == (0, 20)
    assert not zone.contains(50)


def test_mixed_units_are_refused() -> None:
    with pytest.raises(ValueError, match="'euros a day' and 'euros an hour'"):
        zopa(Amount(400, "euros a day"), Amount(60, "euros an hour"))


def test_what_both_gain_at_a_price_adds_up_to_the_surplus() -> None:
    zone = zopa(Amount(40, "euros"), Amount(60, "euros"))
    assert zone.gains(45) == (5, 15)
    assert sum(zone.gains(52.5)) == zone.surplus


def test_a_weak_alternative_adds_nothing() -> None:
    weak = outside_option(0.3, 0.9)
    assert not weak.binds
    assert weak.adds == 0


def test_an_alternative_better_than_talking_is_what_you_get() -> None:
    strong = outside_option(0.6, 0.9)
    assert strong.binds
    assert strong.share == pytest.approx(0.6)


@given(patience, shares)
def test_the_responder_gets_the_better_of_talking_and_leaving(delta: float, w: float) -> None:
    assert outside_option(w, delta).share == pytest.approx(max(delta / (1 + delta), w))


@given(patience, patience, shares)
def test_an_alternative_binds_only_above_what_talking_brings(
    mine: float, theirs: float, w: float
) -> None:
    option = outside_option(w, mine, theirs)
    assert option.share == pytest.approx(max(option.without, w))
