"""The forms in which a line asks, states, tells of oneself, or wants to be agreed with.

They are told by a line's own words alone, and need no case and no weights.
"""

from __future__ import annotations

import re

from weakhand.counterpart.question import (
    A_WORD_OR_TWO,
    LONGEST,
    ONE_FACT,
    SENTENCE_END,
    UNMARKED,
    asking,
)
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import fold
from weakhand.language.patterns import late
from weakhand.language.reading import MoveKind, Reading

ASKING: frozenset[MoveKind] = frozenset(
    {
        "closed_question",
        "open_question",
        "calibrated_question",
        "preference_question",
        "deadline_question",
        "why_question",
    }
)
_SENTENCE, _GLUE, _STOCK = 4, 0.3, 0.5
"""Words of a sentence, its share of function words, and the stock words that it stays below."""
_DEMAND = late(
    r"(?:^|[.!?]\s+)(?:(?:please|just|then|so|ok|okay|and|well|now)[\s,]+)*"
    r"(?:(?:show|give|name|list|explain|describe|tell|spell|walk)\s+(?:me|us|it|out|that)|"
    r"(?:explain|state|define|specify|justify|name)\s+(?:to\s+(?:me|us)\s+)?(?:the|your|what|"
    r"why|how|\W)|i(?:.d like| would like| want| need)\s+to\s+(?:see|know|hear|read)\b)",
    re.IGNORECASE,
)
_OF_THEM = late(
    r"\b(?:(?:do|did|have|had|are|were) you (?!(?:have|need|pay|offer|accept|want|use|provide|get|"
    r"require|agree|mean|think|know|any|a|an|the|going|able|sure|serious|willing)\b)|"
    r"do you have (?:(?:an?|any) )?(?:favou?rite|hobb|dream|secret|child|kid|famil|wife|husband|"
    r"partner|brother|sister|mother|father|pet|dog|cat|friends)|^you (?:have (?:an? )?(?:mother|"
    r"father|wife|husband|brother|sister|kid|child|famil|dog)|like|love|married|play|got kids|have "
    r"kids|"
    r"have children|follow)\b(?! (?:this|that|it|me|my))|"
    r"your (?:own|favou?rite|first|worst|best)\b)",
    re.IGNORECASE,
)
"""How one asks about the person, and not about what their house has or does."""
_OF_DEED = late(
    r"\b(?:did|have|had|would) you (?:\w+ly |just |even |ever )?(?:put|write|written|send|sent|"
    r"choose|chosen|make|made|decide[d]?|say|said|ask|asked|buy|bought|sell|sold|sign|signed|set|"
    r"give|given|take|taken|hear|heard|change[d]?|add|added|read|find|found|steal|stolen|do (?:it|"
    r"that|this)|done (?:it|that|this)|leave|left|hide|hidden|keep|kept|pay|paid|tell|told|call|"
    r"called|phone|phoned|ring|rung|meet|met|see|seen|go|gone|get)\b|"
    r"\b(?:was|were) (?:it|that|this) you\b",
    re.IGNORECASE,
)
"""How one asks about a thing that they did: "why did you put it there?"."""
_OPEN = late(r"^\W*(?:(?:and|so|but|ok|okay|well|then|now|sorry)\W+){0,2}(?:what|how|why)\b", re.I)
"""How a question begins that a yes or a no does not answer."""
_YOURSELF = late(
    r"\b(?:do|did|have|are|were)(?: not)? you (?:not )?(?:\w+ly |even |still |ever |also |never )*"
    r"(?:get on|get along|having|doing|feeling|okay|ok|like|feel|regret|sleep|mind|miss|worry|"
    r"enjoy|believe|hate|love|care|dream|"
    r"choose|ask yourself|wonder|afraid|scared|happy|proud|tired|lonely|ashamed|nervous|worried|"
    r"angry|sorry|under|alone|told|thought|tried|regretted|wanted|felt|asked yourself|wish|get "
    r"(?:hungry|bored|tired|lonely|angry|scared|used))\b",
    re.IGNORECASE,
)
"""How one asks for a yes or a no about the other person."""
_OF_BOTH = late(r"\d|\b(?:i|me|my|we|us|our|twenty|sixty)\b", re.IGNORECASE)
_REFLECTS = late(
    r"^\W*(?:(?:i see|ok|okay|right|ah|oh|well|and|but|hm+)\W+){0,2}(?:so\b|(?:it|that|this) "
    r"(?:sounds|seems|looks|must|can.?t|cannot)\b|(?:sounds|seems|looks) |you(?:.re|.ve|.d)?\b"
    r"(?! (?:have to|need to|should|can|could|may|will|won|said|told|know|see|owe|promised|"
    r"must (?!be|have|feel))\b)|"
    r"i (?:can )?(?:imagine|guess|suppose|get the|have the|see that you)\b|what you\b|must be\b)",
    re.IGNORECASE,
)
_CONFIRMS = late(
    r"\b(?:did i (?:get|understand|hear|miss) (?:it|that|this|you|right|any\w+)\b|"
    r"have i (?:got|understood|heard|missed|put) (?:it|that|this|you|any\w+|all)\b|"
    r"do i (?:understand|have) (?:that|you|it|this) (?:right|correctly)\b|"
    r"is (?:that|this) (?:about |more or less )?(?:right|it|correct)\b|am i right)"
    r"[^.!?]{0,30}[.!?\s]*$",
    re.IGNORECASE,
)
"""How one asks whether what was given back is right."""
_OF_SELF = late(
    r"^\W*(?:(?:well|honestly|but|and|so|look|listen|because|actually|yes|no|oh)\W+){0,2}"
    r"(?:i(?:\W(?:m|ve|d|ll))?\b(?!\W(?:m|ve|d|ll)\b)(?! (?:do not |don.t |really |still )*"
    r"(?:could|would|should|might|will|can|cannot|like|want|need|agree|accept|think|believe|"
    r"disagree|object|reject|refuse|insist|demand|"
    r"suggest|propose|offer|expect|see|understand|hear|know|get|mean|said|reserve|put it|ask|asked|"
    r"find|note|withdraw|retract|assume|doubt|wonder|hope|guess|suppose|notice|"
    r"repeat|dispute|submit|take|advised|told|not (?:an?|your|some|stupid|"
    r"blind)|(?:just|only) (?:asking|saying|wondering|curious|looking|checking|trying))\b)"
    r"(?! (?:did not|didn.t) come\b)(?! sure\b)(?! (?:(?:do|did|would|could|just|really|still|am|"
    r"was|have) )*(?:not )?\w+ "
    r"(?:that|this|it)\b)"
    r"|(?:my|our) (?!offer|proposal|point|question|position|answer|price|view|problem is)"
    r"\w+)",
    re.IGNORECASE,
)
"""How one begins who tells of oneself, and neither takes a stand nor speaks of what is said."""
_NOT_ABOUT = late(
    r"^\W*(?:(?:but|no|well|and|look)\W+)*(?:it|this|that)(?:.s| is) not (?:about|for) (?!you)",
    re.I,
)
_A_DENIAL = 7
"""Words of a line up to which it is no more than that."""
_MUST_NOW = late(
    r"\b(?:do|must|should) (?:i|we) (?:really |actually )?(?:have to |need to )?(?:decide|sign|"
    r"answer|say yes|choose|make up my mind|tell you)\b[^.?!]{0,15}\b(?:today|now|tonight|"
    r"right away|at once|this (?:minute|afternoon|week))\b|"
    r"\bdoes it have to be (?:today|now|tonight)\b",
    re.IGNORECASE,
)
"""How one asks whether it must be at once."""
_GLAD = late(
    r"\b(?:pleased|glad|happy|relieved|grateful|excited|delighted|better|thrilled|looking forward|"
    r"thankful|touched|proud)\b",
    re.IGNORECASE,
)
_NOT_GLAD = late(
    r"n.t\b|\b(?:not|never|no|but|would|only|if|less|sad|afraid|worried)\b", re.IGNORECASE
)
_CURIOUS = late(
    r"\b(?:dying to|curious|wonder(?:ing)?|itching to|burning to|interested|keen to|"
    r"love to (?:know|"
    r"hear))\b",
    re.IGNORECASE,
)
"""Words of a feeling that only asks."""
_YOURS = late(
    r"\byou(?:rs|rself)?\b|(?<!\bat )(?<!\bin )(?<!\bon )\byour\b",
    re.IGNORECASE,
)
"""What puts a why to them; "at your place" only says where."""
_OF_YOU = late(r"\b(?:you|yours|yourself)\b", re.IGNORECASE)
_POINTS = late(
    r"\b(?:you|your|yours|this|that|these|those|it|i|me|my|we|us|our|they|them|he|she|there)\b",
    re.IGNORECASE,
)
_BETWEEN = late(r"\b(?:you|your|i|me|my|mine|we|us|our|ours)\b", re.IGNORECASE)
_AGREE = late(
    r",\s*(?:no|right|yes|eh|you know|(?:is|are|do|does|did|have|has|was|were|will|would|can|could|"
    r"won|isn|aren|don|doesn|didn|haven|wasn|weren|wouldn|couldn)(?:\Wt)? (?:it|you|they|he|she|we|"
    r"i|"
    r"that|there))\s*\?\W*$",
    re.IGNORECASE,
)
"""What stands behind a statement that wants to be agreed with: "that's not nothing, is it?"."""
_MAKES_SURE = late(
    r"\byou(?:.re|.ve)?\b|\b(?:that|it)(?:.s| is| was)\b|\bif i (?:understand|heard)\b",
    re.IGNORECASE,
)
"""How one goes through their words to make sure of them."""


