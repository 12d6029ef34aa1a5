"""The results of a batch: a table for people, JSON and CSV for programs."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from textwrap import indent
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


def table(results: Iterable[Graded], *, all_: bool = True) -> Table:
    """Return the results as a Rich table, one row a submission, trouble in words.

    Without ``all_`` only those that were repaired, need a person, or don't count.
    """
    grid = Table(show_lines=True)
    grid.add_column("Learner", overflow="fold")
    grid.add_column("Workbook", overflow="fold")
    grid.add_column("Points", justify="right")
    grid.add_column("A person marks", justify="right")
    grid.add_column("State and notes", overflow="fold", ratio=1)
    for result in results:
        if not all_ and result.status == "graded" and result.counts:
            continue
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


def summary(results: Iterable[Graded]) -> str:
    """Return in one sentence how many were graded, repaired, and need a person."""
    counts = Counter(result.status for result in results)
    return (
        f"{counts['graded']} graded, {counts['repaired']} repaired, "
        f"{counts['needs_person']} for a person to look at."
    )


def to_json(results: Iterable[Graded]) -> str:
    """Return every mark and reason as JSON."""
    return "".join(json_parts(results))


def json_parts(results: Iterable[Graded]) -> Iterator[str]:
    """Yield every mark and reason as JSON, result by result: a cohort may be large."""
    before = '{\n  "submissions": [\n'
    for result in results:
        text = json.dumps(result.to_json(), ensure_ascii=False, indent=2)
        yield before + indent(text, "    ")
        before = ",\n"
    yield '{\n  "submissions": []\n}' if before.startswith("{") else "\n  ]\n}"


def to_csv(results: Iterable[Graded]) -> str:
    """Return one row a submission, and one column for each part."""
    return "".join(csv_parts(results))


def csv_parts(results: Iterable[Graded]) -> Iterator[str]:
    """Yield a head, then one row a submission; ``results`` are gone through twice."""
    parts = list(dict.fromkeys(part.grade_id for one in results for part in one.parts))
    yield _csv_row([*_HEAD, *parts])
    for one in results:
        points = {part.grade_id: f"{part.points:g}" for part in one.parts}
        yield _csv_row(
            [
                *map(plain, (one.path, one.learner, one.workbook, one.status)),
                f"{one.auto_points:g}",
                f"{one.auto_max:g}",
                f"{one.awaiting_max:g}",
                *map(plain, (one.why, " ".join(one.warnings))),
                *(points.get(part, "") for part in parts),
            ]
        )


def _csv_row(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()


def plain(text: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
