"""Every figure and key of lesson 08, computed anew, and what its filled canvas says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from weakhand.canvas import brief_of
from weakhand.canvas.examples import example, example_names
from weakhand.canvas.page import markdown
from weakhand.cases import load
from weakhand.models.alternatives import Alternative, Branch, expected_value
from weakhand.questions import CanvasSection, Choice, Number, exercise, sheet

LESSON = Path(__file__).resolve().parents[2] / "course" / "08-your-own.ipynb"
CELLS: list[Any] = json.loads(LESSON.read_text(encoding="utf-8"))["cells"]


def cell(ident: str) -> str:
    """Return the text of a cell of the lesson."""
    return next("".join(one["source"]) for one in CELLS if one["id"] == ident)


def number(ident: str) -> Number:
    """Return a number exercise."""
    found = exercise(ident)
    assert isinstance(found, Number)
    return found


def points(text: str, of: str) -> dict[str, float]:
    """Return the points that a line of a prompt gives: 'eight percent off 0, …'."""
    line = next(one for one in text.split("\n") if one.startswith(f"- {of}"))
    listed = line.partition(":")[2]
    found = re.findall(r"([a-z][^,\d]*?) (\d+)", listed)
    return {name.strip(): float(worth) for name, worth in found}


def test_the_third_package_is_as_good_as_the_other_two() -> None:
    spec = number("m8-try-package")
    price, promotions = points(spec.prompt, "Cost price"), points(spec.prompt, "Promotions")
    first = price["two percent off"] + promotions["they share"]
    second = price["as it is"] + promotions["he pays"]
    third = price["five percent off"] + promotions["she pays"]
    assert first == second
    assert spec.answer == first - third


def test_brunos_points_are_those_of_his_canvas() -> None:
    canvas = example("small_supplier_vs_retailer")
    prompt = number("m8-try-package").prompt
    for name, of in (("Cost price", "Cost price"), ("Promotions", "Promotions")):
        ways = next(point for point in canvas.issues if point.name == name).ways
        assert sorted(points(prompt, of).values()) == sorted(way.mine or 0.0 for way in ways)


def test_one_alternative_after_the_other_is_worth_the_key() -> None:
    second = Alternative("second", (Branch("works", 0.5, 40.0), Branch("fails", 0.5, 0.0)))
    left = expected_value(second)
    first = Alternative("first", (Branch("works", 0.3, 70.0), Branch("fails", 0.7, left)))
    assert number("m8-model").answer == pytest.approx(expected_value(first))


def test_the_last_quiz_question_is_about_a_deal_below_the_walk_away() -> None:
    prompt = exercise("m8-quiz-5").prompt
    walk, offered = re.findall(r"worth (\d+)", prompt)
    assert float(offered) < float(walk)


@pytest.mark.parametrize("name", example_names())
def test_a_filled_canvas_is_about_a_case_of_the_library(name: str) -> None:
    case, canvas = load(name), example(name)
    assert canvas.them.demand.split()[0].casefold() in case.counterpart.stated_demand.casefold()
    assert canvas.them.pronoun == case.counterpart.pronoun
    assert canvas.them.name in (case.counterpart.name, case.counterpart.short)


def test_the_brief_that_is_shown_is_the_one_that_the_note_speaks_of() -> None:
    text = markdown(brief_of(example("tenant_vs_landlord")))
    assert cell("m8-worked") == 'import weakhand; weakhand.brief("tenant_vs_landlord")'
    assert text.count("Test it:") == 2
    assert text.count("Rests on:") == 2
    plans = text.partition("## If … then")[2].partition("##")[0]
    assert "advice office" in plans.strip().split("\n")[2]


def test_the_sections_stand_on_the_page_in_the_order_of_their_numbers() -> None:
    titles = [spec.title for spec in sheet("lesson-08") if isinstance(spec, CanvasSection)]
    assert [title[:2] for title in titles] == [f"{n}." for n in range(1, 10)]


def test_every_box_that_is_named_by_its_number_is_there() -> None:
    prose = "\n".join("".join(one["source"]) for one in CELLS if one["cell_type"] == "markdown")
    for found in re.findall(r"[Ss]ections? (\d)", prose):
        assert 1 <= int(found) <= 9


def test_the_places_of_right_answers_differ() -> None:
    every = [spec for spec in sheet("lesson-08") if isinstance(spec, Choice)]
    asked = [spec for spec in every if not spec.unmarked]  # those have tests of their own
    places = [[option.id for option in spec.options].index(str(spec.answer)) for spec in asked]
    assert all(places.count(place) <= len(places) / 2 for place in set(places))
