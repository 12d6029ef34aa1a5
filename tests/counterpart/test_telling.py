"""Facts come out for relevance and trust, in steps, and never for technique alone."""

from __future__ import annotations

from dataclasses import replace

from tests.counterpart.conftest import bare_case
from weakhand.cases.schema import Case
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.mind import Mind
from weakhand.language.reading import Move, MoveKind, Reading


def ask(text: str, kind: MoveKind, about: tuple[str, ...] = (), relevant: float = 1.0) -> Reading:
    """Return a reading with one move."""
    return Reading(text, (Move(kind, 0, len(text), 1.0, relevant, about),), about)


def say(case: Case, mind: Mind, reading: Reading) -> tuple[Mind, tuple[tuple[str, int], ...]]:
    """Return the mind after a line and what was told."""
    after, reply = respond(case, mind, reading, Gesture(), 1)
    return after, reply.told


def test_a_question_on_the_point_brings_a_fact_nearer(case: Case) -> None:
    after, told = say(
        case, begin(case), ask("what about savings?", "calibrated_question", ("f_one",))
    )
    assert told
    assert told[0][0] == "f_one"
    assert after.told["f_two"] == 0


def test_nothing_is_told_whole_to_somebody_they_do_not_trust(case: Case) -> None:
    mind = replace(begin(case), rapport=0.0, earned={"f_one": 9.0, "f_two": 9.0})
    for n in range(4):
        mind, _ = say(case, mind, ask(f"savings {n}?", "closed_question", ("f_one",)))
        mind = replace(mind, rapport=0.0)
    assert mind.told["f_one"] == 1


def test_a_good_question_too_early_is_met_with_a_guard(case: Case) -> None:
    mind = replace(begin(case), rapport=0.02, told={"f_one": 1, "f_two": 0})
    reading = ask("what are the savings?", "calibrated_question", ("f_one",))
    _, reply = respond(case, mind, reading, Gesture(), 1)
    assert reply.situations[0] == "guard:f_one"


def test_a_move_that_fits_nothing_earns_nothing(case: Case) -> None:
    mind = begin(case)
    for n in range(6):
        mind, told = say(case, mind, ask(f"you seem tired {n}", "label", relevant=0.0))
        assert told == ()


def test_a_mirror_draws_on_the_fact_they_have_just_hinted_at(case: Case) -> None:
    mind, told = say(
        case, begin(case), ask("what about the launch?", "closed_question", ("f_two",))
    )
    assert told == (("f_two", 1),)
    _, told = say(case, mind, ask("the launch?", "mirror"))
    assert told == (("f_two", 2),)


def test_a_threat_gets_no_confidence_however_good_the_question(case: Case) -> None:
    reading = Reading(
        "what are the savings? or else",
        (Move("calibrated_question", 0, 21, 1.0, 1.0, ("f_one",)), Move("threat", 22, 29)),
        ("f_one",),
    )
    _, told = say(case, begin(case), reading)
    assert told == ()


def test_being_told_opens_the_issue_that_rests_on_it(case: Case) -> None:
    mind = begin(case)
    for n in range(5):
        mind, _ = say(case, mind, ask(f"savings, how {n}?", "calibrated_question", ("f_one",)))
        if mind.told["f_one"] >= 2:
            break
    offer = Gesture(offer={"price": "mid", "extra": "yes"})
    after, reply = respond(case, mind, Reading(""), offer, 1)
    assert after.ending == "agreed"
    assert reply.agreement == {"price": "mid", "extra": "yes"}


def test_what_rests_on_an_unknown_fact_is_not_on_the_table(case: Case) -> None:
    offer = Gesture(offer={"price": "mid", "extra": "yes"})
    after, reply = respond(case, begin(case), Reading(""), offer, 1)
    assert after.ending == ""
    assert reply.judgement is not None
    assert reply.judgement.unknown == ("extra",)
    assert reply.situations[0] == "offer_unknown"


def test_only_a_fact_that_was_asked_for_is_guarded(case: Case) -> None:
    mind = replace(begin(case), rapport=0.02, told={"f_one": 1, "f_two": 0})
    broad = ask("how is it on your side?", "open_question", relevant=0.6)
    _, reply = respond(case, mind, broad, Gesture(), 1)
    assert not any(name.startswith("guard:") for name in reply.situations)


def test_a_question_about_the_clock_is_answered_about_the_clock(case: Case) -> None:
    mind = replace(begin(case), rapport=0.02, told={"f_one": 1, "f_two": 0})
    reading = Reading(
        "can the savings wait until after monday?",
        (Move("deadline_question", 0, 30, 0.1, 1.0, ("f_one",)),),
        ("f_one",),
    )
    _, reply = respond(case, mind, reading, Gesture(), 1)
    assert reply.situations[0] == "deadline_held"


def test_a_yes_or_no_question_about_nothing_draws_nothing(case: Case) -> None:
    _, told = say(case, replace(begin(case), rapport=0.8), ask("is it open?", "closed_question"))
    assert told == ()


def test_a_feeling_named_beside_the_point_is_not_told_to_wait(case: Case) -> None:
    mind = replace(begin(case), rapport=0.02, told={"f_one": 1, "f_two": 0}, fresh=("f_one",))
    beside = ask("It sounds like a long day.", "label", relevant=0.3)
    _, reply = respond(case, mind, beside, Gesture(), 1)
    assert not any(name.startswith("guard:") for name in reply.situations)


TOPIC = {
    "id": "c_people",
    "kind": "topic",
    "name": "the people around them",
    "terms": ["people"],
    "opens": "f_two",
    "named": ["people one", "people two"],
}


def with_topic() -> Case:
    """Return the bare case with a topic that leads to its second fact."""
    data = bare_case().model_dump()
    return bare_case(concepts=[*data["concepts"], TOPIC])


def test_a_closed_question_about_a_topic_draws_out_nothing() -> None:
    mind = replace(begin(with_topic()), rapport=0.5, earned={"f_one": 0.0, "f_two": 0.9})
    _, told = say(
        with_topic(), mind, ask("are they nice people?", "closed_question", ("c_people",))
    )
    assert told == ()


def test_an_open_question_about_a_topic_draws_out_a_hint_at_most() -> None:
    mind = replace(begin(with_topic()), rapport=0.5, earned={"f_one": 0.0, "f_two": 0.9})
    asked = ask("what about the people?", "open_question", ("c_people",))
    after, told = say(with_topic(), mind, asked)
    assert told == (("f_two", 1),)
    _, told = say(with_topic(), after, replace(asked, text="and what else of the people?"))
    assert told == ()


def test_a_label_goes_on_drawing_on_what_a_topic_leads_to() -> None:
    mind = replace(begin(with_topic()), rapport=0.5, earned={"f_one": 0.0, "f_two": 0.9})
    mind = replace(mind, told={"f_one": 0, "f_two": 1})
    _, told = say(with_topic(), mind, ask("you like these people", "label", ("c_people",)))
    assert told == (("f_two", 2),)


def test_who_asks_for_their_terms_is_told_nothing_that_was_not_asked_for(case: Case) -> None:
    mind = replace(begin(case), rapport=0.5, earned={"f_one": 0.9, "f_two": 0.0})
    asked = ask("what would you offer?", "open_question")
    _, told = say(case, mind, replace(asked, asks_offer=True))
    assert told == ()
