"""Small things a line does besides its moves, which the other side answers or takes to heart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from weakhand.language.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Cue:
    """One such thing, and the ways to say it.

    Attributes:
        name: what it is; several cues may share a name.
        pattern: searched in a sentence's folded words.
        yes, no: lines (as typed) in which it must and must not be found.
        needs: unless empty, one of these words must be in the sentence (saves time).
    """

    name: str
    pattern: Pattern
    yes: tuple[str, ...]
    no: tuple[str, ...]
    needs: frozenset[str]

    def find(self, text: str, bag: frozenset[str]) -> re.Match[str] | None:
        """Return the first match in folded ``text`` whose words are ``bag``."""
        if self.needs and self.needs.isdisjoint(bag):
            return None
        return self.pattern.search(text)


def cue(name: str, pattern: str, yes: tuple[str, ...], no: tuple[str, ...], needs: str = "") -> Cue:
    """Compile a cue."""
    return Cue(name, Pattern(pattern), yes, no, frozenset(needs.split()))
