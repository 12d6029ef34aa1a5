"""``weakhand cohort roster | collect | grades``: from an LMS's files and back to them."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from tests.lms.files import (
    CANVAS,
    IDS,
    MASTER,
    OTHER,
    PARTICIPANTS,
    WORKSHEET,
    canvas,
    moodle,
    moodle_folder,
    packed,
    work,
)
from weakhand.cli import app

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cohort's folder into which Moodle's and then Canvas's roster were entered."""
    top = tmp_path_factory.mktemp("entered")
    for name, text in (("participants.csv", PARTICIPANTS), ("export.csv", CANVAS)):
        (top / name).write_text(text, encoding="utf-8")
        arguments = ["cohort", "roster", str(top / name), "--cohort", str(top / "cohort")]
        done = CliRunner().invoke(app, arguments)
        assert done.exit_code == 0, done.output
    return top / "cohort"


@pytest.fixture
def cohort(entered: Path, tmp_path: Path) -> Path:
    shutil.copytree(entered, tmp_path / "cohort")
    return tmp_path / "cohort"


@pytest.fixture
def run(cohort: Path) -> Run:
    def invoke(command: str, *arguments: object) -> Result:
        words = ["cohort", command, *map(str, arguments), "--cohort", str(cohort)]
        done = CliRunner().invoke(app, words)
        assert "Traceback" not in done.output
        return done

    return invoke


def put(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def gradebook(cohort: Path) -> Any:
    from nbgrader.api import Gradebook

    return Gradebook(f"sqlite:///{cohort / 'gradebook.db'}", "weakhand")


def column(path: Path, heading: str, key: int = 0) -> dict[str, str]:
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
    at = rows[0].index(heading)
    return {row[key]: row[at] for row in rows[1:]}


# roster


def test_a_roster_is_entered_and_entered_again_changes_nothing(cohort: Path, run: Run) -> None:
    with gradebook(cohort) as book:
        assert tuple(sorted(one.id for one in book.students)) == IDS
        zoe = book.find_student("zoe.obrien").to_dict()
        assert (zoe["first_name"], zoe["lms_user_id"]) == ("Zoë", "7003")
    done = run("roster", put(cohort.parent / "export.csv", CANVAS))
    assert done.exit_code == 0
    assert "0 new, 0 changed, 6 unchanged, 0 not in the roster." in done.stdout
    assert "left out: line 10: Canvas's test student" in done.stdout


def test_a_roster_says_who_is_new_changed_and_missing(cohort: Path, run: Run) -> None:
    text = (
        "First name,Last name,Email address\nAnne,Lee,ann.lee@uni.example\nNew,One,n@uni.example\n"
    )
    done = run("roster", put(cohort.parent / "list.csv", text))
    assert done.exit_code == 0
    assert "changed: ann.lee: first_name 'Ann' -> 'Anne'" in done.stdout
    assert "new: n (New One)" in done.stdout
    assert "not in the roster, left as they were: mei.chen (Mei Chen)" in done.stdout
    assert "1 new, 1 changed, 0 unchanged, 5 not in the roster." in done.stdout


def test_a_bad_roster_writes_nothing_and_begins_no_gradebook(tmp_path: Path) -> None:
    path = put(tmp_path / "list.csv", "Username\nann\nann\n")
    new = tmp_path / "new"
    done = CliRunner().invoke(app, ["cohort", "roster", str(path), "--cohort", str(new)])
    assert done.exit_code == 1
    assert "list.csv, line 3, column Username" in done.stderr
    assert "Nothing was written." in done.stderr
    assert not new.exists()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["roster", "nowhere.csv"], 2, "there is no such file"),
        (["roster", __file__, "--id", "X"], 1, "test_cli_cohort_lms.py"),
        (["collect", "nowhere.zip"], 2, "there is no such file or folder"),
        (["collect", __file__], 1, "is no zip that can be read"),
        (["collect", __file__, "--workbook", "99"], 2, "There is no workbook '99'"),
        (["collect", __file__, "--zone", "Mars/Olympus"], 2, "There is no time zone"),
        (["collect", __file__, "--worksheet", __file__], 1, "test_cli_cohort_lms.py"),
        (["grades"], 2, "Choose one of --moodle FILE"),
        (["grades", "--csv", "--for", "moodle"], 2, "Choose one of --moodle FILE"),
        (["grades", "--for", "moodle"], 2, "Say where to write it"),
        (["grades", "--csv", "--out", __file__], 2, "is not written over"),
        (["grades", "--canvas", "nowhere.csv", "--out", "o.csv"], 2, "there is no such file"),
        (["grades", "--csv", "--column", "W"], 2, "--column goes with"),
        (["grades", "--csv", "--gradebook", "nonsense"], 1, "can't be opened"),
        (["grades", "--csv"], 1, "Nobody has points yet. Grade first: weakhand grade --cohort"),
    ],
)
def test_what_cannot_be_done_is_said_in_plain_words(
    run: Run, arguments: list[str], code: int, said: str
) -> None:
    done = run(*arguments)
    assert done.exit_code == code, done.output
    assert said in done.stderr


