"""Giving back what was heard: mirror, label, paraphrase, summary, encourager, pause."""

from __future__ import annotations

import re
from functools import lru_cache

from weakhand.language.clauses import Clause
from weakhand.language.inner import named_within
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import Folded
from weakhand.language.reflection_rules import LABEL, PARAPHRASE
from weakhand.language.relevance import Scene, shared
from weakhand.language.rules import Rule

LEAST = 0.3
"""What is less sure than this is no reflection at all."""

SUMMARY_OPENER = re.compile(
    r"\b(?:so if i (?:have|got)|if i (?:have )?(?:got|have|understood|understand|heard|hear)|"
    r"before i (?:answer|respond|reply|say|go)|"
    r"let me (?:check|see|make|sum)|have i|do i have (?:that|it|this) right|"
    r"(?:so )?we both (?:need|want|have|are|lose|fear)|so both of us)\b"
)
_DISCLAIMED = re.compile(
    r"\bi (?:completely |totally |really |fully |perfectly |do |can )*(?:understand|know) "
    r"(?:exactly )?(?:how|what) you "
    r"(?:feel|are feeling|are going|mean|must)|\bi feel (?:that|like|as if) (?:you|your)\b|"
    r"\bi feel you\b|"
    r"\bi am not (?:saying|suggesting|implying|claiming)\b|\bseems? to me (?:that )?(?:you "
    r"are|you)\b(?! (?:would |will |may |might |could |really |also )*(?:feel|be (?:the|left|alone|"
    r"blamed|on your)|under|in (?:a|the) (?:\w+ )?(?:bind|corner|spot|middle)|the (?:1|one)))|"
    r"\b(?:you are|you sound|you seem|you look|you're) (?:just |so |being |really |totally |"
    r"very |like )*(?:wrong|greedy|unfair|unreasonable|"
    r"ridiculous|lying|a liar|stupid|an idiot|mistaken|rude|selfish|crazy|dishonest|"
    r"incompetent|a (?:bully|joke)|"
    r"a \w* ?(?:jerk|idiot|clown|crook|thief|moron)|impossible|overreacting|exaggerating|"
    r"making a (?:\w+ )?mistake|not (?:listening|being \w+|serious|\w+ing me)|asking (?:too "
    r"much|for too)|(?:treating|squeezing|cheating|using|pushing|bullying|robbing) (?:me|us|"
    r"people)|bluffing|taking advantage|"
    r"trying to (?:rip|cheat|scam|trick))\b|"
    r"\bfeel free\b|^if you (?:are|feel|were) \w+ "
)


_ABOUT_MINE = re.compile(
    r"\bwhatever (?:i|we) \w+|\bwhat (?:i|we) (?:charge|cost|ask|earn|bill)\b|"
    r"\b(?:my|our) (?:(?:\w+ )?(?:prices?|rates?|fees?|offer|costs?|terms|salary|bid|quote|"
    r"valuation|proposal|rent|discount)|number|work|designs?|pay|name)\b"
)
_SELF = re.compile(r"\b(?:i|me|my|mine|we|our|us|am|please)\b")


def speaks_of_self(text: str) -> bool:
    """Say whether a folded clause is about the speaker, beyond "my price" and the like."""
    return bool(_SELF.search(_ABOUT_MINE.sub("", text)))


def advises(text: str) -> bool:
    """Say whether a folded clause gives advice, help or information to "you"."""
    return bool(_ADVICE.match(text) or _HELPING.search(text))


