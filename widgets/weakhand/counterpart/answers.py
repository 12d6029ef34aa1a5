"""Which plain answer a line asks for: a question of any table, or one of the case's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from weakhand.cases.schema import Answer, Case
from weakhand.counterpart.closest import Close, close_to, closest
from weakhand.counterpart.content import content, loose
from weakhand.counterpart.follow_up import asks_after
from weakhand.counterpart.forms import (
    LONGEST,
    SENTENCE_END,
    all_asked,
    asking,
    asks,
    demands,
    points_back,
    presses,
    speaks_of_self,
)
from weakhand.counterpart.practice import YIELDING, asked_in_practice
from weakhand.counterpart.wanted import comes_near, fits_form, shows, wanted
from weakhand.language.index import Phrases, phrase_hits, phrases
from weakhand.language.normalise import fold, words_of
from weakhand.language.once import once_for_each
from weakhand.language.patterns import late
from weakhand.language.plainly import PUTS_OFF
from weakhand.language.reading import Reading

_TRACE = 4
"""First letters of a term's longest word, which a line must hold as they are written."""
_ARTICLES = frozenset(["a", "an", "the"])
_EXACT = 2
"""Words from which a term is more exact than a plain question."""
_MORE = 2
"""Words that say what a question is about, beside a short term, by which it asks something else."""
TO_THE_LETTER = 4
"""Words from which a term is what the case foresaw, and comes before what a fact would tell."""
_NEAR, _CLOSE, _CLOSER, _VERY_CLOSE, _ALMOST_IT = 0.68, 0.72, 0.72, 0.78, 0.86
"""How close an answer comes that may be meant, is, comes before a form of asking, or, with a term
in the line and without one, before a fact."""
_SHORT = 8
"""Words up to which a question may lean on what was said before it."""
_AHEAD, _WELL_AHEAD = 0.08, 0.12
"""How much closer than the answer of a term it must come, and than that of a whole phrase."""
_NOT_OF_A_FACT = 0.05
"""How much closer than any fact it must come, where no term asks for it."""
_OF_DATE = 0.84
"""How close an answer comes to a question for a date before what is said of the clock."""
_WELL_APART = 0.2
"""How much closer than any fact it must come before what matters to them."""
_PERMISSION = frozenset(["may_ask"])
"""Who asks whether they may ask, and then asks, wants the second question answered."""
_DEFINES = late(
    r"^\W*(?:(?:and|so|but|sorry|ok|okay|hi|hello)\W+){0,2}what(?:\W?s| is| are| does| do)\b"
    r"(?:\W+\w+){1,5}\W*$",
    re.IGNORECASE,
)
"""How one asks what a thing is: "what is a release?"."""
_LEANS = late(
    r"^\W*(?:\w+\W+){0,6}(?:it|that|this|them|those|these|he|she|him|her|they)\b"
    r"(?:\W+\w+){0,2}\W*$|^\W*(?:what for|why|who|when|where|how so|how)\W*$",
    re.IGNORECASE,
)
"""A short question whose subject stands in the sentence before it: "do you ever look at it?"."""
_HUMS = late(r"^\W*(?:uh|mm*|m)?\W*huh[.!\s]*$", re.IGNORECASE)
"""What hums along, and with a question mark would ask what was said."""
_UNCLEAR = late(
    r"\b(?:mean|means|meant|understand|explain|clear|follow|lost|again|repeat|slow\w*|simpl\w*)\b",
    re.IGNORECASE,
)
"""Words of a question that asks what they mean; beside another, "I don't follow" asks nothing."""
_THEIRS = late(r"\b(?:to|for|with|at) you\b", re.IGNORECASE)
"""What asks after the other side: "what happens to you if I say no?"."""
_SET_BY = late(
    r"^\W*(?:\w+\W+){0,2}?who (?:else )?(?:has|have|gets) a say\b|"
    r"\bare you (?:even )?(?:allowed|able|free) to (?:change|move|alter|lower)\b|"
    r"\b(?:can|could|would) (?:you )?(?:even |actually |really |just )?(?:change|move|alter|touch|"
    r"stretch|extend|hold|strike|bend|shift|lower|lift|drop|waive|decide|allow|take out|cross out|"
    r"strike out) (?:[\w-]+ ){1,6}(?:at all|yourself|on your own|by yourself)\b|"
    r"^\W*(?:\w+\W+){0,2}?who (?:(?:was|is) it (?:that )?)?(?:(?:else|actually|exactly|really) )?"
    r"(?:told you|says|said|set|sets|fixed|wants|wanted|insists|insisted|asked you|made you|"
    r"makes you|sent you|ordered|orders|came up with|chose|picked|made up|invented|thought (?:of|"
    r"up)|put you up to|worked (?:it|that|this) out)\b|"
    r"^\W*(?:\w+\W+){0,2}(?:can|could|may) i (?:please )?(?:speak|talk) (?:to|with) (?:some\w+|"
    r"your|whoever|(?:the|a) (?:manager|boss|owner|director|supervisor|person))\b",
    re.IGNORECASE,
)
"""How one asks whose doing a demand is, besides the plain "who decides?"."""


