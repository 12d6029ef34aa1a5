"""The results of a batch: a table for people, JSON and CSV for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Final

from rich.table import Table
from rich.text import Text

from weakhand.grading.graded import Graded

_STYLES: Final = {"graded": "green", "repaired": "yellow", "needs_person": "bold red"}
_WORDS: Final = {"graded": "graded", "repaired": "repaired", "needs_person": "needs a person"}
_HEAD: Final = (
    "path",
    "learner",
    "workbook",
    "status",
    "auto_points",
    "auto_max",
    "awaiting_points",
    "why",
    "warnings",
)


def table(results: Sequence[Graded]) -> Table:
    """Return the results as a Rich table, one row a submission, trouble in words."""
    grid = Table(show_lines=True)
    grid.add_column("Learner", overflow="fold")
    grid.add_column("Workbook", overflow="fold")
    grid.add_column("Points", justify="right")
    grid.add_column("A person marks", justify="right")
    grid.add_column("State and notes", overflow="fold", ratio=1)
    for result in results:
        notes = Text(_WORDS[result.status], style=_STYLES[result.status])
        for note in (result.why, *result.warnings):
            if note:
                notes.append(f"\n{note}", style="default")
        if result.status == "needs_person":
            notes.append(f"\n{result.path}", style="dim")
        grid.add_row(
            Text(result.learner),
            Text(result.workbook),
            f"{result.auto_points:g} of {result.auto_max:g}" if result.parts else "",
            f"up to {result.awaiting_max:g}" if result.awaiting else "",
            notes,
        )
    return grid


def summary(results: Sequence[Graded]) -> str:
    """Return in one sentence how many were graded, repaired, and need a person."""
    counts = {status: sum(one.status == status for one in results) for status in _WORDS}
    return (
        f"{counts['graded']} graded, {counts['repaired']} repaired, "
        f"{counts['needs_person']} for a person to look at."
    )


def to_json(results: Sequence[Graded]) -> str:
    """Return every mark and reason as JSON."""
    rows = {"submissions": [result.to_json() for result in results]}
    return json.dumps(rows, ensure_ascii=False, indent=2)


def to_csv(results: Sequence[Graded]) -> str:
    """Return one row a submission, and one column for each part."""
    parts = list(dict.fromkeys(part.grade_id for one in results for part in one.parts))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*_HEAD, *parts])
    for one in results:
        points = {part.grade_id: f"{part.points:g}" for part in one.parts}
        writer.writerow(
            [
                *map(_plain, (one.path, one.learner, one.workbook, one.status)),
                f"{one.auto_points:g}",
                f"{one.auto_max:g}",
                f"{one.awaiting_max:g}",
                *map(_plain, (one.why, " ".join(one.warnings))),
                *(points.get(part, "") for part in parts),
            ]
        )
    return out.getvalue()


def _plain(text: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
