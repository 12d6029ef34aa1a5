"""What is said answers what was asked; what does not is said to be something else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.counterpart.conftest import bare_case
from weakhand.cases import load
from weakhand.cases.any_table import any_table
from weakhand.cases.schema import Case
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.question import asking
from weakhand.counterpart.respond import Reply
from weakhand.counterpart.wish import wish
from weakhand.language.reading import Move, MoveKind, Reading
from weakhand.roleplay import Act, replay

GARDEN = {"id": "garden", "terms": ["rose garden", "launch party"], "asked": ["garden one"]}
OWN = [
    GARDEN,
    *(
        {"id": name, "asked": [f"{name} answer {n}" for n in range(5)]}
        for name in ("sideways", "reflected", "statement", "loose_terms", "unanswered", "unknown")
    ),
    {"id": "final", "asked": [f"final answer {n}" for n in range(5)]},
]
VAN = {"id": "t_van", "kind": "topic", "name": "the van", "terms": ["van"], "opens": "f_one"}


@pytest.fixture
def talkative() -> Case:
    """Return the bare case with answers of its own, and a topic near its first fact."""
    plain = bare_case()
    concepts = [concept.model_dump() for concept in plain.concepts]
    return bare_case(answers=OWN, concepts=[*concepts, VAN])


def ask(text: str, kind: MoveKind, *about: str, **more: object) -> Reading:
    """Return a reading of one move about these subjects."""
    move = Move(kind, 0, len(text), 1.0, 1.0, about)
    return Reading(text, (move,), about, **more)  # type: ignore[arg-type]


def reply(case: Case, reading: Reading, rapport: float = 0.5, **mind: object) -> Reply:
    """Return the first reply to a line, with this much trust."""
    start = replace(begin(case), rapport=rapport, **mind)  # type: ignore[arg-type]
    return respond(case, start, reading, Gesture(), 1)[1]


def test_who_says_that_they_were_not_answered_needs_no_question_mark(talkative: Case) -> None:
    said = Reading("You did not answer me.", cues=("unanswered",))
    assert reply(talkative, said).situations == ("answer:unanswered",)


def test_a_question_with_an_answer_of_its_own_gets_no_hint_at_something_else(
    talkative: Case,
) -> None:
    asked = ask("How is your rose garden?", "open_question")
    answered = reply(talkative, asked)
    assert answered.situations == ("answer:garden",)
    assert answered.told == ()


def test_what_is_not_told_for_an_answer_stays_earned(talkative: Case) -> None:
    mind = replace(begin(talkative), rapport=0.5)
    asked = ask("How is your rose garden?", "open_question")
    after, _ = respond(talkative, mind, asked, Gesture(), 1)
    assert after.earned["f_one"] > mind.earned["f_one"]


def test_an_open_question_that_names_the_fact_is_answered_by_the_fact(talkative: Case) -> None:
    asked = ask("What about the launch party?", "open_question", "f_two")
    assert reply(talkative, asked).told == (("f_two", 2),)


def test_a_question_for_one_word_gets_that_word_and_no_more_than_a_hint_with_it(
    talkative: Case,
) -> None:
    asked = ask("Was the launch party good?", "closed_question", "f_two")
    told = {"f_one": 0, "f_two": 1}
    assert reply(talkative, asked).situations[0] == "answer:garden"
    later = reply(talkative, asked, told=told, earned={"f_one": 0.0, "f_two": 0.9})
    assert later.situations == ("answer:garden",)


def test_the_reason_behind_a_fact_is_no_answer_where_the_case_has_one(talkative: Case) -> None:
    asked = ask("Who paid for the launch party?", "closed_question", "f_two")
    known = {"f_one": 0, "f_two": 2}
    told = reply(talkative, asked, told=known, earned={"f_one": 0.0, "f_two": 1.2})
    assert told.situations == ("answer:garden",)


def test_once_the_answer_is_spent_the_fact_is_told(talkative: Case) -> None:
    mind = replace(begin(talkative), rapport=0.5)
    asked = ask("Was the launch party good?", "closed_question", "f_two")
    mind, _ = respond(talkative, mind, asked, Gesture(), 1)
    again = replace(asked, text="And was the launch party fun?")
    assert "answer:garden" not in respond(talkative, mind, again, Gesture(), 1)[1].situations


def test_how_old_the_van_is_draws_nothing_about_its_price(talkative: Case) -> None:
    old = ask("How old is the van?", "closed_question", "t_van")
    assert reply(talkative, old).situations == ("answer:knows_not_number",)


def test_what_was_told_is_not_told_again_for_its_topic_alone(talkative: Case) -> None:
    told = {"f_one": 2, "f_two": 0}
    named = ask("Are the savings big?", "closed_question", "f_one")
    near = ask("Is the van big?", "closed_question", "t_van")
    assert reply(talkative, named, 0.25, told=told).situations == ("again:f_one",)
    assert reply(talkative, near, 0.25, told=told).situations == ("answer:knows_not_whether",)


def test_asked_how_much_they_say_again_what_the_line_names_in_its_second_half(
    talkative: Case,
) -> None:
    text = "How big a van do the savings buy?"
    moves = (
        Move("closed_question", 0, 13, 1.0, 1.0, ("t_van",)),
        Move("closed_question", 14, len(text), 1.0, 1.0, ("f_one",)),
    )
    asked = Reading(text, moves, ("t_van", "f_one"))
    told = {"f_one": 2, "f_two": 0}
    assert reply(talkative, asked, 0.25, told=told).situations == ("again:f_one",)


def test_a_question_about_nothing_is_put_off_and_not_guarded_as_if_it_named_a_fact(
    talkative: Case,
) -> None:
    asked = ask("How do you like the weather?", "calibrated_question")
    begun = {"told": {"f_one": 1, "f_two": 0}, "fresh": ("f_one",)}
    earned = {"f_one": 0.5, "f_two": 0.0}
    assert reply(talkative, asked, 0.05, earned=earned, **begun).situations == ("plain_answer",)


def test_of_others_they_may_say_that_they_do_not_know(talkative: Case) -> None:
    theirs = ask("How did the gardener like the weather?", "calibrated_question")
    begun = {"told": {"f_one": 1, "f_two": 0}, "fresh": ("f_one",)}
    earned = {"f_one": 0.5, "f_two": 0.0}
    assert reply(talkative, theirs, 0.05, earned=earned, **begun).situations == (
        "answer:knows_not_why",
    )


def test_what_is_told_beside_a_question_is_said_to_be_beside_it(talkative: Case) -> None:
    beside = ask("What do you do on Sundays?", "open_question")
    named = ask("What are the savings?", "open_question", "f_one")
    assert reply(talkative, beside, 0.3).situations == ("answer:sideways", "tell:f_one:1")
    assert reply(talkative, named, 0.3).situations[0] == "tell:f_one:2"


def test_who_trusts_the_learner_speaks_of_something_else_without_excuse(talkative: Case) -> None:
    beside = ask("What do you do on Sundays?", "open_question")
    assert reply(talkative, beside, 0.8).situations == ("tell:f_one:1",)


def test_without_words_for_it_something_else_is_told_as_it_is(case: Case) -> None:
    beside = ask("What do you do on Sundays?", "open_question")
    assert reply(case, beside).situations == ("tell:f_one:1",)


def test_a_question_that_only_sounds_like_the_clock_is_answered_as_what_it_asks(
    talkative: Case,
) -> None:
    room = ask("Is there room in the price?", "deadline_question", cues=("final",))
    day = ask("Is that day final?", "deadline_question", "deadline", cues=("final",))
    assert reply(talkative, room, 0.05).situations[0] == "answer:final"
    assert "answer:final" not in reply(talkative, day, 0.05).situations


def test_an_offer_whose_terms_are_not_understood_is_asked_for_again(talkative: Case) -> None:
    offer = ask("What about half and half?", "offer")
    assert reply(talkative, offer).situations == ("answer:loose_terms",)


def test_a_feeling_that_they_neither_own_nor_deny_gets_words_of_its_own(
    talkative: Case, case: Case
) -> None:
    move = Move("label", 0, 18, 0.6, 0.2)
    label = Reading("You seem far away.", (move,))
    assert reply(talkative, label).situations == ("answer:reflected",)
    assert reply(case, label).text in any_table()["reflected"]


def test_who_was_just_told_that_they_understood_is_not_told_to_wait(talkative: Case) -> None:
    text = "So the savings count, is that it?"
    moves = (
        Move("paraphrase", 0, len(text), 1.0, 1.0, ("f_one",)),
        Move("closed_question", 0, len(text), 1.0, 1.0, ("f_one",)),
    )
    said = reply(
        talkative,
        Reading(text, moves, ("f_one",)),
        0.0,
        told={"f_one": 1, "f_two": 0},
    )
    assert said.situations[0] == "understood"
    assert not any(name.startswith("guard:") for name in said.situations)


ONE_WORD = {
    "id": "yard",
    "terms": ["the yard"],
    "asked": ["Windy."],
    "mentioned": ["Ah, the yard."],
}
IF_NO = {"id": "if_no", "asked": ["Then it is no."]}


def test_one_word_of_an_answer_does_not_come_before_the_fact_that_is_asked_for() -> None:
    case = bare_case(answers=[ONE_WORD])
    asked = ask("Who has the savings in the yard?", "closed_question", "f_one")
    assert reply(case, asked, told={"f_one": 2, "f_two": 0}).situations[0] == "again:f_one"
    assert reply(case, ask("How is the yard?", "closed_question")).situations == ("answer:yard",)


def test_a_feeling_named_by_a_word_of_an_answer_draws_no_remark_on_that_word() -> None:
    case = bare_case(answers=[ONE_WORD])
    label = replace(
        ask("It seems that you yard on.", "label"), moves=(Move("label", 0, 26, 0.5, 0.1),)
    )
    assert "answer:yard" not in reply(case, label).situations
    told = Reading("I came by the yard.", ())
    assert reply(case, told).situations == ("answer:yard",)


def test_what_happens_to_a_thing_if_i_leave_asks_about_the_thing() -> None:
    case = bare_case(answers=[IF_NO])
    held = case.fact["f_one"]
    fact = held.model_copy(update={"summary": "The cranes stand still without her."})
    case = case.model_copy(update={"facts": (fact, *case.facts[1:])})
    case = Case.model_validate(case.model_dump())
    begun = {"f_one": 1, "f_two": 0}
    asked = ask(
        "What happens to the cranes if I say no?", "calibrated_question", "f_one", cues=("if_no",)
    )
    assert "answer:if_no" not in reply(case, asked, told=begun).situations
    plain = ask("What happens if I say no?", "calibrated_question", "f_one", cues=("if_no",))
    assert reply(case, plain, rapport=0.0, told=begun).situations == ("answer:if_no",)


def test_a_sentence_that_begins_as_a_question_asks_without_a_mark() -> None:
    text = "Nobody told me. Is there a form for that"
    assert asking(text) == "Is there a form for that"
    assert asking("Nobody told me. There is a form.") == "Nobody told me. There is a form."


def test_who_is_shaking_is_answered_before_what_they_have_right() -> None:
    case = load("layoff_severance")
    lines = [
        "I... okay. I don't know what to say. What would you do if you were me?",
        "Somebody beside me? Like who?",
        "Okay. So should I just sign it? Just tell me what to do please.",
        "But what happens if I don't sign today?",
        "Seven days? So I don't have to sign today? Then why did you say five o'clock?",
        "Wow. Okay. I'm shaking a bit. Eleven years and now I hear the company is being sold.",
    ]
    last = replay(case, 15, [Act.from_json(line) for line in lines]).turns[-1].reply.situations
    assert "i_message" in last
    assert "understood" not in last


def test_who_is_ashamed_and_asks_for_nothing_does_not_beg() -> None:
    line = "I'm so embarrassed to be calling, I've never owed anybody anything."
    said = replay(load("hospital_bill"), 32, [Act.from_json(line)]).turns[0].reply.situations
    assert "begging" not in said


def test_a_statement_is_not_answered_with_what_only_lies_near() -> None:
    line = "My grandmother started with one pot. She'd turn in her grave."
    case = load("small_supplier_vs_retailer")
    assert wish(case, begin(case), Reading(line)) is None


def test_a_question_that_says_nothing_is_not_answered_with_what_only_lies_near() -> None:
    case = load("hospital_bill")
    assert wish(case, begin(case), ask("Could you ask them?", "closed_question")) is None


def test_how_many_is_not_answered_with_what_gives_no_number() -> None:
    case = load("used_van_cash_price")
    asked = ask("Paws, haha. So how many dogs you got in there?", "closed_question")
    assert wish(case, begin(case), asked) is None


def test_what_ones_wife_says_of_ones_manners_is_not_doubted() -> None:
    line = "My wife says I should be serious now. So: why eight percent, why not seven?"
    case = load("small_supplier_vs_retailer")
    said = replay(case, 17, [Act.from_json(line)]).turns[0].reply.situations
    assert "claim_doubted" not in said
