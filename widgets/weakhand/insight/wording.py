"""A text as the runs of letters it is made of, so that small changes leave most of them whole.

Case, accents, punctuation and blanks do not count; a line is taken for itself, so the
order of lines does not count either. Texts are compared by their overlapping runs of
``RUN`` characters (character n-grams; for copies see Brin, Davis & Garcia-Molina 1995).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

RUN: Final = 12
MOST: Final = 10_000
"""Characters of one person's text that are looked at."""
Runs = NDArray[np.uint64]
_BETWEEN: Final = re.compile(r"[\W_]+")
_PRIME: Final = np.uint64(1_099_511_628_211)


class Wording:
    """A line, with the place in it of each letter that counts.

    Attributes:
        line: as it was said.
        plain: its letters and digits, small, one blank between words.
        places: for each character of ``plain`` its place in ``line``.
        runs: the hash of the run that begins at each character of ``plain``; may be empty.
    """

    __slots__ = ("line", "places", "plain", "runs")

    def __init__(self, line: str) -> None:
        """Take a line apart; only its first ``MOST`` characters are looked at."""
        self.line = line
        self.plain, self.places = _plain(line[:MOST])
        self.runs = _runs(self.plain)

    def passages(self, shared: Runs) -> tuple[tuple[int, int], ...]:
        """Return where runs that are among ``shared`` (sorted) lie in the line: start and end.

        Passages are widened to whole words, and those that then touch are one.
        """
        found: list[tuple[int, int]] = []
        for hit in map(int, np.flatnonzero(among(self.runs, shared))):
            start, end = self._words(hit, hit + RUN)
            if found and start <= found[-1][1] + 1:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
        return tuple((self.places[start], self.places[end - 1] + 1) for start, end in found)

    def _words(self, start: int, end: int) -> tuple[int, int]:
        """Return the whole words around characters of ``plain``, without blanks at the ends."""
        if self.plain[start] == " ":
            start += 1
        else:
            start = self.plain.rfind(" ", 0, start) + 1
        if self.plain[end - 1] == " ":
            return start, end - 1
        after = self.plain.find(" ", end)
        return start, len(self.plain) if after < 0 else after


def worded(lines: Sequence[str]) -> tuple[Wording, ...]:
    """Return lines taken apart, as far as they are looked at."""
    taken, room = [], MOST
    for line in lines:
        if room <= 0:
            break
        taken.append(Wording(line[:room]))
        room -= len(line)
    return tuple(taken)


def said_in(lines: Iterable[Wording]) -> Runs:
    """Return the runs of several lines, each once, sorted."""
    every = [line.runs for line in lines]
    return np.unique(np.concatenate(every)) if every else np.zeros(0, np.uint64)


def _plain(line: str) -> tuple[str, list[int]]:
    """Return a line's letters and digits, and where each of them stands."""
    letters: list[str] = []
    places: list[int] = []
    blank = True
    for place, char in enumerate(line):
        for part in _letters(char):
            if part == " " and blank:
                continue
            blank = part == " "
            letters.append(part)
            places.append(place)
    if letters and blank:
        letters.pop()
        places.pop()
    return "".join(letters), places


@lru_cache(maxsize=4096)
def _letters(char: str) -> str:
    """Return what is left of a character: small letters without accents, a blank, or nothing."""
    # An apostrophe is there in one text and missing in the next: it is no border.
    if char in "'’`´":
        return ""
    parts = unicodedata.normalize("NFKD", char).casefold()
    kept = "".join(part for part in parts if not unicodedata.combining(part))
    return _BETWEEN.sub(" ", kept)


def _runs(plain: str) -> Runs:
    """Return a hash of each run of ``RUN`` characters (polynomial, modulo 2**64)."""
    if len(plain) < RUN:
        return np.zeros(0, np.uint64)
    codes = np.frombuffer(plain.encode("utf-32-le", "replace"), np.uint32).astype(np.uint64)
    count = len(codes) - RUN + 1
    with np.errstate(over="ignore"):
        hashed = np.zeros(count, np.uint64)
        for step in range(RUN):
            hashed = hashed * _PRIME + codes[step : step + count]
        hashed ^= hashed >> np.uint64(29)
        hashed *= np.uint64(0xBF58476D1CE4E5B9)
        mixed: Runs = hashed ^ (hashed >> np.uint64(32))
    return mixed


def among(own: Runs, shared: Runs) -> NDArray[np.bool_]:
    """Return which of some runs are among others, which are sorted."""
    if not len(shared) or not len(own):
        return np.zeros(len(own), bool)
    at = np.minimum(np.searchsorted(shared, own), len(shared) - 1)
    hit: NDArray[np.bool_] = shared[at] == own
    return hit
