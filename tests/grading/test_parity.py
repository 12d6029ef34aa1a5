"""Grades and comments are stock nbgrader's, whichever way honest work is graded.

Three ways over the same submissions of every workbook there is: nbgrader with its own
``Execute`` and a kernel, nbgrader with ``nbgrader_config.py`` as it stands, and
``weakhand grade``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest

from tests.grading.cohorts import REPO, Hand, workbooks
from tests.lessons.notebooks import keys
from weakhand.grading.masters import Master

pytestmark = pytest.mark.cycle

# All commands in one process: importing nbgrader takes as long as grading two learners.
# The workbooks are entered once, by nbgrader, and each way gets a copy of that gradebook.
SCRIPT = """
import logging, shutil, sys
from pathlib import Path
from nbgrader.apps.api import NbGraderAPI
from traitlets.config.loader import PyFileConfigLoader

cohort = Path("cohort").absolute()
settings = PyFileConfigLoader("nbgrader_config.py").load_config()
steps = list(settings.Autograde.autograde_preprocessors)
OURS, STOCK = "weakhand.grading.preprocessors.", "nbgrader.preprocessors."
logging.disable(logging.CRITICAL)
nbgrader = NbGraderAPI(config=settings)
for assignment in sys.argv[1:]:
    assert nbgrader.generate_assignment(assignment)["success"], assignment
for way in ("replayed", "stock"):
    if way == "stock":
        steps[0] = "nbgrader.preprocessors.Execute"
        steps = [one.replace(OURS + "SaveGrades", STOCK + "SaveAutoGrades") for one in steps]
        del settings.Autograde.exporter_class
    shutil.copy(cohort / "gradebook.db", cohort / f"{way}.db")
    settings.Autograde.autograde_preprocessors = steps
    settings.CourseDirectory.autograded_directory = f"cohort/{way}"
    settings.CourseDirectory.db_url = f"sqlite:///{cohort}/{way}.db"
    nbgrader = NbGraderAPI(config=settings)
    for assignment in sys.argv[1:]:
        assert nbgrader.autograde(assignment, "*")["success"], assignment
"""


def code_of(master: Master) -> str:
    """Return the function that solves a workbook's code question, from its master."""
    path = REPO / "solutions" / master.assignment / f"{master.sheet}.ipynb"
    notebook: Any = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    [cell] = [one for one in notebook.cells if one.metadata.nbgrader.grade_id == master.code[0]]
    return "\n".join(line for line in cell.source.split("\n") if "SOLUTION" not in line)


def everyone(submitted: Path) -> None:
    """One learner a workbook, well or badly; and one who wrote code where it is asked for."""
    coder = next(one for one in workbooks() if one.code)
    for number, master in enumerate(workbooks()):
        how = "badly" if number % 2 else "well"
        Hand(submitted / how / master.assignment, master, how, number).write()
        if master is coder:
            hand = Hand(submitted / "coder" / master.assignment, master, "well", 100 + number)
            hand.cells("code")[0]["source"] = code_of(master)
            hand.write()


@pytest.fixture(scope="module")
def ways(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What each way puts into its gradebook: by way, then learner and assignment."""
    root = tmp_path_factory.mktemp("parity") / "course"
    shutil.copytree(REPO / "solutions", root / "solutions")
    shutil.copy(REPO / "nbgrader_config.py", root)
    everyone(root / "cohort" / "submitted")
    names = [one.assignment for one in workbooks()]
    run(root, "-c", SCRIPT, *names)
    run(root, "-m", "weakhand.cli", "grade", "--cohort", "cohort", "--jobs", "1")
    found = {}
    for way, file in (("stock", "stock"), ("replayed", "replayed"), ("ours", "gradebook")):
        found[way] = held(f"sqlite:///{root / 'cohort' / file}.db")
    return {**found, "root": root}


def run(root: Path, *arguments: str) -> None:
    """Run Python in the course's folder."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=root,
        env={**os.environ, "JUPYTER_CONFIG_DIR": str(root), "HOME": str(root)},
        capture_output=True,
        check=False,
        text=True,
        timeout=280,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def held(url: str) -> dict[tuple[str, str], Any]:
    """Return all that a gradebook holds of each submission."""
    from nbgrader.api import Gradebook

    found = {}
    with Gradebook(url) as book:
        for submission in (one for each in book.assignments for one in each.submissions):
            [notebook] = submission.notebooks
            found[submission.student.id, submission.assignment.name] = {
                "grades": {
                    one.name: (one.auto_score, one.needs_manual_grade, one.max_score)
                    for one in notebook.grades
                },
                "comments": {one.name: one.auto_comment for one in notebook.comments},
                "score": notebook.score,
                "penalty": notebook.late_submission_penalty,
                "flagged": notebook.flagged,
                "timestamp": submission.timestamp,
            }
    return found


def test_weakhand_grade_gives_what_stock_nbgrader_gives(ways: dict[str, Any]) -> None:
    assert len(ways["stock"]) >= len(workbooks())
    assert ways["ours"] == ways["stock"]


def test_the_replay_behind_nbgrader_gives_what_its_kernel_gives(ways: dict[str, Any]) -> None:
    assert ways["replayed"] == ways["stock"]


def test_there_were_points_to_compare_and_code_among_them(ways: dict[str, Any]) -> None:
    assert sum(one["score"] for one in ways["stock"].values()) > 100
    coders = {assignment for learner, assignment in ways["stock"] if learner == "coder"}
    assert coders
    written = [one["comments"] for (who, _), one in ways["stock"].items() if who == "coder"]
    assert all(set(comments.values()) == {None} for comments in written)
    unwritten = [
        one["comments"]
        for (who, what), one in ways["stock"].items()
        if who != "coder" and what in coders
    ]
    assert all("No response." in comments.values() for comments in unwritten)


def test_the_outputs_of_marks_and_records_are_the_kernels(ways: dict[str, Any]) -> None:
    cohort = ways["root"] / "cohort"
    compared = 0
    for path in (cohort / "stock").glob("*/*/*.ipynb"):
        said = [shown(cohort / way / path.relative_to(cohort / "stock")) for way in FOLDERS]
        assert said[0] == said[1] == said[2]
        compared += len(said[0])
    assert compared > 20


FOLDERS = ("stock", "replayed", "autograded")


def shown(path: Path) -> dict[str, Any]:
    """Return what a learner reads below each of the course's cells of a graded copy."""
    notebook: Any = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    found: dict[str, Any] = {}
    for cell in notebook.cells:
        ident = cell.metadata.get("nbgrader", {}).get("grade_id")
        if ident and cell.cell_type == "code" and not cell.metadata.nbgrader.solution:
            # A kernel may send what is printed in several pieces.
            streams = [output.text for output in cell.outputs if output.output_type == "stream"]
            rich = [output.data for output in cell.outputs if output.output_type != "stream"]
            texts = [{kind: data[kind] for kind in data if "text/" in kind} for data in rich]
            found[ident] = ("".join(streams), texts)
    return found


def test_every_workbook_with_a_key_is_compared() -> None:
    masters = {path.stem for path in (REPO / "solutions").glob("*/*.ipynb") if keys(path)}
    assert {one.sheet for one in workbooks()} == masters
