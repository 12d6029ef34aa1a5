"""What each move of a line earns: recognised x relevant x new.

Repeating a move earns less each time, a line that tries every technique at
once earns little, and words that only copy earn nothing.
"""

from __future__ import annotations

from weakhand.counterpart.mind import Credit, Mind
from weakhand.language.reading import LISTENING, Move, MoveKind, Reading

QUESTIONS: frozenset[MoveKind] = frozenset(
    {"open_question", "calibrated_question", "preference_question", "deadline_question"}
)
_EARNING: frozenset[MoveKind] = LISTENING | {
    "closed_question",
    "why_question",
    "affirmation",
    "disclosure",
    "loss_frame",
    "conditional_trade",
    "deadline_challenge",
    "small_talk",
}
_SAME_SUBJECT = (1.0, 0.5, 0.2, 0.0)
_SAME_KIND_RUN = (1.0, 0.9, 0.55, 0.3, 0.1)
_QUESTION_RUN = (1.0, 1.0, 0.9, 0.75, 0.6, 0.4)


def credit(mind: Mind, reading: Reading) -> tuple[Credit, ...]:
    """Return what the moves of a line earn, strongest first.

    At most two listening moves of a line count whole; the third counts a
    third, further ones nothing.
    """
    pleads = "begging" in reading.kinds()
    found = [
        _of(mind, reading, move)
        for move in reading.moves
        if move.kind in _EARNING and not (pleads and move.kind == "disclosure")
    ]
    ranked = sorted(found, key=lambda item: (-item.worth, item.start, item.kind))
    kinds = {item.kind for item in ranked if item.kind in LISTENING}
    crowd = 1.0 if len(kinds) <= 4 else 0.3
    out: list[Credit] = []
    seen: set[MoveKind] = set()
    for item in ranked:
        if item.kind in seen:
            continue
        rank = sum(1 for kind in seen if kind in LISTENING)
        share = (1.0 if rank < 2 else 0.33 if rank == 2 else 0.0) if item.kind in LISTENING else 1.0
        seen.add(item.kind)
        out.append(
            Credit(
                item.kind, item.start, item.end, item.worth * share * crowd, item.new, item.about
            )
        )
    return tuple(out)


def subject(about: tuple[str, ...]) -> str:
    """Return what a move is about, for counting repetition."""
    return about[0] if about else ""


def _of(mind: Mind, reading: Reading, move: Move) -> Credit:
    fresh = _novelty(mind, move) * (0.0 if normal(reading.text) in mind.heard else 1.0)
    copied = 1.0 if reading.stock < 0.75 else max(0.0, 1.0 - (reading.stock - 0.75) * 4)
    worth = move.sure * move.relevant * fresh * (copied if move.kind != "mirror" else 1.0)
    return Credit(move.kind, move.start, move.end, worth, fresh, move.about)


def _novelty(mind: Mind, move: Move) -> float:
    run = 0
    for kinds in reversed(mind.recent):
        if move.kind not in kinds:
            break
        run += 1
    table = _QUESTION_RUN if move.kind in QUESTIONS else _SAME_KIND_RUN
    again = mind.credited.get((move.kind, subject(move.about)), 0)
    if not move.about and move.kind in QUESTIONS:
        again = max(0, again - 1)
    return table[min(run, len(table) - 1)] * _SAME_SUBJECT[min(again, len(_SAME_SUBJECT) - 1)]


def normal(text: str) -> str:
    """Return a line without case, punctuation and spare space, to notice repetition."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())
