"""The network that is trained: what it can learn from lines of which only the whole is labelled."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import numpy as np
import pytest

from tests.training import module

TIMES = 40
"""How often each of a few lines is there."""


@pytest.fixture(scope="module")
def network() -> ModuleType:
    return module("network")


def _rows(network: ModuleType, lines: list[list[list[int]]]) -> Any:
    """Return lines, each a list of sentences of features, as rows with the whole line behind."""
    found, owner, whole = [], [], []
    for n, sentences in enumerate(lines):
        for sentence in sentences:
            found.append(sentence)
            owner.append(n)
            whole.append(False)
        found.append(sorted({feature for sentence in sentences for feature in sentence}))
        owner.append(n)
        whole.append(True)
    ends = np.cumsum([0, *map(len, found)])
    features = np.array([feature for row in found for feature in row], int)
    return network.Rows(features, ends, np.array(owner), np.array(whole))


def _learned(
    network: ModuleType,
    lines: list[list[list[int]]],
    makes: list[list[int]],
    known: list[list[int]] | None = None,
    of_whole: tuple[int, ...] = (),
) -> Any:
    plan = network.Plan(units=8, rounds=40, batch=16, forget_feature=0.0, forget_unit=0.1)
    made = np.array(makes * TIMES, bool)
    asked = np.ones_like(made) if known is None else np.array(known * TIMES, bool)
    fresh = network.Network(6, made.shape[1], of_whole, plan)
    return fresh.fit(_rows(network, lines * TIMES), made, asked)


def test_two_features_that_count_only_one_at_a_time_are_learned(network: ModuleType) -> None:
    lines = [[[0]], [[1]], [[0, 1]], [[2]]]
    fit = _learned(network, lines, [[1], [1], [0], [0]])
    assert (fit.scores(_rows(network, lines)) > 0).ravel().tolist() == [True, True, False, False]


def test_the_sentence_that_makes_a_move_is_found_without_being_told(network: ModuleType) -> None:
    lines = [[[0], [1]], [[0], [2]], [[1], [3]], [[2], [3]], [[1]]]
    fit = _learned(network, lines, [[1], [1], [0], [0], [0]])
    alone = fit.scores(_rows(network, [[[0]], [[1]], [[2]], [[3]]])).ravel()
    assert (alone > 0).tolist() == [True, False, False, False]


def test_a_class_of_whole_lines_is_told_by_sentences_together(network: ModuleType) -> None:
    lines = [[[0], [1]], [[0]], [[1]]]
    fit = _learned(network, lines, [[1], [0], [0]], of_whole=(0,))
    assert (fit.scores(_rows(network, lines)) > 0).ravel().tolist() == [True, False, False]


def test_what_is_not_known_of_a_line_teaches_nothing(network: ModuleType) -> None:
    lines = [[[0]], [[1]], [[2]]]
    known = _learned(network, lines, [[1, 0], [0, 0], [0, 1]], [[1, 1], [1, 1], [1, 1]])
    unknown = _learned(network, lines, [[1, 0], [0, 0], [0, 1]], [[1, 1], [1, 1], [0, 1]])
    one = _rows(network, [[[2]]])
    assert known.scores(one)[0, 0] < unknown.scores(one)[0, 0]
    assert unknown.scores(one)[0, 1] > 0


def test_the_same_lines_give_the_same_weights(network: ModuleType) -> None:
    lines = [[[0], [1]], [[2, 3]]]
    one, two = (_learned(network, lines, [[1], [0]]) for _ in range(2))
    assert np.array_equal(one.weight, two.weight)


def test_a_row_without_a_known_feature_has_only_where_sums_start(network: ModuleType) -> None:
    fresh = network.Network(3, 1, ())
    scores = fresh.scores(_rows(network, [[[]], [[0], []], [[]]]))
    assert scores[0, 0] == scores[2, 0] == fresh.start[0]


def test_lines_taken_out_keep_their_rows(network: ModuleType) -> None:
    rows = _rows(network, [[[0], [1, 2]], [[3]], [[4, 5]]])
    taken = rows.of(np.array([2, 0]))
    assert taken.features.tolist() == [4, 5, 4, 5, 0, 1, 2, 0, 1, 2]
    assert taken.owner.tolist() == [0, 0, 1, 1, 1]
    assert taken.whole.tolist() == [False, True, False, False, True]
    assert taken.ends.tolist() == [0, 2, 4, 5, 7, 10]
