"""Labels beside what they name, where there is room: no legend to look up, and no collision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

import numpy as np

from weakhand.models.arguments import FloatArray
from weakhand.plots.sheet import Align, Box, Sheet
from weakhand.plots.style import SMALL
from weakhand.plots.words import LEADING, width

Side = Literal["e", "w", "n", "s", "ne", "nw", "se", "sw"]
Spot = tuple[float, float]
SIDES: tuple[Side, ...] = ("e", "w", "ne", "nw", "se", "sw", "n", "s")
_AWAY = (0.0, 8.0, 18.0, 32.0, 50.0, 72.0, 100.0)
_LEADER = 14.0
"""Distance from which a thin line joins a label to its point."""
_FAR = 6.0
"""What a pixel of distance costs, in square pixels of overlap."""
_OUTSIDE = 100.0
_LABEL = 80.0
"""What a label weighs: words over words cannot be read."""
_TOUCH = 40.0
"""Overlap that is no more than a touch, in weighted square pixels."""


@dataclass
class Labels:
    """Places labels one after the other, the most important first.

    Each goes where it covers least of what stands already: other labels, named
    points and lines (``avoid``), in this order of weight.
    """

    sheet: Sheet
    inside: Box
    taken: list[tuple[Box, float]] = field(default_factory=list)

    def avoid(self, box: Box, weight: float = 1.0) -> None:
        """Keep labels off a box; ``weight`` says how much it matters."""
        self.taken.append((box, weight))

    def avoid_line(self, points: Sequence[Spot], weight: float = 1.0) -> None:
        """Keep labels off a line through points."""
        for (x0, y0), (x1, y1) in pairwise(points):
            count = max(1, round(max(abs(x1 - x0), abs(y1 - y0)) / 6))
            for n in range(count):
                x, y = x0 + (x1 - x0) * n / count, y0 + (y1 - y0) * n / count
                self.avoid(Box(x - 3, y - 3, x + 3, y + 3), weight)

    def put(
        self,
        spots: Sequence[Spot],
        lines: Sequence[str],
        clear: float = 8.0,
        ink: str | None = None,
        bold: bool = False,
        sides: Sequence[Side] = SIDES,
        reach: float = _AWAY[-1],
        optional: bool = False,
    ) -> None:
        """Write a label beside a point, ``clear`` pixels off.

        Of several points, as along a line, the first with room is taken. Where
        there is none, the label goes up to ``reach`` further off, with a thin line.
        An ``optional`` one is left out rather than laid over something.
        """
        size = SMALL
        wide = max(width(line, size, bold and n == 0) for n, line in enumerate(lines))
        high = len(lines) * size * LEADING
        price, away, box, found = float("inf"), 0.0, Box(0, 0, 0, 0), (spots[0], sides[0])
        for further in (step for step in _AWAY if step <= reach):
            tried = [(at, side) for at in spots for side in sides]
            boxes = [_beside(at, wide, high, clear + further, side) for at, side in tried]
            prices = self._prices(boxes) + _FAR * further
            best = int(prices.argmin())
            if prices[best] < price:
                price, away, box, found = float(prices[best]), further, boxes[best], tried[best]
            if price <= _FAR * further:
                break
        if optional and price > _FAR * away + _TOUCH:
            return
        if price > _FAR * away:
            self._clear_room(box)
        if away >= _LEADER:
            self._join(found[0], box)
        align, x = _towards(box, found[1])
        for n, line in enumerate(lines):
            top = box.top + n * size * LEADING
            self.sheet.text(x, top, line, size, ink, bold and n == 0, align)
        self.avoid(box.grown(3), _LABEL)

    def _prices(self, boxes: Sequence[Box]) -> FloatArray:
        """Return what each box would cover, weighted, in square pixels; the edge weighs most."""
        own, edge = np.array(boxes), np.array([self.inside])
        area = (own[:, 2] - own[:, 0]) * (own[:, 3] - own[:, 1])
        prices: FloatArray = _OUTSIDE * (area - _shared(own, edge)[:, 0])
        if self.taken:
            others = np.array([box for box, _ in self.taken])
            prices += _shared(own, others) @ np.array([weight for _, weight in self.taken])
        return prices

    def _clear_room(self, box: Box) -> None:
        """Pale what a label must cover, so that it can be read."""
        ground = self.sheet.inks.ground
        self.sheet.frame(box.grown(1), fill=ground, round_by=0, layer=2.5, see_through=0.15)

    def _join(self, spot: Spot, box: Box) -> None:
        x = min(max(spot[0], box.left), box.right)
        y = min(max(spot[1], box.top), box.bottom)
        self.sheet.line([spot, (x, y)], self.sheet.inks.edge, 0.8, layer=2.4)


def _towards(box: Box, side: Side) -> tuple[Align, float]:
    """Return how lines are set in a box so that they stand close to its point in any font."""
    if "e" in side:
        return "left", box.left
    return ("right", box.right) if "w" in side else ("center", (box.left + box.right) / 2)


def _shared(own: FloatArray, others: FloatArray) -> FloatArray:
    """Return the area that each box of one array shares with each of another."""
    low = np.maximum(own[:, None, :2], others[None, :, :2])
    high = np.minimum(own[:, None, 2:], others[None, :, 2:])
    sides = np.clip(high - low, 0.0, None)
    shared: FloatArray = sides[..., 0] * sides[..., 1]
    return shared


def _beside(at: Spot, wide: float, high: float, clear: float, side: Side) -> Box:
    x, y = at
    slant = clear * 0.7 if len(side) == 2 else clear
    left = x + slant if "e" in side else x - slant - wide if "w" in side else x - wide / 2
    top = y + slant if "s" in side else y - slant - high if "n" in side else y - high / 2
    return Box(left, top, left + wide, top + high)
