"""The question that a line comes down to, without what greets, thanks or only leads in to it."""

from __future__ import annotations

import re
from functools import lru_cache

from weakhand.counterpart.content import content, loose
from weakhand.language.patterns import late

_REMEMBERED = 1024
"""Lines of which it is remembered what they ask: it is looked up several times a turn."""
LONGEST = 400
"""Characters of a line that are looked at: who asks plainly asks briefly."""
A_WORD_OR_TWO = 2
"""Words up to which a question says nothing without the rest."""
_TWO = 2
"""Words of its own from which a question with a pronoun in it needs no other sentence."""
ONE_FACT = late(
    r"(?:^\W*|[:,;\N{EN DASH}\N{EM DASH}]\s*)(?:\w+\W+){0,4}?(?:who|when|where|which|whose|what "
    r"time|what date|how (?:many|much|long|"
    r"often|far|soon|big|old))\b|"
    r"^\W*(?:(?:and|so|but|ok|okay|well|then|now|sorry)\W+)*what(?:\W?s| is| are| was| were)\b",
    re.IGNORECASE,
)
"""How one asks for one word or one thing."""
UNMARKED = late(
    r"^\W*(?:(?:and|so|but|ok|okay|well|then|now|hi|hello|hey|sorry)\W+){0,2}"
    r"(?:(?:do|does|did|is|are|was|were|can|could|will|would|shall|should|have|has|am|must) "
    r"(?:i|we|you|u|ya|he|she|they|it|this|that|there|the|my|your|all|every\w+|some\w+|any\w+)|"
    r"what about\b|(?:what|who|where|when|why|how|which)(?: even| actually| exactly)?(?:\W?s| "
    r"(?:is|are|am|was|were|do|does|did|"
    r"must|can|could|will|would|shall|should|have|has|had|happens|happened|else|time|kind|much|"
    r"many|long|far|"
    r"often|soon|come|exactly)))\b|"
    r"^\W*(?:[\w']+\W+){1,4}(?:for|to|with|from|by|of|about|at) (?:who|whom|what|which|where)\W*$",
    re.IGNORECASE,
)
"""How a question begins that has no question mark, or ends: "figures for who"."""
_WHAT = late(r"^\W*(?:(?:and|so|but|ok|okay|well|then|now|sorry)\W+){0,2}(?:what|how)\b", re.I)
"""How a question begins that goes on to something new."""
_QUESTION = late(
    r"^\W*(?:(?:and|so|but|or|ok|okay|well|then|now|sorry|just|please|then|by|since|from|to|for|"
    r"with|about|at|in)\W+){0,3}(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|"
    r"am|do|does|did|has|have|had|can|could|may|might|will|would|shall|should|must)(?:n.t)?\b|"
    r"\b(?:who|whom|whose|what|which|when|where|why|how) (?:(?:is|are|was|were|do|does|did|has|have"
    r"|had|can|could|will|would|should|much|many|long|often|far|soon)\b)",
    re.IGNORECASE,
)
"""How a whole question begins, or goes on after what leads in."""
_BACK = late(
    r"\b(?:it|its|that|this|these|those|they|them|their|he|she|him|her|his|there|then|ones?|"
    r"the others?|else|so)\b",
    re.IGNORECASE,
)
SENTENCE_END = late(r"(?<=[.?!\n])\s+")
_POLITELY = late(
    r"^\W*(?:(?:and|so|but|well|ok|okay|hi|hello|hey|look|listen|now|right|please|honestly|sorry|"
    r"oh|maybe|perhaps|(?:thanks|thank you)(?: (?!i\b|for\b|so\b)\w+(?=[,.;:]))?|first(?: of all)?|"
    r"before (?:anything else|we (?:start|begin)))\W+){0,3}(?:"
    r"(?:can|could|may|might) i (?:please |just |quickly )?ask(?: you)?(?: something| a question| "
    r"one thing)?|"
    r"(?:can|could|would|will) you (?:please |maybe |just )?(?:tell|explain to) (?:me|us)|"
    r"(?:please |just )?tell (?:me|us)|"
    r"i(?:.?d| would) (?:really |just |also |only |still )?(?:like|love|want) to "
    r"(?:know|understand|hear|ask(?: you)?)|"
    r"i (?:just |only |really )?(?:want|wanted|need) to (?:know|understand|ask(?: you)?)|"
    r"i(?:.m| am| was|.ve been| have been) (?:just |only )?(?:wondering|curious)|"
    r"i (?:do not|don.t) (?:really |quite )?(?:see|understand|know|get)|"
    r"be (?:honest|straight)(?: with me)?|sorry to (?:ask|bother you|be a \w+)|"
    r"forgive me for asking|(?:pardon|excuse|forgive) me|do you (?:happen to )?know|any idea|"
    r"if i may(?: ask)?|if you don.t mind(?: my asking)?)"
    r"(?: honestly| straight| truly| again| then| please)?[\s,.:;\-]+(?:but )?"
    r"(?=(?:who|whom|whose|what|which|when|where|why|how)\b(?! to\b)|(?:if|whether|is|are|was|"
    r"were|am|do|does|did|has|have|had|can|could|will|would|should|might) \w+ \w)|"
    r"^\W*(?:(?:and|so|but|sorry)\W+)?is it (?:really |actually )?true(?: that)? "
    r"(?!what|who|how|that)(?=\w+\W+\w)",
    re.IGNORECASE,
)
"""What only leads in to a question: "can I just ask, ...", "I'd like to know ..."."""
_BEFORE = late(
    r"^(?!\W*(?:(?:and|so|but|ok|okay|well)\W+)*(?:if|when|once|suppose|say|since|because|as|given|"
    r"at|in|on|after|before|by|for|from|with|of|during|about|until|without|"
    r"who|what|where|why|how|which|is|are|do|does|did|can|could|would|will|should)\b)"
    r"(?:[^\s?]+\s+){2,30}?[^\s?]*[,;:\N{EN DASH}\N{EM DASH}]\s*(?:-\s+)?"
    r"(?=(?:(?:and|so|but|then)\s+)?"
    r"(?:(?:what|who|where|when|why|how|which)(?:.s)?\s+(?!(?:you|i|we|they|he|she|it)\b)\w+\s+\w+|"
    r"(?:is|are|was|were|do|does|did|can|could|would|will|have|has)\s+(?:you|there|they)\s+"
    r"\w+\s+\w+))",
    re.IGNORECASE,
)
"""What stands before a question in one sentence with it, and is no condition of it."""


