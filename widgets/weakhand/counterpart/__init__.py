"""The other side's mind: a state and a Reading in, a new state and a reply out."""

from weakhand.counterpart.mind import Effect, Ending, Mind, begin, felt_walk_away, unlocked
from weakhand.counterpart.respond import Gesture, Reply, opening, respond
from weakhand.counterpart.slips import Slips, slips
from weakhand.counterpart.voice import in_words

__all__ = [
    "Effect",
    "Ending",
    "Gesture",
    "Mind",
    "Reply",
    "Slips",
    "begin",
    "felt_walk_away",
    "in_words",
    "opening",
    "respond",
    "slips",
    "unlocked",
]
