"""A no in words that may end the talk: "then it has to be a no from me, sorry".

The talk ends by the learner's walking away, and by nothing else; so they ask whether it is the
last word, and answer what the line asks besides.
"""

from __future__ import annotations

from weakhand.counterpart.forms import asks
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.sentences import sentences
from weakhand.counterpart.voice import Speech
from weakhand.language.normalise import fold
from weakhand.language.once import kept_with
from weakhand.language.patterns import late

_LED = (
    r"^(?:(?:then|well|so|ok|okay|no|sorry|but|and|look|right|in that case|for now|honestly|"
    r"i am (?:sorry|afraid)(?: but)?|unfortunately|(?:i|we) (?:just |really )?(?:think|guess|"
    r"suppose|"
    r"fear|feel|believe)(?: that)?|thank you|thanks) )*"
)
_TO = r"(?: to (?:it|this|that|you|all of (?:it|this|that)|the (?:whole|offer|house|deal|job)))?"
_END = (
    r"(?: (?:then|now|sorry|i am afraid|i am sorry|thank you|thanks|after all|(?:mr|mrs|ms|miss|"
    r"dr) "
    r"\w+))*(?: (?:for|and good|good luck)\b.*)?$"
)
_LAST = late(
    rf"{_LED}(?:(?:it|that|this|my answer|the answer) (?:has to|have to|must|will have to|would "
    rf"have "
    rf"to|will) (?:stay |remain )?(?:be )?(?:a )?no(?: (?:from|for) (?:me|us|my side))?|"
    rf"(?:i|we) (?:will |must )?(?:have to|must|am going to|are going to) (?:say no{_TO}|decline|"
    rf"turn (?:it|this|you) down)|"
    r"(?:my|our|the) (?:final |last )?answer is no|"
    r"(?:so |then )?(?:there is|we have|it is) no deal|no deal then|"
    rf"(?:then |so )(?:it is|its) (?:a )?no(?: (?:from|for) (?:me|us))?{_TO}){_END}"
)
"""A sentence that says no for good, or sounds as if it did."""
_HUNG = late(r"\b(?:if|unless|until|or else|but then|not a no)\b")
"""What such a no hangs on."""


@kept_with
def says_last_no(seen: Seen) -> bool:
    """Return whether a line says no for good, hung on nothing, with nothing in its place."""
    if " no" not in seen.reading.text.casefold() and not seen.has("reject"):
        return False
    if seen.offer is not None or seen.reading.offer is not None or seen.has("threat"):
        return False
    said = sentences(seen.reading.text)
    if any(_HUNG.search(each.text) for each in said):
        return False
    name = fold(seen.case.counterpart.short).words
    texts = (unnamed(each.text, name) for each in said if "?" not in each.mark)
    return any(map(_LAST.search, texts))


def unnamed(text: str, name: tuple[str, ...]) -> str:
    """Return plain words without the name of who they are said to."""
    return " ".join(word for word in text.split() if word not in name)


def asks_if_last(seen: Seen, speech: Speech) -> bool:
    """Ask whether a no is the last word; return whether nothing else is left to answer."""
    return speech.from_any_table("last_no") and not asks(seen.reading)
