"""How insulting a line is."""

from __future__ import annotations

import re
from operator import itemgetter

from weakhand.language.patterns import Pattern, apart, late

_INSULT = (
    (
        r"\b(?:idiot|moron|stupid|asshole|arsehole|bastard|bitch|fuck\w*|shit\w*|cunt|dick|"
        r"prick|scum|loser|dumbass|jackass|retard\w*|wanker|twat|piss off|go to hell|screw "
        r"you|shut up|motherf\w+|drop dead)\b",
        1.0,
    ),
    (
        r"\b(?:liar|lying|crook|thief|thieves|greedy|pathetic|disgusting|incompetent|clueless|"
        r"clown|parasite|leech|bully|bullies|bloodsuck\w+|vulture|shark|dishonest|worthless|"
        r"ignorant|coward|hypocrite|despicable|evil|dumb|jerk|creep|scumbag|bullshit|crap|"
        r"snake|heartless|sleazy|shameless|swindl\w+|scam\w*|extort\w*|blackmail\w*)\b",
        0.7,
    ),
    (
        r"\b(?:ridiculous|absurd|insulting|insult|nonsense|unreasonable|a joke|laughable|"
        r"outrageous|disgrace\w*|you are (?:\w+ing and )?exploiting|exploiters?|how dare|you "
        r"people|are you kidding|waste of (?:my )?time|unprofessional|"
        r"shame on you|rip off|ripoff|robbery|sick of you|what is wrong with you|you should be "
        r"ashamed|what the hell|get real|don't be silly|selfish|arrogant|bureaucrat\w*|pencil "
        r"pusher|you have no idea|not very bright)\b",
        0.45,
    ),
)
_INSULTS = tuple((Pattern(p), v) for p, v in _INSULT)
_TRACE = 4
"""First letters of a word by which a line without any insult is told at once."""


def _traces() -> frozenset[str]:
    """Return how the longest word of each insult begins; the last one of equally long words."""
    ways = [way for pattern, _ in _INSULT for way in pattern[5:-3].replace("\\w", " ").split("|")]
    longest = (max(reversed(re.findall("[a-z]+", way)), key=len) for way in ways)
    return frozenset(word[:_TRACE] for word in longest)


_TRACES = _traces()
_BEGINNING = itemgetter(slice(_TRACE))
_SELF = late(
    r"\b(?:i (?:am|was|would be|feel|felt|look|must (?:be|sound|seem)|do not want to (?:be|sound|"
    r"seem))|sorry if i (?:am|was|sound)|not) (?:\w+ ){0,3}$|\b(?:he|she|they|it|dad|mom|"
    r"boss|him|her)\b(?:\W+\w+){0,4}\W*$"
)