@pytest.mark.parametrize("command", [["collect", __file__], ["grades", "--csv"]])
def test_without_a_gradebook_the_roster_comes_first(tmp_path: Path, command: list[str]) -> None:
    done = CliRunner().invoke(app, ["cohort", *command, "--cohort", str(tmp_path)])
    assert done.exit_code == 2
    assert "Begin one with the roster: weakhand cohort roster FILE.csv" in done.stderr


# collect


def test_namesakes_wait_for_the_worksheet_which_also_tells_the_times(
    cohort: Path, run: Run
) -> None:
    archive = packed(cohort.parent / "archive.zip", moodle())
    done = run("collect", archive)
    assert done.exit_code == 1
    assert "3 new, 0 handed in again, 0 unchanged. Files not placed: 4." in done.stdout
    assert "'Ann Lee' may be any of ann.lee, lee.ann. To tell them apart, give" in done.stderr
    assert "Of 3 nothing says when they were handed in." in done.stdout
    assert len((cohort / "unplaced" / "report.csv").read_text().splitlines()) == 5
    sheet = put(cohort.parent / "sheet.csv", WORKSHEET)
    done = run("collect", archive, "--worksheet", sheet, "--zone", "Europe/Vienna")
    assert done.exit_code == 0, done.output
    assert "2 new, 0 handed in again, 3 unchanged. Files not placed: 0." in done.stdout
    assert len((cohort / "unplaced" / "report.csv").read_text().splitlines()) == 1
    folder = cohort / "submitted" / "lee.ann" / MASTER.assignment
    assert (folder / "workbook-02.ipynb").read_bytes() == work(2).notebook
    assert (folder / "timestamp.txt").read_text() == "2026-03-02 08:00:00 UTC\n"
    before = everything(cohort)
    assert run("collect", archive, "--worksheet", sheet, "--zone", "Europe/Vienna").exit_code == 0
    assert everything(cohort) == before


def test_canvas_says_who_was_late_and_no_time_is_made_up(cohort: Path, run: Run) -> None:
    archive = packed(cohort.parent / "submissions.zip", canvas())
    done = run("collect", archive)
    assert done.exit_code == 0, done.output
    assert "Late by the LMS's word: lee.ann." in done.stdout
    assert list(cohort.glob("submitted/*/*/timestamp.txt")) == []


def test_an_archives_times_count_only_when_somebody_says_so(cohort: Path, run: Run) -> None:
    archive = packed(cohort.parent / "submissions.zip", canvas(), (2026, 7, 1, 12, 0, 0))
    assert run("collect", archive, "--archive-times", "--zone", "Europe/Vienna").exit_code == 0
    path = cohort / "submitted" / "ann.lee" / MASTER.assignment / "timestamp.txt"
    assert path.read_text() == "2026-07-01 10:00:00 UTC\n"


def test_handed_in_again_the_earlier_one_is_kept_and_named(cohort: Path, run: Run) -> None:
    first = packed(cohort.parent / "one.zip", canvas())
    later = {"leeann_7001_60001_workbook-02-1.ipynb": work(9).notebook}
    second = packed(cohort.parent / "two.zip", later, (2026, 3, 9, 8, 0, 0))
    run("collect", first)
    done = run("collect", second)
    assert "ann.lee handed in workbook-02 again; the earlier one: earlier/ann.lee" in done.stdout
    before = everything(cohort)
    assert "0 new, 0 handed in again, 6 unchanged" in run("collect", first, second).stdout
    assert everything(cohort) == before
    assert work(1).notebook in before.values()


def test_a_hostile_archive_writes_only_below_unplaced(cohort: Path, run: Run) -> None:
    members = {
        "../../../evil.ipynb": work(1).notebook,
        "/tmp/weakhand-evil.ipynb": work(1).notebook,
        f"{moodle_folder('Zoë OBrien', 1)}/../../../gradebook.db": b"gone",
        f"{moodle_folder('Zoë OBrien', 1)}/NUL.zip": b"PK",
        "zoe_7003_1_..\\..\\up.ipynb": b"{}",
    }
    top = cohort.parent
    archive = packed(top / "archive.zip", members)
    before = everything(top)
    done = run("collect", archive)
    assert done.exit_code == 1
    after = everything(top)
    assert {name: after[name] for name in before} == before
    new = set(after) - set(before)
    assert len(new) == len(members) + 1
    assert all(name.startswith("cohort/unplaced/") for name in new)
    assert not Path("/tmp/weakhand-evil.ipynb").exists()


# grades, and the whole way round


