"""``recall``: due questions come back blank, and a new day's answer is a new one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import weakhand
from tests.history import checked, write_journal
from tests.history.conftest import course
from tests.ui.conftest import Page
from weakhand.answers import Journal, journal_path
from weakhand.history import find
from weakhand.history.review import review

__all__ = ["course"]


def answered(value: str, days_ago: int) -> None:
    at = (datetime.now(UTC) - timedelta(days=days_ago)).isoformat()
    write_journal(Path("."), "lesson-02", checked("m2-choice", value, at))


@pytest.fixture
def desk(page: Page, course: Path, monkeypatch: pytest.MonkeyPatch) -> Page:
    """The page of a notebook that lies beside the lessons."""
    monkeypatch.chdir(course / "course")
    return page


def test_where_nothing_is_due_it_says_so(desk: Page, capsys: pytest.CaptureFixture[str]) -> None:
    answered("b", 1)
    weakhand.recall()
    assert capsys.readouterr().out == "Nothing to recall today.\n"


def test_a_due_question_comes_back_without_the_old_answer(desk: Page) -> None:
    answered("a", 2)
    weakhand.recall()
    assert desk.form.form["id"] == "m2-choice"
    assert desk.form.value is None


def test_the_same_right_answer_on_another_day_is_a_new_one_in_the_lessons_journal(
    desk: Page,
) -> None:
    answered("b", 8)
    weakhand.recall()
    desk.say("check", "b")
    assert "Yes, beta." in desk.form.feedback
    entries = Journal(journal_path("lesson-02")).entries("m2-choice")
    assert [entry.payload["value"] for entry in entries] == ["b", "b"]
    assert review(find(Path(".")).journals, datetime.now(UTC)) == ()


def test_checking_before_choosing_wipes_nothing_and_tells_nothing(desk: Page) -> None:
    answered("b", 8)
    weakhand.recall()
    desk.say("check", None)
    assert "Choose an answer first" in desk.form.feedback
    assert len(Journal(journal_path("lesson-02")).entries("m2-choice")) == 1


def test_what_is_recalled_comes_without_hint_and_solution(desk: Page) -> None:
    answered("b", 8)
    weakhand.recall()
    for do in ("hint", "solution"):
        desk.say(do, None)
    assert (desk.form.hint_label, desk.form.solution_label, desk.form.more) == ("", "", "")
    assert len(Journal(journal_path("lesson-02")).entries("m2-choice")) == 1
