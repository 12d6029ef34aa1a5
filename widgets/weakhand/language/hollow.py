"""What only looks as if it gave back their meaning: copies, orders, attacks, own pitches."""

from __future__ import annotations

import re
from itertools import pairwise

from weakhand.language.clauses import Clause
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import Folded
from weakhand.language.relevance import Scene, shared

_TURNS_AWAY = re.compile(
    r"\b(?:and|but|so|because|which) (?:i|we) (?:\w+ly )?(?:will not|can not|must|have to|do not|"
    r"am not|are not|need|decline|refuse|disagree|want|would not)\b|"
    r"\b(?:and|but) you (?:are|will) not (?:getting|get|be getting)\b|\b(?:and|but) no\b|"
    r"\b(?:hear|understand|get|see|know) (?:you|what you (?:are saying|mean|say)|that|your point)"
    r" but\b|"
    r"\bbut (?:the|our|my|that|rules?|it) (?:\w+ ){0,2}?(?:is|are|was) (?:due|final|not|the "
    r"rules?|policy|closed|too|still)\b|"
    r"\bi (?:think|am sure|bet|guess) you (?:would|will|can) agree\b|"
    r"\b(?:simple as that|end of story|deal with it|get over it|sign here|sign now|take it or "
    r"leave)\b|\b(?:it is|is it) and (?:i|we)\b"
)
_ATTACKS = re.compile(
    r"\b(?:useless|nonsense|rubbish|arrogant|petty|pathetic|lazy|dishonest|childish|greedy|naive|"
    r"selfish|stubborn|cheap(?:skate)?|clueless|incompetent|like all|like every|typical|as usual|"
    r"which you lack|your (?:own )?fault|you lack)\b|"
    r"(?<!nothing )(?<!something )\b(?:is|are|was|were) (?:just |simply |plain |all |so |not "
    r")*(?:wrong|false|untrue|a lie|lies|"
    r"a joke|ridiculous|absurd|true|bull\w*)$|\bmakes? no sense\b|"
    r"\byou (?:just |clearly |obviously |simply |really )*(?:do not (?:care|give a|respect|listen|"
    r"even)|could not care|hate (?!that\b|it\b|how\b|when\b|being\b|having\b|the\b|to\b|"
    r"\w+ing\b)|never (?:listen|read|cared?|tried|pay|paid|answer))\b|"
    r"\byou are (?:just |only |really |simply )*(?:a|an|such a|no) (?:\w+ )?(?:bad|poor|terrible|"
    r"lousy|lazy|useless|difficult|mean|horrible|cheap|weak|coward|liar|fool|driver|cheat|snob)\b"
)
_OWN = re.compile(
    r"\bour (?!side\b|talk\b|last\b)(?:\w+ ){1,2}?(?:is|are|pays?|costs?|has|have|comes?|offers?|"
    r"works?|can|will|saves?|does|makes?|gives?)\b|\bnot (?:ours|mine|us|me)\b|"
    r"\bwe (?:offer|pay|charge|give|deliver|guarantee|sell)\b"
)
_PRAISES = re.compile(
    r"\byou (?:have |are |did |\w+ly |really )*(?:worked|tried|done|did|been|doing|fought|managed|"
    r"handled \w+) (?:so |very |really |such |a )*(?:hard|well|great|good|disciplined|fair|kind|"
    r"patient|generous|helpful|amazing|brave)\b|"
    r"^your (?:\w+ )?\w+ (?:\w+ )?(?:is|are|was|were|bought|made|has|have|did) (?:\w+ )?(?:good|"
    r"great|nice|lovely|fine|beautiful|excellent|wonderful)\b|\byou mean well\b"
)
_GOES = re.compile(
    r"\b(?:has|have|have got|has got|got|needs?) to go\b(?! (?:to|through|back|up|down|into|via|on|"
    r"over|past))|"
    r"^(?:ok |well |right |then )*so (?:\w+ ){1,2}it is(?:$| (?:then|sign|please|now)\b)"
)
_VERBS = (
    "open|close|sign|take|send|give|tell|pay|drop|keep|leave|put|move|go|bring|get|make|do|use|try|"
    "call|write|read|ask|stop|start|let|show|fix|buy|sell|cut|raise|lower|accept|wait|come|hold|"
    "hand|hurry|forget|change|find|fill|clean|turn|switch|add|pick|bin|throw|choose|cancel|book|"
    "check|look|offer|agree|split|talk|speak|apply|move|help"
)
_ORDER = re.compile(
    r"^(?:(?:ok|all right|right|and|but|oh|well|yeah|then|now) )*so (?:please |just |then )*"
    rf"(?:do not (?!have|want|need|like|know)|(?:{_VERBS}) (?:it|them|him|her|me|us|up|here|now|"
    rf"the|your|a|"
    r"an|this|that|off|out|down|please)\b)"
)
_MARKER = re.compile(
    r"^.*?\b(?:in other words|put (?:it )?(?:another way|differently)|to put it another way|"
    r"hearing "
    r"(?:from you )?(?:is|that)|saying (?:is )?that|saying is|saying|telling me (?:is )?(?:that)?|"
    r"you mean (?:is that|that|is)?|(?:correctly|right|understand you|get you|hear you))\b"
)
_THING = re.compile(
    r"\b(?:if i|see if i|sure i|whether i) (?:have )?(?:understand|understood|read|follow|get|got) "
    r"(?:the|a|an|my|his|her|these|those) (?!situation|problem|point|issue|picture|question|gist|"
    r"concern|worry|idea)"
)
_WHICH = re.compile(r"^(?:(?:so|oh|ok|and|wait|sorry) )*(?:do )?you mean\b.*\bor\b")
_PEOPLE = re.compile(
    r"\b(?:you|your|yours|he|she|they|it|his|her|their|there|nobody|everyone|that|people)\b"
)
_SPOKEN = frozenset(
    ["say", "tell", "hear", "mean", "word", "understand", "correct", "basic", "get"]
)
_FEW = 4


