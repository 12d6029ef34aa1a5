"""The causal chain of a conversation, drawn: listen, learn, invent, close, and the gaps in it."""

from __future__ import annotations

from weakhand.debrief.chain import Chain, Stage
from weakhand.plots.chain_cells import OPEN, in_words, open_words, rows, trust_words
from weakhand.plots.chain_layout import LINE, PAD, STAGES, Placed, beside, columns, stacked
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Box, Sheet
from weakhand.plots.style import HEAD, SMALL, WIDE, Theme
from weakhand.plots.words import wrap

_WHAT: dict[Stage, str] = {
    "listen": "your line",
    "learn": "what they told you",
    "invent": "what it opened",
    "close": "in the deal",
}
_HEADS = 40.0


@drawn
def chain_picture(
    chain: Chain, them: str, *, reveal: bool = True, theme: Theme = "light", width: int = WIDE
) -> Picture:
    """Return the picture of a chain; ``them`` is the counterpart's name.

    Without ``reveal``, facts that were not found stay hidden, for a learner who
    may still try again. ``width`` is in CSS pixels; a narrow picture stacks the
    stages of a fact instead of setting them side by side.
    """
    narrow = width < 500
    room = width - 2 * PAD - 2
    trust = [line for words in trust_words(chain) for line in wrap(words, room, SMALL)]
    start = [line for words in open_words(chain, them) for line in wrap(words, room, SMALL)]
    top = len(trust) * LINE + 2 * PAD + 14
    arrange = stacked if narrow else beside
    layout = arrange(rows(chain, them, reveal), width, top + (0 if narrow else _HEADS))
    high = layout.bottom + ((len(start) + 1) * LINE + 2 * PAD if start else 0) + 4
    sheet = Sheet(width, high, theme)
    _panel(sheet, 1, trust, bold=1)
    if not narrow:
        _stage_heads(sheet, top)
    for placed in layout.placed:
        _cell(sheet, placed, narrow)
    for begin, end in layout.arrows:
        sheet.arrow(begin, end, sheet.inks.text)
    if start:
        _panel(sheet, layout.bottom, [OPEN, *start], bold=1)
    return sheet.picture(in_words(chain, them, reveal))


def _panel(sheet: Sheet, top: float, lines: list[str], bold: int) -> None:
    """Write lines in a quiet box across the sheet, the first ``bold`` ones bold."""
    box = Box(1, top, sheet.wide - 1, top + len(lines) * LINE + 2 * PAD - 2)
    sheet.frame(box, fill=sheet.inks.wash)
    y = sheet.block(box.left + PAD, top + PAD - 1, lines[:bold], bold=True)
    sheet.block(box.left + PAD, y, lines[bold:])


def _stage_heads(sheet: Sheet, top: float) -> None:
    for stage, (left, _) in zip(STAGES, columns(sheet.wide), strict=True):
        sheet.text(left, top, stage.capitalize(), HEAD, bold=True)
        sheet.text(left, top + 17, _WHAT[stage], SMALL, sheet.inks.muted)


def _cell(sheet: Sheet, placed: Placed, narrow: bool) -> None:
    """Draw a cell: what is there stands on a filled box, what is missing in a dashed one."""
    cell, box, inks = placed.lines.cell, placed.box, sheet.inks
    if cell.gap:
        sheet.frame(box, edge=inks.edge, dash=(0, (3, 3)))
    else:
        sheet.frame(box, edge=inks.you, fill=inks.wash, weight=1.4)
    ink = inks.muted if cell.gap else inks.text
    x, y = box.left + PAD + placed.inset, box.top + PAD - 1
    if narrow:
        sheet.text(box.left + PAD, y, cell.stage.capitalize(), SMALL, inks.muted)
    y = sheet.block(x, y, placed.lines.head, ink=ink, bold=True)
    y = sheet.block(x, y, placed.lines.text, ink=ink)
    sheet.block(x, y, placed.lines.note, ink=inks.muted)
