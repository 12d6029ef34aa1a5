"""What a rule is: a pattern over folded words, with lines it must and must not find."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

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
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    sure: float = 0.9
    cues: frozenset[str] = field(default=frozenset())

    def find(self, text: str, bag: frozenset[str]) -> re.Match[str] | None:
        """Return the first match in folded ``text`` whose words are ``bag``."""
        if self.cues and self.cues.isdisjoint(bag):
            return None
        return self.pattern.search(text)


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
    return Rule(name, kind, re.compile(pattern), yes, no, sure, frozenset(cues.split()))
