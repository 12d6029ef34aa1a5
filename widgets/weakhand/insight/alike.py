"""Which texts share wording that hardly anybody else has: candidates for a person to look at.

An inverted index from runs of characters to texts finds the pairs, so that no two texts
are ever laid side by side that share nothing rare. A run counts the less the more texts
have it (inverse document frequency, Spärck Jones 1972), and not at all where the course's
own texts have it or where many do. The score is the containment of the shorter text
(Broder 1997) in that weighting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil, log
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from weakhand.insight.wording import Runs, among
from weakhand.models.arguments import FloatArray

ENOUGH: Final = 120.0
"""Rare runs (about: characters) below which a text is too short to be a whole of its own."""
MANY: Final = (5, 40)
"""Wording of more texts than a tenth of them, but within these limits, is common wording."""
_CHUNK: Final = 500_000
"""Pairs that wait at once to be added up: what bounds the memory."""
Counts = NDArray[np.int64]


class Text(NamedTuple):
    """One learner's words in one place: whose, and the runs in them (each once, sorted)."""

    owner: str
    runs: Runs


class Likeness(NamedTuple):
    """Two texts that share rare wording.

    Attributes:
        one, other: their owners.
        score: 0 to 1, the share of the shorter text's rare wording that both have.
        shared: how much that is, in weighted runs (about: characters).
        rank: share of all pairs that have at least this score, 0 to 1.
    """

    one: str
    other: str
    score: float
    shared: float
    rank: float


@dataclass(frozen=True)
class Alike:
    """What comparing every text with every other says.

    Attributes:
        texts: how many there are; ``pairs``: how many pairs that makes.
        many: wording of more texts than this was taken for common.
        likest: the pairs at or above the threshold, the likest first.
        scores: scores of all pairs that share rare wording, lowest first; all others have 0.
        common: the runs that were taken for common (sorted).
    """

    texts: int
    pairs: int
    many: int
    likest: tuple[Likeness, ...]
    scores: FloatArray
    common: Runs

    def at_least(self, score: float) -> float:
        """Return the share of all pairs with at least this score."""
        if score <= 0 or not self.pairs:
            return 1.0
        return (len(self.scores) - int(np.searchsorted(self.scores, score))) / self.pairs


class _Index(NamedTuple):
    """Postings by run: the text of each, where each run's postings begin, and how many it has.

    ``weight`` is what a run counts when shared; ``ours`` is 0 for the course's own, else 1.
    """

    text: Counts
    begins: Counts
    held: Counts
    weight: FloatArray
    ours: FloatArray
    common: Runs


def alike(texts: Sequence[Text], known: Runs, least: float) -> Alike:
    """Return the pairs of texts whose score is at least ``least``.

    Args:
        texts: one for each owner.
        known: runs of the course's own texts (sorted): they do not count.
        least: from 0 to 1.

    Raises:
        ValueError: an owner has two texts.
    """
    n = len(texts)
    if len({text.owner for text in texts}) < n:
        raise ValueError("each owner has one text")
    pairs, many = n * (n - 1) // 2, min(MANY[1], max(MANY[0], ceil(n / 10)))
    if n < 2:
        return Alike(n, pairs, many, (), np.zeros(0), np.zeros(0, np.uint64))
    index = _indexed(texts, known, many)
    whole = np.bincount(index.text, np.repeat(index.ours, index.held), minlength=n)
    codes, shared = _shared(index, n)
    one, other = codes // n, codes % n
    room = np.maximum(np.minimum(whole[one], whole[other]), ENOUGH)
    scores = np.minimum(1.0, shared / room)
    ordered = np.sort(scores)
    found = [
        Likeness(
            min(texts[one[at]].owner, texts[other[at]].owner),
            max(texts[one[at]].owner, texts[other[at]].owner),
            float(scores[at]),
            float(shared[at]),
            (len(ordered) - int(np.searchsorted(ordered, scores[at]))) / pairs,
        )
        for at in np.flatnonzero(scores >= max(least, 1e-9))
    ]
    found.sort(key=lambda like: (-like.score, -like.shared, like.one, like.other))
    return Alike(n, pairs, many, tuple(found), ordered, index.common)


def _indexed(texts: Sequence[Text], known: Runs, many: int) -> _Index:
    """Return the inverted index of everything that may count."""
    runs = np.concatenate([text.runs for text in texts])
    owner = np.repeat(np.arange(len(texts)), [len(text.runs) for text in texts])
    order = np.argsort(runs, kind="stable")
    runs, owner = runs[order], owner[order]
    begins = np.flatnonzero(np.r_[True, runs[1:] != runs[:-1]]) if len(runs) else np.zeros(0, int)
    count = np.diff(np.r_[begins, len(runs)])
    counts = np.r_[0.0, [weight(int(held), len(texts), many) for held in range(1, len(texts) + 1)]]
    ours = (~among(runs[begins], known)).astype(float)
    common = runs[begins[count > many]]
    return _Index(owner, begins, count, counts[count] * ours, ours, common)


def weight(held: int, texts: int, many: int) -> float:
    """Return what a run counts that ``held`` of so many texts have: 1 (one or two) down to 0."""
    if held > many or texts < 2:
        return 0.0
    return 1 - log(max(1, held - 1)) / log(texts)


def _shared(index: _Index, n: int) -> tuple[Counts, FloatArray]:
    """Return each pair that shares something (as one * n + other), and how much it shares."""
    codes, sums = np.zeros(0, np.int64), np.zeros(0)
    waiting: list[tuple[Counts, FloatArray]] = []
    held = 0
    for some in _pairs(index, n):
        waiting.append(some)
        held += len(some[0])
        if held > _CHUNK:
            codes, sums = _summed([(codes, sums), *waiting])
            waiting, held = [], 0
    return _summed([(codes, sums), *waiting])


def _pairs(index: _Index, n: int) -> Iterator[tuple[Counts, FloatArray]]:
    """Yield pairs and what one run adds to each; runs of equally many texts at once."""
    counting = (index.held > 1) & (index.weight > 0)
    for held in np.unique(index.held[counting]):
        chosen = np.flatnonzero(counting & (index.held == held))
        for some in np.array_split(chosen, max(1, ceil(len(chosen) / 100_000))):
            rows = index.text[index.begins[some][:, None] + np.arange(held)]
            for left, right in combinations(range(held), 2):
                yield rows[:, left] * n + rows[:, right], index.weight[some]


def _summed(parts: Sequence[tuple[Counts, FloatArray]]) -> tuple[Counts, FloatArray]:
    """Return each pair once, with all that was added to it."""
    codes = np.concatenate([part[0] for part in parts])
    added = np.concatenate([part[1] for part in parts])
    once, of = np.unique(codes, return_inverse=True)
    return once.astype(np.int64), np.bincount(of, added, minlength=len(once)).astype(float)
