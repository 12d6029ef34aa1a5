"""Fold what people type into plain words, and remember where each stood.

Curly quotes, casing, missing apostrophes, chat spellings, number words and
single wrong letters in cue words are evened out. Every folded word keeps the
start and end of the characters behind it, so that spans point into the
original text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from operator import eq

from weakhand.language.lexicon import CUES, KNOWN, REAL, SHORT_CUES, words
from weakhand.language.spelling import IS, NUMBERS, SCALE, SPELL, TAILS

LONGEST = 3000
"""Characters that are analysed; what comes after is not read."""

_STRAIGHT = str.maketrans("‘’‚‛´`ʼ′＇“”„‟«»″", "'" * 9 + '"' * 7)
_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<num>\d+(?:[.,]\d+)*(?:st|nd|rd|th|k|x)?\b(?:\s?%)?)"
    r"|(?P<pause>[\[(*]\s?(?:long |short |brief )?(?:pauses?|silence|silent|quiet|waits?|beat)"
    r"[^\])*\n]{0,20}[\])*])"
    r"|(?P<mark>\.{2,}|…|[.?!;,:\n\"()\[\]—–/]|\s-{1,2}\s|--)"
)
_REPORTED = re.compile(
    r"\b(?:say|says|said|saying|tell|tells|told|ask|asks|asked|write|writes|wrote|goes|replied)"
    r"(?: \w+){0,3}[,:]?\s'(?=\w+(?:\W+\w+){2})((?:[^'\n]|(?<=\w)'(?=\w)){1,300})'(?!\w)"
)
"""At least three words between single quotes, after a word of saying."""
_REPEAT = re.compile(r"(.)\1{2,}")


def _deletes(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(len(word))}


def _one_edit(left: str, right: str) -> bool:
    """Say whether two words differ by one letter added, dropped, changed or swapped."""
    if len(left) == len(right):
        apart = [i for i, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
        if len(apart) == 1:
            return True
        return (
            len(apart) == 2
            and apart[1] == apart[0] + 1
            and left[apart[0]] == right[apart[1]]
            and left[apart[1]] == right[apart[0]]
        )
    short, long = sorted((left, right), key=len)
    return len(long) - len(short) == 1 and short in _deletes(long)


def _neighbours() -> dict[str, tuple[str, ...]]:
    near: dict[str, list[str]] = {}
    for cue in sorted(CUES | SHORT_CUES):
        for key in (cue, *sorted(_deletes(cue))):
            near.setdefault(key, []).append(cue)
    return {key: tuple(cues) for key, cues in near.items()}


_NEAR = _neighbours()


def _mend(word: str) -> str:
    """Return the cue word that is one letter away from an unknown word, if there is one."""
    for key in (word, *sorted(_deletes(word))):
        for cue in _NEAR.get(key, ()):
            if _one_edit(word, cue):
                return cue
    return word


@lru_cache(maxsize=16384)
def _plain(word: str) -> tuple[str, ...]:
    """Return the plain words behind one typed word."""
    if len(word) > 3 and _REPEAT.search(word):
        word = _REPEAT.sub(r"\1\1", word) if word[-1] in "ms" else _REPEAT.sub(r"\1", word)
    known = SPELL.get(word)
    if known:
        return tuple(known.split())
    if "'" in word:
        if word.endswith("n't"):
            return (word[:-3], "not")
        head, _, tail = word.rpartition("'")
        if tail == "s":
            if head in NUMBERS:
                return (NUMBERS[head], "is")
            return (head, "is") if head in IS else (word,)
        full = TAILS.get("'" + tail)
        return (head, full) if full and head else (word,)
    if word in NUMBERS:
        return (NUMBERS[word],)
    return (_mend(word),) if _unknown(word) else (word,)


def _unknown(word: str) -> bool:
    """Say whether a typed word may be a cue word with one wrong letter."""
    return (
        4 <= len(word) <= 14
        and word.isascii()
        and word not in KNOWN
        and word not in REAL
        and stem(word) not in _STEMS
    )


def real_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of ``texts`` that would be mended though a case uses them."""
    typed = {word for text in texts for word in re.findall(r"[a-z]+", text.lower())}
    return frozenset(
        word
        for word in typed
        if word not in SPELL and word not in NUMBERS and _unknown(word) and _mend(word) != word
    )


