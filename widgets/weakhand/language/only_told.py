"""Figures that are only told or asked about: what others pay, what it makes of one's own money.

"The dealer pays forty-nine", "eight percent is my whole profit", "is the fifteen percent from the
sum or from what's left?", "tell it like I'm twelve": each names a size, and nobody puts it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from weakhand.language.line import Line, Sentence, by_itself
from weakhand.language.of_fact import asked_the_reason, asks_fact
from weakhand.language.patterns import Pattern

_THEY = (
    r"(?:(?:the|your|that|this|another|some|my|our|his|her|their|an?) (?:\w+ )?(?:dealers?|"
    r"trader|bidders?|buyers?|man|woman|bloke|chap|fellow|guy|couple|lad|lady|bank|agency|"
    r"collectors?|insurers?|adverts?|ads?|market|competitors?|competition|rivals?|others?|"
    r"other (?:one|man|buyer|side|shop|firm|company|landlord|tenants?|suppliers?|"
    r"employers?|fund)|neighbou?rs?|brother|sister|cousin|friend|colleagues?|firm|factory|"
    r"students)|somebody else|someone else|other (?:people|shops|tenants|suppliers|buyers|firms|"
    r"companies|landlords|funds|retailers|kitchens|labs))"
)
_PAY = (
    r"(?:pays?|paid|offers?|offered|bids?|gives?|gave|quotes?|quoted|charges?|charged|asks?|asked|"
    r"wants?|wanted|gets?|got|says?|said|takes?|took)"
)
_OTHERS = Pattern(
    rf"\b(?:what )?{_THEY} (?:(?:on|from|in|at|over|across|down) (?:the |your )?\w+ )?"
    r"(?:\w+ly |only |also |just |even |still )?"
    rf"(?:(?:is|was|has|have|had|would|will|might) )?(?:offering|paying|asking|bidding|{_PAY})\b"
    r"(?! (?:you|me|us) to\b)",
    needs="pay pays paid paying offer offers offered offering bid bids bidding give gives gave "
    "quote quotes quoted charge charges charged ask asks asked asking want wants wanted get gets "
    "got say says said take takes took",
)
"""What somebody pays or asks who is not at this table."""
_MY_MONEY = Pattern(
    r"\b(?:is|are|was|were|would be|comes? to|makes?|amounts? to|eats?(?: up)?|takes?|wipes? out|"
    r"costs?) (?:(?:more|less|about|nearly|almost|all|half|twice|double|than|what|exactly|just|"
    r"roughly|of|over|the whole of|most|one|\d+) )*(?:(?:my|our) (?:\w+ ){0,2}?(?:profits?|"
    r"margins?|"
    r"earnings|income|wages?|salary|savings|budget|takings|turnover|fund|funds|cushion|pension|"
    r"people|staff|team|workers|drivers|jobs|children|"
    r"rent|food|living|bread|year|month|week)|(?:i|we) (?:take home|make|earn|clear|live on|have "
    r"left|eat on|spend|keep|get by on))\b",
    needs="profit profits margin margins earnings income wage wages salary savings budget takings "
    "turnover fund funds cushion pension people staff team workers drivers jobs children rent "
    "food living bread year month week home make earn "
    "clear live left eat spend keep get",
)
"""What a figure makes of the speaker's own money."""
_AGES = Pattern(
    r"\b(?:like|as if|as though|when|since|because|before|until) (?:i|he|she|we|they|you|my \w+) "
    r"(?:am|is|are|was|were|turned?) (?:only )?\d+\b|\b\d+ (?:years? old|years? of age)\b",
    needs="like if though when since because before until year years",
)
"""How old somebody is."""
_THEY_ARE = Pattern(
    r"\byou (?:are|were|stand|stood|sit|sat) (?:(?:now|still|already|only|just) )*(?:at|on) "
    r"\d+\S*$",
    needs="at on",
)
"""Where they stand: their own figure is given back."""
_WHICH_OF = re.compile(
    r"^(?:(?:and|but|so|ok|well|then|yes|sorry|one thing|also|now) )*(?:is|are|was|were|does|do|"
    r"did|would|will) (?:the|that|this|those|these|it|your) .*\bor\b"
)
"""Asks how something of theirs is meant: from this or from that."""
_FIT = re.compile(r"\b(?:suit|be (?:ok|enough|fine|fair)|possible|work|help)\b")


