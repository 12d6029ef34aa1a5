"""A negotiation as a replayable transcript."""

from weakhand.roleplay.act import Act, ActError
from weakhand.roleplay.talk import (
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
