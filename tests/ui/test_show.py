"""``show``: one line in a cell, and nothing that a learner does is lost."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.questions import lesson
from tests.questions.test_check import HOSTILE, named, read_as
from tests.ui.conftest import Page, show_module
from weakhand.answers import MIME, Journal, embed, journal_path, latest
from weakhand.language.reading import Move
from weakhand.questions import bank
from weakhand.ui import show, sitting

PLAIN = [one.id for one in lesson().exercise if one.kind != "negotiate"]


def saved(exercise_id: str) -> Any:
    return latest(Journal(journal_path("lesson-02")).entries(), exercise_id)


def test_an_unknown_exercise_gets_a_friendly_sentence_with_near_names(
    page: Page, capsys: pytest.CaptureFixture[str]
) -> None:
    show("m2-chocie")
    out, err = capsys.readouterr()
    assert "There is no exercise called 'm2-chocie'. Did you mean m2-choice" in out
    assert err == ""
    assert page.records == {}


@pytest.mark.parametrize("odd", ["", None, 5, "x" * 1000])
def test_an_odd_name_gets_a_sentence_and_no_traceback(
    page: Page, odd: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    show(odd)
    assert "There is no exercise called" in capsys.readouterr().out


def test_a_fault_of_the_course_is_one_readable_sentence(
    page: Page, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_spec: Any) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(show_module, "_show", broken)
    show("m2-choice")
    out = capsys.readouterr().out
    assert "the fault is the course's, not yours" in out
    assert "Traceback" not in out


@pytest.mark.parametrize("exercise_id", PLAIN)
def test_an_untouched_exercise_shows_the_same_at_every_run_and_writes_no_file(
    page: Page, exercise_id: str, tmp_path: Path
) -> None:
    show(exercise_id)
    first = json.dumps(page.records)
    assert page.embedded(exercise_id) == []
    assert "nothing saved yet" in first
    show(exercise_id)
    assert json.dumps(page.records) == first
    assert [set(view) for view in page.views] == [{show_module.WIDGET_VIEW}] * 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("exercise_id", "value", "shown"),
    [
        ("m2-choice", "b", "Beta"),
        ("m2-predict", {"choice": "up", "confidence": 70}, "Up (70% sure)"),
        ("m2-classify", {"one": "i_message"}, "I-message"),
        ("m2-order", ["l", "i", "c"], "<li>Listen</li><li>Invent</li>"),
        ("m2-number", "12,5", "12.5 points"),
        ("m2-line", "It sounds <tight>.", "It sounds &lt;tight&gt;."),
        ("m2-reflect", "One.\nTwo.", "One.<br>Two."),
    ],
)
def test_an_answer_goes_into_the_journal_and_the_output_at_once_and_comes_back(
    page: Page, exercise_id: str, value: Any, shown: str
) -> None:
    show(exercise_id)
    page.say("save", value)
    kept = 12.5 if exercise_id == "m2-number" else value
    assert saved(exercise_id) == kept
    assert [entry["value"] for entry in page.embedded(exercise_id)] == [kept]
    html = page.records[f"weakhand-{exercise_id}"]["text/html"]
    assert shown in html
    assert "Your saved answer" in html
    assert page.form.note.startswith("Saved ")

    show(exercise_id)  # the cell again, as after a restart
    assert len(page.forms) == 2
    assert page.form.value == ("12.5" if exercise_id == "m2-number" else value)
    assert page.form.note == "Your saved answer is shown."
    assert page.records[f"weakhand-{exercise_id}"]["text/html"] == html


def test_only_a_change_is_written(page: Page) -> None:
    show("m2-choice")
    for value in ("a", "a", "b", "b", "a", "a"):
        page.say("save", value)
    assert [entry["value"] for entry in page.embedded("m2-choice")] == ["a", "b", "a"]
    assert page.updates == 3


def checked_values(page: Page, exercise_id: str) -> list[Any]:
    entries = page.embedded(exercise_id)
    return [entry["value"] for entry in entries if entry.get("checked")]


def test_the_answer_that_stood_when_feedback_was_asked_for_is_marked_once_a_day(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    show("m2-choice")
    for value in ("a", "a", "b", "b"):
        page.say("check", value)
    assert checked_values(page, "m2-choice") == ["a", "b"]
    monkeypatch.setattr(sitting, "datetime", Tomorrow)
    page.say("check", "b")
    assert checked_values(page, "m2-choice") == ["a", "b", "b"]


class Tomorrow(datetime):
    @classmethod
    def now(cls, tz: Any = None) -> Any:
        return datetime.now(tz) + timedelta(days=1)


def test_a_prediction_is_marked_as_made_before_it_is_resolved(page: Page) -> None:
    show("m2-predict")
    page.say("save", {"choice": "up", "confidence": 90})
    page.say("solution", {"choice": "up", "confidence": 90})
    page.say("save", {"choice": "down", "confidence": 100})
    assert checked_values(page, "m2-predict") == [{"choice": "up", "confidence": 90}]


@pytest.mark.parametrize("exercise_id", ["w2-choice", "m2-number", "m2-line"])
def test_nothing_is_marked_where_no_key_is_told_or_recalled(page: Page, exercise_id: str) -> None:
    show(exercise_id)
    page.say("check", "a")
    assert checked_values(page, exercise_id) == []


def test_an_exercise_shown_in_two_cells_keeps_what_was_said_last(page: Page) -> None:
    show("m2-choice")
    show("m2-choice")
    for form, value in ((0, "a"), (1, "b"), (0, "a")):
        page.forms[form]._received(page.forms[form], {"do": "save", "value": value}, [])
    assert saved("m2-choice") == "a"


@pytest.mark.parametrize("exercise_id", PLAIN)
def test_checking_an_untouched_exercise_records_nothing_but_the_shown_order(
    page: Page, exercise_id: str
) -> None:
    show(exercise_id)
    empty = {"m2-classify": {}, "m2-line": "", "m2-reflect": "", "m2-number": ""}
    page.say("check", empty.get(exercise_id))
    assert saved(exercise_id) is None
    assert "Nothing recorded yet." in page.form.feedback


@pytest.mark.parametrize("exercise_id", PLAIN)
@pytest.mark.parametrize("value", [v for v in HOSTILE if not isinstance(v, bytes)], ids=named)
def test_no_message_from_the_page_breaks_an_exercise_or_its_next_run(
    page: Page, exercise_id: str, value: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_as(monkeypatch)
    show(exercise_id)
    for do in ("save", "check", "hint", "solution", "nonsense"):
        page.say(do, value)
    assert "inside the course" not in page.form.feedback
    json.dumps(page.records)
    show(exercise_id)
    assert len(page.forms) == 2


def test_feedback_says_right_or_not_in_words_and_signs(page: Page) -> None:
    show("m2-choice")
    page.say("check", "a")
    assert "✗" in page.form.feedback
    assert "Not this one" in page.form.feedback
    page.say("check", "b")
    assert "✓" in page.form.feedback
    assert "Yes, beta." in page.form.feedback


def test_feedback_points_at_the_words_and_escapes_them(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_as(monkeypatch, Move("label", 0, 9), Move("offer", 0, 0))
    show("m2-line")
    page.say("check", "It is <b> hard")
    assert "“It is &lt;b&gt;”: a label" in page.form.feedback
    assert page.form.feedback.count("<li>") == 1, "a span of no words is not shown"


def test_hints_come_one_at_a_time_and_the_button_counts_them(page: Page) -> None:
    show("m2-choice")
    assert page.form.hint_label == "Hint (2 left)"
    page.say("hint", None)
    assert "Think." in page.form.more
    assert "harder" not in page.form.more
    page.say("hint", None)
    assert "<em>harder</em>" in page.form.more
    assert page.form.hint_label == ""


def test_a_solution_is_shown_in_a_lesson_and_never_in_a_workbook(page: Page) -> None:
    show("m2-choice")
    assert page.form.solution_label == "Show a solution"
    page.say("solution", None)
    assert "Beta, because." in page.form.more
    show("w2-choice")
    assert page.form.solution_label == ""
    page.say("solution", None)
    assert page.form.more == ""


def test_a_prediction_is_resolved_only_after_it_was_made(page: Page) -> None:
    show("m2-predict")
    assert page.form.solution_label == ""
    page.say("check", {"choice": "up", "confidence": 90})
    assert page.form.solution_label == "What happened?"
    page.say("solution", {"choice": "up", "confidence": 90})
    assert "It came out otherwise: Down. It fell." in page.form.more


@pytest.mark.parametrize("exercise_id", [i.replace("m2-", "w2-") for i in PLAIN])
def test_the_form_of_a_workbook_carries_no_key(page: Page, exercise_id: str) -> None:
    show(exercise_id)
    assert "answer" not in json.dumps(page.form.form)
    assert "solution" not in json.dumps(page.form.form)


def test_a_lessons_form_carries_no_key_either(page: Page) -> None:
    show("m2-classify")
    assert "A feeling is named" not in json.dumps(page.form.form)
    show("m2-choice")
    assert "Yes, beta" not in json.dumps(page.form.form)


def test_a_folder_that_cannot_be_written_is_told_and_answers_live_in_the_output(
    page: Page, tmp_path: Path
) -> None:
    journal_path("lesson-02", tmp_path).mkdir()
    show("m2-choice")
    page.say("save", "b")
    assert "save it (Ctrl+S)" in page.form.note
    assert [entry["value"] for entry in page.embedded("m2-choice")] == ["b"]


def test_a_damaged_journal_is_told_once_and_costs_only_the_damage(
    page: Page, tmp_path: Path
) -> None:
    show("m2-choice")
    page.say("save", "b")
    with journal_path("lesson-02", tmp_path).open("a") as file:
        file.write("spam\n")
    show("m2-choice")
    assert "Line 3" in page.form.note
    assert page.form.value == "b"


def notebook_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *values: str) -> None:
    other = Journal(journal_path("lesson-02", tmp_path / "elsewhere"))
    (tmp_path / "elsewhere").mkdir()
    for value in values:
        other.append("m2-choice", "answer", value=value)
    payload = embed(other.entries(), "lesson-02")
    cells = [{"cell_type": "code", "outputs": [{"data": {MIME: payload}}]}]
    (tmp_path / "lesson.ipynb").write_text(json.dumps({"cells": cells}))
    monkeypatch.setenv("JPY_SESSION_NAME", str(tmp_path / "lesson.ipynb"))


def test_answers_that_only_the_notebook_holds_are_brought_back(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook_with(tmp_path, monkeypatch, "a", "b")
    show("m2-choice")
    assert page.form.value == "b"
    assert saved("m2-choice") == "b"
    assert [entry["value"] for entry in page.embedded("m2-choice")] == ["a", "b"]


def test_an_older_notebook_never_takes_the_place_of_newer_answers(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show("m2-choice")
    page.say("save", "a")
    page.say("save", "b")
    notebook_with(tmp_path, monkeypatch, "a")
    show("m2-choice")
    assert page.form.value == "b"
    assert len(page.embedded("m2-choice")) == 2


def test_a_notebook_in_another_folder_is_not_looked_at(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook_with(tmp_path, monkeypatch, "a")
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    show("m2-choice")
    assert page.form.value is None


def test_a_notebook_that_cannot_be_read_stops_nothing(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lesson.ipynb").write_bytes(b"\xff{{{")
    monkeypatch.setenv("JPY_SESSION_NAME", str(tmp_path / "lesson.ipynb"))
    show("m2-choice")
    assert page.form.value is None


@pytest.mark.parametrize("exercise_id", PLAIN)
def test_an_unmarked_exercise_offers_no_hint_and_no_solution(
    page: Page, exercise_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = lesson()
    silent = tuple(one.model_copy(update={"unmarked": True}) for one in whole.exercise)
    monkeypatch.setattr(
        bank, "banks", lambda: {"lesson-02": whole.model_copy(update={"exercise": silent})}
    )
    show(exercise_id)
    for do in ("check", "hint", "solution"):
        page.say(do, None)
    assert (page.form.hint_label, page.form.solution_label, page.form.more) == ("", "", "")
    assert "✓" not in page.form.feedback
    assert "✗" not in page.form.feedback
