"""Weights are packed whole numbers: sums of features are sums of weights, lane by lane."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.language import MOVE_KINDS
from weakhand.language.weights import (
    CLASSES,
    FILE,
    GROUPS,
    LETTERS,
    Weights,
    packed,
    weights,
)

ROWS = FILE.read_text(encoding="utf-8").rstrip("\n").split("\n")
_LANES = st.lists(st.integers(-2_000, 2_000), min_size=len(CLASSES), max_size=len(CLASSES))


def _row(lanes: list[int]) -> str:
    return " ".join(f"{letter}{value}" for letter, value in zip(LETTERS, lanes, strict=True))


@given(_LANES)
def test_what_is_packed_comes_out_again(lanes: list[int]) -> None:
    assert Weights(0, {}).margins(packed(_row(lanes))) == lanes


@given(_LANES, _LANES, _LANES)
def test_the_margins_of_a_sum_are_the_sum_of_the_margins(
    start: list[int], one: list[int], two: list[int]
) -> None:
    table = Weights(packed(_row(start)), {"one": packed(_row(one)), "two": packed(_row(two))})
    added = [sum(each) for each in zip(start, one, two, strict=True)]
    assert table.margins(table.total(("one", "two"))) == added


def test_a_class_that_a_row_leaves_out_weighs_nothing() -> None:
    margins = dict(zip(CLASSES, Weights(0, {}).margins(packed("a-96 c12")), strict=True))
    assert margins.pop(CLASSES[0]) == -96
    assert margins.pop(CLASSES[2]) == 12
    assert set(margins.values()) == {0}


def test_a_feature_nobody_was_trained_on_weighs_nothing() -> None:
    table = weights()
    assert "no such feature" not in table.features
    assert table.total(("no such feature",)) == 0
    assert table.margins(0) == table.margins(table.total(("no such feature", "nor such")))


def test_nothing_found_is_no_move() -> None:
    margins = dict(zip(CLASSES, weights().margins(0), strict=True))
    assert [kind for kind, margin in margins.items() if margin > 0 and kind != "off_topic"] == []


def test_every_class_has_one_letter() -> None:
    assert (*MOVE_KINDS, *GROUPS) == CLASSES
    assert len(LETTERS) == len(set(LETTERS)) == len(CLASSES)


def test_the_file_has_one_row_a_feature_and_the_start_first() -> None:
    names = [row.split("\t")[0] for row in ROWS]
    assert names[0] == ""
    assert len(names) == len(set(names))
    assert names == sorted(names)
    assert len(weights().features) == len(ROWS) - 1


def test_a_row_holds_known_letters_once_each_and_whole_numbers() -> None:
    for row in ROWS:
        cells = row.split("\t")[1].split(" ")
        letters = [cell[0] for cell in cells]
        assert len(letters) == len(set(letters)), row
        assert set(letters) <= set(LETTERS), row
        assert all(int(cell[1:]) == float(cell[1:]) for cell in cells), row


def test_the_start_speaks_of_every_class() -> None:
    assert [cell[0] for cell in ROWS[0].strip("\t").split(" ")] == list(LETTERS)


@pytest.mark.parametrize("found", [(), ("#",), ("N", "#", "&#")])
def test_sums_are_whole_numbers(found: tuple[str, ...]) -> None:
    assert all(isinstance(each, int) for each in weights().margins(weights().total(found)))