_BEFORE = Pattern(
    r"\byour (?:previous|last|earlier|former|first|old) (?:offer|package|proposal|letter|number)\b "
    r"(?!.*\b(?:i|we) (?:accept|take|will|would|can|could)\b)",
    needs="previous last earlier former first old",
)
"""What they had put at another time."""
_GIVEN_BACK = Pattern(
    r"\b(?:keeps?|hold|holds|stays?|full|same|unchanged|flat)\b.*\b(\d+(?:\.\d+)?%?) (?:percent )?"
    r"(?:\w+ )?(?:rebates?|bonus|refund)\b",
    needs="rebate rebates bonus refund",
)
"""A share that comes back later, beside a rate or price which stays: it lowers nothing."""
_BECOMES = Pattern(
    r"\b(?:could|can|might|would|should|if|make) (?:the|your|that|those) "
    r"((?:\w+ )?\d+(?:\.\d+)?%?k?(?: (?:percent|days?|weeks?|months?|years?))?) "
    r"(?:(?:not|perhaps|maybe|just|also) )*(?:be|become|were|(?:come|go|drop|shrink|move) "
    r"(?:down |up )?to)\b(?= (?:\w+ ){0,2}?\d)",
    needs="be become were to",
)
"""What shall become something else: "could the ten be eight?"."""


@by_itself
def only_told(line: Line) -> tuple[tuple[int, int], ...]:
    """Return the words (from, up to) among which a figure is only told of, or asked about."""
    reasons = [
        (one.lo, one.hi)
        for one, other in pairwise(line.sentences)
        if asked_the_reason(one.text, one.mark, other.text, other.mark)
    ]
    return (*reasons, *(span for each in line.sentences for span in _spans(line, each)))


def takes_mine(text: str) -> bool:
    """Say whether a folded sentence tells what a figure makes of the speaker's own money."""
    return bool(_MY_MONEY.search(text))


def _spans(line: Line, sentence: Sentence) -> list[tuple[int, int]]:
    lo, hi, text, _, mark = sentence
    if (
        _MY_MONEY.search(text)
        or _THEY_ARE.search(text)
        or asks_fact(text, mark)
        or ("?" in mark and _WHICH_OF.match(text) and not _FIT.search(text))
    ):
        return [(lo, hi)]
    found = []
    others = _OTHERS.search(text)
    if others:
        verb = lo + text.count(" ", 0, others.end())
        begins = lo if others.group().startswith("what ") else verb
        found.append((begins, _stop(line, verb, hi)))
    before = _BEFORE.search(text)
    if before:
        found.append((lo + text.count(" ", 0, before.start()), hi))
    back = _GIVEN_BACK.search(text)
    if back:
        at = lo + text.count(" ", 0, back.start(1))
        found.append((at, at + 1))
    becomes = _BECOMES.search(text)
    if becomes:
        at = lo + text.count(" ", 0, becomes.start(1))
        found.append((at, at + becomes.group(1).count(" ") + 1))
    age = _AGES.search(text)
    if age:
        found.append((lo + text.count(" ", 0, age.start()), lo + text.count(" ", 0, age.end()) + 1))
    return found


def _stop(line: Line, at: int, hi: int) -> int:
    """Return where the clause of word ``at`` ends."""
    said, marks = line.folded.words, line.folded.marks
    for i in range(at + 1, hi):
        if marks[i].strip() or said[i] in ("but", "so", "i", "we"):
            return i
    return hi
