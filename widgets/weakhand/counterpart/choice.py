"""A choice that is put as a question: "is somebody waiting, or do you need the seat filled?".

What answers it speaks of one side of it. A term of small words alone ("or is it you") may stand
in it by chance.
"""

from __future__ import annotations

import re

from weakhand.cases.schema import Answer
from weakhand.counterpart.content import content, loose
from weakhand.counterpart.question import LONGEST, SENTENCE_END
from weakhand.language.patterns import late

_OR = late(
    r"\w,? or (?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would) "
    r"(?:i|we|you|he|she|they|there|(?:it|that) (?:that|because|about)|the|my|your)|(?:because|"
    r"that|just because|only because))\b",
    re.IGNORECASE,
)
"""How two things that may be so are put for a choice, and not two people or two words."""

_ANYBODY = content("somebody anybody nobody everybody")
"""Words that say nothing of what a choice is about."""


def beside_choice(answer: Answer, text: str) -> bool:
    """Return whether a line puts a choice of which an answer has not a word.

    Neither how it is asked for nor what it says has one of the words that say what the choice is
    about. A choice without such words may be about anything: "is it you or them?".
    """
    if " or " not in text:
        return False
    question = next(filter(_OR.search, SENTENCE_END.split(text[:LONGEST])), "")
    own = content(question) - loose() - _ANYBODY
    return bool(own) and own.isdisjoint(spoken_of(answer))


def spoken_of(answer: Answer) -> frozenset[str]:
    """Return the words that say what an answer is about: how it is asked for, and what it says."""
    return content(" ".join([*answer.ways, *answer.terms, *answer.asked]))
