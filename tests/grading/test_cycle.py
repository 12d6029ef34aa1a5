"""The nbgrader cycle with stock commands, over a cohort of typical learners."""

from __future__ import annotations

import csv
import hashlib
import html
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.grading import students
from tests.grading.students import ASSIGNMENT, REPO, SHEET
from weakhand.answers import Journal, journal_path
from weakhand.grading.batch import grade

pytestmark = pytest.mark.cycle


@dataclass(frozen=True)
class Cohort:
    """A project folder in which everything has been run once."""

    root: Path
    autograded: str
    submitted_before: dict[str, str]
    points: dict[str, dict[str, float]]

    def total(self, student: str) -> float:
        """The automatic points of one learner."""
        return sum(self.points[student].values())

    def feedback(self, student: str) -> str:
        """The text of a learner's feedback page, as it is read."""
        path = self.root / "cohort" / "feedback" / student / ASSIGNMENT / f"{SHEET}.html"
        page = re.sub(r"<(style|script).*?</\1>", " ", path.read_text("utf-8"), flags=re.S)
        return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", page)))


def project(folder: Path) -> Path:
    """A fresh copy of what nbgrader needs of the course."""
    shutil.copytree(
        REPO / "solutions",
        folder / "solutions",
        ignore=shutil.ignore_patterns(".ipynb_checkpoints"),
    )
    shutil.copy(REPO / "nbgrader_config.py", folder)
    return folder


def nbgrader(root: Path, *arguments: str) -> str:
    """Run a stock command in the project's folder, the environment's scripts not on PATH."""
    return run_python(root, "-m", "nbgrader", *arguments)


