"""Wrong options, and whom they drew: the distractors of choices and of lines to classify."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from weakhand.questions import UnknownExerciseError, exercise
from weakhand.report.gather import SheetMarks
from weakhand.report.keys import Asked, asked, keys
from weakhand.report.marks import Points
from weakhand.report.markup import folded, percent, safe, table

MOST: Final = 3
"""Wrong options that are named for each question."""


def options_html(sheet: SheetMarks, points: Points) -> str:
    """Return a table of each exercise that has options; empty when a workbook has none."""
    key, html = keys(sheet.master), ""
    for column, cell in enumerate(sheet.master.marks):
        ident = cell.grade_id.removesuffix("-marks")
        try:
            spec = exercise(ident)
        except UnknownExerciseError:
            continue
        questions = [one for one in asked(spec, key.get(ident, {})) if one.right]
        if questions:
            rest = _rest(points, column)
            rows = [_row(sheet, ident, one, rest) for one in questions]
            html += folded(
                safe(f"{spec.title}: which wrong options drew whom"),
                table(
                    ("Line or question", "right", "right answer", "wrong options that were chosen"),
                    rows,
                    "In brackets: how many chose it, and their mean share of all other points. A "
                    "good distractor draws those who know less. One that draws the strongest "
                    "deserves a look.",
                    frozenset({1}),
                ),
            )
    return html


def _rest(points: Points, column: int) -> list[float]:
    """Return each learner's share of the points of all other parts."""
    room = float(points.most.sum() - points.most[column]) or 1.0
    own = points.points.sum(axis=1) - points.points[:, column]
    return [float(value) / room for value in own]


def _row(sheet: SheetMarks, ident: str, question: Asked, rest: list[float]) -> list[str]:
    """Return one question's row: how many were right, and what the others took for right."""
    drawn: dict[str, list[float]] = defaultdict(list)
    for row, share in zip(sheet.rows, rest, strict=True):
        if option := row.picked.get((ident, question.ident)):
            drawn[option].append(share)
    right = sum(len(drawn[option]) for option in question.right)
    wrong = sorted(
        (option for option in drawn if option not in question.right and drawn[option]),
        key=lambda option: (-len(drawn[option]), option),
    )
    said = []
    for option in wrong[:MOST]:
        shares = drawn[option]
        text = safe(question.options.get(option, option))
        mean = percent(sum(shares) / len(shares))
        more = " <strong>more than the right one</strong>" if len(shares) > right else ""
        said.append(f"{text} ({len(shares)}; {mean}){more}")
    left = len(rest) - sum(map(len, drawn.values()))
    if len(wrong) > MOST:
        said.append(f"{len(wrong) - MOST} others")
    if left:
        said.append(f"left open ({left})")
    return [
        safe(question.text),
        f"{right} of {len(rest)}",
        safe(" or ".join(question.options.get(one, one) for one in question.right)),
        "<br>".join(said) or "none",
    ]
