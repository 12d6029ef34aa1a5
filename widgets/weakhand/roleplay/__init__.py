"""A negotiation as a replayable transcript."""

from weakhand.roleplay.act import Act, ActError
from weakhand.roleplay.talk import (
    BoardRow,
    Talk,
    TalkOverError,
    Turn,
    begin,
    board,
    context,
    reading_json,
    replay,
    shown,
    step,
)

__all__ = [
    "Act",
    "ActError",
    "BoardRow",
    "Talk",
    "TalkOverError",
    "Turn",
    "begin",
    "board",
    "context",
    "reading_json",
    "replay",
    "shown",
    "step",
]
