"""Which plain answer a line asks for: a question of any table, or one of the case's own."""

from __future__ import annotations

import re
from typing import NamedTuple

from weakhand.cases.schema import Answer, Case
from weakhand.language.index import Index, Term, hits
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import fold
from weakhand.language.once import once_for_each
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
_LONGEST = 400
"""Characters of a line that are looked at: who asks plainly asks briefly."""
_A_YES = 16
"""Words up to which a yes is nothing but that."""
_TRACE = 4
"""First letters of a term's longest word, which a line must hold as they are written."""
_ARTICLES = frozenset(["a", "an", "the"])
_EXACT = 2
"""Words from which a term is more exact than a plain question."""
_TO_THE_LETTER = 4
"""Words from which a term is what the case foresaw, and comes before what a fact would tell."""
_SENTENCE, _GLUE, _STOCK = 4, 0.3, 0.5
"""Words of a sentence, its share of function words, and the stock words that it stays below."""
_ONE_FACT = re.compile(
    r"^\W*(?:\w+\W+){0,4}?(?:who|when|where|which|whose|what time|what date|how (?:many|much|long|"
    r"often|far|soon|big|old))\b|"
    r"^\W*(?:(?:and|so|but|ok|okay|well|then|now|sorry)\W+)*what(?:\W?s| is| are| was| were)\b",
    re.IGNORECASE,
)
_DEMAND = re.compile(
    r"(?:^|[.!?]\s+)(?:(?:please|just|then|so|ok|okay|and|well|now)[\s,]+)*"
    r"(?:show|give|name|list|explain|describe|tell|spell|walk)\s+(?:me|us|it|out|that)\b",
    re.IGNORECASE,
)
_UNMARKED = re.compile(
    r"^\W*(?:(?:and|so|but|ok|okay|well|then|now|hi|hello|hey|sorry)\W+){0,2}"
    r"(?:(?:do|does|did|is|are|was|were|can|could|will|would|shall|should|have|has|am|must) "
    r"(?:i|we|you|he|she|they|it|this|that|there|the|my|your|all|every\w+|some\w+|any\w+)|"
    r"what about\b|(?:what|who|where|when|why|how|which)(?:\W?s| (?:is|are|am|was|were|do|does|did|"
    r"must|can|could|will|would|shall|should|have|has|had|happens|happened|else|time|kind|much|many|long|far|"
    r"often|soon|come|exactly)))\b",
    re.IGNORECASE,
)
"""How a question begins that has no question mark."""
_OF_THEM = re.compile(
    r"\b(?:(?:do|did|have|had|are|were) you (?!(?:have|need|pay|offer|accept|want|use|provide|get|"
    r"require|agree|mean|think|know|any|a|an|the|going|able|sure|serious|willing)\b)|"
    r"do you have an? (?:favou?rite|hobby|dream|secret)\b|"
    r"your (?:own|favou?rite|first|worst|best)\b)",
    re.IGNORECASE,
)
"""How one asks about the person, and not about what their house has or does."""
_OF_BOTH = re.compile(r"\d|\b(?:i|me|my|we|us|our|twenty|sixty)\b", re.IGNORECASE)
_REFLECTS = re.compile(
    r"^\W*(?:(?:i see|ok|okay|right|ah|oh|well|and|but|hm+)\W+){0,2}(?:so\b|(?:it|that|this) "
    r"(?:sounds|seems|looks|must|can.?t|cannot)\b|(?:sounds|seems|looks) |you(?:.re|.ve|.d)?\b|"
    r"i (?:can )?(?:imagine|guess|suppose|get the|have the|see that you)\b|what you\b|must be\b)",
    re.IGNORECASE,
)
_CONFIRMS = re.compile(
    r"\b(?:did i (?:get|understand|hear|miss) (?:it|that|this|you|right|any\w+)\b|"
    r"have i (?:got|understood|heard|missed|put) (?:it|that|this|you|any\w+|all)\b|"
    r"do i (?:understand|have) (?:that|you|it|this) (?:right|correctly)\b|"
    r"is (?:that|this) (?:about |more or less )?(?:right|it|correct)\b|am i right)"
    r"[^.!?]{0,30}[.!?\s]*$",
    re.IGNORECASE,
)
"""How one asks whether what was given back is right."""
_PERMISSION = frozenset(["may_ask"])
"""Who asks whether they may ask, and then asks, wants the second question answered."""
_SENTENCE_END = re.compile(r"(?<=[.?!\n])\s+")


def asks(reading: Reading) -> bool:
    """Return whether a line asks something, with a question mark or by its first words."""
    return (
        "?" in reading.text
        or not ASKING.isdisjoint(reading.kinds())
        or bool(_UNMARKED.search(reading.text[:_LONGEST]))
    )


def asks_of_them(reading: Reading) -> bool:
    """Return whether a line asks about the person: "did you always want to?".

    A question that speaks of the learner as well, or holds a number, is about
    what lies between them.
    """
    sentence = _asking(reading.text[:_LONGEST])
    return bool(_OF_THEM.search(sentence)) and not _OF_BOTH.search(sentence)