def run_python(root: Path, *arguments: str) -> str:
    """Run Python in the project's folder, with little of this environment."""
    home = root.parent / "home"
    home.mkdir(exist_ok=True)
    keep = {key: value for key, value in os.environ.items() if key in ("LANG", "SYSTEMROOT")}
    environment = {
        **keep,
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "JUPYTER_CONFIG_DIR": str(home),
        "PYTHONPATH": str(REPO / "widgets"),
    }
    run = subprocess.run(
        [sys.executable, *arguments],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    said = run.stdout + run.stderr
    assert run.returncode == 0, said
    return said


def digests(folder: Path) -> dict[str, str]:
    """Every file below a folder, by the hash of its bytes."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def gradebook_points(root: Path) -> dict[str, dict[str, float]]:
    """The automatic points in the gradebook: learner, then grade_id."""
    from nbgrader.api import Gradebook

    found: dict[str, dict[str, float]] = {}
    with Gradebook(f"sqlite:///{root / 'cohort' / 'gradebook.db'}") as book:
        for submission in book.assignment_submissions(ASSIGNMENT):
            grades = submission.notebooks[0].grades
            found[submission.student.id] = {
                one.name: one.auto_score for one in grades if one.auto_score is not None
            }
    return found


RELEASE_ALL = """
import sys
from nbgrader.apps.api import NbGraderAPI
from traitlets.config.loader import PyFileConfigLoader

nbgrader = NbGraderAPI(config=PyFileConfigLoader("nbgrader_config.py").load_config())
for assignment in sys.argv[1:]:
    assert nbgrader.generate_assignment(assignment)["success"], assignment
"""


def release_all(root: Path) -> None:
    """Generate every assignment, in one process; the browser tests run the stock command."""
    names = sorted(path.parent.name for path in (root / "solutions").glob("*/*.ipynb"))
    run_python(root, "-c", RELEASE_ALL, *names)


@pytest.fixture(scope="module")
def cohort(tmp_path_factory: pytest.TempPathFactory) -> Cohort:
    """Release, twenty submissions, one autograde run, feedback, export."""
    root = project(tmp_path_factory.mktemp("course") / "project")
    submitted = root / "cohort" / "submitted"
    release_all(root)
    students.write_journal(root / "solutions" / ASSIGNMENT, students.good())
    students.everyone(submitted)
    before = digests(submitted)
    said = nbgrader(root, "autograde", ASSIGNMENT)
    nbgrader(root, "generate_feedback", ASSIGNMENT)
    nbgrader(root, "export")
    return Cohort(root, said, before, gradebook_points(root))


def test_the_committed_release_is_what_the_masters_generate(cohort: Cohort) -> None:
    assert digests(REPO / "exercises") == digests(cohort.root / "exercises")


def test_the_release_holds_no_keys_outputs_or_journals(cohort: Cohort) -> None:
    release = cohort.root / "exercises" / ASSIGNMENT
    assert [path.name for path in release.iterdir()] == [f"{SHEET}.ipynb"]
    text = (release / f"{SHEET}.ipynb").read_text(encoding="utf-8")
    assert "HIDDEN" not in text
    assert "key=" not in text
    assert "MARK SCHEME" not in text
    assert all(not cell.get("outputs") for cell in students.release()["cells"])


def test_good_work_earns_nearly_everything_and_poor_work_little(cohort: Cohort) -> None:
    assert cohort.total("good") >= 70
    assert cohort.points["good"]["w2-recognise-marks"] == 20
    assert cohort.points["good"]["w2-number-marks"] == 10
    assert cohort.total("poor") <= 20


def test_half_done_work_earns_what_is_done(cohort: Cohort) -> None:
    points = cohort.points["half"]
    assert points["w2-recognise-marks"] == 10
    assert points["w2-mirror-marks"] == cohort.points["good"]["w2-mirror-marks"]
    assert points["w2-paraphrase-marks"] == 0
    assert 0 < points["w2-negotiate-marks"] < 14


def test_the_reflection_waits_for_a_person(cohort: Cohort) -> None:
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{cohort.root / 'cohort' / 'gradebook.db'}") as book:
        for student in cohort.points:
            grade = book.find_grade("w2-reflect-marks", SHEET, ASSIGNMENT, student)
            assert (grade.needs_manual_grade, grade.max_score) == (True, 10)


def test_an_untouched_workbook_earns_nothing(cohort: Cohort) -> None:
    assert cohort.total("untouched") == 0
    assert len(cohort.points["untouched"]) == 7


@pytest.mark.parametrize(
    "student",
    ["no_journal", "no_outputs", "copier", "deleter", "torn", "mark", "latin", "odd"],
)
def test_the_same_answers_earn_the_same_however_they_arrive(cohort: Cohort, student: str) -> None:
    assert cohort.points[student] == cohort.points["good"]


def test_forged_lines_and_modules_handed_in_gain_nothing(cohort: Cohort) -> None:
    assert cohort.points["forger"] == cohort.points["half"]
    assert "was not counted" in cohort.feedback("forger")


def test_every_learner_was_graded_and_nothing_of_theirs_changed(cohort: Cohort) -> None:
    submitted = cohort.root / "cohort" / "submitted"
    assert set(cohort.points) == {path.name for path in submitted.iterdir()}
    assert digests(submitted) == cohort.submitted_before


@pytest.mark.parametrize("student", [*students.UNREADABLE, "linked"])
def test_what_cannot_be_read_is_named_and_left_to_a_person(cohort: Cohort, student: str) -> None:
    from nbgrader.api import Gradebook

    said = " ".join(cohort.autograded.split())
    assert f"submitted/{student}/{ASSIGNMENT}/{SHEET}.ipynb: The" in said.replace(": This", ": The")
    assert "A person grades this one: it is flagged, and the others go on." in said
    assert "Traceback" not in said
    with Gradebook(f"sqlite:///{cohort.root / 'cohort' / 'gradebook.db'}") as book:
        notebook = book.find_submission_notebook(SHEET, ASSIGNMENT, student)
        assert notebook.flagged
        assert all(one.needs_manual_grade for one in notebook.grades)
    assert cohort.points[student] == {}
    assert "A person grades this" in cohort.feedback(student)


def test_what_was_mended_is_said(cohort: Cohort) -> None:
    said = " ".join(cohort.autograded.split())
    assert f"mark/{ASSIGNMENT}/{SHEET}.ipynb: A byte-order mark was skipped." in said
    assert "not UTF-8; they were replaced" in said
    assert "The journal alone was graded" in cohort.feedback("torn")


def test_a_picture_beside_a_workbook_comes_along_and_what_a_link_leads_to_does_not(
    cohort: Cohort,
) -> None:
    folder = cohort.root / "cohort" / "autograded" / "good" / ASSIGNMENT
    assert (folder / "picture.png").read_bytes() == b"\x89PNG"
    assert not (folder / "others.txt").exists()
    assert not (cohort.root / "cohort" / "feedback" / "good" / ASSIGNMENT / "others.txt").exists()


def test_a_learners_journal_is_never_replaced_by_a_masters(cohort: Cohort) -> None:
    autograded = cohort.root / "cohort" / "autograded"
    untouched = Journal(journal_path(SHEET, autograded / "untouched" / ASSIGNMENT))
    assert untouched.entries() == ()
    half = Journal(journal_path(SHEET, autograded / "half" / ASSIGNMENT)).entries("w2-recognise")
    assert [len(entry.payload["value"]) for entry in half] == [5]


@pytest.mark.parametrize("student", ["good", "poor", "half", "no_journal", "no_outputs"])
def test_feedback_shows_the_annotated_conversation(cohort: Cohort, student: str) -> None:
    said = {"poor": "You have to pay it"}.get(student, "Out to tender on Monday")
    page = cohort.feedback(student)
    assert said in page
    assert "Okafor" in page
    assert "Conversation 1" in page
    assert ("[mirror]" in page) == (student not in ("poor", "half"))


def test_feedback_gives_points_with_reasons(cohort: Cohort) -> None:
    page = cohort.feedback("poor")
    assert "0 of 20 points" in page
    assert "0 of 10 right" in page


def test_feedback_shows_one_report_a_part(cohort: Cohort) -> None:
    page = cohort.feedback("good")
    assert page.count("of 20 points") == 1
    assert "So far" not in page


@pytest.mark.parametrize("student", ["good", "untouched", "forger", "copier", "deleter"])
def test_feedback_hides_the_hidden_tests(cohort: Cohort, student: str) -> None:
    page = cohort.feedback(student)
    assert "HIDDEN" not in page
    assert "key=" not in page
    assert '"shift"' not in page
    assert "MARK SCHEME" not in page


@pytest.mark.parametrize("student", ["good", "untouched"])
def test_feedback_holds_no_dead_widgets_and_no_errors(cohort: Cohort, student: str) -> None:
    path = cohort.root / "cohort" / "feedback" / student / ASSIGNMENT / f"{SHEET}.html"
    text = path.read_text(encoding="utf-8")
    assert "widget-view+json" not in text
    assert "widget-state+json" not in text
    assert "Traceback" not in cohort.feedback(student)
    assert "could not be" not in cohort.feedback(student)


def test_export_writes_everybodys_points_below_cohort(cohort: Cohort) -> None:
    with (cohort.root / "cohort" / "grades.csv").open(encoding="utf-8") as file:
        every = [row for row in csv.DictReader(file) if row["assignment"] == ASSIGNMENT]
    rows = {row["student_id"]: row for row in every}
    assert {name: float(row["score"]) for name, row in rows.items()} == pytest.approx(
        {name: cohort.total(name) for name in cohort.points}
    )
    assert {row["max_score"] for row in rows.values()} == {"100.0"}


def test_everything_else_stands_below_cohort(cohort: Cohort) -> None:
    assert {path.name for path in cohort.root.iterdir()} == {
        "cohort",
        "exercises",
        "nbgrader_config.py",
        "solutions",
    }


def test_weakhand_grade_and_nbgrader_give_the_same_points(cohort: Cohort) -> None:
    results = grade([cohort.root / "cohort" / "submitted"])
    batch: Mapping[str, Mapping[str, float]] = {
        one.learner: {part.grade_id: part.points for part in one.parts} for one in results
    }
    assert batch == cohort.points


def test_validate_says_what_is_not_done(tmp_path: Path) -> None:
    learners = {"untouched": [], "half": students.half(), "done": students.poor()}
    for name, steps in learners.items():
        students.hand_in(tmp_path / name, steps, outputs=False)
    said = nbgrader(tmp_path, "validate", *(f"{name}/{SHEET}.ipynb" for name in learners))
    assert re.findall(r"FAILED ON (\d+) CELL|(Success!)", said) == [
        ("7", ""),
        ("5", ""),
        ("", "Success!"),
    ]
