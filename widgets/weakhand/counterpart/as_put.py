"""Questions about the package that they have just put: what was it, and how is this point in it?"""

from __future__ import annotations

import re

from weakhand.cases.schema import Package
from weakhand.counterpart.forms import asks
from weakhand.counterpart.heard import asks_on, only_theirs
from weakhand.counterpart.mind import HAS_PUT, JUST_PUT
from weakhand.counterpart.question import asking
from weakhand.counterpart.seen import Seen
from weakhand.language.once import kept_with
from weakhand.language.patterns import late
from weakhand.language.reading import MoveKind

_LONGEST = 14
"""Words up to which a question is only about what was just said."""
_BEYOND: tuple[MoveKind, ...] = (
    "accept",
    "reject",
    "conditional_trade",
    "begging",
    "threat",
)
"""Moves by which a line does more than ask."""
_MATTERS: MoveKind = "preference_question"
"""The same, but for who asks to hear the whole of it."""
_LEADS = r"^\W*(?:(?:and|so|but|ok|okay|well|then|now|wait|sorry|right|um|uh)\W+){0,3}"
_NODS = late(
    r"^\W*(?:(?:yes|yeah|great|good|fine|lovely|perfect|nice|thanks|thank you|okay|ok|right|all "
    r"right|"
    r"alright|sure|sounds (?:good|better|fine|fair)|(?:that|this|it)(?:.s| is| sounds| looks) "
    r"(?:good|"
    r"better|fine|fair|something|closer|a start)|(?:that|this|it) helps|we(?:.re| are) getting "
    r"(?:there|closer|somewhere)|i (?:like|see) (?:it|that)|nearly there|almost)\b\W+)+"
    r"(?=(?:(?:and|but|so|then) )*(?:what|how|which)\b|(?:and|but) (?:the|my|your)\b)",
    re.IGNORECASE,
)
"""A nod before a question about one point: "great, and what about the start date?"."""
_OF_OTHERS = late(
    r"\bhow many \w+ (?:take|took|have|had|pay|paid|get|got|sign|signed|order\w*|said|say|agree\w*|"
    r"accept\w*|use|used|left|stay\w*|are|were|want\w*|did|do(?! (?:i|we)\b))\b",
    re.IGNORECASE,
)
"""Asks how many others do or did something."""
_AGAIN = late(
    _LEADS + r"(?:what(?:\W?s| is| was| were) (?:that|it|(?:the|your) (?:\w+ )?(?:offer|package|"
    r"terms?|proposal|deal|figures?|numbers?))(?: again| once more| exactly)?\W*$|"
    r".*\b(?:repeat|say|go (?:over|through)|run (?:through|me through)|tell me|give me|read) "
    r"(?:\w+ )?(?:that|it|those|(?:the|your|all (?:the|of)) (?:\w+ )?(?:offer|package|terms?|"
    r"proposal|deal|figures?|numbers?|points?))(?: to me)?(?: again| once more| one more time|"
    r" slowly)?(?:,? please)?\W*$|"
    r"what (?:exactly |precisely )?(?:are you (?:offering|proposing)|is on the table|do i get)\b|"
    r".*\b(?:list|tell me|say|give me|read(?: me)?|show me) what(?:\W?s| is| was) in (?:it|that|"
    r"the|your)\b|"
    r"what(?:\W?s| is| was| would be)?(?: exactly| precisely| all| actually)? (?:is |was )?in "
    r"(?:it|that|there|(?:the|your|that) (?:whole )?(?:offer|package|proposal|deal))"
    r"(?: exactly| precisely| then| now| altogether| again)?\W*$)",
    re.IGNORECASE,
)
"""How one asks to hear the whole of it again."""
_POINT = late(
    _LEADS + r"(?:(?:what|how) about (?:the|my|your|our|those|that|\w+ing)\b|(?:the|my|your) "
    r"\w+(?: "
    r"\w+)?\W*$|how (?:long|many|much|big|high|low|soon|late|often)\b|what (?:exactly |kind of |"
    r"sort of )?(?:was|is|would|will|were|are) (?:the|my|your|i|we|it)\b|what exactly\b|which\b|"
    r"(?:is|are|was|were|does|do|would|will) (?:the|my|your|it|that|this|there|i|we) .*\b(?:in "
    r"(?:it|that|there)|included?|part of (?:it|that)|with (?:it|that)|still|stays?|without|too|"
    r"as well|covered|extra)\b)",
    re.IGNORECASE,
)
"""How one asks for one point of it."""
_WHEN = late(_LEADS + r"when (?:exactly )?(?:would|will|do|does|is|are|am|should) ", re.IGNORECASE)
"""How one asks when: of a point that has moved, what the case says of it may be no longer so."""
_MORE = late(
    r"\b(?:why|how come|what if|if|could|can you (?!repeat|say|go|run|tell|give|read)|"
    r"more|less|better|another|instead|need|matters?|important|prefer|else\w*|other than|"
    r"somewhere|where|comes? (?:from|out of)|goes?|went|use[ds]?|happens?|saves?)\b",
    re.IGNORECASE,
)
"""Words with which one asks for something else than how it was put."""


