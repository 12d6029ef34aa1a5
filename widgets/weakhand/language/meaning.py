"""What a text is about, as a point: texts that mean nearly the same lie close together.

"Did you grow up round here?" and "where are you from?" share hardly a word. Each word has
a place of its own in ``meaning.tsv``, learnt by ``training/train_meaning.py``; a text lies
where the sum of its words points. Word order counts for nothing, so a point tells what is
spoken of and not what is said about it; who needs that reads the moves.

All numbers are whole and small enough that sums of their products are exact in any order:
the same text is equally close on every machine, and with NumPy or without. NumPy is fetched
at the first question, where it is installed, and makes this a hundred times quicker.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import accumulate, chain
from math import sqrt
from operator import add
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from weakhand.language.normalise import evened
from weakhand.language.typed import plain_words, stem

Point = tuple[int, ...]
"""A place, as whole numbers from -127 to 127."""

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
_DIGEST = 64
"""Bytes that one hash gives."""


class _Words(NamedTuple):
    places: dict[str, int]
    stems: dict[str, int]
    raw: tuple[bytes, ...]


class Groups(Protocol):
    """Texts in groups, each group what can be said or asked for one thing."""

    def best(self, text: str) -> list[float]:
        """Return for each group the cosine of ``text`` with the closest of its texts."""

    def closest(self, group: int, text: str) -> int:
        """Return which text of a group comes closest, the first of equals."""


def groups(texts: Sequence[Sequence[str]]) -> Groups:
    """Return where texts lie, in groups of at least one."""
    return _Plain(texts) if _numpy() is None else _Quick(texts)


class _Plain:
    """Groups of texts without NumPy."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self._groups = [[point(text) for text in group] for group in texts]

    def best(self, text: str) -> list[float]:
        """See ``Groups``."""
        asked = point(text)
        return [max(self._near(group, asked)) for group in self._groups]

    def closest(self, group: int, text: str) -> int:
        """See ``Groups``."""
        near = self._near(self._groups[group], point(text))
        return near.index(max(near))

    def _near(self, group: list[Point], asked: Point) -> list[float]:
        return [_product(each, asked) / FULL**2 for each in group]


class _Quick:
    """Groups of texts as one table: no sum of products reaches 2**24, so that single is exact."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        numpy = _numpy()
        self._starts = [*accumulate(map(len, texts), initial=0)]
        held = [_pointing(text) for group in texts for text in group]
        known = numpy.frombuffer(b"".join(_words().raw), numpy.uint8).reshape(-1, _size())
        flat = numpy.fromiter(chain.from_iterable(held), numpy.int64)
        rows = numpy.repeat(numpy.arange(len(held)), [len(each) for each in held])
        sums = numpy.zeros((len(held), _size()), numpy.int64)
        named = flat >= 0
        numpy.add.at(sums, rows[named], known[flat[named]].astype(numpy.int64) - _ZERO)
        for row, word in zip(rows[~named].tolist(), flat[~named].tolist(), strict=True):
            sums[row] += numpy.array(_of_its_own(word))
        lengths = numpy.sqrt((sums**2).sum(axis=1).astype(numpy.float64))
        scale = FULL / numpy.maximum(lengths, 1.0)
        self._table = numpy.rint(sums * scale[:, None]).astype(numpy.float32)

    def best(self, text: str) -> list[float]:
        """See ``Groups``."""
        most = _numpy().maximum.reduceat(self._near(self._table, text), self._starts[:-1])
        return [float(each) / FULL**2 for each in most.tolist()]

    def closest(self, group: int, text: str) -> int:
        """See ``Groups``."""
        rows = self._table[self._starts[group] : self._starts[group + 1]]
        return int(self._near(rows, text).argmax())

    def _near(self, rows: Any, text: str) -> Any:
        numpy = _numpy()
        # Not "@": its threads get into each other's way where others work on the machine.
        return numpy.einsum("ij,j->i", rows, numpy.array(point(text), numpy.float32))


def closeness(first: str, second: str) -> float:
    """Return the cosine of two texts, from -1 to 1; with a text that says nothing it is 0."""
    return _product(point(first), point(second)) / FULL**2


def _product(first: Point, second: Point) -> int:
    return sum(map(int.__mul__, first, second))


@lru_cache(maxsize=1024)
def point(text: str) -> Point:
    """Return where a text lies; at 0 in every dimension where it says nothing."""
    sums: Iterable[int] = (0,) * _size()
    for place in _pointing(text):
        sums = map(add, sums, _place(place))
    total = tuple(sums)
    scale = FULL / max(sqrt(_product(total, total)), 1.0)
    return tuple(round(each * scale) for each in total)


def plainly(text: str) -> list[str]:
    """Return the plain words of a text, by which it is placed."""
    return [*chain.from_iterable(map(plain_words, _typed(text)))]


def _typed(text: str) -> list[str]:
    return _WORD.findall(evened(text))[:_LONGEST]


def _pointing(text: str) -> list[int]:
    """Return the places of a text's words in the table; what is not in it has a number below 0."""
    return [*chain.from_iterable(map(_places, _typed(text)))]


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


def _place(number: int) -> Point:
    """Return the place of a word in the table, or of one that is not in it."""
    if number < 0:
        return _of_its_own(number)
    return tuple(byte - _ZERO for byte in _words().raw[number])


@lru_cache(maxsize=4096)
def _of_its_own(number: int) -> Point:
    """Return the direction of an unknown word, far from that of any other."""
    parts = (blake2b(f"{number}/{part}".encode()) for part in range(-(-_size() // _DIGEST)))
    raw = b"".join(part.digest() for part in parts)[: _size()]
    return tuple(byte % (2 * _UNKNOWN + 1) - _UNKNOWN for byte in raw)


@cache
def _words() -> _Words:
    """Read the table: a word, a tab, and a character for each dimension."""
    pairs = [line.split("\t") for line in FILE.read_text("utf-8").splitlines()]
    places = {word: place for place, (word, _) in enumerate(pairs)}
    stems: dict[str, int] = {}
    for word, place in places.items():
        stems.setdefault(stem(word), place)
    return _Words(places, stems, tuple(written.encode("ascii") for _, written in pairs))


def _size() -> int:
    return len(_words().raw[0])


@cache
def _numpy() -> Any:
    """Return NumPy, or nothing where it is not installed: a kernel in a browser has none."""
    try:
        import numpy
    except ImportError:
        return None
    return numpy


def written(words: Iterable[str], places: Iterable[Iterable[int]]) -> str:
    """Return a table as it stands in the file.

    Args:
        words: the word of each row.
        places: for each word whole numbers from -31 to 31.
    """
    rows = zip(words, places, strict=True)
    return "".join(f"{word}\t{''.join(chr(_ZERO + n) for n in row)}\n" for word, row in rows)
