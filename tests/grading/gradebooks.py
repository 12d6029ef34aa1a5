"""What stands in a gradebook, read as plain rows."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sql

from weakhand.grading.gradebook import tables as our

Rows = list[tuple[Any, ...]]


def everything(url: str) -> dict[str, Rows]:
    """Return what a gradebook holds of learners, by names: every row, doubled ones twice."""
    whose = (our.SUBMISSION.c.student_id, our.ASSIGNMENT.c.name, our.NOTEBOOK.c.name)
    submitted = (
        sql.join(
            our.SUBMISSION, our.ASSIGNMENT, our.SUBMISSION.c.assignment_id == our.ASSIGNMENT.c.id
        )
        .join(our.SUBMITTED, our.SUBMITTED.c.assignment_id == our.SUBMISSION.c.id)
        .join(our.NOTEBOOK, our.NOTEBOOK.c.id == our.SUBMITTED.c.notebook_id)
    )
    state = (our.SUBMITTED.c.flagged, our.SUBMITTED.c.late_submission_penalty)
    wanted = {
        "learners": sql.select(our.STUDENT.c.id),
        "submissions": sql.select(*whose, our.SUBMISSION.c.timestamp, *state).select_from(
            submitted
        ),
    }
    given = {
        our.GRADE: ("auto_score", "manual_score", "extra_credit", "needs_manual_grade"),
        our.COMMENT: ("auto_comment", "manual_comment"),
    }
    for table, names in given.items():
        cells = submitted.join(table, table.c.notebook_id == our.SUBMITTED.c.id).join(
            our.CELL, our.CELL.c.id == table.c.cell_id
        )
        columns = (*whose, our.CELL.c.name, *(table.c[name] for name in names))
        wanted[table.name] = sql.select(*columns).select_from(cells)
    database = sql.create_engine(url)
    with database.connect() as base:
        rows = {
            name: sorted(map(tuple, base.execute(one)), key=repr) for name, one in wanted.items()
        }
    database.dispose()
    return rows


def in_gradebook(url: str) -> dict[str, dict[str, float]]:
    """Return the automatic points in a gradebook: learner, cell, points."""
    found: dict[str, dict[str, float]] = {}
    for learner, _, _, cell, score, *_ in everything(url)["grade"]:
        found.setdefault(learner, {})
        if score is not None:
            found[learner][cell] = score
    return found
