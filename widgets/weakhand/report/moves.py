"""Which of the course's moves learners make well, by the rule of their own record."""

from __future__ import annotations

from functools import partial

from weakhand.history import MASTERED
from weakhand.history.moves import TAUGHT
from weakhand.insight import wilson
from weakhand.plots.mastery import Row, mastery_picture
from weakhand.report.markup import (
    Section,
    count,
    figure,
    note,
    paragraphs,
    percent,
    safe,
    table,
)
from weakhand.report.people import People

_NAMES = {
    "i_message": "I-message",
    "minimal_encourager": "encourager",
    "conditional_trade": "if-then trade",
    "loss_frame": "loss of no deal",
    "deadline_challenge": "asking for time",
}


def moves_section(found: People) -> Section:
    """Return the section on moves."""
    title = "Moves"
    if not found.talked:
        return Section("moves", title, note("Nobody has held a conversation or written a line."))
    kinds = sorted(TAUGHT, key=lambda kind: (-found.well[kind], -found.mastered[kind], kind))
    rows = [Row(name_of(kind), found.well[kind], found.mastered[kind]) for kind in kinds]
    html = paragraphs(
        f"A move counts as made well where it is clear, fits what was just said, and is put in "
        f"the learner’s own words. Who makes it well in {MASTERED} different places (exercises or "
        "conversations), each time in other words, has mastered it. That is the rule of the "
        "learner’s own record (weakhand progress), over everything of theirs that was handed in.",
    )
    html += figure(
        partial(mastery_picture, rows, found.talked),
        f"Of {count(found.talked, 'learner')} with a line of their own: how many made each move "
        "well at least once, and how many have mastered it.",
    )
    html += table(
        ("Move", "well at least once", "share", "95 % interval", "mastered", "share"),
        [_row(row, found.talked) for row in rows],
        "Moves of the course. Intervals by Wilson (1927).",
        frozenset({1, 2, 3, 4, 5}),
    )
    html += paragraphs(
        "What this doesn’t show: moves that the course’s reader did not recognise (it misses "
        "some, and a person may see more), how well a move worked, and moves that a learner’s "
        "workbooks gave no occasion for. Who handed in one workbook has few places in which to "
        "master anything."
    )
    return Section("moves", title, html)


def name_of(kind: str) -> str:
    """Return a move in words."""
    return _NAMES.get(kind, kind.replace("_", " "))


def _row(row: Row, learners: int) -> list[str]:
    low, high = wilson(row.well, learners)
    return [
        safe(row.name),
        str(row.well),
        percent(row.well / learners),
        f"{percent(low)} to {percent(high)}",
        str(row.mastered),
        percent(row.mastered / learners),
    ]
