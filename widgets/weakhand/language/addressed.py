"""A line without the name of whom it is said to: "Tom, that works", "that I can sign, Ruth"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from weakhand.language.lexicon import KNOWN, words
from weakhand.language.normalise import Folded
from weakhand.language.state import State

_TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr", "doctor"])


def unaddressed(state: State, lo: int = 0, hi: int | None = None) -> str:
    """Return words ``lo`` to ``hi`` of a line without the names that it is addressed to.

    Such a name stands between two marks, or between one and the end of its sentence.
    """
    folded = state.folded
    end = len(folded.words) if hi is None else hi
    if not any(folded.marks[lo + 1 : end]):
        return " ".join(folded.words[lo : _without_name(folded, lo, end)])
    left = set(range(lo, end))
    for a, b in _pieces(folded, lo, end):
        if _is_name(folded, a, b):
            left -= set(range(a, b))
    return " ".join(folded.words[i] for i in sorted(left))


_NODS = words(
    """all right alright ok okay yes yeah yep no well fine good great deal agreed done thanks thank
    you sure then right so and very hm i see go on"""
)
"""Words of a nod after which a name may stand without a comma: "alright Tom"."""
_SHORT = 6


def _without_name(folded: Folded, lo: int, hi: int) -> int:
    """Return where words ``lo`` to ``hi`` end without the name behind a nod."""
    if not 1 < hi - lo <= _SHORT:
        return hi
    titled = hi - lo > _TITLED and folded.words[hi - 2] in _TITLES
    cut = hi - 2 if titled else hi - 1
    typed = folded.text[folded.starts[hi - 1] : folded.ends[hi - 1]]
    named = typed[:1].isupper() and typed[1:].islower() and folded.words[hi - 1] not in KNOWN
    return cut if (titled or named) and _NODS.issuperset(folded.words[lo:cut]) else hi


_TITLED = 2


def _pieces(folded: Folded, lo: int, hi: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between two marks; alone, a name is no address."""
    cuts = [lo, *(i for i in range(lo + 1, hi) if folded.marks[i]), hi]
    if len(cuts) > 2:
        yield from itertools.pairwise(cuts)


def _is_name(folded: Folded, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` are one name, with or without its title."""
    titled = hi - lo == 2 and folded.words[lo] in _TITLES
    if hi - lo != 1 and not titled:
        return False
    typed = folded.text[folded.starts[hi - 1] : folded.ends[hi - 1]]
    begins = lo == 0 or folded.marks[lo][:1] in ".!?"
    named = typed[:1].isupper() and typed[1:].islower() and folded.words[hi - 1].isalpha()
    return titled or (named and (not begins or folded.words[hi - 1] not in KNOWN))
