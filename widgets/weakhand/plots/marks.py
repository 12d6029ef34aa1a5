"""How a cohort's points are spread: a row for each sheet, columns for many, dots for few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from weakhand.insight.spread import Spread, histogram, spread
from weakhand.plots.area import Area, bottom_axis
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Box, Sheet
from weakhand.plots.style import SMALL, TEXT, WIDE, Theme
from weakhand.plots.words import wrap

FEW: Final = 10
"""Learners below whom each is a dot: columns of so few would look like a shape."""
BINS: Final = 10
_SIDE, _HEAD, _PLOT, _BOX, _GAP = 14.0, 24.0, 44.0, 14.0, 14.0
_AXIS: Final = 46.0
_SLOTS: Final = 80
"""Places along the axis at which dots that come together are stacked."""


class Row(NamedTuple):
    """A sheet's name, and each learner's share of its points, 0 to 1."""

    name: str
    shares: Sequence[float]


@drawn
def marks_picture(rows: Sequence[Row], *, theme: Theme = "light", width: int = WIDE) -> Picture:
    """Return how points are spread in each sheet; ``width`` is in CSS pixels.

    The line through the bar below is the median, the bar reaches from quarter to quarter,
    the diamond is the mean.

    :raises ValueError: if there is no row
    """
    if not rows:
        raise ValueError("there must be a row to draw")
    step = _HEAD + _PLOT + _BOX + _GAP
    sheet = Sheet(width, len(rows) * step + _AXIS, theme)
    for number, row in enumerate(rows):
        top = number * step
        box = Box(_SIDE, top + _HEAD, width - _SIDE, top + _HEAD + _PLOT)
        _row(sheet, box, row)
    place = Area(Box(_SIDE, 0, width - _SIDE, len(rows) * step - _GAP + 4), (0, 1), (0, 1))
    bottom_axis(sheet, place, [n / 5 for n in range(6)], lambda value: f"{value:.0%}")
    foot = "share of the points that need no person"
    sheet.text(width - _SIDE, len(rows) * step + 22, foot, SMALL, sheet.inks.muted, align="right")
    return sheet.picture(in_words(rows))


def in_words(rows: Sequence[Row]) -> str:
    """Return what the rows show, in sentences."""
    return " ".join(["Shares of the points by workbook.", *(_told(row) for row in rows)])


def _told(row: Row) -> str:
    if not row.shares:
        return f"{row.name}: nobody."
    one = spread(row.shares)
    said = f"{row.name}: {one.n} learner{'' if one.n == 1 else 's'}, median {one.median:.0%}"
    if one.n < FEW:
        return f"{said}, from {one.least:.0%} to {one.most:.0%}."
    columns = ", ".join(map(str, histogram(row.shares, BINS, 1.0)))
    return (
        f"{said}, middle half {one.lower:.0%} to {one.upper:.0%}, mean {one.mean:.0%}; "
        f"learners in each tenth, lowest first: {columns}."
    )


def _row(sheet: Sheet, box: Box, row: Row) -> None:
    """Draw one sheet's learners."""
    count = len(row.shares)
    tail = f"n = {count}"
    name = wrap(row.name, box.right - box.left - 90, TEXT, 1, True)
    at = sheet.text(box.left, box.top - _HEAD + 2, name[0] if name else "", TEXT, bold=True)
    sheet.text(at.right + 10, box.top - _HEAD + 3, tail, SMALL, sheet.inks.muted)
    sheet.line([(box.left, box.bottom), (box.right, box.bottom)], sheet.inks.rule)
    if not count:
        return
    if count < FEW:
        _dots(sheet, box, row.shares)
    else:
        _columns(sheet, box, row.shares)
    _quarters(sheet, Box(box.left, box.bottom, box.right, box.bottom + _BOX), spread(row.shares))


def _dots(sheet: Sheet, box: Box, shares: Sequence[float]) -> None:
    """Draw each learner as a dot, equal ones on top of each other."""
    place = Area(box, (0, 1), (0, 1))
    slots = Counter(round(share * _SLOTS) for share in shares)
    step = min(8.5, (box.bottom - box.top - 10) / max(slots.values()))
    spots = []
    for slot, count in sorted(slots.items()):
        x, y = place.spot(slot / _SLOTS, 0)
        spots += [(x, y - 5 - step * number) for number in range(count)]
    sheet.dots(spots, 7, sheet.inks.you, sheet.inks.ground)


def _columns(sheet: Sheet, box: Box, shares: Sequence[float]) -> None:
    """Draw a column for each tenth, with its count on top."""
    counts = histogram(shares, BINS, 1.0)
    wide = (box.right - box.left) / BINS
    room = box.bottom - box.top - SMALL - 2
    for number, count in enumerate(counts):
        if not count:
            continue
        left, high = box.left + number * wide, room * count / max(counts)
        column = Box(left + 1.5, box.bottom - high, left + wide - 1.5, box.bottom)
        sheet.frame(column, sheet.inks.you, sheet.inks.wash, round_by=0)
        x = (column.left + column.right) / 2
        top = column.top - SMALL - 3
        sheet.text(x, top, str(count), SMALL, sheet.inks.muted, align="center")


def _quarters(sheet: Sheet, box: Box, one: Spread) -> None:
    """Draw the middle half as a bar, the median as a line and the mean as a diamond."""
    place = Area(box, (0, 1), (0, 1))
    middle = (box.top + box.bottom) / 2 + 1
    if one.n >= 4:
        (left, _), (right, _) = place.spot(one.lower, 0), place.spot(one.upper, 0)
        bar = Box(left, middle - 3, max(right, left + 1), middle + 3)
        sheet.frame(bar, None, sheet.inks.edge, round_by=0)
    x, _ = place.spot(one.median, 0)
    sheet.line([(x, middle - 6.5), (x, middle + 6.5)], sheet.inks.text, 2.4, layer=2)
    x, _ = place.spot(one.mean, 0)
    sheet.mark(x, middle, "D", 7, sheet.inks.them, filled=False)
