"""Every figure and key of lesson and workbook 03, worked out once more."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.lessons.notebooks import ROOT, cells, keys, source
from weakhand import ui
from weakhand.cases import load
from weakhand.models.information import value_of_question
from weakhand.models.information.value import QuestionValue
from weakhand.questions import Classify, Number, sheet
from weakhand.ui.benches.question import bench

LESSON = ROOT / "course" / "03-unspoken-need.ipynb"
MASTER = ROOT / "solutions" / "03-unspoken-need" / "workbook-03.ipynb"


def text(path: Path, ident: str) -> str:
    return next(source(cell) for cell in cells(path) if cell["id"] == ident)


def rows(table: str) -> list[list[str]]:
    found = [line.strip("|").split("|") for line in table.split("\n") if line.startswith("|")]
    return [[part.strip() for part in row] for row in found]


def offers(table: str) -> tuple[list[float], list[list[float]]]:
    """Return the chances of three hunches, and what each offer brings under each."""
    found = rows(table)
    head = next(row for row in found if "of 100" in row[1])
    chances = [int(re.findall(r"(\d+) of 100", cell)[0]) / 100 for cell in head[1:4]]
    worth = [[float(c) for c in row[1:4]] for row in found if all(c.isdigit() for c in row[1:4])]
    return chances, worth


def asked(table: str, about: int) -> QuestionValue:
    """Return what it is worth to learn for certain whether one of the hunches is so."""
    chances, worth = offers(table)
    told = [[1.0, 0.0] if n == about else [0.0, 1.0] for n in range(len(chances))]
    return value_of_question(chances, told, worth)


def spec_of(name: str, ident: str) -> Any:
    return next(spec for spec in sheet(name) if spec.id == ident)


# ------------------------------------------------------------------ the lesson


def test_the_cousin_needs_one_pound_in_four_thousand() -> None:
    cases = text(LESSON, "m3-two-cases")
    assert "A million pounds (by weight) a year" in cases
    assert "250 pounds in a million is one in four thousand" in cases
    assert 1_000_000 / 250 == 4000


def test_the_expected_worth_of_each_offer_is_worked_out_right() -> None:
    table = text(LESSON, "m3-first")
    chances, worth = offers(table)
    assert sum(chances) == pytest.approx(1)
    printed = [
        float(re.findall(r"(\d+)\**$", row[4])[0])
        for row in rows(table)
        if all(c.isdigit() for c in row[1:4])
    ]
    assert printed == pytest.approx(
        [sum(p * v for p, v in zip(chances, row, strict=True)) for row in worth]
    )
    assert asked(table, 0).best_now == pytest.approx(max(printed)) == pytest.approx(23)


def test_the_first_question_is_worth_seven_and_the_second_six() -> None:
    table = text(LESSON, "m3-first")
    assert "30 − 23 = **7**" in table
    assert asked(table, 0).with_question == pytest.approx(30)
    assert asked(table, 0).evsi == pytest.approx(7)
    number = spec_of("lesson-03", "m3-try-worth")
    assert isinstance(number, Number)
    assert number.answer == pytest.approx(asked(table, 1).evsi)


def test_a_question_whose_answers_change_nothing_is_worth_nothing() -> None:
    chances, worth = offers(text(LESSON, "m3-first"))
    found = value_of_question(chances, [[0.3, 0.7]] * 3, worth)
    assert found.evsi == pytest.approx(0)
    assert not found.changes_mind


def test_after_a_yes_to_the_first_question_no_other_is_worth_anything() -> None:
    _, worth = offers(text(LESSON, "m3-first"))
    for about in (1, 2):
        told = [[1.0, 0.0] if n == about else [0.0, 1.0] for n in range(3)]
        assert value_of_question([1, 0, 0], told, worth).evsi == pytest.approx(0)
        assert value_of_question([0, 0.6, 0.4], told, worth).evsi > 0


def test_the_three_ways_to_ask_are_worth_what_the_lesson_says() -> None:
    settings = {
        int(row[0]): (int(row[2]), int(row[3]))
        for row in rows(text(LESSON, "m3-bench-text"))
        if row[0].isdigit()
    }
    worth = {
        step: bench().state(prior=40, told=told, mistaken=mistaken, worth=60).value
        for step, (told, mistaken) in settings.items()
    }
    assert [worth[step].evsi for step in (1, 2, 3)] == pytest.approx([9.6, 3.0, 7.8])
    yeses = {step: float(value.answers[0]) for step, value in worth.items()}
    assert max(yeses, key=lambda step: yeses[step]) == 2
    number = spec_of("lesson-03", "m3-model")
    assert isinstance(number, Number)
    assert number.answer == pytest.approx(worth[2].evsi)


def test_the_worked_talk_goes_the_way_its_note_says() -> None:
    talk = ui.watch("freelancer_vs_procurement", "patient_listener", turns=(1, 6))
    shown = " ".join(repr(talk).split())
    for said in ("Out to tender on Monday?", "Apart from a lower rate, what would count"):
        assert said in shown
    assert shown.index("Yearly volume") < shown.index("promised it to people, out loud")


def test_the_numbers_given_in_the_brief_are_the_cases_own() -> None:
    salary, visa = load("salary_one_offer"), load("visa_tied_employee")
    assert f"no deal is worth {salary.walk_away.learner:g} points" in text(
        LESSON, "m3-negotiate-text"
    )
    assert f"worth {visa.walk_away.learner:g} to you" in text(MASTER, "w3-negotiate-text")
    assert sum(bool(issue.locked_by) for issue in salary.issues) == 2


def test_the_van_of_lesson_one_hides_no_need() -> None:
    assert load("used_van_cash_price").counterpart.hidden_need == ""
    assert load("salary_one_offer").counterpart.hidden_need != ""


# ---------------------------------------------------------------- the workbook


def test_part_d_asks_for_the_larger_of_two_worths() -> None:
    table = text(MASTER, "w3-number-text")
    first, second = asked(table, 0), asked(table, 1)
    _, key = keys(MASTER)["w3-number"]
    assert key["answer"] == pytest.approx(max(first.evsi, second.evsi)) == pytest.approx(12)
    assert [step["answer"] for step in key["near"]] == pytest.approx(
        [first.with_question, second.evsi, second.with_question, first.best_now]
    )
    assert f"{first.evpi:g} is what" in spec_of("workbook-03", "w3-number").hints[1]


def test_each_sign_stands_twice_in_the_workbook_and_none_is_always_right() -> None:
    _, signs = keys(MASTER)["w3-signs"]
    _, test = keys(MASTER)["w3-test"]
    assert set(Counter(signs.values()).values()) == {2}
    assert set(Counter(test.values()).values()) == {2}


def test_lesson_and_workbook_name_the_signs_alike() -> None:
    lesson, workbook = spec_of("lesson-03", "m3-try-signs"), spec_of("workbook-03", "w3-signs")
    assert isinstance(lesson, Classify)
    assert lesson.options == workbook.options
    assert {item.text for item in lesson.items} & {item.text for item in workbook.items} == set()
