"""The value function of prospect theory: losses fall faster than gains rise."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from weakhand.models.prospect import BROWN_2024, CURVE, Estimate, Framed, gain_to_offset, value
from weakhand.plots.area import Area, plain, ticks
from weakhand.plots.labels import Labels
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Box, Sheet
from weakhand.plots.style import DASHES, SMALL, WIDE, Theme
from weakhand.plots.words import LEADING

_STEPS = 60


@drawn
def value_picture(
    loss_aversion: float = BROWN_2024.value,
    curve: float = CURVE,
    *,
    framed: Sequence[Framed] = (),
    beside: Sequence[Estimate] = (),
    reach: float = 100.0,
    theme: Theme = "light",
    width: int = WIDE,
) -> Picture:
    """Return the value function from ``-reach`` to ``reach``, in any unit.

    ``framed`` are deals seen from a reference point, marked on the curve;
    ``beside`` are published estimates drawn beside it. See
    :func:`weakhand.models.prospect.value` for the formula and its ranges.
    """
    narrow = width < 500
    sheet = Sheet(width, 330 if narrow else 400, theme)
    reach = max([reach, *(abs(deal.change) for deal in framed)])
    xs = np.concatenate([np.linspace(-reach, 0, _STEPS), np.linspace(0, reach, _STEPS)])
    shown = [("you", loss_aversion), *((e.source, e.value) for e in beside)]
    lowest = min(float(value(-reach, aversion, curve)) for _, aversion in shown)
    highest = float(value(reach, loss_aversion, curve))
    room = 0.12 * (highest - lowest)
    box = Box(12, 26, width - 12, sheet.high - 12)
    place = Area(box, (-reach * 1.06, reach * 1.06), (lowest - room, highest + 2 * room))
    labels = Labels(sheet, box)
    _cross(sheet, place, labels)
    for n, (_, aversion) in enumerate(shown):
        ink = sheet.inks.you if n == 0 else sheet.inks.muted
        line = place.line(xs, value(xs, aversion, curve))
        sheet.line(line, ink, 3.0 if n == 0 else 1.7, DASHES[n % len(DASHES)], layer=2)
        labels.avoid_line(line[::10], 3.0)
    points = framed or (
        Framed(f"gaining {plain(reach)}", reach, highest),
        Framed(f"losing {plain(reach)}", -reach, float(value(-reach, loss_aversion, curve))),
    )
    for deal in points:
        _deal(sheet, place, labels, deal)
    for n, estimate in enumerate(beside):
        x = -reach * (0.55 + 0.12 * n)
        spot = place.spot(x, float(value(x, estimate.value, curve)))
        words = f"{estimate.value:g} {_short(estimate.source)}"
        labels.put([spot], [words], 6, sheet.inks.muted, False, ("w", "e", "nw", "se"), 50)
    return sheet.picture(in_words(loss_aversion, curve, points, beside, reach))


def in_words(
    loss_aversion: float,
    curve: float,
    framed: Sequence[Framed],
    beside: Sequence[Estimate] = (),
    reach: float = 100.0,
) -> str:
    """Return what the curve shows, in sentences."""
    gain = float(gain_to_offset(reach, loss_aversion, curve))
    bend = "ever less steeply" if curve < 1 else "in a straight line"
    losses = "faster" if loss_aversion > 1 else "as fast" if loss_aversion == 1 else "more slowly"
    said = [
        f"How gains and losses feel, with loss aversion {loss_aversion:g} and curve "
        f"{plain(curve)}: the line rises for gains, {bend}, and falls {losses} for losses.",
        *(
            f"{_begun(deal.reference)}: {plain(deal.change)} feels like "
            f"{plain(round(deal.felt, 1))}."
            for deal in framed
        ),
        f"A loss of {plain(reach)} takes a gain of {plain(round(gain, 1))} to offset.",
    ]
    if beside:
        others = "; ".join(f"{e.value:g}, {e.source}" for e in beside)
        said.append(f"Beside it, published estimates of loss aversion: {others}.")
    return " ".join(said)


def _short(source: str) -> str:
    """Return the first author and the year of a source."""
    return f"{source.partition(',')[0].split(' ')[0]} {source[-5:].strip('()')}"


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _cross(sheet: Sheet, place: Area, labels: Labels) -> None:
    """Draw both axes through the reference point, and name their ends."""
    inks, box = sheet.inks, place.box
    x, y = place.spot(0, 0)
    sheet.line([(box.left, y), (box.right, y)], inks.edge, layer=0.2)
    sheet.line([(x, box.top - 8), (x, box.bottom)], inks.edge, layer=0.2)
    labels.avoid(Box(box.left, y - 2, box.right, y + 2), 2.0)
    labels.avoid(Box(x - 2, box.top, x + 2, box.bottom), 2.0)
    for tick in ticks(*place.x, 4):
        if tick:
            at = place.spot(tick, 0)[0]
            sheet.line([(at, y), (at, y + 3)], inks.edge, layer=0.2)
            mark = sheet.text(at, y + 4, plain(tick), SMALL, inks.muted, align="center")
            labels.avoid(mark, 10.0)
    sheet.text(x + 6, 4, "how it feels", SMALL, inks.muted)
    for words, at, align in (("gain", box.right, "right"), ("loss", box.left, "left")):
        top = y - SMALL * LEADING - 3
        labels.avoid(sheet.text(at, top, words, SMALL, inks.muted, align=align), 10.0)  # type: ignore[arg-type]


def _deal(sheet: Sheet, place: Area, labels: Labels, deal: Framed) -> None:
    """Mark one change on the curve, with lines to both axes."""
    x, y = place.spot(deal.change, deal.felt)
    origin = place.spot(0, 0)
    ink = sheet.inks.muted
    sheet.line([(x, origin[1]), (x, y), (origin[0], y)], ink, 1, DASHES[2], layer=0.3)
    gain = deal.change >= 0
    sheet.mark(x, y, "^" if gain else "v", 10, sheet.inks.you, gain)
    labels.avoid(Box(x - 7, y - 7, x + 7, y + 7), 10.0)
    felt = plain(round(deal.felt, 1))
    sides = ("w", "nw", "sw") if gain else ("e", "se", "ne")
    labels.put([(x, y)], [deal.reference, f"feels like {felt}"], 10, None, True, sides)  # type: ignore[arg-type]
