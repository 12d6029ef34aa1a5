"""Weights of many classes in one integer: a lane of bits for each class.

Adding up the features of a sentence is then one addition a feature. All are whole
numbers, so that sums are the same on every machine. A lane holds sums of up to 327
logits, many times what any line adds up to.

In a file a feature's row is its name, a tab, and a character for each lane: ``O`` is
nought, the character after it one step of five hundredths for, the one before it one
step against. Where nothing but noughts would follow, a row ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    zero = halves(lanes)
    return unpack(f"<{lanes}h", ((total + zero) ^ zero).to_bytes(lanes * LANE // 8, "little"))


def lettered(steps: Iterable[int]) -> str:
    """Return the characters of a feature's weights, which are given in steps; few are too large."""
    row = "".join(chr(min(_LAST, max(_FIRST, _NOUGHT + step))) for step in steps)
    return row.rstrip(chr(_NOUGHT))


def read_rows(rows: Sequence[str], lanes: int) -> dict[str, int]:
    """Return the packed weights of each feature, in hundredths, from the rows of a file."""
    # Rows with much in them are those of common features. Stored side by side they are at hand.
    common = sorted(rows, key=lambda row: len(row) - row.count("O"), reverse=True)
    noughts = [packed([_NOUGHT] * length) for length in range(lanes + 1)]
    table = {}
    for row in common:
        name, characters = row.split("\t")
        # In UTF-16 every character is a lane of its own.
        numbers = int.from_bytes(characters.encode("utf-16-le"), "little")
        table[name] = STEP * (numbers - noughts[len(characters)])
    return table
