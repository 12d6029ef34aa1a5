"""The workbooks' masters: their marks cells, and who marks what."""

from __future__ import annotations

import ast
import contextlib
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from weakhand.answers import Entry
from weakhand.bundle import root
from weakhand.grading.marking import PERSON, Report, Tries, using


class MasterError(Exception):
    """A master notebook of the course can't be used; says which, where and why."""


@dataclass(frozen=True, slots=True)
class MarksCell:
    """One cell that grades: its code, and the most it gives."""

    grade_id: str
    points: float
    code: str


@dataclass(frozen=True, slots=True)
class Master:
    """One workbook as its authors wrote it.

    Attributes:
        sheet: the notebook's name without ending, which names its journal, too.
        assignment: the folder it stands in, nbgrader's name for it.
        title: its first heading.
        marks: cells that grade, in the notebook's order.
        by_person: grade_id and points of what a person marks.
        grade_ids: every cell id that nbgrader knows of this workbook.
        code: the cells, by grade_id, in which a learner may write code.
    """

    sheet: str
    assignment: str
    title: str
    marks: tuple[MarksCell, ...]
    by_person: tuple[tuple[str, float], ...]
    grade_ids: frozenset[str]
    code: tuple[str, ...] = ()

    @property
    def points(self) -> float:
        """Return what the whole workbook is worth."""
        return self.auto_max + sum(points for _, points in self.by_person)

    @property
    def auto_max(self) -> float:
        """Return what is marked without a person."""
        return sum(cell.points for cell in self.marks)


@cache
def masters(folder: Path | None = None) -> tuple[Master, ...]:
    """Return the masters below ``folder`` (default: those of the course).

    Raises:
        MasterError: one of them can't be read.
    """
    start = folder or root() / "solutions"
    return tuple(read_master(path) for path in sorted(start.glob("*/*.ipynb")))


def read_master(path: Path) -> Master:
    """Return the master in a notebook file; raise ``MasterError`` when it is none."""
    try:
        cells = json.loads(path.read_bytes())["cells"]
        known = [
            (cell, cell["metadata"]["nbgrader"]) for cell in cells if "nbgrader" in cell["metadata"]
        ]
        marks = tuple(
            MarksCell(meta["grade_id"], float(meta["points"]), _source(cell))
            for cell, meta in known
            if meta.get("grade") and cell["cell_type"] == "code"
        )
        by_person = tuple(
            (str(meta["grade_id"]), float(meta["points"]))
            for cell, meta in known
            if meta.get("task") or (meta.get("grade") and cell["cell_type"] == "markdown")
        )
        code = tuple(
            str(meta["grade_id"])
            for cell, meta in known
            if meta.get("solution") and cell["cell_type"] == "code"
        )
        ids = frozenset(str(meta["grade_id"]) for _, meta in known)
        title = next(
            (
                line.lstrip("# ")
                for cell in cells
                if cell["cell_type"] == "markdown"
                for line in _source(cell).splitlines()
                if line.startswith("# ")
            ),
            path.stem,
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise MasterError(
            f"{path.name}: not a usable master ({type(error).__name__}: {error})."
        ) from error
    return Master(path.stem, path.parent.name, title, marks, by_person, ids, code)


def run_marks(cell: MarksCell, entries: Sequence[Entry], tries: Tries | None = None) -> Report:
    """Return what a marks cell reports for some entries, and for code where ``tries`` is given.

    The code is the course's own and runs here; nothing of a learner's does.
    """
    with using(entries, tries) as session, contextlib.redirect_stdout(io.StringIO()):
        try:
            value = _value_of(cell.code)
        except Exception as error:
            trouble = f"{cell.grade_id} stopped with {type(error).__name__}: {error}"
            return Report(_exercise(cell), 0.0, cell.points, (PERSON,), True, trouble)
    final = [report for report in session.reports if report.final]
    trouble = "; ".join(report.trouble for report in final if report.trouble)
    reasons = tuple(reason for report in final for reason in report.reasons)
    if not final:
        trouble = f"{cell.grade_id} calls marks() without a key"
    if not isinstance(value, (int, float)) or not 0 <= value <= cell.points:
        trouble = f"{cell.grade_id} gave {value!r}, which is no number from 0 to {cell.points:g}"
        return Report(_exercise(cell), 0.0, cell.points, (PERSON,), True, trouble)
    exercise = final[-1].exercise if final else _exercise(cell)
    return Report(exercise, float(value), cell.points, reasons, True, trouble)


def _value_of(code: str) -> object:
    """Run code in a fresh namespace and return the value of its last expression."""
    tree = ast.parse(code)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    names: dict[str, Any] = {"__name__": "__marks__"}
    exec(compile(tree, "<marks>", "exec"), names)
    if last is None:
        return None
    assert isinstance(last, ast.Expr)
    return eval(compile(ast.Expression(last.value), "<marks>", "eval"), names)


def _exercise(cell: MarksCell) -> str:
    return cell.grade_id.removesuffix("-marks")


def _source(cell: Mapping[str, Any]) -> str:
    source = cell["source"]
    return source if isinstance(source, str) else "".join(source)
