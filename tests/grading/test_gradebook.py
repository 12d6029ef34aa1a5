"""nbgrader's gradebook: its own tables, written twice as if once, nobody's marks lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sql

from tests.grading.cohorts import Hand, workbooks
from weakhand.bundle import root
from weakhand.grading.batch import grade
from weakhand.grading.booked import BookError, fits
from weakhand.grading.gradebook import Book, open_book
from weakhand.grading.gradebook import tables as our
from weakhand.grading.graded import Graded
from weakhand.grading.masters import masters
from weakhand.grading.settled import row_of

MASTER = workbooks()[0]
SOLUTIONS = root() / "solutions"
NewGradebook = Callable[[Path], str]


@pytest.fixture(scope="module")
def ann(tmp_path_factory: pytest.TempPathFactory) -> Graded:
    folder = tmp_path_factory.mktemp("ann") / "ann"
    Hand(folder, MASTER, "well", 1).write()
    [result] = grade([folder])
    return result


@pytest.fixture
def book(tmp_path: Path, new_gradebook: NewGradebook) -> Iterator[Book]:
    opened = open_book(new_gradebook(tmp_path / "gradebook.db"), masters(), SOLUTIONS)
    yield opened
    opened.close()


def nbgraders(book: Book) -> Any:
    """Return the gradebook as nbgrader opens it."""
    from nbgrader.api import Gradebook

    return Gradebook(book.engine.url.render_as_string(hide_password=False))


def everything(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table that results stand in."""
    wanted = (our.STUDENT, our.SUBMISSION, our.SUBMITTED, our.GRADE, our.COMMENT)
    with book.engine.connect() as base:
        return {
            table.name: sorted((tuple(row) for row in base.execute(sql.select(table))), key=repr)
            for table in wanted
        }


def test_the_tables_are_nbgraders() -> None:
    from nbgrader import api

    theirs = api.Base.metadata.tables
    for table in our.TABLES.tables.values():
        columns = theirs[table.name].columns
        for column in table.columns:
            assert isinstance(columns[column.name].type, type(column.type)), (table, column)


def test_nbgrader_finds_points_comments_and_what_waits_for_a_person(
    book: Book, ann: Graded
) -> None:
    book.write(ann, ())
    with nbgraders(book) as theirs:
        submission = theirs.find_submission(MASTER.assignment, "ann")
        [notebook] = submission.notebooks
        scores = {one.name: one.auto_score for one in notebook.grades if one.auto_score is not None}
        waits = {one.name for one in notebook.grades if one.needs_manual_grade}
    assert scores == {part.grade_id: part.points for part in ann.parts}
    assert waits == {ident for ident, _ in MASTER.by_person}
    assert book.has() == {("ann", MASTER.sheet)}


def test_written_twice_it_is_as_if_written_once(book: Book, ann: Graded) -> None:
    book.write(ann, ())
    before = everything(book)
    book.write(ann, ())
    assert everything(book) == before


def test_what_a_person_gave_stays_and_waits_for_a_second_look(book: Book, ann: Graded) -> None:
    book.write(ann, ())
    first = ann.parts[0].grade_id
    with nbgraders(book) as theirs:
        grade_ = theirs.find_grade(first, MASTER.sheet, MASTER.assignment, "ann")
        grade_.manual_score, grade_.extra_credit, grade_.needs_manual_grade = 3.0, 1.0, False
        task = theirs.find_grade(MASTER.by_person[0][0], MASTER.sheet, MASTER.assignment, "ann")
        task.manual_score, task.needs_manual_grade = 8.0, False
        comment = theirs.find_comment(task.name, MASTER.sheet, MASTER.assignment, "ann")
        comment.manual_comment = "Honest."
        theirs.db.commit()
    book.write(ann, ())
    with nbgraders(book) as theirs:
        grade_ = theirs.find_grade(first, MASTER.sheet, MASTER.assignment, "ann")
        assert (grade_.manual_score, grade_.extra_credit) == (3.0, 1.0)
        assert grade_.needs_manual_grade
        task = theirs.find_grade(MASTER.by_person[0][0], MASTER.sheet, MASTER.assignment, "ann")
        assert (task.manual_score, task.needs_manual_grade) == (8.0, False)
        comment = theirs.find_comment(task.name, MASTER.sheet, MASTER.assignment, "ann")
        assert comment.comment == "Honest."


def test_what_could_not_be_graded_keeps_earlier_points_waits_and_is_flagged(
    book: Book, ann: Graded
) -> None:
    book.write(ann, ())
    lost = replace(ann, parts=(), status="needs_person", why="Empty.")
    book.write(lost, ())
    book.write(replace(lost, learner="ben"), ())
    with nbgraders(book) as theirs:
        [mine] = theirs.find_submission(MASTER.assignment, "ann").notebooks
        [bens] = theirs.find_submission(MASTER.assignment, "ben").notebooks
        assert mine.score == ann.auto_points
        assert (bens.score, bens.needs_manual_grade, bens.flagged) == (0, True, True)
        assert all(one.needs_manual_grade for one in (*mine.grades, *bens.grades))


def test_a_doubtful_part_waits_for_a_person_with_its_points(book: Book, ann: Graded) -> None:
    part = ann.parts[0]
    book.write(replace(ann, status="needs_person", where=(part.grade_id,)), ())
    with nbgraders(book) as theirs:
        one = theirs.find_grade(part.grade_id, MASTER.sheet, MASTER.assignment, "ann")
        assert (one.auto_score, one.needs_manual_grade) == (part.points, True)


