"""``weakhand cohort feedback``: pages for learners, from what grading kept."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from tests.grading.cohorts import Hand
from weakhand.bundle import root
from weakhand.cli import app
from weakhand.grading.gradebook import open_book
from weakhand.grading.ledger import FILE
from weakhand.grading.masters import masters

runner = CliRunner()
ONE, TWO = (next(one for one in masters() if one.sheet == f"workbook-0{n}") for n in (1, 2))
TEXT = "w2-reflect-marks"


def run(*arguments: object) -> Result:
    return runner.invoke(app, [str(one) for one in arguments])


def feedback(cohort: Path, *more: object, code: int = 0) -> Result:
    done = run("cohort", "feedback", "--cohort", cohort, *more)
    assert done.exit_code == code, done.output
    return done


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ann did two workbooks, Ben one badly; Cy's file is broken, and Dan's folder is empty."""
    cohort = tmp_path_factory.mktemp("feedback") / "cohort"
    submitted = cohort / "submitted"
    Hand(submitted / "ann" / ONE.assignment, ONE, "well", 1).write()
    Hand(submitted / "ann" / TWO.assignment, TWO, "well", 1).write()
    Hand(submitted / "ben" / TWO.assignment, TWO, "badly", 2).write()
    broken = Hand(submitted / "cy" / TWO.assignment, TWO, "half", 3)
    broken.raw, broken.journal = b'{"cells": [', None
    broken.write()
    (submitted / "dan" / TWO.assignment).mkdir(parents=True)
    run("grade", "--cohort", cohort, "--jobs", 1)
    return cohort


@pytest.fixture
def cohort(graded: Path, tmp_path: Path) -> Path:
    """The cohort as if it had been graded where it stands, for a test to change."""
    return moved(graded, tmp_path / "cohort", tmp_path / "cohort")


def moved(graded: Path, folder: Path, named: Path) -> Path:
    """Copy a cohort; ``named`` is where its ledger says that it stands."""
    shutil.copytree(graded, folder)
    ledger = folder / ".weakhand" / FILE
    text = ledger.read_text(encoding="ascii")
    ledger.write_text(text.replace(json.dumps(str(graded))[1:-1], str(named)), encoding="ascii")
    return folder


def pages(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.html")
    }


def in_gradebook(cohort: Path) -> Any:
    """Open the gradebook as formgrader does."""
    from nbgrader.api import Gradebook

    return Gradebook(f"sqlite:///{cohort / 'gradebook.db'}", "weakhand")


def test_everybody_gets_a_page_a_workbook_where_nbgrader_keeps_feedback(cohort: Path) -> None:
    done = feedback(cohort)
    found = pages(cohort / "feedback")
    assert set(found) == {
        f"ann/{ONE.assignment}/{ONE.sheet}.html",
        f"ann/{TWO.assignment}/{TWO.sheet}.html",
        f"ben/{TWO.assignment}/{TWO.sheet}.html",
        f"cy/{TWO.assignment}/{TWO.sheet}.html",
        f"dan/{TWO.assignment}/{TWO.sheet}.html",
        "index.html",
    }
    assert "6 pages written, 0 as they were" in done.stdout
    assert "What to practise" in found[f"ben/{TWO.assignment}/{TWO.sheet}.html"]
    for who in ("cy", "dan"):
        assert "What to hand in again" in found[f"{who}/{TWO.assignment}/{TWO.sheet}.html"]


def test_no_page_of_a_learner_names_another_or_a_key(cohort: Path) -> None:
    feedback(cohort)
    found = pages(cohort / "feedback")
    del found["index.html"]
    keys = [cell.source for master in (ONE, TWO) for cell in master.cells if cell.does == "code"]
    for place, text in found.items():
        others = {"ann", "ben", "cy", "dan"} - {place.partition("/")[0]}
        assert not any(f">{other}<" in text or f"/{other}/" in text for other in others)
        assert "HIDDEN TESTS" not in text
        assert "MARK SCHEME" not in text
        assert not any(source in text for source in keys)