_HOW_LOW = late(
    r"\bhow (?:much )?(?:low|lower|far down|high|higher) (?:would|will|can|could) you (?:go|"
    r"come)\b",
    re.IGNORECASE,
)
"""How one asks for the last price without that word."""
_HOW_MANY = late(r"\bhow (?:many|much)\b", re.IGNORECASE)
_NUMBER = late(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|"
    r"thousand|dozen|couple|pair|half|quarter|once|twice|few|none|nothing|nobody|no one|all|"
    r"every\w*|"
    r"most|many|much|more|less|enough|number|count\w*|figure|never|little|lot|plenty|any|some)\b",
    re.IGNORECASE,
)
"""What says how many."""
_TRUE = late(r"\btrue\b", re.IGNORECASE)
_WISHES = late(
    r"\b(?:matters?|important|priorit\w+|prefer\w*|rather|sooner|most|keen|care|weighs?|best|better|"
    r"looking for|or|do without|easiest|fight for|hate to|be enough|(?:what|which|how|where)\b.*\b"
    r"(?:needs?|wants?|values?|hop\w+|wish\w*|like|first|helps?|suits?|works? for|say yes|"
    r"acceptable|easier|agree)|what would (?:have to|make|let|you|a|it))\b",
    re.IGNORECASE | re.DOTALL,
)
"""Words of a question that asks what somebody would like, and not whether they need one thing."""


def asks_for_wishes(reading: Reading) -> bool:
    """Return whether a line asks what matters to them, in words that do ask for that."""
    return reading.first("preference_question") is not None and bool(_WISHES.search(reading.text))


class Plain(NamedTuple):
    """A plain answer that a line calls for.

    Attributes:
        answer: the case's answer.
        words: the length of the case's own term that stands in the line, in
            words; 0 for a question of any table.
        asked: whether the line asks for it, and does not only mention it.
        defines: whether the line asks what a thing is, and hardly anything else.
        practice: the question of practice that the line puts, by name, or nothing.
        near: whether it only comes closest to what is asked, and none of its terms stands there.
        sure: whether it comes so close that hardly anything else can be meant.
    """

    answer: Answer
    words: int
    asked: bool
    defines: bool = False
    practice: str = ""
    near: bool = False
    sure: bool = False

    @property
    def foreseen(self) -> bool:
        """Return whether the case has an answer to this very question."""
        return self.asked and (self.sure or self.words >= (TO_THE_LETTER - self.defines))

    @property
    def named(self) -> bool:
        """Return whether a term of two words or more asks for it."""
        return self.asked and self.words >= _EXACT

    @property
    def yields(self) -> bool:
        """Return whether a fact that the line speaks of is rather what it asks for."""
        return self.practice in YIELDING

    def left(self, used: frozenset[str]) -> bool:
        """Return whether a wording of it has not been ``used``."""
        return any(line not in used for line in self.answer.asked)


def foreseen(answer: Answer) -> Plain:
    """Return an answer as one that a line asks for, and nothing else."""
    return Plain(answer, TO_THE_LETTER, True, sure=True)


def answer_to(case: Case, reading: Reading, shut: frozenset[str] = frozenset()) -> Plain | None:
    """Return the answer that a line asks for, or that has a remark on what it mentions.

    What a term or a form of asking has found is held against the answer that the
    question comes closest to by what it is about, and the closer one counts. What is
    ``shut`` belongs after something that they have not told yet.
    """
    if presses(reading):
        return None
    found = _found(case, reading, shut)
    if not (asks(reading) or demands(reading)) or _asks_for_terms(reading):
        return found
    text = reading.text[:LONGEST]
    close = closest(case, text, shut)
    if close is None:
        return found
    if found is not None and _early(case, close, found, shut):
        return None
    if found is None:
        enough = _close_enough(close, reading) and _gives(close, text)
        return _as_close(close) if enough else None
    if found.answer.id == close.answer.id:
        # A term to the letter is foreseen, and may yet lean on what was said before.
        partly = found.asked and _EXACT < found.words < TO_THE_LETTER
        return found._replace(sure=partly and _sure(close))
    if not (_closer(case, close, found) and _gives(close, text)):
        return found
    # A word that was found falls to what comes closest, and then to an honest "I don't know".
    near = _as_close(close)
    if found.words < _EXACT:
        return near
    return near._replace(words=_EXACT, near=bool(found.practice))


