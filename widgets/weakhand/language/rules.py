"""What a rule is: a pattern over folded words, with lines it must and must not find."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

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

    def near(self, bag: frozenset[str]) -> Iterator[Rule]:
        """Yield the rules that may match a text of the words ``bag``, in order."""
        return map(self.__getitem__, self._near.places(bag))


class Near:
    """Which of several things may be found in a text, by the words that each needs one of."""

    def __init__(self, needs: Iterable[frozenset[str]]) -> None:
        always: list[int] = []
        places: dict[str, list[int]] = {}
        for place, words in enumerate(needs):
            if not words:
                always.append(place)
            for word in sorted(words):
                places.setdefault(word, []).append(place)
        self._always = frozenset(always)
        self._places = places
        self._words = frozenset(places)

    def places(self, bag: frozenset[str]) -> list[int]:
        """Return the places of what may be found among the words ``bag``, in order."""
        return sorted(self._always.union(*[self._places[word] for word in self._words & bag]))


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