def asks(reading: Reading) -> bool:
    """Return whether a line asks something, with a question mark or by its first words."""
    return (
        "?" in reading.text
        or not ASKING.isdisjoint(reading.kinds())
        or bool(UNMARKED.search(reading.text[:LONGEST]))
    )


def asks_of_them(reading: Reading) -> bool:
    """Return whether a line asks about the person: "did you always want to?".

    A question that speaks of the learner as well, or holds a number, is about
    what lies between them.
    """
    sentence = asking(reading.text[:LONGEST])
    if asks_of_deed(reading.text) and asks_openly(reading):
        return False
    return bool(_OF_THEM.search(sentence)) and not _OF_BOTH.search(sentence)


def asks_of_deed(text: str) -> bool:
    """Return whether a line asks about a thing that they did: they know of it."""
    return bool(_OF_DEED.search(asking(text[:LONGEST])))


def asks_openly(reading: Reading) -> bool:
    """Return whether a line asks what, how or why: no yes or no answers that."""
    sentence = asking(reading.text[:LONGEST])
    return bool(_OPEN.search(sentence) or ONE_FACT.search(sentence))


def asks_yourself(reading: Reading) -> bool:
    """Return whether a line asks the person for a yes or a no about what they feel, do or did."""
    sentence = " ".join(fold(asking(reading.text[:LONGEST])).words)
    return bool(_YOURSELF.search(sentence)) and not _OF_BOTH.search(sentence)