def reflects(reading: Reading) -> bool:
    """Return whether a line says something of them, or gives back what was said.

    It asks nothing, or only whether it got that right. Such a line may be right
    or wrong: nobody nods to it, and nobody asks what follows from it.
    """
    text = reading.text[:_LONGEST]
    return bool(_CONFIRMS.search(text)) or (bool(_REFLECTS.search(text)) and not asks(reading))


def demands(reading: Reading) -> bool:
    """Return whether a line asks by an order: "show me the clause"."""
    return bool(_DEMAND.search(reading.text[:_LONGEST]))


def says_yes(reading: Reading) -> bool:
    """Return whether a line takes what is on the table, and plainly that.

    A yes ends the talk. With terms, a condition or much else in the line it
    may be no yes at all; then they say again what they put, and the learner
    decides.
    """
    accepts = reading.first("accept")
    if accepts is None or reading.names_terms or asks(reading):
        return False
    other = {"conditional_trade", "offer", "reject", "deadline_challenge"}
    return other.isdisjoint(reading.kinds()) and len(reading.text.split()) <= _A_YES


def wants_one_fact(reading: Reading) -> bool:
    """Return whether a line asks who, when, what or how many: no yes or no answers that."""
    move = reading.first("closed_question")
    return move is not None and bool(_ONE_FACT.search(reading.text[move.start : move.end]))


def states(reading: Reading) -> bool:
    """Return whether a line is a sentence of its own: four words or more, put together as one."""
    words = (
        reading.text[:_LONGEST].casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split()
    )
    plain = [word.strip(".,;:!?\"()'") for word in words]
    glue = sum(word in FUNCTION for word in plain)
    return len(plain) >= _SENTENCE and glue >= _GLUE * len(plain) and reading.stock < _STOCK


class Plain(NamedTuple):
    """A plain answer that a line calls for.

    Attributes:
        answer: the case's answer.
        words: the length of the case's own term that stands in the line, in
            words; 0 for a question of any table.
        asked: whether the line asks for it, and does not only mention it.
    """

    answer: Answer
    words: int
    asked: bool

    @property
    def foreseen(self) -> bool:
        """Return whether the case has an answer to this very question."""
        return self.asked and self.words >= _TO_THE_LETTER

    @property
    def named(self) -> bool:
        """Return whether a term of two words or more asks for it."""
        return self.asked and self.words >= _EXACT

    def left(self, used: frozenset[str]) -> bool:
        """Return whether a wording of it has not been ``used``."""
        return any(line not in used for line in self.answer.asked)


def answer_to(case: Case, reading: Reading) -> Plain | None:
    """Return the answer that a line asks for, or that has a remark on what it mentions.

    A term of two words or more is more exact than a plain question of any
    table; that is more exact than a single word. Where a line asks in one
    sentence and tells in another, the sentence that asks counts. A question of
    any table is found only where a line asks, with a question mark or without.
    """
    asked = asks(reading) or demands(reading)
    name, size = _named(_own_of(case), _asking(reading.text[:_LONGEST]))
    if size < _EXACT:
        spare = _PERMISSION if reading.text.count("?") > 1 else frozenset()
        cue = next((cue for cue in reading.cues if cue in case.answer and cue not in spare), "")
        if cue:
            return Plain(case.answer[cue], 0, asked or cue != "leaving")
    return Plain(case.answer[name], size, asked) if name else None


def _asking(text: str) -> str:
    """Return the sentences of ``text`` that end in a question mark, or all of it."""
    if "?" not in text:
        return text
    return " ".join([part for part in _SENTENCE_END.split(text) if part.endswith("?")]) or text


def _named(own: Own, text: str) -> tuple[str, int]:
    """Return whose term, the longest one, stands in ``text``, and its number of words."""
    found = hits(own.terms, fold(text).stems)
    if not found or own.trace is None or not own.trace.search(text.casefold()):
        return "", 0
    best = max(found, key=lambda hit: (hit[3], -hit[1]))
    return best[0], best[3]


class Own(NamedTuple):
    """A case's own terms: their index, and what a line must hold, as typed, to hold any of them."""

    terms: Index
    trace: re.Pattern[str] | None


@once_for_each
def _own_of(case: Case) -> Own:
    """Index the case's own terms: phrases, whose words stand together in order."""
    table: dict[str, list[Term]] = {}
    traces: set[str] = set()
    for answer in case.answers:
        for text in answer.terms:
            folded = fold(text)
            pairs = zip(folded.words, folded.stems, strict=True)
            stems = tuple(stem for word, stem in pairs if word not in _ARTICLES)
            if stems:
                term = Term(stems, answer.id, len(stems), frozenset(stems[1:]), True)
                table.setdefault(stems[0], []).append(term)
                traces.add(max(text.casefold().split(), key=len)[:_TRACE])
    trace = re.compile("|".join(map(re.escape, sorted(traces)))) if traces else None
    return Own({key: tuple(terms) for key, terms in table.items()}, trace)
