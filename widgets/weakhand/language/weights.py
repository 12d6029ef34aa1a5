"""The trained weights: what each feature says for and against each kind of move.

``weights.tsv`` is written by ``training/train.py``. What a kind of move gets is
the sum of the weights of a sentence's features, plus what hidden units add:
each unit is a sum of weights too, counts only if it lies above nought, and then
gives every kind its share. Each kind and unit has a lane (``lanes``).

The file's first row holds the start of each class (bias less threshold) and of
each unit; then comes a row for each unit with what it gives each class: all in
hundredths of a logit. Each row behind these is a feature's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from struct import Struct

from weakhand.language.lanes import LANE, ONE, halves, packed, read_rows, total
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
WIDE = 32
"""Bits of a lane of what the units add."""
_ADDED = halves(len(CLASSES), WIDE)
_UNPACK_ADDED = Struct(f"<{len(CLASSES)}i").unpack
_BYTES_ADDED = len(CLASSES) * WIDE // 8


class Weights:
    """Weights by feature, packed; the packed start of every sum; what each unit gives.

    Attributes:
        start: the packed start of classes and units.
        features: the packed weights of each feature.
        units: for each hidden unit what it gives every class, in wide lanes.
    """

    __slots__ = ("_bytes", "_unpack", "_zero", "features", "start", "units")

    def __init__(self, start: int, features: Mapping[str, int], units: Sequence[int] = ()) -> None:
        """Keep a table of weights whose rows are ``packed``."""
        self.start, self.features, self.units = start, features, units
        lanes = len(CLASSES) + len(units)
        self._zero = halves(lanes)
        self._unpack = Struct(f"<{lanes}h").unpack
        self._bytes = lanes * LANE // 8

    def total(self, found: Iterable[str]) -> int:
        """Return the packed sum of the weights of features, without the start."""
        return total(self.features, found)

    def margins(self, total: int) -> list[int]:
        """Return how far a packed sum lies above each class's threshold, in hundredths of a logit.

        The classes stand in the order of ``CLASSES``.
        """
        zero = self._zero
        lanes = self._unpack(((total + self.start + zero) ^ zero).to_bytes(self._bytes, "little"))
        added = _ADDED
        for lit, gives in zip(lanes[len(CLASSES) :], self.units, strict=True):
            if lit > 0:
                added += lit * gives
        more = _UNPACK_ADDED((added ^ _ADDED).to_bytes(_BYTES_ADDED, "little"))
        return [own + each // ONE for own, each in zip(lanes, more, strict=False)]


@cache
def weights() -> Weights:
    """Return the trained weights; read once."""
    start, _, rest = FILE.read_text(encoding="utf-8").rstrip("\n").partition("\n")
    starts = list(map(int, start.split(" ")))
    units = len(starts) - len(CLASSES)
    *gives, rows = rest.split("\n", units)
    given = tuple(packed(map(int, row.split(" ")), WIDE) for row in gives)
    return Weights(packed(starts), read_rows(rows), given)
