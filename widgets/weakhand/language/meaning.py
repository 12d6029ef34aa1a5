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

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import accumulate, chain
from math import sqrt
from operator import mul
from pathlib import Path
from typing import Any, Protocol

from weakhand.language.lanes import in_bytes, packed, unpacked
from weakhand.language.normalise import evened
from weakhand.language.patterns import late
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
_WORD = late(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_UNKNOWN = 15
"""What an unknown word counts in each dimension, at most: a name is only like itself."""
_BEGINS = 2
"""Letters that a word of the table has in common with its stem."""
_LONGEST = 300
"""Words of a text that count."""
_DIGEST = 64
"""Bytes that one hash gives."""


class Groups(Protocol):
    """Texts in groups, each group what can be said or asked for one thing.

    Attributes:
        starts: the place of the first text of each group among all texts, and their number.
    """

    starts: Sequence[int]

    def each(self, text: str) -> tuple[list[float], list[float]]:
        """Return the cosine of ``text`` with every text, group by group, and ``best`` of it."""

    def best(self, text: str) -> list[float]:
        """Return for each group the cosine of ``text`` with the closest of its texts."""

    def best_of(self, some: Sequence[int], text: str) -> list[float]:
        """Return what ``best`` does for some groups, one or more, in their order."""


def groups(texts: Sequence[Sequence[str]]) -> Groups:
    """Return where texts lie, in groups of at least one."""
    return _Plain(texts) if _numpy() is None else _Quick(texts)


def both(first: Groups, second: Groups, share: float, text: str) -> list[float]:
    """Return for each group how close ``text`` comes in the first, and a share of the second.

    What points away from it counts as nothing.
    """
    if isinstance(first, _Quick) and isinstance(second, _Quick):
        most = _numpy().maximum
        near: list[float] = (
            most(first.near(text), 0.0) + share * most(second.near(text), 0.0)
        ).tolist()
        return near
    pairs = zip(first.best(text), second.best(text), strict=True)
    return [max(one, 0.0) + share * max(other, 0.0) for one, other in pairs]


class _Plain:
    """Groups of texts without NumPy."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        self.starts: Sequence[int] = [*accumulate(map(len, texts), initial=0)]
        self._groups = [[point(text) for text in group] for group in texts]

    def each(self, text: str) -> tuple[list[float], list[float]]:
        """See ``Groups``."""
        asked = point(text)
        near = [self._near(group, asked) for group in self._groups]
        return [*chain.from_iterable(near)], [*map(max, near)]

    def best(self, text: str) -> list[float]:
        """See ``Groups``."""
        asked = point(text)
        return [max(self._near(group, asked)) for group in self._groups]

    def best_of(self, some: Sequence[int], text: str) -> list[float]:
        """See ``Groups``."""
        asked = point(text)
        return [max(self._near(self._groups[group], asked)) for group in some]

    def _near(self, group: list[Point], asked: Point) -> list[float]:
        return [_product(each, asked) / FULL**2 for each in group]


class _Quick:
    """Groups of texts as one table: no sum of products reaches 2**24, so that single is exact."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        numpy = _numpy()
        self.starts: Sequence[int] = [*accumulate(map(len, texts), initial=0)]
        summed = b"".join([in_bytes(_sum(text), _size()) for text in chain(*texts)])
        sums = numpy.frombuffer(summed, "<i2").reshape(-1, _size()).astype(numpy.float64)
        lengths = numpy.sqrt((sums**2).sum(axis=1))
        scale = FULL / numpy.maximum(lengths, 1.0)
        self._table = numpy.rint(sums * scale[:, None]).astype(numpy.float32)

    def each(self, text: str) -> tuple[list[float], list[float]]:
        """See ``Groups``."""
        numpy = _numpy()
        near = self._near(self._table, text).astype(numpy.float64) / FULL**2
        return near.tolist(), numpy.maximum.reduceat(near, self.starts[:-1]).tolist()

    def best(self, text: str) -> list[float]:
        """See ``Groups``."""
        near: list[float] = self.near(text).tolist()
        return near

    def near(self, text: str) -> Any:
        """Return what ``best`` does, as an array."""
        numpy = _numpy()
        most = numpy.maximum.reduceat(self._near(self._table, text), self.starts[:-1])
        return most.astype(numpy.float64) / FULL**2

    def best_of(self, some: Sequence[int], text: str) -> list[float]:
        """See ``Groups``."""
        numpy = _numpy()
        spans = [range(self.starts[group], self.starts[group + 1]) for group in some]
        near = self._near(self._table[[*chain.from_iterable(spans)]], text)
        first = [*accumulate(map(len, spans), initial=0)][:-1]
        best: list[float] = (
            numpy.maximum.reduceat(near, first).astype(numpy.float64) / FULL**2
        ).tolist()
        return best

    def _near(self, rows: Any, text: str) -> Any:
        numpy = _numpy()
        # Not "@": its threads get into each other's way where others work on the machine.
        return numpy.einsum("ij,j->i", rows, numpy.array(point(text), numpy.float32))


def closeness(first: str, second: str) -> float:
    """Return the cosine of two texts, from -1 to 1; with a text that says nothing it is 0."""
    return _product(point(first), point(second)) / FULL**2


def _product(first: Point, second: Point) -> int:
    return sum(map(mul, first, second))


@lru_cache(maxsize=1024)
def point(text: str) -> Point:
    """Return where a text lies; at 0 in every dimension where it says nothing."""
    total = unpacked(_sum(text), _size())
    scale = FULL / max(sqrt(_product(total, total)), 1.0)
    return tuple(map(round, map(scale.__mul__, total)))


def plainly(text: str) -> list[str]:
    """Return the plain words of a text, by which it is placed."""
    return [*chain.from_iterable(map(plain_words, _typed(text)))]


def _typed(text: str) -> list[str]:
    return _WORD.findall(evened(text))[:_LONGEST]


def _sum(text: str) -> int:
    """Return where the words of a text point together, packed."""
    if len(text) <= _LONGEST:
        return sum(map(_placed, evened(text).split()))
    return sum(map(_placed, _typed(text)))


@lru_cache(maxsize=16384)
def _placed(piece: str) -> int:
    """Return where the words of what stands between two blanks point, packed."""
    table = _words()
    return sum(_place(table, word) for word in plainly(piece))


def _place(table: dict[str, str], word: str) -> int:
    """Return the place of a plain word, packed: its own, that of its stem, or one made up."""
    characters = table.get(word) or table.get(_of_one_stem(stem(word)))
    if characters is None:
        return packed(_of_its_own(word))
    return int.from_bytes(characters.encode("utf-16-le"), "little") - _zeros()


def _of_one_stem(shared: str) -> str:
    """Return the first word of the table with a stem, or nothing."""
    return _by_stem(shared[:_BEGINS]).get(shared, "")


@lru_cache(maxsize=1024)
def _by_stem(begins: str) -> dict[str, str]:
    """Return the first word of each stem, of those with such a beginning."""
    found: dict[str, str] = {}
    for word in _beginning().get(begins, ()):
        found.setdefault(stem(word), word)
    return found


@cache
def _beginning() -> dict[str, list[str]]:
    """Return the words of the table by their first letters, in order."""
    found: dict[str, list[str]] = {}
    for word in _words():
        found.setdefault(word[:_BEGINS], []).append(word)
    return found


def _of_its_own(word: str) -> Iterable[int]:
    """Return the direction of an unknown word, the same wherever it stands, far from any other."""
    number = -1 - int.from_bytes(blake2b(word.encode(), digest_size=6).digest(), "big")
    parts = (blake2b(f"{number}/{part}".encode()) for part in range(-(-_size() // _DIGEST)))
    raw = b"".join(part.digest() for part in parts)[: _size()]
    return [byte % (2 * _UNKNOWN + 1) - _UNKNOWN for byte in raw]


@cache
def _words() -> dict[str, str]:
    """Read the table: a word, a tab, and a character for each dimension."""
    cells = FILE.read_text("utf-8").replace("\t", "\n").split("\n")
    return dict(zip(cells[::2], cells[1::2], strict=False))


@cache
def _size() -> int:
    return len(next(iter(_words().values())))


@cache
def _zeros() -> int:
    """Return a row of nothing but noughts as it is written, packed."""
    return packed([_ZERO] * _size())


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
