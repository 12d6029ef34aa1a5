"""The trained weights: what each feature says for and against each kind of move.

``weights.tsv`` is written by ``training/train.py``. What a kind of move gets is
the sum of the weights of a sentence's features, plus what hidden units add:
each unit is a sum of weights too, counts only if it lies above nought, and then
gives every kind its share. All are whole numbers, so that sums are the same on
every machine. A feature's weights are kept in one Python integer, one lane of
bits for each kind and unit, so that adding up the features of a sentence is one
addition a feature. A lane holds sums of up to 327 logits, many times what any
line adds up to.

The file's first row holds the start of each class (bias less threshold) and of
each unit; then comes a row for each unit with what it gives each class: all in
hundredths of a logit. Each row behind these is a feature, a tab, and a
character for each class and unit: ``O`` is nought, the character after it one
step of five hundredths for, the one before it one step against. Where nothing
but noughts would follow, a row ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
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
ONE = 100
"""Hundredths: what a weight of one logit is."""
STEP = 5
"""Hundredths of a logit between one character of the file and the next."""
_NOUGHT, _FIRST, _LAST = ord("O"), ord("!"), ord("~")
LANE, WIDE = 16, 32
"""Bits of a lane of sums, and of a lane of what the units add."""


def _halves(lanes: int, wide: int) -> int:
    """Return half the range in every lane.

    Added to a sum, no lane borrows from the next; taken out again bit by bit, every lane is a
    signed number of its own.
    """
    return sum(1 << (wide * n + wide - 1) for n in range(lanes))


_ADDED = _halves(len(CLASSES), WIDE)
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
        self._zero = _halves(lanes, LANE)
        self._unpack = Struct(f"<{lanes}h").unpack
        self._bytes = lanes * LANE // 8

    def total(self, found: Iterable[str]) -> int:
        """Return the packed sum of the weights of features, without the start."""
        return sum(filter(None, map(self.features.get, found)))

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


def packed(values: Iterable[int], wide: int = LANE) -> int:
    """Return numbers as one integer, each in a lane of ``wide`` bits."""
    return sum(value << (wide * n) for n, value in enumerate(values))


def lettered(steps: Iterable[int]) -> str:
    """Return the characters of a feature's weights, which are given in steps; few are too large."""
    row = "".join(chr(min(_LAST, max(_FIRST, _NOUGHT + step))) for step in steps)
    return row.rstrip(chr(_NOUGHT))


@cache
def weights() -> Weights:
    """Return the trained weights; read once."""
    start, *rows = FILE.read_text(encoding="utf-8").rstrip("\n").split("\n")
    starts = list(map(int, start.split(" ")))
    units = len(starts) - len(CLASSES)
    gives = tuple(packed(map(int, row.split(" ")), WIDE) for row in rows[:units])
    # Rows with much in them are those of common features. Stored side by side they are at hand.
    features = sorted(rows[units:], key=lambda row: len(row) - row.count("O"), reverse=True)
    noughts = [packed([_NOUGHT] * length) for length in range(len(starts) + 1)]
    table = {}
    for row in features:
        name, characters = row.split("\t")
        # In UTF-16 every character is a lane of its own.
        lanes = int.from_bytes(characters.encode("utf-16-le"), "little")
        table[name] = STEP * (lanes - noughts[len(characters)])
    return Weights(packed(starts), table, gives)