_SO = re.compile(
    r"^(?:(?:ok|all right|right|and|but|oh|i see|got it|mm|mmhm|hmm|well|yeah|then|now|um|uh|wow) "
    r")*"
    r"so (?!far\b|good\b|much\b|many\b|sorry\b|sad\b|happy\b|glad\b|please\b|long\b|thank|is\b|"
    r"do\b|"
    r"are\b|what (?:is|do|are|does|would|can)\b|how\b|why\b|when\b|where\b|let\b|here\b|yes\b|no\b|"
    r"true\b|be\b|[a-z]+ly (?:that|as)\b|there you|\d|if\b|pay\b|take\b|drop\b|keep\b|net\b|rate "
    r"at\b)"
)
_SAYS_THEIRS = re.compile(
    r"\b(?:not have to (?:be|come|mean|look)|whatever|1 way or another|in any (?:form|shape)|"
    r"somewhere|"
    r"any \w+ (?:works|counts|will do|would do|is fine)|as long as|provided|only (?:cares?|"
    r"counts?)|"
    r"(?:main|real|important|only) thing|above all|comes first|counts|matters|would count|stays?|"
    r"has to|have to|needs? to|must|wants?|is driving|behind (?:this|it)|depends)\b"
)


def carries_over(text: str, overlap: float, alive: int, turns: bool) -> float:
    """Return how likely "so ..." without "you" gives back what they said.

    It must take up their words or something alive, be no advice, and not be
    about the speaker; a statement of what counts needs less of their wording.
    """
    theirs = bool(_SAYS_THEIRS.search(text))
    opened = bool(_SO.match(text))
    if not (opened or theirs) or not turns or speaks_of_self(text) or advises(text):
        return 0.0
    if _disclaimed(text) or text.count(" ") < 3 or re.match(r"^(?:so )?\d", text):
        return 0.0
    if not alive and overlap < (0.15 if opened else 0.3):
        return 0.0
    return min(0.79, 0.45 + 0.15 * opened + 0.12 * theirs + 0.08 * alive + 0.2 * overlap)


@lru_cache(maxsize=256)
def _disclaimed(text: str) -> bool:
    """Say whether a clause claims, accuses or advises rather than gives back."""
    return bool(_DISCLAIMED.search(text))


def label(
    text: str, bag: frozenset[str], inner: bool = False
) -> tuple[Rule, re.Match[str], float] | None:
    """Return the label rule that finds something in a clause, its match and how sure it is.

    An opener alone names nothing: a feeling, a need or a burden must follow,
    or ``inner`` says that the clause takes up one that is alive in the case.
    """
    if _disclaimed(text):
        return None
    for each in LABEL:
        match = each.find(text, bag)
        if match is None:
            continue
        sure = each.sure * named_within(each.name, text, match, inner)
        if sure >= LEAST:
            return each, match, sure
    return None


def paraphrase(text: str, bag: frozenset[str]) -> tuple[Rule, re.Match[str]] | None:
    """Return the paraphrase rule that finds something in a clause, with its match."""
    if _disclaimed(text):
        return None
    for each in PARAPHRASE:
        match = each.find(text, bag)
        if match:
            return each, match
    return None


