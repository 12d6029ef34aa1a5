"""A question gets what it wants: a person, a time, a number; of two, the last counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.counterpart.conftest import bare_case
from weakhand.cases import load
from weakhand.cases.schema import Case
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.mind import Mind
from weakhand.counterpart.named_thing import thing_named
from weakhand.counterpart.question import asking
from weakhand.counterpart.wanted import comes_up_so, wanted
from weakhand.language.reading import Move, MoveKind, Reading
from weakhand.roleplay import Act, replay

LIST = {
    "id": "list",
    "terms": ["how do i stay off that list", "what keeps me off the list"],
    "asked": ["Pay, and you are off it."],
}
SHOES = {
    "id": "shoes",
    "terms": ["brought the shoes", "what do they bring"],
    "asked": ["Boots and slippers."],
}
LETTERS = {
    "id": "letters",
    "terms": ["how many letters", "kept letters"],
    "asked": ["Forty of them.", "Usual paper.", "On a desk.", "In a drawer.", "Twelve were late."],
}
DAUGHTER = {"id": "daughter", "terms": ["my daughter"], "asked": ["I have met her."]}
TEA = {"id": "tea", "terms": ["more tea", "cup of tea"], "asked": ["Half a cup."]}
PLATES = {"id": "plates", "terms": ["find my plates"], "asked": ["In a restaurant."]}
THING = {"id": "of_thing", "asked": ["{thing}, now.", "{thing}?"]}
DOG = {"id": "dog", "terms": ["dog"], "asked": ["He is fourteen."]}
OWN = [LIST, SHOES, LETTERS, DAUGHTER, TEA, PLATES, THING, DOG]


@pytest.fixture
def case() -> Case:
    """Return the bare case with a few answers of its own."""
    return bare_case(answers=OWN)


def said(case: Case, text: str, kind: MoveKind = "closed_question", **mind: object) -> str:
    """Return the situations of the reply to a line of one move, in one word each."""
    reading = Reading(text, (Move(kind, 0, len(text), 1.0, 1.0),))
    start: Mind = replace(begin(case), rapport=0.5, **mind)  # type: ignore[arg-type]
    return " ".join(respond(case, start, reading, Gesture(), 1)[1].situations)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Who keeps that list?", "who"),
        ("And when did she leave?", "when"),
        ("How long does the roof take?", "long"),
        ("How many have answered?", "number"),
        ("How much do you get for it?", "much"),
        ("And where is the factory?", "where"),
        ("What did the man who came say?", ""),
        ("Is there somebody who could help?", ""),
        ("Do you know who decides?", "who"),
        ("Are you alone? Who came last?", "who"),
    ],
)
def test_what_a_question_wants_is_told_by_the_word_it_asks_with(text: str, want: str) -> None:
    assert wanted(text) == want


@pytest.mark.parametrize(("intent", "want"), [("like_work", "who"), ("my_trouble", "when")])
def test_what_is_never_asked_by_who_or_when_does_not_answer_it(intent: str, want: str) -> None:
    assert not comes_up_so(intent, want)
    assert comes_up_so(intent, "")


def test_what_comes_up_anywhere_is_answered_only_as_it_is_asked() -> None:
    talk = replay(load("tenant_vs_landlord"), 5, [Act("Who is doing the work?")])
    assert "answer:like_work" not in talk.turns[0].reply.situations


def test_of_two_questions_the_last_is_answered(case: Case) -> None:
    assert said(case, "Would you like more tea? How did you find my plates?") == "answer:plates"
    assert asking("Are you well? Who came last?") == "Who came last?"


def test_a_question_that_leans_on_another_is_read_with_it() -> None:
    assert asking("How long have you had it? Do you like it?") == (
        "How long have you had it? Do you like it?"
    )


def test_what_somebody_tells_of_their_own_is_not_what_they_ask_about(case: Case) -> None:
    asked = "My daughter picks those. Where do you eat it?"
    assert said(case, asked) != "answer:daughter"


def test_a_word_that_a_question_only_mentions_is_not_what_it_asks_about(case: Case) -> None:
    assert said(case, "How did you become a dog groomer?", "open_question") != "answer:dog"
    assert said(case, "How is the dog?", "open_question") == "answer:dog"


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("How long does the new kiln last?", "the new kiln"),
        ("When was the roof mended?", "the roof"),
        ("Did you read my letter?", "your letter"),
        ("Who looks after your mother?", "my mother"),
        ("Who keeps that list?", "that list"),
        ("Is it the same?", ""),
        ("What is the best way?", ""),
        ("Do you know that?", ""),
        ("And are those decided, too?", ""),
        ("What happened to the last potter you had in there?", ""),
    ],
)
def test_the_thing_that_a_question_names_can_be_given_back(text: str, thing: str) -> None:
    assert thing_named(text) == thing


def test_who_has_no_answer_names_at_least_what_was_asked_about(case: Case) -> None:
    assert said(case, "Who mended the boiler?") == "answer:of_thing answer:knows_not_who"
    assert said(case, "Who mended it?") == "answer:knows_not_who"


def test_how_long_is_answered_as_how_long(case: Case) -> None:
    assert said(case, "How long does mending take?") == "answer:knows_not_long"


def test_of_what_they_did_themselves_they_do_not_say_that_they_do_not_know(case: Case) -> None:
    assert said(case, "What did you buy?") == "answer:after_detail_said"


def test_asked_how_many_they_say_otherwise_only_what_has_a_number(case: Case) -> None:
    mind = {"last": ("answer:letters",), "words": "Forty of them.", "used": {"Forty of them."}}
    asked = Reading("How many?", (Move("closed_question", 0, 9, 1.0, 1.0),))
    start = begin(case).changed(**mind)
    assert respond(case, start, asked, Gesture(), 1)[1].text == "Twelve were late."


def test_how_long_is_told_again_where_they_have_said_how_long() -> None:
    case = bare_case()
    asked = "How long does that take you?"
    reading = Reading(asked, (Move("closed_question", 0, 28, 1.0, 1.0, ("f_one",)),), ("f_one",))
    start = begin(case).changed(
        told={"f_one": 2, "f_two": 0}, last=("tell:f_one:2",), words="It is nine weeks."
    )
    assert respond(case, start, reading, Gesture(), 1)[1].situations == ("again:f_one",)


def test_to_answer_to_somebody_is_no_answer_missed() -> None:
    line = "I didn't know you had to answer to anyone."
    talk = replay(load("startup_down_round"), 5, [Act(line)])
    assert talk.turns[0].reply.situations != ("answer:no_answer",)


def test_what_they_are_right_about_is_not_confirmed_where_a_question_follows() -> None:
    case = bare_case()
    text = "So you save and save. Who asks for it?"
    moves = (
        Move("paraphrase", 0, 21, 1.0, 1.0, ("f_one",)),
        Move("closed_question", 22, len(text), 1.0, 1.0),
    )
    start = replace(begin(case), alive=("f_one",))
    reading = Reading(text, moves, ("f_one",))
    asked = respond(case, start, reading, Gesture(), 1)[1]
    assert "understood" not in asked.situations
    only = Reading(text[:21], moves[:1], ("f_one",))
    assert "understood" in respond(case, start, only, Gesture(), 1)[1].situations


def test_advice_from_home_is_no_invented_authority() -> None:
    line = "My wife says I should ask what worries you."
    talk = replay(load("startup_down_round"), 1, [Act(line)])
    assert "claim_doubted" not in talk.turns[0].reply.situations
    line = "My wife says she won't allow it."
    talk = replay(load("startup_down_round"), 1, [Act(line)])
    assert "claim_doubted" in talk.turns[0].reply.situations


def test_who_does_some_work_does_not_ask_whose_fault_it_is() -> None:
    case = load("small_supplier_vs_retailer")
    cleans = replay(case, 9, [Act("Who cleans all this glass?")]).turns[0].reply
    assert "answer:whose_fault" not in cleans.situations
    blame = replay(case, 9, [Act("So whose fault is it?")]).turns[0].reply
    assert blame.situations == ("answer:whose_fault",)
