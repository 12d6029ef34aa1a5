"""A question that picks up a word of the hint they have just given goes on from that hint."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.counterpart.conftest import bare_case, fact
from weakhand.cases.schema import Case
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.mind import Mind
from weakhand.counterpart.picked_up import about_the_hint, begun, goes_on, picked_up
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


@pytest.mark.parametrize("line", ["who's that", "And who are they?", "which people"])
def test_who_it_is_of_whom_a_hint_speaks_is_about_the_fact(hinting: Case, line: str) -> None:
    assert picked_up(hinting, hinted(hinting, 0.5), asked(line)) == "f_one"


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


def test_a_question_made_of_their_small_words_goes_on_from_the_hint(hinting: Case) -> None:
    mind = hinted(hinting, 0.3).changed(words="The others were here on a day in spring.")
    elsewhere = ("tell:f_two:1",)
    assert goes_on(hinting, mind, asked("Which others?", "f_two"), elsewhere) == "f_one"
    assert goes_on(hinting, mind, asked("And the other launch?", "f_two"), elsewhere) == ""
    assert goes_on(hinting, mind, asked("Which others?", "f_two"), ("answer:others",)) == ""
    assert goes_on(hinting, mind, asked("Which day?"), ("deadline_held",)) == "f_one"


def test_what_may_come_up_anywhere_is_no_answer_to_a_question_with_their_word(
    hinting: Case,
) -> None:
    mind = hinted(hinting, 0.3).changed(words="The others were here on a day in spring.")
    anywhere = ("answer:others_get",)
    assert goes_on(hinting, mind, asked("What was it with the others?"), anywhere) == "f_one"
    assert goes_on(hinting, mind, asked("Why, what happened?"), anywhere) == "f_one"
    assert goes_on(hinting, mind, asked("Why me?"), anywhere) == ""
    assert goes_on(hinting, mind, asked("Could it be put in writing?"), anywhere) == ""


def test_who_names_the_fact_hinted_at_first_means_it_whatever_else_is_touched(
    hinting: Case,
) -> None:
    mind = hinted(hinting, 0.3)
    assert picked_up(hinting, mind, asked("Savings or a launch?", "f_one", "f_two")) == "f_one"
    assert picked_up(hinting, mind, asked("A launch or savings?", "f_two", "f_one")) == ""


def test_a_phrase_out_of_a_book_leans_on_nothing(hinting: Case) -> None:
    mind = hinted(hinting, 0.3)
    by_rote = replace(asked("How is that for them?"), stock=0.6)
    assert goes_on(hinting, mind, by_rote, ("closed_answer",)) == ""
    assert goes_on(hinting, mind, replace(by_rote, stock=0.4), ("closed_answer",)) == "f_one"


@pytest.mark.parametrize("text", ["And what is it?", "Who are they?", "Which ones?"])
def test_a_question_without_a_word_of_its_own_goes_on_from_the_hint(
    hinting: Case, text: str
) -> None:
    for rapport in (0.1, 0.3):
        _, reply = respond(hinting, hinted(hinting, rapport), asked(text), Gesture(), 1)
        assert reply.situations[0] in ("tell:f_one:2", "guard:f_one")


@pytest.mark.parametrize("text", ["Is it snowing in the mountains?", "Do you sail?", "A cat?"])
def test_a_question_about_something_else_does_not(hinting: Case, text: str) -> None:
    _, reply = respond(hinting, hinted(hinting, 0.3), asked(text), Gesture(), 1)
    assert not any("f_one" in name for name in reply.situations)


def test_nor_does_one_that_names_another_fact(hinting: Case) -> None:
    _, reply = respond(
        hinting, hinted(hinting, 0.3), asked("Is it a launch?", "f_two"), Gesture(), 1
    )
    assert not any("f_one" in name for name in reply.situations)


def test_it_goes_on_as_well_after_they_have_said_that_it_is_early(hinting: Case) -> None:
    early = hinted(hinting, 0.3).changed(last=("guard:f_one",), words="Not yet.")
    assert begun(early) == "f_one"
    assert begun(early.changed(told={"f_one": 3, "f_two": 0})) == ""
    _, reply = respond(hinting, early, asked("And what is it?"), Gesture(), 1)
    assert reply.situations[0].endswith(("f_one", "f_one:2"))


def test_a_what_is_it_of_their_own_word_does_not_ask_what_a_thing_is() -> None:
    told = fact("f_one", "savings")
    told["hint"] = {"neutral": [HINT, "Second hint.", "Third hint."]}
    sound = {"id": "sound", "terms": ["what is it"], "asked": ["The pipe."]}
    case = bare_case(facts=[told, fact("f_two", "launch")], answers=[sound])
    reading = asked("What is it that is collected?")
    _, reply = respond(case, hinted(case, 0.3), reading, Gesture(), 1)
    assert reply.situations[0] == "tell:f_one:2"
    _, reply = respond(case, begin(case), reading, Gesture(), 1)
    assert reply.situations == ("answer:sound",)


def test_a_why_about_their_own_word_blames_nobody(hinting: Case) -> None:
    why = Reading("Why did you use a courier?", (Move("why_question", 0, 26, 0.9, 0.5),))
    mind = hinted(hinting, 0.1)
    _, reply = respond(hinting, mind, why, Gesture(), 1)
    assert "blaming_why" not in [effect.rule for effect in reply.effects]
    _, reply = respond(hinting, mind.changed(words="Well.", last=("go_on",)), why, Gesture(), 1)
    assert "blaming_why" in [effect.rule for effect in reply.effects]


def test_asked_about_a_word_of_an_answer_they_say_it_in_other_words() -> None:
    roses = {"id": "roses", "terms": ["rose garden"], "asked": ["The roses.", "Late roses."]}
    case = bare_case(answers=[roses])
    mind = begin(case).changed(
        last=("answer:roses",), words="The roses.", used=frozenset({"The roses."})
    )
    _, reply = respond(case, mind, asked("Which roses are those?"), Gesture(), 1)
    assert reply.situations == ("answer:roses",)
    assert reply.text == "Late roses."


def test_two_words_of_a_hint_given_earlier_lead_back_to_it(hinting: Case) -> None:
    later = hinted(hinting, 0.3).changed(words="Well.", last=("go_on",))
    both = asked("What does the courier collect from a table?", "f_two")
    assert picked_up(hinting, later, both) == "f_one"
    assert picked_up(hinting, later, asked("What does the courier bring?", "f_two")) == ""
    assert picked_up(hinting, later.changed(told={"f_one": 3, "f_two": 0}), both) == ""


def test_a_word_of_a_hint_is_no_question_about_the_clock(hinting: Case) -> None:
    mind = hinted(hinting, 0.1)
    clock = Reading(
        "Which courier collects it by Friday?",
        (Move("deadline_question", 0, 36, 0.9, 0.5, ("deadline",)),),
        ("deadline",),
    )
    _, reply = respond(hinting, mind, clock, Gesture(), 1)
    assert reply.situations == ("guard:f_one",)


def test_what_a_word_of_the_hint_means_is_asked_of_the_hint(hinting: Case) -> None:
    clear = {"id": "clarify", "terms": [], "asked": ["I want six thousand."]}
    case = hinting.model_copy(update={"answers": (*hinting.answers,)})
    case = Case.model_validate({**case.model_dump(), "answers": [clear]})
    _, reply = respond(case, hinted(case, 0.1), asked("What does courier mean?"), Gesture(), 1)
    assert reply.situations[0] in ("again:f_one", "guard:f_one")


def near_to_both() -> Case:
    """Return a case in which one question lies near a fact and, a little nearer, near an answer."""
    told = {
        **fact("f_one", "savings"),
        "ways": ["What is it they want?", "What do they want from you?"],
    }
    answers = [
        {
            "id": "wants",
            "terms": ["good for"],
            "ways": ["What is it that you want from us?", "And what do you want?"],
            "asked": ["I want some peace."],
        }
    ]
    return bare_case(facts=[told, fact("f_two", "launch")], answers=answers)


def test_right_after_a_hint_a_question_about_as_near_to_it_as_to_an_answer_is_about_it() -> None:
    case = near_to_both()
    text = "And what is it they want from you?"
    assert picked_up(case, hinted(case, 0.3), asked(text)) == "f_one"
    assert picked_up(case, begin(case), asked(text)) == ""
    elsewhere = "And what is it that you want from us?"
    assert picked_up(case, hinted(case, 0.3), asked(elsewhere)) == ""


def test_after_a_hint_even_a_long_term_that_points_back_is_about_the_hint() -> None:
    answers = [{"id": "word", "terms": ["why did they say no"], "asked": ["It was a long week."]}]
    case = bare_case(answers=answers)
    mind = begin(case).changed(
        rapport=0.3, told={"f_one": 1, "f_two": 0}, last=("tell:f_one:1",), fresh=("f_one",)
    )
    line = asked("Why did they say no?", "f_one")
    assert respond(case, begin(case), line, Gesture(), 1)[1].situations == ("answer:word",)
    assert respond(case, mind, line, Gesture(), 1)[1].situations != ("answer:word",)
