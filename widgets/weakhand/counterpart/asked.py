"""What a question names: a fact, the clock, or nothing that they hold."""

from __future__ import annotations

import re

from weakhand.cases.schema import Case
from weakhand.counterpart.content import content
from weakhand.counterpart.forms import asks, presses
from weakhand.counterpart.question import LONGEST, asking
from weakhand.counterpart.recalled import speaks_of
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.telling import asked_by_name
from weakhand.counterpart.wanted import wanted
from weakhand.language.index import Phrases, phrase_hits, phrases
from weakhand.language.normalise import fold
from weakhand.language.once import once_for_each
from weakhand.language.patterns import late

_WAITING = late(
    r"\b(?:wait|until|till|deadlines?|extend\w*|longer|more time|hurry|rush|urgent|clock|expires?|"
    r"too late|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
"""Words of a question about the clock itself, and not about when something else is done."""

_TWO_WORDS = 2
"""Words of a term by which a question names a fact for certain."""


def by_name(seen: Seen) -> tuple[str, ...]:
    """Return the facts that a line names: more than a topic near them."""
    return asked_by_name(seen.case, seen.reading.about)


def named_in_words(case: Case, name: str, text: str) -> int:
    """Return how many words the longest term of a fact has that stands in a text, in order."""
    return max((size for *_, size in phrase_hits(_terms(case)[name], fold(text).stems)), default=0)


def wants_word_beside(seen: Seen, name: str) -> bool:
    """Return whether a line asks who, when, where or how many, and names a fact by a word at most.

    Who asks where the factory is does not ask what a factory may lead to.
    """
    text = seen.reading.text
    if seen.hint == name or not wanted(text):
        return False
    question = asking(text[:LONGEST])
    if speaks_of(seen.case, name, question):
        return False
    return named_in_words(seen.case, name, question) < _TWO_WORDS


@once_for_each
def _terms(case: Case) -> dict[str, Phrases]:
    """Return the terms of each fact of a case as phrases."""
    return {
        fact.id: phrases((fold(term).stems, fact.id) for term in fact.terms) for fact in case.facts
    }


def names_nothing(seen: Seen) -> bool:
    """Return whether a line asks about nothing that they hold: what they tell is beside it."""
    return asks(seen.reading) and not by_name(seen)


def names_clock(seen: Seen) -> bool:
    """Return whether a line asks about the deadline, or about the fact behind it."""
    if not seen.has("deadline_question", "deadline_challenge"):
        return False
    return "deadline" in seen.reading.about or seen.case.deadline.opens in by_name(seen)


def sounds_like_clock(seen: Seen) -> bool:
    """Return whether a line asks about the clock or for time, and about nothing else instead."""
    if presses(seen.reading):
        return True
    if not seen.has("deadline_question", "deadline_challenge"):
        return False
    if "puts_off" in seen.reading.cues or names_clock(seen):
        return True
    if not (seen.has("deadline_challenge") or _speaks_of_time(seen)):
        return False
    return bool(by_name(seen)) or not seen.reading.about


def _speaks_of_time(seen: Seen) -> bool:
    """Return whether a question has a word of waiting in it, or is about hardly anything else."""
    text = seen.reading.text[:LONGEST]
    return bool(_WAITING.search(text)) or len(content(text)) <= 1
