"""The alternatives to a deal as a tree: choices, chances, and what each way is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from weakhand.models.alternatives import Alternative, Branch, expected_value, ranked
from weakhand.plots.area import plain
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Sheet
from weakhand.plots.style import SMALL, TEXT, WIDE, Theme
from weakhand.plots.words import LEADING, wrap
from weakhand.plots.words import width as wide

_INDENT, _ROW, _TOP = 26.0, 27.0, 34.0
_MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the tree: a choice's alternative, or one way it can turn out.

    ``depth`` is how far it is set in; ``parent`` the row it hangs from, ``None``
    for the first choice; ``best`` says that it is the best of its choice.
    """

    kind: Literal["alternative", "branch"]
    depth: int
    parent: int | None
    words: str
    worth: str
    best: bool


@drawn
def tree_picture(
    alternatives: Sequence[Alternative],
    unit: str = "",
    *,
    theme: Theme = "light",
    width: int = WIDE,
) -> Picture:
    """Return the tree of alternatives, worth on the right; the best of each choice stands out.

    A square is a choice, a circle a chance. ``unit`` is that of the values.

    :raises ValueError: if there is no alternative
    """
    rows = tree_rows(alternatives)
    worth_room = max(_wide(row) for row in rows) + 10
    lines = [
        wrap(row.words, width - worth_room - _left(row) - 8, TEXT, _MOST_LINES, row.best)
        for row in rows
    ]
    tops, y = [], _TOP
    for words in lines:
        tops.append(y)
        y += _ROW + (len(words) - 1) * TEXT * LEADING
    sheet = Sheet(width, y + 8, theme)
    title = sheet.text(2, 4, "Without a deal, you could …", TEXT, bold=True)
    head = f"worth ({unit})" if unit else "worth"
    if title.right + 8 + wide(head, SMALL) > width - 4:
        head = unit or "worth"
    sheet.text(width - 4, 5, head, SMALL, sheet.inks.muted, align="right")
    sheet.mark(9, _TOP - 6, "s", 9, sheet.inks.text)
    for n, row in enumerate(rows):
        _join(sheet, rows, tops, n)
        ink = sheet.inks.you if row.best else sheet.inks.text
        sheet.block(_left(row), tops[n] + 4, lines[n], TEXT, ink, row.best)
        sheet.text(width - 4, tops[n] + 4, row.worth, TEXT, ink, row.best, "right")
    return sheet.picture(in_words(alternatives, unit))


def in_words(alternatives: Sequence[Alternative], unit: str = "") -> str:
    """Return the tree in sentences, best alternative first."""
    of = f" {unit}" if unit else ""
    said = []
    for n, valued in enumerate(ranked(alternatives)):
        lead = "Your best alternative" if n == 0 else "Another"
        ways = "; ".join(_way(branch, of) for branch in valued.alternative.branches)
        cost = valued.alternative.search_cost
        paid = f", less {plain(cost)}{of} to pursue it" if cost else ""
        worth = plain(round(valued.value, 2))
        said.append(f"{lead}, {valued.alternative.label}, is worth {worth}{of}: {ways}{paid}.")
    return " ".join(said)


def tree_rows(alternatives: Sequence[Alternative]) -> tuple[Row, ...]:
    """Return the tree line by line, in the order in which it is read."""
    rows: list[Row] = []

    def choice(options: Sequence[Alternative], depth: int, parent: int | None) -> None:
        best = ranked(options)[0].alternative
        for option in options:
            own = len(rows)
            worth = plain(round(expected_value(option), 2))
            cost = f" (−{plain(option.search_cost)} to pursue)" if option.search_cost else ""
            words = option.label + cost
            rows.append(Row("alternative", depth, parent, words, worth, option is best))
            for branch in option.branches:
                at = len(rows)
                words = f"{branch.probability:.0%} {branch.label}"
                rows.append(Row("branch", depth + 1, own, words, plain(branch.value), False))
                if branch.then:
                    choice(branch.then, depth + 2, at)

    choice(alternatives, 0, None)
    return tuple(rows)


def _way(branch: Branch, of: str) -> str:
    words = f"{branch.probability:.0%} {branch.label} {plain(branch.value)}{of}"
    if branch.then:
        best = ranked(branch.then)[0]
        words += f" and then {best.alternative.label} {plain(round(best.value, 2))}{of}"
    return words


def _left(row: Row) -> float:
    return 30 + row.depth * _INDENT


def _wide(row: Row) -> float:
    return wide(row.worth, TEXT, row.best)


def _join(sheet: Sheet, rows: Sequence[Row], tops: Sequence[float], n: int) -> None:
    """Draw the elbow from a row's parent to it, and its knot."""
    row, inks = rows[n], sheet.inks
    x = _left(row) - 12
    y = tops[n] + 12
    back = x - _INDENT + 4 if row.parent is not None else 9
    start = tops[row.parent] + 18 if row.parent is not None else _TOP - 2
    ink, weight = (inks.you, 2.4) if row.best else (inks.edge, 1.2)
    sheet.line([(back, start), (back, y), (x, y)], ink, weight, layer=1.2 + row.best)
    if row.kind == "alternative":
        sheet.mark(x, y, "o", 9, ink, row.best)
    elif any(other.parent == n for other in rows):
        sheet.mark(x, y, "s", 8, inks.text, False)
