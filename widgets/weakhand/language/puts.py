"""Sentences that put an option of the case forward by their form: asked, said, or only named.

The rules of ``trades`` know offers without a case, and ask for a number or a word of trade. In a
case more can be told: whoever names one of its options in the form of a wish, a promise, a
question whether it could be, an order, or in a few bare words, puts it forward.
"""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.alternatives import Named
from weakhand.language.harm import THREAT
from weakhand.language.lexicon import FUNCTION
from weakhand.language.offers import named_in
from weakhand.language.plainly import only_asks_for_time
from weakhand.language.put_rules import (
    AGAINST,
    ASKING,
    ASKS,
    DOES,
    ENQUIRES,
    FINITE,
    FITS,
    FOLLOWS,
    HARD,
    HELPS,
    IF,
    MARK,
    MENTIONS,
    ORDERS,
    REFUSES,
    SAYS,
    UNMEANT,
)
from weakhand.language.reading import MoveKind
from weakhand.language.rest import AS_THEY_PUT_IT
from weakhand.language.return_rules import CHECK
from weakhand.language.state import State

_SURE = 0.8
_TRADED = 0.85
_LONG = 60
"""Words up to which a sentence is looked at."""
_BARE = 8
"""Words beside an option that is only named, and two more for each further issue."""
_BESIDE = 3
"""Words of content among them, and one more for each further issue."""
_ASIDE = 8
"""Words that a line may hold besides an option that is only named."""
_MODAL = frozenset(["would", "could", "will", "can", "might"])
_ELSE = frozenset(["or", "if", "unless", "otherwise", "else", "until", "leave", "will"])
"""Words of which a threat has one: it says what happens otherwise."""


def puts(state: State) -> None:
    """Note each sentence that puts an option of the case forward by its form alone.

    Who gives back what was said, and asks whether that is right, puts nothing.
    """
    sentences = state.sentences()
    if not state.known.options or state.has("summary"):
        return
    if len(sentences) > 1 and CHECK.match(sentences[-1][2]):
        return
    every = named_in(state)
    named = [each for each in every if each.meant]
    if not named or (state.has("threat") and not _cleared(state, named)):
        return
    refused = [each for each in every if not each.meant]
    for lo, hi, text, _, mark in sentences:
        here = [each for each in named if lo <= each.lo and each.hi <= hi]
        if not here or hi - lo > _LONG or _made(state, lo, hi, "mirror"):
            continue
        masked = _masked(state, here, refused, (lo, hi))
        if HARD.search(text) or MENTIONS.search(masked) or only_asks_for_time(text):
            continue
        if _trades(here, masked):
            _note(state, lo, hi, "conditional_trade", _TRADED)
            _note(state, lo, hi, "offer", _SURE)
        elif _made(state, lo, hi, "offer", "conditional_trade"):
            continue
        elif "?" in mark or ASKING.match(masked):
            if _asks(state, here, masked):
                _note(state, lo, hi, "offer", _SURE)
        elif _says(state, here, masked, (lo, hi)):
            _note(state, lo, hi, "offer", _SURE)


def _made(state: State, lo: int, hi: int, *kinds: MoveKind) -> bool:
    """Say whether words ``lo`` to ``hi`` are known to make a move of one of ``kinds``."""
    return any(draft.kind in kinds and draft.lo < hi and lo < draft.hi for draft in state.drafts)


def _cleared(state: State, named: Sequence[Named]) -> bool:
    """Take back a threat that only the weights have found in terms of two issues; say so."""
    text, words = " ".join(state.folded.words), frozenset(state.folded.words)
    if _issues(named) < 2 or HARD.search(text) or not words.isdisjoint(_ELSE):
        return False
    if THREAT.first(text, words):
        return False
    state.drop("threat")
    return True


def _note(state: State, lo: int, hi: int, kind: MoveKind, sure: float) -> None:
    """Add a move; what its words only looked like is taken back."""
    state.drafts = [
        d
        for d in state.drafts
        if not (d.kind in ("loss_frame", "paraphrase", "off_topic") and d.lo < hi and lo < d.hi)
    ]
    state.add(kind, lo, hi, sure)


