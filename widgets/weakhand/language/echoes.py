"""Short returns: a mirror of their last words, an encourager, a pause."""

from __future__ import annotations

from weakhand.language.clauses import Clause
from weakhand.language.lead_ins import skip_lead
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import Folded
from weakhand.language.patterns import Pattern, late
from weakhand.language.relevance import Scene
from weakhand.language.theirs import Spoken

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


def mirror(clause: Clause, folded: Folded, scene: Scene) -> float:
    """Return how clearly a short clause repeats 1 to 3 of their last content words.

    With a question mark, words of the turn before the last count a little.
    """
    if scene.last is None or not scene.turns:
        return 0.0
    sure = _copies(clause, folded, scene, scene.last, scene.turns[0])
    if sure == 0.0 and scene.before is not None and "?" in clause.mark:
        sure = max(0.0, _copies(clause, folded, scene, scene.before, scene.turns[1]) - 0.25)
    return sure


_ROUND = (
    {"my": "your", "mine": "yours", "me": "you", "i": "you", "our": "your"}
    | {"your": "my", "yours": "mine", "you": "me", "are": "am"},
    {"you": "i", "your": "our", "yours": "ours", "are": "am"},
)


def _turned_round(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Say whether three words and more are theirs, with "my" and "your" changed over."""
    if len(mine) < 3 or not {"my", "your", "me", "you", "i"} & set(mine):
        return False
    whole = f" {' '.join(theirs)} "
    return any(f" {' '.join(table.get(w, w) for w in mine)} " in whole for table in _ROUND)


_SAID_BACK, _SAID_BACK_AT_MOST = 4, 10
"""Words of a clause that plainly says back what they said of themselves."""
_PLAINLY = 0.97
_YOU_SAY = (("you", "say"), ("you", "said"))
"""What may stand behind words of theirs that are said back: "A handshake, you say."."""
_AS_THEIRS = {"you": ("i", "we", "you"), "your": ("my", "our", "your"), "me": ("you", "me")}


def _said_back(mine: tuple[str, ...], theirs: tuple[str, ...], clause: Clause) -> bool:
    """Say whether a clause says of them, word for word, what they said of themselves."""
    few = _SAID_BACK <= len(mine) <= _SAID_BACK_AT_MOST
    return few and mine[0] == "you" and not clause.asks and _turned_round(mine, theirs)


def _echoes_end(mine: tuple[str, ...], theirs: tuple[str, ...], clause: Clause) -> bool:
    """Say whether two to five small words are the last of theirs: "like this?", "and now me"."""
    if not 2 <= len(mine) <= 5 or len(mine) >= len(theirs) or clause.asks:
        return False
    pairs = zip(mine, theirs[-len(mine) :], strict=True)
    return all(said in _AS_THEIRS.get(word, (word,)) for word, said in pairs)


def _orders(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Say whether a clause demands something in their words: "should ...", "delete it"."""
    if {"should", "must", "ought"} & set(mine) - set(theirs):
        return True
    second = mine[1] if len(mine) > 1 else ""
    return mine[0] not in theirs and second in ("it", "them", "him", "her", "the", "that", "this")


def _copies(
    clause: Clause, folded: Folded, scene: Scene, said: Spoken, theirs_set: frozenset[str]
) -> float:
    """Return how clearly a clause repeats some words of one earlier turn."""
    lo = skip_lead(folded.words, clause.lo, clause.hi)
    if clause.hi - lo > 2 and folded.words[clause.hi - 2 : clause.hi] in _YOU_SAY:
        clause = clause._replace(hi=clause.hi - 2)
    size = clause.hi - lo
    if folded.words[clause.hi - 1] in ("how", "what", "why", "which", "who"):
        return 0.0
    if _said_back(folded.words[lo : clause.hi], said.words, clause):
        return _PLAINLY
    joined = " ".join(folded.words[lo : clause.hi])
    whole = "?" in clause.mark and f" {joined} " in f" {' '.join(said.words)} "
    if not 0 < size <= (8 if whole else 6) or (folded.words[lo] in ("you", "i") and size > 5):
        return 0.0
    if "?" in clause.mark and size >= 2 and _turned_round(folded.words[lo : clause.hi], said.words):
        return 0.75
    mine = [folded.stems[i] for i in range(lo, clause.hi) if folded.words[i] not in FUNCTION]
    if not mine:
        if _echoes_end(folded.words[clause.lo : clause.hi], said.words, clause):
            return 0.7
        alone = folded.words[lo] if size == 1 and "?" in clause.mark else ""
        return 0.7 if alone in _SWEEPING and alone in said.words else 0.0
    copied = [s for s in mine if s in theirs_set or f"{s}%" in theirs_set]
    fresh = len(mine) - len(copied)
    if not copied or len(copied) > 4 or fresh > 1 or (fresh and len(copied) < 2):
        return 0.0
    if {"we", "i", "me", "my", "our", "please"} & clause.bag or (
        {"ok", "deal", "yes"} & clause.bag and size <= 2
    ):
        return 0.0
    if "?" not in clause.mark and _orders(folded.words[lo : clause.hi], said.words):
        return 0.0
    theirs = [s for w, s in zip(said.words, said.stems, strict=True) if w not in FUNCTION]
    if len(set(theirs)) <= len(copied) and len(said.words) > 4 and size >= 4:
        return 0.0
    together = " ".join(folded.words[lo : clause.hi]) in " ".join(said.words)
    late = any(s in theirs[len(theirs) // 2 :] for s in copied)
    sure = 0.6 + 0.2 * together + 0.1 * late + 0.1 * ("?" in clause.mark)
    if scene.asked and "?" not in clause.mark:
        sure -= 0.35
    return sure - 0.2 * fresh


_ENCOURAGE = late(
    r"^(?:(?:mmhm|mm hmm|mm|mm mm|hmm|uhhuh|uh huh|uh|i see|right|go on|ok|oh|yeah|yes|sure|"
    r"really|interesting|"
    r"please go on|please continue|please do|continue|carry on|i hear you|i follow|i am "
    r"(?:listening|with you|following|all ears)|"
    r"got it|gotcha|wow|gosh|all right|understood|of course|makes sense|(?:ok )?go ahead|keep "
    r"(?:going|talking)|do go on|is that so|is that right|"
    r"i am here|i get it|noted|fair|true|absolutely|exactly|you do|did you|do you|are you|and|"
    r"so|then|that is interesting|oh my|"
    r"oh no|oh dear|aye|totally|for sure|huh|"
    r"no way|no kidding|i understand|ahead|please|well|good|great|nice|cool|"
    r"boy|my goodness|goodness|ooh|geez|jeez|sheesh|"
    r"and then|mm ok|how interesting|say no more|i bet)(?: |$))+$"
)
_SHORT_ECHO = late(
    r"^(?:(?:oh|ah|really|wow|now) )*(?:did|do|does|have|has|had|is|was|were|are) "
    r"(?:you|he|she|it|they|that)(?: now| really| indeed)?$"
)
"""What somebody says who is all ears, in the verb of what was told: "Did you.", "Oh, is it?"."""
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
        "jeez",
        "sheesh",
        "here",
        "with",
        "following",
        "understand",
        "kidding",
        "bet",
        "absolutely",
        "exactly",
        "aye",
        "totally",
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
        "aye",
        "totally",
    ]
)


EXCLAIMED = late(
    r"^(?:a+h*|a+w+|a+ha+|o+h+|o+o+f|o+|u+h+|u+gh+|e+h+|h+m+|m+h*m*|m+h+m+|w+o+w+|w+h*o+a+h*|"
    r"ha(?:ha)*|"
    r"he+h|pf+|ph?ew|ts+k|no+|ya+y|yikes|y(?:ep|up|eah|es|ea)|aye|ouch|blimey|crikey|christ|lord|"
    r"gosh|golly|sheesh|goodness|gracious|jeez|jesus|god|heavens|damn|dang|boy|man|ach|och|lol|"
    r"lmao+|omg|"
    r"indeed|honestly|seriously|truly|really|right|ok|okay|sure|and|so|huh|what|listening|"
    r"interesting|fascinating|incredible|unbelievable|remarkable|wild|naturally|clearly|obviously|"
    r"quite|exactly|absolutely|precisely|noted|understood|agreed|continue|proceed|go|then|true|"
    r"mmhm|uhhuh|gotcha|wait|oy|oi|alas)$"
)
"""Words that alone can be an exclamation; no name of a thing is one."""
_GO_ON = frozenset(["go", "continue", "carry", "keep", "listening", "ears"])


def encourager(words: tuple[str, ...], asked: bool, mark: str) -> float:
    """Return how clearly a whole utterance only invites the other to go on."""
    if not words or len(words) > 6:
        return 0.0
    text = " ".join(words)
    if _SHORT_ECHO.match(text):
        return 0.0 if asked else 0.97
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
    if "?" in mark and "then" in bag and words != ("and", "then"):
        return 0.0
    if asked and not bag & _GO_ON and (bag & _ANSWERS or bag & {"uhhuh", "mmhm", "no", "uh"}):
        return 0.0
    return 0.95


PAUSE = Pattern(
    r"^(?:ok |sure |please |of course |no problem |i understand |all right )*(?:(?:please "
    r")?take (?:your|all the|as much|a|some|whatever) (?:time|moment|minute|second|"
    r"breath)\b(?! (?:machine|off|sheet|table|out)).*|"
    r"(?:there is )?no (?:rush|hurry)\b(?! (?:of|hour|job|order|fee)\b).*|"
    r"(?:we|you) do not (?:have|need) to (?:hurry|rush|talk|speak|say|answer)\b.*|"
    r"(?:there is )?no need to (?:talk|speak|hurry|rush|answer|say (?:anything|a word))\b.*|"
    r"(?:i (?:would like|need|want|will take)|give me|let me (?:have|take)|(?:can|may|could) i "
    r"(?:have|take)) (?:just )?(?:a|1|one|some) (?:\w+ )?(?:moment|minute|second|beat|breath|quiet|"
    r"silence)\b(?!.*\b(?:check|call|find|grab|calendar|phone|of your|print|fetch|show|explain)\b)"
    r".*|"
    r"(?:please )?(?:do not|never) (?:you )?(?:rush|hurry)(?: (?:yourself|it|on (?:my|our) "
    r"(?:account|behalf)|for (?:my|our|me|us)(?: sake)?|because of (?:me|us)))?(?: please)?|"
    r"let me (?:just )?(?:sit with|take (?:that|it|this) in|breathe|be (?:quiet|silent)|let "
    r"(?:that|it|this) sink)\b.*|(?:just |please )?breathe(?: first)?\b.*|"
    r"(?:let (?:that|it|this) sink in)\b.*|(?:please )?take a (?:moment|minute|second|breath)\b.*|"
    r"i (?:will|can) (?:let you think|give you (?:a (?:moment|minute|second)|some (?:time|"
    r"space)|time|space)|wait|be quiet|"
    r"pause(?: here)?|sit with that)\b.*|let (?:that|us) (?:sit|pause|take a (?:moment|"
    r"breath))\b.*|"
    r"i am (?:happy|in no hurry|fine) (?:to wait|waiting)\b.*|i am in no (?:rush|hurry)\b.*|"
    r"(?:let us |we can )?sit with (?:that|this|it)\b.*|we have (?:plenty of )?time\b.*|"
    r"whenever you are ready|"
    r"(?:an? )?(?:\w+ )?(?:silence|pause)|(?:just )?(?:says?|saying) nothing|"
    r"(?:remains?|is|keeps?|stays?) (?:silent|quiet)|sits in silence|"
    r"(?:pause|pauses|silence|long pause|waits|waiting silently|stays silent))$",
    needs="take rush hurry talk speak say answer moment minute second beat breath quiet silence "
    "sit breathe silent sink think time space wait waiting ready pause pauses nothing sits waits "
    "saying says",
)
