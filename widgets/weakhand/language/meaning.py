"""What a text is about, as a point: texts that mean nearly the same lie close together.

"Did you grow up round here?" and "where are you from?" share hardly a word. Each word has
a place of its own in ``meaning.tsv``, learnt by ``training/train_meaning.py``; a text lies
where the sum of its words points. Word order counts for nothing, so a point tells what is
spoken of and not what is said about it; who needs that reads the moves.

All numbers are whole and small enough that sums of their products are exact in any order:
the same text is equally close on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from weakhand.language.normalise import evened
from weakhand.language.typed import plain_words, stem

Points = NDArray[np.float32]
"""Points as rows, whole numbers from -127 to 127 in each dimension."""

FILE = Path(__file__).with_name("meaning.tsv")
"""A line a word: the word, a tab, and a character for each dimension."""
FULL = 127
"""The length of a point that is not nothing."""
LARGEST = 31
"""The largest number of a word in the file."""
_ZERO = 79
"""The character that stands for 0 there."""
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_UNKNOWN = 15
"""What an unknown word counts in each dimension, at most: a name is only like itself."""
_LONGEST = 300
"""Words of a text that count."""


class _Words(NamedTuple):
    places: dict[str, int]
    stems: dict[str, int]
    points: NDArray[np.int32]


def points(texts: Sequence[str]) -> Points:
    """Return where each of ``texts`` lies, shape (texts, dimensions); at 0 where it says nothing.

    The cosine of two texts is ``a @ b / FULL**2``.
    """
    held = [_pointing(text) for text in texts]
    known = _words().points
    sums = np.zeros((len(texts), known.shape[1]), np.int32)
    flat = np.fromiter(chain.from_iterable(held), np.intp)
    rows = np.repeat(np.arange(len(texts)), [len(each) for each in held])
    named = flat >= 0
    np.add.at(sums, rows[named], known[flat[named]])
    for row, word in zip(rows[~named].tolist(), flat[~named].tolist(), strict=True):
        sums[row] += _of_its_own(word)
    lengths = np.sqrt((sums.astype(np.int64) ** 2).sum(axis=1).astype(np.float64))
    scaled = sums * (FULL / np.maximum(lengths, 1.0))[:, None]
    placed: Points = np.rint(scaled).astype(np.float32)
    return placed


@lru_cache(maxsize=1024)
def point(text: str) -> Points:
    """Return where a text lies, shape (dimensions,)."""
    placed: Points = points((text,))[0]
    return placed


def plainly(text: str) -> list[str]:
    """Return the plain words of a text, by which it is placed."""
    return [*chain.from_iterable(map(plain_words, _typed(text)))]


def _typed(text: str) -> list[str]:
    return _WORD.findall(evened(text))[:_LONGEST]


def _pointing(text: str) -> list[int]:
    """Return the places of a text's words in the table; what is not in it has a number below 0."""
    return list(chain.from_iterable(map(_places, _typed(text))))


@lru_cache(maxsize=16384)
def _places(typed: str) -> tuple[int, ...]:
    """Return the places of the plain words behind one typed word."""
    table = _words()
    found: list[int] = []
    for word in plain_words(typed):
        place = table.places.get(word)
        if place is None:
            place = table.stems.get(stem(word))
        found.append(_number(word) if place is None else place)
    return tuple(found)


def _number(word: str) -> int:
    """Return the number by which an unknown word is known: the same wherever it stands."""
    return -1 - int.from_bytes(blake2b(word.encode(), digest_size=6).digest(), "big")


@lru_cache(maxsize=4096)
def _of_its_own(number: int) -> NDArray[np.int32]:
    """Return the direction of an unknown word, far from that of any other."""
    size = _words().points.shape[1]
    chain_of = (blake2b(f"{number}/{part}".encode()).digest() for part in range(-(-size // 64)))
    raw = np.frombuffer(b"".join(chain_of)[:size], np.uint8).astype(np.int32)
    return raw % (2 * _UNKNOWN + 1) - _UNKNOWN


@cache
def _words() -> _Words:
    """Read the table: a word, a tab, and a character for each dimension."""
    pairs = [line.split("\t") for line in FILE.read_text("utf-8").splitlines()]
    raw = np.frombuffer("".join([written for _, written in pairs]).encode("ascii"), np.uint8)
    known = raw.reshape(len(pairs), -1).astype(np.int32) - _ZERO
    places = {word: place for place, (word, _) in enumerate(pairs)}
    stems: dict[str, int] = {}
    for word, place in places.items():
        stems.setdefault(stem(word), place)
    return _Words(places, stems, known)


def closeness(rows: Points, text: str) -> Points:
    """Return the cosine of each of ``rows`` with a text, from -1 to 1; of nothing it is 0."""
    # Not "@": its threads get into each other's way where others work on the machine.
    found: Points = np.einsum("ij,j->i", rows, point(text)) / np.float32(FULL * FULL)
    return found


def written(words: Iterable[str], places: NDArray[np.int64]) -> str:
    """Return a table as it stands in the file.

    Args:
        words: the word of each row.
        places: whole numbers from -31 to 31, shape (words, dimensions).
    """
    rows = zip(words, places.tolist(), strict=True)
    return "".join(f"{word}\t{''.join(chr(_ZERO + n) for n in row)}\n" for word, row in rows)
