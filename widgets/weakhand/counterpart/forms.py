"""The forms in which a line asks, states, tells of oneself, or wants to be agreed with.

They are told by a line's own words alone, and need no case and no weights.
"""

from __future__ import annotations

import re
from functools import lru_cache

from weakhand.counterpart.content import content, loose
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
_REMEMBERED = 1024
"""Lines of which it is remembered what they ask: it is looked up several times a turn."""
LONGEST = 400
"""Characters of a line that are looked at: who asks plainly asks briefly."""
_A_WORD_OR_TWO = 2
_TWO = 2
"""Words of its own from which a question with a pronoun in it needs no other sentence."""
_SENTENCE, _GLUE, _STOCK = 4, 0.3, 0.5
"""Words of a sentence, its share of function words, and the stock words that it stays below."""
_ONE_FACT = late(
    r"(?:^\W*|[:,;\N{EN DASH}\N{EM DASH}]\s*)(?:\w+\W+){0,4}?(?:who|when|where|which|whose|what "
    r"time|what date|how (?:many|much|long|"
    r"often|far|soon|big|old))\b|"
    r"^\W*(?:(?:and|so|but|ok|okay|well|then|now|sorry)\W+)*what(?:\W?s| is| are| was| were)\b",
    re.IGNORECASE,
)
_DEMAND = late(
    r"(?:^|[.!?]\s+)(?:(?:please|just|then|so|ok|okay|and|well|now)[\s,]+)*"
    r"(?:(?:show|give|name|list|explain|describe|tell|spell|walk)\s+(?:me|us|it|out|that)|"
    r"(?:explain|state|define|specify|justify|name)\s+(?:to\s+(?:me|us)\s+)?(?:the|your|what|"
    r"why|how|\W)|i(?:.d like| would like| want| need)\s+to\s+(?:see|know|hear|read)\b)",
    re.IGNORECASE,
)
_UNMARKED = late(
    r"^\W*(?:(?:and|so|but|ok|okay|well|then|now|hi|hello|hey|sorry)\W+){0,2}"
    r"(?:(?:do|does|did|is|are|was|were|can|could|will|would|shall|should|have|has|am|must) "
    r"(?:i|we|you|u|ya|he|she|they|it|this|that|there|the|my|your|all|every\w+|some\w+|any\w+)|"
    r"what about\b|(?:what|who|where|when|why|how|which)(?: even| actually| exactly)?(?:\W?s| "
    r"(?:is|are|am|was|were|do|does|did|"
    r"must|can|could|will|would|shall|should|have|has|had|happens|happened|else|time|kind|much|"
    r"many|long|far|"
    r"often|soon|come|exactly)))\b",
    re.IGNORECASE,
)
"""How a question begins that has no question mark."""
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
_WHAT = late(r"^\W*(?:(?:and|so|but|ok|okay|well|then|now|sorry)\W+){0,2}(?:what|how)\b", re.I)
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
_QUESTION = late(
    r"^\W*(?:(?:and|so|but|or|ok|okay|well|then|now|sorry|just|please|then|by|since|from|to|for|"
    r"with|about|at|in)\W+){0,3}(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|"
    r"am|do|does|did|has|have|had|can|could|may|might|will|would|shall|should|must)(?:n.t)?\b|"
    r"\b(?:who|whom|whose|what|which|when|where|why|how) (?:(?:is|are|was|were|do|does|did|has|have"
    r"|had|can|could|will|would|should|much|many|long|often|far|soon)\b)",
    re.IGNORECASE,
)
"""How a whole question begins, or goes on after what leads in."""
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
    r"thankful|touched)\b",
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
_BACK = late(
    r"\b(?:it|its|that|this|these|those|they|them|their|he|she|him|her|his|there|then|ones?|"
    r"the others?|else|so)\b",
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
SENTENCE_END = late(r"(?<=[.?!\n])\s+")
_POLITELY = late(
    r"^\W*(?:(?:and|so|but|well|ok|okay|hi|hello|hey|look|listen|now|right|please|honestly|sorry|"
    r"oh|maybe|perhaps)\W+){0,2}(?:"
    r"(?:can|could|may|might) i (?:please |just |quickly )?ask(?: you)?(?: something| a question| "
    r"one thing)?|"
    r"(?:can|could|would|will) you (?:please |maybe |just )?(?:tell|explain to) (?:me|us)|"
    r"(?:please |just )?tell (?:me|us)|"
    r"i(?:.?d| would) (?:really |just |also |only |still )?(?:like|love|want) to "
    r"(?:know|understand|hear|ask(?: you)?)|"
    r"i (?:just |only |really )?(?:want|wanted|need) to (?:know|understand|ask(?: you)?)|"
    r"i(?:.m| am| was|.ve been| have been) (?:just |only )?(?:wondering|curious)|"
    r"i (?:do not|don.t) (?:really |quite )?(?:see|understand|know|get)|"
    r"be (?:honest|straight)(?: with me)?|sorry to (?:ask|bother you|be a \w+)|"
    r"forgive me for asking|(?:pardon|excuse|forgive) me|do you (?:happen to )?know|any idea|"
    r"if i may(?: ask)?|if you don.t mind(?: my asking)?)"
    r"(?: honestly| straight| truly| again| then| please)?[\s,.:;\-]+(?:but )?"
    r"(?=(?:who|whom|whose|what|which|when|where|why|how)\b(?! to\b)|(?:if|whether|is|are|was|"
    r"were|am|do|does|did|has|have|had|can|could|will|would|should|might) \w+ \w)|"
    r"^\W*(?:(?:and|so|but|sorry)\W+)?is it (?:really |actually )?true(?: that)? "
    r"(?!what|who|how|that)(?=\w+\W+\w)",
    re.IGNORECASE,
)
"""What only leads in to a question: "can I just ask, ...", "I'd like to know ..."."""


_BEFORE = late(
    r"^(?!\W*(?:(?:and|so|but|ok|okay|well)\W+)*(?:if|when|once|suppose|say|since|because|as|given|"
    r"at|in|on|after|before|by|for|from|with|of|during|about|until|without|"
    r"who|what|where|why|how|which|is|are|do|does|did|can|could|would|will|should)\b)"
    r"(?:[^\s?]+\s+){2,30}?[^\s?]*[,;:\N{EN DASH}\N{EM DASH}]\s*(?:-\s+)?"
    r"(?=(?:(?:and|so|but|then)\s+)?"
    r"(?:(?:what|who|where|when|why|how|which)(?:.s)?\s+(?!(?:you|i|we|they|he|she|it)\b)\w+\s+\w+|"
    r"(?:is|are|was|were|do|does|did|can|could|would|will|have|has)\s+(?:you|there|they)\s+"
    r"\w+\s+\w+))",
    re.IGNORECASE,
)
"""What stands before a question in one sentence with it, and is no condition of it."""
_THANKS = late(
    r"^\W*(?:(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|evening|morning|"
    r"thanks?(?: you)?|cheers|ta|i (?:really )?appreciate|that helps|"
    r"that.?s (?:very )?(?:kind|decent|good|fair|nice)|"
    r"nice to meet you|pleased to meet you)\b(?:(?!\bbut\b)[^,.!?\n])*[,.!\n]+\s*)+)(?=\S)",
    re.IGNORECASE,
)
"""A greeting or thanks before something else."""
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
        or bool(_UNMARKED.search(reading.text[:LONGEST]))
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
    return bool(_OPEN.search(sentence) or _ONE_FACT.search(sentence))


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


def points_back(text: str) -> bool:
    """Return whether a text points at what was said: "it", "they", "which one"."""
    return bool(_BACK.search(text[:LONGEST]))


def asks_what(question: str) -> bool:
    """Return whether a question begins with what or how."""
    return bool(_WHAT.search(question[:LONGEST]))


def of_both(text: str) -> bool:
    """Return whether a text speaks of one of the two who talk: "why me?"."""
    return bool(_BETWEEN.search(text[:LONGEST]))


def wants_agreement(reading: Reading) -> bool:
    """Return whether a line states a thing and asks only to be agreed with."""
    return bool(_AGREE.search(reading.text[:LONGEST]))


def checks(reading: Reading) -> bool:
    """Return whether a line makes sure of something: it asks, or says "so you" or "that is"."""
    return asks(reading) or bool(_MAKES_SURE.search(reading.text[:LONGEST]))


def demands(reading: Reading) -> bool:
    """Return whether a line asks by an order: "show me the clause"."""
    return bool(_DEMAND.search(reading.text[:LONGEST]))


def blames(reading: Reading) -> bool:
    """Return whether a why can be heard as blame: it is bare, or puts it to them."""
    text = reading.text[:LONGEST]
    return len(text.split()) <= _A_WORD_OR_TWO or bool(_YOURS.search(text))


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
    return move is not None and bool(_ONE_FACT.search(reading.text[move.start : move.end]))


def states(reading: Reading) -> bool:
    """Return whether a line is a sentence of its own: four words or more, put together as one."""
    words = (
        reading.text[:LONGEST].casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split()
    )
    plain = [word.strip(".,;:!?\"()'") for word in words]
    glue = sum(word in FUNCTION for word in plain)
    return len(plain) >= _SENTENCE and glue >= _GLUE * len(plain) and reading.stock < _STOCK


def asking(text: str) -> str:
    """Return the question that ``text`` comes down to: the last one, if it says what it is about.

    It is given without what only leads in to it: "can I ask", "I'd like to know". One that
    leans on the others ("and why is that?") is given with them. A question has a question
    mark, or begins as one; all of the text, if none does.

    Of a very long one only the beginning is looked at. A word or two with a mark, such as
    "hello?" or "what for?", say nothing without the rest.
    """
    question = _asking(text)
    return text if question is None else question


@lru_cache(maxsize=_REMEMBERED)
def _asking(text: str) -> str | None:
    """Return the question that a text comes down to; nothing, if that is the very text."""
    asked = all_asked(text)
    if not asked:
        question = _outright(text[:LONGEST])
    else:
        question = _outright(asked[-1])
        own = content(question) - loose()
        says = bool(own or _ONE_FACT.search(question)) and bool(_QUESTION.search(question))
        if not says or (len(own) < _TWO and points_back(question)):
            question = _outright(" ".join(asked))
    return None if question is text else question


def _outright(question: str) -> str:
    """Return a question without what only leads in to it, however politely."""
    for _ in range(_TWO):
        question = _POLITELY.sub("", question, count=1)
    return question


def all_asked(text: str) -> list[str]:
    """Return the questions of a text, in order; of those with a mark, all of three words or more.

    Who types in haste marks some and not others, and runs what is said before into a question.
    Nothing, if there is none.
    """
    parts = SENTENCE_END.split(text[:LONGEST])
    found = ((part, _run_in(part)) for part in parts)
    return [
        asked
        for part, asked in found
        if asked != part
        or (part.endswith("?") and len(part.split()) > _A_WORD_OR_TWO)
        or _UNMARKED.search(part)
        or _POLITELY.search(part)
    ]


def after_thanks(text: str) -> str:
    """Return a text without the greeting and the thanks before what it asks."""
    rest = _THANKS.sub("", text, count=1)
    return rest if rest != text and all_asked(rest) else text


def _run_in(part: str) -> str:
    """Return a sentence without what stands before a question in it: "thanks, and who is it"."""
    found = _BEFORE.match(part)
    return part[found.end() :] if found else part
