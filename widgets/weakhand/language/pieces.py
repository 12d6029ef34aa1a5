"""Fold a text piece by piece, where no piece depends on the words before it.

A piece is what stands between two blanks: a word with its marks, mostly. People
use the same pieces over and over, so what was found in one is remembered. Texts
with quotes, brackets, numbers in words and the like are folded token by token
(``language.normalise``), which says how; this is only the quicker way.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from weakhand.language.patterns import late
from weakhand.language.spelling import NUMBERS, SCALE
from weakhand.language.typed import plain_words, stem

TOKEN = late(
    r"(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<num>\d+(?:[.,]\d+)*(?:st|nd|rd|th|k|x)?\b(?:\s?%)?)"
    r"|(?P<pause>[\[(*]\s?(?:long |short |brief )?(?:pauses?|silence|silent|quiet|waits?|beat)"
    r"[^\])*\n]{0,20}[\])*])"
    r"|(?P<mark>\.{2,}|…|[.?!;,:\n\"()\[\]—–/]|\s-{1,2}\s|--)"
)
AGAIN = frozenset(SCALE) | frozenset(NUMBERS) | {"one", "percent", "pct", "cent"}
"""Words that may belong to the number before them."""
IN_PLACE = frozenset(["ill", "its", "ur"])
"""Words that are something else where an apostrophe was left out."""
_BEHIND = ".,?!;:"
"""Marks that stand behind most words."""
_KEPT = 8192
"""Pieces remembered: the library's cases need 6,300, and of new lines 94 in 100 are found."""
_BEYOND = frozenset('"[(*')
"""Characters that may begin something longer than a piece: reported speech, a written pause."""


class Piece(NamedTuple):
    """What stands between two blanks.

    Attributes:
        alone: whether it says the same whatever stands before it.
        adds: whether it may be written into a number before it: "hundred", "percent".
        typed: its words as typed, in lower case.
        words, stems: its plain words, and the stem of each.
        starts, ends: the characters behind each word, counted within the piece.
        mark: the marks before its first word.
        marks: the marks behind each word.
        size: its characters and the blank after it.
    """

    alone: bool
    adds: bool
    typed: tuple[str, ...]
    words: tuple[str, ...]
    stems: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    mark: str
    marks: tuple[str, ...]
    size: int


Strings = tuple[str, ...]
Places = tuple[int, ...]


@lru_cache(maxsize=_KEPT)
def _piece(text: str) -> Piece:
    """Return what stands between two blanks, analysed."""
    word = text.rstrip(_BEHIND)
    if word.isascii() and word.isalpha():
        return _one_word(word, text[len(word) :])
    return _any_piece(text)


def _one_word(word: str, mark: str) -> Piece:
    """Return a piece of one word of plain letters and the marks behind it, as most pieces are."""
    words = plain_words(word)
    adds = word in AGAIN
    alone = word not in IN_PLACE and "id" not in words and not (adds and len(words) > 1)
    many = len(words) - 1
    return Piece(
        alone,
        adds,
        words if words == (word,) else (word,),
        words,
        tuple(map(stem, words)),
        (0,) * len(words),
        (len(word),) * len(words),
        "",
        ("",) * many + (mark,),
        len(word) + len(mark) + 1,
    )


def _any_piece(text: str) -> Piece:
    typed: list[str] = []
    found: list[str] = []
    spans: list[tuple[int, int]] = []
    marks = [""]
    for token in TOKEN.finditer(text):
        kind, word = token.lastgroup, token.group()
        if kind == "mark":
            marks[-1] += word
            continue
        if kind == "word":
            typed.append(word)
        for plain in plain_words(word) if kind == "word" else (word,):
            found.append(plain)
            spans.append(token.span())
            marks.append("")
    adds = not AGAIN.isdisjoint(typed)
    alone = (
        _BEYOND.isdisjoint(text)
        and not text.startswith(("%", "-"))
        and IN_PLACE.isdisjoint(typed)
        and "id" not in found
        and not (adds and len(found) > 1)
    )
    return Piece(
        alone,
        adds,
        tuple(typed),
        tuple(found),
        tuple(map(stem, found)),
        tuple(start for start, _ in spans),
        tuple(end for _, end in spans),
        marks[0],
        tuple(marks[1:]),
        len(text) + 1,
    )


def pieced(
    even: str, real: frozenset[str]
) -> tuple[Strings, Places, Places, Strings, Strings] | None:
    """Return words, starts, ends, stems and marks of an evened text, as in ``Folded``, or ``None``.

    There are none where a piece depends on what stands before it, or holds one of the
    ``real`` words, which are not mended.
    """
    if not even.isprintable():
        return None
    pieces = [*map(_piece, even.split(" "))]
    alone, adds, typed, words, stems, begins, stops, before, behind, sizes = zip(
        *pieces, strict=True
    )
    if not all(alone) or (real and not real.isdisjoint(_joined(typed))):
        return None
    if any(adds) and _number_goes_on(pieces):
        return None
    marks = ["", *_joined(behind)]
    if any(before):
        _add_marks(marks, pieces)
    at = tuple(accumulate(sizes, initial=0))
    return (
        tuple(_joined(words)),
        tuple([start + begin for start, each in zip(at, begins, strict=False) for begin in each]),
        tuple([start + stop for start, each in zip(at, stops, strict=False) for stop in each]),
        tuple(_joined(stems)),
        tuple(marks),
    )


_joined = chain.from_iterable


def bare(even: str, real: frozenset[str]) -> tuple[Strings, Strings] | None:
    """Return the words of an evened text, and the stem of each, as ``pieced`` does.

    There are none either where a piece may be written into a number before it.
    """
    if not even.isprintable():
        return None
    pieces = [*map(_piece, even.split(" "))]
    for each in pieces:
        if not each.alone or each.adds or (real and not real.isdisjoint(each.typed)):
            return None
    return (
        tuple(_joined([each.words for each in pieces])),
        tuple(_joined([each.stems for each in pieces])),
    )


def _number_goes_on(pieces: Sequence[Piece]) -> bool:
    """Say whether a piece may be written into a number that stands before it."""
    said, mark = "", ""
    for piece in pieces:
        if piece.adds and said and not mark and _takes_more(said):
            return True
        if piece.words:
            said, mark = piece.words[-1], piece.marks[-1]
        else:
            mark += piece.mark
    return False


def _add_marks(marks: list[str], pieces: Sequence[Piece]) -> None:
    """Add to the marks behind each word those that the next piece begins with."""
    at = 0
    for piece in pieces:
        marks[at] += piece.mark
        at += len(piece.words)


def _takes_more(word: str) -> bool:
    """Say whether a plain word may be the beginning of a number that goes on."""
    return word in ("one", "a", "per") or word[-1].isdigit()
