"""The gradebook's side: who is in it and what they got, by nbgrader's own reckoning."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sql
from typer.testing import CliRunner

from tests.grading.cohorts import Hand
from tests.lms.files import MASTER, PARTICIPANTS
from weakhand.bundle import root
from weakhand.cli import app
from weakhand.grading.batch import grade
from weakhand.grading.booked import BookError
from weakhand.grading.gradebook import Book, open_book
from weakhand.grading.gradebook.people import (
    Student,
    enter_students,
    reader,
    scores,
    students,
)
from weakhand.grading.masters import masters

ANN = Student("ann", "Ann", "Lee", "ann@x.example", "7001")


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def book(
    request: pytest.FixtureRequest, tmp_path: Path, new_gradebook: Callable[[Path], str]
) -> Iterator[Book]:
    if request.param == "SQLite":
        url = new_gradebook(tmp_path / "gradebook.db")
    else:
        url = request.getfixturevalue("postgres_url")
    opened = open_book(url, masters(), root() / "solutions")
    yield opened
    opened.close()


def theirs(book: Book) -> Any:
    """Return the gradebook as nbgrader opens it."""
    from nbgrader.api import Gradebook

    return Gradebook(book.engine.url.render_as_string(hide_password=False))


def exported(book: Book, learner: str) -> float:
    """Return the score that `nbgrader export` writes."""
    with theirs(book) as gradebook:
        one = gradebook.find_submission(MASTER.assignment, learner)
        return max(0.0, float(one.score - one.late_submission_penalty))


def test_learners_are_entered_as_nbgrader_keeps_them(book: Book) -> None:
    enter_students(book.engine, [ANN, Student("ben")], [])
    with theirs(book) as gradebook:
        found = gradebook.find_student("ann").to_dict()
        assert gradebook.find_student("ben").to_dict()["email"] is None
    del found["score"], found["max_score"]
    assert found == {
        "id": "ann",
        "first_name": "Ann",
        "last_name": "Lee",
        "email": "ann@x.example",
        "lms_user_id": "7001",
    }
    enter_students(book.engine, [], [Student("ann", last_name="Li")])
    assert students(book.engine)[0] == Student("ann", "Ann", "Li", "ann@x.example", "7001")


def test_the_commands_take_postgresql(postgres_url: str, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(PARTICIPANTS, encoding="utf-8")
    for counted in ("6 new, 0 changed, 0 unchanged", "0 new, 0 changed, 6 unchanged"):
        words = ["roster", str(tmp_path / "list.csv"), "--gradebook", postgres_url]
        done = CliRunner().invoke(app, ["cohort", *words, "--cohort", str(tmp_path / "none")])
        assert done.exit_code == 0, done.output
        assert counted in done.stdout
    assert not (tmp_path / "none").exists()
    Hand(tmp_path / "bjorn", MASTER, "half", 5).write()
    [graded] = grade([tmp_path / "bjorn"])
    book = open_book(postgres_url, masters(), root() / "solutions")
    book.write(graded, ())
    book.close()
    words = ["grades", "--csv", "--provisional", "--gradebook", postgres_url]
    done = CliRunner().invoke(app, ["cohort", *words])
    assert done.exit_code == 0, done.output
    assert f"bjorn,Björn,Åström,bjorn@uni.example,,{graded.auto_points:g}" in done.stdout


def test_of_a_roster_that_is_refused_nothing_is_entered(book: Book) -> None:
    before = students(book.engine)
    with pytest.raises(BookError, match="Nothing was written"):
        enter_students(book.engine, [Student("new"), Student("twice"), Student("twice")], [])
    assert students(book.engine) == before


def test_points_are_nbgraders_own_with_a_persons_marks_and_a_late_penalty(
    book: Book, tmp_path: Path
) -> None:
    Hand(tmp_path / "carl", MASTER, "half", 7).write()
    [graded] = grade([tmp_path / "carl"])
    book.write(graded, ())
    own = ("carl", MASTER.assignment)
    assert scores(book.engine)[own].points == pytest.approx(graded.auto_points)
    assert scores(book.engine)[own].points == pytest.approx(exported(book, "carl"))
    with theirs(book) as gradebook:
        gradebook.update_or_create_assignment(MASTER.assignment, duedate=datetime(2026, 3, 1))
        one = gradebook.find_submission(MASTER.assignment, "carl")
        [notebook] = one.notebooks
        first, second = sorted(notebook.grades, key=lambda cell: -(cell.auto_score or 0))[:2]
        first.manual_score, first.extra_credit = 1.25, 0.5
        second.extra_credit = 2.0
        notebook.late_submission_penalty = 3.5
        for cell in notebook.grades:
            cell.needs_manual_grade = False
        gradebook.db.commit()
    assert not scores(book.engine)[own].waits
    assert scores(book.engine)[own].points == pytest.approx(exported(book, "carl"))
    assert scores(book.engine)[own].points != pytest.approx(graded.auto_points)
    with theirs(book) as gradebook:
        [notebook] = gradebook.find_submission(MASTER.assignment, "carl").notebooks
        notebook.late_submission_penalty = 1_000.0
        notebook.grades[0].needs_manual_grade = True
        gradebook.db.commit()
    assert (scores(book.engine)[own].points, exported(book, "carl")) == (0.0, 0.0)
    assert scores(book.engine)[own].waits


def test_a_submission_that_nobody_graded_is_never_a_final_score(book: Book) -> None:
    enter_students(book.engine, [Student("dora")], [])
    with theirs(book) as gradebook:
        gradebook.update_or_create_submission(MASTER.assignment, "dora")
        assert gradebook.find_submission(MASTER.assignment, "dora").score == 0.0
    assert scores(book.engine)["dora", MASTER.assignment].waits
    with theirs(book) as gradebook:
        for cell in gradebook.find_submission(MASTER.assignment, "dora").notebooks[0].grades:
            cell.needs_manual_grade = False
        gradebook.db.commit()
    assert ("dora", MASTER.assignment) not in scores(book.engine)


def test_what_is_no_gradebook_is_not_read_and_a_password_is_not_shown(tmp_path: Path) -> None:
    engine = sql.create_engine(f"sqlite:///{tmp_path / 'other.db'}")
    with engine.begin() as base:
        base.execute(sql.text("CREATE TABLE student (id INTEGER)"))
    with pytest.raises(BookError, match="no gradebook of nbgrader's"):
        reader(f"sqlite:///{tmp_path / 'other.db'}")
    with pytest.raises(BookError, match="can't be opened") as caught:
        reader("postgresql+psycopg://me:secret@127.0.0.1:9/none")
    assert "secret" not in str(caught.value)
    with pytest.raises(BookError, match="not an address"):
        reader("nonsense")
