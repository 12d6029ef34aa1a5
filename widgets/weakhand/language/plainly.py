"""Moves that word order or a few set words show so plainly that no weights need to find them."""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.patterns import Pattern
from weakhand.language.state import Draft, State

_INVERTED = Pattern(
    r"\b(?:may|can|could|would|will|do|does|did|is|are|was|were|has|have|had|should|shall|must|am) "
    r"(?:i|you|we|they|he|she|it|there|this|that|any\w*|some\w*|many|people|the|my|your|our)\b"
)
_CHECKS = Pattern(
    r"\b(?:(?:did|have|am|do) i (?:get|got|hear\w*|read\w*|understand|understood|miss\w*|right|"
    r"have)|is (?:that|it|this) (?:right|it|so|fair|correct)|right$|(?:are|is|do|does|did|was|were|"
    r"would|will|can|could|has|have) (?:you|it|he|she|they|we|i|that) not$)"
)
"""What a speaker adds to have heard right: it asks for nothing new."""
_AT_LEAST = 0.6
"""How sure it is that a sentence asks when its word order and its mark say so, and nothing else."""


def plainly_asked(state: State, kept: Sequence[Draft]) -> list[Draft]:
    """Return the sentences that ask by word order and mark, and in which nothing was found.

    "If I leave, may I still make my own cups?" is asked, whatever it tells of the asker.
    """
    found: list[Draft] = []
    for lo, hi, text, _, mark in state.sentences():
        if "?" in mark and _INVERTED.search(text) and not _CHECKS.search(text):
            here = {d.kind for d in kept if lo <= d.lo < hi}
            if here <= {"disclosure"}:
                found.append(Draft("closed_question", lo, hi, _AT_LEAST))
    return found


_NOT_NOW = Pattern(
    r"^(?:(?:well|no|sorry|but|ok|and|i am afraid) )*not (?:today|tonight|now|right now|yet|"
    r"this (?:morning|afternoon|evening|week|month)|(?:by|before) \w+(?: \w+)?|just yet|so fast)$",
    needs="not",
)


def put_off(state: State, kept: Sequence[Draft]) -> list[Draft]:
    """Return the sentences that only put off what is wanted at once: "Not today"."""
    if any(draft.kind in ("reject", "deadline_challenge") for draft in kept):
        return []
    return [
        Draft("deadline_challenge", lo, hi, _AT_LEAST)
        for lo, hi, text, _, mark in state.sentences()
        if "?" not in mark and _NOT_NOW.search(text)
    ]
