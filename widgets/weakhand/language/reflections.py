"""Giving back what was heard: mirror, label, paraphrase, summary, encourager, pause."""

from __future__ import annotations

import re

from weakhand.language.clauses import Clause, skip_lead
from weakhand.language.lexicon import FEELINGS, FUNCTION
from weakhand.language.normalise import Folded
from weakhand.language.reflection_rules import LABEL, PARAPHRASE
from weakhand.language.relevance import Scene, shared
from weakhand.language.rules import Rule

SUMMARY_OPENER = re.compile(
    r"\b(?:so if i (?:have|got)|if i (?:have )?(?:got|have|understood|understand|heard|hear)|"
    r"before i (?:answer|respond|reply|say|go)|"
    r"let me (?:check|see|make|sum)|have i)\b"
)
_DISCLAIMED = re.compile(
    r"\bi (?:completely |totally |really |fully |perfectly |do |can )*(?:understand|know) "
    r"(?:exactly )?(?:how|what) you "
    r"(?:feel|are feeling|are going|mean|must)|\bi feel (?:that|like|as if) (?:you|your)\b|"
    r"\bi feel you\b|"
    r"\bi am not (?:saying|suggesting|implying|claiming)\b|\bseems? to me (?:that )?(?:you "
    r"are|you)\b|"
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


_GUESSES = frozenset({"look", "looks", "appear", "appears"})
_THEIRS = frozenset(
    ["you", "your", "yours", "nobody", "everyone", "everybody", "someone", "there", "pressure"]
)


def label(
    text: str, bag: frozenset[str], overlap: float = 1.0
) -> tuple[Rule, re.Match[str]] | None:
    """Return the label rule that finds something in a clause, with its match.

    ``overlap`` is the share of the clause's words that they used; "it looks
    like" names nothing of theirs without it, or without "you" or a feeling.
    """
    if _DISCLAIMED.search(text):
        return None
    for each in LABEL:
        match = each.find(text, bag)
        if match is None:
            continue
        if _GUESSES.isdisjoint(bag) or overlap >= 0.2 or bag & _THEIRS or bag & FEELINGS:
            return each, match
    return None


def paraphrase(text: str, bag: frozenset[str]) -> tuple[Rule, re.Match[str]] | None:
    """Return the paraphrase rule that finds something in a clause, with its match."""
    if _DISCLAIMED.search(text):
        return None
    for each in PARAPHRASE:
        match = each.find(text, bag)
        if match:
            return each, match
    return None


_ADVICE = re.compile(
    r"^(?:\w+ ){0,3}?you (?:\w+ly |also |just |still |really )*(?:should|could|can|may|must|"
    r"ought|had better|might (?:want|try|consider|need|as)|"
    r"will (?:need|have|get|see|find|be able|receive|want)|need to (?:call|talk|try|go|click|"
    r"send|see|ask|stop|start|take|do|get|give|make|pay|"
    r"contact|check|be)|have to (?:call|try|go|click|send|take|understand|remember|be|do|give|"
    r"pay|admit)|get\b|take\b|know\b|see\b|are (?:welcome|right|not (?:alone|wrong)|"
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
    r"\b(?:help you|can help|could help|might help|happy for you|proud of you|here for you|"
    r"call you|"
    r"send you|show you|give you|tell you|see you|thank|recommend\w*|suggest\w*|up to you|"
    r"your (?:choice|decision|call)\b|"
    r"for you to|welcome|hope|sorry|try (?:to|not)|make sure|with you|remind you|offer you|"
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
    r"it was|it has|it does|it would|that is|that was|this is|there is|there are|there was|"
    r"he|she|they|part of|someone|somebody|nobody|no one|everyone|everybody|people|none of|"
    r"both|neither|whatever|compared to)\b(?! (?:can|could|should|may|might|will) )"
)


def restates(text: str, clause: Clause, folded: Folded, scene: Scene) -> float:
    """Return how likely a declarative clause without stock wording gives back their meaning.

    A statement about "you" or "your" that is no advice counts, and so does a
    short fragment that takes up their words.
    """
    if _DISCLAIMED.search(text) or _ADVICE.match(text) or _HELPING.search(text):
        return 0.0
    words = text.split(" ")
    stems = frozenset(
        folded.stems[i] for i in range(clause.lo, clause.hi) if folded.words[i] not in FUNCTION
    )
    near = scene.turns[0] if scene.turns else frozenset()
    overlap = shared(stems, near)
    if scene.turns and len(scene.turns) > 1:
        overlap = max(overlap, 0.8 * shared(stems, scene.turns[1]))
    if _YOU.match(text) and len(words) >= 3 and {"me", "my", "us", "our"}.isdisjoint(clause.bag):
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


_SWEEPING = frozenset(
    [
        "everyone",
        "everybody",
        "everything",
        "nobody",
        "nothing",
        "never",
        "always",
        "anyone",
        "anything",
        "all",
        "both",
    ]
)


def mirror(text: str, clause: Clause, folded: Folded, scene: Scene) -> float:
    """Return how clearly a short clause repeats 1 to 3 of their last content words."""
    if scene.last is None or not scene.turns:
        return 0.0
    lo = skip_lead(folded.words, clause.lo, clause.hi)
    size = clause.hi - lo
    if folded.words[clause.hi - 1] in ("how", "what", "why", "which", "who"):
        return 0.0
    if not 0 < size <= 6 or (folded.words[lo] in ("you", "i") and size > 5):
        return 0.0
    mine = [folded.stems[i] for i in range(lo, clause.hi) if folded.words[i] not in FUNCTION]
    if not mine:
        alone = folded.words[lo] if size == 1 and "?" in clause.mark else ""
        return 0.7 if alone in _SWEEPING and alone in scene.last.words else 0.0
    copied = [s for s in mine if s in scene.turns[0]]
    fresh = len(mine) - len(copied)
    if not copied or len(copied) > 4 or fresh > 1 or (fresh and len(copied) < 2):
        return 0.0
    if {"we", "i", "me", "my", "our", "please"} & clause.bag or (
        {"ok", "deal", "yes"} & clause.bag and size <= 2
    ):
        return 0.0
    theirs = [
        s for w, s in zip(scene.last.words, scene.last.stems, strict=True) if w not in FUNCTION
    ]
    if len(set(theirs)) <= len(copied) and len(scene.last.words) > 4 and size >= 4:
        return 0.0
    together = " ".join(folded.words[lo : clause.hi]) in " ".join(scene.last.words)
    late = any(s in theirs[len(theirs) // 2 :] for s in copied)
    sure = 0.6 + 0.2 * together + 0.1 * late + 0.1 * ("?" in clause.mark)
    if scene.asked and "?" not in clause.mark:
        sure -= 0.35
    return sure - 0.2 * fresh


_ENCOURAGE = re.compile(
    r"^(?:(?:mmhm|mm hmm|mm|mm mm|hmm|uhhuh|uh huh|uh|i see|right|go on|ok|oh|yeah|yes|sure|"
    r"really|interesting|"
    r"please go on|please continue|please do|continue|carry on|i hear you|i follow|i am "
    r"(?:listening|with you|following|all ears)|"
    r"got it|gotcha|wow|gosh|all right|understood|of course|makes sense|(?:ok )?go ahead|keep "
    r"going|do go on|is that so|is that right|"
    r"i am here|i get it|noted|fair|true|absolutely|exactly|you do|did you|do you|are you|and|"
    r"so|then|that is interesting|oh my|"
    r"oh no|oh dear|huh|no way|no kidding|i understand|ahead|please|well|good|great|nice|cool|"
    r"boy|my goodness|goodness|ooh|geez|"
    r"and then|mm ok|how interesting|say no more|i bet)(?: |$))+$"
)
_ENCOURAGE_CORE = frozenset(
    [
        "mmhm",
        "mm",
        "hmm",
        "uhhuh",
        "uh",
        "huh",
        "see",
        "right",
        "go",
        "ok",
        "oh",
        "yeah",
        "sure",
        "really",
        "interesting",
        "continue",
        "carry",
        "hear",
        "follow",
        "listening",
        "wow",
        "gosh",
        "got",
        "gotcha",
        "all",
        "understood",
        "so",
        "ahead",
        "keep",
        "huh",
        "no",
        "get",
        "noted",
        "course",
        "boy",
        "goodness",
        "ooh",
        "geez",
        "here",
        "with",
        "following",
        "understand",
        "kidding",
        "bet",
        "absolutely",
        "exactly",
    ]
)
_ANSWERS = frozenset(
    [
        "yeah",
        "yes",
        "sure",
        "ok",
        "right",
        "no",
        "course",
        "absolutely",
        "exactly",
        "good",
        "great",
        "true",
        "cool",
        "nice",
    ]
)


def encourager(words: tuple[str, ...], asked: bool, mark: str) -> float:
    """Return how clearly a whole utterance only invites the other to go on."""
    if not words or len(words) > 6:
        return 0.0
    text = " ".join(words)
    if not _ENCOURAGE.match(text):
        return 0.0
    bag = set(words)
    if not bag & _ENCOURAGE_CORE or bag <= {"yes", "exactly", "true", "absolutely"}:
        return 0.0
    if (
        bag & {"yes", "good", "great", "nice", "cool", "exactly", "absolutely"}
        and len(words) <= 2
        and not (bag & {"oh", "mmhm", "mm", "uhhuh", "see", "ok", "yeah"})
    ):
        return 0.0
    if "?" in mark and "then" in bag:
        return 0.0
    if asked and (bag & _ANSWERS or bag & {"uhhuh", "mmhm", "no", "uh"}):
        return 0.0
    return 0.95


PAUSE = re.compile(
    r"^(?:ok |sure |please |of course |no problem |i understand |all right )*(?:(?:please "
    r")?take (?:your|all the|as much|a|some|whatever) (?:time|moment|minute|second|"
    r"breath)\b.*|"
    r"(?:there is )?no (?:rush|hurry)\b.*|(?:please )?take a (?:moment|minute|second|breath)\b.*|"
    r"i (?:will|can) (?:let you think|give you (?:a (?:moment|minute|second)|some (?:time|"
    r"space)|time|space)|wait|be quiet|"
    r"pause(?: here)?|sit with that)\b.*|let (?:that|us) (?:sit|pause|take a (?:moment|"
    r"breath))\b.*|"
    r"i am (?:happy|in no hurry|fine) (?:to wait|waiting)\b.*|i am in no (?:rush|hurry)\b.*|"
    r"(?:let us |we can )?sit with (?:that|this|it)\b.*|we have (?:plenty of )?time\b.*|"
    r"whenever you are ready|"
    r"(?:pause|pauses|silence|long pause|waits|waiting silently|stays silent))$"
)