def _asks_for_terms(reading: Reading) -> bool:
    """Return whether a line puts terms, asks for theirs or for time: that is dealt with."""
    terms = reading.asks_offer or reading.offer is not None or reading.left_open
    return bool(terms) or PUTS_OFF in reading.cues


def _gives(close: Close, text: str) -> bool:
    """Return whether the closest answer gives what a question wants: a person, a time, a number."""
    return comes_near(close.answer, close.way, wanted(text))


def _as_close(close: Close) -> Plain:
    """Return the closest answer as one that is asked for, by a word only if it may be another."""
    words = _EXACT if close.closeness >= _CLOSE else 1
    return Plain(close.answer, words, True, near=True, sure=words > 1 and _sure(close, _ALMOST_IT))


def _sure(close: Close, least: float = _VERY_CLOSE) -> bool:
    """Return whether a question comes very close to an answer, and to no fact."""
    whole = len(close.way.split()) > _EXACT
    return whole and close.closeness >= least and close.apart >= _NOT_OF_A_FACT


def _close_enough(close: Close, reading: Reading) -> bool:
    """Return whether the closest answer is meant where no term and no form has found any.

    A question that leans on what was said before it needs to come closer.
    """
    if close.closeness < _NEAR or close.apart < _NOT_OF_A_FACT or asks_after(asking(reading.text)):
        return False
    when = wanted(reading.text) in ("when", "long")
    if when and reading.first("deadline_question") and close.closeness < _OF_DATE:
        return False
    other = close.closeness >= _VERY_CLOSE and close.apart >= _WELL_APART
    if reading.first("mirror") or (asks_for_wishes(reading) and not other):
        return False
    question = asking(reading.text)
    short = len(question.split()) <= _SHORT and len(content(question) - loose()) < _MORE
    leans = short and points_back(question)
    return not leans or close.closeness >= _VERY_CLOSE


def _closer(case: Case, close: Close, found: Plain) -> bool:
    """Return whether the closest answer is meant, and not what a term or a form has found."""
    if not found.asked:
        return False
    if found.practice or not found.words:
        return close.closeness >= _CLOSER and close.apart >= 0.0
    ahead = close.closeness - close_to(case, close, found.answer.id)
    least = _AHEAD if found.words <= TO_THE_LETTER else _WELL_AHEAD
    return close.closeness >= _NEAR and ahead > least


def _early(case: Case, close: Close, found: Plain, shut: frozenset[str]) -> bool:
    """Return whether a line rather asks for what they have not come to than for what was found."""
    if not found.asked or not shut:
        return False
    early = max(close_to(case, close, name) for name in shut)
    return early >= _CLOSER and early > close_to(case, close, found.answer.id) + _AHEAD


def _found(case: Case, reading: Reading, shut: frozenset[str]) -> Plain | None:
    """Return the answer that a term or a form of asking finds in a line.

    A term that is most of the question comes first, then a question of practice,
    unless it asks for time.
    A term of two words or more is more exact than a plain question of any
    table; that is more exact than a single word. Where a line asks in one
    sentence and tells in another, the sentence that asks counts. A question of
    any table is found only where a line asks, with a question mark or without.
    """
    asked = asks(reading) or demands(reading)
    own, text = _own_of(case), reading.text[:LONGEST]
    question = asking(text)
    name, size = _named(own, question, shut)
    if asked and 2 * size <= len(question.split()):
        practical = _in_practice(case, text)
        if practical is not None and PUTS_OFF not in reading.cues:
            return practical
    want = wanted(question) if asked else ""
    if size < _EXACT and question is not text and _LEANS.search(question):
        before, words = _named(own, _leant_on(text, question), shut)
        if words >= _EXACT and (not want or shows(case.answer[before], want)):
            name, size = before, words
    if name and size <= _EXACT and not fits_form(case.answer[name], want):
        name, size = "", 0
    if size < _EXACT and asked:
        name, size = _of_the_others(own, text, name, size, shut)
    if name and _HOW_MANY.search(question) and not _counts(case.answer[name], size):
        name, size = "", 0
    if "final" in case.answer and _HOW_LOW.search(text):
        return Plain(case.answer["final"], _EXACT, True)
    if size < _EXACT and "decides" in case.answer and _SET_BY.search(reading.text[:LONGEST]):
        return Plain(case.answer["decides"], 0, True)
    if size < _EXACT:
        spare = _PERMISSION if reading.text.count("?") > 1 else frozenset()
        if _HUMS.search(text):
            spare = spare | {"clarify"}
        if question is not text and not _UNCLEAR.search(question) and content(question) - loose():
            spare = spare | {"clarify"}
        if _TRUE.search(text) and len(content(text)) > _MORE:
            spare = spare | {"earnest"}
        if _THEIRS.search(reading.text[:LONGEST]):
            spare = spare | {"if_no"}
        cue = next((cue for cue in reading.cues if cue in case.answer and cue not in spare), "")
        if cue:
            return Plain(case.answer[cue], 0, asked or cue != "leaving")
    if not name:
        return None
    return Plain(case.answer[name], size, asked, bool(_DEFINES.search(reading.text[:LONGEST])))


