"""Two sizes of one point, each for its own time: "six percent this year and ten the next".

A case has one size for each point, so that neither of the two is put.
"""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.alternatives import Named
from weakhand.language.amounts import figures, nearest_at
from weakhand.language.lexicon import words
from weakhand.language.line import Sentence
from weakhand.language.sizes import numbers, sizes
from weakhand.language.state import State

_LINKS = words("and then but after")
_IN_TIME = words("year month week next now first later then after from today following this")
"""Beside two numbers of one point these say that each has its own time."""
_LATER = words("next later after then following from")
_NOW = words("this now first")
"""Of the first of two numbers these say that it holds for now."""
_BEHIND, _TWO = 3, 2
"""Words behind the second of the two, among which it says that it holds later."""


def in_turn(state: State, sentence: Sentence, named: Sequence[Named]) -> list[int]:
    """Return where two numbers of one point are put, one after the other in time."""
    return [lo for lo, _ in _pairs(state, sentence, named)]


def issues_in_turn(state: State, named: Sequence[Named]) -> frozenset[str]:
    """Return the issues of which a line puts two sizes, one after the other in time."""
    return frozenset(issue for each in state.sentences() for _, issue in _pairs(state, each, named))


def _pairs(state: State, sentence: Sentence, named: Sequence[Named]) -> list[tuple[int, str]]:
    """Return the first word of each pair of such sizes, and its issue."""
    said, places = state.folded.words, figures(state.line)
    if len(places) < _TWO:
        return []
    of = [
        (each.lo, each.hi, each.choice.issue)
        for each in named
        if each.meant and said[each.lo][:1].isdigit()
    ]
    covered = frozenset(i for each in named for i in range(each.lo, each.hi))
    of += [(i, i + 1, issue) for i, issue, _ in nearest_at(state, spoken_for=covered)]
    return [
        (lo, issue)
        for lo, hi, issue in of
        if sentence.lo <= lo and hi <= sentence.hi
        for i in places
        if hi <= i < sentence.hi
        and not any(_is_of_another(each, issue, i, said[i]) for each in named)
        and _in_two_times(said[hi:i], said[i + 1 : i + _BEHIND])
    ]


def _is_of_another(each: Named, issue: str, i: int, word: str) -> bool:
    """Say whether the number at word ``i`` is a size of another issue than ``issue``."""
    if not each.lo <= i < each.hi or each.choice.issue == issue:
        return False
    return each.lo == i or bool(numbers([word]) & {size.size for size in sizes(each.choice.label)})


def _in_two_times(between: Sequence[str], after: Sequence[str]) -> bool:
    """Say whether two numbers have each its own time: "6% this year and 10 next", "6 now, then 9".

    ``between`` are the words between the two, and ``after`` those right behind the second.
    """
    if _IN_TIME.isdisjoint(between):
        return False
    later = not _LATER.isdisjoint(after)
    if later and not (_LINKS.isdisjoint(between) and _NOW.isdisjoint(between)):
        return True
    return not _NOW.isdisjoint(between) and not _LATER.isdisjoint(between)
