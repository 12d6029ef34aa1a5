"""Cut folded words into sentences and clauses, with and without punctuation.

A sentence runs to ``. ? ! ;`` or a line break. Inside it, a clause is cut off
where a question starts (``what happens``, ``do you``) or where a statement
starts after one (``i guess``, ``it sounds``), whether or not a comma is there.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import compress, count, pairwise
from operator import or_
from typing import NamedTuple

from weakhand.language.lead_ins import WARM, greeted, skip_lead
from weakhand.language.lexicon import words as _set
from weakhand.language.normalise import Folded
from weakhand.language.openings import AUX, BEFORE_WH, WH, opens


def _pairs(listed: str) -> frozenset[tuple[str, ...]]:
    """Return the pairs of words that stand between commas."""
    return frozenset(tuple(pair.split()) for pair in listed.split(","))


_ASKING = WH | AUX
_STATEMENT = _pairs(
    """i guess, i imagine, i suppose, i bet, it sounds, it seems, sounds like, seems like, it
    looks, looks like, that must, that sounds, that seems, so you, i hear, i sense, i
    appreciate, thank you, let me, i understand, must be, you sound, you seem, so it, so the, so
    your, we could, i could, i can, i will, i am, you are, you want, you need, you feel, you
    have, we can, i need, i want, i would, i feel, i have, because you, but you, and you, it is,
    my name, i get, i do, did i, is that, do i"""
)
"""How a statement starts, behind a mark."""
_STATEMENT_BARE = _pairs(
    """i guess, i imagine, i suppose, i bet, it sounds, it seems, that must, that sounds, i hear, i
    sense, i appreciate, thank you, must be, let me"""
)
"""The starts that are safe to cut at without any punctuation."""
_CUTS = _ASKING.union(first for first, _ in _STATEMENT_BARE)
"""Words of which one stands at every cut that no mark shows."""
_SUBORDINATE = _set(
    "if that when because or what how where as while than the think feel say whether unless until "
    "how to and but of for"
)
_CONDITIONS = _set("if when once unless provided should suppose")
_IT = _set("it that this the for")
_LONGEST = 60
"""Words after which a sentence is cut, so that no pattern meets a long text."""
_ENDS = frozenset(".?!;\n…")
_FACES = (":)", ":-)", ":(", ":-(", ":]", "^^")
"""Faces by which a sentence ends as by a full stop."""


class Clause(NamedTuple):
    """A run of words ``lo`` to ``hi`` (half-open) with the mark that ends it."""

    lo: int
    hi: int
    text: str
    bag: frozenset[str]
    mark: str
    sentence: int
    asks: bool


def _ends(mark: str) -> bool:
    return not _ENDS.isdisjoint(mark) or any(face in mark for face in _FACES)


@lru_cache(maxsize=64)
def clauses(folded: Folded) -> tuple[Clause, ...]:
    """Return the clauses of a folded text in order; kept for who looks at the same line again."""
    return _between(folded, 0, *_stops(folded))


def last_clauses(folded: Folded) -> tuple[Clause, ...]:
    """Return the clauses of the last sentence of a folded text."""
    return _between(folded, *([0, *_stops(folded)][-2:]))


def _stops(folded: Folded) -> list[int]:
    """Return the words with which further sentences begin, and the number of all words."""
    total = len(folded.words)
    marked = compress(count(), folded.marks)
    return [*(i for i in marked if 0 < i < total and _ends(folded.marks[i])), total]


def _between(folded: Folded, start: int, *stops: int) -> tuple[Clause, ...]:
    """Return the clauses of the sentences from word ``start`` that end before the ``stops``."""
    found: list[Clause] = []
    number = 0
    for stop in stops:
        while start < stop:
            end = min(stop, start + _LONGEST)
            _sentence(folded, start, end, number, found)
            number += 1
            start = end
    return tuple(found)


_Cut = tuple[int, bool]
"""Where a clause begins, and whether it asks."""


def _sentence(folded: Folded, lo: int, hi: int, number: int, found: list[Clause]) -> None:
    """Append the clauses of the sentence ``lo`` to ``hi``."""
    words, quoted = folded.words, folded.quoted
    begin, first = _begun(words, lo, hi)
    cuts = (*first, *_cuts(folded, begin, hi, first[-1][1]), (hi, False))
    for (left, asks), (right, _) in pairwise(cuts):
        part = words[left:right]
        if True in quoted[left:right]:
            part = tuple(["_" if quoted[k] else words[k] for k in range(left, right)])
            asks = asks and part[skip_lead(words, left, right) - left] != "_"
        text, bag = " ".join(part), frozenset(part)
        found.append(Clause(left, right, text, bag, folded.marks[right], number, asks))


def _begun(words: tuple[str, ...], lo: int, hi: int) -> tuple[int, list[_Cut]]:
    """Return where the sentence ``lo`` to ``hi`` comes to the point, and its first clauses.

    They are two if it greets or thanks, and then asks.
    """
    begin = skip_lead(words, lo, hi)
    asks = opens(words, begin, hi, bare=False)
    after = begin if asks else greeted(words, lo, hi)
    warm = after > begin or not WARM.isdisjoint(words[lo:begin])
    if warm and (asks or opens(words, after, hi, bare=False)):
        return after, [(lo, False), (after, True)]
    return begin, [(lo, asks)]


def _cuts(folded: Folded, begin: int, hi: int, asking: bool) -> list[_Cut]:
    """Return where further clauses begin behind word ``begin``; ``asking``: the first one asks."""
    words, marks = folded.words, folded.marks
    found: list[_Cut] = []
    last = begin
    conditional = words[begin] in _CONDITIONS
    inner = slice(begin + 1, hi - 1)
    may_cut = map(or_, map(bool, marks[inner]), map(_CUTS.__contains__, words[inner]))
    for i in compress(range(begin + 1, hi - 1), may_cut):
        if not marks[i] and (i - last < 2 or not (asking or words[i] in _ASKING)):
            continue
        j = _asks_from(folded, i, hi, last if asking else None)
        if j:
            found.append((i, True))
            asking, last = True, j
        elif marks[i]:
            if (asking or not conditional) and _states(words, i, begin, last):
                found.append((i, False))
                asking, last = False, i
        elif asking and words[i : i + 2] in _STATEMENT_BARE and words[i - 1] not in _SUBORDINATE:
            found.append((i, False))
            asking, last = False, i
    return found


def _asks_from(folded: Folded, i: int, hi: int, asked: int | None) -> int:
    """Return the word with which a question begins that is cut off before word ``i``, or 0.

    Behind a mark, small words may lead in to it. ``asked`` is where a question began before.
    """
    words, marks = folded.words, folded.marks
    if words[i] in _ASKING:
        if not marks[i]:
            within = asked is not None and _within_wh(words, asked, i)
            return i if not within and opens(words, i, hi, bare=True) else 0
        if _asks_behind_mark(folded, i, hi):
            return i
    j = skip_lead(words, i, hi) if marks[i] else i
    led_in = i < j < hi - 1 and words[j] in _ASKING
    return j if led_in and opens(words, j, hi, bare=False) else 0


def _asks_behind_mark(folded: Folded, i: int, hi: int) -> bool:
    """Say whether a question begins at word ``i``, behind a mark, and no relative clause."""
    word = folded.words[i]
    if word in ("which", "when", "where", "who", "whose") and folded.words[i + 1] not in AUX:
        return False
    if word in ("which", "who") and not _ends(folded.marks[hi]):
        return False
    return opens(folded.words, i, hi, bare=False)


def _states(words: tuple[str, ...], i: int, begin: int, last: int) -> bool:
    """Say whether a statement begins at word ``i``, behind a mark.

    "It's not the price, it's the date" is one statement.
    """
    pair = words[i : i + 2]
    denies = not {"not", "less"}.isdisjoint(words[last:i])
    return pair in _STATEMENT and not (pair == ("it", "is") and words[begin] in _IT and denies)


def _within_wh(words: tuple[str, ...], start: int, i: int) -> bool:
    """Say whether a wh-word at ``start`` still waits for the auxiliary at ``i``.

    A small word may stand before it: "to what end do they ...".
    """
    if words[start] in BEFORE_WH and start + 1 < i:
        start += 1
    return (
        words[start] in WH
        and i - start <= 4
        and not any(words[k] in AUX for k in range(start + 1, i))
    )
