"""What happened in a conversation and why: scores with reasons, and every line annotated."""

from weakhand.debrief.chance import Chance, chance
from weakhand.debrief.debrief import Debrief, debrief
from weakhand.debrief.notes import NAMES, MissedChance, Span, TurnNote
from weakhand.debrief.score import Integrity, Reason, Score, best_for_learner

__all__ = [
    "NAMES",
    "Chance",
    "Debrief",
    "Integrity",
    "MissedChance",
    "Reason",
    "Score",
    "Span",
    "TurnNote",
    "best_for_learner",
    "chance",
    "debrief",
]
