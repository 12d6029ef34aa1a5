"""A negotiation as a replayable transcript."""

from weakhand.roleplay.act import Act, ActError, fitting
from weakhand.roleplay.players import Player, accept_at_once, by_lot, lot, play
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
    "Player",
    "Talk",
    "TalkOverError",
    "Turn",
    "accept_at_once",
    "begin",
    "board",
    "by_lot",
    "context",
    "fitting",
    "lot",
    "play",
    "reading_json",
    "replay",
    "shown",
    "step",
]