def hollow(
    text: str, whole: str, clause: Clause, folded: Folded, scene: Scene, named: bool
) -> float:
    """Return the share of a paraphrase's credit that is left for a clause, 0 to 1.

    ``text`` is the clause and ``whole`` its sentence. A copy of their words, an
    order, an attack, praise, a pitch and a marker without anything of theirs give
    nothing back; a refusal that follows leaves some of it.
    """
    if _ATTACKS.search(text) or _PRAISES.search(text) or _GOES.search(text) or _THING.search(text):
        return 0.0
    if _ORDER.match(text):
        return 0.0
    if "_" in clause.bag or (_WHICH.match(text) and "?" in clause.mark) or _OWN.search(text):
        return 0.0
    marker = _MARKER.match(text)
    rest = text[marker.end() :] if marker else text
    mine = frozenset(
        folded.stems[i]
        for i in range(clause.lo, clause.hi)
        if folded.words[i] not in FUNCTION and folded.stems[i] not in _SPOKEN
    )
    heard = frozenset(scene.heard)
    overlap = shared(mine, heard)
    if _TURNS_AWAY.search(whole):
        return 0.5 if overlap >= 0.4 or named else 0.0
    if not scene.turns:
        return 1.0
    if marker and not named and not overlap and not _PEOPLE.search(rest):
        return 0.0
    if marker and not rest.strip(" no") and not overlap:
        return 0.0
    if _copied(clause, folded, scene, mine):
        return 0.25
    fresh = [s for s in mine if s[0].isdigit() and len(s) > 1 and s not in heard]
    return 0.3 if fresh and not marker and not text.startswith("so ") else 1.0


def _copied(clause: Clause, folded: Folded, scene: Scene, mine: frozenset[str]) -> bool:
    """Say whether a clause says nearly every word of their last turn over again."""
    if len(mine) < _FEW or scene.last is None or not mine <= scene.turns[0]:
        return False
    theirs = scene.last.stems
    pairs = set(pairwise(theirs))
    own = folded.stems[clause.lo : clause.hi]
    same = sum(pair in pairs for pair in pairwise(own))
    return same >= 0.5 * (len(own) - 1)
