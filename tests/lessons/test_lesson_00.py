"""Lesson 00: its figures, its two diagnostic forms, and that it comes first."""

from __future__ import annotations

import re
from itertools import product
from math import comb

import pytest

from tests.lessons.learners import How, answers
from tests.lessons.notebooks import LESSONS, cells, prose
from weakhand.bundle import first_lesson, root
from weakhand.history.diagnostic import FORMS, LEVERS, SOLVED, Form, Item, form
from weakhand.models.alternatives import WalkAway, leverage
from weakhand.questions import Choice, Classify, Exercise, Number, Produce, check, exercise, sheet
from weakhand.questions.mark import mark
from weakhand.ui.gain import CLEAR

LESSON = next(path for path in LESSONS if path.name.startswith("00-"))
PAIRS = tuple(item.pair for item in form(FORMS[0], {}).items)


def twins(pair: str) -> tuple[Exercise, Exercise]:
    return exercise(f"m0-diag-{pair}"), exercise(f"m8-diag-{pair}")


def numbers(text: str) -> list[float]:
    return [float(found) for found in re.findall(r"\d+(?:\.\d+)?", text)]


# ------------------------------------------------------------- the start page


def test_the_course_opens_with_it() -> None:
    assert first_lesson(root()) == "course/00-start-here.ipynb"


def test_its_first_box_is_the_learners_record() -> None:
    code = [cell for cell in cells(LESSON) if cell["cell_type"] == "code"]
    assert code[0]["id"] == "m0-progress"
    assert "".join(code[0]["source"]) == "import weakhand; weakhand.progress()"


# ------------------------------------------------------------ the two forms


def test_both_forms_have_twelve_tasks_two_a_lever_and_two_about_oneself() -> None:
    for name in FORMS:
        items = form(name, {}).items
        levers = [item.lever for item in items]
        assert tuple(item.pair for item in items) == PAIRS
        assert [levers.count(lever) for lever in (*LEVERS, "sure")] == [2] * 6
        assert {item.spec.kind for item in items} == {"choice", "classify", "number", "produce"}


@pytest.mark.parametrize("pair", PAIRS)
def test_twins_are_of_one_kind_and_one_shape(pair: str) -> None:
    one, other = twins(pair)
    assert (one.kind, one.title) == (other.kind, other.title)
    assert one.unmarked
    assert other.unmarked
    if not pair.startswith("sure"):
        assert one.prompt != other.prompt
    if isinstance(one, Choice) and isinstance(other, Choice):
        assert len(one.options) == len(other.options)
    if isinstance(one, Classify) and isinstance(other, Classify):
        assert one.options == other.options
        assert sorted(i.answer for i in one.items) == sorted(i.answer for i in other.items)
    if isinstance(one, Produce) and isinstance(other, Produce):
        assert (one.move, one.forbid, one.full) == (other.move, other.forbid, other.full)
        assert one.case != other.case
    lengths = [len(spec.prompt.split()) for spec in (one, other)]
    assert max(lengths) <= 1.35 * min(lengths), "one is much longer to read"


@pytest.mark.parametrize("pair", [pair for pair in PAIRS if not pair.startswith("sure")])
def test_a_task_has_a_key_and_an_explanation_for_afterwards(pair: str) -> None:
    for spec in twins(pair):
        told = spec.model_copy(update={"unmarked": False})
        if isinstance(spec, Choice):
            assert [option for option in spec.options if not option.feedback] == []
        if isinstance(spec, Number):
            assert mark(spec, spec.answer).fraction == 1.0
        if isinstance(spec, Produce):
            assert check(told, spec.solution).ok is True
        assert spec.solution or isinstance(spec, (Choice, Classify))


@pytest.mark.parametrize("pair", ["sure-1", "sure-2"])
def test_what_somebody_thinks_of_themselves_has_no_key(pair: str) -> None:
    assert [getattr(spec, "answer", None) for spec in twins(pair)] == [None, None]


@pytest.mark.parametrize("form_", ["m0", "m8"])
def test_a_walk_away_is_worth_its_chances_less_its_cost(form_: str) -> None:
    spec = exercise(f"{form_}-diag-positional-1")
    assert isinstance(spec, Number)
    chance, of, good, poor, cost = numbers(spec.prompt)
    assert of == 100
    assert spec.answer == pytest.approx(chance / 100 * good + (1 - chance / 100) * poor - cost)