@pytest.fixture
def graded(cohort: Path, run: Run) -> dict[str, float]:
    """The points of a cohort that was collected, graded, marked by a person, and charged."""
    with gradebook(cohort) as book:
        book.update_or_create_assignment(MASTER.assignment, duedate=datetime(2026, 3, 1, 20))
    members = {name: data for name, data in canvas().items() if "7004" not in name}
    members["núñezjosé_7004_50006_workbook-02.ipynb"] = b"{torn"
    archive = packed(cohort.parent / "submissions.zip", members)
    assert run("collect", archive).exit_code == 0
    done = CliRunner().invoke(app, ["grade", "--cohort", str(cohort), "--jobs", "1"])
    assert "4 graded" in done.stdout or "for a person to look at" in done.stdout
    with gradebook(cohort) as book:
        for learner in ("ann.lee", "lee.ann", "bjorn"):
            [notebook] = book.find_submission(MASTER.assignment, learner).notebooks
            for cell in notebook.grades:
                if cell.needs_manual_grade:
                    cell.manual_score, cell.needs_manual_grade = 6.25, False
            if learner == "lee.ann":
                notebook.late_submission_penalty = 12.5
            if learner == "bjorn":
                notebook.grades[0].extra_credit = 1.0
        book.db.commit()
        return {
            one.student.id: max(0.0, one.score - one.late_submission_penalty)
            for one in book.assignment_submissions(MASTER.assignment)
        }


def test_the_figures_go_the_whole_way_round(
    cohort: Path, run: Run, graded: dict[str, float]
) -> None:
    assert set(graded) == set(IDS) - {"mei.chen"}
    assert graded["ann.lee"] > 50
    assert graded["ann.lee"] - graded["lee.ann"] == pytest.approx(12.5, abs=5)
    sheet, out = put(cohort.parent / "sheet.csv", WORKSHEET), cohort.parent / "up.csv"
    done = run("grades", "--moodle", sheet, "--out", out)
    assert done.exit_code == 0, done.output
    assert "2 wait for a person to mark a part, and stayed empty" in done.stderr
    assert "jose.nunez, zoe.obrien" in done.stderr
    got = column(out, "Grade", key=2)
    for learner in ("ann.lee", "lee.ann", "bjorn"):
        assert float(got[f"{learner}@uni.example"]) == pytest.approx(graded[learner], abs=0.0051)
    assert [got[f"{name}@uni.example"] for name in ("zoe.obrien", "mei.chen")] == ["", ""]
    assert sheet.read_text(encoding="utf-8") == WORKSHEET

    export, out = put(cohort.parent / "export.csv", CANVAS), cohort.parent / "canvas.csv"
    assert run("grades", "--canvas", export, "--out", out, "--provisional").exit_code == 0
    got = column(out, "Workbook 02-informational (9901)", key=1)
    for number, learner in ((7001, "ann.lee"), (7002, "lee.ann"), (7003, "zoe.obrien")):
        assert float(got[str(number)]) == pytest.approx(graded[learner] / 2, abs=0.0051)
    assert got["7006"] == ""


def test_new_files_and_the_plain_form_hold_the_same_points(
    cohort: Path, run: Run, graded: dict[str, float]
) -> None:
    done = run("grades", "--csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["learner"] for row in rows] == list(IDS)
    assert float(rows[0][MASTER.assignment]) == pytest.approx(graded["ann.lee"], abs=0.0051)
    for form in ("moodle", "canvas"):
        out = cohort.parent / f"{form}.csv"
        assert run("grades", "--for", form, "--out", out).exit_code == 0
        got = column(out, MASTER.title, key=0 if form == "moodle" else 2)
        assert float(got["lee.ann"]) == pytest.approx(graded["lee.ann"], abs=0.0051)
    assert run("grades", "--for", "canvas", "--out", out).exit_code == 2
    nowhere = run("grades", "--for", "canvas", "--out", "/no/such/folder/out.csv")
    assert (nowhere.exit_code, "can't be written" in nowhere.stderr) == (1, True)


def test_a_grade_that_differs_is_named_and_left_unless_replaced(
    cohort: Path, run: Run, graded: dict[str, float]
) -> None:
    sheet = put(cohort.parent / "sheet.csv", WORKSHEET.replace('g - ",,100', 'g - ",99,100', 1))
    out, other = cohort.parent / "up.csv", cohort.parent / "other.csv"
    done = run("grades", "--moodle", sheet, "--out", out)
    assert done.exit_code == 1
    assert "ann.lee (Ann Lee): it has 99, the gradebook" in done.stderr
    assert column(out, "Grade", key=2)["ann.lee@uni.example"] == "99"
    assert run("grades", "--moodle", sheet, "--out", other, "--replace").exit_code == 0
    got = float(column(other, "Grade", key=2)["ann.lee@uni.example"])
    assert got == pytest.approx(graded["ann.lee"], abs=0.0051)


def test_a_worksheet_is_of_one_workbook(cohort: Path, run: Run) -> None:
    sheet = put(cohort.parent / "sheet.csv", WORKSHEET)
    with gradebook(cohort) as book:
        for master in (MASTER, OTHER):
            submission = book.update_or_create_submission(master.assignment, "ann.lee")
            submission.notebooks[0].grades[0].auto_score = 1.0
        book.db.commit()
    done = run("grades", "--moodle", sheet, "--out", cohort.parent / "up.csv")
    assert done.exit_code == 2
    assert "Say which: --workbook. 02-informational, 03-unspoken-need" in done.stderr
