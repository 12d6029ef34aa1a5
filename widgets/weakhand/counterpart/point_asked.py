"""A question about one point, without a figure: it is answered before it is weighed as an offer.

"Could I draft the letter myself?" and "would a second round suit you?" put a point in the
form of an offer, and ask how things stand with it. Where the other side has an answer of their
own to that, or has not spoken of the point at all, a no to terms that nobody has laid out would
miss what was asked. A figure makes an offer of it all the same ("Could the ten be eight?"), and
so does the same question once it has been answered.
"""

from __future__ import annotations

import re
from dataclasses import replace

from weakhand.cases.schema import Case
from weakhand.counterpart.answers import answer_to
from weakhand.counterpart.closest import nearest_answer
from weakhand.counterpart.forms import ASKING
from weakhand.counterpart.in_turn import shut
from weakhand.counterpart.mind import Mind, unlocked
from weakhand.counterpart.question import asking
from weakhand.language.normalise import fold
from weakhand.language.patterns import late
from weakhand.language.reading import MoveKind, Reading

_MORE: frozenset[MoveKind] = frozenset({"begging", "accept", "reject", "threat", "summary"})
"""Moves by which a line does more than ask."""
_PUT: frozenset[MoveKind] = frozenset({"offer", "conditional_trade"})
"""Moves by which a line puts its point."""
_LONGEST = 40
"""Words up to which a line is looked at."""
_LEAD = r"^(?:(?:and|so|but|ok|well|then|now|sorry|please|hm+|yes|oh|also|or|maybe|perhaps|just) )*"
_PROPOSES = late(
    _LEAD + r"(?:how about|what about|what would you say|what do you say|shall|let|why not|why "
    r"do not|what if (?:we|i)|what if you (?:said|say|agreed?|settled?|made|make)|(?:could|can) we "
    r"(?:say|agree|settle|make it|call it))\b"
)
"""How a question begins that suggests terms."""
_ASKS = late(
    _LEAD + r"(?:can|could|may|might|would|will|do|does|did|is|are|was|were|has|have|what|how|"
    r"where|when|who|which)\b"
)
"""How a question begins, or its last clause."""
_BEGINS = late(_LEAD + r"(?:can|could|may|might|would|will) (?:i|we|you|u|it|the|my|your)\b")
"""How one begins that needs no question mark."""
_NEED = late(
    r"\b(?:suits?|helps?|be (?:of )?(?:any )?(?:enough|use|useful|good|worth)|closer|nearer|easier|"
    r"lighter|better|solve|serve|matter|change (?:anything|things)|make (?:any|a) difference)\b"
)
"""Words that ask whether something would serve them: that asks, with a figure or without."""

_WOULD_IT_HELP = late(
    rf"\b(?:would|will|does|could) (?:it|that) (?:\w+ ){{0,2}}?{_NEED.pattern}(?: \w+){{0,2}}? if "
    r"(?:i|we)\b"
)
"""Asks so with an "if" that sets no condition: "would it help if I came twice?"."""


def as_question(case: Case, mind: Mind, reading: Reading) -> Reading:
    """Return what a line does, as a question if it asks about one point and offers nothing."""
    if not _asks_of_one(reading):
        return reading
    asked = _without_offer(reading)
    ((issue, _),) = reading.offer or (("", ""),)
    early = shut(case, mind)
    plain = answer_to(case, asked, early)
    near = nearest_answer(case, asking(reading.text), early)
    own = plain is not None and plain.named and plain.left(mind.used)
    own = own or (near is not None and any(line not in mind.used for line in near.asked))
    return asked if own or issue not in unlocked(case, mind) else reading


def _asks_of_one(reading: Reading) -> bool:
    """Return whether a line ends with a question that puts one point, and does nothing else."""
    if len(reading.offer or ()) != 1 or reading.kinds() & _MORE or reading.left_open:
        return False
    if len(reading.text.split()) > _LONGEST:
        return False
    offers = [move for move in reading.moves if move.kind in _PUT]
    last = re.split(r"[.!?;]\s+", reading.text.rstrip())[-1]
    clause = " ".join(fold(re.split(r"[,:]\s+", last)[-1]).words)
    if not offers or max(move.end for move in offers) <= len(reading.text) - len(last):
        return False
    text = " ".join(fold(last).words)
    trades = "conditional_trade" in reading.kinds()
    if trades and not _WOULD_IT_HELP.search(text):
        return False
    marked = last.endswith("?") and (_ASKS.match(text) or _ASKS.match(clause))
    if _PROPOSES.match(text) or not (marked or _BEGINS.match(text)):
        return False
    return bool(_NEED.search(text)) or not any(word[0].isdigit() for word in text.split())


def _without_offer(reading: Reading) -> Reading:
    """Return the same line with a question where it puts its point."""
    asked = any(move.kind in ASKING for move in reading.moves)
    put = next(move for move in reading.moves if move.kind in _PUT)
    rest = tuple(move for move in reading.moves if move.kind not in _PUT)
    moves = rest if asked else (put._replace(kind="closed_question"), *rest)
    cues = tuple(cue for cue in reading.cues if not cue.startswith("near:") and cue != "rest")
    return replace(reading, offer=None, moves=moves, cues=cues)