def confirms(reading: Reading) -> bool:
    """Return whether a line ends by asking whether what it gave back is right."""
    return bool(_CONFIRMS.search(reading.text[:LONGEST]))


def reflects(reading: Reading) -> bool:
    """Return whether a line says something of them, or gives back what was said.

    It asks nothing, or only whether it got that right. Such a line may be right
    or wrong: nobody nods to it, and nobody asks what follows from it.
    """
    text = reading.text[:LONGEST]
    return confirms(reading) or (bool(_REFLECTS.search(text)) and not asks(reading))


def tells_of_self(reading: Reading) -> bool:
    """Return whether a line only tells of its speaker or their own people: "my mother rings".

    What speaks of the other side as well, or takes a stand, says something about the matter.
    """
    text = reading.text[:LONGEST]
    if _OF_YOU.search(text) or asks(reading):
        return False
    return any(_OF_SELF.search(part) for part in SENTENCE_END.split(text))


def between_us(reading: Reading) -> bool:
    """Return whether a line points at what was said or at one of the two: it is about the talk."""
    return bool(_POINTS.search(reading.text[:LONGEST]))


def of_both(text: str) -> bool:
    """Return whether a text speaks of one of the two who talk: "why me?"."""
    return bool(_BETWEEN.search(text[:LONGEST]))


def wants_agreement(reading: Reading) -> bool:
    """Return whether a line states a thing and asks only to be agreed with."""
    return tagged(reading.text)


def tagged(text: str) -> bool:
    """Return whether a text ends in what asks only for a yes to it: "isn't it?"."""
    return bool(_AGREE.search(text[:LONGEST]))


def checks(reading: Reading) -> bool:
    """Return whether a line makes sure of something: it asks, or says "so you" or "that is"."""
    return asks(reading) or bool(_MAKES_SURE.search(reading.text[:LONGEST]))


def demands(reading: Reading) -> bool:
    """Return whether a line asks by an order: "show me the clause"."""
    return bool(_DEMAND.search(reading.text[:LONGEST]))


def blames(reading: Reading) -> bool:
    """Return whether a why can be heard as blame: it is bare, or puts it to them."""
    text = reading.text[:LONGEST]
    return len(text.split()) <= A_WORD_OR_TWO or bool(_YOURS.search(text))


def denies(reading: Reading) -> bool:
    """Return whether a short line only says what it is not about: that gives nothing back."""
    text = reading.text[:LONGEST]
    return len(text.split()) <= _A_DENIAL and bool(_NOT_ABOUT.search(text))


def presses(reading: Reading) -> bool:
    """Return whether a line asks if it must be now: "do I have to decide today?"."""
    return bool(_MUST_NOW.search(reading.text[:LONGEST]))


def is_glad(reading: Reading) -> bool:
    """Return whether a feeling that a line names is a good one."""
    text = reading.text[:LONGEST]
    return bool(_GLAD.search(text)) and not _NOT_GLAD.search(text)


def only_curious(reading: Reading) -> bool:
    """Return whether what sounds like a feeling is a way to ask: "I'm dying to know"."""
    return asks(reading) and bool(_CURIOUS.search(reading.text[:LONGEST]))


def wants_one_fact(reading: Reading) -> bool:
    """Return whether a line asks who, when, what or how many: no yes or no answers that."""
    move = reading.first("closed_question")
    return move is not None and bool(ONE_FACT.search(reading.text[move.start : move.end]))


def states(reading: Reading) -> bool:
    """Return whether a line is a sentence of its own: four words or more, put together as one."""
    words = (
        reading.text[:LONGEST].casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split()
    )
    plain = [word.strip(".,;:!?\"()'") for word in words]
    glue = sum(word in FUNCTION for word in plain)
    return len(plain) >= _SENTENCE and glue >= _GLUE * len(plain) and reading.stock < _STOCK
