"""A plain question gets a plain answer; a statement, a limit and a number are taken as such."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.counterpart.conftest import bare_case
from weakhand.cases.schema import Case
from weakhand.cases.situations import ANSWERS
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.practice import NAMES as IN_PRACTICE
from weakhand.language import read
from weakhand.language.ground import ground_of
from weakhand.language.plain import NAMES
from weakhand.language.reading import Claim, Move, MoveKind, Reading

OWN = {
    "id": "garden",
    "terms": ["garden", "roses"],
    "asked": ["garden answer one", "garden answer two"],
    "mentioned": ["garden remark"],
}
ANSWERED = [
    OWN,
    *({"id": name, "asked": [f"{name} answer {n}" for n in range(5)]} for name in ANSWERS),
]


@pytest.fixture
def talkative() -> Case:
    """Return the bare case with an answer to everything."""
    return bare_case(answers=ANSWERED)


def line(text: str, *kinds: MoveKind, **more: object) -> Reading:
    """Return a reading of a line that makes these moves, about nothing."""
    moves = tuple(Move(kind, 0, len(text)) for kind in kinds)
    return Reading(text, moves, **more)  # type: ignore[arg-type]


def said(case: Case, reading: Reading, rapport: float = 0.15) -> tuple[str, ...]:
    """Return the situations of the first reply to a line."""
    mind = replace(begin(case), rapport=rapport)
    return respond(case, mind, reading, Gesture(), 1)[1].situations


def test_every_plain_question_but_for_the_verdict_can_have_an_answer() -> None:
    after_questions = {
        "disparaged",
        "sideways",
        "unknown",
        "statement",
        "of_them",
        "reflected",
        "loose_terms",
        "which_one",
        "half_yes",
        "of_thing",
        "as_far",
    }
    assert NAMES - {"verdict"} == set(ANSWERS) - after_questions - set(IN_PRACTICE)


def test_a_plain_question_gets_its_answer(talkative: Case) -> None:
    asked = line("Who decides?", "closed_question", cues=("decides",))
    assert said(talkative, asked) == ("answer:decides",)


def test_without_words_for_it_a_plain_question_is_answered_as_any_other(case: Case) -> None:
    asked = line("Is it fair?", "closed_question", cues=("fair",))
    assert said(case, asked) == ("answer:knows_not_whether",)


def test_a_question_of_the_cases_own_is_answered_and_its_mention_is_remarked_on(
    talkative: Case,
) -> None:
    asked = read("Do you grow roses?", (), ground_of(talkative))
    told = read("My mother had roses too.", (), ground_of(talkative))
    mind = begin(talkative)
    _, first = respond(talkative, mind, asked, Gesture(), 1)
    _, second = respond(talkative, mind, told, Gesture(), 1)
    assert "garden answer" in first.text
    assert "garden remark" in second.text


def test_an_answer_is_given_once_in_each_wording(talkative: Case) -> None:
    asked = line("And the garden?", "closed_question")
    mind, heard = begin(talkative), []
    for n in range(3):
        mind, reply = respond(talkative, mind, replace(asked, text=f"garden {n}?"), Gesture(), 1)
        heard.append(reply.situations[0])
    assert heard == ["answer:garden", "answer:garden", "answer:after_really"]


def test_a_fact_that_was_asked_for_and_told_in_part_answers_by_itself(talkative: Case) -> None:
    move = Move("calibrated_question", 0, 20, 1.0, 1.0, ("f_one",))
    asked = Reading("What do you mean by the savings?", (move,), ("f_one",), cues=("clarify",))
    assert said(talkative, asked, 0.5)[0] == "tell:f_one:2"


def test_who_when_and_how_many_are_not_answered_with_yes_or_no(talkative: Case) -> None:
    assert said(talkative, line("And when is that?", "closed_question")) == (
        "answer:knows_not_when",
    )
    assert said(talkative, line("Is that so?", "closed_question")) == ("answer:knows_not_whether",)


def test_a_statement_that_asks_nothing_is_answered_as_one(talkative: Case) -> None:
    assert said(talkative, line("The app is used on a great many rooftops.")) == (
        "answer:statement",
    )


def test_a_heap_of_nonsense_is_not_taken_for_a_statement(talkative: Case) -> None:
    assert said(talkative, line("qwer asdf zxcv uiop hjkl")) == ("unclear",)


def test_terms_that_may_be_an_offer_are_asked_about(talkative: Case) -> None:
    assert said(talkative, line("So, mid price then.", cues=("terms:1",))) == (
        "answer:loose_terms",
    )


def test_who_asks_for_their_verdict_hears_what_they_put(talkative: Case) -> None:
    assert said(talkative, line("So what do you say?", "closed_question", cues=("verdict",))) == (
        "hold",
    )


def test_who_asks_for_a_number_hears_one_even_when_a_fact_is_hinted_at(case: Case) -> None:
    move = Move("closed_question", 0, 20, 1.0, 1.0, ("f_one",))
    asked = Reading("What savings would you take?", (move,), ("f_one",), asks_offer=True)
    assert said(case, asked)[-1] in {"hold", "counter"}


def test_an_offer_that_was_rounded_is_put_to_the_learner_and_not_closed(case: Case) -> None:
    offer = Reading(
        "If you say yes, I say 30.",
        (Move("conditional_trade", 0, 25),),
        offer=(("price", "low"),),
        cues=("near:price",),
    )
    mind, reply = respond(case, begin(case), offer, Gesture(), 1)
    assert reply.judgement is not None
    assert reply.judgement.verdict == "yes"
    assert mind.ending == ""
    assert reply.agreement is None


def test_a_typed_yes_closes_only_what_they_have_just_put(case: Case) -> None:
    agreed = line("Okay, agreed.", "accept")
    mind, first = respond(case, begin(case), agreed, Gesture(), 1)
    assert (first.agreement, mind.ending) == (None, "")
    assert first.situations == ("answer:heard_as",)
    mind, second = respond(case, mind, replace(agreed, text="Yes, agreed."), Gesture(), 1)
    assert second.agreement == mind.table
    assert mind.ending == "agreed"


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Yes, if you pay the mid price.", {"cues": ("terms:1",)}),
        ("Yes, or no?", {}),
        (
            "Fine, and I take the paper home with me and sign it when my own lawyer has read it,"
            " on the weekend.",
            {},
        ),
    ],
)
def test_a_yes_with_anything_attached_is_no_yes(
    case: Case, text: str, more: dict[str, tuple[str, ...]]
) -> None:
    mind, _ = respond(case, begin(case), line("ok", "accept"), Gesture(), 1)
    after, reply = respond(case, mind, line(text, "accept", **more), Gesture(), 1)
    assert reply.agreement is None
    assert after.ending == ""


def test_who_only_names_their_terms_offers_nothing(case: Case) -> None:
    named = Reading("Low is hard for me.", (Move("offer", 0, 19),), offer=(("price", "low"),))
    mind, reply = respond(case, begin(case), named, Gesture(), 1)
    assert reply.judgement is None
    assert mind.put is None


def test_a_greeting_with_something_to_tell_is_not_answered_with_small_talk(
    talkative: Case,
) -> None:
    told = line("Hello. Your letter frightened me.", "small_talk", "disclosure")
    assert said(talkative, told) == ("answer:statement",)


def test_an_unsure_reading_gets_no_sure_yes(case: Case) -> None:
    unsure = Move("paraphrase", 0, 20, 0.55, 1.0, ("f_one",))
    sure = unsure._replace(sure=0.9)
    text = "The savings weigh."
    assert "understood" not in said(case, Reading(text, (unsure,), ("f_one",)))
    assert "understood" in said(case, Reading(text, (sure,), ("f_one",)))


def test_what_learners_tell_of_themselves_leads_to_no_fact_that_it_does_not_name(
    case: Case,
) -> None:
    mind = replace(begin(case), earned={"f_one": 0.19, "f_two": 0.19}, rapport=0.5)
    told = Reading(
        "I have two children.",
        (Move("disclosure", 0, 20),),
        claims=(Claim("fact", 0, 20, ("t_one",)),),
    )
    assert respond(case, mind, told, Gesture(), 1)[1].told == ()


def test_who_says_goodbye_is_asked_whether_they_leave(talkative: Case) -> None:
    assert said(talkative, read("Goodbye then.")) == ("answer:leaving",)
    assert said(talkative, read("I'll leave it, thanks, goodbye.")) == ("answer:leaving",)


def test_without_words_for_it_a_goodbye_is_taken_as_a_refusal(case: Case) -> None:
    mind, reply = respond(case, begin(case), read("Goodbye then."), Gesture(), 1)
    assert reply.situations == ("rejected",)
    assert mind.ending == ""


def test_a_truth_with_a_limit_gets_one_answer(case: Case) -> None:
    told = line(
        "I have a small flat and I can't go further.",
        "disclosure",
        "reject",
        claims=(Claim("fact", 0, 19, ("t_flat",)),),
    )
    assert said(case, told) == ("disclosure",)


FORESEEN = {
    "id": "harbour",
    "terms": ["what do you like about the harbour", "old harbour"],
    "asked": ["harbour answer one", "harbour answer two"],
}
"""An answer with a term of four words or more, and with one of two words."""


def hinting(text: str, *kinds: MoveKind, **more: object) -> Reading:
    """Return a reading of a line that would bring out the first step of a fact that it names."""
    moves = tuple(Move(kind, 0, len(text), 0.5, 1.0, ("f_one",)) for kind in kinds)
    return Reading(text, moves, ("f_one",), **more)  # type: ignore[arg-type]


def test_no_hint_is_added_to_a_plain_answer(talkative: Case) -> None:
    asked = hinting("Who decides on the savings?", "closed_question", cues=("decides",))
    mind = replace(begin(talkative), earned={"f_one": 0.19, "f_two": 0.0})
    _, reply = respond(talkative, mind, asked, Gesture(), 1)
    assert reply.situations == ("answer:decides",)
    assert reply.told == ()


def test_a_question_that_the_case_foresees_to_the_letter_comes_before_a_fact() -> None:
    case = bare_case(answers=[*ANSWERED, FORESEEN])
    foreseen = hinting("What do you like about the harbour?", "open_question")
    loosely = hinting("What about the old harbour?", "open_question")
    assert said(case, foreseen, 0.5) == ("answer:harbour",)
    assert said(case, loosely, 0.5)[0].startswith("tell:f_one")


def test_who_asks_again_what_is_fully_answered_hears_that_there_is_no_more() -> None:
    case = bare_case(answers=[*ANSWERED, FORESEEN])
    mind, heard = begin(case), []
    for n in range(3):
        asked = line(f"The old harbour {n}?", "closed_question")
        mind, reply = respond(case, mind, asked, Gesture(), 1)
        heard.append(reply.situations[0])
    assert heard == ["answer:harbour", "answer:harbour", "nothing_more"]


@pytest.mark.parametrize("text", ["do you grow roses", "and where is the garden"])
def test_a_question_without_a_question_mark_is_answered(talkative: Case, text: str) -> None:
    assert said(talkative, line(text)) == ("answer:garden",)


def test_a_sentence_that_begins_with_what_i_can_do_is_no_question(talkative: Case) -> None:
    told = line("What I can do is keep the garden.")
    _, reply = respond(talkative, begin(talkative), told, Gesture(), 1)
    assert reply.text == "garden remark"


def test_a_question_about_a_date_may_have_an_answer_of_the_cases_own() -> None:
    case = bare_case(answers=[*ANSWERED, FORESEEN])
    asked = line("When does the old harbour close?", "closed_question", "deadline_question")
    assert said(case, asked) == ("answer:harbour",)


def test_who_may_ask_and_then_asks_gets_the_second_answer(talkative: Case) -> None:
    both = line("May I ask you something? How is the garden?", "open_question", cues=("may_ask",))
    assert said(talkative, both) == ("answer:garden",)


def test_permission_to_ask_is_no_question_for_their_terms(talkative: Case) -> None:
    asked = line("I have some questions, is that ok", cues=("may_ask", "verdict"))
    assert said(talkative, asked) == ("answer:may_ask",)


def test_a_question_about_the_person_is_told_from_one_about_the_matter(talkative: Case) -> None:
    theirs = line("Did you always live here?", "closed_question")
    both = line("Did you read my letter?", "closed_question")
    house = line("Do you have a car park?", "closed_question")
    assert said(talkative, theirs) == ("answer:of_them",)
    assert said(talkative, both) == ("answer:of_thing", "answer:knows_not_whether")
    assert said(talkative, house) == ("answer:knows_not_whether",)


def test_what_is_one_thing_is_not_answered_with_yes_or_no(talkative: Case) -> None:
    said_to_it = said(talkative, line("What is the usual practice?", "closed_question"))
    assert said_to_it[-1] == "answer:knows_not_what"


@pytest.mark.parametrize(
    "text",
    [
        "So it was all settled before I came.",
        "You seem to have had a long week.",
        "It must be hard to say that so often.",
        "Did I get that right?",
    ],
)
def test_a_reflection_that_is_not_read_as_one_is_left_open(talkative: Case, text: str) -> None:
    assert said(talkative, line(text)) == ("answer:reflected",)


def test_a_reflection_that_earns_nothing_is_left_open(talkative: Case) -> None:
    move = Move("paraphrase", 0, 20, 0.6, 0.2)
    assert said(talkative, Reading("So the rooftops are wet.", (move,))) == ("answer:reflected",)


def test_without_words_for_it_a_reflection_is_left_open_in_words_of_any_table(case: Case) -> None:
    move = Move("paraphrase", 0, 20, 0.6, 0.2)
    assert said(case, Reading("So the rooftops are wet.", (move,))) == ("answer:reflected",)


def test_a_greeting_with_a_question_after_it_is_not_answered_with_small_talk(
    talkative: Case,
) -> None:
    text = "Good morning. Shall we begin?"
    moves = (Move("small_talk", 0, 13), Move("closed_question", 14, len(text)))
    assert said(talkative, Reading(text, moves)) == ("answer:asked_leave",)
