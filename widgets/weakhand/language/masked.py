"""The words of a sentence with one mark in the place of each option that it names."""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.alternatives import Named
from weakhand.language.put_rules import AGAINST, AS_NOW, AS_SAID, MARK, TAKEN_BACK, TO_WHAT_END
from weakhand.language.put_to import as_how_about
from weakhand.language.rest import AS_THEY_PUT_IT, CLOSES
from weakhand.language.state import State


def masked_in(
    state: State, named: Sequence[Named], refused: Sequence[Named], span: tuple[int, int]
) -> str:
    """Return the words of a sentence with one mark for each option, the longest first.

    Left out is what is only set against it: "seven, not eighteen".
    """
    lo, hi = span
    said = list(state.folded.words[lo:hi])
    free = [True] * len(said)
    for each in sorted(named, key=lambda one: (one.lo - one.hi, one.lo)):
        a, b = each.lo - lo, each.hi - lo
        if all(free[a:b]):
            free[a:b] = [False] * (b - a)
            said[a] = MARK
            said[a + 1 : b] = [""] * (b - a - 1)
    for each in refused:
        a, b = each.lo - lo, each.hi - lo
        if a > 0 and b <= len(said) and all(free[a:b]) and said[a - 1] == "not":
            said[a - 1 : b] = [""] * (b - a + 1)
    masked = as_how_about(AGAINST.sub(" ", " ".join(word for word in said if word)))
    masked = AS_THEY_PUT_IT.sub("", TAKEN_BACK.sub(MARK, AS_NOW.sub("", masked)))
    masked = TO_WHAT_END.sub("", masked)
    closes = CLOSES.search(masked)
    return AS_SAID.sub("", masked[: closes.start()] if closes else masked).strip()
