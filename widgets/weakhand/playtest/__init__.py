"""A case put to the proof: scripted players, what they score, and whether it is sound."""

from weakhand.playtest.proofs import FLOOR, Proof
from weakhand.playtest.report import (
    BINS,
    BOTS,
    CEILING,
    INVARIANTS,
    LISTENERS,
    PLAYERS,
    TOO_HIGH,
    Broken,
    Level,
    Report,
    percentile,
    playtest,
)
from weakhand.playtest.soundness import Soundness, soundness

__all__ = [
    "BINS",
    "BOTS",
    "CEILING",
    "FLOOR",
    "INVARIANTS",
    "LISTENERS",
    "PLAYERS",
    "TOO_HIGH",
    "Broken",
    "Level",
    "Proof",
    "Report",
    "Soundness",
    "percentile",
    "playtest",
    "soundness",
]
