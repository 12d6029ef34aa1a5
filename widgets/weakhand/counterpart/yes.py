"""When a line says yes to what they have put, and when it only sounds as if it might.

A yes ends the talk, so what is hung on a condition or turned into a question is
none. What asks for form and not for terms takes nothing from it: "I accept, please
put it in writing".
"""

from __future__ import annotations

import re

from weakhand.cases.schema import Package
from weakhand.counterpart.forms import asks
from weakhand.counterpart.question import LONGEST
from weakhand.language.patterns import late
from weakhand.language.reading import MoveKind, Reading
from weakhand.language.yes_besides import TAKEN

_A_YES = 16
"""Words up to which a yes is nothing but that."""
_NO_YES: frozenset[MoveKind] = frozenset(
    {"conditional_trade", "offer", "reject", "deadline_challenge"}
)
"""Moves beside which a yes is none."""
_RESERVES = late(
    r"\b(?:but|if|unless|only|except|provided|although|though|however|instead|until|after|before|"
    r"almost|nearly|perhaps|maybe|would|could|might|not|no|nothing|plus|also|point|account|"
    r"that you|"
    r"that i)\b|n.t\b|\?",
    re.IGNORECASE,
)
"""What takes something from a yes, or hangs something on it."""
_IN_FORM = late(
    r"[,.;]?\s*(?:(?:but|and|so|if|when|once|as long as|provided) )*(?:(?:could|can|may|will|"
    r"would) "
    r"(?:i|we|you) (?:please )?(?:have|get|put|write|send)|(?:if )?you (?:write|put|send)|"
    r"if (?:i|we)(?: can| may| could)? (?:have|get|see)|"
    r"(?:please )?"
    r"(?:put|write|send)|let.s (?:put|write|have)|i(?:.d| would) like) (?:me |us )?(?:it|that|"
    r"this|all "
    r"(?:of )?(?:it|that|this)|them|those|the terms) (?:all )?(?:down\b|in writing|on paper|"
    r"to paper|by "
    r"e?mail|in the contract)(?: (?:today|tonight|now|first|straight away|by \w+))?(?:,? please)?"
    r"\s*[.?!]*",
    re.IGNORECASE,
)
"""What asks only that it be written down."""
_LEAD = (
    r"^\W*(?:(?:then|well|so|ok|okay|good|fine|yes|right|and|alright|all right|very well|great|"
    r"done|si|oui|ja|thank you|thanks)\W+)*"
)
_TO_ONE = late(
    r"\byes (?:from|for|by) (?:me|us) (?:to|on|about) (?!all\b|it\b|that\b|this\b|those\b|these\b|"
    r"you\b|both\b|everything|your|the (?:whole|lot|offer|package|terms|deal)\b)",
    re.IGNORECASE,
)
"""A yes to a single point, which is none to the rest."""
_TAKES = late(
    _LEAD
    + r"(?:(?:i|we)(?:.ll| will| shall| can)? (?:gladly |happily |hereby )?(?:accept|take|agree "
    r"to|sign)(?: (?:it|that|them|this|your (?:offer|terms|proposal|package)|those terms|"
    r"these terms|"
    r"the (?:offer|deal|package)))\b|we have (?:an agreement|a deal)|(?:it|that|the answer)(?:.s|"
    r" is) "
    r"(?:a )?(?:yes|agreed|a deal)|(?:i|we)(?: am|.m|.re| are)? (?:agreed?|in agreement)\W*$|"
    r"it.s a deal|deal\W*$|agreed\W*$|(?:i|we) say yes)",
    re.IGNORECASE,
)
"""How a sentence begins that takes what is on the table."""
_OUTRIGHT = late(
    _LEAD
    + r"(?:(?:i|we)(?:.ll| will| do)? (?:gladly |happily |hereby )?accept(?:\W*$|[,.] | (?:it|"
    r"all of it|your|the|those|these|this) ?(?:offer|terms|proposal|package|deal)?\b)|"
    r"(?:i|we)(?:.ll| will) "
    r"take (?:it\b(?! (?:up|from|to|with|into|away|down))|your (?:offer|proposal|package))|"
    r"(?:so |then )?"
    r"(?:we have|it.s|it is) a deal|deal\W*$|you have a deal|(?:so |then )?(?:it|that)(?:.s|"
    r" is) (?:a )?yes "
    r"(?:from|for) (?:me|us)|let.s do it (?:that way|like that|as you said|your way)|we (?:do|"
    r"make) "
    r"(?:it )?like (?:this|that)|for (?:us|me) (?:it )?is good\W+(?:i|we) sign)",
    re.IGNORECASE,
)
"""How a sentence begins that takes it outright, whatever was spoken of in between."""
_BARE = late(
    r"^\W*(?:yes|yeah|ok|okay|agreed|fine|good|deal|it.s a deal|done|all right|alright)"
    r"(?:\W+(?:please|then))?\W*$",
    re.IGNORECASE,
)
_YES = late(
    r"^\W*(?:(?:ok|okay|well|oh|and|so)\W+){0,2}(?:yes|yep|yeah|yup)"
    r"(?:\W+(?:yes|please|thanks|thank you|then|deal|agreed))*\W*$",
    re.IGNORECASE,
)
"""A yes and no word more: right after a package it is to that."""
_AGREED = late(
    r"\b(?:are we|we.re|we are|do we)(?: \w+)? (?:agreed|in agreement|all agreed|"
    r"have an agreement)\b[^?.!]*\?|"
    r"\bis (?:that|it|this) a (?:yes|no|deal)(?: or (?:a )?no)?(?:,? then)?\s*\?",
    re.IGNORECASE,
)
"""How one asks whether it is settled."""
_SENTENCE_END = late(r"(?<=[.?!\n])\s+")


