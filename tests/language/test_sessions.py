"""Whole helping sessions and whole negotiations, turn by turn, as they would be transcribed.

Each pair of files holds every turn of whole talks, in the form of ``training/CODEBOOK.md``, with
kinds as often as they come in life, by hands that wrote none of the lines to train on:
``sessions`` fifteen helping sessions and some twenty bargains in chat; ``helping`` fourteen
helping sessions as untidy as speech; ``chat`` and ``bargain`` bargains as lay people type them,
the latter mostly about who gets what of three kinds of goods. The reader was mended with the
tuning halves; of the kept halves nobody has looked at more than the figures. The floors lie two
to three hundredths under what was measured; kinds with fewer than ten lines
in a half have none.
"""

from __future__ import annotations

import pytest

from tests.language.test_spoken import bare, f1, read_lines, same

FLOORS: dict[tuple[str, str], tuple[float, float]] = {
    ("sessions", "question"): (0.9, 0.86),
    ("sessions", "open question"): (0.88, 0.88),
    ("sessions", "reflection"): (0.75, 0.77),
    ("sessions", "encourager"): (0.91, 0.9),
    ("sessions", "preference question"): (0.64, 0.62),
    ("sessions", "credit"): (0.64, 0.81),
    ("sessions", "label"): (0.7, 0.65),
    ("helping", "question"): (0.93, 0.81),
    ("helping", "open question"): (0.87, 0.87),
    ("helping", "reflection"): (0.73, 0.78),
    ("helping", "encourager"): (0.84, 0.9),
    ("helping", "label"): (0.7, 0.77),
    ("chat", "question"): (0.85, 0.85),
    ("chat", "open question"): (0.83, 0.83),
    ("chat", "reflection"): (0.77, 0.83),
    ("bargain", "question"): (0.85, 0.77),
    ("bargain", "open question"): (0.72, 0.6),
    ("bargain", "reflection"): (0.55, 0.61),
    ("bargain", "preference question"): (0.7, 0.64),
    ("bargain", "label"): (0.57, 0.66),
}
"""The least F1 of a group of kinds in a pair of files, as typed and bare."""


@pytest.mark.parametrize("half", ["tuning", "kept"])
@pytest.mark.parametrize(("probe", "group"), FLOORS)
def test_whole_talks_are_read(half: str, probe: str, group: str) -> None:
    as_typed, unmarked = FLOORS[probe, group]
    assert f1(f"{probe}_{half}", group, same) >= as_typed
    assert f1(f"{probe}_{half}", group, bare) >= unmarked


@pytest.mark.parametrize(
    ("probe", "sizes"),
    [
        ("sessions", [308, 292]),
        ("helping", [182, 194]),
        ("chat", [175, 174]),
        ("bargain", [221, 225]),
    ],
)
def test_both_halves_hold_whole_talks(probe: str, sizes: list[int]) -> None:
    assert [len(read_lines(f"{probe}_{half}", same)) for half in ("tuning", "kept")] == sizes