_ADVICE = re.compile(
    r"^(?:\w+ ){0,2}?your (?:\w+ )?(?:template|policy|letter|contract|website|site|form|system|"
    r"files?|"
    r"records?|e ?mail|page|handbook|invoice|manual|calendar|portal) (?:\w+ly )?(?:has|have|says?|"
    r"shows?|"
    r"lists?|states?|contains?|is missing|expires?)\b|"
    r"^(?:\w+ ){0,3}?you (?:\w+ly |also |just |still |really )*(?:should|(?:could|can)(?! (?:\w+ly "
    r")?"
    r"(?:live with|accept|do without|cope|bear|sleep|breathe|stand|afford)\b)|may|must|"
    r"ought|had better|might (?:want|try|consider|need|as)|"
    r"will (?:need|have|get|see|find|be able|receive|want|save|learn|notice|enjoy|gain)|need to "
    r"(?:(?:put|come|get) (?:\w+ )?(?:down|out|in|here|back|over)|open|let (?:me|us|him|her|it|"
    r"them)|"
    r"listen|calm|trust|leave|hand|surrender|understand|realise|realize|call|talk|try|go|click|"
    r"send|see|ask|stop|start|take|do|get|give|make|pay|"
    r"contact|check|budget|save|be)|have to (?:(?:put|come|get) (?:\w+ )?(?:down|out|in|here|over)|"
    r"open|let "
    r"(?:me|us|him|her|it|them)|"
    r"listen|calm|trust|believe|leave|hand|surrender|accept|stop|realise|realize|call|try|go|click|"
    r"send|take|understand|remember|be|do|give|"
    r"pay|admit)|get\b(?! (?:called|blamed|stuck|left|treated|told|nothing|squeezed|caught))|"
    r"take\b(?! the (?:loss|blame|hit|heat|fall|risk))|know\b|see\b|are (?:welcome|right|not "
    r"(?:alone|wrong)|"
    r"correct|doing (?:great|well|fine)|so (?:welcome|kind|right)|very (?:welcome|kind)|"
    r"awesome|amazing|the (?:best|expert|boss)|"
    r"going to\b(?! (?:have to face|be alone|miss))|able to|allowed|entitled|in the right|here|"
    r"absolutely|strong|a (?:good|great|strong|wonderful|nice))|did (?:great|well|a|the right|"
    r"good)|"
    r"have (?:my|a (?:deal|good|great|nice|point)|got a deal|done (?:great|well|a)|made "
    r"(?:great|good|a lot)|been (?:great|very|really|so)|already (?:done|made) )|deserve|"
    r"mean\?|bet\b|got (?:it|this)|will not|can not (?:find|get|buy|beat|treat|expect|just|"
    r"ask)|do not (?:have to|need to|get|understand|want me|have a|know who|scare|value|"
    r"respect|appreciate|listen)|would (?:be able|get|have to|need|save|lose|gain|only)|"
    r"(?:keep|have) (?:the|all|"
    r"\d)|"
    r"guys|people|owe|promised|make (?:a|me)|sir|too\b|as well|lose|risk|save|will (?:lose|"
    r"regret)|win|gave me|asked me|want me)\b|"
    r"^(?:\w+ ){0,2}?your (?:\w+ ){0,2}?(?:tests?|results?|order|account|refund|appointment|"
    r"package|payment|case|request|level|levels|insurance|doctor|scan|labs|prescription|"
    r"price|offer|rate|item|ad|listing|\w+ (?:might|may|can|could|should|will|would)|post|"
    r"bike|demand|proposal|terms)\b"
)
_YOU = re.compile(
    r"^(?:(?:and|but|because|or|then|also|yet|now|maybe|perhaps|basically|really|sometimes|at "
    r"times|right now|today|"
    r"lately|meanwhile|still|plus|like|just|even|either way|on the other hand|at the same time|"
    r"in the end|deep down|for now|since|while|although|even though|when|ok|all right|mm|mmhm|"
    r"hmm|oh|uh|um|"
    r"well|yeah|right|that|which means|it is like|it is|it is that|not that|just that|i see|i "
    r"hear|i hear that|i understand|i understand that|i see that|i know|i can see that|"
    r"as if|like|i think|i guess|i suppose|in a way|in some ways|for you|to you|part of it is "
    r"that) )*(?:you|your)\b"
)


