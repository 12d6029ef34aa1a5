"""The zone of possible agreement as a bar: what one side takes, what the other pays."""

from __future__ import annotations

from typing import Literal

from weakhand.models.alternatives import Zopa
from weakhand.plots.area import Area, bottom_axis, plain, ticks
from weakhand.plots.labels import Labels
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Box, Sheet
from weakhand.plots.style import HATCHES, SMALL, TEXT, WIDE, Theme
from weakhand.plots.words import width as width_of

Side = Literal["seller", "buyer"]


@drawn
def zopa_picture(
    zopa: Zopa,
    price: float | None = None,
    *,
    you: Side = "seller",
    theme: Theme = "light",
    width: int = WIDE,
) -> Picture:
    """Return the bar of a zone of possible agreement, and a price in it.

    Each side's bar covers the prices that it would rather take than leave; where
    the two overlap there is a deal. ``width`` is in CSS pixels.
    """
    sheet = Sheet(width, 216, theme)
    ends = [zopa.seller, zopa.buyer, *([] if price is None else [price])]
    span = (max(ends) - min(ends)) or abs(zopa.seller) * 0.2 or 1.0
    around = (min(ends) - 0.35 * span, max(ends) + 0.35 * span)
    place = Area(Box(10, 30, width - 10, 162), around, (0, 1))
    bottom_axis(sheet, place, ticks(*around, 6 if width > 500 else 4))
    sheet.text(width - 10, 188, zopa.unit, SMALL, sheet.inks.muted, align="right")
    _zone(sheet, place, zopa)
    _side(sheet, place, 68, zopa.seller, around[1], _wants("seller", zopa.seller, you))
    _side(sheet, place, 118, zopa.buyer, around[0], _wants("buyer", zopa.buyer, you))
    if price is not None:
        _price(sheet, place, price)
    return sheet.picture(in_words(zopa, price, you))


def in_words(zopa: Zopa, price: float | None = None, you: Side = "seller") -> str:
    """Return what the bar shows, in sentences."""
    said = [
        f"{_wants('seller', zopa.seller, you).capitalize()}, {_wants('buyer', zopa.buyer, you)} "
        f"({zopa.unit})."
    ]
    if zopa.surplus > 0:
        said.append(f"Any price between suits both: there are {plain(zopa.surplus)} to divide.")
    elif zopa.exists:
        said.append("Exactly one price suits both; there is nothing to divide.")
    else:
        said.append(f"No price suits both: they are {plain(zopa.gap)} apart.")
    if price is not None:
        seller, buyer = zopa.gains(price)
        said.append(
            f"At {plain(price)} the seller {_gain(seller)} and the buyer {_gain(buyer)} "
            "against walking away."
        )
    return " ".join(said)


def _wants(side: Side, limit: float, you: Side) -> str:
    """Return what a side would take or pay, in words."""
    who = "you" if side == you else "they"
    if side == "seller":
        return f"{who} take {plain(limit)} or more"
    return f"{who} pay {plain(limit)} or less"


def _gain(amount: float) -> str:
    return f"gains {plain(amount)}" if amount >= 0 else f"loses {plain(-amount)}"


def _zone(sheet: Sheet, place: Area, zopa: Zopa) -> None:
    """Fill the prices that suit both, or hatch those that lie between two who cannot meet."""
    inks, box = sheet.inks, place.box
    left = place.spot(min(zopa.seller, zopa.buyer), 0)[0]
    right = place.spot(max(zopa.seller, zopa.buyer), 0)[0]
    words = f"both gain: {plain(zopa.surplus)} to divide"
    if not zopa.exists:
        words = f"no deal: {plain(zopa.gap)} apart"
    elif zopa.surplus == 0:
        words = "one price only"
    hatch = "" if zopa.exists else HATCHES[1]
    zone = Box(left, box.top - 6, max(right, left + 2), box.bottom)
    edge = inks.rule if zopa.exists else inks.edge
    sheet.frame(zone, fill=inks.wash, edge=edge, hatch=hatch, round_by=0, layer=0.1)
    labels = Labels(sheet, Box(0, 0, sheet.wide, sheet.high))
    labels.put([((left + right) / 2, box.top - 6)], [words], 4, None, True, ("n",), 0)


def _side(sheet: Sheet, place: Area, y: float, limit: float, end: float, words: str) -> None:
    """Draw the prices one side would take: from its limit on, the way it likes."""
    mine = words.startswith("you")
    ink = sheet.inks.you if mine else sheet.inks.them
    x, far = place.spot(limit, 0)[0], place.spot(end, 0)[0]
    bar = Box(min(x, far), y, max(x, far), y + 14)
    hatch, fill = ("", ink) if mine else (HATCHES[1], sheet.inks.ground)
    sheet.frame(bar, ink, fill, weight=1.6, round_by=0, hatch=hatch, layer=0.5)
    sheet.line([(x, y - 5), (x, y + 19)], ink, 3)
    wide = width_of(words, TEXT, True)
    left = x + 5 if far > x else x - 5 - wide
    left = min(max(left, 4.0), sheet.wide - 4 - wide)
    room = Box(left - 2, y + 18, left + wide + 2, y + 35)
    sheet.frame(room, fill=sheet.inks.ground, round_by=0, layer=2.5, see_through=0.2)
    sheet.text(left, y + 19, words, TEXT, ink, True)


def _price(sheet: Sheet, place: Area, price: float) -> None:
    x, _ = place.spot(price, 0)
    y = place.box.top + 18
    sheet.line([(x, y), (x, place.box.bottom)], sheet.inks.text, 1.5)
    sheet.mark(x, y, "D", 10, sheet.inks.text)
    labels = Labels(sheet, Box(0, 0, sheet.wide, sheet.high))
    labels.put([(x, y)], [f"price {plain(price)}"], 9, None, True, ("e", "w"), 0)
