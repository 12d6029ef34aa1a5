"""Whole helping sessions and whole negotiations, turn by turn, as they would be transcribed.

Each pair of files holds every turn of whole talks, in the form of ``training/CODEBOOK.md``, with
kinds as often as they come in life, by hands that wrote none of the lines to train on:
``sessions`` fifteen helping sessions and some twenty bargains in chat; ``helping`` fourteen
helping sessions as untidy as speech; ``chat`` forty bargains as lay people type them. The reader
was mended with the tuning halves; of the kept halves nobody has looked at more than the figures.
The floors lie two to three hundredths under what was measured; kinds with fewer than ten lines
in a half have none.
"""

from __future__ import annotations

import pytest

from tests.language.test_spoken import bare, f1, read_lines, same

FLOORS: dict[tuple[str, str], tuple[float, float]] = {
    ("sessions", "question"): (0.89, 0.82),
    ("sessions", "open question"): (0.84, 0.86),
    ("sessions", "reflection"): (0.74, 0.73),
    ("sessions", "encourager"): (0.91, 0.85),
    ("sessions", "preference question"): (0.6, 0.62),
    ("sessions", "credit"): (0.65, 0.77),
    ("sessions", "label"): (0.7, 0.65),
    ("helping", "question"): (0.89, 0.8),
    ("helping", "open question"): (0.86, 0.87),
    ("helping", "reflection"): (0.73, 0.75),
    ("helping", "encourager"): (0.84, 0.9),
    ("helping", "label"): (0.77, 0.7),
    ("chat", "question"): (0.83, 0.8),
    ("chat", "open question"): (0.78, 0.8),
    ("chat", "reflection"): (0.75, 0.79),
}
"""The least F1 of a group of kinds in a pair of files, as typed and bare."""


@pytest.mark.parametrize("half", ["tuning", "kept"])
@pytest.mark.parametrize(("probe", "group"), FLOORS)
def test_whole_talks_are_read(half: str, probe: str, group: str) -> None:
    as_typed, unmarked = FLOORS[probe, group]
    assert f1(f"{probe}_{half}", group, same) >= as_typed
    assert f1(f"{probe}_{half}", group, bare) >= unmarked


@pytest.mark.parametrize(
    ("probe", "sizes"), [("sessions", [308, 292]), ("helping", [182, 194]), ("chat", [175, 174])]
)
def test_both_halves_hold_whole_talks(probe: str, sizes: list[int]) -> None:
    assert [len(read_lines(f"{probe}_{half}", same)) for half in ("tuning", "kept")] == sizes
