"""Which answers fit an intent that may come up at any table, and what a line must show for it."""

from __future__ import annotations

import re
from itertools import chain

from weakhand.language.intents import margins, trained
from weakhand.language.patterns import late

ALSO = {
    "how_long_so": ("since_when",),
    "in_writing": ("writing",),
    "kept_private": ("between_us", "who_knows"),
    "others_get": ("for_everybody", "others_did"),
    "promise": ("holds",),
    "somebody_else": ("someone_else",),
    "takes_effect": ("applies_from", "when_paid"),
    "whose_rule": ("whose_idea",),
}
"""Answers of other names that fit an intent as well: questions of practice."""
_INTENTS_OF = {
    name: tuple(intent for intent, names in ALSO.items() if name in names)
    for name in chain.from_iterable(ALSO.values())
}
"""The intents that answers of other names fit as well, by these names."""
_NEEDS = {
    "whose_fault": late(
        r"\b(?:faults?|blam\w*|guilt\w*|respons\w*|mess\w*|wrong|mistakes?|errors?|slip\w*|caus\w*|"
        r"because|screw\w*|lets?|left|forgot\w*|happen\w*|start\w*|mak\w*|made|did|do|does|doing|"
        r"done|behind|ideas?|decid\w*|sign\w*|got|answer\w*|account\w*|put|br[eo]ak|broke\w*|br[io]ng|"
        r"brought|carr\w*|own|from)\b",
        re.IGNORECASE,
    ),
    "at_a_loss": late(
        r"^\D*\b(?:what|how|where|which|say|words?|speechless|lost|idea|blank|stuck|think|know)\b\D*$",
        re.IGNORECASE,
    ),
    "where_we_stand": late(
        r"\b(?:we|us|i|me|my|our|this|that|it|things?|talks?|matters?|far)\b", re.IGNORECASE
    ),
    "why_me": late(r"\b(?:me|i|my|mine|us|we|our)\b", re.IGNORECASE),
    "regret": late(
        r"\b(?:regret\w*|sorry|ashamed|guilt\w*|wish\w*|again|differently|proud|feel\w*|felt|take "
        r"(?:it |that )?back|hard|easy|conscience|bad|like|want\w*|mind|happy|change|right|wrong|"
        r"mistakes?|second thoughts?|remorse|sleep|undo)\b",
        re.IGNORECASE,
    ),
    "small_favour": late(
        r"\b(?:can|could|may|might|would|will|mind|please|is there|all right|ok|okay|allowed|let|"
        r"possible|shall|do you have|have you|got|give|need|if i|i will|want)\b",
        re.IGNORECASE,
    ),
    "somebody_else": late(
        r"\b(?:can|could|may|might|should|would|who\w*|there|talk\w*|speak\w*|writ\w*|else|above|over|"
        r"higher|boss|manager|want|like|need|put me|ask|turn|contact|ring|call|transfer)\b",
        re.IGNORECASE,
    ),
    "no_answer": late(
        r"^(?!.*\banswer(?:s|able)? (?:to|for) (?!m[ey]\b|that|it|this|the))", re.I | re.S
    ),
}
"""What a line must show besides: "you have to answer to somebody" does not miss an answer."""


def may_mean(name: str, text: str) -> bool:
    """Return whether a text shows what a line with that intent must show."""
    return name not in _NEEDS or bool(_NEEDS[name].search(text))


def intents_of(name: str) -> tuple[str, ...]:
    """Return the intents that an answer fits, by its name: mostly none."""
    return tuple(each for each in (name, *_INTENTS_OF.get(name, ())) if each in trained().names)


def intended(text: str, kin: tuple[str, ...], least: int) -> int:
    """Return how far a line lies above the threshold of any of some intents.

    In hundredths of a logit; the ``least`` where it shows nothing that they need.
    """
    above = margins(text)
    return max((above.get(name, least) for name in kin if may_mean(name, text)), default=least)
