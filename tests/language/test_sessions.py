"""Whole helping sessions and whole negotiations, turn by turn, as they would be transcribed.

``sessions_tuning.jsonl`` and ``sessions_kept.jsonl`` hold every turn of fifteen helping sessions
and some twenty bargains in chat, in the form of ``training/CODEBOOK.md``, with kinds as often as
they come in life. They were written by a hand that wrote none of the lines to train on. The
reader was mended with the tuning half; of the kept half nobody has looked at more than the
figures. The floors lie two to three hundredths under what was measured.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest

from tests.language.test_spoken import KINDS, WHO, Kinds, bare, same
from weakhand.language import Said, read

FLOORS: dict[str, tuple[float, float]] = {
    "question": (0.89, 0.82),
    "open question": (0.84, 0.86),
    "reflection": (0.74, 0.73),
    "encourager": (0.91, 0.85),
    "preference question": (0.6, 0.62),
    "credit": (0.68, 0.77),
    "label": (0.7, 0.67),
}
"""The least F1 of a group of kinds, as typed and bare."""


@lru_cache
def _pairs(half: str, change: Callable[[str], str]) -> list[tuple[Kinds, Kinds]]:
    """Return the kinds that each line makes, and those it is read as."""
    found: list[tuple[Kinds, Kinds]] = []
    path = Path(__file__).parent / f"sessions_{half}.jsonl"
    for row in path.read_text(encoding="utf-8").splitlines():
        scene = json.loads(row)
        context = tuple(Said(WHO[who], said) for who, said in scene["before"])
        for text, kinds in scene["lines"]:
            heard = read(change(text), context).kinds()
            found.append((frozenset(kinds.split()), frozenset[str](heard)))
    return found


def _f1(half: str, group: str, change: Callable[[str], str]) -> float:
    pairs = [
        (bool(made & KINDS[group]), bool(heard & KINDS[group]))
        for made, heard in _pairs(half, change)
    ]
    right = pairs.count((True, True))
    return 2 * right / (2 * right + pairs.count((True, False)) + pairs.count((False, True)))


@pytest.mark.parametrize("half", ["tuning", "kept"])
@pytest.mark.parametrize("group", FLOORS)
def test_whole_talks_are_read(half: str, group: str) -> None:
    as_typed, unmarked = FLOORS[group]
    assert _f1(half, group, same) >= as_typed
    assert _f1(half, group, bare) >= unmarked


def test_both_halves_hold_whole_talks() -> None:
    assert [len(_pairs(half, same)) for half in ("tuning", "kept")] == [308, 292]