def test_the_index_lists_everybody_with_a_way_to_their_page(cohort: Path) -> None:
    with in_gradebook(cohort) as book:
        book.add_student("eve")
    feedback(cohort)
    index = pages(cohort / "feedback")["index.html"]
    for who in ("ann", "ben", "cy", "dan"):
        assert f'href="{who}/{TWO.assignment}/{TWO.sheet}.html"' in index
    assert index.index("Nothing handed in") < index.index(">eve<")


def test_what_a_person_gave_in_formgrader_reaches_the_page_once_it_is_run_again(
    cohort: Path,
) -> None:
    feedback(cohort)
    with in_gradebook(cohort) as book:
        where = (TWO.sheet, TWO.assignment, "ann")
        book.find_grade(TEXT, *where).manual_score = 9.0
        book.find_grade(TEXT, *where).extra_credit = 0.5
        book.find_comment(TEXT, *where).manual_comment = "Say what he <lost>."
        book.db.commit()
    assert "2 pages written, 4 as they were" in feedback(cohort).stdout  # hers, and the index
    text = pages(cohort / "feedback")[f"ann/{TWO.assignment}/{TWO.sheet}.html"]
    assert "Say what he &lt;lost&gt;." in text
    assert "<strong>99.5</strong> of 100 points" in text


@pytest.mark.cycle
def test_nbgrader_releases_the_pages_as_its_own_feedback(cohort: Path) -> None:
    stamp = "2026-03-02 09:00:00.000000 UTC"
    place = cohort / "submitted" / "ben" / TWO.assignment
    (place / "timestamp.txt").write_text(stamp, encoding="utf-8")
    (place / "submission_secret.txt").write_text("a secret of nbgrader collect", encoding="utf-8")
    feedback(cohort, "--learner", "ben")
    for name in ("inbound", "outbound", "feedback"):
        (cohort / "exchange" / "weakhand" / name).mkdir(parents=True)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "nbgrader", "release_feedback", TWO.assignment),
            "--course=weakhand",
            f"--CourseDirectory.root={cohort}",
            f"--Exchange.root={cohort / 'exchange'}",
        ],
        cwd=cohort,
        env={**os.environ, "JUPYTER_CONFIG_DIR": str(cohort), "HOME": str(cohort)},
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    [released] = (cohort / "exchange" / "weakhand" / "feedback").glob("*.html")
    page = cohort / "feedback" / "ben" / TWO.assignment / f"{TWO.sheet}.html"
    assert released.read_bytes() == page.read_bytes()


def test_lateness_is_told_with_its_penalty(cohort: Path) -> None:
    from datetime import datetime

    with in_gradebook(cohort) as book:
        book.find_assignment(TWO.assignment).duedate = datetime(2026, 4, 1, 12)
        submission = book.find_submission(TWO.assignment, "ann")
        submission.timestamp = datetime(2026, 4, 2, 13)
        submission.notebooks[0].late_submission_penalty = 4.0
        book.db.commit()
    feedback(cohort, "--learner", "ann")
    text = pages(cohort / "feedback")[f"ann/{TWO.assignment}/{TWO.sheet}.html"]
    assert "Handed in 1 day 1 hour late. That costs 4 points." in text


def test_one_learner_alone_gets_their_pages_and_the_index_stays(cohort: Path) -> None:
    done = feedback(cohort, "--learner", "ben")
    assert set(pages(cohort / "feedback")) == {f"ben/{TWO.assignment}/{TWO.sheet}.html"}
    assert "index" not in done.stdout


def test_one_workbook_alone(cohort: Path) -> None:
    feedback(cohort, "--workbook", ONE.sheet, "--out", cohort / "out")
    assert set(pages(cohort / "out")) == {f"ann/{ONE.assignment}/{ONE.sheet}.html"}


