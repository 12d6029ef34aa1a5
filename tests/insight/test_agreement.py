"""Kappa: the published worked examples, and the identities that it must keep."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.insight import agreement
from weakhand.insight.agreement import kappa, weighted
from weakhand.models.arguments import FloatArray

COHEN: FloatArray = np.array([[88.0, 14, 18], [10, 40, 10], [2, 6, 12]])
"""Cohen (1960), table 2, and Cohen (1968), table 1: two hundred patients, three diagnoses."""
LEVIN: FloatArray = np.array([[75.0, 1, 4], [5, 4, 1], [0, 0, 10]])
"""Fleiss, Levin & Paik (2003), table 18.1: a hundred patients, three diagnoses."""
THREE: FloatArray = np.arange(3.0)
MARKS = st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=2, max_size=40).filter(
    lambda pairs: len({one for pair in pairs for one in pair}) > 1
)


def test_kappa_is_that_of_cohen_1960() -> None:
    assert kappa(COHEN, THREE, "equal").value == pytest.approx(0.492, abs=5e-4)


def test_weighted_kappa_is_that_of_cohen_1968() -> None:
    disagreeing = np.array([[0.0, 1, 3], [1, 0, 6], [3, 6, 0]])
    assert weighted(COHEN, 1 - disagreeing / 6, "linear").value == pytest.approx(0.348, abs=5e-4)


def test_kappa_and_its_error_are_those_of_fleiss_levin_and_paik() -> None:
    found = kappa(LEVIN, THREE, "equal")
    assert found.value == pytest.approx(0.676, abs=5e-4)
    assert found.error == pytest.approx(0.088, abs=5e-4)


@given(MARKS)
def test_quadratic_kappa_is_lins_concordance_of_the_two_markers(
    pairs: list[tuple[int, int]],
) -> None:
    one, other = (np.array(marks, float) for marks in zip(*pairs, strict=True))
    found = agreement(list(one), list(other))
    assert found is not None
    both = float(((one - one.mean()) * (other - other.mean())).mean())
    room = one.var() + other.var() + (one.mean() - other.mean()) ** 2
    assert found.kappas[2].value == pytest.approx(2 * both / room)


@given(MARKS)
def test_agreement_is_the_same_whoever_is_called_first(pairs: list[tuple[int, int]]) -> None:
    one, other = (list(map(float, marks)) for marks in zip(*pairs, strict=True))
    there, back = agreement(one, other), agreement(other, one)
    assert there is not None
    assert back is not None
    assert there.exact == back.exact
    assert there.difference == pytest.approx(-back.difference)
    for a, b in zip(there.kappas, back.kappas, strict=True):
        assert a.value == pytest.approx(b.value)
        assert a.error == pytest.approx(b.error)


@given(st.lists(st.integers(0, 10), min_size=2, max_size=30).filter(lambda m: len(set(m)) > 1))
def test_the_same_marks_are_full_agreement(marks: list[int]) -> None:
    found = agreement(list(map(float, marks)), list(map(float, marks)))
    assert found is not None
    assert found.exact == 1
    assert [one.value for one in found.kappas] == pytest.approx([1.0] * 3)


def test_a_small_difference_costs_less_where_differences_are_weighed() -> None:
    found = agreement([0, 3, 6, 8, 10], [0, 3, 6, 8, 9])
    assert found is not None
    equal, linear, quadratic = (one.value or 0 for one in found.kappas)
    assert equal < linear < quadratic < 1


def test_one_mark_throughout_leaves_kappa_undefined() -> None:
    found = agreement([6, 6, 6], [6, 6, 6])
    assert found is not None
    assert found.exact == 1
    assert [one.value for one in found.kappas] == [None, None, None]


def test_the_table_counts_every_pair_once() -> None:
    found = agreement([0, 6, 6, 10], [6, 6, 6, 8])
    assert found is not None
    assert found.levels == (0, 6, 8, 10)
    assert found.table == ((0, 1, 0, 0), (0, 2, 0, 0), (0, 0, 0, 0), (0, 0, 1, 0))
    assert (found.exact, found.within_one, found.difference) == (0.5, 0.5, 1.0)


def test_nothing_marked_twice_is_nothing_and_unequal_lists_are_refused() -> None:
    assert agreement([], []) is None
    with pytest.raises(ValueError, match="same texts"):
        agreement([1.0], [])
