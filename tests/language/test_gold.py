"""Every kind of move is found where it is made, and not where it only looks so.

The reader is trained on these lines: the floors guard against losing what was
learned, and claim nothing about new lines (``benchmarks/language.py`` does).
"""

from __future__ import annotations

import pytest

from tests.language.gold_set import Gold, gold
from weakhand.language import MOVE_KINDS, read

GOLD = gold()
EXACT = {"closed_question": 0.92, "disclosure": 0.92, "open_question": 0.93, "small_talk": 0.9}
"""Floors of precision that are lower than for the other kinds: one or two of about 15 are wrong."""
COMPLETE = {"affirmation": 0.9, "reject": 0.8, "begging": 0.9}
"""Floors of recall that are lower: one to three of a dozen are missed."""


def _score(kind: str) -> tuple[float, float]:
    """Return precision and recall of ``kind`` over the gold set."""
    right = wrong = missed = 0
    for line in GOLD:
        found = kind in read(line.text, line.context).kinds()
        right += found and kind in line.yes
        missed += not found and kind in line.yes
        wrong += found and kind in line.no
    return right / max(1, right + wrong), right / max(1, right + missed)


@pytest.mark.parametrize("kind", MOVE_KINDS)
def test_each_kind_has_at_least_twelve_examples_and_twelve_counterexamples(kind: str) -> None:
    assert sum(kind in line.yes for line in GOLD) >= 12
    assert sum(kind in line.no for line in GOLD) >= 12


@pytest.mark.parametrize("kind", MOVE_KINDS)
def test_each_kind_reaches_its_floor_on_the_gold_set(kind: str) -> None:
    precision, recall = _score(kind)
    assert precision >= EXACT.get(kind, 0.95)
    assert recall >= COMPLETE.get(kind, 0.92)


@pytest.mark.parametrize(
    "line", [g for g in GOLD if "threat" in g.yes or "accept" in g.yes], ids=lambda g: g.text
)
def test_a_threat_and_an_acceptance_are_never_missed(line: Gold) -> None:
    assert line.yes <= read(line.text, line.context).kinds()
