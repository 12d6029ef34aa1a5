"""The report of a run as one page: what was graded, what was repaired and how, what needs whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape
from typing import Final

from weakhand.grading.document import document
from weakhand.grading.graded import Graded, Status

_PARTS: Final[tuple[tuple[Status, str, str], ...]] = (
    ("needs_person", "For a person to look at", "What is wrong, and what to do"),
    ("repaired", "Repaired, then graded", "What was done"),
    ("graded", "Graded as handed in", "Notes"),
)


def overview(results: Iterable[Graded]) -> str:
    """Return the report: three lists, those who need somebody first. ``results`` is gone
    through once.
    """
    rows: dict[Status, list[str]] = {status: [] for status, _, _ in _PARTS}
    sheets: Counter[str] = Counter()
    for result in results:
        rows[result.status].append(_row(result))
        sheets[result.workbook or "unknown"] += 1
    counts = {status: len(some) for status, some in rows.items()}
    head = (
        f"<h1>Grading report</h1><p class='total'>{sum(counts.values())} submissions: "
        f"<strong>{counts['graded']}</strong> graded, <strong>{counts['repaired']}</strong> "
        f"repaired, <strong>{counts['needs_person']}</strong> for a person to look at.</p>"
        f"<p>{escape(', '.join(f'{name}: {count}' for name, count in sorted(sheets.items())))}</p>"
    )
    return document(
        "Grading report", head + "".join(_list(*part, rows[part[0]]) for part in _PARTS), wide=True
    )


def _list(status: Status, title: str, column: str, rows: list[str]) -> str:
    """Return one of the three lists; a long one of those that need nobody is folded."""
    if not rows:
        return ""
    table = (
        "<table><thead><tr><th>Learner and file</th><th>Workbook</th><th>Points</th>"
        f"<th>{column}</th></tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )
    if status == "graded":
        return (
            f"<section><details><summary>{title}: {len(rows)}</summary>{table}</details></section>"
        )
    return f"<section><h2>{title}: {len(rows)}</h2>{table}</section>"


def _row(result: Graded) -> str:
    points = f"{result.auto_points:g} of {result.auto_max:g}" if result.parts else "none"
    if not result.counts:
        points += ", not counted"
    cells = f"<br>Cells: {escape(', '.join(result.where))}" if result.where else ""
    said = "<br>".join(escape(one) for one in (result.why, *result.warnings) if one)
    return (
        f"<tr><td><strong>{escape(result.learner)}</strong><br>{escape(result.path)}</td>"
        f"<td>{escape(result.workbook)}</td><td>{points}</td><td>{said}{cells}</td></tr>"
    )
