"""A case put to the proof: scripted players, what they score, and whether it is sound."""

from weakhand.playtest.report import (
    BINS,
    BOTS,
    CEILING,
    INVARIANTS,
    LISTENERS,
    PLAYERS,
    Broken,
    Level,
    Report,
    percentile,
    playtest,
)
from weakhand.playtest.soundness import FLOOR, Soundness, soundness

__all__ = [
    "BINS",
    "BOTS",
    "CEILING",
    "FLOOR",
    "INVARIANTS",
    "LISTENERS",
    "PLAYERS",
    "Broken",
    "Level",
    "Report",
    "Soundness",
    "percentile",
    "playtest",
    "soundness",
]