def test_who_handed_nothing_in_has_no_page_and_is_named(cohort: Path) -> None:
    done = feedback(cohort, "--learner", "ann", "--learner", "nobody", code=1)
    assert "nobody has handed nothing in" in done.stderr
    assert not (cohort / "feedback").exists()


def test_a_workbook_that_is_none_is_wrong_use(cohort: Path) -> None:
    assert (
        "There is no workbook-99." in feedback(cohort, "--workbook", "workbook-99", code=2).stderr
    )


def test_before_grading_it_says_what_to_do_first(tmp_path: Path) -> None:
    done = feedback(tmp_path, code=2)
    assert "Grade it first" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_pages_of_others_are_left_and_named(cohort: Path) -> None:
    feedback(cohort)
    place = cohort / "feedback" / "ann" / ONE.assignment / f"{ONE.sheet}.html"
    mine = place.read_text(encoding="utf-8") + "<p>Come and see me.</p>"
    place.write_text(mine, encoding="utf-8")
    done = feedback(cohort, code=1)
    assert str(place) in done.stderr
    assert place.read_text(encoding="utf-8") == mine


def test_a_page_that_cannot_be_made_costs_only_itself(
    cohort: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from weakhand.grading import feedback as made
    from weakhand.grading.pages import page as real

    def page(result: Any, *more: Any) -> str:
        if result.learner == "ben":
            raise KeyError("no such fact")
        return real(result, *more)

    monkeypatch.setattr(made, "page", page)
    done = feedback(cohort, code=1)
    assert f"ben, {TWO.sheet}: KeyError: 'no such fact'" in done.stderr
    assert len(pages(cohort / "feedback")) == 5


def test_without_a_gradebook_pages_say_what_grading_knows(cohort: Path) -> None:
    (cohort / "gradebook.db").unlink()
    done = feedback(cohort)
    assert "There is no gradebook" in done.stderr
    assert not (cohort / "gradebook.db").exists()
    assert len(pages(cohort / "feedback")) == 6


def test_a_gradebook_that_is_none_is_named(cohort: Path) -> None:
    (cohort / "other.db").write_bytes(b"no database")
    url = f"sqlite:///{cohort / 'other.db'}"
    assert "can't be opened" in feedback(cohort, "--gradebook", url, code=1).stderr
    assert "no gradebook at" in feedback(cohort, "--gradebook", f"{url}x", code=1).stderr


def test_only_the_hand_in_that_counts_has_a_page(cohort: Path) -> None:
    folder = cohort / "submitted" / "ben" / TWO.assignment
    shutil.copy(folder / f"{TWO.sheet}.ipynb", folder / f"{TWO.sheet}-Copy1.ipynb")
    run("grade", "--cohort", cohort, "--jobs", 1)
    feedback(cohort)
    found = pages(cohort / "feedback")
    assert [place for place in found if place.startswith("ben/")] == [
        f"ben/{TWO.assignment}/{TWO.sheet}.html"
    ]
    assert "You handed this in 2 times." in found[f"ben/{TWO.assignment}/{TWO.sheet}.html"]


def test_what_is_gone_from_submitted_gets_no_page(cohort: Path) -> None:
    run("grade", "--cohort", cohort, "--jobs", 1)
    shutil.rmtree(cohort / "submitted" / "ben")
    Hand(cohort / "submitted" / "dan" / TWO.assignment, TWO, "half", 4).write()
    run("grade", "--cohort", cohort, "--jobs", 1)
    feedback(cohort)
    found = pages(cohort / "feedback")
    assert not any(place.startswith("ben/") for place in found)
    # Dan handed in since: the empty folder is no longer what the page is about.
    assert "What to hand in again" not in found[f"dan/{TWO.assignment}/{TWO.sheet}.html"]


def test_a_cohort_that_was_moved_is_found_where_it_is(graded: Path, tmp_path: Path) -> None:
    folder = moved(graded, tmp_path / "elsewhere", Path("/gone"))
    feedback(folder)
    assert len(pages(folder / "feedback")) == 6


def from_moodle(folder: Path, graded: Path) -> Path:
    """A cohort graded as Moodle handed it out, into a gradebook that knows the workbooks."""
    folder.mkdir()
    shutil.copy(graded / "gradebook.db", folder)
    for number, (name, how) in enumerate((("Ann Lee", "well"), ("Ben Ray", "half")), 4711):
        place = folder / "submitted" / f"{name}_{number}_assignsubmission_file_"
        Hand(place, TWO, how, number).write()
    Hand(folder / "submitted" / "cy" / TWO.assignment, TWO, "half", 3).write()
    run("grade", "--cohort", folder, "--jobs", 1)
    return folder


def test_a_zip_for_moodle_holds_those_whose_participant_is_known(
    graded: Path, tmp_path: Path
) -> None:
    cohort = from_moodle(tmp_path / "cohort", graded)
    done = feedback(cohort, "--moodle-zip", tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert sorted(archive.namelist()) == [
            "Ann Lee_4711_assignsubmission_file_/feedback-workbook-02.html",
            "Ben Ray_4712_assignsubmission_file_/feedback-workbook-02.html",
        ]
    assert "2 pages for Moodle" in done.stdout
    assert "1 pages are not in it" in done.stderr


def test_a_zip_for_moodle_is_about_one_workbook(cohort: Path) -> None:
    zipped = cohort / "out.zip"
    assert "--workbook NAME" in feedback(cohort, "--moodle-zip", zipped, code=2).stderr
    done = feedback(cohort, "--moodle-zip", zipped, "--workbook", TWO.sheet)
    assert "was not written" in done.stdout
    assert not zipped.exists()


@pytest.fixture
def crowd(graded: Path, tmp_path: Path) -> Path:
    """A cohort of many whose ledger stands without grading them all."""
    cohort = tmp_path / "crowd"
    cohort.mkdir()
    shutil.copy(graded / "gradebook.db", cohort)
    Hand(cohort / "submitted" / "s0" / TWO.assignment, TWO, "half", 1).write()
    run("grade", "--cohort", cohort, "--jobs", 1)
    ledger = cohort / ".weakhand" / FILE
    first: dict[str, Any] = json.loads(ledger.read_text(encoding="utf-8").splitlines()[0])
    file = Path(first["result"])
    with ledger.open("a", encoding="ascii") as out:
        for number in range(1, 450):
            who = f"s{number}"
            path = cohort / "submitted" / who / TWO.assignment / file.name
            path.parent.mkdir(parents=True)
            path.symlink_to(file)
            result = {**first["graded"], "path": str(path), "learner": who, "trace": []}
            out.write(json.dumps({**first, "result": str(path), "graded": result}) + "\n")
    return cohort


def test_of_a_large_cohort_one_learner_at_a_time_is_in_memory(
    crowd: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import gc

    from weakhand.grading import feedback as made
    from weakhand.grading.graded import Graded

    most = 0

    def page(*about: Any) -> str:
        nonlocal most
        if len(seen) % 100 == 0:
            most = max(most, sum(isinstance(one, Graded) for one in gc.get_objects()))
        seen.append(about)
        seen[-1] = ()
        return "<p>page</p>"

    seen: list[Any] = []
    monkeypatch.setattr(made, "page", page)
    feedback(crowd)
    assert len(seen) == 450
    assert most < 30


def test_the_gradebook_is_only_read(cohort: Path) -> None:
    before = (cohort / "gradebook.db").read_bytes()
    feedback(cohort)
    assert (cohort / "gradebook.db").read_bytes() == before
    open_book(f"sqlite:///{cohort / 'gradebook.db'}", masters(), root() / "solutions").close()
