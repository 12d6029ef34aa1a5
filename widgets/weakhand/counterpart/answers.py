"""Which plain answer a line asks for: a question of any table, or one of the case's own."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from weakhand.cases.schema import Answer, Case
from weakhand.counterpart.asked_apart import asked_apart
from weakhand.counterpart.choice import beside_choice
from weakhand.counterpart.closest import Close, closest
from weakhand.counterpart.content import content, loose
from weakhand.counterpart.forms import asks, demands, presses, tagged
from weakhand.counterpart.only_said import only_said
from weakhand.counterpart.practice import asked_in_practice
from weakhand.counterpart.question import LONGEST, asking, points_back
from weakhand.counterpart.sayable import TRACE, Sayable, named, sayable
from weakhand.language.normalise import fold
from weakhand.language.patterns import late
from weakhand.language.reading import Reading
from weakhand.language.time_over import PUTS_OFF

_EXACT = 2
"""Words from which a term is more exact than a plain question."""
_MORE = 2
"""Words that say what a question is about, beside a short term, by which it asks something else."""
TO_THE_LETTER = 4
"""Words from which a term is what the case foresaw, and comes before what a fact would tell."""
_NEAR, _CLOSE, _VERY_CLOSE, _ALMOST_IT = 0.68, 0.72, 0.78, 0.86
"""How close an answer comes that may be meant, is, is for one who leans on what was said, or is
before a fact."""
_SHORT = 8
"""Words up to which a question may lean on what was said before it."""
_NOT_OF_A_FACT = 0.05
"""How much closer than any fact it must come, where no term asks for it."""
_PERMISSION = frozenset(["may_ask"])
"""Who asks whether they may ask, and then asks, wants the second question answered."""
_DEFINES = late(
    r"^\W*(?:(?:and|so|but|sorry|ok|okay|hi|hello)\W+){0,2}what(?:\W?s| is| are| does| do)\b"
    r"(?:\W+\w+){1,5}\W*$",
    re.IGNORECASE,
)
"""How one asks what a thing is: "what is a release?"."""
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
            words; 0 for a question of any table, or of practice.
        asked: whether the line asks for it, and does not only mention it.
        defines: whether the line asks what a thing is, and hardly anything else.
        near: whether it only comes closest to what is asked, and none of its terms stands there.
        sure: whether it comes so close that hardly anything else can be meant.
    """

    answer: Answer
    words: int
    asked: bool
    defines: bool = False
    near: bool = False
    sure: bool = False

    @property
    def foreseen(self) -> bool:
        """Return whether the case has an answer to this very question."""
        return self.asked and self.words >= (TO_THE_LETTER - self.defines)

    @property
    def named(self) -> bool:
        """Return whether a term of two words or more asks for it."""
        return self.asked and self.words >= _EXACT

    def left(self, used: frozenset[str]) -> bool:
        """Return whether a wording of it has not been ``used``."""
        return any(line not in used for line in self.answer.asked)


def foreseen(answer: Answer) -> Plain:
    """Return an answer as one that a line asks for, and nothing else."""
    return Plain(answer, TO_THE_LETTER, True, sure=True)


def answer_to(case: Case, reading: Reading, shut: frozenset[str] = frozenset()) -> Plain | None:
    """Return the answer that a line asks for, or that has a remark on what it mentions.

    What a term or a form of asking finds comes first, then the answer that the question comes
    closest to by what it is about. What is ``shut`` belongs after something that they have not
    told yet.
    """
    if presses(reading):
        return None
    found = _found(case, reading, shut)
    if found is not None or PUTS_OFF in reading.cues or not (asks(reading) or demands(reading)):
        return found
    close = closest(case, reading.text[:LONGEST], shut)
    enough = close is not None and _close_enough(close, reading)
    return _as_close(close) if close is not None and enough else None


def _as_close(close: Close) -> Plain:
    """Return the closest answer as one that is asked for, by a word only if it may be another."""
    words = _EXACT if close.closeness >= _CLOSE else 1
    return Plain(close.answer, words, True, near=True, sure=close.closeness >= _ALMOST_IT)


def _close_enough(close: Close, reading: Reading) -> bool:
    """Return whether the closest answer is meant where no term and no form has found any.

    A question that leans on what was said before it needs to come closer.
    """
    if close.closeness < _NEAR or close.apart < _NOT_OF_A_FACT:
        return False
    if asks_for_wishes(reading) or reading.first("mirror"):
        return False
    question = asking(reading.text)
    leans = len(question.split()) <= _SHORT and points_back(question)
    return not leans or close.closeness >= _VERY_CLOSE


def _found(case: Case, reading: Reading, shut: frozenset[str]) -> Plain | None:
    """Return the answer that a term or a form of asking finds in a line.

    A term of two words or more is more exact than a plain question of any table, or of
    practice; that is more exact than a single word. Where a line asks in one sentence and
    tells in another, the sentence that asks counts. A question of any table is found only
    where a line asks, with a question mark or without.
    """
    asked = asks(reading) or demands(reading)
    text = reading.text[:LONGEST]
    name, size = _named(sayable(case), asking(text), shut)
    if asked and name in only_said(case) and not tagged(text):
        questions = " ".join(one.text for one in asked_apart(text))
        name, size = _named(sayable(case), questions, shut) if content(questions) else (name, size)
    if name and asked and beside_choice(case.answer[name], text):
        name, size = "", 0
    if size < _EXACT:
        spare = _PERMISSION if text.count("?") > 1 else frozenset()
        if _TRUE.search(text) and len(content(text)) > _MORE:
            spare = spare | {"earnest"}
        cues = (
            *reading.cues,
            *(asked_in_practice(text) if asked and PUTS_OFF not in reading.cues else ()),
        )
        cue = next((cue for cue in cues if cue in case.answer and cue not in spare), "")
        if cue:
            return Plain(case.answer[cue], 0, asked or cue != "leaving")
    if not name:
        return None
    return Plain(case.answer[name], size, asked, bool(_DEFINES.search(text)))


@lru_cache(maxsize=1024)
def _named(things: Sayable, text: str, shut: frozenset[str]) -> tuple[str, int]:
    """Return whose term, the longest one, stands in ``text``, and its number of words."""
    answers = things.case.answer
    found = [hit for hit in named(things, text) if hit[0] in answers and hit[0] not in shut]
    if not found or not _traced(things, text.casefold()):
        return "", 0
    best = max(found, key=lambda hit: (hit[3], -hit[1]))
    term = fold(text).stems[best[1] : best[2]]
    if best[3] == 1 and "?" in text and len(content(text) - loose() - {*term}) >= _MORE:
        return "", 0
    return best[0], best[3]


def _traced(things: Sayable, typed: str) -> bool:
    """Return whether a line holds, as it is typed, a trace of any answer's term."""
    sizes = range(TRACE, 0, -1)
    return any(typed[at : at + many] in things.traces for many in sizes for at in range(len(typed)))
