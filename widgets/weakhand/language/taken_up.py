"""What they have said before, taken up: "you just said six percent. That is what I want to take".

Who only gives back what they said puts nothing; who says besides that this is taken, puts it.
"""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.alternatives import Named
from weakhand.language.put_rules import AS_SAID_BY_YOU, HARD, TAKES_THAT
from weakhand.language.state import State

_A_PACKAGE = 2
"""Issues from which what they have said is a package, and not a word of theirs."""


def taken_up(state: State, named: Sequence[Named]) -> tuple[tuple[int, int], ...]:
    """Return the sentences (from, up to) that give back their terms, if the last one takes them."""
    every = state.sentences()
    if not every or "?" in every[-1].mark or not TAKES_THAT.search(every[-1].text):
        return ()
    before = [each for each in every[:-1] if "?" not in each.mark]
    said = [each for each in before if AS_SAID_BY_YOU.search(each.text)]
    for each in said:
        issues = {one.choice.issue for one in named if each.lo <= one.lo and one.hi <= each.hi}
        if len(issues) < _A_PACKAGE or HARD.search(each.text):
            return ()
    return tuple((each.lo, each.hi) for each in said)
