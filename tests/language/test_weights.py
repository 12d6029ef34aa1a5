"""Weights are packed whole numbers: sums of features are sums of weights, lane by lane."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.language import MOVE_KINDS
from weakhand.language.lanes import ONE, STEP, lettered, packed
from weakhand.language.weights import CLASSES, FILE, GROUPS, WIDE, Weights, weights

ROWS = FILE.read_text(encoding="utf-8").rstrip("\n").split("\n")
STARTS = [int(each) for each in ROWS[0].split(" ")]
UNITS = len(STARTS) - len(CLASSES)
_LANES = st.lists(st.integers(-2_000, 2_000), min_size=len(CLASSES), max_size=len(CLASSES))


@given(_LANES)
def test_what_is_packed_comes_out_again(lanes: list[int]) -> None:
    assert Weights(0, {}).margins(packed(lanes)) == lanes


@given(_LANES, _LANES, _LANES)
def test_without_units_the_margins_of_a_sum_are_the_sum_of_the_margins(
    start: list[int], one: list[int], two: list[int]
) -> None:
    table = Weights(packed(start), {"one": packed(one), "two": packed(two)})
    added = [sum(each) for each in zip(start, one, two, strict=True)]
    assert table.margins(table.total(("one", "two"))) == added


@given(_LANES, st.lists(st.integers(-9_000, 9_000), min_size=2, max_size=2), _LANES, _LANES)
def test_a_unit_gives_each_class_its_share_if_it_lies_above_nought(
    own: list[int], lit: list[int], first: list[int], second: list[int]
) -> None:
    table = Weights(0, {"it": packed([*own, *lit])}, (packed(first, WIDE), packed(second, WIDE)))
    above = [max(0, each) for each in lit]
    expected = [
        straight + (above[0] * one + above[1] * two) // ONE
        for straight, one, two in zip(own, first, second, strict=True)
    ]
    assert table.margins(table.total(["it"])) == expected


def test_two_features_may_count_only_together() -> None:
    nothing = [0] * (len(CLASSES) - 1)
    half = packed([0, *nothing, 60])
    table = Weights(
        packed([0, *nothing, -100]), {"a": half, "b": half}, (packed([ONE, *nothing], WIDE),)
    )
    assert [table.margins(table.total(each))[0] for each in ("a", "b", "ab")] == [0, 0, 20]


def test_a_feature_nobody_was_trained_on_weighs_nothing() -> None:
    table = weights()
    assert "no such feature" not in table.features
    assert table.total(("no such feature",)) == 0
    assert table.margins(0) == table.margins(table.total(("no such feature", "nor such")))


def test_nothing_found_is_no_move() -> None:
    margins = dict(zip(CLASSES, weights().margins(0), strict=True))
    assert [kind for kind, margin in margins.items() if margin > 0 and kind != "off_topic"] == []


def test_every_kind_and_group_is_a_class() -> None:
    assert (*MOVE_KINDS, *GROUPS) == CLASSES


def test_the_file_has_the_starts_first_then_the_units_then_a_row_a_feature() -> None:
    assert [len(row.split(" ")) for row in ROWS[1 : UNITS + 1]] == [len(CLASSES)] * UNITS
    names = [row.split("\t")[0] for row in ROWS[UNITS + 1 :]]
    assert len(names) == len(set(names)) == len(weights().features)
    assert names == sorted(names)


def test_a_row_has_a_printable_character_for_each_class_and_unit_up_to_the_last_weight() -> None:
    for row in ROWS[UNITS + 1 :]:
        characters = row.split("\t")[1]
        assert 0 < len(characters.rstrip("O")) == len(characters) <= len(STARTS), row
        assert all("!" <= each <= "~" for each in characters), row


@pytest.mark.parametrize("number", [0, 1, -1])
def test_a_row_of_the_file_is_read_as_the_steps_it_was_written_from(number: int) -> None:
    name, characters = ROWS[UNITS + 1 :][number].split("\t")
    steps = [ord(each) - ord("O") for each in characters]
    assert lettered(steps) == characters
    assert weights().features[name] == packed(STEP * step for step in steps)


@pytest.mark.parametrize("found", [(), ("#",), ("N", "#", "&#")])
def test_sums_are_whole_numbers(found: tuple[str, ...]) -> None:
    assert all(isinstance(each, int) for each in weights().margins(weights().total(found)))
