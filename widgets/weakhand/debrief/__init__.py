"""What happened in a conversation and why: scores with reasons, and every line annotated.

Beside them what pictures are drawn from: the causal chain, the other side's
course through the talk, and the map of deals.
"""

from weakhand.debrief.chain import Chain, Heard, Link, Stage, Traded, Trusted, chain
from weakhand.debrief.chance import Chance, chance
from weakhand.debrief.course import Course, Shift, Track, course
from weakhand.debrief.deals import DealMap, Named, deal_map
from weakhand.debrief.debrief import Debrief, debrief
from weakhand.debrief.missed import MissedChance
from weakhand.debrief.notes import FITTED, NAMES, Span, TurnNote
from weakhand.debrief.score import POINTS, Integrity, Reason, Score, best_for_learner
from weakhand.debrief.steps import Quantity

__all__ = [
    "FITTED",
    "NAMES",
    "POINTS",
    "Chain",
    "Chance",
    "Course",
    "DealMap",
    "Debrief",
    "Heard",
    "Integrity",
    "Link",
    "MissedChance",
    "Named",
    "Quantity",
    "Reason",
    "Score",
    "Shift",
    "Span",
    "Stage",
    "Track",
    "Traded",
    "Trusted",
    "TurnNote",
    "best_for_learner",
    "chain",
    "chance",
    "course",
    "deal_map",
    "debrief",
]
