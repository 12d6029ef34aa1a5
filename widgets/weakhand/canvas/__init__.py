"""A learner's own negotiation: the canvas, its one-page brief, and a counterpart built from it."""

from weakhand.canvas.brief import Brief, brief_of
from weakhand.canvas.build import NAME, IncompleteError, case_of
from weakhand.canvas.gaps import Gap, at_odds, for_brief, for_rehearsal
from weakhand.canvas.read import SHEET, recorded
from weakhand.canvas.schema import Canvas, canvas_of

__all__ = [
    "NAME",
    "SHEET",
    "Brief",
    "Canvas",
    "Gap",
    "IncompleteError",
    "at_odds",
    "brief_of",
    "canvas_of",
    "case_of",
    "for_brief",
    "for_rehearsal",
    "recorded",
]
