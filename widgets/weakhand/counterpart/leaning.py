"""Whether a question leans on what they have just said, and what still answers it then.

"Whose eyebrows were they?" is asked of the eyebrows just named, and "did he buy them?" of the
man who laughed. An answer of the case that shares a word with such a question is mostly about
something else. So it must be asked for in what the question says, and not in a part of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from weakhand.cases.schema import Answer
from weakhand.counterpart.content import content, loose
from weakhand.counterpart.mind import Mind
from weakhand.counterpart.question import LONGEST, SENTENCE_END, asking
from weakhand.counterpart.said_last import subject, were
from weakhand.counterpart.unforeseen import begins_with_verb, form_of_story, was
from weakhand.counterpart.wanted import names_person, wanted
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import fold
from weakhand.language.patterns import late

_LONGEST = 14
"""Words up to which a question may lean on theirs."""
_SHORT = 3
"""Words up to which one leans that is about nothing at all: "which two?"."""
_TELLS = 4
"""Words from which a sentence before a question tells of something: "ha, clever" does not."""
_BARE = 6
"""Words up to which one leans that is about nothing by itself: "what does she say?"."""
_CLARIFY = "clarify"
"""What is said to who has not understood: no question that says what it is about asks for it."""
_OWN = 2
"""Words of its own from which a question by "he" or "that" is about something else."""
_HOW = content("long far often big old high soon fast early late near large ago")
"""What stands behind "how", and says nothing of what is asked about."""
_POINTS = late(
    r"\b(?:he|she|him|her|his|hers|they|them|theirs?)\b|"
    r"\b(?:it|that|those|these|one|ones|else)\W*(?:[,?]|$)|"
    r"\b(?:is|was|were|are|did|does|do) (?:that|those)\b|\bthe ones?\b|\bone (?:on|in|at|for|by)\b|"
    r"\bthat time\b|\b(?:of|like|after) that\b",
    re.IGNORECASE,
)
"""Words that point at somebody or something just spoken of."""
_BACK = late(
    r"\b(?:it|its|that|those|they|them|their|he|she|him|her|his|hers|ones?|else)\b", re.IGNORECASE
)
"""Words that point back where a question says nothing else."""
_OF_ME = late(r"\b(?:i|me|my|mine|we|us|our)\b", re.IGNORECASE)
_ADDS = late(
    r"\b(?:no|not|never|nobody|nothing|still|ever|always|only|all|both|again|now|yet|already|too|"
    r"really|more|most|even|each|every\w*|any\w*|else|other|soon|often|back)\b|n.t\b",
    re.IGNORECASE,
)
"""Small words that say something new where they did not stand before."""
_LEAD = late(
    r"^\W*(?:(?:wait|hang on|hold on|oh|ah|ha|so|and|but|well|really|right|ok|okay|sorry|hm+)\W+)+",
    re.IGNORECASE,
)
"""What is said before a question, and says nothing."""
_SPAN = "after_long_said"
_LONG = late(
    r"\b(?:how (?:long|many (?:hours|days|weeks|months|years))|since when|a long time)\b",
    re.IGNORECASE,
)
"""How one asks for a span of time."""
_PERSON = late(r"\b(?:he|she|him|her|they|them)\b", re.IGNORECASE)
_ONE = late(r"\b(?:he|she|him|her)\b", re.IGNORECASE)
_SO = late(r"^\W*(?:(?:and|oh|ah|ok|okay|well)\W+)?so\b", re.IGNORECASE)
_SHE = late(r"\bs?he\b", re.IGNORECASE)
_OR = late(r"\bor\b", re.IGNORECASE)
_SINCE = late(
    r"\bsince when (?:do|did|have|has|had|are|were|is|was|does) (?:you|he|she|they)\b|"
    r"\bhow long (?:have|has|had) (?:you|he|she|they)\b",
    re.IGNORECASE,
)
"""How one asks since when somebody does a thing: "since when do you play?"."""
_WHEN = content("since")


def leans(mind: Mind, text: str) -> bool:
    """Return whether a line is a short question that leans on what they have just said.

    What they have said of a fact or of their terms is looked at elsewhere.
    """
    last = were(mind)
    if last in ("terms", "hint", "told") or subject(mind).startswith("guard:"):
        return False
    question = asking(text)
    told = " ".join(each for each in SENTENCE_END.split(text) if len(each.split()) >= _TELLS)
    before = content(told) - content(question) - loose() - _stems(mind.words)
    return _leans(question, mind.words, bool(before))


@lru_cache(maxsize=512)
def _leans(question: str, theirs: str, told_before: bool) -> bool:
    """Return whether a question leans on these words of theirs.

    Where the line has told of something before it asks, "it" and "he" may be that.
    """
    size = len(question.split())
    if not 0 < size <= _LONGEST:
        return False
    about = content(question) - loose()
    back = about & _stems(theirs)
    own = about - back
    if back:
        return len(own) <= _OWN
    if told_before:
        return False
    since = bool(_SINCE.search(question))
    if since or _POINTS.search(question):
        return len(own - _WHEN if since else own) < _OWN and not _OF_ME.search(question)
    if not content(question):
        return size <= (_BARE if _BACK.search(question) else _SHORT)
    echoed = content(question) & _stems(theirs)
    return bool(echoed) and not own and size <= _LONGEST - _BARE


def given_back(mind: Mind, text: str) -> frozenset[str]:
    """Return the words of theirs in a question, and of these the ones that say what it is about."""
    return content(asking(text)) & _stems(mind.words)


def of_theirs(mind: Mind, text: str) -> bool:
    """Return whether a question gives back a word of theirs, or asks on about a person.

    Or how long ago it was, or where that happened: what may come up anywhere is not over. Or
    since when somebody does what they have just told of.
    """
    over = was(text) and form_of_story(text) not in ("", "after_why_said", "after_how_said")
    return bool(given_back(mind, text) or asks_of_person(text) or over or asks_since(text))


def asks_since(text: str) -> bool:
    """Return whether a question asks since when, or how long, somebody has done a thing."""
    return bool(_SINCE.search(asking(text)))


def asks_of_one(text: str) -> bool:
    """Return whether a question asks on about one person, as "he" or "she"."""
    return bool(_ONE.search(asking(text)))


def asked_so(text: str, ways: tuple[str, ...]) -> bool:
    """Return whether one way of asking for a thing has the form of a question: who, why, whether.

    A question about him or her is no way of asking for what nobody asks of anybody else.
    """
    form = form_of_story(text)
    if asks_of_one(text) and not any(map(names_person, ways)):
        return False
    if form == _SPAN and any(map(_LONG.search, ways)):
        return True
    return any(form_of_story(each) == form for each in ways)


def makes_sure(mind: Mind, text: str) -> bool:
    """Return whether a line says their own words back to hear a yes: "so nobody shouted?"."""
    return bool(_SO.search(text)) and only_says_again(mind, text)


def asks_of_person(text: str) -> bool:
    """Return whether a question asks on about somebody, as "he", "she" or "they"."""
    return bool(_PERSON.search(asking(text)))


def answers_it(mind: Mind, text: str, answer: Answer, words: int) -> bool:
    """Return whether an answer of the case may answer a question that leans on their words.

    One of its terms must hold the words of theirs that the question gives back, and half of what
    it says; a single word is enough only where the question says nothing else. One that says
    nothing, such as "how often is that?", must be a term in most of its words. What has no terms
    knows nothing of their words.
    """
    question = content(asking(text)) - _HOW
    back = given_back(mind, text)
    if not question:
        return not words or 3 * words >= 2 * len(asking(text).split())
    if not answer.terms or not words:
        unclear = answer.id == _CLARIFY and question - loose()
        return not (back or unclear or _asks_what_of_person(text))
    held = back - loose()
    most = 3 * words >= 2 * len(asking(text).split())
    for term in answer.terms:
        shared = question & content(term)
        if not shared or not held <= shared or not (most or shared - loose()):
            continue
        if words == 1 and (shared != question or begins_with_verb(text) or wanted(text)):
            continue
        if held or 2 * len(shared) >= len(question):
            return True
    return False


def _asks_what_of_person(text: str) -> bool:
    """Return whether a question asks what, who or when of somebody just spoken of."""
    return asks_of_person(text) and form_of_story(text) not in ("", "after_why_said")


def only_says_again(mind: Mind, text: str) -> bool:
    """Return whether a question for a yes or a no holds nothing but what they have just said."""
    question = _LEAD.sub("", asking(text))
    if _OR.search(question):
        return False
    folded = fold(question)
    said = frozenset(
        stem for word, stem in zip(folded.words, folded.stems, strict=True) if word not in FUNCTION
    )
    enough = _OWN if begins_with_verb(question) else 1
    if len(content(question)) < enough or not said <= _stems(mind.words):
        return False
    return _found(_ADDS, question) <= _found(_ADDS, mind.words) and _same_person(
        question, mind.words
    )


def _same_person(question: str, theirs: str) -> bool:
    """Return whether "he" and "she" in a question are those of their words, if these have any."""
    known = _found(_SHE, theirs)
    return not known or _found(_SHE, question) <= known


def _found(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(found.casefold() for found in pattern.findall(text))


@lru_cache(maxsize=256)
def _stems(text: str) -> frozenset[str]:
    return frozenset(fold(text).stems)


def names_fact(text: str, terms: tuple[str, ...], openly: bool) -> bool:
    """Return whether a question that leans on their words names a fact with these ``terms``.

    A term must be all that the question says, or hold two words of it; to one that asks
    ``openly`` half of what it is about is enough.
    """
    question = content(asking(text[:LONGEST]))
    about = question - loose()
    for term in terms:
        shared = question & content(term)
        if shared and (shared == question or len(shared) >= _OWN):
            return True
        if openly and shared and 2 * len(shared) >= len(about):
            return True
    return False
