"""The sentences of a line as plain words, for what is found only where nothing else was."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from weakhand.language.clauses import clauses
from weakhand.language.normalise import fold

_LONGEST = 300
"""Characters of a line that are looked at: small things are said briefly."""

_SAYS = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "can",
        "could",
        "am",
        "got",
        "should",
        "must",
    ]
)
_OF_SOMEBODY = frozenset(["i", "you", "we", "he", "she", "it", "they"])
_SHORT = 3
"""Words from which a sentence with a verb says something."""


class Sentence(NamedTuple):
    """A sentence: its plain words, the same as a set, and the mark behind it."""

    text: str
    bag: frozenset[str]
    mark: str


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of ``text``, in order."""
    parts: dict[int, Sentence] = {}
    for clause in clauses(fold(text[:_LONGEST])):
        before = parts.get(clause.sentence)
        whole = f"{before.text} {clause.text}" if before else clause.text
        bag = before.bag | clause.bag if before else clause.bag
        parts[clause.sentence] = Sentence(whole, bag, clause.mark)
    return tuple(parts.values())


def says_what_is(text: str) -> bool:
    """Return whether a line has a short sentence with a verb in it: "it's got rust"."""
    return any(
        len(each.text.split()) >= _SHORT
        and (not _SAYS.isdisjoint(each.bag) or each.text.split()[0] in _OF_SOMEBODY)
        for each in sentences(text)
    )
