"""A whole cohort by one command, killed on the way and begun again: nothing lost, nothing twice."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sql

from tests.grading import cohorts
from tests.grading.cohorts import PERSON, Hand, Planned, workbooks
from weakhand.bundle import root
from weakhand.grading import cohort as engine
from weakhand.grading.cohort import Results, Run, local
from weakhand.grading.fingerprint import of_masters
from weakhand.grading.gradebook import open_book
from weakhand.grading.gradebook import tables as our
from weakhand.grading.graded import Graded
from weakhand.grading.ledger import FILE, Ledger
from weakhand.grading.masters import masters

SIZE = 400
SMALL = 60
MASTER = workbooks()[0]
NewGradebook = Callable[[Path], str]


@dataclass(frozen=True)
class Cohort:
    """What was handed in, and what grading it once, undisturbed, gives."""

    folder: Path
    planned: Sequence[Planned]
    graded: dict[str, dict[str, Any]]
    code: int
    report: str


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "weakhand.cli", "grade", *map(str, arguments)]


@pytest.fixture(scope="module")
def cohort(tmp_path_factory: pytest.TempPathFactory) -> Cohort:
    """Four hundred submissions, graded by one command without a gradebook."""
    folder = tmp_path_factory.mktemp("course") / "cohort"
    planned = cohorts.plan(SIZE)
    cohorts.write(folder / "submitted", planned)
    page = folder.parent / "report.html"
    done = subprocess.run(
        command(folder / "submitted", "--jobs", "2", "--json", "--report", page),
        capture_output=True,
        check=False,
        timeout=300,
    )
    rows = json.loads(done.stdout)["submissions"]
    by_learner = {row["learner"]: row for row in rows}
    assert len(by_learner) == len(rows) == SIZE, done.stderr.decode()
    return Cohort(folder, planned, by_learner, done.returncode, page.read_text(encoding="utf-8"))


def killed_and_begun_again(arguments: Sequence[str], state: Path, after: int) -> str:
    """Run a command, kill it once so many are done, run it again; return what that one said."""
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as first:
        deadline = time.monotonic() + 120
        while first.poll() is None and len(lines(state, "result")) < after:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        first.kill()
    assert first.returncode == -9, "it was done before it could be killed"
    again = subprocess.run(arguments, capture_output=True, check=False, timeout=300, text=True)
    assert again.returncode == 1, again.stderr
    return again.stdout


def lines(state: Path, what: str) -> list[dict[str, Any]]:
    """Return the whole lines of a ledger that tell of something."""
    path = state / FILE
    text = path.read_bytes().split(b"\n")[:-1] if path.exists() else []
    return [line for line in map(json.loads, text) if what in line]


def in_gradebook(url: str) -> dict[str, dict[str, float]]:
    """Return all points in a gradebook: learner, cell, points. Each may stand there once."""
    rows = (
        sql.select(our.SUBMISSION.c.student_id, our.CELL.c.name, our.GRADE.c.auto_score)
        .join(our.SUBMITTED, our.SUBMITTED.c.assignment_id == our.SUBMISSION.c.id)
        .join(our.GRADE, our.GRADE.c.notebook_id == our.SUBMITTED.c.id)
        .join(our.CELL, our.GRADE.c.cell_id == our.CELL.c.id)
    )
    database = sql.create_engine(url)
    found: dict[str, dict[str, float]] = {}
    with database.connect() as base:
        for learner, cell, score in base.execute(rows):
            assert cell not in found.setdefault(learner, {}), "twice"
            found[learner][cell] = score
        submissions = base.execute(sql.select(sql.func.count()).select_from(our.SUBMISSION))
        assert submissions.scalar() == len(found)
    database.dispose()
    return {
        learner: {cell: score for cell, score in cells.items() if score is not None}
        for learner, cells in found.items()
    }


def points(rows: dict[str, dict[str, Any]]) -> dict[str, dict[str, float]]:
    return {
        learner: {part["grade_id"]: part["points"] for part in row["parts"]}
        for learner, row in rows.items()
    }


def test_every_submission_is_sorted_as_it_must_be(cohort: Cohort) -> None:
    wrong = {
        one.learner: (one.kind, cohort.graded[one.learner]["status"])
        for one in cohort.planned
        if cohort.graded[one.learner]["status"] != one.status
    }
    assert wrong == {}
    assert Counter(one.kind == "honest" for one in cohort.planned)[False] == SIZE * 3 // 20


def test_whoever_needs_a_person_has_a_reason_and_the_exit_code_says_so(cohort: Cohort) -> None:
    assert cohort.code == 1
    rows = [row for row in cohort.graded.values() if row["status"] != "graded"]
    assert all(row["why"] and row["path"] for row in rows)


def test_the_report_names_everybody_and_counts_right(cohort: Cohort) -> None:
    counts = Counter(one.status for one in cohort.planned)
    assert f"<strong>{counts[PERSON]}</strong> for a person to look at" in cohort.report
    assert f"<strong>{counts['repaired']}</strong> repaired" in cohort.report
    assert all(one.learner in cohort.report for one in cohort.planned)


def test_no_code_of_anybodys_ran(cohort: Cohort) -> None:
    assert not list(cohort.folder.rglob("it-ran"))


def test_killed_in_the_middle_and_begun_again_no_grade_is_lost_or_doubled(
    cohort: Cohort, tmp_path: Path, new_gradebook: NewGradebook
) -> None:
    # The gradebook and what is kept stand apart, so that other tests find the cohort as it was.
    folder = tmp_path / "cohort"
    folder.mkdir()
    (folder / "submitted").symlink_to(cohort.folder / "submitted")
    url = new_gradebook(folder / "gradebook.db")
    arguments = command("--cohort", folder, "--jobs", "2")
    said = killed_and_begun_again(arguments, folder / ".weakhand", SIZE // 3)
    graded = {
        one["graded"]["learner"]: one["graded"] for one in lines(folder / ".weakhand", "result")
    }
    assert points(graded) == points(cohort.graded)
    assert in_gradebook(url) == points(cohort.graded)
    again = Counter(one["result"] for one in lines(folder / ".weakhand", "result"))
    assert sum(count > 1 for count in again.values()) <= 1  # what was under the pen when killed
    counts = Counter(one.status for one in cohort.planned)
    assert f"{counts[PERSON]} for a person to look at." in said
    copies = {path.parents[1].name for path in (folder / "autograded").glob("*/*/*.ipynb")}
    assert copies == {one.learner for one in cohort.planned}


def test_killed_over_postgresql_no_grade_is_lost_or_doubled(
    cohort: Cohort, tmp_path: Path, postgres_url: str
) -> None:
    some = sorted((cohort.folder / "submitted").iterdir())[:SMALL]
    state = tmp_path / "state"
    arguments = command(
        *some, "--gradebook", postgres_url, "--state", state, "--jobs", "2", "--csv"
    )
    killed_and_begun_again(arguments, state, SMALL // 3)
    wanted = {path.name: cohort.graded[path.name] for path in some}
    # Other tests use this server, too: their learners are none of ours.
    stored = {who: got for who, got in in_gradebook(postgres_url).items() if who in wanted}
    assert stored == points(wanted)


class Heard:
    """Hears of every result."""

    def __init__(self) -> None:
        self.anew: list[str] = []
        self.known: list[str] = []

    def one(self, graded: Graded, anew: bool) -> None:
        (self.anew if anew else self.known).append(graded.learner)


class Small:
    """A small cohort with a gradebook, graded as often as one likes, in this process."""

    def __init__(self, folder: Path, new_gradebook: NewGradebook) -> None:
        self.folder = folder
        self.url = new_gradebook(folder / "gradebook.db")
        for number, name in enumerate(("ann", "ben", "cy")):
            self.hand_in(name, "well" if number else "half", number)

    def hand_in(self, name: str, how: str, number: int, inside: str = "submitted") -> Path:
        folder = self.folder / inside / name / MASTER.assignment
        Hand(folder, MASTER, how, number).write()
        return folder

    def grade(self) -> Heard:
        heard = Heard()
        with Ledger(self.folder / ".weakhand") as ledger:
            self.results(ledger, heard)
        return heard

    def results(self, ledger: Ledger, heard: Heard | None = None) -> Results:
        book = open_book(self.url, masters(), root() / "solutions")
        run = Run(
            [self.folder / "submitted"],
            masters(),
            ledger,
            book,
            "book",
            self.folder / "autograded",
            heard,
        )
        results = run.go(local(masters(), 1))
        book.close()
        return results

    def now(self) -> dict[str, Graded]:
        with Ledger(self.folder / ".weakhand") as ledger:
            return {one.path: one for one in self.results(ledger)}


@pytest.fixture
def small(tmp_path: Path, new_gradebook: NewGradebook) -> Small:
    return Small(tmp_path, new_gradebook)


def test_what_is_done_is_not_done_again(small: Small) -> None:
    assert small.grade().anew == ["ann", "ben", "cy"]
    second = small.grade()
    assert (second.anew, second.known) == ([], ["ann", "ben", "cy"])


def test_only_what_changed_is_graded_again(small: Small) -> None:
    small.grade()
    before = in_gradebook(small.url)
    small.hand_in("ann", "well", 9)
    assert small.grade().anew == ["ann"]
    after = in_gradebook(small.url)
    assert after["ann"] != before["ann"]
    assert after["ben"] == before["ben"]


def test_a_newcomer_is_graded_alone(small: Small) -> None:
    small.grade()
    small.hand_in("dan", "well", 7)
    assert small.grade().anew == ["dan"]


def test_everything_is_graded_again_for_another_master_or_version(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.grade()
    monkeypatch.setattr(engine, "of_masters", lambda *about: of_masters(*about) + " of tomorrow")
    assert small.grade().anew == ["ann", "ben", "cy"]


def test_a_copy_or_a_gradebook_that_is_gone_is_made_again(
    small: Small, new_gradebook: NewGradebook
) -> None:
    small.grade()
    before = in_gradebook(small.url)
    shutil.rmtree(small.folder / "autograded" / "ben")
    assert small.grade().anew == ["ben"]
    small.url = new_gradebook(small.folder / "gradebook.db")
    small.grade()
    assert in_gradebook(small.url) == before


def test_a_kill_between_ledger_and_gradebook_is_made_good(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("weakhand.grading.gradebook.Book.write", killed)
        with pytest.raises(KeyboardInterrupt):
            small.grade()
    assert in_gradebook(small.url) == {}
    small.grade()
    assert set(in_gradebook(small.url)) == {"ann", "ben", "cy"}


def test_of_several_submissions_the_gradebook_has_the_one_that_counts(small: Small) -> None:
    folder = small.hand_in("ann", "badly", 0)
    worse = folder / f"{MASTER.sheet}-Copy1.ipynb"
    shutil.copy(folder / f"{MASTER.sheet}.ipynb", worse)
    (folder / f"{MASTER.sheet}.answers.jsonl").unlink()
    Hand(folder, MASTER, "well", 0).write()
    (folder / f"{MASTER.sheet}.answers.jsonl").unlink()
    results = small.now()
    own, copy = results[str(folder / f"{MASTER.sheet}.ipynb")], results[str(worse)]
    assert (own.counts, copy.counts, own.status) == (True, False, "needs_person")
    assert sum(in_gradebook(small.url)["ann"].values()) == pytest.approx(own.auto_points)
    assert small.grade().anew == []


def test_when_the_one_that_counts_is_gone_the_other_comes_into_the_gradebook(small: Small) -> None:
    folder = small.hand_in("ann", "well", 0)
    (folder / f"{MASTER.sheet}.answers.jsonl").unlink()
    other = Hand(folder, MASTER, "half", 0)
    other.name, other.journal = f"{MASTER.sheet}-Copy1.ipynb", None
    other.write()
    small.grade()
    before = sum(in_gradebook(small.url)["ann"].values())
    (folder / f"{MASTER.sheet}.ipynb").unlink()
    small.grade()
    assert sum(in_gradebook(small.url)["ann"].values()) < before


def test_an_unreadable_new_version_takes_no_points_away(small: Small) -> None:
    small.grade()
    before = in_gradebook(small.url)
    folder = small.folder / "submitted" / "ben" / MASTER.assignment
    (folder / f"{MASTER.sheet}.ipynb").write_bytes(b"{")
    (folder / f"{MASTER.sheet}.answers.jsonl").unlink()
    [ben] = [one for one in small.now().values() if one.learner == "ben"]
    assert ben.status == "needs_person"
    assert in_gradebook(small.url) == before


def test_whom_the_gradebook_cannot_hold_needs_a_person(small: Small) -> None:
    small.hand_in("x" * 129, "half", 8)
    [long] = [one for one in small.now().values() if len(one.learner) > 128]
    assert long.status == "needs_person"
    assert "not in the gradebook" in long.why
    assert set(in_gradebook(small.url)) == {"ann", "ben", "cy"}


def test_one_journal_of_two_is_flagged_for_formgrader(small: Small) -> None:
    name = f"{MASTER.sheet}.answers.jsonl"
    submitted = small.folder / "submitted"
    shutil.copy(
        submitted / "ann" / MASTER.assignment / name, submitted / "ben" / MASTER.assignment / name
    )
    small.grade()
    database = sql.create_engine(small.url)
    rows = sql.select(our.SUBMISSION.c.student_id).join(
        our.SUBMITTED, our.SUBMITTED.c.assignment_id == our.SUBMISSION.c.id
    )
    with database.connect() as base:
        flagged = base.execute(rows.where(our.SUBMITTED.c.flagged)).scalars().all()
    assert sorted(flagged) == ["ann", "ben"]


def test_a_copy_says_when_it_was_handed_in_as_nbgrader_reads_it(small: Small) -> None:
    from nbgrader.utils import parse_utc

    at = "2026-04-01 10:00:00 UTC"
    folder = small.folder / "submitted" / "ann" / MASTER.assignment
    (folder / "timestamp.txt").write_text(at, encoding="utf-8")
    small.grade()
    copy = small.folder / "autograded" / "ann" / MASTER.assignment / "timestamp.txt"
    assert parse_utc(copy.read_text(encoding="utf-8").strip()) == parse_utc(at)


def test_a_copy_replaces_a_link_and_does_not_write_through_it(small: Small) -> None:
    secret = small.folder / "secret"
    secret.write_text("mine", encoding="utf-8")
    place = small.folder / "autograded" / "ann" / MASTER.assignment
    place.mkdir(parents=True)
    (place / f"{MASTER.sheet}.ipynb").symlink_to(secret)
    small.grade()
    assert secret.read_text(encoding="utf-8") == "mine"
    assert not os.path.islink(place / f"{MASTER.sheet}.ipynb")
