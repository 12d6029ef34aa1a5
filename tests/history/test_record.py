"""The record: what was done, how well confidence fits, what is mastered, what is due."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.history import answer, checked, said, small_banks, write_journal
from tests.questions.test_check import read_as
from weakhand.answers import Entry
from weakhand.history import Record, find, record
from weakhand.history.moves import Made, well_made_in
from weakhand.history.predictions import Predicted, calibration, first_stand
from weakhand.language.reading import Move, Reading
from weakhand.questions import Choice, Prediction

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
LABEL = "It sounds like Friday is hanging over you, and you feel the pressure."


def kept(course: Path, *entries: Entry, sheet: str = "lesson-02", now: datetime = NOW) -> Record:
    write_journal(course / "course", sheet, *entries)
    return record(find(course / "course"), now)


def exercise(kind: str) -> Any:
    return next(one for one in small_banks()["lesson-02"].exercise if one.kind == kind)


# ------------------------------------------------------------------ headway


def test_an_untouched_course_is_neither_begun_nor_done(course: Path) -> None:
    found = record(find(course), NOW)
    assert not found.begun
    assert [(one.page.sheet, one.begun, one.done) for one in found.sheets] == [
        ("lesson-02", False, 0),
        ("workbook-02", False, 0),
    ]
    assert found.next is not None
    assert found.next.page.sheet == "lesson-02"


def test_a_half_answered_exercise_is_begun_and_not_done(course: Path) -> None:
    lesson = kept(course, answer("m2-classify", {"one": "label"})).sheets[0]
    assert (lesson.begun, lesson.done, lesson.complete) == (True, 0, False)


def test_a_sheet_is_complete_when_every_exercise_is_answered(course: Path) -> None:
    entries = [
        answer("w2-choice", "a"),
        answer("w2-predict", {"choice": "up", "confidence": 60}),
        answer("w2-classify", {"one": "label", "two": "mirror"}),
        answer("w2-order", ["l", "i", "c"]),
        answer("w2-number", "5"),
        answer("w2-line", "It sounds hard."),
        answer("w2-reflect", "I will listen for longer."),
        *said("w2-negotiate", "Hello."),
    ]
    half = kept(course, *entries, sheet="workbook-02").sheets[1]
    assert (half.done, half.total, half.complete) == (7, 8, False), "the talk is still open"
    end = Entry(9, "2026-03-02T10:00:00Z", "w2-negotiate", "walk_away", {})
    whole = kept(course, *entries, end, sheet="workbook-02").sheets[1]
    assert whole.complete
    assert whole.last == "2026-03-02T10:00:00Z"


def test_entries_of_no_exercise_of_the_sheet_begin_nothing(course: Path) -> None:
    assert not kept(course, answer("m9-gone", "x")).begun


# -------------------------------------------------------------- predictions


def test_the_prediction_that_counts_is_the_one_stored_before_the_result_was_seen() -> None:
    entries = [
        answer("m2-predict", {"choice": "down", "confidence": 40}),
        checked("m2-predict", {"choice": "up", "confidence": 80}, "2026-03-02T09:01:00Z"),
        answer("m2-predict", {"choice": "down", "confidence": 100}, "2026-03-02T09:02:00Z"),
    ]
    spec: Prediction = exercise("prediction")
    made = first_stand(spec, entries)
    assert made is not None
    assert (made.said, made.sure, made.right) == ("Up", 80.0, False)


@pytest.mark.parametrize("value", [{"choice": "up"}, {"confidence": 50}, "up", None, 5])
def test_a_prediction_without_choice_or_confidence_does_not_count(value: Any) -> None:
    assert first_stand(exercise("prediction"), [answer("m2-predict", value)]) is None


def predicted(*pairs: tuple[float, bool]) -> list[Predicted]:
    return [Predicted("m2-predict", "?", "Up", sure, right) for sure, right in pairs]


def test_the_brier_score_is_the_mean_squared_distance_to_what_came() -> None:
    # Brier 1950, for one outcome: ((0.8 - 1)^2 + (0.6 - 0)^2) / 2 = 0.2
    assert calibration(predicted((80, True), (60, False))).brier == pytest.approx(0.2)
    assert calibration(predicted((100, True), (0, False))).brier == 0.0
    assert calibration(predicted((50, True), (50, False))).brier == 0.25


def test_confidence_is_put_in_bands_and_fewer_than_five_say_nothing() -> None:
    found = calibration(predicted(*[(90.0, True)] * 4, (90, False), (20, False)))
    low, high = found.bands
    assert (low.count, low.right, low.enough) == (1, 0, False)
    assert (high.count, high.right, high.enough) == (5, 4, True)
    assert found.enough
    assert calibration([]).count == 0


def test_predictions_of_a_folder_are_found(course: Path) -> None:
    found = kept(course, answer("m2-predict", {"choice": "down", "confidence": 70}))
    assert [(one.sure, one.right) for one in found.predicted] == [(70.0, True)]


# -------------------------------------------------------------------- moves


def test_a_move_is_mastered_when_it_was_made_well_in_three_different_places() -> None:
    assert not Made("label", ("m2-line", "w2-label")).mastered
    assert Made("label", ("m2-line", "w2-label", "m2-negotiate, conversation 1")).mastered


@pytest.mark.parametrize(("sure", "places"), [(0.9, [("m2-line",)]), (0.4, [])])
def test_a_line_written_well_counts_for_its_move_and_a_poor_one_does_not(
    course: Path, monkeypatch: pytest.MonkeyPatch, sure: float, places: list[tuple[str]]
) -> None:
    read_as(monkeypatch, Move("label", 0, 8, sure))
    assert [m.places for m in kept(course, answer("m2-line", LABEL)).moves] == places


def test_a_conversation_counts_once_however_often_a_move_is_made_in_it(course: Path) -> None:
    lines = (
        "What does a saving have to look like to count for you?",
        "How does a tender run at your place, from the first day?",
    )
    found = kept(course, *said("m2-negotiate", *lines))
    places = {place for made in found.moves for place in made.places}
    assert places == {"m2-negotiate, conversation 1"}


def test_the_same_words_said_again_elsewhere_count_in_one_place_only(course: Path) -> None:
    line = "What does a saving have to look like to count for you?"
    again = Entry(3, "2026-03-02T09:00:00Z", "m2-negotiate", "restart", {})
    more = said("m2-negotiate", line.upper(), "Go on.")[1:]
    made = kept(course, *said("m2-negotiate", line), again, *more).moves
    assert {m.places for m in made if m.kind == "calibrated_question"} == {
        ("m2-negotiate, conversation 1",)
    }


def test_only_clear_fitting_and_own_words_are_well_made() -> None:
    clear = Move("label", 0, 5, 0.9, 0.9)
    assert well_made_in(Reading("x", (clear,))) == {"label"}
    assert well_made_in(Reading("x", (clear,), stock=0.9)) == frozenset()
    assert well_made_in(Reading("x", (clear,), hostile=0.9)) == frozenset()
    assert well_made_in(Reading("x", (Move("label", 0, 5, 0.9, 0.3),))) == frozenset()
    assert well_made_in(Reading("x", (Move("begging", 0, 5),))) == frozenset()


def test_a_loss_counts_only_when_it_attaches_to_having_no_deal() -> None:
    frame = (Move("loss_frame", 0, 5),)
    assert well_made_in(Reading("x", frame, loss="raised_risk")) == {"loss_frame"}
    assert well_made_in(Reading("x", frame, loss="conceding")) == frozenset()


# -------------------------------------------------------------------- plans


def test_plans_are_kept_as_they_were_last_written(course: Path) -> None:
    found = kept(
        course,
        answer("m2-plan", "If A, then B."),
        answer("m2-plan", "If they push, I ask what the date is for.", "2026-03-02T10:00:00Z"),
    )
    assert [plan.text for plan in found.plans] == ["If they push, I ask what the date is for."]


# ------------------------------------------------------------------- review


def tries(course: Path, *answers: tuple[str, str], now: datetime = NOW) -> list[bool]:
    """Return for each due question whether it was missed."""
    entries = [checked("m2-choice", value, at) for at, value in answers]
    return [due.missed for due in kept(course, *entries, now=now).due]


def test_a_question_that_was_missed_comes_back_the_next_day(course: Path) -> None:
    missed = ("2026-03-20T09:00:00Z", "a")
    assert tries(course, missed) == []
    assert tries(course, missed, now=NOW + timedelta(hours=18)) == [True]


def test_a_question_answered_right_comes_back_after_a_week(course: Path) -> None:
    assert tries(course, ("2026-03-14T09:00:00Z", "b")) == []
    assert tries(course, ("2026-03-13T09:00:00Z", "b")) == [False]


def test_an_answer_put_right_after_the_feedback_was_still_missed(course: Path) -> None:
    days = (("2026-03-10T09:00:00Z", "a"), ("2026-03-10T09:01:00Z", "b"))
    assert tries(course, *days) == [True]


def test_three_times_right_in_a_row_and_it_stays_away(course: Path) -> None:
    right = [(f"2026-02-{day:02d}T09:00:00Z", "b") for day in (1, 8, 15)]
    assert tries(course, *right) == []
    assert tries(course, ("2026-01-02T09:00:00Z", "b"), right[0], right[1]) == []
    assert tries(course, right[0], ("2026-02-08T09:00:00Z", "a"), right[2]) == [False]


def test_an_answer_that_was_never_checked_is_no_try(course: Path) -> None:
    assert kept(course, answer("m2-choice", "a")).due == ()


def test_an_unreadable_time_or_value_is_no_trouble(course: Path) -> None:
    odd = [checked("m2-choice", {"x": []}, "soon"), checked("m2-choice", 5, "2026-03-01")]
    assert [due.exercise for due in kept(course, *odd).due] == ["m2-choice"]
    assert isinstance(exercise("choice"), Choice)
