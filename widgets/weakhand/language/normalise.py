"""Fold what people type into plain words, and remember where each stood.

Curly quotes, casing, missing apostrophes, chat spellings, number words and
single wrong letters in cue words are evened out. Every folded word keeps the
start and end of the characters behind it, so that spans point into the
original text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress
from operator import and_, eq
from typing import NamedTuple

from weakhand.language.halves import and_a_half, with_a_half
from weakhand.language.lexicon import words
from weakhand.language.patterns import late
from weakhand.language.pieces import AGAIN, IN_PLACE, TOKEN, bare, pieced
from weakhand.language.spelling import SCALE
from weakhand.language.typed import plain_words, stem

LONGEST = 3000
"""Characters that are analysed; what comes after is not read."""

_STRAIGHT = str.maketrans("‘’‚‛´`ʼ′＇“”„‟«»″", "'" * 9 + '"' * 7)
_REPORTED = late(
    r"\b(?:say|says|said|saying|tell|tells|told|ask|asks|asked|write|writes|wrote|goes|replied)"
    r"(?: \w+){0,3}[,:]?\s'(?=\w+(?:\W+\w+){2})((?:[^'\n]|(?<=\w)'(?=\w)){1,300})'(?!\w)"
)
"""At least three words between single quotes, after a word of saying."""


_BEING = words(
    """not a an the so too very right wrong just only always never still really kidding joking
    serious sure mad crazy insane greedy nuts welcome in on at out late early stuck tired worried
    upset angry sad scared afraid alone happy done gonna petty lazy rude selfish mean stupid
    nice kind sweet brave lucky safe free busy fine ok"""
)
"""What stands after "you are", and after "your" never or hardly."""
_AFTER_ID = frozenset(
    [
        "like",
        "love",
        "rather",
        "be",
        "hate",
        "say",
        "have",
        "need",
        "want",
        "prefer",
        "take",
        "do",
        "accept",
        "suggest",
    ]
)
_ILL = frozenset(
    [
        "am",
        "is",
        "are",
        "was",
        "were",
        "feel",
        "feels",
        "felt",
        "feeling",
        "got",
        "fall",
        "fell",
        "very",
        "so",
        "mentally",
    ]
)


class Folded(NamedTuple):
    """Plain words of a text.

    Attributes:
        words: plain words in order.
        starts, ends: the characters behind each word (half-open).
        stems: a light stem for each word.
        marks: the punctuation before word ``i``; one longer than ``words``.
        quoted: whether word ``i`` stands between double quotes, or between single ones and is said.
        pauses: spans of written pauses such as ``[pause]``.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    stems: tuple[str, ...]
    marks: tuple[str, ...]
    quoted: tuple[bool, ...]
    pauses: tuple[tuple[int, int], ...]


_DECIMAL = late(r"(?<![\d,.])(\d{1,3}),(\d{1,2})(?![\d,])")


def evened(text: str) -> str:
    """Lower the case and straighten quotes, keeping every character's place.

    A comma in a number of which one or two figures follow is a point: "5,5".
    """
    text = text[:LONGEST]
    if "," in text:
        text = _DECIMAL.sub(r"\1.\2", text)
    if not text.isascii() or "`" in text:
        text = text.translate(_STRAIGHT)
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_Word = tuple[str, int, int, bool]
"""A plain word, the start and end of the characters behind it, and whether it is quoted."""


def _are(row: list[_Word], marks: list[str]) -> None:
    """Turn the last word, a "your" that was typed "ur", into "you are"."""
    _, start, end, inside = row[-1]
    row[-1:] = [("you", start, end, inside), ("are", start, end, inside)]
    marks.append("")


def _would(row: list[_Word], marks: list[str]) -> None:
    """Turn the last word, a bare "id", into "i would"."""
    _, start, end, inside = row[-1]
    row[-1:] = [("i", start, end, inside), ("would", start, end, inside)]
    marks.append("")


