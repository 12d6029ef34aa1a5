"""What learners say of their own weakness, or of the worth of what the other side has.

Found conservatively: whoever runs something down for being poor value is told
apart from whoever says what they cannot do (Lee & Ames 2017); a need that is
told, and a final deadline of one's own, are found only in the first person
(Shirako, Kilduff & Kray 2015; Gino & Moore 2008).
"""

from __future__ import annotations

from weakhand.language.cues import Cue, cue
from weakhand.language.denial import denied
from weakhand.language.line import Line
from weakhand.language.patterns import late

_OF_THEIRS = late(r"\b(?:my|our)(?: own)?(?: \w+){0,2} $")
_I = r"(?:i|we)"
_TIME = r"(?:\w+ )?(?:days?|weeks?|months?)"
_WHEN = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today|noon|midnight|"
    r"the (?:\w+ )?(?:first|second|third|1st|15th|end|beginning|weekend|year|month)|next (?:week|"
    r"month)|(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)|(?:five|six|nine|ten|\d+)(?: o'clock)?"
)
OWN: tuple[Cue, ...] = (
    cue(
        "disparages",
        r"\b(?:it|that|this|they|the \w+|your (?:\w+ )?\w+) (?:is|are) (?:simply |just |really |"
        r"frankly |honestly |certainly )?not worth (?!(?:fighting|arguing|worrying|doing|"
        r"it to|your "
        r"while|our while|the (?:trouble|risk|wait|fight|effort))\b)|"
        r"\b(?:is|are|looks?|seems?) (?:\w+ )?(?:overpriced|a rip ?off|worthless|second ?rate|"
        r"mediocre|nothing special|poor value|bad value|low quality|poor quality|rubbish|junk)\b|"
        r"\b(?:nobody|no one)(?: else)?(?: in their right mind)? (?:would|will|"
        r"is going to) (?:ever )?"
        r"pay (?:that|this|so much|\d)|\b(?:far |way |much )?too (?:much|expensive) for what "
        r"(?:it is|you (?:get|offer|give)|that is)\b",
        (
            "It's not worth six thousand.",
            "Honestly, your reagent is overpriced.",
            "Nobody else would pay that.",
            "That's far too much for what it is.",
        ),
        (
            "I can't pay six thousand.",
            "It's not worth fighting over.",
            "Is it worth the trouble to you?",
            "My own work is nothing special, I know.",
            "I can't afford it, it's more than I have.",
        ),
        "worth overpriced rip ripoff worthless second rate mediocre special value quality rubbish "
        "junk nobody no too",
    ),
    cue(
        "needs",
        rf"\b{_I} (?:really |badly |do )?need (?:this|the|that|your) (?:job|work|contract|income|"
        rf"money|flat|home|order|round|van|permit)\b|"
        rf"\b{_I} (?:can|could|would|will) not (?:be able to )?(?:afford|pay|cover|manage|"
        rf"find|make "
        rf"(?:the|my|our)) |"
        rf"\b{_I} (?:would|will|am going to|are going to) (?:have to|need to) (?:borrow|move|"
        rf"let \w+ "
        rf"(?:\w+ )?go|lay|sack|send|close|sell|halve)\b|"
        rf"\b{_I} (?:live|depend|rely) (?:on|from) |"
        rf"\b(?:my|our) (?:savings|money|cash) (?:\w+ )?(?:last|lasts|are|is|will|would|run|"
        rf"runs)\b|"
        rf"\b{_I} (?:only |just )?have (?:\w+ )?(?:savings|\d+ \w+ of (?:savings|cash|stock)|"
        rf"(?:\d+|two|three) (?:kids|children))\b|"
        rf"\b{_I} have (?:got )?(?:no|nothing|not got)\b.{{0,30}}\b(?:else|income|job|loan|"
        rf"insurance|money|savings|alternative|lined up)\b|"
        r"\b(?:rent|mortgage|wages|bills?) (?:is|are) (?:\w+ )?due\b|\bnothing (?:is |would be )?"
        r"left (?:for|on|over)\b",
        (
            "I have savings for two months and then I'd have to borrow.",
            "We can't afford another fifteen percent.",
            "I need this job.",
            "My savings last six weeks.",
            "At eight percent nothing is left for me.",
        ),
        (
            "You need this job done.",
            "I need the date, please.",
            "Can you afford to wait?",
            "I can do Tuesday.",
        ),
        "need afford pay cover manage find make borrow move let lay sack send close sell "
        "halve live "
        "depend rely savings money cash have rent mortgage wages bill bills left",
    ),
    cue(
        "own_deadline",
        rf"\b(?:my|our) (?:own |final |last )?(?:deadline|cut ?off|"
        rf"last day)\b(?! is (?:yours|not))|"
        rf"\b{_I} (?:have to|need to|must|have got to) (?:\w+ )?(?:decide|answer|sign|know|"
        rf"leave|be|"
        rf"start|open|move|tell \w+|give \w+ (?:an )?answer|"
        rf"have (?:\w+ ){{1,3}})\b.{{0,25}}\b(?:by|"
        rf"before|on|until|at) (?:{_WHEN})\b|"
        rf"\b(?:my|our) (?:rent|mortgage|savings|cash|money|stock|runway|budget|market|"
        rf"season|shift|"
        rf"pitch|term|permit) .{{0,20}}\b(?:due|lasts?|last|runs? out|ends?|opens?|starts?|"
        rf"closes?)\b"
        rf".{{0,20}}\b(?:{_WHEN}|{_TIME})\b|"
        rf"\b(?:market|season|pitch) (?:\w+ )?(?:opens|starts|begins) (?:on |at )?(?:{_WHEN})\b|"
        rf"\b{_I} (?:only |just )?have (?:got )?\d+ {_TIME} (?:of|left|until|before)\b|"
        rf"\bafter (?:{_WHEN}) (?:it is|it will be) too late for (?:me|us)\b",
        (
            "I have to decide by Friday.",
            "My market opens on Saturday, so I need it by then.",
            "We have 11 weeks of cash.",
            "My rent is due on the first.",
            "After Friday it's too late for me.",
        ),
        (
            "What happens after Friday?",
            "Your deadline is Friday.",
            "You have to decide by Friday.",
            "I can start on Monday.",
        ),
        "my our i we after market season pitch",
    ),
)


def of_their_own(line: Line) -> tuple[str, ...]:
    """Return the names of what a line says of its speaker, or of poor value, each once."""
    found: list[str] = []
    for _, _, text, bag, mark in line.sentences:
        if "?" in mark:
            continue
        for each in OWN:
            match = each.find(text, bag)
            if not match or each.name in found:
                continue
            before = text[: match.start()].rstrip() + " "
            if denied(before) or (each.name == "disparages" and _OF_THEIRS.search(before)):
                continue
            found.append(each.name)
    return tuple(found)