_WHOLE = words("willing news goods evening morning during plane ceiling outstanding")
"""Words that only look like another word with an ending."""
_VOWELS = "aeiou"


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return a light stem: plural, -ing, -ed, -ly and a final e are dropped.

    A short stem gets its e back ("caring" and "care", not "car"), and no stem
    gets shorter than that, so that "car" and "care" stay two words.
    """
    if word.endswith("'s"):
        word = word[:-2]
    if word == "one":
        return "1"
    if len(word) < 4 or not word.isalpha() or word in _WHOLE:
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("xes", "ches", "shes", "sses")) and len(word) > 4:
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word in _WHOLE:
        return word
    for tail, least in (("ing", 3), ("ed", 3), ("ly", 4)):
        if word.endswith(tail) and len(word) - len(tail) >= least:
            word = word[: -len(tail)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
                return word[:-1]
            if tail != "ly" and len(word) == 3 and _wants_e(word):
                return word + "e"
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def _wants_e(word: str) -> bool:
    """Say whether a stem of three letters lost an e: consonant, vowel, consonant."""
    return word[0] not in _VOWELS and word[1] in _VOWELS and word[2] not in "aeiouwxy"


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


_STEMS = frozenset(stem(word) for word in KNOWN)


@dataclass(slots=True, frozen=True)
class Folded:
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


def _even(text: str) -> str:
    """Lower the case and straighten quotes, keeping every character's place."""
    text = text[:LONGEST].translate(_STRAIGHT)
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_AGAIN = frozenset(SCALE) | frozenset(NUMBERS) | {"percent", "pct", "cent"}
"""Words that may belong to the number before them."""
_IN_PLACE = frozenset(["ill", "its"])
"""Words that are something else where an apostrophe was left out."""


_Word = tuple[str, int, int, bool]
"""A plain word, the start and end of the characters behind it, and whether it is quoted."""


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


@lru_cache(maxsize=2048)
def fold(text: str, real: frozenset[str] = frozenset()) -> Folded:
    """Return the plain words of ``text`` and where each stands; ``real`` words are not mended."""
    row: list[_Word] = []
    marks = [""]
    pauses: list[tuple[int, int]] = []
    inside = False
    even = _even(text)
    if even.count("'") >= 2:
        even = _REPORTED.sub(_doubled, even)
    quotes = even.count('"') >= 2
    for token in _TOKEN.finditer(even):
        kind, word = token.lastgroup, token.group()
        start, end = token.span()
        if kind == "word":
            parts = (word,) if word in real else _plain(word)
            before = row[-1][0] if row else ""
            if before == "id" and word in _AFTER_ID:
                _would(row, marks)
            elif word in _IN_PLACE:
                parts = _in_place(word, before, marks[-1], parts)
            if (
                word in _AGAIN
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


def _smooth(row: list[_Word], marks: list[str]) -> None:
    """Take out what only spoken language holds: "um" within a line, and words started on twice.

    A line of nothing but such sounds keeps them: it may be a "go on".
    """
    said = [word for word, *_ in row]
    if _FILLERS.isdisjoint(said) and not any(any(map(eq, said, said[many:])) for many in (1, 2)):
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


def _drop(at: int, row: list[_Word], said: list[str], marks: list[str]) -> None:
    """Take out one word; the marks before and after it meet."""
    del row[at], said[at]
    after = marks.pop(at + 1)
    if at and after != marks[at]:
        marks[at] += after


def _in_place(word: str, before: str, mark: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a word without its apostrophe stands for after the word ``before``."""
    if word == "ill" and before not in _ILL:
        return ("i", "will")
    if word == "its" and (mark or before in ("", "so", "and", "but")):
        return ("it", "is")
    return parts
