"""The trained weights: what each feature says for and against each kind of move.

A lane holds sums of up to 327 logits, many times what any line adds up to.
``weights.tsv`` is written by ``training/train.py``. Its numbers are whole
hundredths of a logit, so that sums are the same on every machine. A feature's
weights for all kinds are kept in one Python integer, one lane of bits a kind,
so that adding up the features of a sentence is one addition a feature.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import ascii_letters
from struct import Struct

from weakhand.language.reading import MOVE_KINDS, MoveKind

FILE = Path(__file__).with_name("weights.tsv")
GROUPS: dict[str, frozenset[MoveKind]] = {
    "reflection": frozenset({"mirror", "label", "paraphrase", "summary"}),
    "question": frozenset(
        {
            "open_question",
            "calibrated_question",
            "closed_question",
            "why_question",
            "preference_question",
            "deadline_question",
        }
    ),
}
"""Kinds that are easier to tell from the rest than from each other."""
CLASSES: tuple[str, ...] = (*MOVE_KINDS, *GROUPS)
"""What the weights tell apart: every kind of move, and each group of kinds."""
LETTERS = ascii_letters[: len(CLASSES)]
"""The letter of each class in the file, in the order of ``CLASSES``."""
ONE = 100
"""Hundredths: what a weight of one logit is in the file."""
_WIDE = 2
_LANE = 8 * _WIDE
_HALF = 1 << (_LANE - 1)
_BYTES = _WIDE * len(CLASSES)
_UNPACK = Struct(f"<{len(CLASSES)}h").unpack
_ZERO = sum(_HALF << (_LANE * n) for n in range(len(CLASSES)))
"""Half the range in every lane: added to a sum, no lane borrows from the next; taken out again
bit by bit, every lane is a signed number of its own."""


@dataclass(frozen=True, eq=False)
class Weights:
    """Weights by feature, packed, and the packed start of every sum (bias less threshold)."""

    start: int
    features: Mapping[str, int]

    def total(self, found: Iterable[str]) -> int:
        """Return the packed sum of the weights of features, without the start."""
        return sum(filter(None, map(self.features.get, found)))

    def margins(self, total: int) -> list[int]:
        """Return how far a packed sum lies above each class's threshold, in hundredths of a logit.

        The classes stand in the order of ``CLASSES``.
        """
        lanes = (total + self.start + _ZERO) ^ _ZERO
        return list(_UNPACK(lanes.to_bytes(_BYTES, "little")))


def packed(row: str) -> int:
    """Return the weights of a row, such as ``"g120 f-31"``, as one integer."""
    return sum(int(each[1:]) << (_LANE * LETTERS.index(each[0])) for each in row.split(" ") if each)


@cache
def weights() -> Weights:
    """Return the trained weights; read once."""
    start, *rows = FILE.read_text(encoding="utf-8").rstrip("\n").split("\n")
    # Rows with many weights are those of common features. Stored side by side they are at hand.
    rows.sort(key=len, reverse=True)
    features = (row.split("\t") for row in rows)
    return Weights(packed(start.strip("\t")), {name: packed(row) for name, row in features})