def says_yes(reading: Reading) -> bool:
    """Return whether a line takes what they have just put, and plainly that.

    With terms, a condition or much else in the line it may be no yes at all; then they
    say again what they put, and the learner decides.
    """
    text = _IN_FORM.sub("", reading.text[:LONGEST])
    if _TO_ONE.search(text):
        return False
    if takes_outright(reading) or ("?" not in text and _YES.search(text)):
        return True
    if "half_yes" in reading.cues and reading.offer:
        return False
    if text != reading.text and _BARE.search(text):
        return True
    if reading.first("accept") is None or reading.names_terms or asks(reading):
        return False
    return _NO_YES.isdisjoint(reading.kinds()) and (
        len(reading.text.split()) <= _A_YES or _says_so_plainly(text)
    )


def takes_outright(reading: Reading) -> bool:
    """Return whether a line says in so many words that it takes their offer.

    It does so whatever came in between, for as long as the offer stands.
    """
    text = _IN_FORM.sub("", reading.text[:LONGEST])
    if reading.offer is not None or not _NO_YES.isdisjoint(reading.kinds()):
        return False
    if _TO_ONE.search(text):
        return False
    return not _RESERVES.search(text) and any(map(_OUTRIGHT.search, _SENTENCE_END.split(text)))


def takes_again(reading: Reading, theirs: Package) -> bool:
    """Return whether a line takes what is on the table, and names terms of it once more.

    "We have an agreement. Please put it in writing, with the seven days" is a yes.
    """
    offered = reading.offer or ()
    same = all(theirs.get(issue) == label for issue, label in offered)
    return (
        bool(offered)
        and same
        and not asks(reading)
        and reading.first("accept") is not None
        and (_NO_YES - {"offer"}).isdisjoint(reading.kinds())
        and (TAKEN in reading.cues or _says_so_plainly(_IN_FORM.sub("", reading.text[:LONGEST])))
    )


def asks_if_agreed(reading: Reading) -> bool:
    """Return whether a line asks whether it is settled: they can only ask for a yes."""
    return bool(_AGREED.search(reading.text[:LONGEST]))


def _says_so_plainly(text: str) -> bool:
    """Return whether a sentence of its own says yes, and nothing in the text takes from it."""
    return not _RESERVES.search(text) and any(map(_TAKES.search, _SENTENCE_END.split(text)))
