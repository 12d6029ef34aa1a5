"""What their last words were, as far as it matters to one who asks after them."""

from __future__ import annotations

from typing import Literal

from weakhand.counterpart.mind import Mind
from weakhand.counterpart.unforeseen import FORMS

Were = Literal["terms", "hint", "told", "declined", "unknown", "heard", "asked", "said"]
"""What their last words were, as far as it matters to one who asks after them."""

_TERMS = frozenset(
    {"opening", "counter", "hold", "offer_near", "offer_far", "offer_unknown", "answer:clarify"}
)
_DECLINED = frozenset({"deflect", "priorities", "nothing_more", "loss_early"})
UNKNOWN = frozenset(
    {"closed_answer", "plain_answer", "answer:unknown", "why_bristle"}
    | {f"answer:{name}" for name in FORMS}
)
_HEARD = frozenset(
    [
        "answer:statement",
        "answer:reflected",
        "disclosure",
        "affirmed",
        "i_message",
        "label_fits",
        "understood",
        "begging",
        "misread",
        "label_off",
        "rejected",
        "off_topic",
        "unclear",
        "repeated",
        "parroted",
        "silence",
        "loss_heard",
        "answer:disparaged",
        "answer:loose_terms",
        "answer:which_one",
        "answer:sideways",
    ]
)
_BESIDE = frozenset({"last_word", "unlocked", "answer:sideways"})
"""What is said besides something else: nobody asks after that."""


def were(mind: Mind) -> Were:
    """Return what their last words were."""
    name = subject(mind)
    kind, _, rest = name.partition(":")
    if name in _TERMS or kind.startswith("deadline"):
        return "terms"
    if kind == "tell":
        return "hint" if rest.endswith(":1") else "told"
    if kind == "again":
        return "told"
    if kind == "guard" or name in _DECLINED:
        return "declined"
    if mind.words.endswith("?"):
        return "asked"
    if name in UNKNOWN:
        return "unknown"
    return "heard" if name in _HEARD else "said"


def subject(mind: Mind) -> str:
    """Return the situation that their last reply came to."""
    return next((name for name in reversed(mind.last) if name not in _BESIDE), "opening")
