"""Text to Reading: which moves an utterance makes, what it is about, offers and claims."""

from weakhand.language.ground import EMPTY, Choice, Ground, Notion, ground_of
from weakhand.language.read import read
from weakhand.language.reading import LISTENING, MOVE_KINDS, Claim, Move, MoveKind, Reading, Said

__all__ = [
    "EMPTY",
    "LISTENING",
    "MOVE_KINDS",
    "Choice",
    "Claim",
    "Ground",
    "Move",
    "MoveKind",
    "Notion",
    "Reading",
    "Said",
    "ground_of",
    "read",
]
