"""Where a sentence turns from their size to the speaker's: "62 I understand, but 64 it must be"."""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.alternatives import Named
from weakhand.language.line import Sentence
from weakhand.language.masked import masked_in
from weakhand.language.patterns import late
from weakhand.language.state import State

_TURNS = frozenset(["but", "and"])
_HAS = late(r"^(?:but |and |so )?(?:i|we) (?:have|say|can|could)(?: do| manage| pay)? _opt_$")
"""What the speaker has, set against what they want."""
_MINE = late(
    r"^(?:but|and|so|well|no)? ?(?:(?:i|we|let us|make it|call it|take|say|my|our)\b|_opt_ (?:is|"
    r"and it is)\b)"
)
"""How a clause begins that sets the speaker's terms against what was theirs."""


def turns_at(state: State, sentence: Sentence, here: Sequence[Named]) -> int:
    """Return where a sentence turns from their size to the speaker's, or 0.

    "62 I understand, but 64 is what it takes": before the turn nothing is meant.
    """
    lo, hi = sentence.lo, sentence.hi
    said, marks = state.folded.words, state.folded.marks
    first = min(each.lo for each in here)
    cuts = [i for i in range(lo + 1, first + 1) if marks[i].strip() or said[i] in _TURNS]
    if not cuts or not any(said[i][:1].isdigit() for i in range(lo, cuts[-1])):
        return 0
    return cuts[-1] if _MINE.search(masked_in(state, here, (), (cuts[-1], hi))) else 0


def has_instead(state: State, here: Sequence[Named], masked: str, lo: int) -> bool:
    """Say whether words from ``lo`` are what the speaker has instead: "you want 15, I have 6"."""
    return bool(_HAS.search(masked)) and any(
        lo == turns_at(state, each, here) for each in state.sentences() if each.lo < lo < each.hi
    )
