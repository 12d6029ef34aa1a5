"""Whether it is clear what a line asks for, before anything is weighed beside it."""

from __future__ import annotations

from weakhand.cases.schema import Case
from weakhand.counterpart.aside import asides
from weakhand.counterpart.forms import asks, demands
from weakhand.counterpart.in_turn import shut
from weakhand.counterpart.leaning import leans
from weakhand.counterpart.meant import Meant, meant
from weakhand.counterpart.mind import Mind
from weakhand.language.plainly import PUTS_OFF
from weakhand.language.reading import MoveKind, Reading

CLEAR = 0.25
"""How likely what is meant must be, of all that may be."""
_WHOLE = 3
"""The step of a fact from which there is no more of it to tell."""
_BARGAINS: frozenset[MoveKind] = frozenset(
    {
        "accept",
        "affirmation",
        "begging",
        "conditional_trade",
        "i_message",
        "loss_frame",
        "minimal_encourager",
        "mirror",
        "offer",
        "pause",
        "reject",
        "threat",
    }
)
"""Moves of a line that asks nothing, and is no wish to hear something of the matter."""


def wish(case: Case, mind: Mind, reading: Reading) -> Meant | None:
    """Return what a line asks for, where that is clear; nothing where it may lean on their words.

    What puts terms, asks for theirs or for time is dealt with otherwise. Of a fact told whole
    there is no more to tell.
    """
    if reading.offer is not None or reading.asks_offer or reading.left_open:
        return None
    if PUTS_OFF in reading.cues or not reading.text.strip():
        return None
    asked = asks(reading) or demands(reading)
    if not asked and (asides(reading.text) or not _BARGAINS.isdisjoint(reading.kinds())):
        return None
    if asked and leans(mind, reading.text):
        return None
    found = meant(case, reading.text, shut(case, mind))
    if found is None or found.share < CLEAR:
        return None
    return None if found.fact and mind.told.get(found.name, _WHOLE) >= _WHOLE else found
