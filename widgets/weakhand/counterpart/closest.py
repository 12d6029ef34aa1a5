"""Which of all that they can say a question comes closest to.

People ask for the same in words that nobody foresaw. Each answer and fact of a case has
terms, and ways of asking for it, and what is said to it; all lie somewhere by what they mean
(``language.meaning``), and so does the question. Facts compete with answers: a question
that comes as close to a fact is left to it. An answer that belongs after a fact counts for
that fact until it is told (``in_turn``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from weakhand.cases.schema import Answer, Case
from weakhand.counterpart.question import asking
from weakhand.counterpart.sayable import SAID, TERMS, WAYS, Sayable, near, sayable

_NEAR = 0.64
"""How close an answer must come where nothing else is found."""
_SAID = 0.3
"""What the closest of the answers' own words counts, beside the closest way of asking."""


class Close(NamedTuple):
    """How close a question comes to what they can say.

    Attributes:
        answer: the answer that comes closest.
        closeness: how close it comes; 1 for one of its ways to the letter, and up to 0.3 more.
        of_fact: the closest fact, by name; empty in a case without any.
        fact: how close that comes. What belongs after a fact that is not told counts for it.
    """

    answer: Answer
    closeness: float
    of_fact: str
    fact: float

    @property
    def apart(self) -> float:
        """Return how much closer than any fact it comes."""
        return self.closeness - self.fact


def closest(case: Case, text: str, shut: frozenset[str] = frozenset()) -> Close | None:
    """Return the answer that comes closest to what ``text`` asks; nothing in a case without any.

    What is ``shut`` is not yet an answer, and counts for the fact that it belongs to.
    """
    if not case.answers:
        return None
    return _closest(sayable(case), asking(text), shut)


@lru_cache(maxsize=1024)
def _closest(things: Sayable, question: str, shut: frozenset[str]) -> Close:
    """Return the answer that comes closest to a question; a question may come up again."""
    case = things.case
    close = near(things, question).both((WAYS, TERMS), SAID, _SAID)
    own = close[: len(case.answers)]
    early = [things.places[name] for name in shut]
    open_now = list(own)
    for place in early:
        open_now[place] = 0.0
    best = open_now.index(max(open_now))
    facts = _with_early(case, close[len(own) :], own, early)
    of_fact = max(zip(facts, case.fact, strict=True), default=(0.0, ""))[1]
    return Close(case.answers[best], own[best], of_fact, max(facts, default=0.0))


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


def nearest_answer(case: Case, text: str, shut: frozenset[str] = frozenset()) -> Answer | None:
    """Return the answer that comes closest to ``text``, if it comes near and may be meant."""
    close = closest(case, text, shut)
    enough = close is not None and close.closeness >= _NEAR and close.apart >= 0.0
    return close.answer if close is not None and enough else None
