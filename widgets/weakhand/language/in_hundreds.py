"""Prices said in hundreds: "fifty-three, cash" and "five-three" for 5,300.

Where a price runs in thousands with hundreds between, nobody says the word. Only a number that
counts nothing else, and lies where such a price can lie, is taken for one.
"""

from __future__ import annotations

from weakhand.language.counted import FOLLOWS
from weakhand.language.lexicon import words
from weakhand.language.state import State

_ON = FOLLOWS | words(
    "buy do be get cash flat all right this quid then notes transfer including on"
)
"""Words that may follow such a price."""
_MOVES = words("off less more down up over under cheaper discount")
"""After a number these say that it is a difference, and no price."""
_NO_PRICE = words(
    """am are was were aged age turned turning page room number line bus route model another
    extra knock drop shave plus minus"""
)
"""Before a number these say the same, or that it is an age, or the name of a thing."""
_TEN, _HUNDRED = 10, 100
_DIGITS = {"one": 1.0} | {str(each): float(each) for each in range(1, _TEN)}


def in_thousands(state: State, i: int) -> float | None:
    """Return the thousands that the number at word ``i`` stands for, said in hundreds, if it may.

    53 is 5.3, and so is 5 with a 3 behind it. Whether a price can lie there is not looked at.
    """
    said, marks = state.folded.words, state.folded.marks
    if not said[i].isdigit() or (i and said[i - 1] in _NO_PRICE):
        return None
    size, after = float(said[i]) / _TEN, i + 1
    if float(said[i]) < _TEN:
        if after == len(said) or marks[after].strip(" -") or said[after] not in _DIGITS:
            return None
        size, after = float(said[i]) + _DIGITS[said[after]] / _TEN, after + 1
    elif float(said[i]) >= _HUNDRED:
        return None
    ends = after == len(said) or bool(marks[after].strip())
    if not ends and (said[after] in _MOVES or said[after] not in _ON):
        return None
    return size
