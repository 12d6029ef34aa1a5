"""What an offer leaves to the other side: "seven percent, and the rest as you say"."""

from __future__ import annotations

from weakhand.language.patterns import Pattern, late
from weakhand.language.put_before import on_table
from weakhand.language.ranges import Pairs
from weakhand.language.state import State

REST = "rest"
"""What such an offer leaves among its cues: what it does not name is to stand as they put it."""
AS_THEY_PUT_IT = late(
    r"\b(?:and |but |with |i (?:can |could |will |would )?(?:do|take|accept) |(?:i|we) (?:am|are) "
    r"(?:fine|ok|happy) with )?(?:(?:all )?the rest|rest|(?:all )?the others?|everything else|all "
    r"else|otherwise)(?: of (?:it|that|yours))?(?: (?:is|are|can|could|may|would|will|to|just|be|"
    r"stays?|remains?|all|exactly)){0,4}(?: (?:fine|ok|good|all right|unchanged|the same|(?:as|"
    r"how|like|the way) (?:it is|is|it stands|before|offered|(?:you|we) (?:say|said|put it|have it|"
    r"had it|wrote it|wrote|offered|want it|want|like|propose|proposed|suggest|suggested|described|"
    r"agreed)))(?: by me| by us| for me| with me)?\b|(?= stays?\b| remains?\b))|"
    r"\b(?:and |but )?(?:(?:i|we) )?(?:(?:am|are) )?(?:with you|fine|ok|happy|good|agree|agreed|"
    r"yes|on board) (?:on|with|to|about|for) (?:all )?(?:of )?(?:the rest|everything "
    r"else|all else|the others?)(?: of (?:it|that))?\b|"
    r"\b(?:everything|all of (?:it|that)|it all) (?:just |exactly )?(?:as|how|like|the way) "
    r"(?:it is|(?:you|we) (?:say|said|put it|have it|had it|wrote it|wrote|offered|propose|"
    r"proposed|suggest|suggested|described))\b|"
    r"\b(?:all )?(?:the )?(?:same|exactly|just|all) (?:as|what|like) (?:you|it) (?:just |have |had "
    r")?(?:said|put|have|had|offered|proposed|is|was|stands|described|wrote)(?: it)?(?= (?:but|"
    r"only|except|with|just)\b)"
)
"""Words that let the rest of their package stand."""
CLOSES = Pattern(
    r"\band (?:then )?(?:i am (?:there|in|yours|with you|on board|happy|your \w+)|you have (?:got "
    r")?(?:me|"
    r"a deal|my (?:yes|signature|word))|we are (?:done|there|agreed|on|with you|in business)|(?:i|"
    r"we) "
    r"(?:would|will|can) sign(?: it| that| today| tonight| now| straight away)?|it is a deal|(?:we|"
    r"you) "
    r"have a deal|(?:i|we) (?:will|would) (?:take|do) (?:it|that)|i (?:would |will )?say yes)$|\bi "
    r"would say yes$"
)
"""Words by which one change is all that is asked for."""


def leaves_rest(state: State, put: Pairs) -> bool:
    """Say whether an offer answers a package of theirs and leaves the rest as they put it.

    "Make it three months and I'm there" does; so does "the rest as you have it".
    """
    if not put:
        return False
    text = " ".join(state.folded.words)
    return bool(AS_THEY_PUT_IT.search(text) or CLOSES.search(text)) and bool(on_table(state))
