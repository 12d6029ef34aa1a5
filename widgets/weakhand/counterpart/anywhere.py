"""What may come up at any table, answered where nothing closer to the matter was found.

"Who writes it up?", "I'm new to this", "that isn't fair": no term of a case
foresees all the ways in which people say it, so trained weights tell it
(``language.intents``). A case's own words come first, then those of any table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from weakhand.cases.schema import Answer, Case
from weakhand.counterpart.forms import asks
from weakhand.counterpart.intended import ALSO, may_mean
from weakhand.counterpart.question import LONGEST, asking
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.voice import Speech
from weakhand.counterpart.wanted import comes_up_so, wanted
from weakhand.language.intents import intents
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import fold
from weakhand.language.patterns import late

_ASIDES = {
    "apology": "aside_apology",
    "are_you_real": "aside_by_rote",
    "at_a_loss": "aside_at_a_loss",
    "drops_it": "aside_dropped",
    "goodwill": "aside_peaceable",
    "joke": "aside_laughs",
    "misheard": "aside_misheard",
    "not_believed": "aside_disbelieved",
    "of_me": "aside_of_me",
    "said_before": "aside_said_before",
    "small_favour": "aside_permission",
    "taken_aback": "aside_taken_aback",
}
"""Intents for which there are words of any table."""
_ONLY_SAID = frozenset(
    [
        "apology",
        "drops_it",
        "goodwill",
        "misheard",
        "my_language",
        "my_loyalty",
        "my_nerves",
        "my_trouble",
        "no_answer",
        "praise",
        "said_before",
        "thanks",
    ]
)
"""What is no answer to a line that asks something besides."""
_OF_TALK = _ONLY_SAID | {
    *("at_a_loss", "angry", "disappointed", "joke", "not_believed", "taken_aback", "unfair"),
    *("you_dont_care", "of_me", "regret", "hard_for_you"),
}
"""What a line may say that states something about a fact: the rest of these is only asked."""
_HEARD = late(
    r"^\W*(?:(?:and|so|but|sorry)\W+)?is it (?:really |actually )?true(?: that)? (?!\w+\W*$)\w",
    re.IGNORECASE,
)
"""How one begins who asks whether a thing is so that was heard: it is a thing of its own."""
_POINTS_BACK = late(r"\b(?:it|that|this|these|those|they)\b", re.IGNORECASE)
"""Words by which a question without a word of its own is about what was said last."""


def came_up(seen: Seen, speech: Speech) -> bool:
    """Answer what a line asks or says that may come up anywhere; False where it is nothing such.

    Of a line that asks, what it asks counts, and not the "lol ok" before it.
    """
    tells = not asks(seen.reading) and not seen.case.fact.keys().isdisjoint(seen.reading.about)
    for name in _found(seen):
        if tells and name not in _OF_TALK:
            continue
        if any(speech.answer(answer, True) for answer in _own(seen.case, name)):
            return True
        if name in _ASIDES and speech.from_any_table(_ASIDES[name]):
            return True
    return False


def comes_up(seen: Seen) -> bool:
    """Return whether a question may come up anywhere, and the case has an answer of its own."""
    return asks(seen.reading) and any(_own(seen.case, name) for name in _found(seen))


def _own(case: Case, name: str) -> list[Answer]:
    """Return the answers of a case that fit an intent."""
    found = (case.answer.get(each) for each in (name, *ALSO.get(name, ())))
    return [answer for answer in found if answer is not None]


def _found(seen: Seen) -> Iterator[str]:
    """Yield what a line asks or says that may come up anywhere, by name."""
    text = seen.reading.text[:LONGEST]
    asked = asks(seen.reading)
    if asked and _POINTS_BACK.search(text) and FUNCTION.issuperset(fold(text).words):
        return
    question = asking(text) if asked else text
    want = wanted(question) if asked else ""
    if asked and _HEARD.search(text):
        return
    for name in intents(question):
        if (asked and name in _ONLY_SAID) or not comes_up_so(name, want):
            continue
        if may_mean(name, question):
            yield name
