"""Honest lines as other people would type them: other words, no marks, slips of the finger."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

SYNONYMS = {
    "big": "large",
    "boss": "manager",
    "buy": "purchase",
    "but": "though",
    "difficult": "tough",
    "end": "finish",
    "explain": "spell out",
    "fair": "reasonable",
    "get": "receive",
    "happens": "goes on",
    "hard": "tough",
    "help": "assist",
    "important": "essential",
    "keep": "hold on to",
    "kind": "sort",
    "like": "as if",
    "lose": "forfeit",
    "maybe": "perhaps",
    "money": "cash",
    "need": "require",
    "needs": "requires",
    "people": "folks",
    "problem": "trouble",
    "really": "truly",
    "right": "correct",
    "see": "notice",
    "show": "demonstrate",
    "so": "and so",
    "start": "begin",
    "stuck": "trapped",
    "sure": "certain",
    "tell": "let me hear",
    "think": "believe",
    "tired": "weary",
    "trouble": "difficulty",
    "want": "wish for",
    "worried": "anxious",
    "worry": "concern",
}
"""Words that say nearly the same; none is a term of one case."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WORD = re.compile(r"[A-Za-z']+")
SHARE = 0.04
"""Letters in which a finger slips."""


def synonyms(line: str, seed: int) -> str:
    """Replace every word that has a synonym, except where that would break a set phrase."""

    def other(match: re.Match[str]) -> str:
        word = match.group()
        new = SYNONYMS.get(word.lower())
        if new is None or _KEEP.search(line[max(0, match.start() - 12) : match.end() + 8]):
            return word
        return new.capitalize() if word[0].isupper() else new

    return _WORD.sub(other, line)


_KEEP = re.compile(
    r"(?:sounds?|looks?|seems?|feels?|would|'d|i'd|what's it|anything|something) like"
    r"|so (?:far|much|long|that)|all right|right now|tell me|get (?:to|the|back|out|it|through)"
    r"|see (?:if|what|how)|sure (?:i|that)|make sure|want to|need to|like to|end of|kind of"
    r"|in the end|think about",
    re.IGNORECASE,
)


def no_apostrophes(line: str, seed: int) -> str:
    """Leave every apostrophe out."""
    return re.sub("['\N{RIGHT SINGLE QUOTATION MARK}]", "", line)


def no_punctuation(line: str, seed: int) -> str:
    """Leave every mark out but those within numbers, and every capital."""
    return re.sub(r"(?<!\d)[^\w\s%'’-]|[^\w\s%'’-](?!\d)", "", line).lower()


def typos(line: str, seed: int) -> str:
    """Let a finger slip in a letter of long words now and then, by lot but fixed."""
    dice = random.Random(f"{seed}{line}")
    out = list(line)
    for match in _WORD.finditer(line):
        if len(match.group()) < 5:
            continue
        for i in range(match.start() + 1, match.end() - 1):
            if dice.random() < SHARE:
                if dice.random() < 0.5 and out[i].isalpha() and out[i + 1].isalpha():
                    out[i], out[i + 1] = out[i + 1], out[i]
                else:
                    out[i] = dice.choice(_LETTERS)
                break
    return "".join(out)


def all_at_once(line: str, seed: int) -> str:
    """Do all four."""
    return no_punctuation(no_apostrophes(typos(synonyms(line, seed), seed), seed), seed)


REWORDINGS: dict[str, Callable[[str, int], str]] = {
    "synonyms": synonyms,
    "no apostrophes": no_apostrophes,
    "no punctuation": no_punctuation,
    "typos": typos,
    "all at once": all_at_once,
}
