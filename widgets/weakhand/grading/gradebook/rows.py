"""Write one result into nbgrader's rows: a learner, a submission, its points and comments.

What a person gave (manual points and comments, extra credit) is never touched.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from weakhand.grading.gradebook.tables import (
    COMMENT,
    GRADE,
    STUDENT,
    SUBMISSION,
    SUBMITTED,
    Cell,
    Sheet,
)
from weakhand.grading.graded import Graded
from weakhand.grading.late import moment_of
from weakhand.grading.masters import Master

NO_RESPONSE: Final = "No response."


def write_result(
    base: Connection, sheet: Sheet, graded: Graded, written: frozenset[str], config: Path | None
) -> None:
    """Write one result."""
    submission, extension = _submission(base, sheet, graded)
    notebooks = {one: _submitted(base, submission, one, sheet) for one in sheet.cells}
    here = notebooks[sheet.notebook]
    cells = {cell.id: cell for cell in sheet.cells[sheet.notebook]}
    _write_grades(base, here, cells, _points(sheet.master, graded, written), graded)
    if graded.parts:
        _write_comments(base, here, cells, sheet.master, written)
    late = _seconds_late(sheet, graded, extension)
    penalty = _penalty(base, here, graded.learner, late, config) if late > 0 else None
    values: dict[str, Any] = {"late_submission_penalty": penalty}
    if graded.status == "needs_person":
        values["flagged"] = True
    base.execute(sql.update(SUBMITTED).where(SUBMITTED.c.id == here).values(values))


def _points(master: Master, graded: Graded, written: frozenset[str]) -> dict[str, float]:
    """Return the points of each cell that needs no person.

    An answer that a person marks earns nothing without one when it was left open.
    """
    if not graded.parts:
        return {}
    texts = {cell.grade_id for cell in master.cells if cell.grade and cell.solution}
    left = dict.fromkeys(texts - written, 0.0)
    return {**left, **{part.grade_id: part.points for part in graded.parts}}


def _write_grades(
    base: Connection,
    notebook: str,
    cells: Mapping[str, Cell],
    points: Mapping[str, float],
    graded: Graded,
) -> None:
    """Write the points of a notebook's cells, and which of them wait for a person.

    As nbgrader does: what a person gave before waits for that person's second look,
    and tasks are theirs alone.
    """
    doubtful = set(graded.where) if graded.status == "needs_person" else set()
    rows = []
    for row in base.execute(sql.select(GRADE).where(GRADE.c.notebook_id == notebook)):
        cell = cells[row.cell_id]
        if cell.kind == "TaskCell":
            continue
        given = points.get(cell.name) if points else row.auto_score
        waits = row.manual_score is not None or cell.name not in points or cell.name in doubtful
        rows.append({"row": row.id, "auto_score": given, "needs_manual_grade": waits})
    if rows:
        base.execute(sql.update(GRADE).where(GRADE.c.id == sql.bindparam("row")), rows)


def _write_comments(
    base: Connection,
    notebook: str,
    cells: Mapping[str, Cell],
    master: Master,
    written: frozenset[str],
) -> None:
    """Write nbgrader's own remark below each answer that was left open."""
    answered = written | {cell.grade_id for cell in master.cells if cell.task}
    rows = [
        {
            "row": row.id,
            "auto_comment": None if cells[row.cell_id].name in answered else NO_RESPONSE,
        }
        for row in base.execute(sql.select(COMMENT).where(COMMENT.c.notebook_id == notebook))
    ]
    if rows:
        base.execute(sql.update(COMMENT).where(COMMENT.c.id == sql.bindparam("row")), rows)


def _submission(base: Connection, sheet: Sheet, graded: Graded) -> tuple[str, timedelta | None]:
    """Return a learner's submission and its extension; enter both learner and submission."""
    found = base.execute(
        sql.select(SUBMISSION.c.id, SUBMISSION.c.extension).where(
            SUBMISSION.c.assignment_id == sheet.assignment,
            SUBMISSION.c.student_id == graded.learner,
        )
    ).first()
    moment = moment_of(graded.submitted)
    if found:
        if moment:
            base.execute(
                sql.update(SUBMISSION).where(SUBMISSION.c.id == found.id).values(timestamp=moment)
            )
        return found.id, found.extension
    student = sql.select(STUDENT.c.id).where(STUDENT.c.id == graded.learner)
    if not base.execute(student).first():
        base.execute(sql.insert(STUDENT).values(id=graded.learner))
    ident = _new()
    base.execute(
        sql.insert(SUBMISSION).values(
            id=ident,
            assignment_id=sheet.assignment,
            student_id=graded.learner,
            timestamp=moment,
        )
    )
    return ident, None


def _submitted(base: Connection, submission: str, notebook: str, sheet: Sheet) -> str:
    """Return a submission's notebook; enter it with a grade and a comment for each cell."""
    where = (SUBMITTED.c.assignment_id == submission, SUBMITTED.c.notebook_id == notebook)
    found = base.execute(sql.select(SUBMITTED.c.id).where(*where)).first()
    if found:
        return str(found.id)
    ident = _new()
    base.execute(
        sql.insert(SUBMITTED).values(
            id=ident, assignment_id=submission, notebook_id=notebook, flagged=False
        )
    )
    grades, comments = [], []
    for cell in sheet.cells[notebook]:
        if cell.kind in ("GradeCell", "TaskCell"):
            grades.append(
                {
                    "id": _new(),
                    "notebook_id": ident,
                    "cell_id": cell.id,
                    "needs_manual_grade": True,
                }
            )
        if cell.kind in ("SolutionCell", "TaskCell"):
            comments.append({"id": _new(), "notebook_id": ident, "cell_id": cell.id})
    if grades:
        base.execute(sql.insert(GRADE), grades)
    if comments:
        base.execute(sql.insert(COMMENT), comments)
    return ident


def _seconds_late(sheet: Sheet, graded: Graded, extension: timedelta | None) -> float:
    """Return how many seconds after the due date something was handed in; 0 when in time."""
    moment = moment_of(graded.submitted)
    if moment is None or sheet.duedate is None:
        return 0.0
    return max(0.0, (moment - sheet.duedate - (extension or timedelta())).total_seconds())


def _penalty(
    base: Connection, notebook: str, learner: str, late: float, config: Path | None
) -> float | None:
    """Return what nbgrader's plugin charges for lateness, within 0 and the score."""
    from nbgrader.preprocessors import AssignLatePenalties

    step = AssignLatePenalties(config=_configured(config))
    step.init_plugin()
    rows = base.execute(sql.select(GRADE).where(GRADE.c.notebook_id == notebook)).all()
    score = 0.0
    for row in rows:
        given = row.manual_score if row.manual_score is not None else row.auto_score
        score += (given + (row.extra_credit or 0.0)) if given is not None else 0.0
    penalty = step.plugin_inst.late_submission_penalty(learner, score, late)
    return None if penalty is None else min(max(0.0, float(penalty)), score)


def _configured(config: Path | None) -> Any:
    """Return the settings in an ``nbgrader_config.py``; none when there is no such file."""
    from traitlets.config import Config
    from traitlets.config.loader import PyFileConfigLoader

    if config is None or not config.is_file():
        return Config()
    return PyFileConfigLoader(config.name, path=str(config.parent)).load_config()


def _new() -> str:
    """Return a new id, as nbgrader makes them."""
    return uuid.uuid4().hex
