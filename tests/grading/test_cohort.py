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
# When each run is killed: so many results are kept by then. Two kills are two restarts.
KILLS = {"SQLite": (SIZE // 3,), "PostgreSQL": (SIZE // 4, SIZE * 3 // 4)}
MASTER = workbooks()[0]
NewGradebook = Callable[[Path], str]
COPIES = "autograded/*/*/*.ipynb"
Rows = list[tuple[Any, ...]]


@dataclass(frozen=True)
class Graded400:
    """What the command says of a cohort of four hundred, and what it leaves behind."""

    folder: Path
    code: int
    rows: list[dict[str, Any]]
    report: str
    gradebook: dict[str, Rows]

    @property
    def by_learner(self) -> dict[str, dict[str, Any]]:
        """The results by learner."""
        return {row["learner"]: row for row in self.rows}


def command(submitted: Path, folder: Path, url: str) -> list[str]:
    """The one command: grade what is in ``submitted``, keep everything else in ``folder``."""
    arguments = (submitted, "--cohort", folder, "--gradebook", url, "--jobs", "2", "--json")
    report = ("--report", folder / "report.html")
    return [sys.executable, "-m", "weakhand.cli", "grade", *map(str, (*arguments, *report))]


def completed(submitted: Path, folder: Path, url: str) -> Graded400:
    """Let the command run to its end."""
    done = subprocess.run(
        command(submitted, folder, url), capture_output=True, check=False, timeout=300
    )
    assert done.stdout.startswith(b"{"), done.stderr.decode()
    rows = json.loads(done.stdout)["submissions"]
    report = (folder / "report.html").read_text(encoding="utf-8")
    return Graded400(folder, done.returncode, rows, report, everything(url))


@pytest.fixture(scope="module")
def planned() -> Sequence[Planned]:
    """Who hands in what, and how it must be sorted."""
    return cohorts.plan(SIZE)


@pytest.fixture(scope="module")
def submitted(tmp_path_factory: pytest.TempPathFactory, planned: Sequence[Planned]) -> Path:
    """The submissions of all, one in ten broken, one in twenty hostile."""
    folder = tmp_path_factory.mktemp("cohort") / "submitted"
    cohorts.write(folder, planned)
    return folder


@pytest.fixture(scope="module")
def undisturbed(
    submitted: Path, tmp_path_factory: pytest.TempPathFactory, new_gradebook: NewGradebook
) -> Graded400:
    """The cohort graded in one run that nothing disturbs."""
    folder = tmp_path_factory.mktemp("undisturbed")
    return completed(submitted, folder, new_gradebook(folder / "gradebook.db"))


@pytest.fixture(scope="module", params=KILLS)
def killed(
    request: pytest.FixtureRequest, submitted: Path, tmp_path_factory: pytest.TempPathFactory
) -> Graded400:
    """The same cohort graded by a command that is killed on the way and begun again."""
    folder = tmp_path_factory.mktemp("killed")
    if request.param == "SQLite":
        url = str(request.getfixturevalue("new_gradebook")(folder / "gradebook.db"))
    else:
        url = str(request.getfixturevalue("new_postgres")())
    for after in KILLS[request.param]:
        kill(command(submitted, folder, url), folder / ".weakhand", after)
    return completed(submitted, folder, url)


def kill(arguments: Sequence[str], state: Path, after: int) -> None:
    """Run a command, and kill it once the state folder has so many results."""
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as run:
        deadline = time.monotonic() + 200
        while run.poll() is None and len(lines(state, "result")) < after:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        run.kill()
    assert run.returncode == -9, "it was done before it could be killed"
    assert len(lines(state, "result")) < SIZE


def lines(state: Path, what: str) -> list[dict[str, Any]]:
    """Return the whole lines of a ledger that tell of something."""
    path = state / FILE
    text = path.read_bytes().split(b"\n")[:-1] if path.exists() else []
    return [line for line in map(json.loads, text) if what in line]


def everything(url: str) -> dict[str, Rows]:
    """Return what a gradebook holds of learners, by names: every row, doubled ones twice."""
    whose = (our.SUBMISSION.c.student_id, our.ASSIGNMENT.c.name, our.NOTEBOOK.c.name)
    submitted = (
        sql.join(
            our.SUBMISSION, our.ASSIGNMENT, our.SUBMISSION.c.assignment_id == our.ASSIGNMENT.c.id
        )
        .join(our.SUBMITTED, our.SUBMITTED.c.assignment_id == our.SUBMISSION.c.id)
        .join(our.NOTEBOOK, our.NOTEBOOK.c.id == our.SUBMITTED.c.notebook_id)
    )
    state = (our.SUBMITTED.c.flagged, our.SUBMITTED.c.late_submission_penalty)
    wanted = {
        "learners": sql.select(our.STUDENT.c.id),
        "submissions": sql.select(*whose, our.SUBMISSION.c.timestamp, *state).select_from(
            submitted
        ),
    }
    given = {
        our.GRADE: ("auto_score", "manual_score", "extra_credit", "needs_manual_grade"),
        our.COMMENT: ("auto_comment", "manual_comment"),
    }
    for table, names in given.items():
        cells = submitted.join(table, table.c.notebook_id == our.SUBMITTED.c.id).join(
            our.CELL, our.CELL.c.id == table.c.cell_id
        )
        columns = (*whose, our.CELL.c.name, *(table.c[name] for name in names))
        wanted[table.name] = sql.select(*columns).select_from(cells)
    database = sql.create_engine(url)
    with database.connect() as base:
        rows = {
            name: sorted(map(tuple, base.execute(one)), key=repr) for name, one in wanted.items()
        }
    database.dispose()
    return rows


def in_gradebook(url: str) -> dict[str, dict[str, float]]:
    """Return the automatic points in a gradebook: learner, cell, points."""
    found: dict[str, dict[str, float]] = {}
    for learner, _, _, cell, score, *_ in everything(url)["grade"]:
        found.setdefault(learner, {})
        if score is not None:
            found[learner][cell] = score
    return found


def test_every_submission_is_sorted_as_it_must_be(
    undisturbed: Graded400, planned: Sequence[Planned]
) -> None:
    states = {learner: row["status"] for learner, row in undisturbed.by_learner.items()}
    assert states == {one.learner: one.status for one in planned}
    assert len(undisturbed.rows) == SIZE
    assert Counter(one.kind == "honest" for one in planned)[False] == SIZE * 3 // 20


def test_whoever_needs_a_person_has_a_reason_and_the_exit_code_says_so(
    undisturbed: Graded400,
) -> None:
    assert undisturbed.code == 1
    rows = [row for row in undisturbed.rows if row["status"] != "graded"]
    assert all(row["why"] and row["path"] for row in rows)


def test_the_report_names_everybody_and_counts_right(
    undisturbed: Graded400, planned: Sequence[Planned]
) -> None:
    counts = Counter(one.status for one in planned)
    assert f"<strong>{counts[PERSON]}</strong> for a person to look at" in undisturbed.report
    assert f"<strong>{counts['repaired']}</strong> repaired" in undisturbed.report
    assert all(one.learner in undisturbed.report for one in planned)


def test_no_code_of_anybodys_ran(undisturbed: Graded400, submitted: Path) -> None:
    assert undisturbed.rows
    assert not list(submitted.parent.rglob("it-ran"))


def test_the_gradebook_has_every_point_once_and_nothing_else(
    undisturbed: Graded400, planned: Sequence[Planned]
) -> None:
    book = undisturbed.gradebook
    points = {(row[0], row[3]): row[4] for row in book["grade"] if row[4] is not None}
    parts = {
        (row["learner"], part["grade_id"]): part["points"]
        for row in undisturbed.rows
        for part in row["parts"]
    }
    assert points == parts
    assert book["learners"] == sorted((one.learner,) for one in planned)
    assert [row[:3] for row in book["submissions"]] == [
        (one.learner, one.master.assignment, one.master.sheet) for one in planned
    ]
    for name in ("grade", "comment"):
        assert len({row[:4] for row in book[name]}) == len(book[name])


def test_the_gradebook_flags_whatever_a_person_must_look_at(
    undisturbed: Graded400, planned: Sequence[Planned]
) -> None:
    flagged = {row[0] for row in undisturbed.gradebook["submissions"] if row[4]}
    assert flagged == {one.learner for one in planned if one.status == PERSON}


def test_a_run_that_was_killed_ends_as_if_it_had_not_been(
    killed: Graded400, undisturbed: Graded400
) -> None:
    assert killed.rows == undisturbed.rows
    assert killed.code == undisturbed.code
    assert killed.report == undisturbed.report


def test_after_a_kill_no_grade_in_the_gradebook_is_lost_doubled_or_another(
    killed: Graded400, undisturbed: Graded400
) -> None:
    assert killed.gradebook == undisturbed.gradebook


def test_after_a_kill_only_what_was_under_the_pen_is_graded_again(
    killed: Graded400, request: pytest.FixtureRequest
) -> None:
    kills = len(KILLS[request.node.callspec.params["killed"]])
    results = Counter(one["result"] for one in lines(killed.folder / ".weakhand", "result"))
    assert len(results) == SIZE
    assert results.total() <= SIZE + kills


def test_after_a_kill_everybody_has_the_copy_of_an_undisturbed_run(
    killed: Graded400, undisturbed: Graded400
) -> None:
    copies, wanted = (
        {path.relative_to(one.folder): path.read_bytes() for path in one.folder.glob(COPIES)}
        for one in (killed, undisturbed)
    )
    assert len(wanted) == SIZE
    assert copies == wanted


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