def _masked(
    state: State, named: Sequence[Named], refused: Sequence[Named], span: tuple[int, int]
) -> str:
    """Return the words of a sentence with one mark for each option, the longest first.

    Left out is what is only set against it: "seven, not eighteen".
    """
    lo, hi = span
    words = list(state.folded.words[lo:hi])
    free = [True] * len(words)
    for each in sorted(named, key=lambda one: (one.lo - one.hi, one.lo)):
        a, b = each.lo - lo, each.hi - lo
        if all(free[a:b]):
            free[a:b] = [False] * (b - a)
            words[a] = MARK
            words[a + 1 : b] = [""] * (b - a - 1)
    for each in refused:
        a, b = each.lo - lo, each.hi - lo
        if a > 0 and b <= len(words) and all(free[a:b]) and words[a - 1] == "not":
            words[a - 1 : b] = [""] * (b - a + 1)
    masked = AGAINST.sub(" ", " ".join(word for word in words if word))
    return AS_THEY_PUT_IT.sub("", masked).strip()


def _issues(named: Sequence[Named]) -> int:
    """Return of how many issues options are named."""
    return len({each.choice.issue for each in named})


def _trades(named: Sequence[Named], masked: str) -> bool:
    """Say whether a sentence ties options of two issues together: "if the price stays, I ...".

    An option must stand on both sides of where the condition begins, or two after it.
    """
    found = IF.search(masked)
    if found is None or _issues(named) < 2:
        return False
    if UNMEANT.search(masked) or ENQUIRES.search(masked):
        return False
    after = masked[found.end() :].count(MARK)
    return after > 1 or (after == 1 and MARK in masked[: found.start()])


def _asks(state: State, named: Sequence[Named], masked: str) -> bool:
    """Say whether a question puts its options forward, and does not only enquire about them."""
    if not ASKS.search(masked) or ENQUIRES.search(masked):
        return False
    words = state.folded.words
    numbers = any(words[i][:1].isdigit() for each in named for i in range(each.lo, each.hi))
    return numbers or not HELPS.match(masked)


def _says(state: State, named: Sequence[Named], masked: str, span: tuple[int, int]) -> bool:
    """Say whether a statement, an order or a few words put their options forward."""
    words = state.folded.words
    if FOLLOWS.search(masked):
        return False
    if REFUSES.search(masked) and all("not" in words[n.lo : n.lo + 2] for n in named):
        return False
    return bool(
        SAYS.search(masked)
        or FITS.search(masked)
        or ORDERS.search(masked)
        or _in_full(state, named, masked)
        or (_stands_alone(state, span) and _only_named(state, named, masked, span))
    )


def _in_full(state: State, named: Sequence[Named], masked: str) -> bool:
    """Say whether an option is a whole clause of its own, or two stand beside what is done."""
    words = state.folded.words
    if any(not _MODAL.isdisjoint(words[each.lo : each.hi]) for each in named):
        return True
    return _issues(named) > 1 and bool(DOES.search(masked))


def _stands_alone(state: State, span: tuple[int, int]) -> bool:
    """Say whether a sentence is all of a line, or nearly, or follows what was offered in it."""
    lo, hi = span
    if "!" in state.folded.marks[hi]:
        return False
    return len(state.folded.words) - (hi - lo) <= _ASIDE or state.has("offer", "conditional_trade")


def _only_named(state: State, named: Sequence[Named], masked: str, span: tuple[int, int]) -> bool:
    """Say whether a sentence is little more than the options that it names."""
    lo, hi = span
    more = _issues(named) - 1
    covered = {i for each in named for i in range(each.lo, each.hi)}
    if hi - lo - len(covered) > _BARE + 2 * more or FINITE.search(masked):
        return False
    beside = [
        i for i in range(lo, hi) if i not in covered and state.folded.words[i] not in FUNCTION
    ]
    return len(beside) <= _BESIDE + more