def points_back(text: str) -> bool:
    """Return whether a text points at what was said: "it", "they", "which one"."""
    return bool(_BACK.search(text[:LONGEST]))


def asks_what(question: str) -> bool:
    """Return whether a question begins with what or how."""
    return bool(_WHAT.search(question[:LONGEST]))


def asking(text: str) -> str:
    """Return the question that ``text`` comes down to: the last one, if it says what it is about.

    It is given without what only leads in to it: "can I ask", "I'd like to know". One that
    leans on the others ("and why is that?") is given with them. A question has a question
    mark, or begins as one; all of the text, if none does.

    Of a very long one only the beginning is looked at. A word or two with a mark, such as
    "hello?" or "what for?", say nothing without the rest.
    """
    question = _asking(text)
    return text if question is None else question


@lru_cache(maxsize=_REMEMBERED)
def _asking(text: str) -> str | None:
    """Return the question that a text comes down to; nothing, if that is the very text."""
    asked = all_asked(text)
    if not asked:
        question = _outright(text[:LONGEST])
    else:
        question = _outright(asked[-1])
        own = content(question) - loose()
        says = bool(own or ONE_FACT.search(question)) and bool(_QUESTION.search(question))
        if not says or (len(own) < _TWO and points_back(question)):
            question = _outright(" ".join(asked))
    return None if question is text else question


def _outright(question: str) -> str:
    """Return a question without what only leads in to it, however politely."""
    for _ in range(_TWO):
        question = _POLITELY.sub("", question, count=1)
    return question


def all_asked(text: str) -> list[str]:
    """Return the questions of a text, in order; of those with a mark, all of three words or more.

    Who types in haste marks some and not others, and runs what is said before into a question.
    Nothing, if there is none.
    """
    parts = SENTENCE_END.split(text[:LONGEST])
    found = ((part, _run_in(part)) for part in parts)
    return [
        asked
        for part, asked in found
        if asked != part
        or (part.endswith("?") and len(part.split()) > A_WORD_OR_TWO)
        or UNMARKED.search(part)
        or _POLITELY.search(part)
    ]


def _run_in(part: str) -> str:
    """Return a sentence without what stands before a question in it: "thanks, and who is it"."""
    found = _BEFORE.match(part)
    return part[found.end() :] if found else part
