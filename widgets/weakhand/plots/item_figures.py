"""Items of a sheet: how much of the points each earned, and how it goes with the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from weakhand.insight.items import Item
from weakhand.plots.area import Area, bottom_axis
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Box, Sheet
from weakhand.plots.style import DASHES, SMALL, TEXT, WIDE, Theme
from weakhand.plots.words import LEADING, wrap

USUAL: Final = 0.2
"""Discrimination below which an item is usually looked at again (Ebel & Frisbie 1991)."""
_SIDE, _TOP, _STEP, _BAR = 14.0, 40.0, 40.0, 11.0
_GAP: Final = 34.0
_ROOM: Final = 500
"""Width below which there is no room for whole headings."""


class Row(NamedTuple):
    """An item's name and its figures."""

    name: str
    item: Item


@drawn
def items_picture(rows: Sequence[Row], *, theme: Theme = "light", width: int = WIDE) -> Picture:
    """Return two figures for each item: mean share of points, and correlation with the rest.

    The whisker is the 95 % interval; ``width`` is in CSS pixels.

    :raises ValueError: if there is no row
    """
    if not rows:
        raise ValueError("there must be a row to draw")
    sheet = Sheet(width, _TOP + len(rows) * _STEP + 44, theme)
    bottom, middle = _TOP + len(rows) * _STEP, width * 0.5
    easy = Area(Box(_SIDE, _TOP, middle - _GAP / 2, bottom), (0, 1), (0, 1))
    fits = Area(Box(middle + _GAP / 2, _TOP, width - 16, bottom), (-1, 1), (0, 1))
    heads = ("Mean share of the points", "Goes with the rest of the sheet")
    if width < _ROOM:
        heads = ("Mean share", "With the rest")
    for place, head in zip((easy, fits), heads, strict=True):
        lines = wrap(head, place.box.right - place.box.left, TEXT, 1, True)
        sheet.block(place.box.left, 6, lines, TEXT, bold=True)
    _lines(sheet, fits)
    for number, row in enumerate(rows):
        top = _TOP + number * _STEP
        _easy(sheet, easy, top, row)
        _fits(sheet, fits, top + SMALL * LEADING + _BAR / 2 + 2, row.item)
    bottom_axis(sheet, easy, [0, 0.25, 0.5, 0.75, 1], lambda value: f"{value:.0%}")
    bottom_axis(sheet, fits, [-1, -0.5, 0, 0.5, 1], _tick)
    sheet.text(fits.box.right, bottom + 24, "correlation", SMALL, sheet.inks.muted, align="right")
    return sheet.picture(in_words(rows))


def in_words(rows: Sequence[Row]) -> str:
    """Return what the rows show, in sentences."""
    return " ".join(f"{row.name}: {_told(row.item)}." for row in rows)


def _told(item: Item) -> str:
    said = f"{item.difficulty:.0%} of the points on average"
    if item.discrimination is None:
        return f"{said}, no correlation with the rest"
    said = f"{said}, correlation with the rest {_signed(item.discrimination)}"
    if item.interval:
        low, high = item.interval
        said += f" ({_signed(low)} to {_signed(high)})"
    return said


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")


def _tick(value: float) -> str:
    return f"{value:+g}".replace("-", "−") if value else "0"


def _easy(sheet: Sheet, place: Area, top: float, row: Row) -> None:
    """Write an item's name and draw its bar."""
    box, item = place.box, row.item
    name = wrap(row.name, box.right - box.left - 8, SMALL, 1)
    sheet.text(box.left, top, name[0] if name else "", SMALL)
    y = top + SMALL * LEADING + 2
    end, _ = place.spot(item.difficulty, 0)
    sheet.frame(Box(box.left, y, box.right, y + _BAR), None, sheet.inks.wash, round_by=0)
    sheet.frame(
        Box(box.left, y, max(end, box.left + 1), y + _BAR), None, sheet.inks.you, round_by=0
    )


def _lines(sheet: Sheet, place: Area) -> None:
    """Draw zero, and the border below which an item is usually looked at again."""
    for value, dash, ink in ((0, DASHES[0], sheet.inks.edge), (USUAL, DASHES[2], sheet.inks.muted)):
        x, y = place.spot(value, 0)
        sheet.line([(x, place.box.top - 4), (x, y)], ink, 1.1, dash, layer=0.3)
    x, _ = place.spot(USUAL, 0)
    sheet.text(x + 3, place.box.top - 15, f"{USUAL:g}", SMALL, sheet.inks.muted)


def _fits(sheet: Sheet, place: Area, y: float, item: Item) -> None:
    """Draw an item's correlation and its interval, or say that there is none."""
    if item.discrimination is None:
        x, _ = place.spot(-1, 0)
        words = {"few": "too few", "same": "all the same", "rest_same": "rest all the same"}
        sheet.text(x, y - 7, words.get(item.why, ""), SMALL, sheet.inks.muted)
        return
    x, _ = place.spot(item.discrimination, 0)
    if item.interval:
        (left, _), (right, _) = place.spot(item.interval[0], 0), place.spot(item.interval[1], 0)
        sheet.line([(left, y), (right, y)], sheet.inks.you, 1.6, layer=1)
        for end in (left, right):
            sheet.line([(end, y - 4), (end, y + 4)], sheet.inks.you, 1.6, layer=1)
    sheet.mark(x, y, "o", 9, sheet.inks.you, filled=item.discrimination >= USUAL)
