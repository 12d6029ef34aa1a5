"""What is answered before anything is weighed: plain questions, follow-ups, asides."""

from __future__ import annotations

from weakhand.cases.schema import Case
from weakhand.counterpart.aside import ASKED_BESIDE, asks_for_them
from weakhand.counterpart.forms import asks
from weakhand.counterpart.freely import answer_plainly
from weakhand.counterpart.heard import wants_their_terms
from weakhand.counterpart.idea import CLEAR, would_do
from weakhand.counterpart.last_words import answer_follow_up, were
from weakhand.counterpart.meant import meant
from weakhand.counterpart.mind import Mind
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.telling import Telling
from weakhand.counterpart.voice import Speech
from weakhand.language.time_over import PUTS_OFF

_EXACT = 2
"""Words of a case's own term by which it comes before what a line asks after their last words."""
_TOLD_US = frozenset({"disclosure"})
"""What may be said before an aside is answered: thanks for what the line tells besides."""
_SITUATIONS = {
    "thanked": "affirmed",
    "praised": "affirmed",
    "feels": "i_message",
    "said_yes": "go_on",
    "how_are_you": "small_talk",
    "gives": "affirmed",
    "modest": "disclosure",
    "waits": "affirmed",
}
"""Asides for which every case has words, and the situation of these."""
_SAME_AS = {
    "of_me": ("satisfied",),
    "honestly": ("earnest",),
    **{name: (name,) for name in ("apology", "may_ask", "moment", "my_place", "who", "writing")},
}
"""Asides that a plain answer of the case fits as well, or better."""


def answer_first(
    case: Case, before: Mind, mind: Mind, seen: Seen, told: Telling, speech: Speech
) -> Mind | None:
    """Answer what needs no weighing; return the mind after it, or nothing where nothing fits.

    A case's own answer comes first, then what asks after their last words,
    then a question of any table, then what is said beside the matter.
    """
    alone = told.fact is None and not speech.parts
    own = seen.plain is not None and (seen.plain.named or seen.plain.words >= _EXACT)
    if alone and not own:
        after = answer_follow_up(case, mind, seen, speech)
        if after is not None:
            return after
    if alone and _puts_a_deed(seen) and speech.from_any_table("what_if_i"):
        return mind
    if answer_plainly(seen, told, speech):
        return mind
    if told.fact is None and _TOLD_US.issuperset(speech.situations):
        return mind if _answer_aside(mind, seen, speech) else None
    return None


def _puts_a_deed(seen: Seen) -> bool:
    """Return whether a line asks what they would say to a deed of the learner's, and not more.

    Where the case has an answer that is clearly meant by it, that is given.
    """
    reading = seen.reading
    if reading.names_terms or reading.offer is not None or not would_do(reading.text):
        return False
    found = meant(seen.case, reading.text, seen.shut)
    return found is None or found.share < CLEAR


def _answer_aside(mind: Mind, seen: Seen, speech: Speech) -> bool:
    """Answer what is said of the talk itself or of the two who talk; False when nothing is."""
    reading = seen.reading
    elsewhere = not {"leaving", PUTS_OFF}.isdisjoint(reading.cues)
    if elsewhere or reading.left_open or wants_their_terms(seen):
        return False
    if asks_for_them(seen.case, reading.text) and speech.from_any_table("aside_speaking"):
        return True
    asked = asks(reading)
    for name in seen.asides:
        if (
            asked
            and name not in ASKED_BESIDE
            and not (name == "what_if" and not reading.names_terms)
        ):
            continue
        if name == "what_if" and (seen.has("offer") or would_do(reading.text)):
            answered = seen.has("offer") and seen.nearest is not None
            return not answered and speech.from_any_table("what_if_i")
        if name == "said_no" and were(mind) == "terms":
            continue
        if name in _SITUATIONS:
            speech.say(_SITUATIONS[name])
            return True
        if speech.from_any_table(*_SAME_AS.get(name, ()), f"aside_{name}"):
            return True
    return False
