"""The trained weights: what each feature says for and against each kind of move.

``weights.json`` is written by ``training/train.py``. Its numbers are whole
hundredths of a logit, so that sums are the same on every machine. A feature's
weights for all kinds are kept in one Python integer, one lane of bits a kind,
so that adding up the features of a sentence is one addition a feature.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from weakhand.language.reading import MOVE_KINDS, MoveKind

FILE = Path(__file__).with_name("weights.json")
ONE = 100
"""Hundredths: what a weight of one logit is in the file."""
_LANE = 24
_HALF = 1 << (_LANE - 1)
_MASK = (1 << _LANE) - 1
_ZERO = sum(_HALF << (_LANE * n) for n in range(len(MOVE_KINDS)))


@dataclass(frozen=True)
class Weights:
    """Weights by feature, packed, and the packed start of every sum (bias less threshold)."""

    start: int
    features: Mapping[str, int]

    def total(self, found: Iterable[str]) -> int:
        """Return the packed sum of the weights of features, without the start."""
        get = self.features.get
        return sum(get(each, 0) for each in found)

    def margins(self, total: int) -> list[int]:
        """Return how far a packed sum lies above each kind's threshold, in hundredths of a logit.

        The kinds stand in the order of ``MOVE_KINDS``.
        """
        packed = total + self.start + _ZERO
        return [((packed >> (_LANE * n)) & _MASK) - _HALF for n in range(len(MOVE_KINDS))]


def packed(weights: Mapping[MoveKind, int]) -> int:
    """Return whole numbers by kind as one integer, a lane of bits each."""
    return sum(value << (_LANE * MOVE_KINDS.index(kind)) for kind, value in weights.items())


def unpacked(row: str) -> dict[MoveKind, int]:
    """Return the weights of a row of the file, such as ``"label 120 mirror -31"``."""
    parts = row.split()
    return {kind: int(value) for kind, value in zip(parts[::2], parts[1::2], strict=True)}  # type: ignore[misc]


@cache
def weights() -> Weights:
    """Return the trained weights; read once."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    rows = {name: packed(unpacked(row)) for name, row in data["features"].items()}
    return Weights(packed(unpacked(data["start"])), rows)