_GERUND = re.compile(r"^\w+ing (?:\w+ ){0,3}?(?:is|feels|seems|has|was|can be|would be|means)\b")
_HELPING = re.compile(
    r"\b(?:(?:will|can|could|would) \w+ (?:\w+ ){0,3}?for you$|help you|can help|could help|might "
    r"help|happy for you|proud of you|here for you|"
    r"call you|"
    r"send you|show you|give you|tell you|see you|meet you|speak (?:to|with) you|thank|"
    r"recommend\w*|suggest\w*|up to you|"
    r"your (?:choice|decision|call)\b|"
    r"for you to|welcome|hope|sorry|try (?:to|not)|make sure|(?:be|am|are|right|stay|here|sit|"
    r"work) with you|remind you|offer you|"
    r"get you|let you)\b"
)
_ABOUT_THEM = re.compile(
    r"^(?:(?:and|but|because|so|or|then|ok|also|now|maybe|oh|wow|well|yeah) )*(?:"
    r"(?:he|she|they) (?:is|are|was|were|feels?|felt|thinks?|wants?|needs?|does not|do not|"
    r"did not|never|always|makes?|keeps?|sees?|would|has|have)\b|"
    r"(?:his|her|their) \w+|a lot (?:has|is|of (?!folks|people|us|patients|clients|men|women|"
    r"my))|(?:being|having|losing|getting|not being|"
    r"feeling|wanting|keeping|doing|going) \w+|"
    r"\w+ing is (?:the|what|hard|tough|a)|money is|time is|life is|nothing (?:seems|is|feels|"
    r"works|helps)|things (?:are|have|feel|got))"
    r"(?!.*\b(?:\d+|because of|according|study|studies|recommend\w*|should|could|can|please)\b)|"
    r"^(?:(?:and|but|ok|oh|well|yeah) )?so (?:it|he|she|they|that|there|things|nobody|"
    r"everyone|the \w+|this) (?:\w+ )?(?:is|was|are|were|has|feels?|felt|seems?|does|did|"
    r"would|got|gets|just|really|kind)\b"
    r"(?!.*\b(?:\d+|please|should|could|can|price|rate)\b)"
)
_THIRD = re.compile(
    r"^(?:(?:and|but|because|so|or|then|ok|also|now|maybe|oh|wow|ouch|well|yeah) )*(?:it is|"
    r"it was|it has|it does|it would|that is|that was|this is|there (?:is|are|was)(?! (?:a|an|some|"
    r"several|many|\d+) (?!lot\b|part\b|real\b))|"
    r"he|she|they|part of|someone|somebody|nobody|no one|everyone|everybody|people|none of|"
    r"both|neither|whatever|compared to)\b(?! (?:can|could|should|may|might|will) )"
)


def restates(text: str, clause: Clause, folded: Folded, scene: Scene) -> float:
    """Return how likely a declarative clause without stock wording gives back their meaning.

    A statement about "you" or "your" that is no advice counts, and so does a
    short fragment that takes up their words.
    """
    if _disclaimed(text) or _ADVICE.match(text) or _HELPING.search(text):
        return 0.0
    words = text.split(" ")
    stems = frozenset(
        folded.stems[i] for i in range(clause.lo, clause.hi) if folded.words[i] not in FUNCTION
    )
    near = scene.turns[0] if scene.turns else frozenset()
    overlap = shared(stems, near)
    if scene.turns and len(scene.turns) > 1:
        overlap = max(overlap, 0.8 * shared(stems, scene.turns[1]))
    own = _ABOUT_MINE.sub("", text)
    if _YOU.match(text) and len(words) >= 3 and not re.search(r"\b(?:me|my|us|our)\b", own):
        if not scene.turns:
            return 0.45
        return min(0.9, 0.55 + 0.4 * overlap)
    if {"i", "me", "my", "we", "our", "us", "am"} & clause.bag:
        return 0.0
    if len(words) <= 8 and overlap >= 0.5 and stems and not scene.asked:
        return 0.5 + 0.3 * overlap
    about_them = not {"you", "your", "yours"}.isdisjoint(clause.bag)
    if overlap > 0 and not scene.asked and _GERUND.match(text):
        return 0.5
    if about_them and overlap >= 0.25:
        return 0.45 + 0.3 * overlap
    if about_them and text.startswith(("so ", "ok so ", "and so ")) and len(words) >= 4:
        return 0.65
    if about_them and scene.turns and not scene.asked and len(words) <= 16 and _THIRD.match(text):
        return 0.5
    if scene.personal and not scene.asked and len(words) <= 10 and _ABOUT_THEM.match(text):
        return 0.5
    if text.startswith("so ") and overlap >= 0.3 and not scene.asked:
        return 0.6
    if overlap >= 0.55 and len(stems) >= 2 and not scene.asked:
        return 0.55
    return 0.0
