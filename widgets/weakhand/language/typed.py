"""What one typed word stands for: its plain words, a wrong letter mended, and its stem."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from weakhand.language.lexicon import CUES, KNOWN, REAL, SHORT_CUES, words
from weakhand.language.patterns import late
from weakhand.language.spelling import IS, NUMBERS, SPELL, TAILS

_REPEAT = late(r"(.)\1{2,}")
_KEPT = 8192
"""Words remembered. The library's cases need 4,900; with twice as many kept, 0.4 % fewer of the
words in lines never read before would have to be looked at anew."""


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
    for key in (word, *sorted(_deletes(word) & _NEAR.keys())):
        for cue in _NEAR.get(key, ()):
            if _one_edit(word, cue):
                return cue
    return word


@lru_cache(maxsize=_KEPT)
def plain_words(word: str) -> tuple[str, ...]:
    """Return the plain words behind one typed word."""
    if len(word) > 3 and _REPEAT.search(word):
        word = _REPEAT.sub(r"\1\1", word) if word[-1] in "ms" else _REPEAT.sub(r"\1", word)
    known = SPELL.get(word)
    if known:
        return tuple(known.split())
    if "'" in word:
        if word.endswith("n't"):
            return (word[:-3], "not") if word != "n't" else ("not",)
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


@lru_cache(maxsize=_KEPT)
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


_STEMS = frozenset(stem(word) for word in KNOWN)
