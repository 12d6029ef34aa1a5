"""Weights of many classes in one integer: a lane of bits for each class.

Adding up the features of a sentence is then one addition a feature. All are whole
numbers, so that sums are the same on every machine. A lane holds sums of up to 327
logits, many times what any line adds up to.

In a file a feature's row is its name, a tab, and a character for each lane: ``O`` is
nought, the character after it one step of five hundredths for, the one before it one
step against. Where nothing but noughts would follow, a row ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from struct import unpack

ONE = 100
"""Hundredths: what a weight of one logit is."""
STEP = 5
"""Hundredths of a logit between one character of a file and the next."""
_NOUGHT, _FIRST, _LAST = ord("O"), ord("!"), ord("~")
LANE = 16
"""Bits of a lane of sums."""


@lru_cache(maxsize=16)
def halves(lanes: int, wide: int = LANE) -> int:
    """Return half the range in every lane.

    Added to a sum, no lane borrows from the next; taken out again bit by bit, every lane is a
    signed number of its own.
    """
    return sum(1 << (wide * n + wide - 1) for n in range(lanes))


def packed(values: Iterable[int], wide: int = LANE) -> int:
    """Return numbers as one integer, each in a lane of ``wide`` bits."""
    return sum(value << (wide * n) for n, value in enumerate(values))


def unpacked(total: int, lanes: int) -> tuple[int, ...]:
    """Return the numbers of which a packed sum is made up."""
    return unpack(f"<{lanes}h", in_bytes(total, lanes))


def in_bytes(total: int, lanes: int) -> bytes:
    """Return a packed sum as signed numbers of two bytes each, the smaller one first."""
    zero = halves(lanes)
    return ((total + zero) ^ zero).to_bytes(lanes * LANE // 8, "little")


def lettered(steps: Iterable[int]) -> str:
    """Return the characters of a feature's weights, which are given in steps; few are too large."""
    row = "".join(chr(min(_LAST, max(_FIRST, _NOUGHT + step))) for step in steps)
    return row.rstrip(chr(_NOUGHT))


class Rows(Mapping[str, int]):
    """Packed weights by feature, in hundredths.

    There are tens of thousands, and a talk meets few of them: a row is read from the
    characters it is written in when its feature comes up for the first time.
    """

    __slots__ = ("_read", "_written")

    def __init__(self, written: Mapping[str, str]) -> None:
        """Keep for each feature the characters of its row."""
        self._written = written
        self._read = _Read(written)

    def __getitem__(self, feature: str) -> int:
        return self._read[feature]

    def __contains__(self, feature: object) -> bool:
        return feature in self._written

    def __iter__(self) -> Iterator[str]:
        return iter(self._written)

    def __len__(self) -> int:
        return len(self._written)

    def total(self, found: Iterable[str]) -> int:
        """Return the packed sum of the weights of features; one without weights adds nothing."""
        return sum(map(self._read.__getitem__, filter(self._written.__contains__, found)))


class _Read(dict[str, int]):
    """The rows that have been read, each packed."""

    def __init__(self, written: Mapping[str, str]) -> None:
        self._written = written

    def __missing__(self, feature: str) -> int:
        characters = self._written[feature]
        # In UTF-16 every character is a lane of its own.
        numbers = int.from_bytes(characters.encode("utf-16-le"), "little")
        row = self[feature] = STEP * (numbers - _noughts(len(characters)))
        return row


@lru_cache(maxsize=256)
def _noughts(length: int) -> int:
    """Return so many characters of nought, packed."""
    return packed([_NOUGHT] * length)


def total(features: Mapping[str, int], found: Iterable[str]) -> int:
    """Return the packed sum of the weights of features; one without weights adds nothing."""
    if isinstance(features, Rows):
        return features.total(found)
    return sum(filter(None, map(features.get, found)))


def read_rows(text: str) -> Rows:
    """Return the packed weights of each feature from the rows of a file."""
    cells = text.replace("\t", "\n").split("\n")
    return Rows(dict(zip(cells[::2], cells[1::2], strict=True)))
