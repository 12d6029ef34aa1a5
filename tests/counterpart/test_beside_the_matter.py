"""What is said beside the matter gets an answer to just that; what was told is found again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.counterpart.conftest import bare_case
from weakhand.cases.any_table import any_table
from weakhand.cases.schema import Answer, Case
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.forms import (
    asks_openly,
    asks_yourself,
    between_us,
    demands,
    reflects,
    tells_of_self,
    wants_agreement,
    wants_one_fact,
)
from weakhand.counterpart.respond import Reply
from weakhand.language.reading import Move, MoveKind, Reading


def reply(case: Case, reading: Reading, **mind: object) -> Reply:
    """Return the first reply to a line."""
    start = replace(begin(case), **mind)  # type: ignore[arg-type]
    return respond(case, start, reading, Gesture(), 1)[1]


def line(text: str, *kinds: MoveKind, about: tuple[str, ...] = ()) -> Reading:
    """Return the reading of a line that makes these moves."""
    moves = tuple(Move(kind, 0, len(text), 1.0, 1.0, about) for kind in kinds)
    return Reading(text, moves, about)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I'm sorry, that was rude of me.", "aside_apology"),
        ("You already said that.", "aside_said_before"),
        ("Are you listening to me?", "aside_are_you_listening"),
        ("I don't believe you.", "aside_disbelieved"),
        ("What if the car were here?", "aside_what_if"),
        ("Whatever.", "aside_shrug"),
        ("I don't know what to say.", "aside_at_a_loss"),
        ("That's wild.", "aside_taken_aback"),
        ("Are you angry with me?", "aside_of_me"),
        ("You must say that to everyone.", "aside_by_rote"),
        ("So what now?", "aside_what_now"),
        ("I'm only joking.", "aside_laughs"),
        ("You misunderstood me.", "aside_misheard"),
        ("I don't want to fight with you.", "aside_peaceable"),
        ("Never mind.", "aside_dropped"),
        ("Do you mind if I take notes?", "aside_permission"),
    ],
)
def test_an_aside_is_answered_where_a_case_has_no_words_for_it(
    case: Case, text: str, name: str
) -> None:
    assert reply(case, line(text)).text in any_table()[name]


@pytest.mark.parametrize("name", ["aside_apology", "apology"])
def test_a_case_may_have_words_of_its_own_for_an_aside(name: str) -> None:
    own = bare_case(answers=[{"id": name, "asked": ["Granted.", "Forgotten."]}])
    assert reply(own, line("I'm sorry.")).text in ("Granted.", "Forgotten.")


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("Thank you for the patience.", "affirmed"),
        ("You are a very kind woman.", "affirmed"),
        ("I feel like I'm going to be sick.", "i_message"),
        ("I'm not good at meetings.", "disclosure"),
        ("My mother always said I should have been a dentist.", "disclosure"),
    ],
)
def test_what_every_case_has_words_for_is_answered_in_its_own(
    case: Case, text: str, situation: str
) -> None:
    assert reply(case, line(text)).situations == (situation,)


def test_what_do_you_think_of_me_gets_what_the_case_thinks_of_the_learner() -> None:
    own = bare_case(answers=[{"id": "satisfied", "asked": ["You never miss a day.", "Good work."]}])
    said = reply(own, line("What do you make of me?", "open_question"))
    assert said.situations == ("answer:satisfied",)


def test_a_question_beside_an_apology_is_what_is_answered(case: Case) -> None:
    said = reply(case, line("Sorry for asking, is the launch on?", "closed_question"))
    assert said.situations == ("answer:knows_not_whether",)


def test_who_sums_up_and_asks_whether_that_is_right_gets_no_other_answer(case: Case) -> None:
    text = "You need papers before the bank decides, and peace on the stairs. Do I have that right?"
    answer = Answer(id="the_right", terms=("do i have that right",), asked=("Right is right.",))
    asked = case.model_copy(update={"answers": (answer,)})
    about = tuple(concept.id for concept in case.concepts[:2])
    reading = line(text, "summary", "closed_question", about=about)
    said = reply(asked, reading, alive=about, fresh=about)
    assert "understood" in said.situations
    assert f"answer:{answer.id}" not in said.situations


def test_an_apology_draws_nothing_out_of_them(case: Case) -> None:
    said = reply(case, line("Sorry. I'm just tired.", "i_message", "disclosure"), rapport=0.9)
    assert said.told == ()


def test_who_only_tells_of_oneself_draws_no_hint_at_something_else(case: Case) -> None:
    told = line("I have a sick mother at home.", "disclosure", "i_message")
    assert reply(case, told, rapport=0.9, earned={"f_one": 0.9, "f_two": 0.0}).told == ()


def test_thanks_beside_a_feeling_that_is_named_hide_nothing(case: Case) -> None:
    text = "Thank you. The savings must be hard on you."
    label = line(text, "affirmation", "label", about=("f_one",))
    assert reply(case, label, rapport=0.9).told != ()


def test_no_is_only_no_where_no_terms_were_put(case: Case) -> None:
    bare = line("No.", "reject")
    assert reply(case, bare).situations == ("rejected",)
    later = reply(case, bare, last=("go_on",), words="It is cold.")
    assert later.text in any_table()["aside_said_no"]


def test_their_own_terms_given_back_are_no_offer(case: Case) -> None:
    issue, option = (
        case.issues[0],
        case.issues[0].by_label[case.complete(case.demand)[case.issues[0].name]],
    )
    text = f"{option.terms[0]}? For that?"
    named = Reading(text, cues=("terms:1",))
    assert issue.name in (begin(case).table or {})
    assert reply(case, named).text in any_table()["aside_their_terms"]


def test_what_they_told_whole_is_said_again_to_a_question_in_its_words() -> None:
    case = bare_case(
        facts=[
            {
                **bare_case().facts[0].model_dump(),
                "part": {"neutral": ["My sister Leni sits up.", "Leni waits.", "There is Leni."]},
            },
            bare_case().facts[1].model_dump(),
        ]
    )
    told = {"f_one": 2, "f_two": 0}
    asked = line("Who is it that sits up?", "closed_question")
    used = frozenset({"My sister Leni sits up."})
    fresh = {"told": told, "used": used, "fresh": ("f_one",), "words": "My sister Leni sits up."}
    assert reply(case, asked, **fresh).situations == ("again:f_one",)
    assert reply(case, asked, told=told).situations != ("again:f_one",)


def test_what_is_told_of_oneself_is_told_from_a_stand_that_is_taken() -> None:
    told = ["My father started with one pot.", "I was up at five.", "I don't have a card."]
    stands = ["I don't like it.", "I'd like that in writing.", "I find that hard.", "I trust you."]
    assert [text for text in told if not tells_of_self(Reading(text))] == []
    assert [text for text in stands if tells_of_self(Reading(text))] == []


def test_what_points_at_what_was_said_is_not_off_the_subject() -> None:
    assert between_us(Reading("With respect, that is not my problem."))
    assert not between_us(Reading("Spain won the cup."))


def test_you_have_to_understand_reflects_nothing() -> None:
    assert reflects(Reading("You are worn out."))
    assert not reflects(Reading("You have to understand that I built this."))


def test_a_tag_wants_to_be_agreed_with() -> None:
    assert wants_agreement(Reading("That's not nothing, is it?"))
    assert not wants_agreement(Reading("Is it nothing?"))


def test_state_the_basis_is_a_question_put_as_an_order() -> None:
    assert demands(Reading("Please state the basis for eighteen."))
    assert demands(Reading("I want to see the policy."))
    assert not demands(Reading("I want to stay."))


def test_a_question_word_behind_a_colon_asks_for_one_fact() -> None:
    text = "Forty percent: who needs it to look like that?"
    assert wants_one_fact(line(text, "closed_question"))


def test_whether_they_feel_or_did_is_told_from_what_they_offer() -> None:
    assert asks_yourself(Reading("Do you get on with your boss?"))
    assert asks_yourself(Reading("r u having a bad day"))
    assert not asks_yourself(Reading("Do you offer a discount?"))
    assert not asks_yourself(Reading("Did you like my letter?"))


def test_what_and_how_are_not_answered_with_yes_or_no(case: Case) -> None:
    assert asks_openly(Reading("what even is a batch"))
    assert reply(case, Reading("what even is a batch")).situations == ("answer:knows_not_what",)


def test_asked_for_by_name_they_say_that_it_is_them(case: Case) -> None:
    name = case.counterpart.name
    assert reply(case, line(f"Hello, is that {name}?")).text in any_table()["aside_speaking"]
    assert "aside_speaking" not in str(reply(case, line("Is that a car?")).situations)
