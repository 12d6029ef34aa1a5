"""The questions of every lesson: each says why, is hinted at, and is right by its own mark."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lessons.cited import cited
from tests.lessons.notebooks import LESSONS, sheet_name, shown
from weakhand.questions import Choice, Number, Prediction, Produce, sheet
from weakhand.questions.check import check
from weakhand.questions.mark import mark

each_lesson = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)


@each_lesson
def test_a_prediction_is_made_first_and_resolved_later(path: Path) -> None:
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Prediction):
            assert spec.answer
            assert cited(spec.resolve) != set()
            assert shown(path).count(spec.id) == 2


@each_lesson
def test_every_option_of_a_question_in_a_lesson_says_why(path: Path) -> None:
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Choice) and spec.answer is not None:
            assert [option.id for option in spec.options if not option.feedback] == []
        assert not isinstance(spec, Choice) or spec.answer or spec.unmarked


@each_lesson
def test_the_right_option_is_not_given_away_by_its_place(path: Path) -> None:
    places = [
        [option.id for option in spec.options].index(str(spec.answer))
        for spec in sheet(sheet_name(path))
        if isinstance(spec, Choice) and spec.answer
    ]
    assert len(set(places)) > 1


@each_lesson
def test_every_line_a_lesson_asks_for_has_hints_and_a_model_line_that_passes(path: Path) -> None:
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Produce):
            told = spec.model_copy(update={"unmarked": False})
            assert spec.hints
            assert check(told, spec.solution).ok is True, (spec.id, check(told, spec.solution).text)


@each_lesson
def test_the_solution_of_a_number_is_its_answer(path: Path) -> None:
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Number) and spec.answer is not None:
            assert mark(spec, spec.answer).fraction == 1.0
            assert f"{spec.answer:g}" in spec.solution
        assert not isinstance(spec, Number) or spec.answer is not None or spec.unmarked
