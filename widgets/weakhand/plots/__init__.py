"""Pictures of models and debriefs: one figure each, in one style, and each in words as well.

Every function takes frozen data and returns a :class:`Picture`: a matplotlib
figure (made without pyplot) and its text alternative. ``theme`` is ``light`` or
``dark``; ``width`` is in CSS pixels, :data:`WIDE` or :data:`NARROW` by habit.
"""

from weakhand.plots.chain import chain_picture
from weakhand.plots.concessions import concession_picture
from weakhand.plots.course import course_picture
from weakhand.plots.deal_map import deal_picture, table_map
from weakhand.plots.item_figures import items_picture
from weakhand.plots.leverage import leverage_picture
from weakhand.plots.marks import marks_picture
from weakhand.plots.mastery import mastery_picture
from weakhand.plots.picture import Picture
from weakhand.plots.pie import pie_picture
from weakhand.plots.question import question_picture
from weakhand.plots.reliability import reliability_picture
from weakhand.plots.style import NARROW, WIDE, Theme
from weakhand.plots.tree import tree_picture
from weakhand.plots.value import value_picture
from weakhand.plots.weights import weights_picture
from weakhand.plots.zopa import zopa_picture

__all__ = [
    "NARROW",
    "WIDE",
    "Picture",
    "Theme",
    "chain_picture",
    "concession_picture",
    "course_picture",
    "deal_picture",
    "items_picture",
    "leverage_picture",
    "marks_picture",
    "mastery_picture",
    "pie_picture",
    "question_picture",
    "reliability_picture",
    "table_map",
    "tree_picture",
    "value_picture",
    "weights_picture",
    "zopa_picture",
]
