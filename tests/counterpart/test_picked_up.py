"""A question that picks up a word of the hint they have just given goes on from that hint."""

from __future__ import annotations

import pytest

from tests.counterpart.conftest import bare_case, fact
from weakhand.cases.schema import Case
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.mind import Mind
from weakhand.counterpart.picked_up import about_the_hint, picked_up
from weakhand.language.reading import Move, Reading

HINT = "Something is collected from this table, and by a courier."


@pytest.fixture
def hinting() -> Case:
    """Return the bare case with one hint in words, and an answer that the question nearly asks."""
    told = fact("f_one", "savings")
    told["hint"] = {"neutral": [HINT, "Second hint.", "Third hint."]}
    answers = [{"id": "courier_pay", "terms": ["by whom"], "asked": ["paid by the house"]}]
    return bare_case(facts=[told, fact("f_two", "launch")], answers=answers)


def hinted(case: Case, rapport: float) -> Mind:
    """Return the mind of somebody who has just given the hint."""
    return begin(case).changed(
        rapport=rapport,
        told={"f_one": 1, "f_two": 0},
        earned={"f_one": 0.3, "f_two": 0.0},
        last=("tell:f_one:1",),
        words=HINT,
        used=frozenset({HINT}),
        fresh=("f_one",),
    )


def asked(text: str, *about: str) -> Reading:
    """Return a reading of a closed question."""
    return Reading(text, (Move("closed_question", 0, len(text), 0.9, 0.5, about),), about)


def test_a_question_with_a_word_of_the_hint_is_about_the_fact(hinting: Case) -> None:
    mind = hinted(hinting, 0.3)
    assert picked_up(hinting, mind, asked("Collected by whom?")) == "f_one"
    assert picked_up(hinting, mind, asked("Is it snowing?")) == ""
    assert picked_up(hinting, mind, Reading("It is collected.")) == ""


def test_a_question_that_names_another_fact_must_pick_up_two_words(hinting: Case) -> None:
    mind = hinted(hinting, 0.3)
    assert picked_up(hinting, mind, asked("Is the launch collected?", "f_two")) == ""
    both = asked("Is the launch collected by courier?", "f_two")
    assert picked_up(hinting, mind, both) == "f_one"
    assert about_the_hint(both, "f_one").about == ("f_one",)


def test_it_draws_the_next_step_where_trust_allows_that(hinting: Case) -> None:
    _, reply = respond(hinting, hinted(hinting, 0.3), asked("Collected by whom?"), Gesture(), 1)
    assert reply.situations[0] == "tell:f_one:2"


def test_with_too_little_trust_they_say_that_it_is_early(hinting: Case) -> None:
    _, reply = respond(hinting, hinted(hinting, 0.1), asked("Collected by whom?"), Gesture(), 1)
    assert reply.situations == ("guard:f_one",)


def told_in_part(case: Case, trust: float) -> Mind:
    """Return the mind of somebody who has just told the fact in part."""
    part = case.fact["f_one"].part.neutral[0]
    return hinted(case, trust).changed(
        told={"f_one": 2, "f_two": 0}, last=("tell:f_one:2",), words=part, used=frozenset({part})
    )


def test_who_asks_on_about_what_was_told_in_part_is_not_told_the_same_again(hinting: Case) -> None:
    answers = [{"id": "more_behind", "asked": ["more 1", "more 2", "more 3"]}]
    case = hinting.model_copy(update={"answers": bare_case(answers=answers).answers})
    text = "And what do the savings do to you?"
    _, reply = respond(case, told_in_part(case, 0.1), asked(text, "f_one"), Gesture(), 1)
    assert reply.situations == ("answer:more_behind",)


def test_who_asks_whether_they_heard_it_right_is_told_again(hinting: Case) -> None:
    text = "Is it summarised as part of the savings?"
    mind = told_in_part(hinting, 0.1).changed(words="The savings are part of it.")
    _, reply = respond(hinting, mind, asked(text, "f_one"), Gesture(), 1)
    assert reply.situations == ("again:f_one",)
