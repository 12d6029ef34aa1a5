"""What a learner proposes in words of their own, beside the terms of the case or without any."""

from __future__ import annotations

import re

from weakhand.cases.schema import Answer
from weakhand.counterpart.bargain import Judgement
from weakhand.counterpart.content import content
from weakhand.counterpart.credit import heap
from weakhand.counterpart.meant import meant
from weakhand.counterpart.seen import Seen
from weakhand.language.normalise import fold
from weakhand.language.patterns import late
from weakhand.language.reading import MoveKind

CLEAR = 0.8
"""How likely an answer must be meant by what proposes something. Of 61 such lines of strangers 18
have one as likely, and with 17 of these it fits or comes near; of the 9 below it, down to 0.6,
with 5."""
_OWN = 2
"""Words that say what a line is about, beside its points, by which it has an idea of its own."""
_PROPOSING: tuple[MoveKind, ...] = ("offer", "conditional_trade")
_ELSE: tuple[MoveKind, ...] = ("accept", "begging", "threat")
_DEEDS = (
    r"(?:paid|gave|took|brought|bought|signed|stayed|kept|left you|found|sent|came|made|did|put|"
    r"let|got you|wrote|told you|took over|lent|threw in|set|built|ran|drove|\w{3,}(?<!us)ed)"
)
_SUPPOSE = (
    r"(?:what if|suppose|supposing|imagine|let.?s say|say|"
    r"(?:how would you (?:feel|like it)|what (?:would|do) you (?:say|think)|"
    r"would it help(?: you)?|would you (?:like it|mind|be (?:ok|okay|happy|glad|all right)"
    r"(?: with it)?))(?: about it)? if)"
)
_WHAT_IF_I = late(
    r"^\W*(?:(?:and|so|but|well|ok|okay|look|then|or)\W+){0,2}"
    + _SUPPOSE
    + r" (?:i|we)\W+(?:(?:\w+ly|just|also|even)\W+)?(?:were to \w+|"
    + _DEEDS
    + r")\b",
    re.IGNORECASE,
)
"""How one begins who asks what they would say to a deed of the learner's."""
_I_COULD = late(
    r"(?:^|[.!?;,]\s+)(?:(?:and|so|but|well|ok|okay|look|then|or|maybe|perhaps)\W+){0,2}"
    r"(?:(?:i|we)(?: could|.d| would| can)(?: also| even| gladly| happily| easily| always)? "
    r"(?!not\b|n.t\b|be\b(?! (?:a|an|the|your|happy|glad|willing|ready)\b)|like\b|love\b|have\b|"
    r"rather\b|never\b|need\b|want\b|see\b|hear\b|say\b|think\b|hope\b|understand\b|imagine\b|"
    r"know\b|feel\b|lose\b|guess\b|bet\b|tell\b|talk\b|ask\b|agree\b|listen\b|no\b|appreciate\b|"
    r"prefer\b|wish\b|hate\b|respect\b|sooner\b|better\b|"
    r"been\b|had\b|thought\b|kick\b|only\b|hardly\b|barely\b|really\b)\w+"
    r"(?=[^.!?]*\b(?:you|your|yours|myself|ourselves|instead|free|in return|together)\b)"
    r"(?![^.!?]*\bif (?:i|it) (?:were|was)\b)"
    r"|let (?:me|us) (?:take|do|bring|help|pay|carry|send|make|look after) \w+ \w+"
    r"|how about (?:we|i|you|if) \w+)",
    re.IGNORECASE,
)
"""How one begins who says what they could do, or what both could."""


def met_by(seen: Seen, judgement: Judgement | None) -> Answer | None:
    """Return the answer of the case that meets what a line proposes, where that is clear.

    A fact is no such answer: who proposes something has not asked for it. To what puts points of
    the case and nothing else, nothing need be said but what they make of these.
    """
    reading = seen.reading
    if not seen.has(*_PROPOSING) or seen.has(*_ELSE) or reading.left_open or heap(reading):
        return None
    found = meant(seen.case, reading.text, seen.shut)
    if found is None or found.fact or found.share < CLEAR:
        return None
    if judgement is not None and not _has_own_words(seen):
        return None
    answer = seen.case.answer[found.name]
    return answer if any(line not in seen.mind.used for line in answer.asked) else None


def _has_own_words(seen: Seen) -> bool:
    """Return whether a line says more than the points that it puts."""
    said: set[str] = set()
    for name, _ in seen.reading.offer or ():
        issue = seen.case.issue[name]
        of_options = [text for each in issue.options for text in (each.words, *each.terms)]
        said.update(*(fold(text).stems for text in (*issue.terms, *of_options)))
    return len(content(seen.reading.text) - said) >= _OWN


def would_do(text: str) -> bool:
    """Return whether a line asks what they would say to a deed: "what if I paid at once?"."""
    return bool(_WHAT_IF_I.search(text))


def could_do(text: str) -> bool:
    """Return whether a line says what its speaker could do, or what both could."""
    return bool(_I_COULD.search(text))
