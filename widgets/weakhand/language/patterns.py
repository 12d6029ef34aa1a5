"""A pattern over folded text: tried the quick way where the text is plain ASCII.

Folded text is nearly always ASCII, and there ``re.ASCII`` finds the same things
in about half the time: it looks a letter up and asks Unicode nothing.

There are four hundred of them. Each is compiled when it is first tried, so that whoever
only opens a notebook or grades a choice does not wait for those that read lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache


class Pattern:
    """A regular expression over folded text, and words that a text must hold one of to match.

    Attributes:
        pattern: the expression as it was written.
    """

    __slots__ = ("_find", "_needs", "pattern")

    def __init__(self, pattern: str, needs: str = "") -> None:
        """Take ``pattern``; unless empty, one of the words ``needs`` stands in every match."""
        self.pattern = pattern
        self._find: Callable[[str], re.Match[str] | None] = self._first
        self._needs = frozenset(needs.split())

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in folded ``text``, the same as ``re.search`` finds."""
        if self._needs and self._needs.isdisjoint(_words(text)):
            return None
        return self._find(text) if text.isascii() else _slow(self.pattern).search(text)

    def _first(self, text: str) -> re.Match[str] | None:
        """Compile the pattern and look for it."""
        quick = re.compile(self.pattern, re.ASCII)
        # No other place is tried where a match can only stand at the beginning.
        self._find = quick.match if _anchored(self.pattern) else quick.search
        return self._find(text)


@lru_cache(maxsize=128)
def _words(text: str) -> frozenset[str]:
    """Return the words of a text as a pattern sees them; many patterns look into one text."""
    return frozenset(apart(text))


def apart(text: str) -> list[str]:
    """Return the words of a folded text as a pattern sees them: "shark's" is "shark" and "s"."""
    return text.replace("'", " ").split()


_IN_ONE = re.compile(r"\\.|\[(?:\\.|[^\]])*\]")
"""An escaped character, or a set of characters: what has no group or alternative in it."""
_GROUP = re.compile(r"\([^()]*\)")


def _anchored(pattern: str) -> bool:
    """Say whether every alternative of an expression can only match at the beginning of a text."""
    bare, groups = _IN_ONE.sub("x", pattern), 1
    while groups:
        bare, groups = _GROUP.subn("x", bare)
    return all(way.startswith("^") for way in bare.split("|"))


@lru_cache(maxsize=512)
def _slow(pattern: str) -> re.Pattern[str]:
    """Return a pattern for texts with letters from outside ASCII; compiled when one comes up."""
    return re.compile(pattern)
