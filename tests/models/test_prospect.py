"""How gains and losses feel, and how much depends on whose estimate you take."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.models import prospect

size = st.floats(0, 1e4)
aversion = st.floats(0.5, 4)
curve = st.floats(0.3, 1)


def test_the_estimates_are_named_with_their_sources_and_rise() -> None:
    assert [e.value for e in prospect.ESTIMATES] == [1.31, 1.955, 2.25]
    assert all(e.source for e in prospect.ESTIMATES)
    intervals = [(e.low, e.high) for e in prospect.ESTIMATES]
    assert intervals == [(1.10, 1.53), (1.820, 2.102), (None, None)]


@given(size, aversion, curve)
def test_the_offsetting_gain_feels_as_good_as_the_loss_feels_bad(
    loss: float, lam: float, a: float
) -> None:
    gain = prospect.gain_to_offset(loss, lam, a)
    felt = prospect.value(gain, lam, a) + prospect.value(-loss, lam, a)
    assert float(felt) == pytest.approx(0, abs=1e-6 * (1 + loss))


@given(st.floats(0.01, 1e4), st.floats(1.01, 4))
def test_a_loss_takes_a_larger_gain_where_losses_weigh_more(loss: float, lam: float) -> None:
    assert prospect.gain_to_offset(loss, lam) > loss


def test_without_loss_aversion_an_equal_gain_offsets_a_loss() -> None:
    assert float(prospect.gain_to_offset(100, 1.0)) == pytest.approx(100)


def test_losses_may_bend_otherwise_than_gains() -> None:
    assert float(prospect.value(-100, 2.0, 1.0, 0.5)) == pytest.approx(-20)
    assert float(prospect.gain_to_offset(100, 2.0, 1.0, 0.5)) == pytest.approx(20)


def test_a_curve_of_changes_keeps_its_shape() -> None:
    felt = prospect.value(np.linspace(-10, 10, 6).reshape(2, 3))
    assert felt.shape == (2, 3)
    assert (np.diff(felt.ravel()) > 0).all()


@given(st.floats(0.28, 1))
def test_certainty_and_impossibility_are_weighed_as_they_are(gamma: float) -> None:
    assert prospect.weight([0, 1], gamma) == pytest.approx([0, 1])


def test_small_chances_count_for_more_and_large_ones_for_less() -> None:
    assert float(prospect.weight(0.01)) > 0.01
    assert float(prospect.weight(0.99)) < 0.99


@pytest.mark.parametrize("gamma", [0.28, prospect.GAMMA_GAINS, prospect.GAMMA_LOSSES, 1.0])
def test_a_larger_chance_never_counts_for_less(gamma: float) -> None:
    assert (np.diff(prospect.weight(np.linspace(0, 1, 501), gamma)) >= 0).all()


def test_the_same_deal_is_a_gain_from_one_point_and_a_loss_from_another() -> None:
    now, hoped, same = prospect.framings(
        62, {"what you earn now": 58, "what you hoped for": 66, "the offer": 62}, 2.25
    )
    assert (now.kind, hoped.kind, same.kind) == ("gain", "loss", "even")
    assert (now.change, hoped.change) == (4, -4)
    assert hoped.felt == pytest.approx(-2.25 * now.felt)
