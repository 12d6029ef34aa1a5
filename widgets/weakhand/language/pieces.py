"""Fold a text piece by piece, where no piece depends on the words before it.

A piece is what stands between two blanks: a word with its marks, mostly. People
use the same pieces over and over, so what was found in one is remembered. Texts
with quotes, brackets, numbers in words and the like are folded token by token
(``language.normalise``), which says how; this is only the quicker way.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from weakhand.language.spelling import NUMBERS, SCALE
from weakhand.language.typed import plain_words, stem

TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<num>\d+(?:[.,]\d+)*(?:st|nd|rd|th|k|x)?\b(?:\s?%)?)"
    r"|(?P<pause>[\[(*]\s?(?:long |short |brief )?(?:pauses?|silence|silent|quiet|waits?|beat)"
    r"[^\])*\n]{0,20}[\])*])"
    r"|(?P<mark>\.{2,}|…|[.?!;,:\n\"()\[\]—–/]|\s-{1,2}\s|--)"
)
AGAIN = frozenset(SCALE) | frozenset(NUMBERS) | {"percent", "pct", "cent"}
"""Words that may belong to the number before them."""
IN_PLACE = frozenset(["ill", "its"])
"""Words that are something else where an apostrophe was left out."""
_BEYOND = frozenset('"[(*')
"""Characters that may begin something longer than a piece: reported speech, a written pause."""


class Part(NamedTuple):
    """A plain word of a piece, its stem, and its characters in the piece."""

    word: str
    stem: str
    start: int
    end: int


class Piece(NamedTuple):
    """What stands between two blanks.

    Attributes:
        alone: whether it says the same whatever stands before it.
        adds: whether it may be written into a number before it: "hundred", "percent".
        marks: what stands before its first word, and behind each word.
        parts: its plain words.
        typed: its words as typed, in lower case.
    """

    alone: bool
    adds: bool
    marks: tuple[str, ...]
    parts: tuple[Part, ...]
    typed: tuple[str, ...]


class Pieces(NamedTuple):
    """A text folded piece by piece: the lists that ``Folded`` holds as tuples."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    stems: list[str]
    marks: list[str]


@lru_cache(maxsize=16384)
def _piece(text: str) -> Piece:
    """Return what stands between two blanks, analysed."""
    parts: list[Part] = []
    typed: list[str] = []
    marks = [""]
    for token in TOKEN.finditer(text):
        kind, word = token.lastgroup, token.group()
        start, end = token.span()
        if kind == "mark":
            marks[-1] += word
            continue
        if kind == "word":
            typed.append(word)
        for each in plain_words(word) if kind == "word" else (word,):
            parts.append(Part(each, stem(each), start, end))
            marks.append("")
    adds = not AGAIN.isdisjoint(typed)
    alone = (
        _BEYOND.isdisjoint(text)
        and not text.startswith(("%", "-"))
        and IN_PLACE.isdisjoint(typed)
        and not any(part.word == "id" for part in parts)
        and not (adds and len(parts) > 1)
    )
    return Piece(alone, adds, tuple(marks), tuple(parts), tuple(typed))


def pieced(even: str, real: frozenset[str]) -> Pieces | None:
    """Return the words of a text in lower case with straight quotes, or ``None``.

    There are none where a piece depends on what stands before it, or holds one of the
    ``real`` words, which are not mended.
    """
    if not even.isprintable():
        return None
    found = Pieces([], [], [], [], [""])
    words, starts, ends, stems, marks = found
    at = 0
    for text in even.split(" "):
        alone, adds, around, parts, typed = _piece(text)
        if not alone or (real and not real.isdisjoint(typed)):
            return None
        if adds and words and not marks[-1] and _takes_more(words[-1]):
            return None
        marks[-1] += around[0]
        marks += around[1:]
        for word, root, start, end in parts:
            words.append(word)
            stems.append(root)
            starts.append(at + start)
            ends.append(at + end)
        at += len(text) + 1
    return found


def _takes_more(word: str) -> bool:
    """Say whether a plain word may be the beginning of a number that goes on."""
    return word in ("one", "a", "per") or word[-1].isdigit()
