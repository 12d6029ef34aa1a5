from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest

from tests.grading import students
from tests.grading.students import ASSIGNMENT, SHEET
from weakhand.answers import Journal, journal_path, latest
from weakhand.grading.preprocessors import Recover

NUMBER = "w2-number"


@pytest.fixture
def submitted(tmp_path: Path) -> Path:
    return tmp_path / "cohort" / "submitted" / "ann" / ASSIGNMENT


@pytest.fixture
def autograded(tmp_path: Path) -> Path:
    return tmp_path / "cohort" / "autograded" / "ann" / ASSIGNMENT


def recovered(exporter: Any, resources: Any, submitted: Path) -> Any:
    """The notebook after the step, as nbgrader runs it."""
    nb = nbformat.read(submitted / f"{SHEET}.ipynb", as_version=4)
    pre = Recover()
    pre._trait_values["parent"] = exporter
    return pre.preprocess(nb, resources)[0]


def value(folder: Path) -> Any:
    return latest(Journal(journal_path(SHEET, folder)).entries(), NUMBER)


@pytest.mark.parametrize("how", [{}, {"journal": False}, {"outputs": False}])
def test_the_journal_beside_the_autograded_notebook_holds_what_was_handed_in(
    exporter: Any, resources: Any, submitted: Path, autograded: Path, how: dict[str, bool]
) -> None:
    students.hand_in(submitted, [students.answer(NUMBER, 3.6)], **how)
    nb = recovered(exporter, resources, submitted)
    assert value(autograded) == 3.6
    assert len(nb.cells) == len(students.release()["cells"])


def test_a_journal_that_stands_there_already_is_replaced(
    exporter: Any, resources: Any, submitted: Path, autograded: Path
) -> None:
    students.write_journal(autograded, students.good())
    students.hand_in(submitted, [], outputs=False, journal=False)
    recovered(exporter, resources, submitted)
    assert Journal(journal_path(SHEET, autograded)).entries() == ()


def test_nothing_that_was_handed_in_is_changed(
    exporter: Any, resources: Any, submitted: Path
) -> None:
    students.hand_in(submitted, students.half())
    students.forge(submitted)
    before = {path: path.read_bytes() for path in submitted.iterdir() if path.is_file()}
    recovered(exporter, resources, submitted)
    assert {path: path.read_bytes() for path in submitted.iterdir() if path.is_file()} == before


def test_what_could_not_be_read_is_said_in_a_cell_on_top(
    exporter: Any, resources: Any, submitted: Path
) -> None:
    students.hand_in(submitted, students.half(), outputs=False)
    students.forge(submitted)
    first = recovered(exporter, resources, submitted).cells[0]
    assert first.cell_type == "markdown"
    assert first.source.count("was not counted") == 4
