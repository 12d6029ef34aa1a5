"""The thing that a question names, in words that can be given back: "the roof", "your letter".

Who has no answer says at least what it is that they have none to. Only plain noun phrases are
taken, where one can tell by small words alone where they end; in doubt there is none.
"""

from __future__ import annotations

import re
from functools import lru_cache

from weakhand.counterpart.content import content
from weakhand.counterpart.question import asking
from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.patterns import late

_THEIRS = {"my": "your", "your": "my", "our": "your"}
"""Whose a thing is, from the other side."""
_BEFORE = frozenset({"the", "these", "those", *_THEIRS})
"""Words with which a thing begins."""
_ALONE = frozenset({"these", "those"})
"""Of these the words that may be a subject without a noun: "are those decided"."""
_MOST = 2
"""Words of a thing, beside the one it begins with."""
_TURNS = words("is are was were am do does did has have had can could will would should must may")
"""Words behind which the subject of a question stands, and then its verb."""
_BE = words("is are was were")
_ENDS = late(r"(?:ed|ing|en)$")
"""How a word ends that may be a verb's."""
_NO_THING = words(
    """same other others one ones rest first last next best worst most least way time times moment
    end start day days week weeks month months year years hour minute point question answer thing
    things kind sort reason truth fact idea problem matter case world people lot number numbers
    whole only more less own mind opinion life place name word words right left middle top bottom
    side part line rule past future present"""
)
"""Words that name nothing that can be given back."""


@lru_cache(maxsize=512)
def thing_named(text: str) -> str:
    """Return the last thing that a question names, as the other side would name it; or nothing."""
    asked = asking(text).casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").rstrip(" ?!.")
    tokens = re.findall(r"[a-z][a-z'-]*|[^\sa-z]", asked)
    found = ""
    for place, token in enumerate(tokens):
        if token in _BEFORE or _points_at(tokens, place):
            found = _thing(tokens, place) or found
    return found


def _points_at(tokens: list[str], place: int) -> bool:
    """Return whether "that" or "this" points at the last word of a question: "keeps that list"."""
    last = tokens[place] in ("that", "this") and place == len(tokens) - 2
    return last and place > 0 and tokens[place - 1] not in _TURNS


def _thing(tokens: list[str], place: int) -> str:
    """Return the thing that begins at a place, if it is plain where it ends."""
    said: list[str] = []
    end = place + 1
    while end < len(tokens) and tokens[end] not in FUNCTION and tokens[end].isalpha():
        said.append(tokens[end])
        end += 1
    before = tokens[place - 1] if place else ""
    verb_last = len(said) > 1 or (said and tokens[place] in _ALONE)
    if before in _TURNS and verb_last and not _whole_after(tokens, place, before, said[-1]):
        said.pop()
    if not 0 < len(said) <= _MOST or not _NO_THING.isdisjoint(said):
        return ""
    if said[-1].endswith(("ly", "'s")) or not content(said[-1]):
        return ""
    own = _THEIRS.get(tokens[place], tokens[place])
    return " ".join([own, *said])


def _whole_after(tokens: list[str], place: int, turn: str, last: str) -> bool:
    """Return whether all words behind a verb name the subject: "where is the new kiln"."""
    asks_what = tokens[0] not in _TURNS and not tokens[0].isdigit()
    return asks_what and turn in _BE and place > 1 and not _ENDS.search(last)
