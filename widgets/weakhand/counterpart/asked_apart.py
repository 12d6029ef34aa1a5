"""The questions of a line, each by itself, also where one sentence holds two of them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from weakhand.counterpart.question import LONGEST
from weakhand.language.clauses import Clause, clauses
from weakhand.language.normalise import Folded, fold
from weakhand.language.patterns import late

_TAIL = ("is it ", "was it ", "are they ", "do you mean ")
"""How what is asked only goes on in one sentence: "what does it cost, is it the fee or what"."""
_JOINS = (" and", " but", " so", " then", " plus", " also")
"""What stands before another question where no mark does."""
_WH = late(r"^(?:(?:and|so|but|ok|then) )*(?:who|whose|what|which|when|where|why|how) \w+ \w")
"""How a question begins in which no verb has changed places: "who wrote it?"."""
_REQUEST = late(r"^(?:\w+ ){0,2}(?:can|could|would|will|may|might) (?:you|i) \w+")
"""How a request begins."""


class Asked(NamedTuple):
    """One question of a line: its words as they were typed, and where these stand."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=512)
def asked_apart(text: str) -> tuple[Asked, ...]:
    """Return the questions of ``text``, in order.

    Two that are put as a choice are one question, and so is one with what it hangs on: "if I
    paid today, would that help?".
    """
    folded = fold(text[:LONGEST])
    parts = clauses(folded)
    spans: list[tuple[int, int]] = []
    for at, part in enumerate(parts):
        before = parts[at - 1] if at else None
        if not _asks(part):
            continue
        begin = part.lo
        if before is not None and before.sentence == part.sentence:
            last = spans[-1] if spans and spans[-1][1] == part.lo else None
            if last is not None and part.text.startswith(_TAIL):
                continue
            if last is not None and _one_choice(before, part):
                spans[-1] = (last[0], part.hi)
                continue
            if not _asks(before) and (not before.mark or before.text.startswith("if ")):
                begin = before.lo
        spans.append((begin, part.hi))
    return tuple([_typed(folded, lo, hi) for lo, hi in spans])


def said_apart(text: str) -> tuple[Asked, ...]:
    """Return what stands between and around the questions of ``text``, in order."""
    folded = fold(text[:LONGEST])
    return tuple([_typed(folded, part.lo, part.hi) for part in clauses(folded) if not _asks(part)])


def _asks(part: Clause) -> bool:
    """Return whether a clause asks: one with a mark may begin with a question word alone."""
    return part.asks or ("?" in part.mark and _WH.search(part.text) is not None)


def _one_choice(before: Clause, part: Clause) -> bool:
    """Return whether two clauses that ask are one question: "is it A or is it B".

    What follows without a mark and without a small word is part of it ("can you say what it
    is"), and so is what a request only goes on to say: "could you give me the split, how much is
    energy".
    """
    if before.text.endswith(" or") or part.text.startswith("or "):
        return True
    joined = before.text.endswith(_JOINS) or part.text.startswith("and ")
    return not joined and (not before.mark or _REQUEST.search(before.text) is not None)


def _typed(folded: Folded, lo: int, hi: int) -> Asked:
    """Return the words from ``lo`` to ``hi`` as they were typed, as a question."""
    start, end = folded.starts[lo], folded.ends[hi - 1]
    return Asked(folded.text[start:end] + "?", start, end)