def _joins(
    row: list[_Word], marks: list[str], word: str, plain: str, end: int, typed: bool
) -> bool:
    """Write a word into the number before it, if it belongs there; say whether it did.

    ``typed`` says that the number before it was typed in figures.
    """
    before = row[-1][0]
    plain = "1" if plain == "one" else plain
    if word in SCALE:
        if before in ("one", "a"):
            joined = str(SCALE[word])
        elif before.isdigit():
            joined = str(int(before) * SCALE[word])
        else:
            return False
    elif word in ("percent", "pct") and before[-1].isdigit():
        joined = before + "%"
    elif word == "cent":
        if before != "per" or len(row) < 2 or not row[-2][0][-1].isdigit():
            return False
        row.pop()
        marks.pop(-2)
        joined = row[-1][0] + "%"
    elif (
        len(plain) == 1
        and plain.isdigit()
        and len(before) == 2
        and before.isdigit()
        and before[1] == "0"
        and before != "10"
        and not typed
    ):
        joined = before[0] + plain
    else:
        return False
    _, start, _, inside = row[-1]
    row[-1] = (joined, start, end, inside)
    if word == "hundred" and not typed:
        _add_thousands(row, marks)
    return True


def _add_thousands(row: list[_Word], marks: list[str]) -> None:
    """Write hundreds into the thousands right before them: five thousand eight hundred."""
    if len(row) < 2 or marks[-2]:
        return
    thousands, start, _, inside = row[-2]
    hundreds, _, end, _ = row[-1]
    if thousands.isdigit() and thousands.endswith("000") and len(hundreds) == len("100"):
        row[-2:] = [(str(int(thousands) + int(hundreds)), start, end, inside)]
        marks.pop(-2)


def _doubled(reported: re.Match[str]) -> str:
    """Return reported speech with double quotes for its single ones, every character in place."""
    start = reported.start(1) - reported.start()
    typed = reported.group()
    return f'{typed[: start - 1]}"{typed[start:-1]}"'


def fold(text: str, real: frozenset[str] = frozenset()) -> Folded:
    """Return the plain words of ``text`` and where each stands; ``real`` words are not mended."""
    # Whether ``real`` is given or not, what is remembered is found under the same two.
    return _fold(text, real)


def fold_anew(text: str, real: frozenset[str]) -> Folded:
    """Return the same as ``fold``, and do not remember it: for what is remembered elsewhere."""
    even = evened(text)
    if even.count("'") >= 2:
        even = _REPORTED.sub(_doubled, even)
    found = pieced(even, real)
    if found is None or stumbles(found[0]):
        return _token_by_token(text, even, real)
    words, starts, ends, stems, marks = found
    return Folded(text, words, starts, ends, stems, marks, (False,) * len(words), ())


_fold = lru_cache(maxsize=2048)(fold_anew)


