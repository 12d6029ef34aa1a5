"""A whole cohort by one command, killed on the way and begun again: nothing lost, nothing twice."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.grading import cohorts
from tests.grading.cohorts import PERSON, Planned
from tests.grading.gradebooks import Rows, everything
from tests.grading.small import NewGradebook
from weakhand.grading.ledger import FILE

# So many that each way to break a submission, and each attack, is handed in at least once.
SIZE, EACH = 120, 5
# When each run is killed: so many results are kept by then. Two kills are two restarts.
KILLS = {"SQLite": (SIZE // 3,), "PostgreSQL": (SIZE // 4, SIZE * 3 // 4)}
COPIES = "autograded/*/*/*.ipynb"


@dataclass(frozen=True)
class Graded:
    """What the command says of a whole cohort, and what it leaves behind."""

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


def completed(submitted: Path, folder: Path, url: str) -> Graded:
    """Let the command run to its end."""
    done = subprocess.run(
        command(submitted, folder, url), capture_output=True, check=False, timeout=300
    )
    assert done.stdout.startswith(b"{"), done.stderr.decode()
    rows = json.loads(done.stdout)["submissions"]
    report = (folder / "report.html").read_text(encoding="utf-8")
    return Graded(folder, done.returncode, rows, report, everything(url))


@pytest.fixture(scope="module")
def planned() -> Sequence[Planned]:
    """Who hands in what, and how it must be sorted."""
    return cohorts.plan(SIZE, EACH)


@pytest.fixture(scope="module")
def submitted(tmp_path_factory: pytest.TempPathFactory, planned: Sequence[Planned]) -> Path:
    """The submissions of all, one in five broken, one in ten hostile."""
    folder = tmp_path_factory.mktemp("cohort") / "submitted"
    cohorts.write(folder, planned)
    return folder


@pytest.fixture(scope="module")
def undisturbed(
    submitted: Path, tmp_path_factory: pytest.TempPathFactory, new_gradebook: NewGradebook
) -> Graded:
    """The cohort graded in one run that nothing disturbs."""
    folder = tmp_path_factory.mktemp("undisturbed")
    return completed(submitted, folder, new_gradebook(folder / "gradebook.db"))


@pytest.fixture(scope="module", params=KILLS)
def killed(
    request: pytest.FixtureRequest, submitted: Path, tmp_path_factory: pytest.TempPathFactory
) -> Graded:
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


def test_every_submission_is_sorted_as_it_must_be(
    undisturbed: Graded, planned: Sequence[Planned]
) -> None:
    states = {learner: row["status"] for learner, row in undisturbed.by_learner.items()}
    assert states == {one.learner: one.status for one in planned}
    assert len(undisturbed.rows) == SIZE
    assert Counter(one.kind == "honest" for one in planned)[False] == SIZE * 3 // (2 * EACH)
    assert {one.kind for one in planned} == {"honest", *cohorts.BROKEN, *cohorts.HOSTILE}


def test_whoever_needs_a_person_has_a_reason_and_the_exit_code_says_so(
    undisturbed: Graded,
) -> None:
    assert undisturbed.code == 1
    rows = [row for row in undisturbed.rows if row["status"] != "graded"]
    assert all(row["why"] and row["path"] for row in rows)


def test_the_report_names_everybody_and_counts_right(
    undisturbed: Graded, planned: Sequence[Planned]
) -> None:
    counts = Counter(one.status for one in planned)
    assert f"<strong>{counts[PERSON]}</strong> for a person to look at" in undisturbed.report
    assert f"<strong>{counts['repaired']}</strong> repaired" in undisturbed.report
    assert all(one.learner in undisturbed.report for one in planned)


def test_no_code_of_anybodys_ran(undisturbed: Graded, submitted: Path) -> None:
    assert undisturbed.rows
    assert not list(submitted.parent.rglob("it-ran"))


def test_the_gradebook_has_every_point_once_and_nothing_else(
    undisturbed: Graded, planned: Sequence[Planned]
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
    undisturbed: Graded, planned: Sequence[Planned]
) -> None:
    flagged = {row[0] for row in undisturbed.gradebook["submissions"] if row[4]}
    assert flagged == {one.learner for one in planned if one.status == PERSON}


def test_a_run_that_was_killed_ends_as_if_it_had_not_been(
    killed: Graded, undisturbed: Graded
) -> None:
    assert killed.rows == undisturbed.rows
    assert killed.code == undisturbed.code
    assert killed.report == undisturbed.report


def test_after_a_kill_no_grade_in_the_gradebook_is_lost_doubled_or_another(
    killed: Graded, undisturbed: Graded
) -> None:
    assert killed.gradebook == undisturbed.gradebook


def test_after_a_kill_only_what_was_under_the_pen_is_graded_again(
    killed: Graded, request: pytest.FixtureRequest
) -> None:
    kills = len(KILLS[request.node.callspec.params["killed"]])
    results = Counter(one["result"] for one in lines(killed.folder / ".weakhand", "result"))
    assert len(results) == SIZE
    assert results.total() <= SIZE + kills


def test_after_a_kill_everybody_has_the_copy_of_an_undisturbed_run(
    killed: Graded, undisturbed: Graded
) -> None:
    copies, wanted = (
        {path.relative_to(one.folder): path.read_bytes() for path in one.folder.glob(COPIES)}
        for one in (killed, undisturbed)
    )
    assert len(wanted) == SIZE
    assert copies == wanted
