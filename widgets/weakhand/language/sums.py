"""Of a sum that is worked out aloud, the end counts: "5,600 minus the tyres, so 5,300"."""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.alternatives import Named
from weakhand.language.amounts import nearest_at
from weakhand.language.in_its_place import takes_back
from weakhand.language.lexicon import words
from weakhand.language.state import State

_STEPS = words("minus less off take from down so then say make call is equals no rather")
"""Words between two numbers of one point that lead from the first to the second."""
_EITHER = words("or and")


def without_sums(
    state: State, named: Sequence[Named], offer: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """Return an offer without the points of which another number is what a sum comes to.

    ``named`` are the options that the line names. The last number is found by what is nearest.
    """
    said = state.folded.words
    begun = {
        each.choice.issue: each
        for each in named
        if each.meant and each.option in offer and any(map(_figure, said[each.lo : each.hi]))
    }
    if not begun:
        return offer
    covered = frozenset(i for each in named for i in range(each.lo, each.hi))
    gone = set()
    for i, issue, label in nearest_at(state, spoken_for=covered):
        first = begun.get(issue)
        if first is None or first.choice.label == label or first.hi > i:
            continue
        between = {*said[first.hi : i]}
        if (between & _STEPS and not between & _EITHER) or takes_back(state.line, first.hi, i):
            gone.add(issue)
    return tuple(each for each in offer if each[0] not in gone)


def _figure(word: str) -> bool:
    return word[:1].isdigit()
