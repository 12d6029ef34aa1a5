"""How sides give way as a deadline comes near: one curve each, named where it runs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from weakhand.models.time import Concession, curve
from weakhand.plots.area import Area, bottom_axis, left_axis, plain, ticks
from weakhand.plots.labels import Labels
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Box, Sheet
from weakhand.plots.style import DASHES, SMALL, WIDE, Theme

_STEPS = 80
_STYLES = {"boulware": "holding out", "linear": "giving way evenly", "conceder": "giving way early"}


@drawn
def concession_picture(
    concessions: Sequence[Concession],
    names: Sequence[str] = (),
    *,
    theme: Theme = "light",
    width: int = WIDE,
) -> Picture:
    """Return one curve for each way of conceding, from the start to its deadline.

    ``names`` say whose each is; without them each goes by its style.

    :raises ValueError: if there is no curve, or names do not match
    """
    called = _called(concessions, names)
    sheet = Sheet(width, 330 if width < 500 else 380, theme)
    end = max(concession.deadline for concession in concessions)
    place = Area(Box(46, 28, width - 14, sheet.high - 44), (0, end), (0, 1.04))
    left_axis(sheet, place, [0, 0.25, 0.5, 0.75, 1], lambda share: f"{share:.0%}")
    bottom_axis(sheet, place, ticks(0, end))
    sheet.text(4, 4, "Given way, of all the way to the limit", SMALL, sheet.inks.muted)
    y = sheet.high - 20
    sheet.text(width - 14, y, "time", SMALL, sheet.inks.muted, align="right")
    labels = Labels(sheet, place.box)
    drawings = []
    for n, concession in enumerate(concessions):
        times = np.linspace(0, concession.deadline, _STEPS)
        given = curve(concession, times)
        ink = sheet.inks.you if n % 2 == 0 else sheet.inks.them
        look = DASHES[n % len(DASHES)]
        spots = place.line(times, given)
        sheet.line(spots, ink, 2.5, look, layer=2)
        labels.avoid_line(spots[::4], 3.0)
        if concession.deadline < end:
            sheet.mark(*spots[-1], "|", 12, ink)
        drawings.append((spots, ink))
    for name, (spots, ink) in zip(called, drawings, strict=True):
        middle = len(spots) // 2
        along = sorted(range(6, len(spots) - 6, 4), key=lambda n: abs(n - middle))
        labels.put([spots[n] for n in along], [name], 7, ink, True, ("nw", "se", "n", "e", "w"), 32)
    return sheet.picture(in_words(concessions, names))


def in_words(concessions: Sequence[Concession], names: Sequence[str] = ()) -> str:
    """Return what the curves show, in sentences."""
    said = ["How far each has given way, as a share of all the way to its limit."]
    for name, concession in zip(_called(concessions, names), concessions, strict=True):
        end = concession.deadline
        half, late = (float(curve(concession, at * end)) for at in (0.5, 0.9))
        said.append(
            f"{name[:1].upper()}{name[1:]}: {concession.start:.0%} at the start, "
            f"{half:.0%} at half of its time, {late:.0%} at nine tenths, "
            f"all of it at {plain(end)} ({concession.kind})."
        )
    return " ".join(said)


def _called(concessions: Sequence[Concession], names: Sequence[str]) -> list[str]:
    if not concessions:
        raise ValueError("concessions must hold at least one curve; it is empty.")
    if names and len(names) != len(concessions):
        raise ValueError(f"names must hold {len(concessions)}, one a curve, not {len(names)}.")
    own = [f"{_STYLES[c.style]} ({plain(c.beta)})" for c in concessions]
    return [
        f"{name}, {style}" if name else style
        for name, style in zip(names or [""] * len(own), own, strict=True)
    ]
