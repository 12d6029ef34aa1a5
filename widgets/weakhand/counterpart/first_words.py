"""Whether a stock sentence may stand before what they answer: thanks, a nod, "you have it there".

Such a sentence is said of the whole line. Where the line goes on to an offer or a question, the
answer to that follows it, and what was meant for the one half is heard as said of the other. So
it must be sure, and there must be nothing else that wants an answer first.
"""

from __future__ import annotations

import re

from weakhand.counterpart.credit import FITS
from weakhand.counterpart.forms import asks, confirms, wants_agreement
from weakhand.counterpart.heard import SURE
from weakhand.counterpart.question import LONGEST, asking
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.unforeseen import begins_with_verb
from weakhand.language.patterns import late

_TWO = 2
"""Points of a deal that a line names from which it is about these, and about no feeling."""
_HOLDS_AGAINST = late(
    r"\byou (?:just |yourself |already |even )?(?:said|told me|promised|wrote|offered)\b.*?"
    r"(?:[,.;:]|\band\b|\bbut\b)\W*(?:(?:and|but)\W+)?(?:now|suddenly|then how|how come)\b",
    re.IGNORECASE | re.DOTALL,
)
"""What holds their own words against them: "you said it was fixed, and now you take six off"."""
_GOES_THROUGH = late(
    r"\b(?:let me (?:just )?(?:see|check|make sure|go (?:through|over)|repeat|read)|(?:did|do|have)"
    r" i (?:get|got|understand|understood|hear|heard)|if i (?:get|got|understand|understood) (?:it|"
    r"that|you|this)|to (?:sum up|recap|repeat))\b",
    re.IGNORECASE,
)
"""What says that terms are only gone through once more, and not put."""


def thanks_for(seen: Seen) -> bool:
    """Return whether they thank for what a line tells of the learner: it is sure, and news."""
    move = seen.reading.first("disclosure")
    return move is not None and move.sure >= SURE and not told_already(seen)


def told_already(seen: Seen) -> bool:
    """Return whether all that a line tells of the learner has been told before in this talk."""
    told = frozenset([truth for claim in seen.reading.claims for truth in claim.truths])
    return bool(told) and told <= seen.mind.truths


def tells(seen: Seen) -> bool:
    """Return whether all that a line does is to tell something true of the learner."""
    true = any(claim.truths for claim in seen.reading.claims)
    return true and seen.has("disclosure") and not (puts_terms(seen) or asks(seen.reading))


def hears_loss(seen: Seen) -> bool:
    """Return whether they nod to a risk of theirs that a line puts before them, and no terms."""
    move = seen.reading.first("loss_frame")
    sure = move is not None and move.sure >= SURE and seen.worth("loss_frame") >= FITS
    return sure and not puts_terms(seen)


def puts_terms(seen: Seen) -> bool:
    """Return whether a line puts something, or names points enough to be about these."""
    reading = seen.reading
    return seen.offer is not None or reading.offer is not None or reading.names_terms >= _TWO


def has_it_right(seen: Seen) -> bool:
    """Return whether "you have it there" can be said to what a line gives back.

    It can't to one that holds their words against them, puts again what the learner has asked or
    offered, or asks for a yes to something else in the midst of it.
    """
    reading = seen.reading
    if seen.anew or _HOLDS_AGAINST.search(reading.text[:LONGEST]):
        return False
    if confirms(reading) or wants_agreement(reading) or reading.text.rstrip().endswith("?"):
        return True
    return "?" not in reading.text or not begins_with_verb(asking(reading.text))


def goes_through(seen: Seen) -> bool:
    """Return whether a line only goes through terms once more: nothing is traded in it."""
    return bool(_GOES_THROUGH.search(seen.reading.text[:LONGEST]))
