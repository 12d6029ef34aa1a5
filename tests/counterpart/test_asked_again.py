"""Who asks on about what they have been told gets an answer to that, and not the same again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.counterpart.conftest import bare_case
from weakhand.cases import load
from weakhand.cases.schema import Case
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.follow_up import asks_after
from weakhand.counterpart.mind import Mind
from weakhand.counterpart.respond import Reply
from weakhand.language.intents import intents
from weakhand.language.reading import Move, MoveKind, Reading
from weakhand.roleplay import Act, step
from weakhand.roleplay import begin as start

MEN = {"id": "men", "terms": ["who comes at month end"], "asked": ["Two men.", "A pair."]}
GARDEN = {"id": "garden", "terms": ["launch party"], "asked": ["garden one"]}
PART = "It all goes at month end."


@pytest.fixture
def answering() -> Case:
    """Return the bare case with two answers of its own."""
    return bare_case(answers=[MEN, GARDEN])


def told(case: Case, **more: object) -> Mind:
    """Return the mind of somebody who has just told the first fact in part."""
    mind = begin(case).changed(
        told={"f_one": 2, "f_two": 0},
        last=("tell:f_one:2",),
        words=PART,
        used=frozenset({PART}),
        fresh=("f_one",),
        rapport=0.1,
    )
    return replace(mind, **more)  # type: ignore[arg-type]


def line(text: str, kind: MoveKind, *about: str) -> Reading:
    """Return a reading of one move that is the whole line."""
    return Reading(text, (Move(kind, 0, len(text), 0.9, 0.9, about),), about)


def said(case: Case, mind: Mind, reading: Reading) -> Reply:
    return respond(case, mind, reading, Gesture(), 1)[1]


def test_what_comes_nearest_is_said_before_the_same_again(answering: Case) -> None:
    asked = line("At month end, who is it that comes?", "closed_question", "f_one")
    assert said(answering, told(answering), asked).situations == ("answer:men",)


def test_two_words_handed_back_ask_for_no_answer_of_their_own(answering: Case) -> None:
    back = line("Comes at month end?", "mirror", "f_one")
    assert "answer:men" not in said(answering, told(answering), back).situations


def test_what_gives_back_and_asks_who_is_not_told_that_it_is_right(answering: Case) -> None:
    asking = line("So if the savings were not yours, who did it?", "paraphrase", "f_one")
    right = line("So the savings were not yours, have I got that right?", "paraphrase", "f_one")
    assert "understood" not in said(answering, told(answering), asking).situations
    assert "understood" in said(answering, told(answering), right).situations


def test_of_a_line_that_asks_a_laugh_before_it_does_not_count(answering: Case) -> None:
    text = "lol ok. What is the gearbox made of?"
    assert intents(text) == ("joke",)
    reply = said(answering, begin(answering), line(text, "closed_question"))
    assert reply.situations == ("answer:knows_not_what",)


def test_what_did_you_say_asks_for_the_words_again_only_by_itself() -> None:
    assert asks_after("Sorry, what did you say?") == "repeat"
    assert asks_after("You say you argued. What did you say?") == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Who was the courier?", "after_who_said"),
        ("Which courier was it?", "after_which_said"),
        ("Why was it a courier?", "after_why_said"),
    ],
)
def test_of_their_own_words_they_do_not_say_that_they_do_not_know(
    answering: Case, text: str, name: str
) -> None:
    mind = begin(answering).changed(last=("go_on",), words="A courier had brought it.")
    assert said(answering, mind, line(text, "closed_question")).situations == (f"answer:{name}",)


def test_a_term_of_the_case_is_enough_once_the_fact_is_told_in_part() -> None:
    case = load("freelancer_vs_procurement")
    part = case.fact["f_kpi"].part.neutral[0]
    talk = start(case, 1)
    mind = talk.mind.changed(
        told={**talk.mind.told, "f_kpi": 2},
        last=("tell:f_kpi:2",),
        words=part,
        used=talk.mind.used | {part},
        fresh=("f_kpi",),
        rapport=0.35,
    )
    turn = step(replace(talk, mind=mind), Act("And if you don't get the six percent?")).turns[-1]
    assert turn.reply.situations == ("answer:next_if_30th",)
