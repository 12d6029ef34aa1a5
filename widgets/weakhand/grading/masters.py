"""The workbooks' masters: their marks cells, and who marks what."""

from __future__ import annotations

import ast
import contextlib
import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any, Literal

from weakhand.answers import Entry
from weakhand.bundle import root
from weakhand.grading.marking import PERSON, Report, Tries, using
from weakhand.grading.regions import SCHEME, TESTS, unsolved, without

Does = Literal["text", "show", "marks", "code", "other"]


class MasterError(Exception):
    """A master notebook of the course can't be used; says which, where and why."""


@dataclass(frozen=True, slots=True)
class MarksCell:
    """One cell that grades: its code, and the most it gives."""

    grade_id: str
    points: float
    code: str


@dataclass(frozen=True, slots=True)
class MasterCell:
    """One cell of a master that nbgrader knows.

    Attributes:
        grade_id: nbgrader's name for it.
        cell_id: the notebook format's id.
        cell_type: ``code`` or ``markdown``.
        source: its text as the gradebook keeps it: solutions out, tests in.
        released: its text as learners get it.
        grade, solution, task, locked: as nbgrader means them.
        points: the most it gives; ``None`` where it gives none.
        does: shows an exercise, gives marks, holds what a learner writes (``code``), is
            text, or something else.
        about: the exercise it shows; the function that marks look for.
    """

    grade_id: str
    cell_id: str
    cell_type: str
    source: str
    released: str
    grade: bool
    solution: bool
    task: bool
    locked: bool
    points: float | None
    does: Does
    about: str = ""

    def metadata(self) -> dict[str, Any]:
        """Return what nbgrader writes into such a cell."""
        meta: dict[str, Any] = {
            "schema_version": 3,
            "grade_id": self.grade_id,
            "grade": self.grade,
            "solution": self.solution,
            "task": self.task,
            "locked": self.locked,
            "cell_type": self.cell_type,
        }
        return meta if self.points is None else {**meta, "points": self.points}


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
        cells: every cell that nbgrader knows, in the notebook's order.
        language: what the kernel speaks.
        kernel: the kernel's name.
        digest: a hash of the file, which changes with it.
    """

    sheet: str
    assignment: str
    title: str
    marks: tuple[MarksCell, ...]
    by_person: tuple[tuple[str, float], ...]
    grade_ids: frozenset[str]
    code: tuple[str, ...] = ()
    cells: tuple[MasterCell, ...] = ()
    language: str = "python"
    kernel: str = "python3"
    digest: str = ""

    @property
    def points(self) -> float:
        """Return what the whole workbook is worth."""
        return self.auto_max + sum(points for _, points in self.by_person)

    @property
    def auto_max(self) -> float:
        """Return what is marked without a person."""
        return sum(cell.points for cell in self.marks)


@lru_cache(maxsize=8)
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
        data = path.read_bytes()
        notebook = json.loads(data)
        cells = notebook["cells"]
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
        every = tuple(cell_from(cell, meta, master=True) for cell, meta in known)
        spec = notebook.get("metadata", {}).get("kernelspec", {})
        language, kernel = spec.get("language", "python"), spec.get("name", "python3")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise MasterError(
            f"{path.name}: not a usable master ({type(error).__name__}: {error})."
        ) from error
    digest = hashlib.sha256(data).hexdigest()
    return Master(
        path.stem,
        path.parent.name,
        title,
        marks,
        by_person,
        ids,
        code,
        every,
        language,
        kernel,
        digest,
    )


def cell_from(
    cell: Mapping[str, Any], meta: Mapping[str, Any], *, master: bool = False
) -> MasterCell:
    """Return one of the course's cells, with what it does.

    In a ``master`` solution cells hold the solution, which is taken out.
    """
    kind, solution, grade = cell["cell_type"], bool(meta.get("solution")), bool(meta.get("grade"))
    source = unsolved(_source(cell), kind) if solution and master else _source(cell)
    does, about = _does(source, kind, solution, grade)
    ident = str(meta["grade_id"])
    return MasterCell(
        grade_id=ident,
        cell_id=str(cell.get("id", ident)),
        cell_type=kind,
        source=source,
        released=without(SCHEME, without(TESTS, source)),
        grade=grade,
        solution=solution,
        task=bool(meta.get("task")),
        locked=not solution and (grade or bool(meta.get("locked"))),
        points=float(meta["points"]) if "points" in meta else None,
        does=does,
        about=about,
    )


def _does(source: str, kind: str, solution: bool, grade: bool) -> tuple[Does, str]:
    """Return what a cell does, and the exercise or the function it is about."""
    if solution:
        return "code", ""
    if kind != "code":
        return "text", ""
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if grade and name == "marks":
            named = {word.arg: word.value for word in call.keywords}
            return "marks", str(getattr(named.get("code"), "value", ""))
        if not grade and name == "show" and call.args:
            return "show", str(getattr(call.args[0], "value", ""))
    return "other", ""


def run_marks(cell: MarksCell, entries: Sequence[Entry], tries: Tries | None = None) -> Report:
    """Return what a marks cell reports for some entries.

    The code is the course's own and runs here; nothing of a learner's does. What
    they wrote themselves is tried by ``tries``, elsewhere, where there is one.
    """
    with using(entries, tries, quiet=True) as session, contextlib.redirect_stdout(io.StringIO()):
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
    body, last = _compiled(code)
    names: dict[str, Any] = {"__name__": "__marks__"}
    exec(body, names)
    return None if last is None else eval(last, names)


@lru_cache(maxsize=256)
def _compiled(code: str) -> tuple[CodeType, CodeType | None]:
    """Return the code of all lines but a last expression, and of that."""
    tree = ast.parse(code)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    value = None
    if isinstance(last, ast.Expr):
        value = compile(ast.Expression(last.value), "<marks>", "eval")
    return compile(tree, "<marks>", "exec"), value


def _exercise(cell: MarksCell) -> str:
    return cell.grade_id.removesuffix("-marks")


def _source(cell: Mapping[str, Any]) -> str:
    source = cell["source"]
    return source if isinstance(source, str) else "".join(source)
