"""What a rule is: a pattern over folded words, with lines it must and must not find."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from operator import or_

from weakhand.language.denial import denied
from weakhand.language.patterns import Pattern
from weakhand.language.reading import MoveKind


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say one move.

    Attributes:
        name: unique, for tests and for reasons.
        kind: the move it shows.
        pattern: searched in a clause's or sentence's folded words.
        yes, no: lines (as typed) in which it must and must not be found.
        sure: how clearly a match shows the move, 0 to 1.
        cues: unless empty, one of these words must be there (saves time).
    """

    name: str
    kind: MoveKind
    pattern: Pattern
    yes: tuple[str, ...]
    no: tuple[str, ...]
    sure: float = 0.9
    cues: frozenset[str] = field(default=frozenset())

    def find(self, text: str, bag: frozenset[str]) -> re.Match[str] | None:
        """Return the first match in folded ``text`` whose words are ``bag``."""
        if self.cues and self.cues.isdisjoint(bag):
            return None
        return self.pattern.search(text)


class Table(tuple[Rule, ...]):
    """Rules that are tried in order; most are ruled out at once by the words that they need."""

    def __new__(cls, rules: Iterable[Rule]) -> Table:
        """Return a table of ``rules``."""
        return super().__new__(cls, rules)

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._near = Near(each.cues for each in self)

    def first(self, text: str, bag: frozenset[str]) -> Rule | None:
        """Return the first rule that is found in folded ``text`` of the words ``bag``."""
        for place in self._near.places(bag):
            if self[place].pattern.search(text):
                return self[place]
        return None

    def stated(self, text: str, bag: frozenset[str]) -> Rule | None:
        """Return the first rule that is found and neither denied nor only reported there."""
        for place in self._near.places(bag):
            match = self[place].pattern.search(text)
            if match and not denied(text[: match.start()] + " "):
                return self[place]
        return None


class Near:
    """Which of several things may be found in a text, by the words that each needs one of.

    What may be found is kept as a number, one bit a thing, for each word.
    """

    def __init__(self, needs: Iterable[frozenset[str]]) -> None:
        self._always = 0
        self._bits: dict[str, int] = {}
        for place, words in enumerate(needs):
            if not words:
                self._always |= 1 << place
            for word in words:
                self._bits[word] = self._bits.get(word, 0) | 1 << place
        self._words = frozenset(self._bits)

    def places(self, bag: frozenset[str]) -> tuple[int, ...]:
        """Return the places of what may be found among the words ``bag``, in order."""
        met = self._words & bag
        if not met:
            return _set_bits(self._always)
        return _set_bits(reduce(or_, map(self._bits.__getitem__, met), self._always))


@lru_cache(maxsize=1024)
def _set_bits(number: int) -> tuple[int, ...]:
    """Return the places of the bits that are set in a number, lowest first."""
    return tuple(place for place in range(number.bit_length()) if number >> place & 1)


def rule(
    name: str,
    kind: MoveKind,
    pattern: str,
    yes: tuple[str, ...],
    no: tuple[str, ...],
    sure: float = 0.9,
    cues: str = "",
) -> Rule:
    """Compile a rule."""
    return Rule(name, kind, Pattern(pattern), yes, no, sure, frozenset(cues.split()))
