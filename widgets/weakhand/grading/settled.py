"""What only shows when all submissions lie side by side: several of one learner, one of two.

Results stand as they are in the ledger; what is said here is added when they are read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import NamedTuple

from weakhand.grading.graded import Graded, Status

# Marks stand; but whose they are, or which, is for a person to say.
_LOOK = "Look at both; the marks stand until then."


class Rank(NamedTuple):
    """Which of a learner's submissions of one workbook counts: the greatest.

    Of equal ones the one whose path comes first.
    """

    marked: bool
    submitted: str
    own_name: bool
    answers: int


class Row(NamedTuple):
    """What must be known of a result to set it beside others."""

    path: str
    learner: str
    workbook: str
    rank: Rank
    answers: str
    trace: tuple[str, ...]
    status: Status
    last: str


@dataclass(frozen=True, slots=True)
class Added:
    """What is added to a result."""

    counts: bool = True
    status: Status | None = None
    why: str = ""
    warning: str = ""


def row_of(graded: Graded) -> Row:
    """Return what must be known of a result to set it beside others."""
    name = PurePath(graded.path.rpartition("!")[2]).stem
    acts = [[one.id, one.do, dict(one.payload)] for one in graded.entries]
    text = json.dumps(acts, sort_keys=True)
    return Row(
        graded.path,
        graded.learner,
        graded.workbook,
        Rank(
            bool(graded.parts),
            graded.submitted,
            name == graded.workbook,
            len(acts),
        ),
        hashlib.sha256(text.encode("ascii")).hexdigest()[:32] if acts else "",
        graded.trace,
        graded.status,
        max((one.at for one in graded.entries), default=""),
    )


def counts_before(one: Row, other: Row) -> bool:
    """Return whether one of a learner's submissions of a workbook counts, and not the other."""
    return one.rank > other.rank or (one.rank == other.rank and one.path < other.path)


def settled(rows: Iterable[Row]) -> dict[str, Added]:
    """Return what is added to which result, by its path."""
    rows = sorted(rows, key=lambda row: row.path)
    added: dict[str, Added] = {}
    for same in _grouped(rows, lambda row: [(row.learner, row.workbook)]).values():
        if len(same) > 1 and same[0].workbook and same[0].learner:
            _settle(same, added)
    for shared in _grouped(rows, lambda row: [(row.workbook, one) for one in row.trace]).values():
        learners = {row.learner for row in shared}
        for row in shared if len(learners) > 1 else ():
            other = next(one for one in shared if one.learner != row.learner)
            whose = other.learner or other.path
            why = f"Its journal is {whose}’s, too: one has the other’s. {_LOOK}"
            before = added.get(row.path, Added())
            if why not in before.why:
                added[row.path] = replace(
                    before, status="needs_person", why=f"{before.why} {why}".strip()
                )
    return added


def with_added(graded: Graded, added: Mapping[str, Added]) -> Graded:
    """Return a result with what is added to it."""
    more = added.get(graded.path)
    if more is None:
        return graded
    return replace(
        graded,
        counts=more.counts,
        status=more.status or graded.status,
        why=" ".join(one for one in (more.why, graded.why) if one),
        warnings=(*graded.warnings, *((more.warning,) if more.warning else ())),
    )


def _settle(same: list[Row], added: dict[str, Added]) -> None:
    """Choose which of a learner's submissions of a workbook counts."""
    best = same[0]
    for row in same[1:]:
        best = row if counts_before(row, best) else best
    others = [row for row in same if row is not best]
    rivals = [row for row in others if row.rank.marked and row.answers != best.answers]
    later = all(row.rank.submitted < best.rank.submitted for row in others)
    for row in others:
        added[row.path] = Added(
            counts=False, warning=f"Not counted: the learner’s {best.path} counts."
        )
    listed = ", ".join(row.path for row in others[:3])
    if later:
        added[best.path] = Added(warning=f"Handed in again: counts in place of {listed}.")
    elif rivals:
        added[best.path] = Added(
            status="needs_person",
            why=f"Handed in more than once with different answers ({listed}), and nothing says "
            f"which is the last. {_LOOK}",
        )
    elif best.status == "graded":
        added[best.path] = Added(
            status="repaired", why=f"Handed in more than once with the same answers: {listed}."
        )


def _grouped(
    rows: Iterable[Row], keys: Callable[[Row], Iterable[tuple[str, str]]]
) -> dict[tuple[str, str], list[Row]]:
    """Return rows by what they have in common."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        for key in keys(row):
            groups.setdefault(key, []).append(row)
    return groups
