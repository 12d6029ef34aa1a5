"""What leads in to a sentence and says nothing of its own: small words, greetings, thanks."""

from __future__ import annotations

from weakhand.language.lexicon import words as _set
from weakhand.language.openings import WH

_LEAD = _set(
    "ok okay so and well but right um uh hmm now then also oh yes yeah no thanks sorry just first "
    "actually anyway hi hello hey alright all basically honestly look listen great cool sure "
    "because or mm mmhm again please maybe haha ha lol"
)
WARM = _set(
    "hi hello hey hiya heya yo morning afternoon evening namaste thanks ta cheers nice good great "
    "lovely amazing perfect brilliant wonderful wow aw interesting understood noted"
)
"""Words that greet, thank or welcome what was said."""
_PHRASES = (
    ("good", "morning"),
    ("good", "afternoon"),
    ("good", "evening"),
    ("thank", "you", "so", "much"),
    ("thank", "you", "very", "much"),
    ("thank", "you"),
    ("very", "good"),
)
_WARMLY = {
    first: tuple(phrase for phrase in _PHRASES if phrase[0] == first)
    for first in {phrase[0] for phrase in _PHRASES}
}
"""Phrases that do the same, by their first word; the longest first."""


def skip_lead(words: tuple[str, ...], lo: int, hi: int) -> int:
    """Return the index after the small words that lead in a clause."""
    while lo < hi - 1 and (
        words[lo] in _LEAD or (words[lo] == "like" and lo < hi - 2 and words[lo + 1] in WH)
    ):
        lo += 1
    return lo


def greeted(words: tuple[str, ...], lo: int, hi: int) -> int:
    """Return the index after the greeting or thanks with which words ``lo`` to ``hi`` begin."""
    i = skip_lead(words, lo, hi)
    while i < hi - 1:
        phrases = _WARMLY.get(words[i], ())
        size = next((len(each) for each in phrases if words[i : i + len(each)] == each), 0)
        size = size or (words[i] in WARM)
        if not size or i + size >= hi - 1:
            break
        i = skip_lead(words, i + size, hi)
    return i
