"""The brief as a PDF: one A4 page, drawn with matplotlib.

matplotlib is here already, brings its own font, and embeds it: no other library
is needed for one page of text. What its font cannot draw is left out
(``undrawable`` says what); the HTML page has all of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final, NamedTuple

import matplotlib
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.figure import Figure

from weakhand.canvas.brief import Brief
from weakhand.canvas.page import FOOT
from weakhand.plots.style import INKS
from weakhand.plots.words import PX, clean, font, wrap

_WIDE, _HIGH = 794.0, 1123.0
"""An A4 page in CSS pixels (210 mm by 297 mm)."""
_MARGIN, _GAP = 50.0, 28.0
_BOTTOM: Final = _HIGH - _MARGIN - 30.0
_TEXT, _TITLE, _SMALL = 11.0, 18.0, 10.0
_LINE: Final = 14.6
_SCALES: Final = (1.2, 1.1, 1.0, 0.92, 0.84, 0.76, 0.68, 0.6)
_ABOVE: Final = 7.0
"""Space above a heading, in CSS pixels."""
_HANG: Final = 10.0


class Row(NamedTuple):
    """One line of text to set: what, how far in, and whether it is a heading."""

    text: str
    indent: float
    heading: bool
    first: bool


def brief_pdf(brief: Brief) -> bytes:
    """Return the brief as a PDF of one page; the same bytes for the same brief."""
    figure = Figure(figsize=(_WIDE * PX / 72, _HIGH * PX / 72))
    FigureCanvasPdf(figure)
    ink = INKS["light"]
    size, heads, placed = _set(brief)
    _write(figure, clean(brief.title), _MARGIN, _MARGIN + _TITLE, _TITLE, ink.text, True)
    for n, part in enumerate(heads, 1):
        _write(figure, part, _MARGIN, _MARGIN + _TITLE + 6 + n * _LINE, _TEXT, ink.text, False)
    for x, y, row in placed:
        colour = ink.you if row.heading else ink.text
        _write(figure, row.text, x + row.indent, y, size, colour, row.heading)
        if row.first and not row.heading:
            _write(figure, "•", x, y, size, ink.text, False)
    foot = wrap(f"{brief.told} {FOOT}".strip(), _WIDE - 2 * _MARGIN, _SMALL, 2)
    for n, part in enumerate(foot, 1):
        _write(figure, part, _MARGIN, _BOTTOM + 4 + 12 * n, _SMALL, ink.muted, False)
    out = BytesIO()
    made = {"Title": clean(brief.title), "Creator": "weakhand", "CreationDate": None}
    with matplotlib.rc_context({"pdf.fonttype": 42, "pdf.compression": 6}):
        figure.savefig(out, format="pdf", metadata=made)
    return out.getvalue()


def _set(brief: Brief) -> tuple[float, list[str], list[tuple[float, float, Row]]]:
    """Return the size of the text, the lines of the head, and the place of every row.

    The estimate by which a brief is shortened is on the safe side; where a
    text is stranger than that, it is set smaller until all of it has a place.
    """
    heads = [part for line in brief.head for part in wrap(line, _WIDE - 2 * _MARGIN, _TEXT)]
    top = _MARGIN + _TITLE + 10 + _LINE * len(heads)
    for scale in _SCALES:
        size, high = _TEXT * scale, _LINE * scale
        rows = list(_rows(brief, size))
        placed = _balanced(rows, top, _BOTTOM, high)
        if len(placed) == len(rows):
            break
    return size, heads, placed


def undrawable(brief: Brief) -> bool:
    """Return whether the page holds characters that the PDF has to leave out."""
    texts = [brief.title, *brief.head, *(e for block in brief.blocks for e in block.entries)]
    return any(clean(text) != " ".join(text.split()) for text in texts)


def _rows(brief: Brief, size: float) -> Iterator[Row]:
    room = (_WIDE - 2 * _MARGIN - _GAP) / 2
    for block in brief.blocks:
        yield Row(clean(block.heading), 0.0, True, True)
        for part in wrap(block.note, room, size):
            yield Row(part, 0.0, False, False)
        for entry in block.entries:
            for n, part in enumerate(wrap(entry, room - _HANG, size)):
                yield Row(part, _HANG, False, n == 0)


def _balanced(
    rows: list[Row], top: float, bottom: float, high: float
) -> list[tuple[float, float, Row]]:
    """Return the place of each row, in two columns that end at about the same height."""
    foot = top + len(rows) * high / 2
    while foot < bottom:
        placed = list(_placed(rows, top, foot, high))
        if len(placed) == len(rows):
            return placed
        foot += high
    return list(_placed(rows, top, bottom, high))


def _placed(
    rows: list[Row], top: float, bottom: float, high: float
) -> Iterator[tuple[float, float, Row]]:
    """Yield the place of each row, down the first column and then the second.

    A heading never stands alone at a column's foot. Rows beyond the second
    column have no place.
    """
    columns = [_MARGIN, _MARGIN + (_WIDE - 2 * _MARGIN + _GAP) / 2]
    at, down = 0, top
    for row in rows:
        above = _ABOVE if row.heading and down > top else 0.0
        needs = above + high * (3 if row.heading else 1)
        if down + needs > bottom:
            at, down, above = at + 1, top, 0.0
        if at >= len(columns):
            return
        down += above + high
        yield columns[at], down, row


def _write(
    figure: Any, text: str, x: float, y: float, size: float, colour: str, bold: bool
) -> None:
    figure.text(
        x / _WIDE,
        1 - y / _HIGH,
        text,
        fontproperties=font(size, bold),
        color=colour,
        va="baseline",
        parse_math=False,
    )