def test_lateness_is_counted_from_the_due_date_and_any_extension(book: Book, ann: Graded) -> None:
    due = datetime(2026, 3, 2, 8)
    with nbgraders(book) as theirs:
        theirs.update_or_create_assignment(MASTER.assignment, duedate=due)
    opened = open_book(str(book.engine.url), masters(), SOLUTIONS)
    on_time = replace(ann, submitted="2026-03-02T07:59:00.000000Z")
    late = replace(ann, path="b", learner="ben", submitted="2026-03-03T10:00:00.000000Z")
    for one in (on_time, late):
        opened.write(one, ())
    rows = [row_of(on_time), row_of(late), row_of(replace(ann, path="c", learner="cy"))]
    assert opened.late(rows) == {"b": "Handed in 1 day 2 hours late."}
    after = rows[2]._replace(last="2026-03-04T10:00:00.000Z")
    assert "the last answer bears a time after" in opened.late([after])["c"]
    with nbgraders(book) as theirs:
        assert theirs.find_submission(MASTER.assignment, "ben").total_seconds_late == 93_600
        theirs.grant_extension(MASTER.assignment, "ben", days=2)
    assert opened.late(rows) == {}
    opened.close()


def test_a_penalty_is_what_nbgraders_plugin_says(tmp_path: Path, book: Book, ann: Graded) -> None:
    with nbgraders(book) as theirs:
        theirs.update_or_create_assignment(MASTER.assignment, duedate=datetime(2026, 3, 2))
    config = tmp_path / "nbgrader_config.py"
    late = replace(ann, submitted="2026-03-03T00:00:00.000000Z")

    def penalty(text: str) -> object:
        config.write_text(text, encoding="utf-8")
        opened = open_book(str(book.engine.url), masters(), SOLUTIONS, config)
        opened.write(late, ())
        opened.close()
        with nbgraders(book) as theirs:
            [one] = theirs.find_submission(MASTER.assignment, "ann").notebooks
            return one.late_submission_penalty

    assert penalty("") is None
    zero = "c = get_config()\nc.LateSubmissionPlugin.penalty_method = 'zero'\n"
    assert penalty(zero) == ann.auto_points


@pytest.mark.parametrize("name", ["", " ann", ".ann", "a/b", "a\\b", "a\0b", "a\nb", "x" * 129])
def test_nobody_is_entered_under_a_name_that_no_folder_or_column_can_have(name: str) -> None:
    assert fits(name)
    assert fits("ann-marie o'neill 李") == ""


@pytest.mark.parametrize("url", ["no address", "sqlite:////no/such/folder/g.db", "sqlite:///{}/x"])
def test_a_gradebook_that_cannot_be_opened_is_said_plainly(tmp_path: Path, url: str) -> None:
    (tmp_path / "x").write_bytes(b"this is no database, and long enough to be seen as none")
    with pytest.raises(BookError, match="can't be opened"):
        open_book(url.format(tmp_path), masters(), SOLUTIONS)


def test_no_password_is_shown() -> None:
    with pytest.raises(BookError) as told:
        open_book("postgresql+psycopg://me:secret@127.0.0.1:9/none", (), SOLUTIONS)
    assert "secret" not in str(told.value)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    engine = sql.create_engine(f"sqlite:///{tmp_path / 'other.db'}")
    with engine.begin() as base:
        base.execute(sql.text("CREATE TABLE customers (id INTEGER)"))
    with pytest.raises(BookError, match="no gradebook of nbgrader's"):
        open_book(f"sqlite:///{tmp_path / 'other.db'}", masters(), SOLUTIONS)
    assert sql.inspect(engine).get_table_names() == ["customers"]


def test_a_workbook_with_other_cells_than_those_handed_in_is_refused(
    book: Book, ann: Graded, tmp_path: Path
) -> None:
    book.write(ann, ())
    with nbgraders(book) as theirs:
        notebook = theirs.find_notebook(MASTER.sheet, MASTER.assignment)
        theirs.add_source_cell("extra", MASTER.sheet, MASTER.assignment, cell_type="code")
        assert notebook
    with pytest.raises(BookError, match="with other cells"):
        open_book(str(book.engine.url), masters(), SOLUTIONS)


def test_a_busy_database_is_waited_for(book: Book, ann: Graded) -> None:
    import threading

    other = book.engine.raw_connection()
    other.cursor().execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.3, other.driver_connection.rollback)
    release.start()
    book.write(ann, ())
    release.join()
    assert book.has() == {("ann", MASTER.sheet)}


def test_postgresql_holds_the_same_as_sqlite(book: Book, ann: Graded, postgres_url: str) -> None:
    other = open_book(postgres_url, masters(), SOLUTIONS)
    with nbgraders(other) as theirs:
        theirs.update_or_create_assignment(MASTER.assignment, duedate=datetime(2026, 3, 2))
    late = replace(ann, submitted="2026-03-03T00:00:00.000000Z")
    for _ in range(2):
        other.write(late, ())
    book.write(late, ())

    def scores(of: Book) -> Any:
        with nbgraders(of) as theirs:
            submission = theirs.find_submission(MASTER.assignment, "ann")
            [notebook] = submission.notebooks
            return (
                submission.timestamp,
                sorted(
                    (one.name, one.auto_score, one.needs_manual_grade) for one in notebook.grades
                ),
                sorted((one.name, one.auto_comment) for one in notebook.comments),
            )

    assert scores(other) == scores(book)
    with nbgraders(other) as theirs:
        theirs.grant_extension(MASTER.assignment, "ann", hours=30)
        submission = theirs.find_submission(MASTER.assignment, "ann")
        assert submission.extension == timedelta(hours=30)
    reopened = open_book(postgres_url, masters(), SOLUTIONS)
    assert reopened.late([row_of(late)]) == {}
    for one in (other, reopened):
        one.close()
