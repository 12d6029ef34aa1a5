"""Real and believed walk-aways: how a pie is divided as it is, and as each side sees it."""

from __future__ import annotations

from weakhand.models.alternatives import Leverage
from weakhand.plots.area import plain, ticks
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Align, Box, Sheet
from weakhand.plots.style import DASHES, HATCHES, SMALL, TEXT, WIDE, Theme
from weakhand.plots.words import LEADING
from weakhand.plots.words import width as wide

_TOP, _STEP, _BAR, _SIDE = 48.0, 58.0, 24.0, 12.0


@drawn
def leverage_picture(leverage: Leverage, *, theme: Theme = "light", width: int = WIDE) -> Picture:
    """Return a bar for each view of one pie: what they offer, what you can ask, and what is so.

    Your part is filled, theirs hatched. Lines show the least you may accept, and
    the most they can give. ``width`` is in CSS pixels.
    """
    views = _views(leverage)
    bottom = _TOP + len(views) * _STEP
    sheet = Sheet(width, bottom + 58, theme)
    scale = (width - 2 * _SIDE) / (leverage.pie or 1.0)
    for n, (words, part) in enumerate(views):
        _view(sheet, _TOP + n * _STEP, words, part, leverage.pie, scale)
    _limits(sheet, leverage, scale, bottom)
    for tick in ticks(0, leverage.pie, 5):
        x = _SIDE + tick * scale
        sheet.line([(x, bottom), (x, bottom + 3)], sheet.inks.edge, layer=0.2)
        align: Align = "left" if tick == 0 else "right" if tick == leverage.pie else "center"
        sheet.text(x, bottom + 5, plain(tick), SMALL, sheet.inks.muted, align=align)
    _key(sheet, bottom + 32)
    return sheet.picture(in_words(leverage))


def in_words(leverage: Leverage) -> str:
    """Return what the bars show, in sentences."""
    pie, mine, theirs = (
        plain(value) for value in (leverage.pie, leverage.mine.real, leverage.theirs.real)
    )
    said = [
        f"A pie of {pie}. Without a deal you really have {mine}, and they believe "
        f"{plain(leverage.mine.believed)}; they really have {theirs}, and you believe "
        f"{plain(leverage.theirs.believed)}.",
        *(
            f"{words}: {plain(round(part, 1))} for you."
            if part is not None
            else f"{words}: no deal on this view."
            for words, part in _views(leverage)
        ),
        f"The least you may accept is {mine}; the most they can give is "
        f"{plain(leverage.pie - leverage.theirs.real)}.",
    ]
    return " ".join(said)


def _views(leverage: Leverage) -> tuple[tuple[str, float | None], ...]:
    return (
        ("What they offer, as they see it", leverage.they_offer),
        ("What you can fairly ask, as you see it", leverage.i_ask),
        ("If everybody knew everything", leverage.known),
    )


def _view(
    sheet: Sheet, top: float, words: str, part: float | None, pie: float, scale: float
) -> None:
    """Draw one division of the pie, or an empty bar where there is none."""
    inks = sheet.inks
    end, y = _SIDE + pie * scale, top + TEXT * LEADING + 4
    name = sheet.text(_SIDE, top, words, TEXT)
    sheet.frame(name.grown(2), fill=inks.ground, round_by=0, layer=2.8)
    if part is None:
        sheet.frame(Box(_SIDE, y, end, y + _BAR), inks.edge, dash=DASHES[2], round_by=0)
        sheet.text(_SIDE + 8, y + 4, "no deal on this view", SMALL, inks.muted)
        return
    middle = _SIDE + min(max(part, 0.0), pie) * scale
    sheet.frame(Box(middle, y, end, y + _BAR), inks.them, inks.ground, hatch=HATCHES[1],
                round_by=0, weight=1.2)  # fmt: skip
    sheet.frame(Box(_SIDE, y, middle, y + _BAR), inks.you, inks.you, round_by=0)
    number = plain(round(part, 1))
    room = wide(number, SMALL, True) + 12
    if middle - _SIDE > room:
        sheet.text(middle - 6, y + 5, number, SMALL, inks.ground, True, "right")
    else:
        sheet.frame(Box(middle + 2, y + 3, middle + room - 2, y + _BAR - 3), fill=inks.ground,
                    round_by=0, layer=2.5)  # fmt: skip
        sheet.text(middle + 6, y + 5, number, SMALL, inks.you, True)


def _limits(sheet: Sheet, leverage: Leverage, scale: float, bottom: float) -> None:
    """Draw the least you may accept, and the most they can give, through all bars."""
    most = leverage.pie - leverage.theirs.real
    for value, words, ink, dash, y in (
        (leverage.mine.real, f"the least you may accept: {plain(leverage.mine.real)}",
         sheet.inks.you, "-", 4.0),
        (most, f"the most they can give: {plain(most)}", sheet.inks.them, DASHES[1], 22.0),
    ):  # fmt: skip
        x = _SIDE + min(max(value, 0.0), leverage.pie) * scale
        half = wide(words, SMALL, True) / 2
        middle = min(max(x, half + 4), sheet.wide - half - 4)
        sheet.text(middle, y, words, SMALL, ink, True, "center")
        sheet.line([(x, y + SMALL * LEADING + 2), (x, bottom)], sheet.inks.ground, 5, layer=2.6)
        sheet.line([(x, y + SMALL * LEADING + 2), (x, bottom)], ink, 2.2, dash, layer=2.7)


def _key(sheet: Sheet, y: float) -> None:
    inks, x = sheet.inks, _SIDE
    for words, edge, fill, hatch in (
        ("your part", inks.you, inks.you, ""),
        ("their part", inks.them, inks.ground, HATCHES[1]),
    ):
        sheet.frame(Box(x, y + 1, x + 14, y + 12), edge, fill, round_by=0, hatch=hatch)
        x = sheet.text(x + 19, y, words, SMALL, inks.muted).right + 18
