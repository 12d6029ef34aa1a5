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
from math import inf, sqrt
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
_BLOCK = 64
"""Texts of which the products are made at once."""


class Near(Protocol):
    """How close a text comes to groups of texts, as cosines.

    A group without a text is further away than anything.
    """

    def two(self, kind: int, things: Sequence[int]) -> list[list[float]]:
        """Return how close the two closest texts of a kind come, or the only one, of each thing."""

    def best(self, things: Sequence[int]) -> list[list[float]]:
        """Return for each kind how close the closest text comes, of each of some things."""

    def first(self, kind: int, many: int, more: Iterable[tuple[int, float]]) -> list[int]:
        """Return the things of which a text of a kind comes closest; of equals the first.

        Args:
            kind: the kind.
            many: how many things; those without a text of the kind are left out.
            more: things for which something else counts besides, and how much.
        """

    def both(self, kinds: tuple[int, int], besides: int, share: float) -> list[float]:
        """Return for each thing how close either of two kinds comes, and a share of a third.

        What points away counts as nothing.
        """


class Groups(Protocol):
    """Texts of several kinds, and of each kind a group for each thing, which may be empty."""

    def near(self, text: str) -> Near:
        """Return how close ``text`` comes to each."""


def groups(kinds: Sequence[Sequence[Sequence[str]]]) -> Groups:
    """Return where texts lie: kind by kind, and for each thing in the same order."""
    return _Plain(kinds) if _numpy() is None else _Quick(kinds)


class _Plain:
    """Groups of texts without NumPy."""

    def __init__(self, kinds: Sequence[Sequence[Sequence[str]]]) -> None:
        self._kinds = [[[*map(point, texts)] for texts in kind] for kind in kinds]

    def near(self, text: str) -> Near:
        """See ``Groups``."""
        return _PlainNear(self._kinds, point(text))


class _PlainNear:
    """How close a text comes, without NumPy: worked out for what is asked for."""

    def __init__(self, kinds: Sequence[Sequence[Sequence[Point]]], asked: Point) -> None:
        self._kinds, self._asked = kinds, asked
        self._found: dict[tuple[int, int], list[float]] = {}

    def two(self, kind: int, things: Sequence[int]) -> list[list[float]]:
        """See ``Near``."""
        return [self._each(kind, thing)[-2:] for thing in things]

    def best(self, things: Sequence[int]) -> list[list[float]]:
        """See ``Near``."""
        return [self._best(kind, things) for kind in range(len(self._kinds))]

    def first(self, kind: int, many: int, more: Iterable[tuple[int, float]]) -> list[int]:
        """See ``Near``."""
        row = self._row(kind)
        for thing, much in more:
            row[thing] += much
        places = sorted(range(len(row)), key=row.__getitem__, reverse=True)[:many]
        return [thing for thing in places if row[thing] > -inf]

    def both(self, kinds: tuple[int, int], besides: int, share: float) -> list[float]:
        """See ``Near``."""
        rows = zip(*map(self._row, (*kinds, besides)), strict=True)
        return [max(one, other, 0.0) + share * max(third, 0.0) for one, other, third in rows]

    def _row(self, kind: int) -> list[float]:
        return self._best(kind, range(len(self._kinds[kind])))

    def _best(self, kind: int, things: Sequence[int]) -> list[float]:
        return [max(self._each(kind, thing), default=-inf) for thing in things]

    def _each(self, kind: int, thing: int) -> list[float]:
        """Return how close every text of a group comes, the closest last."""
        found = self._found.get((kind, thing))
        if found is None:
            products = (_product(each, self._asked) for each in self._kinds[kind][thing])
            found = self._found[kind, thing] = sorted(each / FULL**2 for each in products)
        return found


class _Quick:
    """Groups of texts as one table: no sum of products reaches 2**24, so that single is exact."""

    def __init__(self, kinds: Sequence[Sequence[Sequence[str]]]) -> None:
        numpy = _numpy()
        texts = [*chain(*kinds)]
        sizes = [*map(len, texts)]
        self.starts = [*accumulate(sizes, initial=0)]
        self.shape = len(kinds), len(kinds[0])
        self.filled = numpy.flatnonzero(sizes)
        self.begins = numpy.array(self.starts)[self.filled]
        points = _points([*chain(*texts)])
        self._table = numpy.zeros((-(-len(points) // _BLOCK), _BLOCK, _size()), numpy.float32)
        self._table.reshape(-1, _size())[: len(points)] = points

    def near(self, text: str) -> Near:
        """See ``Groups``."""
        # Block by block, too small for threads: these get into each other's way where others
        # work on the machine.
        products = self._table @ _points([text])[0]
        return _QuickNear(self, products.reshape(-1)[: self.starts[-1]])


class _QuickNear:
    """How close a text comes, from its product with each text of a table."""

    def __init__(self, groups: _Quick, products: Any) -> None:
        numpy = _numpy()
        self._groups, self._products = groups, products
        best = numpy.full(len(groups.starts) - 1, -inf)
        if len(products):
            best[groups.filled] = numpy.maximum.reduceat(products, groups.begins)
        self._rows = best.reshape(groups.shape) / FULL**2

    def two(self, kind: int, things: Sequence[int]) -> list[list[float]]:
        """See ``Near``."""
        first, starts, products = kind * self._groups.shape[1], self._groups.starts, self._products
        spans = ((starts[first + thing], starts[first + thing + 1]) for thing in things)
        found = (sorted(products[start:end].tolist()) for start, end in spans)
        return [[each / FULL**2 for each in group[-2:]] for group in found]

    def best(self, things: Sequence[int]) -> list[list[float]]:
        """See ``Near``."""
        best: list[list[float]] = self._rows[:, things].tolist()
        return best

    def first(self, kind: int, many: int, more: Iterable[tuple[int, float]]) -> list[int]:
        """See ``Near``."""
        row = self._rows[kind].copy()
        for thing, much in more:
            row[thing] += much
        places = (-row).argsort(kind="stable")[:many]
        first: list[int] = places[row[places] > -inf].tolist()
        return first

    def both(self, kinds: tuple[int, int], besides: int, share: float) -> list[float]:
        """See ``Near``."""
        most, (one, other), third = _numpy().maximum, self._rows[[*kinds]], self._rows[besides]
        near: list[float] = (most(most(one, other), 0.0) + share * most(third, 0.0)).tolist()
        return near


def _points(texts: Sequence[str]) -> Any:
    """Return what ``point`` does of each text, as the rows of an array."""
    numpy = _numpy()
    summed = b"".join([in_bytes(_sum(text), _size()) for text in texts])
    sums = numpy.frombuffer(summed, "<i2").reshape(-1, _size()).astype(numpy.float64)
    lengths = numpy.sqrt((sums**2).sum(axis=1))
    scale = FULL / numpy.maximum(lengths, 1.0)
    return numpy.rint(sums * scale[:, None]).astype(numpy.float32)


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