_SLIP = late(
    r"\b(?:(?:was|is) (?:that|this|it) (?:just |only )?an? (?:slip|typo|mistake|error)\b(?! "
    r"(?:to|for)\b)|slip of the (?:tongue|pen)\b|did you (?:just )?(?:misspeak|slip up)\b)",
    re.IGNORECASE,
)
"""How one asks whether what they put was meant."""

_IN_RETURN = late(
    _LEADS + r"what (?:(?:do|would|will|can|could|did|shall) (?:i|we) (?:\w+ )?(?:get|have|see|"
    r"receive)"
    r"(?: back| out| then)?(?: of)? (?:for|in (?:return|exchange)|from (?:that|it|this)|of "
    r"(?:that|it|this)|on (?:my|our) side)|(?:is|.s) (?:in (?:it|that|this) for (?:me|us)|(?:my|"
    r"our) "
    r"(?:part|share|side) (?:of|in) (?:it|that|this))|do (?:i|we) get back)\b",
    re.IGNORECASE,
)
"""How one asks what is given for what one gives."""


_WHICH_COUNTS = late(
    _LEADS
    + r"which (?:\w+ )?(?:of (?:it|that|these|those|them|all that|the \w+)\W+)?(?:(?:really |"
    r"actually )?(?:matters|counts|weighs|is worth)|(?:is|.s) (?:the )?most (?:important|valuable)|"
    r"do you (?:really )?(?:care about|need|want|mind)|is it that you (?:need|want))\b.{0,30}$",
    re.IGNORECASE,
)
"""How one asks which of the points counts most."""


def asks_which_counts(seen: Seen) -> bool:
    """Return whether a line asks which point of the package that they have just put counts most."""
    if JUST_PUT not in seen.mind.events or not seen.has("preference_question"):
        return False
    return bool(_WHICH_COUNTS.search(asking(seen.reading.text)))


def asked_in_return(seen: Seen) -> Package | None:
    """Return what their package gives for what the learner gives in it, if a line asks for that.

    It is what stands better for the learner than they first demanded; empty, if nothing does.
    """
    if seen.mind.table is None or HAS_PUT not in seen.mind.events:
        return None
    if not _IN_RETURN.search(_NODS.sub("", asking(seen.reading.text))):
        return None
    demand = seen.case.complete(seen.case.demand)
    return {
        name: label
        for name, label in seen.mind.table.items()
        if seen.case.issue[name].by_label[label].learner
        > seen.case.issue[name].by_label[demand[name]].learner
    }


@kept_with
def asked_as_put(seen: Seen) -> Package | None:
    """Return what a question right after their package asks to hear of it again, or ``None``.

    That is the whole of it, or the points that the question is about. Who goes through
    it and gets it wrong hears the whole of it, too.
    """
    table = seen.mind.table
    if table is not None and "mistakes" in seen.reading.cues:
        return dict(table)
    if table is None or JUST_PUT not in seen.mind.events or not asks(seen.reading):
        return None
    if _SLIP.search(seen.reading.text) and not seen.has("accept", "conditional_trade"):
        points = [issue for issue in seen.reading.about if issue in table]
        return {issue: table[issue] for issue in points} or dict(table)
    text = _NODS.sub("", asking(seen.reading.text))
    if len(text.split()) > _LONGEST or seen.offer is not None:
        return None
    again = _AGAIN.search(text)
    if seen.has(*_BEYOND) or (seen.has(_MATTERS) and not again):
        return None
    if only_theirs(seen) and not (seen.has("why_question") or asks_on(seen)):
        return {issue: table[issue] for issue, _ in seen.reading.offer or ()}
    if again or "clarify" in seen.reading.cues:
        return dict(table)
    when = _WHEN.search(text)
    if (
        "final" in seen.reading.cues
        or not (_POINT.search(text) or when)
        or _MORE.search(text)
        or _OF_OTHERS.search(text)
    ):
        return None
    points = [issue for issue in seen.reading.about if issue in table]
    if when:
        demand = seen.case.complete(seen.case.demand)
        points = [issue for issue in points if table[issue] != demand[issue]]
    if text != seen.reading.text:
        points = points[-1:]
    return {issue: table[issue] for issue in points} or None
