"""A line by itself: what it says whatever was said before it.

A talk is read again whenever it is replayed, so lines that come up again are
remembered, with all that has been found in them and does not hang on the talk.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from weakhand.language.clauses import Clause, clauses
from weakhand.language.index import Hit, Known, hits, in_order
from weakhand.language.normalise import Folded, fold
from weakhand.language.once import kept_with
from weakhand.language.unasked import TAG

_Found = TypeVar("_Found")
_REMEMBERED = 1024
"""Lines that are remembered, of all cases."""
_MET = 512
"""Lines of one case of which it is known that they were met."""
_MOST = 80
"""Clauses that are read; a line with more is read up to here."""


class Sentence(NamedTuple):
    """A sentence of words ``lo`` to ``hi`` (half-open): folded, its words, and the mark behind."""

    lo: int
    hi: int
    text: str
    bag: frozenset[str]
    mark: str


@dataclass(slots=True, eq=False)
class Line:
    """What a text is by itself in a case.

    Attributes:
        known: the case's ground, indexed.
        said: the folded words, with a blank between two.
        named: where notions of the case are named; a proper name is nobody's feeling.
        options: where options of the case are named.
        found: what functions marked ``by_itself`` have found.
        spans: what ``touched`` has found.
    """

    text: str
    known: Known
    folded: Folded
    said: str
    clauses: tuple[Clause, ...]
    sentences: tuple[Sentence, ...]
    named: tuple[Hit, ...]
    options: tuple[Hit, ...]
    found: dict[Callable[..., Any], Any] = field(default_factory=dict, repr=False)
    spans: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict, repr=False)

    def names_option(self, lo: int, hi: int) -> bool:
        """Say whether words ``lo`` to ``hi`` name an option of the case by themselves."""
        return bool(in_order(self.known.options, self.folded.stems[lo:hi]))

    def touched(self, lo: int, hi: int) -> tuple[str, ...]:
        """Return the ids of the notions named in words ``lo`` to ``hi``, longest term first."""
        if not self.named:
            return ()
        if (lo, hi) not in self.spans:
            best: dict[str, int] = {}
            for owner, a, b, size in self.named:
                if a >= lo and b <= hi:
                    best[owner] = max(size, best.get(owner, 0))
            self.spans[lo, hi] = tuple(sorted(best, key=best.__getitem__, reverse=True))
        return self.spans[lo, hi]


def by_itself(find: Callable[[Line], _Found]) -> Callable[[Line], _Found]:
    """Return ``find``, which is called once for each line and then remembered with it."""
    return kept_with(find)


def line_of(text: str, known: Known) -> Line:
    """Return a text folded, cut into clauses and sentences, and what it names of the case.

    A line is remembered when it is met for the second time: most are said only once.
    """
    if text in known.met:
        return _remembered(text, known)
    if len(known.met) >= _MET:
        del known.met[next(iter(known.met))]
    known.met[text] = None
    return _line(text, known)


@lru_cache(maxsize=_REMEMBERED)
def _remembered(text: str, known: Known) -> Line:
    return _line(text, known)


def _line(text: str, known: Known) -> Line:
    folded = fold(text, known.real)
    parts = clauses(folded)[:_MOST]
    whole = _sentences(parts)
    return Line(
        text,
        known,
        folded,
        " ".join(folded.words),
        parts,
        whole,
        _named(known, folded),
        tuple(hit for hit in in_order(known.options, folded.stems) if _in_one(whole, hit)),
    )


def _in_one(whole: tuple[Sentence, ...], hit: Hit) -> bool:
    """Say whether what names an option stands in one sentence, and not at the border of two."""
    _, lo, hi, _ = hit
    return len(whole) < 2 or not any(lo < each.lo < hi for each in whole)


def _sentences(parts: tuple[Clause, ...]) -> tuple[Sentence, ...]:
    """Return the sentences that clauses make up; a question after a statement is one of its own."""
    whole: list[Sentence] = []
    number = -1
    asks = False
    for clause in parts:
        same = clause.sentence == number
        if same and (asks or not _asks_anew(clause, whole[-1])):
            lo, _, text, bag, _ = whole[-1]
            joined = f"{text} {clause.text}"
            whole[-1] = Sentence(lo, clause.hi, joined, bag | clause.bag, clause.mark)
        else:
            number = clause.sentence
            whole.append(Sentence(clause.lo, clause.hi, clause.text, clause.bag, clause.mark))
        asks = clause.asks or (same and asks)
    return tuple(whole)


_OPEN = frozenset(["if", "when", "once", "unless", "suppose", "given", "because", "since", "say"])
"""Words by which a statement leads to what is asked after it."""
_ARTICLES = frozenset(["a", "an", "the", "your", "my", "our", "this", "that", "these", "those"])
_TOPIC = 4
"""Words up to which an article and what follows it may be only the topic of a question."""


def _asks_anew(clause: Clause, before: Sentence) -> bool:
    """Say whether a clause asks by itself.

    No tag does, nor what a condition or a bare topic leads to: "a discount, does it count?"
    """
    if not clause.asks or TAG.match(clause.text):
        return False
    said = before.text.split(" ")
    topic = len(said) <= _TOPIC and said[0] in _ARTICLES
    return _OPEN.isdisjoint(said[:3]) and not topic


_TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr", "doctor", "herr", "frau", "sir", "madam"])


def _named(known: Known, folded: Folded) -> tuple[Hit, ...]:
    """Return the notions that words name; a proper name is nobody's feeling."""
    if not known.notions:
        return ()
    found = hits(known.notions, folded.stems)
    if not found or folded.text.islower() or folded.text.isupper():
        return tuple(found)
    return tuple(
        hit
        for hit in found
        if known.kinds[hit[0]] != "feeling" or not any(_name(folded, i) for i in range(*hit[1:3]))
    )


def _name(folded: Folded, i: int) -> bool:
    """Say whether word ``i`` is a proper name: after a title, or a capital within a sentence."""
    typed = folded.text[folded.starts[i] : folded.ends[i]]
    if not typed[:1].isupper() or len(typed) < 2 or typed.isupper():
        return False
    before = folded.words[i - 1] if i else ""
    return before in _TITLES or (i > 0 and not folded.marks[i] and before not in ("i", ""))