def _leant_on(text: str, question: str) -> str:
    """Return a question that leans on what stands before it, with that, if it tells of no self.

    In "My daughter picks those. Where do you eat it?" nobody asks about the daughter.
    """
    before = text[: max(0, text.rfind(question))]
    told = [part for part in SENTENCE_END.split(before) if part and not speaks_of_self(part)]
    return " ".join([*told, question])


def _of_the_others(
    own: Own, text: str, name: str, size: int, shut: frozenset[str]
) -> tuple[str, int]:
    """Return whose term stands in an earlier question of a line, if the last one has none."""
    found = [_named(own, each, shut) for each in reversed(all_asked(text)[:-1])]
    return next(((other, words) for other, words in found if words > _EXACT), (name, size))


def _counts(answer: Answer, words: int) -> bool:
    """Return whether an answer fits who asks how many: it says a number, or was foreseen."""
    return words > _EXACT or any(map(_NUMBER.search, answer.asked))


def _in_practice(case: Case, text: str) -> Plain | None:
    """Return the answer to a question of practice, if ``text`` puts one."""
    name = next((name for name in asked_in_practice(text) if name in case.answer), None)
    return Plain(case.answer[name], _EXACT, True, practice=name) if name else None


@lru_cache(maxsize=1024)
def _named(own: Own, text: str, shut: frozenset[str]) -> tuple[str, int]:
    """Return whose term, the longest one, stands in ``text``, and its number of words."""
    folded = fold(text)
    found = [hit for hit in phrase_hits(own.terms, folded.stems) if hit[0] not in shut]
    if not found or not _traced(own, text.casefold()):
        return "", 0
    best = max(found, key=lambda hit: (hit[3], -hit[1]))
    term = folded.stems[best[1] : best[2]]
    if best[3] <= _EXACT and _asks_more(term, text):
        return "", 0
    if best[3] == 1 and "?" in text and len(content(text) - loose() - {*term}) >= _MORE:
        return "", 0
    return best[0], best[3]


def _asks_more(stems: Sequence[str], text: str) -> bool:
    """Return whether a text is about other things than a term that is about nothing: "need me"."""
    about = content(text) - loose()
    return "?" in text and about.isdisjoint(stems) and len(about) >= _MORE


@dataclass(frozen=True, slots=True, eq=False)
class Own:
    """A case's own terms: their index, and what a line must hold, as typed, to hold any of them.

    There is one for each case, so it is known by being the very same.
    """

    terms: Phrases
    traces: frozenset[str]


def _traced(own: Own, typed: str) -> bool:
    """Return whether a line holds, as it is typed, a trace of any term."""
    sizes = range(_TRACE, 0, -1)
    return any(typed[at : at + many] in own.traces for many in sizes for at in range(len(typed)))


def term_stems(text: str) -> tuple[str, ...]:
    """Return the stems of a term, by which it is found in a line: articles say nothing."""
    said, stems = words_of(text)
    pairs = zip(said, stems, strict=True)
    return tuple(stem for word, stem in pairs if word not in _ARTICLES)


@once_for_each
def _own_of(case: Case) -> Own:
    """Index the case's own terms: phrases, whose words stand together in order."""
    terms: list[tuple[tuple[str, ...], str]] = []
    traces: set[str] = set()
    for answer in case.answers:
        for text in answer.terms:
            stems = term_stems(text)
            if stems:
                terms.append((stems, answer.id))
                traces.add(max(text.casefold().split(), key=len)[:_TRACE])
    return Own(phrases(terms), frozenset(traces))
