"""Which plain answer a line asks for: a question of any table, or one of the case's own."""

from __future__ import annotations

import re
from functools import lru_cache

from weakhand.cases.schema import Answer, Case
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import fold
from weakhand.language.reading import MoveKind, Reading
from weakhand.language.relevance import Index, Term, hits, term_stems

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
_SENTENCE, _GLUE, _STOCK = 4, 0.3, 0.5
"""Words of a sentence, its share of function words, and the stock words that it stays below."""
_ONE_FACT = re.compile(
    r"^\W*(?:(?:and|so|but|ok|okay|well|right|sorry|fine|please|then)\W+)*"
    r"(?:who|when|where|which|whose|what time|what date|how (?:many|much|long|often|far|soon|big|"
    r"old))\b",
    re.IGNORECASE,
)


def asks(reading: Reading) -> bool:
    """Return whether a line asks something."""
    return "?" in reading.text or not ASKING.isdisjoint(reading.kinds())


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

    The case's own come first: their terms are more exact.
    """
    own = tuple((answer.id, answer.terms) for answer in case.answers if answer.terms)
    found = _named(own, reading.text[:_LONGEST]) if own else None
    if found is None:
        found = next((name for name in reading.cues if name in case.answer), None)
    return case.answer[found] if found else None


def _named(own: tuple[tuple[str, tuple[str, ...]], ...], text: str) -> str | None:
    """Return whose term, the longest one, stands in ``text``."""
    best = max(hits(_index(own), fold(text).stems), key=lambda hit: (hit[3], -hit[1]), default=None)
    return best[0] if best else None


@lru_cache(maxsize=64)
def _index(own: tuple[tuple[str, tuple[str, ...]], ...]) -> Index:
    table: dict[str, list[Term]] = {}
    for owner, terms in own:
        for text in terms:
            stems, tight = term_stems(text)
            if stems:
                term = Term(stems, owner, len(stems), frozenset(stems[1:]), tight)
                table.setdefault(stems[0], []).append(term)
    return {key: tuple(terms) for key, terms in table.items()}
