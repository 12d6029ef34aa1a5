"""Behind nbgrader's commands: outputs without a kernel, and when there must be one after all."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import pytest
from nbgrader.converters.base import NbGraderException
from nbgrader.preprocessors import ComputeChecksums, Execute

from tests.grading.cohorts import Hand, entries, workbooks
from tests.grading.test_crew import Jail
from weakhand.answers import journal_path
from weakhand.grading import worker
from weakhand.grading.handed_in import write_journal
from weakhand.grading.masters import Master
from weakhand.grading.preprocessors import Replay

PLAIN = next(one for one in workbooks() if one.sheet == "workbook-02")
CODED = next(one for one in workbooks() if one.code)


class KernelStartedError(Exception):
    """Raised where a kernel would start."""


@pytest.fixture(autouse=True)
def no_kernel_and_no_jail(monkeypatch: pytest.MonkeyPatch) -> None:
    def started(*_: Any) -> None:
        raise KernelStartedError

    monkeypatch.setattr(Execute, "preprocess", started)
    jail_is(monkeypatch, None)


def jail_is(monkeypatch: pytest.MonkeyPatch, module: Any) -> None:
    monkeypatch.setitem(sys.modules, worker.JAIL, module)
    worker.shared_jail.cache_clear()


def sanitized(master: Master, code: str = "") -> Any:
    """A notebook as it is after nbgrader's first pass: the master's cells, with checksums."""
    cells = [
        {
            "cell_type": one.cell_type,
            "id": one.cell_id,
            "metadata": {"nbgrader": one.metadata()},
            "source": one.source,
            **({"outputs": [], "execution_count": None} if one.cell_type == "code" else {}),
        }
        for one in master.cells
    ]
    raw = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    nb: Any = nbformat.reads(json.dumps(raw), as_version=4)  # type: ignore[no-untyped-call]
    nb, _ = ComputeChecksums().preprocess(nb, {})
    for cell in nb.cells:
        if code and cell.metadata.nbgrader.solution:
            cell.source = code
    return nb


def replayed(
    exporter: Any, course: Any, master: Master, nb: Any, how: str = "well", unsafe: bool = False
) -> Any:
    about = {"student": "ann", "assignment": master.assignment, "notebook": master.sheet}
    folder = Path(course.format_path(course.autograded_directory, "ann", master.assignment))
    folder.mkdir(parents=True)
    write_journal(journal_path(master.sheet, folder), entries(master.sheet, how, 1))
    step = Replay(unsafe=unsafe)
    step._trait_values["parent"] = exporter
    return step.preprocess(nb, {"nbgrader": about})[0]


def points(nb: Any) -> dict[str, float]:
    from nbgrader.utils import determine_grade, is_grade

    return {
        cell.metadata.nbgrader.grade_id: determine_grade(cell)[0]
        for cell in nb.cells
        if is_grade(cell)
    }


@pytest.mark.parametrize("master", workbooks(), ids=lambda one: one.sheet)
def test_no_kernel_starts_for_a_workbook_whose_answers_are_in_the_journal(
    exporter: Any, course: Any, master: Master
) -> None:
    nb = replayed(exporter, course, master, sanitized(master))
    assert sum(points(nb).values()) > 70
    assert all(cell.outputs for cell in nb.cells if cell.source.startswith("import weakhand"))


def test_code_without_a_jail_is_not_run(
    exporter: Any, course: Any, caplog: pytest.LogCaptureFixture
) -> None:
    nb = replayed(exporter, course, CODED, sanitized(CODED, "x = 1"))
    assert sum(points(nb).values()) > 70
    assert "ann: the code in this workbook was not run" in caplog.text
    assert "apt-get install bubblewrap" in caplog.text


def test_code_without_a_jail_runs_in_a_kernel_if_that_is_asked_for(
    exporter: Any, course: Any
) -> None:
    with pytest.raises(KernelStartedError):
        replayed(exporter, course, CODED, sanitized(CODED, "x = 1"), unsafe=True)


def test_code_with_a_jail_needs_none(
    exporter: Any, course: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    jail_is(monkeypatch, SimpleNamespace(Jail=Jail, JailError=OSError))
    marks = next(cell for cell in CODED.cells if cell.does == "marks" and cell.about)
    right = f"def {marks.about}(*_):\n    return 'right'"
    nb = replayed(exporter, course, CODED, sanitized(CODED, right), "badly")
    assert points(nb)[marks.grade_id] == marks.points


@pytest.mark.parametrize(
    ("unsafe", "comes"), [(False, NbGraderException), (True, KernelStartedError)]
)
def test_a_cell_of_the_courses_that_is_of_another_kind_needs_a_kernel_that_is_asked_for(
    exporter: Any, course: Any, unsafe: bool, comes: type[Exception]
) -> None:
    nb = sanitized(PLAIN)
    next(cell for cell in nb.cells if cell.cell_type == "code").source = "x = 1"
    with pytest.raises(comes):
        replayed(exporter, course, PLAIN, nb, unsafe=unsafe)


def test_a_learners_own_cells_do_not_run(exporter: Any, course: Any, tmp_path: Path) -> None:
    nb = sanitized(PLAIN)
    new: Any = nbformat.v4.new_code_cell
    nb.cells.append(new(f"open({str(tmp_path / 'ran')!r}, 'w')"))
    done = replayed(exporter, course, PLAIN, nb)
    assert done.cells[-1].outputs == []
    assert not (tmp_path / "ran").exists()


def test_a_marks_cell_that_is_at_fault_earns_nothing_and_says_so(
    exporter: Any, course: Any, caplog: pytest.LogCaptureFixture
) -> None:
    nb = sanitized(PLAIN)
    first = PLAIN.marks[0].grade_id
    cell = next(one for one in nb.cells if one.metadata.nbgrader.grade_id == first)
    cell.source = "marks(1 / 0)"
    done = replayed(exporter, course, PLAIN, nb)
    assert points(done)[first] == 0
    assert "Not marked" in caplog.text


def test_without_a_journal_nothing_is_earned(exporter: Any, course: Any) -> None:
    about = {"student": "ben", "assignment": PLAIN.assignment, "notebook": PLAIN.sheet}
    step = Replay()
    step._trait_values["parent"] = exporter
    nb, _ = step.preprocess(sanitized(PLAIN), {"nbgrader": about})
    assert sum(points(nb).values()) == 0


def test_good_work_is_what_the_hand_in_helpers_say() -> None:
    assert Hand(Path("x"), PLAIN, "well", 1).entries == entries(PLAIN.sheet, "well", 1)
