"""Moves of the course: how many learners make each well once, and how many have mastered it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from weakhand.plots.area import Area, bottom_axis
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Box, Sheet
from weakhand.plots.style import HATCHES, SMALL, WIDE, Theme
from weakhand.plots.words import wrap

_SIDE, _TOP, _STEP, _BAR = 8.0, 30.0, 26.0, 14.0
_RIGHT: Final = 122.0


class Row(NamedTuple):
    """A move in words, learners who made it well at least once, and who have mastered it."""

    name: str
    well: int
    mastered: int


@drawn
def mastery_picture(
    rows: Sequence[Row], learners: int, *, theme: Theme = "light", width: int = WIDE
) -> Picture:
    """Return two bars for each move, of ``learners`` in all; ``width`` is in CSS pixels.

    :raises ValueError: if there is no row or no learner
    """
    if not rows or learners < 1:
        raise ValueError("there must be a row to draw, and a learner")
    names = 0.31 * width
    bottom = _TOP + len(rows) * _STEP
    sheet = Sheet(width, bottom + 30, theme)
    place = Area(Box(_SIDE + names, _TOP, width - _RIGHT, bottom), (0, 1), (0, 1))
    _key(sheet, place.box.left)
    for number, row in enumerate(rows):
        _row(sheet, place, _TOP + number * _STEP, row, learners)
    bottom_axis(sheet, place, [0, 0.25, 0.5, 0.75, 1], lambda value: f"{value:.0%}")
    return sheet.picture(in_words(rows, learners))


def in_words(rows: Sequence[Row], learners: int) -> str:
    """Return what the bars show, in sentences."""
    each = "; ".join(f"{row.name}: {row.well}, mastered by {row.mastered}" for row in rows)
    return f"Of {learners} learners, how many made each move well at least once: {each}."


def _key(sheet: Sheet, left: float) -> None:
    """Say what the two fillings mean."""
    inks = sheet.inks
    for hatch, fill, words in (
        (HATCHES[0], inks.you, "mastered"),
        (HATCHES[1], inks.ground, "made well at least once"),
    ):
        box = Box(left, 7, left + 16, 18)
        sheet.frame(box, inks.you, fill, hatch=hatch, round_by=0)
        left = sheet.text(left + 21, 5, words, SMALL, inks.muted).right + 20


def _row(sheet: Sheet, place: Area, top: float, row: Row, learners: int) -> None:
    """Draw one move."""
    inks, left = sheet.inks, place.box.left
    name = wrap(row.name, left - _SIDE - 10, SMALL, 1)
    sheet.text(left - 8, top + 4, name[0] if name else "", SMALL, align="right")
    y = top + (_STEP - _BAR) / 2
    for count, hatch, fill in (
        (row.well, HATCHES[1], inks.ground),
        (row.mastered, HATCHES[0], inks.you),
    ):
        if count:
            end, _ = place.spot(count / learners, 0)
            box = Box(left, y, end, y + _BAR)
            sheet.frame(box, inks.you, fill, hatch=hatch, round_by=0)
    words = f"{row.well / learners:.0%}, {row.mastered / learners:.0%} mastered"
    sheet.text(place.box.right + 8, top + 5, words, SMALL, inks.muted)
