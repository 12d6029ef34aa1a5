"""Parts of an offer that no option was found for: they are asked about, and nothing closes on them.

"300 this week, and the rest in June" may be an offer of one thing that the case knows, and of
another that it does not. Whoever took the one and let the other drop would close on what nobody
said.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from weakhand.language.alternatives import Named
from weakhand.language.amounts import figures, is_put, nearest_at
from weakhand.language.counted import named_beside, uncounted
from weakhand.language.lexicon import words
from weakhand.language.line import Sentence
from weakhand.language.money import COINS
from weakhand.language.patterns import late
from weakhand.language.put_before import put_before
from weakhand.language.reading import MoveKind
from weakhand.language.state import State

UNPLACED = "unplaced:"
"""What such a part leaves among the cues of a line, with its own words."""
_PUTS: tuple[MoveKind, ...] = ("offer", "conditional_trade")
_SMALL = 10
"""Numbers below this without a unit count something more often than not."""
_YEARS = range(1900, 2101)
_SIZE = late(r"^(\d+(?:,\d{3})*(?:\.\d+)?)(k?)(%?)$")
_PARTS = words("half third quarter")
_SPLITS = words("now when in upfront up at on then later today first this next after before")
_SHOWN = 3
"""Words that are given back of a part without a number."""


def unplaced(state: State, named: Sequence[Named]) -> tuple[str, ...]:
    """Return the parts of an offer that are no option's, of which ``named`` are the options."""
    spans = [(d.lo, d.hi) for d in state.drafts if d.kind in _PUTS]
    if not spans:
        return ()
    said = state.folded.words
    covered = {i for each in named for i in range(each.lo, each.hi)}
    covered |= {i for i, *_ in nearest_at(state)}
    sizes = frozenset(choice.of for choice in state.known.ground.choices)
    heard = frozenset(size for _, label in put_before(state) for size in label.split())
    found = [
        said[i]
        for i in figures(state.line)
        if i not in covered
        and any(a <= i < b for a, b in spans)
        and is_put(state, i)
        and said[i] not in heard
        and _is_size(state, i, sizes)
    ]
    splits = (
        _up_to_a_mark(state, i, min(each.hi, i + _SHOWN))
        for each in state.line.sentences
        for i in _split(state, each)
        if i not in covered and any(a <= i < b for a, b in spans)
    )
    return tuple(dict.fromkeys([*found, *islice(splits, 1)]))


def _up_to_a_mark(state: State, lo: int, hi: int) -> str:
    """Return the words from ``lo`` to the next mark, or to ``hi``."""
    marks = state.folded.marks
    end = next((i for i in range(lo + 1, hi) if marks[i].strip()), hi)
    return " ".join(state.folded.words[lo:end])


def _is_size(state: State, i: int, sizes: frozenset[float]) -> bool:
    """Say whether the number at word ``i`` is a sum or a share, and none that stands anyway."""
    said = state.folded.words
    typed = _SIZE.match(said[i])
    if typed is None:
        return False
    if typed.group(2) or typed.group(3) or not COINS.isdisjoint(said[i + 1 : i + 2]):
        return True
    size = float(typed.group(1).replace(",", ""))
    if said[i + 1 : i + 2] == ("percent",):
        return True
    if size in _YEARS or size in sizes or not uncounted(state, i):
        return False
    return size >= _SMALL or bool(named_beside(state.line, i))


def _split(state: State, sentence: Sentence) -> list[int]:
    """Return the words of a sentence with which a sum is split: "half now, half in June"."""
    said = state.folded.words
    return [
        i
        for i in range(sentence.lo, sentence.hi - 1)
        if said[i] in _PARTS and said[i + 1] in _SPLITS
    ]
