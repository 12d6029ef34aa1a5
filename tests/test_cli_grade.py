"""``weakhand grade``: one command for a notebook or a cohort."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from tests.grading import cohorts
from tests.grading.cohorts import Hand, workbooks
from weakhand.cli import app
from weakhand.cli.bar import Bar
from weakhand.grading.graded import Graded
from weakhand.grading.ledger import FILE, Ledger

MASTER = workbooks()[0]
runner = CliRunner()


@pytest.fixture
def submitted(tmp_path: Path) -> Path:
    for number, name in enumerate(("ann", "ben")):
        Hand(tmp_path / "submitted" / name / MASTER.assignment, MASTER, "half", number).write()
    return tmp_path / "submitted"


def test_a_cohort_needs_one_word_and_keeps_what_is_done(submitted: Path) -> None:
    cohort = submitted.parent
    first = runner.invoke(app, ["grade", "--cohort", str(cohort)])
    assert first.exit_code == 0, first.output
    assert "2 graded, 0 repaired, 0 for a person to look at." in first.stdout
    assert (cohort / "gradebook.db").exists()
    assert len(list((cohort / "autograded").glob("*/*/*.ipynb"))) == 2
    before = (cohort / ".weakhand" / FILE).read_bytes()
    second = runner.invoke(app, ["grade", "--cohort", str(cohort)])
    assert (second.exit_code, second.stdout) == (0, first.stdout)
    assert (cohort / ".weakhand" / FILE).read_bytes() == before
    (cohort / ".weakhand" / FILE).write_bytes(before + b"remembered\n")
    runner.invoke(app, ["grade", "--cohort", str(cohort), "--fresh"])
    assert (cohort / ".weakhand" / FILE).read_bytes() == before


def test_without_a_cohort_nothing_is_left_behind(
    submitted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(submitted)
    before = sorted(submitted.rglob("*"))
    assert runner.invoke(app, ["grade", "."]).exit_code == 0
    assert sorted(submitted.rglob("*")) == before


def test_a_state_folder_lets_a_run_go_on(submitted: Path, tmp_path: Path) -> None:
    arguments = ["grade", str(submitted), "--state", str(tmp_path / "state"), "--json"]
    first = runner.invoke(app, arguments)
    assert runner.invoke(app, arguments).stdout == first.stdout
    assert (tmp_path / "state" / FILE).read_bytes().count(b'"result"') == 2


def test_a_report_is_written_where_it_is_asked_for(submitted: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    done = runner.invoke(app, ["grade", str(submitted), "--report", str(page)])
    assert f"Report: {page}" in done.stderr
    assert "<strong>2</strong> graded" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--gradebook", "nonsense"], "can't be opened"),
        (["--state", __file__], "can't be written"),
        (["--report", "/no/such/folder/report.html"], "cannot be written"),
        (["--dask", "tcp://127.0.0.1:9"], "can't be used"),
    ],
)
def test_what_cannot_be_done_is_said_in_plain_words(
    submitted: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.setattr("weakhand.grading.remote.TIMEOUT", 0.3)
    done = runner.invoke(app, ["grade", str(submitted), *arguments])
    assert done.exit_code == 1
    assert said in done.stderr
    assert "Traceback" not in done.output


def test_two_at_once_over_one_cohort_are_refused(submitted: Path) -> None:
    with Ledger(submitted.parent / ".weakhand"):
        done = runner.invoke(app, ["grade", "--cohort", str(submitted.parent)])
    assert done.exit_code == 1
    assert "is at work" in done.stderr


def test_an_interrupted_run_says_how_to_go_on(
    submitted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("weakhand.grading.cohort.Run.go", interrupted)
    done = runner.invoke(app, ["grade", str(submitted)])
    assert done.exit_code == 130
    assert "the same command goes on from here" in done.stderr


def test_of_a_large_cohort_only_what_is_not_plainly_graded_is_listed(
    submitted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["weakhand.cli.grade"], "SHOWN_WHOLE", 1)
    (submitted / "cy").mkdir()
    done = runner.invoke(app, ["grade", str(submitted)])
    assert "cy" in done.stdout
    assert "ann" not in done.stdout.replace(str(submitted), "")
    assert "2 graded, 0 repaired, 1 for a person to look at." in done.stdout


def test_data_for_programs_is_whole_and_in_order(tmp_path: Path) -> None:
    planned = [one for one in cohorts.plan(24) if one.kind in ("honest", "corrupt JSON")]
    cohorts.write(tmp_path / "submitted", planned)
    done = runner.invoke(app, ["grade", str(tmp_path / "submitted"), "--jobs", "2", "--json"])
    rows = json.loads(done.stdout)["submissions"]
    assert [row["learner"] for row in rows] == [one.learner for one in planned]


def test_the_bar_says_what_came_so_far_and_is_silent_elsewhere() -> None:
    terminal = Console(file=io.StringIO(), force_terminal=True, width=100)
    with Bar(3, terminal) as bar:
        bar.one(Graded("a"), anew=False)
        bar.one(Graded("b", status="repaired"), anew=True)
        bar.one(Graded("c", status="needs_person"), anew=True)
        assert bar.said() == "1 done before, 1 repaired, 1 for a person"
    shown = terminal.file.getvalue()  # type: ignore[attr-defined]
    assert "3/3" in shown
    assert "left" in shown
    pipe = Console(file=io.StringIO(), force_terminal=False)
    with Bar(1, pipe) as bar:
        bar.one(Graded("a"), anew=True)
    assert pipe.file.getvalue() == ""  # type: ignore[attr-defined]