def words_of(
    text: str, real: frozenset[str] = frozenset()
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words and stems of ``fold``, for a text of which nothing else is asked."""
    even = evened(text)
    found = bare(even, real) if even.count("'") < 2 else None
    if found is None or stumbles(found[0]):
        folded = fold_anew(text, real)
        return folded.words, folded.stems
    return found


def _token_by_token(text: str, even: str, real: frozenset[str]) -> Folded:
    """Fold any text whose evened form is ``even``: what stands before a word may change it."""
    row: list[_Word] = []
    marks = [""]
    pauses: list[tuple[int, int]] = []
    inside = False
    quotes = even.count('"') >= 2
    for token in TOKEN.finditer(even):
        kind, word = token.lastgroup, token.group()
        start, end = token.span()
        if kind == "word":
            parts = (word,) if word in real else plain_words(word)
            before = row[-1][0] if row else ""
            if before == "id" and word in _AFTER_ID:
                _would(row, marks)
            elif before == "your" and row[-1][2] - row[-1][1] == len("ur") and _is_said(word):
                _are(row, marks)
            elif word in IN_PLACE:
                parts = _in_place(word, before, marks[-1], parts)
            if (
                word in AGAIN
                and row
                and not marks[-1]
                and _joins(row, marks, word, parts[0], end, even[row[-1][1]].isdigit())
            ):
                continue
            for part in parts:
                row.append((part, start, end, inside))
                marks.append("")
        elif kind == "mark":
            mark = word.strip() or "\n"
            if mark == '"':
                inside = not inside if quotes else False
                mark = ","
            marks[-1] += mark
        elif kind == "pause":
            pauses.append((start, end))
            marks[-1] += "."
        else:
            row.append((word.replace(" ", "").replace("\u00a0", ""), start, end, inside))
            marks.append("")
    _smooth(row, marks)
    words, starts, ends, quoted = zip(*row, strict=True) if row else ((), (), (), ())
    if all(quoted):
        quoted = (False,) * len(quoted)
    return Folded(
        text, words, starts, ends, tuple(map(stem, words)), tuple(marks), quoted, tuple(pauses)
    )


_FILLERS = words("um uh")
_STUTTERED = words(
    """i you we he she they it the a an and but if of in to at for with is are was were have has my
    your that this what how when where why who would could can will from as because or"""
)
"""Words that a speaker starts on twice; nobody writes any of them twice to press a point."""
_NO_BREAK = ("", ",", "--", "—", "–")


def stumbles(said: Sequence[str]) -> bool:
    """Say whether words hold a filler, a half, or a word or two that were started on twice."""
    if "half" in said and and_a_half(said) > 0:
        return True
    if len({*said}) == len(said):
        return not _FILLERS.isdisjoint(said)
    after_next = [*map(eq, said, said[2:])]
    return (
        not _FILLERS.isdisjoint(said)
        or not _STUTTERED.isdisjoint(compress(said, map(eq, said, said[1:])))
        or any(map(and_, after_next, after_next[1:]))
    )


def _smooth(row: list[_Word], marks: list[str]) -> None:
    """Take out what only spoken language holds: "um" within a line, and words started on twice.

    A line of nothing but such sounds keeps them: it may be a "go on".
    """
    said = [word for word, *_ in row]
    if not stumbles(said):
        return
    at = len(said) - 1
    while at >= 0:
        word = said[at]
        if word in _FILLERS:
            if said[at + 1 : at + 2] != ["huh"] and not _FILLERS.issuperset(said):
                _drop(at, row, said, marks)
        elif word in _STUTTERED:
            for many in (1, 2):
                again = said[at + many : at + 2 * many]
                if (
                    again == said[at : at + many]
                    and _STUTTERED.issuperset(again)
                    and marks[at + many] in _NO_BREAK
                ):
                    for _ in range(many):
                        _drop(at, row, said, marks)
                    break
        at -= 1
    half = and_a_half(said)
    if half > 0:
        number, many = with_a_half(row[half - 1][0], said[half + 3 : half + 4])
        _, start, _, quoted = row[half - 1]
        row[half - 1] = (number, start, row[half + many - 1][2], quoted)
        for _ in range(many):
            _drop(half, row, said, marks)


def _drop(at: int, row: list[_Word], said: list[str], marks: list[str]) -> None:
    """Take out one word; the marks before and after it meet."""
    del row[at], said[at]
    after = marks.pop(at + 1)
    if at and after != marks[at]:
        marks[at] += after


def _is_said(word: str) -> bool:
    """Say whether a word after "ur" says what somebody is or does: "ur not", "ur asking"."""
    return word in _BEING or (word.endswith("ing") and len(word) > len("thing"))


def _in_place(word: str, before: str, mark: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a word without its apostrophe stands for after the word ``before``."""
    if word == "ill" and before not in _ILL:
        return ("i", "will")
    if word == "its" and (mark or before in ("", "so", "and", "but")):
        return ("it", "is")
    return parts
