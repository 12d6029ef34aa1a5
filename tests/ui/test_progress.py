"""``progress``: the learner's record on the page, in a notebook and in the terminal."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

import weakhand
from tests.history import answer, checked, write_journal
from tests.history.conftest import course
from weakhand.cli import app
from weakhand.history import Calibration, find, record
from weakhand.history.moves import Made
from weakhand.history.predictions import Predicted, calibration
from weakhand.ui.progress import calibration_words, record_listing

__all__ = ["course"]
NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
CHOICE = checked("m2-choice", "a", "2026-03-02T09:00:00Z")


def page(folder: Path) -> str:
    return record_listing(record(find(folder / "course"), NOW))._repr_html_()


def test_a_new_learner_is_shown_where_to_begin(course: Path) -> None:
    shown = page(course)
    assert "Nothing is recorded yet" in shown
    assert '<a href="02-informational.ipynb">2. Informational leverage</a>: not begun' in shown
    assert '<a href="../exercises/02-informational/workbook-02.ipynb">Workbook 2</a>' in shown
    assert "Your bets" not in shown


def test_a_workbook_beside_its_lesson_is_named_by_its_number_alone(course: Path) -> None:
    book = course / "exercises/02-informational/workbook-02.ipynb"
    book.write_text(book.read_text().replace("Workbook 2", "Workbook 2. Informational leverage"))
    assert 'workbook-02.ipynb">Workbook 2</a>: not begun' in page(course)


def test_what_is_begun_is_counted_and_what_is_missed_is_linked_to_its_cell(course: Path) -> None:
    write_journal(course / "course", "lesson-02", CHOICE)
    shown = page(course)
    assert "1 of 9 answered" in shown
    assert '<a href="02-informational.ipynb#cell-id=m2-choice">' in shown
    assert "(missed last time)" in shown
    assert "comes back the next day" in shown, "the rule is said"


def test_a_move_is_called_as_lessons_and_debriefs_call_it(course: Path) -> None:
    write_journal(course / "course", "lesson-02", CHOICE)
    kept = record(find(course / "course"), NOW)
    shown = record_listing(replace(kept, moves=(Made("conditional_trade", ("one place",)),)))
    assert "if-then trade (1 of 3)" in shown._repr_html_()


def test_plans_stand_there_as_written_and_escaped(course: Path) -> None:
    write_journal(course / "course", "lesson-02", answer("m2-plan", "If <they> push, I ask."))
    assert "If &lt;they&gt; push, I ask." in page(course)


def test_what_could_not_be_read_is_said_and_folded_away(course: Path) -> None:
    write_journal(course / "course", "lesson-02", CHOICE, name="lesson-99.answers.jsonl")
    assert "lesson-99.answers.jsonl belongs to no lesson" in page(course)


def test_the_page_names_no_folder_of_the_machine(course: Path) -> None:
    write_journal(course / "course", "lesson-02", CHOICE)
    assert str(course.parent) not in page(course)


def bets(*pairs: tuple[float, bool]) -> Calibration:
    return calibration(Predicted("m2-predict", "?", "Up", sure, right) for sure, right in pairs)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (bets(), "No bet yet"),
        (bets(*[(90, True)] * 4), "4 bets: too few to say"),
        (bets(*[(90, False)] * 5), "surer than you were right"),
        (bets(*[(90, False)] * 5), "no better than saying 50% every time"),
        (bets(*[(40, True)] * 5), "right more often than you trusted yourself"),
        (bets(*[(90, True)] * 5), "a good fit"),
        (bets(*[(70, True)] * 7, *[(70, False)] * 3), "about as sure as you were right"),
        (bets(*[(70, True)] * 7, *[(70, False)] * 3), "somewhat better than saying 50%"),
    ],
)
def test_confidence_is_put_in_words_and_few_bets_are_called_few(
    found: Calibration, words: str
) -> None:
    assert words in " ".join(calibration_words(found))


def test_in_a_notebook_it_is_one_call(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_journal(course / "course", "lesson-02", CHOICE)
    monkeypatch.chdir(course / "course")
    shown = weakhand.progress()
    assert shown is not None
    assert "1 of 9 answered" in repr(shown)
    assert repr(weakhand.progress(course)) == repr(shown)


def test_a_fault_of_the_course_is_one_readable_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_start: Path, *, deep: bool) -> None:
        raise RuntimeError("boom")

    monkeypatch.setitem(weakhand.progress.__globals__, "find", broken)
    assert weakhand.progress() is None
    assert "the fault is the course's, not yours" in capsys.readouterr().out


# ------------------------------------------------------------ in the terminal


def test_the_terminal_says_the_same_of_the_folder_that_is_named(course: Path) -> None:
    write_journal(course / "course", "lesson-02", CHOICE)
    done = CliRunner().invoke(app, ["progress", str(course)])
    assert done.exit_code == 0
    assert "GO ON WITH" in done.stdout
    assert "1 of 9 answered" in done.stdout


def test_without_a_folder_it_takes_my_course(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course.rename(course.parent / "my-course")
    write_journal(course.parent / "my-course" / "course", "lesson-02", CHOICE)
    monkeypatch.chdir(course.parent)
    assert "1 of 9 answered" in CliRunner().invoke(app, ["progress"]).stdout


def test_journals_saved_in_a_folder_of_their_own_are_read_when_it_is_named(
    course: Path, tmp_path: Path
) -> None:
    write_journal(tmp_path / "saved" / "laptop", "lesson-02", answer("m2-plan", "If A, then B."))
    named = CliRunner().invoke(app, ["progress", str(tmp_path / "saved")]).stdout
    assert "If A, then B." in named


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["progress", str(tmp_path / "nowhere")])
    assert done.exit_code == 2
    assert "is no folder" in done.stderr
