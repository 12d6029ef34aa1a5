"""A reliability diagram: how sure people were, and how often they were right."""

from __future__ import annotations

from typing import Final

from weakhand.insight.calibration import Bin, Reliability
from weakhand.plots.area import Area, bottom_axis, left_axis
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Box, Sheet
from weakhand.plots.style import DASHES, SMALL, TEXT, Theme

_LEFT, _TOP, _BELOW = 52.0, 30.0, 100.0
_FIFTHS: Final = [n / 5 for n in range(6)]
WIDTH: Final = 480


@drawn
def reliability_picture(one: Reliability, *, theme: Theme = "light", width: int = WIDTH) -> Picture:
    """Return the diagram, with an interval for each point and a count for each column.

    Points below the diagonal are too sure, points above it not sure enough.
    """
    side = width - _LEFT - 16
    sheet = Sheet(width, _TOP + side + _BELOW, theme)
    place = Area(Box(_LEFT, _TOP, _LEFT + side, _TOP + side), (0, 1), (0, 1))
    sheet.text(2, 4, "How many came true", TEXT, bold=True)
    left_axis(sheet, place, _FIFTHS, lambda value: f"{value:.0%}")
    bottom_axis(sheet, place, _FIFTHS, lambda value: f"{value:.0%}")
    sheet.line([place.spot(0, 0), place.spot(1, 1)], sheet.inks.edge, 1.2, DASHES[1], layer=0.4)
    x, y = place.spot(0.03, 0.95)
    sheet.text(x, y, "not sure enough", SMALL, sheet.inks.muted)
    x, y = place.spot(0.97, 0.1)
    sheet.text(x, y, "too sure", SMALL, sheet.inks.muted, align="right")
    for each in one.bins:
        _point(sheet, place, each)
    _counts(sheet, place, one)
    return sheet.picture(in_words(one))


def in_words(one: Reliability) -> str:
    """Return what the diagram shows, in sentences."""
    each = "; ".join(
        f"about {each.sure:.0%} sure, {each.right} of {each.count} came true "
        f"({each.interval[0]:.0%} to {each.interval[1]:.0%})"
        for each in one.bins
    )
    return f"{one.count} predictions by how sure people were: {each}."


def _point(sheet: Sheet, place: Area, each: Bin) -> None:
    """Draw the share that came true, and where it may lie."""
    ends = [place.spot(each.sure, end) for end in each.interval]
    sheet.line(ends, sheet.inks.you, 1.6, layer=1)
    for x, y in ends:
        sheet.line([(x - 4, y), (x + 4, y)], sheet.inks.you, 1.6, layer=1)
    x, y = place.spot(each.sure, each.right / each.count)
    sheet.mark(x, y, "o", 9, sheet.inks.you)


def _counts(sheet: Sheet, place: Area, one: Reliability) -> None:
    """Draw how many predictions stand behind each point."""
    top, bottom = place.box.bottom + 40, place.box.bottom + 76
    most = max(each.count for each in one.bins)
    for each in one.bins:
        (left, _), (right, _) = place.spot(each.low, 0), place.spot(each.high, 0)
        column = Box(left + 2, bottom - (bottom - top) * each.count / most, right - 2, bottom)
        sheet.frame(column, sheet.inks.edge, sheet.inks.wash, round_by=0)
        x = (left + right) / 2
        number = str(each.count)
        sheet.text(x, column.top - 14, number, SMALL, sheet.inks.muted, align="center")
    words = "how sure they were; columns: how many predictions"
    sheet.text(place.box.right, bottom + 6, words, SMALL, sheet.inks.muted, align="right")
