"""Weights of many classes in one integer come out again as they went in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.language.lanes import STEP, lettered, packed, read_rows, unpacked

_NUMBERS = st.lists(st.integers(-9_000, 9_000), min_size=1, max_size=80)


@given(_NUMBERS)
def test_what_is_packed_comes_out_again(numbers: list[int]) -> None:
    assert unpacked(packed(numbers), len(numbers)) == tuple(numbers)


@given(st.lists(st.tuples(st.integers(-4_000, 4_000), st.integers(-4_000, 4_000)), min_size=1))
def test_a_sum_of_packed_numbers_is_the_sums_packed(pairs: list[tuple[int, int]]) -> None:
    one, two = packed(a for a, _ in pairs), packed(b for _, b in pairs)
    assert unpacked(one + two, len(pairs)) == tuple(a + b for a, b in pairs)


@given(st.lists(st.integers(-46, 47), min_size=1, max_size=80))
def test_a_row_is_read_as_the_steps_it_was_written_from(steps: list[int]) -> None:
    rows = read_rows(f"some feature\t{lettered(steps)}")
    assert unpacked(rows["some feature"], len(steps)) == tuple(STEP * step for step in steps)


def test_a_weight_too_large_for_a_character_is_the_largest_there_is() -> None:
    assert lettered([-1_000, 0, 1_000, 0]) == "!O~"


@pytest.mark.parametrize("characters", ["P", "ON", ""])
def test_lanes_behind_the_end_of_a_row_are_nought(characters: str) -> None:
    numbers = unpacked(read_rows(f"it\t{characters}")["it"], 5)
    assert numbers[len(characters) :] == (0,) * (5 - len(characters))