_OF_ONESELF = late(
    r"\b(?:i (?:am|look|sound|seem|was|must (?:be|sound|look)) |makes? me (?:look|sound|feel|seem) "
    r"(?:like )?)(?:an? )?(?:\w+ ){0,2}$|\b(?:the|my|our) (?:last|other|first|old|previous|former) "
    r"(?!.*\byou (?:are|were)\b).*$"
)
"""What makes an insult one of the speaker's own, or of somebody long gone, whoever is asked."""
_NO_OFFENCE = late(
    r"\b(?:is (?:this|that|it)|have|had|tell|tells|tell me|tell us|know|make|made|like|love|hear|"
    r"heard|take|for|only|just|was|as|need|use|sell|sold|try|tried|crack|cracked|enjoy|share) $"
)
"""What makes of "a joke" something that is told or asked after, and insults nobody."""
_QUOTED = late(r"\byou (?:just )?(?:said|say|called|wrote|used|keep saying)\b(?:\W+\w+){0,4}\W*$")
_ASKED = late(
    r"\b(?:do|did|would) you (?:ever |really |not )?(?:think|find|feel|call|say|believe)\b(?: "
    r"(?:\w+ ){0,3}?(?:it|that|this|they|all this))?(?: (?:is|are|was|a bit|\w+ly))*\W*$"
)
"""Before a word about a thing these quote the other side, or ask for their view of it."""
_OWN_QUESTION = late(
    r"^ (?:\w+ )?(?:questions?|thing to (?:ask|say)|idea of mine|of me|mistake of mine)\b"
)
"""What stands behind a word that people say of what they themselves ask: "a stupid question"."""
_IDIOMS = late(
    r"\bshut up (?:(?:the|my|our|this|that) )?(?:shop|stall|house|place|business|workshop|kitchen|"
    r"works|factory|bakery|plant|studio|office|farm|stand|store|kiln)\b|"
    r"(?<!you are )(?<!you were )\blying (?:around|awake|idle|there|here|empty|fallow|next|beside|"
    r"under|ahead|low|in (?:front|wait|bed|the|a|my)|on (?:the|my|our|a|that|this|your) "
    r"(?:table|desk|floor|bench|counter|shelf|bed|sofa|pile|side|back)|at (?:the|home|my))\b|"
    r"\b(?:lesser|necessary) (?:of two )?evils?\b|\bcreep(?:s|ing)? (?:up|in|back)\b|"
    r"\bknee jerk\b|\bdrop dead (?:date|line|gorgeous)\b|\bin deep (?:shit|crap)\b|\bno shit\b|"
    r"\bgo to hell in\b|\bloan sharks?\b",
)
"""What insults nobody, though a word of it may: "we'd have to shut up shop"."""
_SEEMS = late(
    r"\b(?:this|that|it) (?:all )?(?:really |just |only |almost )?(?:feels?|felt|seems?|sounds?) "
    r"(?:\w+ ){0,3}$"
)
"""What says how a thing seems to the speaker, and calls nobody anything."""
_PERSONAL = 0.7
"""How bad a word must be to be one for a person; the others are words for a thing, too."""
_NOT_AIMED, _OF_A_THING = 0.7, 0.6
"""What is left of either where it is aimed at nobody."""
_FIGURE = late(
    r"(?:\b|^)(?:\d+\S*|percent|price|rise|increase|figure|number|sum|rent|rate|fee|amount|"
    r"deadline|"
    r"date|clause|deposit|discount|cut|months?|weeks?|days|hours|o'clock)\b"
)


def _thing_judged(before: str, after: str) -> bool:
    """Say whether what is called outrageous is a figure or a term, and not a person."""
    return bool(_FIGURE.search(before) or _FIGURE.search(after))


def hostility(text: str) -> float:
    """Return how insulting a folded text is, 0 to 1; insults of oneself or others don't count."""
    worst = 0.0
    if _TRACES.isdisjoint(map(_BEGINNING, apart(text))):
        return worst
    text = _IDIOMS.sub("", text)
    for pattern, value in _INSULTS:
        match = pattern.search(text)
        if match and value > worst:
            before = text[max(0, match.start() - 40) : match.start()]
            if match.group() == "a joke" and _NO_OFFENCE.search(before):
                continue
            if _OF_ONESELF.search(before):
                continue
            if _ASKED.search(before) or (value < _PERSONAL and _QUOTED.search(before)):
                continue
            if _OWN_QUESTION.search(text[match.end() :]) and {"you", "your"}.isdisjoint(
                before.split()[-3:]
            ):
                continue
            to_you = (
                match.group() != "you people" and "you" in text[match.start() : match.end() + 4]
            )
            aimed = to_you or "you" in before or value >= 1.0
            if not aimed and _thing_judged(before, text[match.end() : match.end() + 20]):
                continue
            if not aimed and _SEEMS.search(before):
                continue
            if _SELF.search(before) and "you" not in before.split()[-4:]:
                continue
            spared = _NOT_AIMED if value >= _PERSONAL else _OF_A_THING
            worst = max(worst, value if aimed else value * spared)
    return worst
