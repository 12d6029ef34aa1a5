"""What was collected is graded by stock nbgrader, and both count the same points."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.grading.test_cycle import nbgrader, project
from tests.lms.files import MASTER, PARTICIPANTS, WORKSHEET, moodle, packed, work
from weakhand.cli import app

pytestmark = pytest.mark.cycle


def cohort(root: Path, *arguments: object) -> str:
    """Run a command over the cohort of a project's folder."""
    words = ["cohort", *map(str, arguments), "--cohort", str(root / "cohort")]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_stock_nbgrader_grades_what_was_collected(tmp_path: Path) -> None:
    root = project(tmp_path / "course")
    (tmp_path / "list.csv").write_text(PARTICIPANTS, encoding="utf-8")
    (tmp_path / "sheet.csv").write_text(WORKSHEET, encoding="utf-8")
    members = {name: data for name, data in moodle().items() if "471" in name}
    members["Zoë OBrien_4713_assignsubmission_file/copy.ipynb"] = work(8).notebook
    sheet = ("--worksheet", tmp_path / "sheet.csv", "--zone", "UTC")
    cohort(root, "roster", tmp_path / "list.csv")
    cohort(
        root,
        "collect",
        packed(
            tmp_path / "one.zip",
            {"Ann Lee_4711_assignsubmission_file/workbook-02.ipynb": work(7, "badly").notebook},
        ),
        *sheet,
    )
    cohort(root, "collect", packed(tmp_path / "two.zip", members, (2026, 3, 6, 0, 0, 0)), *sheet)
    assert len(list((root / "cohort" / "earlier").rglob("*.ipynb"))) == 1
    nbgrader(root, "autograde", MASTER.assignment)
    nbgrader(root, "export")
    text = (root / "cohort" / "grades.csv").read_text(encoding="utf-8")
    theirs = {
        row["student_id"]: float(row["score"])
        for row in csv.DictReader(io.StringIO(text))
        if row["assignment"] == MASTER.assignment and row["timestamp"]
    }
    shown = cohort(root, "grades", "--csv", "--provisional")
    ours = {
        row["learner"]: float(row[MASTER.assignment])
        for row in csv.DictReader(io.StringIO(shown))
        if row[MASTER.assignment]
    }
    assert ours == pytest.approx(theirs, abs=0.0051)
    assert len(ours) == 5
    assert min(ours.values()) > 50
