"""Players: rules that take the learner's side, and how one is put through a case."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b

from weakhand.cases.schema import Case
from weakhand.roleplay.act import Act
from weakhand.roleplay.talk import Talk, begin, board, step

Player = Callable[[Talk, int], Act]
"""What a player does next, from the talk so far and a seed; the same every time."""

_LINES = (
    "Hello.",
    "I need a better deal than that.",
    "Okay.",
    "How are you today?",
    "It sounds like you are happy.",
    "Is that your final word?",
    "That is not fair.",
    "What do you want?",
    "I see.",
    "Why?",
    "We have worked together for a long time.",
    "Can you do any better?",
    "I will think about it.",
    "It seems like you are angry about the weather.",
    "Tell me more.",
    "I am not sure.",
    "So what you are saying is no.",
    "My time is worth something too.",
    "What is the best that you can do?",
    "Let us find a solution.",
)


def play(case: Case, player: Player, seed: int) -> Talk:
    """Return the talk that a player makes of a case; seed is the case's and the player's."""
    talk = begin(case, seed)
    while not talk.over:
        talk = step(talk, player(talk, seed))
    return talk


def lot(talk: Talk, seed: int, size: int = 16) -> bytes:
    """Return bytes drawn for a player's next turn: the same for the same case, seed and turn."""
    key = f"{talk.case.name}/{seed}/{len(talk.turns) + 1}"
    return blake2b(key.encode(), digest_size=size).digest()


def accept_at_once(talk: Talk, seed: int) -> Act:
    """Accept whatever is on the table."""
    return Act(accept=True)


def by_lot(talk: Talk, seed: int) -> Act:
    """Draw a stock line, an offer from the board or, rarely, an acceptance."""
    drawn = lot(talk, seed)
    kind, rest = drawn[0], drawn[1:]
    if kind < 64:
        rows = board(talk)
        return Act(
            offer={
                row["issue"]: row["options"][rest[i % len(rest)] % len(row["options"])]
                for i, row in enumerate(rows)
            }
        )
    if kind < 72:
        return Act(accept=True)
    return Act(_LINES[rest[0] % len(_LINES)])
