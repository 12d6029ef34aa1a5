"""Which plain answer a line asks for: a question of any table, or one of the case's own."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from weakhand.cases.schema import Answer, Case
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import fold
from weakhand.language.once import once_for_each
from weakhand.language.reading import MoveKind, Reading
from weakhand.language.relevance import Index, Term, hits

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
"""First letters of a term's longest word by which a line without it is told at once."""
_ARTICLES = frozenset(["a", "an", "the"])
EXACT = 2
"""Words from which a term is more exact than a plain question."""
_SENTENCE, _GLUE, _STOCK = 4, 0.3, 0.5
"""Words of a sentence, its share of function words, and the stock words that it stays below."""
_ONE_FACT = re.compile(
    r"^\W*(?:\w+\W+){0,4}?(?:who|when|where|which|whose|what time|what date|how (?:many|much|long|"
    r"often|far|soon|big|old))\b",
    re.IGNORECASE,
)
_DEMAND = re.compile(
    r"(?:^|[.!?]\s+)(?:(?:please|just|then|so|ok|okay|and|well|now)[\s,]+)*"
    r"(?:show|give|name|list|explain|describe|tell|spell|walk)\s+(?:me|us|it|out|that)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.?!\n])\s+")


def asks(reading: Reading) -> bool:
    """Return whether a line asks something."""
    return "?" in reading.text or not ASKING.isdisjoint(reading.kinds())


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
    """Return whether a line asks who, when, where or how many: no yes or no answers that."""
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


def answer_to(case: Case, reading: Reading) -> Answer | None:
    """Return the answer that a line asks for, or that has a remark on what it mentions.

    A term of two words or more is more exact than a plain question of any
    table; that is more exact than a single word. Where a line asks in one
    sentence and tells in another, the sentence that asks counts.
    """
    name, size = _named(_own_of(case), _asking(reading.text[:_LONGEST]))
    if size < EXACT:
        name = next((cue for cue in reading.cues if cue in case.answer), name)
    return case.answer[name] if name else None


def freely(case: Case, reading: Reading, used: Set[str]) -> int:
    """Return by how many words a line asks what the case has an answer to, or 0.

    A plain question of any table counts as one word. Answers of which all wordings are ``used``
    do not count.
    """
    if not asks(reading):
        return 0
    name, size = _named(_own_of(case), _asking(reading.text[:_LONGEST]))
    if size < EXACT:
        cued = next((cue for cue in reading.cues if cue in case.answer), "")
        name, size = (cued, 1) if cued else (name, size)
    return 0 if not name or used >= frozenset(case.answer[name].asked) else size


def _asking(text: str) -> str:
    """Return the sentences of ``text`` that end in a question mark, or all of it."""
    if "?" not in text:
        return text
    return " ".join([part for part in _SENTENCE_END.split(text) if part.endswith("?")]) or text


def _named(own: Own, text: str) -> tuple[str, int]:
    """Return whose term, the longest one, stands in ``text``, and its number of words."""
    if own.trace is None or not own.trace.search(text.casefold()):
        return "", 0
    found = hits(own.terms, fold(text).stems)
    best = max(found, key=lambda hit: (hit[3], -hit[1]), default=("", 0, 0, 0))
    return best[0], best[3]


class Own(NamedTuple):
    """A case's own terms: their index, and what a line must hold to hold any of them."""

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
