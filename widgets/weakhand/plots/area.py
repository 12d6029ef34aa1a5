"""The part of a sheet in which data is drawn, with few and quiet ticks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from matplotlib.ticker import MaxNLocator

from weakhand.plots.sheet import Box, Sheet
from weakhand.plots.style import SMALL
from weakhand.plots.words import LEADING, width

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Area:
    """A place on a sheet for data: ``x`` and ``y`` are the ranges that it shows."""

    box: Box
    x: Range
    y: Range

    def line(self, xs: Iterable[float], ys: Iterable[float]) -> list[tuple[float, float]]:
        """Return where a line through data points lies on the sheet."""
        return [self.spot(float(x), float(y)) for x, y in zip(xs, ys, strict=True)]

    def spot(self, x: float, y: float) -> tuple[float, float]:
        """Return where a data point lies on the sheet, in CSS pixels."""
        across = (x - self.x[0]) / (self.x[1] - self.x[0])
        up = (y - self.y[0]) / (self.y[1] - self.y[0])
        return (
            self.box.left + across * (self.box.right - self.box.left),
            self.box.bottom - up * (self.box.bottom - self.box.top),
        )


def ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Return up to about ``most`` round numbers within a range."""
    found = MaxNLocator(nbins=most, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
    slack = 1e-9 * (high - low)
    return [float(tick) for tick in found if low - slack <= tick <= high + slack]


def plain(value: float) -> str:
    """Return a number as a person writes it, with a real minus sign."""
    return f"{round(value, 2):g}".replace("-", "−")


def left_axis(
    sheet: Sheet,
    place: Area,
    values: Sequence[float],
    words: Callable[[float], str] = plain,
    grid: bool = True,
) -> None:
    """Write numbers along the left side, with a quiet line across at each."""
    for value in values:
        x, y = place.spot(place.x[0], value)
        if grid:
            sheet.line([(x, y), (place.box.right, y)], sheet.inks.rule, layer=0.1)
        high = SMALL * LEADING
        sheet.text(x - 6, y - high / 2, words(value), SMALL, sheet.inks.muted, align="right")


def bottom_axis(
    sheet: Sheet,
    place: Area,
    values: Sequence[float],
    words: Callable[[float], str] = plain,
    grid: bool = False,
) -> None:
    """Write numbers along the bottom; those that would touch the last one are left out."""
    sheet.line(
        [(place.box.left, place.box.bottom), (place.box.right, place.box.bottom)],
        sheet.inks.edge,
        layer=0.2,
    )
    free = -1e9
    for value in values:
        x, y = place.spot(value, place.y[0])
        if grid:
            sheet.line([(x, place.box.top), (x, y)], sheet.inks.rule, layer=0.1)
        half = width(words(value), SMALL) / 2
        sheet.line([(x, y), (x, y + 3)], sheet.inks.edge, layer=0.2)
        if x - half > free:
            sheet.text(x, y + 5, words(value), SMALL, sheet.inks.muted, align="center")
            free = x + half + 6
