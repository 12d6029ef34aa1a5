"""A pattern over folded text: tried the quick way where the text is plain ASCII.

Folded text is nearly always ASCII, and there ``re.ASCII`` finds the same things
in about half the time: it looks a letter up and asks Unicode nothing.

There are six hundred of them. Each is compiled when it is first tried, so that whoever
only opens a notebook or grades a choice does not wait for those that read lines, and who
reads a line waits only for those that it needs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import Any, cast


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


class _Late:
    """An expression over text as it was typed: what ``late`` returns."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    @cached_property
    def _plain(self) -> re.Pattern[str]:
        """Return the expression for ASCII texts."""
        return re.compile(self.pattern, self._flags | re.ASCII)

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """Return the expression for any text."""
        return re.compile(self.pattern, self._flags)

    def search(self, text: str) -> re.Match[str] | None:
        return (self._plain if text.isascii() else self._any).search(text)

    def match(self, text: str) -> re.Match[str] | None:
        return (self._plain if text.isascii() else self._any).match(text)

    def sub(self, by: str, text: str, count: int = 0) -> str:
        return (self._plain if text.isascii() else self._any).sub(by, text, count)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = self.__dict__[name] = getattr(self._any, name)
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what ``re.compile`` does, but compile it when it is first used.

    It finds the same, and is quicker where a text is ASCII: there it looks as ``re.ASCII`` does.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))


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