@pytest.mark.parametrize("form_", ["m0", "m8"])
def test_the_trade_gives_more_than_halving_by_as_much_as_the_key_says(form_: str) -> None:
    spec = exercise(f"{form_}-diag-creative-2")
    assert isinstance(spec, Number)
    you1, _, _, them1, you2, _, _, them2, half_you, half_them = numbers(spec.prompt)
    assert (half_you, half_them) == ((you1 + you2) / 2, (them1 + them2) / 2)
    best = max(a + b for a, b in product((you1, them1), (you2, them2)))
    assert spec.answer == best - half_you - half_them
    assert best == max(you1, them1) + max(you2, them2)


@pytest.mark.parametrize(
    ("form_", "line"),
    [
        ("m0-diag-informational-1", "What makes five o’clock matter?"),
        ("m0-diag-informational-1", "Help me understand where the two weeks come from."),
        ("m0-diag-informational-1", "What matters most to the company in this?"),
        ("m8-diag-informational-1", "What is behind the rise in July?"),
        ("m8-diag-informational-1", "Tell me how the list is made."),
        ("m8-diag-informational-1", "What matters most to your company in these renewals?"),
        ("m0-diag-psychological-2", "It sounds like you were left holding the blame."),
        ("m0-diag-psychological-2", "That must have been humiliating."),
        ("m8-diag-psychological-2", "It sounds like you feel watched all day."),
        ("m8-diag-psychological-2", "It must be hard to have everyone see that."),
    ],
)
def test_good_lines_of_several_styles_are_heard(form_: str, line: str) -> None:
    assert (mark(exercise(form_), line).fraction or 0) >= SOLVED


@pytest.mark.parametrize("form_", ["m0", "m8"])
@pytest.mark.parametrize("task", ["informational-1", "psychological-2"])
@pytest.mark.parametrize(
    "line",
    ["I understand how you feel.", "Please, I need this.", "That’s unfair.", "Fine, I’ll take it."],
)
def test_pleading_defending_and_giving_in_solve_nothing(form_: str, task: str, line: str) -> None:
    assert (mark(exercise(f"{form_}-diag-{task}"), line).fraction or 0) < SOLVED


@pytest.mark.parametrize(("how", "least", "most"), [("well", 10, 10), ("badly", 0, 1)])
def test_the_diagnostic_tells_a_good_learner_from_a_weak_one(
    how: How, least: int, most: int
) -> None:
    given = answers("lesson-00", how)
    items = [
        Item(
            i.spec, i.pair, given[i.spec.id], (mark(i.spec, given[i.spec.id]).fraction or 0) >= 0.8
        )
        for i in form("lesson-00", {}).items
    ]
    assert least <= Form("lesson-00", tuple(items)).solved() <= most


def test_what_is_said_about_chance_is_so() -> None:
    def differ(least: int) -> float:
        """Return how often two sittings of ten coin tosses differ by at least so many."""
        return sum(comb(20, 10 + d) for d in range(-10, 11) if abs(d) >= least) / 2**20

    assert differ(2) == pytest.approx(0.5, abs=0.01)
    assert differ(CLEAR) == pytest.approx(1 / 9, abs=0.01)


# ------------------------------------------------------------------ the bench


def test_the_steps_at_the_bench_show_what_the_text_says() -> None:
    text = next("".join(c["source"]) for c in cells(LESSON) if c["id"] == "m0-bench-text")
    start = leverage(WalkAway(20, 10), WalkAway(30, 50))
    assert (start.they_offer, start.mine.real, start.i_ask) == (40, 20, 35)
    assert leverage(WalkAway(20, 20), WalkAway(30, 50)).they_offer == 45
    richer = leverage(WalkAway(50, 10), WalkAway(30, 50))
    assert richer.they_offer == 40
    assert not richer.acceptable
    assert leverage(WalkAway(20, 10), WalkAway(30, 30)).i_ask == 45
    for said in ("they offer you 40", "from 10 to 20", "up to 45", "from 20 to 50", "stays at 40",
                 "from 50 to 30", "from 35 to 45"):  # fmt: skip
        assert said in text


def test_every_lever_is_practised_when_levers_are_sorted() -> None:
    spec = exercise("m0-try-levers")
    assert isinstance(spec, Classify)
    assert {answer for item in spec.items for answer in item.answer} == set(LEVERS)
    assert set(LEVERS) <= set(re.findall(r"\*\*(\w+)\*\*", prose(LESSON)))


def test_nothing_is_recalled_from_a_lesson_that_comes_later() -> None:
    assert [spec.id for spec in sheet("lesson-00") if spec.recalls] == []
