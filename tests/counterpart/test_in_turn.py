"""What one asks after a fact is answered once that is told; until then it leads to the fact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.counterpart.conftest import bare_case, fact
from weakhand.cases import load
from weakhand.cases.check import by_kind
from weakhand.cases.schema import Case
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.answers import answer_to
from weakhand.counterpart.closest import closest, nearest_answer
from weakhand.counterpart.in_turn import asks_early, shut
from weakhand.counterpart.respond import Reply
from weakhand.language.reading import Move, MoveKind, Reading
from weakhand.playtest.notes import notes

ANSWERS = [
    {
        "id": "next_lid",
        "terms": ["who carved the lid", "carved the lid for you"],
        "asked": ["My aunt carved it.", "It was my aunt, with a spoon."],
        "from_fact": "f_one",
    },
    {"id": "next_hinge", "terms": ["oil the hinge"], "asked": ["Goose fat."], "from_step": 0},
    {"id": "kettle", "terms": ["mend the kettle"], "asked": ["A tinker did."]},
]


@pytest.fixture
def chest() -> Case:
    """Return the bare case with an answer that belongs after its first fact."""
    return bare_case(answers=ANSWERS)


def line(text: str, kind: MoveKind = "closed_question", about: tuple[str, ...] = ()) -> Reading:
    """Return the reading of a line that makes one move."""
    return Reading(text, (Move(kind, 0, len(text), 1.0, 1.0, about),), about)


def asked(case: Case, reading: Reading, step: int) -> Reply:
    """Return what they say to a line, with the first fact told up to a step."""
    start = begin(case)
    mind = replace(start, told={**start.told, "f_one": step})
    return respond(case, mind, reading, Gesture(), 1)[1]


@pytest.mark.parametrize(("step", "open_now"), [(0, False), (1, False), (2, True), (3, True)])
def test_an_answer_that_follows_a_fact_is_open_once_part_of_it_is_told(
    chest: Case, step: int, open_now: bool
) -> None:
    reply = asked(chest, line("Who carved the lid?"), step)
    assert (reply.situations == ("answer:next_lid",)) is open_now


def test_it_may_wait_for_the_whole_or_for_no_more_than_the_hint() -> None:
    for least in (1, 3):
        case = bare_case(answers=[{**ANSWERS[0], "from_step": least}])
        start = begin(case)
        for step in range(4):
            mind = replace(start, told={**start.told, "f_one": step})
            assert ("next_lid" in shut(case, mind)) is (step < least)


def test_asked_too_early_it_leads_to_the_fact_that_it_belongs_to(chest: Case) -> None:
    assert asks_early(chest, begin(chest), line("Who carved the lid?")) == "f_one"
    reply = asked(chest, line("Who carved the lid for you?", "open_question"), 0)
    assert [name for name, _ in reply.told] == ["f_one"] or reply.situations == ("guard:f_one",)


@pytest.mark.parametrize(
    "reading",
    [
        line("Did you mend the kettle?"),
        line("Who carved the lid, about the launch?", about=("f_two",)),
        line("My aunt carved the lid for you.", "disclosure"),
        line("Who did the carving of lids?"),
    ],
)
def test_what_names_a_fact_has_an_answer_or_asks_nothing_is_not_early(
    chest: Case, reading: Reading
) -> None:
    assert asks_early(chest, begin(chest), reading) == ""


def test_what_is_shut_counts_for_its_fact_where_answers_are_compared(chest: Case) -> None:
    early = frozenset({"next_lid"})
    open_now, before = (
        closest(chest, "Who carved a lid?"),
        closest(chest, "Who carved a lid?", early),
    )
    assert open_now is not None
    assert before is not None
    assert open_now.answer.id == "next_lid"
    assert before.answer.id != "next_lid"
    assert before.fact == open_now.closeness
    assert nearest_answer(chest, "Who carved a lid?") is not None
    assert nearest_answer(chest, "Who carved a lid?", early) is None
    assert answer_to(chest, line("Who carved the lid?"), early) is None


def test_one_that_may_be_asked_from_the_start_is_never_shut(chest: Case) -> None:
    assert asked(chest, line("Do you oil the hinge?"), 0).situations == ("answer:next_hinge",)


def test_the_check_names_a_fact_that_is_not_there() -> None:
    case = bare_case(answers=[{**ANSWERS[0], "from_fact": "f_none"}])
    faults = [fault for fault in by_kind(case)["references"] if "from_fact" in fault[0]]
    assert [key for key, _, _ in faults] == ["answers.next_lid.from_fact"]


def test_the_check_names_what_follows_a_fact_and_has_none() -> None:
    plain = {key: each for key, each in ANSWERS[0].items() if key != "from_fact"}
    practice = {"id": "next_step", "asked": ["Then we shake hands.", "We shake hands on it."]}
    case = bare_case(answers=[plain, ANSWERS[1], practice])
    told = [what for key, what, _ in notes(case) if key == "answers" and "of no fact" in what]
    assert len(told) == 1
    assert "next_lid" in told[0]
    assert "next_hinge" not in told[0]
    assert "next_step" not in told[0]
    kept = bare_case(answers=ANSWERS)
    assert not any("of no fact" in what for _, what, _ in notes(kept))


def test_nobody_in_the_library_speaks_of_the_sale_before_it_is_told() -> None:
    case = load("layoff_severance")
    reading = line("So is the company in trouble, or what is going on here?")
    start = begin(case)
    reply = respond(case, start, reading, Gesture(), 1)[1]
    assert reply.situations != ("answer:next_why_sell",)


def test_begun_its_fact_is_gone_on_with_even_by_what_only_comes_near(chest: Case) -> None:
    start = begin(chest)
    begun = replace(start, told={**start.told, "f_one": 1}, alive=("f_one", "f_two"))
    near = line("Who did the carving of lids?")
    assert asks_early(chest, start, near) == ""
    assert asks_early(chest, begun, near) == "f_one"
    assert asks_early(chest, replace(begun, alive=("f_two", "f_one")), near) == ""


def test_of_what_lies_near_a_fact_they_do_not_say_that_they_know_nothing() -> None:
    told = fact("f_one", "savings")
    told["ways"] = ["What happens in a quiet week?", "Does the line ever stand still?"]
    case = bare_case(facts=[told, fact("f_two", "launch")], answers=ANSWERS)
    text = "And what happens in some quiet week?"
    assert asked(case, line(text), 0).situations == ("tell:f_one:1",)
    assert asked(case, line(text), 3).situations != ("guard:f_one",)
    elsewhere = "And what colour is the paint?"
    assert asked(case, line(elsewhere), 0).situations == ("answer:knows_not_what",)


def test_one_that_leans_on_other_words_of_theirs_leads_to_no_fact_however_near(chest: Case) -> None:
    close = line("Which person carved it?")
    assert asks_early(chest, begin(chest), close) == "f_one"
    words = "A person came by and carved a duck, and my aunt laughed."
    mind = replace(begin(chest), words=words, last=("answer:kettle",))
    assert asks_early(chest, mind, close) == ""
