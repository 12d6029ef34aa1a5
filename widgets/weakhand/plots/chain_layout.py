"""Where the cells of a causal chain stand: side by side where there is room, else stacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from weakhand.debrief.chain import Stage
from weakhand.plots.chain_cells import Cell, Row
from weakhand.plots.sheet import Box
from weakhand.plots.style import SMALL
from weakhand.plots.words import LEADING, clean, wrap

PAD = 8.0
LINE = SMALL * LEADING
STAGES: tuple[Stage, ...] = ("listen", "learn", "invent", "close")
TAB = 50.0
"""Room for the name of a stage, where the stages are stacked."""
_SHARES = (0.26, 0.33, 0.22, 0.19)
_MOST: dict[Stage, int] = {"listen": 4, "learn": 8, "invent": 5, "close": 4}
_ARROW = 18.0
_DOWN = 12.0
_APART = 6.0
_ROWS_APART = 12.0

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Lines:
    """The words of a cell, broken into lines: heading, text, note."""

    cell: Cell
    head: tuple[str, ...]
    text: tuple[str, ...]
    note: tuple[str, ...]

    @property
    def high(self) -> float:
        """Return the height that the lines take with their padding, in CSS pixels."""
        return (len(self.head) + len(self.text) + len(self.note)) * LINE + 2 * PAD - 2


@dataclass(frozen=True, slots=True)
class Placed:
    """Words in their box; ``inset`` is how far they stand from its left edge."""

    lines: Lines
    box: Box
    inset: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything placed: cells, arrows from cell to cell, and where the last row ends."""

    placed: tuple[Placed, ...]
    arrows: tuple[tuple[Spot, Spot], ...]
    bottom: float


def columns(width: float) -> tuple[tuple[float, float], ...]:
    """Return left and right edge of the four stages, side by side."""
    room = width - 3 * _ARROW - 2
    out, left = [], 1.0
    for share in _SHARES:
        out.append((left, left + share * room))
        left += share * room + _ARROW
    return tuple(out)


def beside(rows: Sequence[Row], width: float, top: float) -> Layout:
    """Return a layout with a row for each fact and a column for each stage."""
    edges = dict(zip(STAGES, columns(width), strict=True))
    placed: list[Placed] = []
    arrows: list[tuple[Spot, Spot]] = []
    for row in rows:
        listen, learn = (_lines(cell, edges[cell.stage], 0) for cell in (row.listen, row.learn))
        ends = [[_lines(c, edges[c.stage], 0) for c in pair if c] for pair in row.ends]
        highs = [max(one.high for one in pair) for pair in ends]
        total = sum(highs) + _APART * (len(highs) - 1)
        high = max(listen.high, learn.high, total)
        stretch = (high - total) / len(highs) if highs else 0.0
        for one in (listen, learn):
            placed.append(_at(one, edges[one.cell.stage], top, high, 0))
        middle = top + high / 2
        _link(arrows, row.listen, row.learn, edges, middle)
        y = top
        for pair, own in zip(ends, highs, strict=True):
            own += stretch
            for one in pair:
                placed.append(_at(one, edges[one.cell.stage], y, own, 0))
            _link(arrows, row.learn, pair[0].cell, edges, y + own / 2)
            if len(pair) == 2:
                _link(arrows, pair[0].cell, pair[1].cell, edges, y + own / 2)
            y += own + _APART
        top += high + _ROWS_APART
    return Layout(tuple(placed), tuple(arrows), top)


def stacked(rows: Sequence[Row], width: float, top: float) -> Layout:
    """Return a layout in which the stages of a fact stand one under the other."""
    edge = (1.0, width - 1.0)
    placed: list[Placed] = []
    arrows: list[tuple[Spot, Spot]] = []
    for row in rows:
        cells = [row.listen, row.learn, *(c for pair in row.ends for c in pair if c)]
        before: Cell | None = None
        for cell in cells:
            lines = _lines(cell, edge, TAB)
            if before is not None:
                joined = not (before.gap or cell.gap) and before.stage != cell.stage
                if joined and not (before.stage == "close" and cell.stage == "invent"):
                    x = 24.0
                    arrows.append(((x, top), (x, top + _DOWN)))
                top += _DOWN
            placed.append(_at(lines, edge, top, lines.high, TAB))
            top += lines.high
            before = cell
        top += _ROWS_APART + 8
    return Layout(tuple(placed), tuple(arrows), top)


def _lines(cell: Cell, edge: tuple[float, float], inset: float) -> Lines:
    room = edge[1] - edge[0] - 2 * PAD - inset
    text = wrap(cell.text, room - 10 * cell.quote, SMALL, _MOST[cell.stage])
    if cell.quote:
        text = [f"“{text[0]}", *text[1:]] if text else []
        text = [*text[:-1], f"{text[-1]}”"] if text else []
    head = wrap(cell.head, room, SMALL, 5, bold=True)
    note = wrap(cell.note, room, SMALL, 2) if clean(cell.note) else []
    return Lines(cell, tuple(head), tuple(text), tuple(note))


def _at(lines: Lines, edge: tuple[float, float], top: float, high: float, inset: float) -> Placed:
    return Placed(lines, Box(edge[0], top, edge[1], top + high), inset)


def _link(
    arrows: list[tuple[Spot, Spot]],
    before: Cell,
    after: Cell,
    edges: dict[Stage, tuple[float, float]],
    y: float,
) -> None:
    """Join two cells that are both there; a gap is joined to nothing."""
    if not (before.gap or after.gap):
        arrows.append(((edges[before.stage][1], y), (edges[after.stage][0], y)))
