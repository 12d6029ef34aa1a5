"""Alternating offers: who gets what when waiting costs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.models.bargaining import alternating_offers, finite_share, infinite_share, rounds

patience = st.floats(0, 0.99)
options = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(
    lambda w: (w[0] * 0.5, w[1] * 0.5)  # together at most the pie
)


def by_hand(d1: float, d2: float, number: int, w1: float = 0.0, w2: float = 0.0) -> float:
    """Return the mover's part, as a learner would write it: from the last round back."""
    if number == 1:
        return 1 - w2
    return 1 - max(d2 * by_hand(d2, d1, number - 1, w2, w1), w2)


@given(patience, patience, st.integers(1, 40), options)
def test_backward_induction_agrees_with_the_rule_written_plainly(
    d1: float, d2: float, number: int, w: tuple[float, float]
) -> None:
    assert float(finite_share(d1, d2, number, *w)) == pytest.approx(by_hand(d1, d2, number, *w))


@given(patience, patience, options)
def test_a_long_game_is_as_good_as_one_without_end(
    d1: float, d2: float, w: tuple[float, float]
) -> None:
    long = float(finite_share(d1, d2, 2001, *w))
    assert long == pytest.approx(float(infinite_share(d1, d2, *w)), abs=1e-6)


@given(patience, patience, options, st.integers(1, 30))
def test_nobody_gets_less_than_the_outside_option(
    d1: float, d2: float, w: tuple[float, float], number: int
) -> None:
    for share in (infinite_share(d1, d2, *w), finite_share(d1, d2, number, *w)):
        assert share >= w[0] - 1e-12
        assert 1 - share >= w[1] - 1e-12


@given(st.floats(0.9, 0.999999))
def test_as_patience_grows_the_split_becomes_even(delta: float) -> None:
    share = float(infinite_share(delta, delta))
    assert share == pytest.approx(1 / (1 + delta))
    assert 0.5 < share < 0.5 + (1 - delta)


@given(patience, patience, patience)
def test_patience_never_harms_the_patient_side(d1: float, more: float, d2: float) -> None:
    low, high = sorted((d1, more))
    assert infinite_share(high, d2) >= infinite_share(low, d2) - 1e-12
    assert infinite_share(d2, high) <= infinite_share(d2, low) + 1e-12


def test_curves_are_computed_together_as_one_by_one() -> None:
    d1, d2 = np.linspace(0, 0.95, 7), np.linspace(0.2, 0.9, 5)[:, None]
    together = finite_share(d1, d2, 9)
    assert together.shape == (5, 7)
    for i, row in enumerate(together):
        for j, share in enumerate(row):
            assert share == float(finite_share(d1[j], d2[i, 0], 9))


def test_the_arguments_are_left_as_they_were() -> None:
    d1, w2 = np.array([0.5, 0.6]), np.array([0.1, 0.2])
    finite_share(d1, 0.9, 4, 0.0, w2)
    assert d1.tolist() == [0.5, 0.6]
    assert w2.tolist() == [0.1, 0.2]


def test_one_game_wants_single_numbers() -> None:
    with pytest.raises(ValueError, match="delta_mover and delta_other must be single numbers"):
        alternating_offers([0.5, 0.6], 0.9)


def test_the_pie_shrinks_by_each_sides_own_patience() -> None:
    table = rounds(0.9, 0.8, 3)
    assert [(r.number, r.mover_offers) for r in table] == [(1, True), (2, False), (3, True)]
    assert (table[-1].mover, table[-1].other) == (1.0, 0.0)
    assert table[-1].mover_today == pytest.approx(0.81)
    assert table[1].other == pytest.approx(0.1)
    assert table[1].other_today == pytest.approx(0.08)
    assert table[0].mover == pytest.approx(0.92)


def test_waiting_a_round_never_brings_the_mover_more() -> None:
    table = rounds(0.9, 0.9, 6)
    assert max(r.mover_today for r in table) == pytest.approx(table[0].mover_today)


def test_talks_without_an_end_are_split_alike_in_every_second_round() -> None:
    table = rounds(0.9, 0.8, 4, endless=True)
    assert table[0].mover == pytest.approx(0.714286, abs=1e-6)
    assert table[1].mover == pytest.approx(0.642857, abs=1e-6)
    assert [table[n].mover for n in (0, 1)] == [table[n].mover for n in (2, 3)]
    assert table[2].mover_today == pytest.approx(0.81 * table[0].mover)
