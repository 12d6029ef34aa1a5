"""Which of all that they can say a question comes closest to.

People ask for the same in words that nobody foresaw. Each answer and fact of a case has
terms, and ways of asking for it, and what is said to it; all lie somewhere by what they mean
(``language.meaning``), and so does the question. Facts compete with answers: a question
that comes as close to a fact is left to it. An answer that belongs after a fact counts for
that fact until it is told (``in_turn``).
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from weakhand.cases.schema import Answer, Case
from weakhand.counterpart.forms import asking
from weakhand.counterpart.wanted import comes_near, wanted
from weakhand.language.meaning import Groups, both, groups
from weakhand.language.once import once_for_each

_NEAR = 0.64
"""How close an answer must come where nothing else is found."""
_SAID = 0.3
"""What the closest of the answers' own words counts, beside the closest way of asking."""


class Close(NamedTuple):
    """How close a question comes to what they can say.

    Attributes:
        answer: the answer that comes closest.
        way: the way of asking for it, or the term, that comes closest.
        closeness: how close it comes; 1 for one of its ways to the letter, and up to 0.3 more.
        of_fact: the closest fact, by name; empty in a case without any.
        facts: how close each fact comes, in the order of the case. What belongs after a fact
            that is not told counts for that fact.
        others: how close each answer comes, in the order of the case.
    """

    answer: Answer
    way: str
    closeness: float
    of_fact: str
    facts: Sequence[float]
    others: Sequence[float]

    @property
    def fact(self) -> float:
        """Return how close the closest fact comes."""
        return max(self.facts, default=0.0)

    @property
    def apart(self) -> float:
        """Return how much closer than any fact it comes."""
        return self.closeness - self.fact


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Where all lies that can be asked and said in a case: there is one for each."""

    case: Case
    asked: Groups
    said: Groups


def closest(case: Case, text: str, shut: frozenset[str] = frozenset()) -> Close | None:
    """Return the answer that comes closest to what ``text`` asks; nothing in a case without any.

    What is ``shut`` is not yet an answer, and counts for the fact that it belongs to.
    """
    if not case.answers:
        return None
    return _closest(_rows(case), asking(text), shut)


@lru_cache(maxsize=1024)
def _closest(rows: _Rows, question: str, shut: frozenset[str]) -> Close:
    """Return the answer that comes closest to a question; a question may come up again."""
    case = rows.case
    near = both(rows.asked, rows.said, _SAID, question)
    own = near[: len(case.answers)]
    early = [_places(case)[name] for name in shut]
    open_now = list(own)
    for place in early:
        open_now[place] = 0.0
    best = open_now.index(max(open_now))
    ways = case.answers[best].ways + case.answers[best].terms
    way = ways[rows.asked.closest(best, question)] if ways else ""
    facts = _with_early(case, near[len(own) :], own, early)
    of_fact = max(zip(facts, case.fact, strict=True), default=(0.0, ""))[1]
    return Close(case.answers[best], way, own[best], of_fact, array("d", facts), array("d", own))


def _with_early(
    case: Case, facts: Sequence[float], own: Sequence[float], early: Sequence[int]
) -> tuple[float, ...]:
    """Return how close each fact comes, or the closest answer (by place) that waits for it."""
    found = dict(zip(case.fact, facts, strict=True))
    for place in early:
        name = case.answers[place].from_fact
        if name in found:
            found[name] = max(found[name], own[place])
    return tuple(found.values())


def close_to(case: Case, close: Close, name: str) -> float:
    """Return how close the answer of that name comes."""
    return close.others[_places(case)[name]]


def close_to_fact(case: Case, close: Close, name: str) -> float:
    """Return how close the fact of that name comes."""
    return next(near for fact, near in zip(case.facts, close.facts, strict=True) if fact.id == name)


def nearest_answer(case: Case, text: str, shut: frozenset[str] = frozenset()) -> Answer | None:
    """Return the answer that comes closest to ``text``, if it comes near and may be meant.

    It must give what the question wants: a person, a time, a number, a place.
    """
    close = closest(case, text, shut)
    if close is None or close.closeness < _NEAR or close.apart < 0.0:
        return None
    meant = comes_near(close.answer, close.way, wanted(text))
    return close.answer if meant else None


@once_for_each
def _rows(case: Case) -> _Rows:
    """Return where all lies that can be asked and said in a case."""
    asked = [each.ways + each.terms or ("",) for each in case.answers]
    asked += [each.ways + each.terms for each in case.facts]
    # What has neither ways nor terms is found otherwise: by a form of asking, or by what was done.
    said = [each.asked if each.ways or each.terms else ("",) for each in case.answers]
    said += [(*each.hint.neutral, *each.part.neutral, *each.whole.neutral) for each in case.facts]
    return _Rows(case, groups(asked), groups(said))


@once_for_each
def _places(case: Case) -> dict[str, int]:
    return {answer.id: place for place, answer in enumerate(case.answers)}
