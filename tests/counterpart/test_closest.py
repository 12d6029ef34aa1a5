"""A question is held against the answer that it comes closest to by what it is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.counterpart.conftest import bare_case, fact
from weakhand.cases import load
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.answers import answer_to
from weakhand.counterpart.closest import closest, nearest_answer
from weakhand.counterpart.practice import asked_in_practice
from weakhand.counterpart.question import asking
from weakhand.language.reading import Move, MoveKind, Reading
from weakhand.roleplay import Act, replay

CASE = bare_case(
    answers=[
        {"id": "team", "terms": ["product team", "the crew"], "asked": ["They don't write."]},
        {"id": "know", "terms": ["does the product team know"], "asked": ["Not yet."]},
        {"id": "honest", "terms": ["be honest", "tell me honestly"], "asked": ["I am."]},
        {"id": "out", "terms": ["want us out", "have to leave"], "asked": ["I do not."]},
        {"id": "boiler", "terms": ["boiler was mended", "a cold kitchen"], "asked": ["It drips."]},
        {"id": "cried", "terms": ["i cried"], "asked": ["Oh."], "mentioned": ["I am sorry."]},
        {"id": "why_number", "asked": ["It stands in the ledger.", "The ledger says so."]},
        {"id": "why_me", "asked": ["Your name stood there."]},
        {"id": "someone_else", "asked": ["There is only me."]},
    ]
)


def line(text: str, *kinds: MoveKind, about: tuple[str, ...] = ()) -> Reading:
    """Return the reading of a line that makes moves of these kinds."""
    return Reading(text, tuple(Move(kind, 0, len(text), 1.0, 1.0, about) for kind in kinds), about)


def said(reading: Reading, **mind: object) -> tuple[str, ...]:
    """Return the situations of the first reply to a line."""
    start = replace(begin(CASE), **mind)  # type: ignore[arg-type]
    return respond(CASE, start, reading, Gesture(), 1)[1].situations


def test_of_two_terms_the_one_that_shares_more_of_the_question_is_meant() -> None:
    found = answer_to(CASE, line("Does your product team already know it?", "closed_question"))
    assert found is not None
    assert found.answer.id == "know"
    assert said(line("Where is the product team?", "closed_question")) == ("answer:team",)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Can I just ask, who made up that list?", "who made up that list?"),
        ("I'd like to know how many there are.", "how many there are."),
        ("Sorry to be a pain, but can I ask who pays?", "who pays?"),
        ("Tell me honestly, do you want us out?", "do you want us out?"),
        ("Tell me about your father.", "Tell me about your father."),
        ("I don't know what to say.", "I don't know what to say."),
        ("Do you know my sister?", "Do you know my sister?"),
    ],
)
def test_what_only_leads_in_to_a_question_is_no_part_of_it(text: str, question: str) -> None:
    assert asking(text) == question


def test_a_lead_in_does_not_decide_what_is_answered() -> None:
    assert said(line("Tell me honestly, do you want us out?", "closed_question")) == ("answer:out",)
    assert said(line("Can you be honest?", "closed_question")) == ("answer:honest",)


def test_who_hands_words_back_is_not_told_what_comes_closest() -> None:
    assert answer_to(CASE, line("Have you mended your boiler?", "mirror")) is None


def test_what_matters_is_asked_for_only_in_words_that_say_so() -> None:
    asked = line("Have you mended your boiler?", "preference_question")
    assert answer_to(CASE, asked) is not None
    assert said(asked) == ("answer:boiler",)
    wishes = line("Does it matter most to have mended your boiler?", "preference_question")
    assert answer_to(CASE, wishes) is None


def test_what_comes_closest_gives_way_to_a_fact_that_is_asked_for() -> None:
    asked = line("Have you mended your boiler?", "open_question", about=("f_one",))
    assert said(asked, rapport=0.5)[0].startswith("tell:f_one")


def test_a_fact_that_a_question_is_not_about_waits_where_the_case_has_an_answer() -> None:
    asked = line("How did you get to that number?", "open_question")
    assert said(asked, earned={"f_one": 0.19, "f_two": 0.0}) == ("answer:why_number",)


def test_a_remark_of_the_case_comes_before_thanks_for_a_feeling() -> None:
    told = line("I cried when it came, and I want you to know it.", "i_message")
    assert said(told) == ("answer:cried",)


def test_a_question_about_the_learner_names_the_learner() -> None:
    assert said(line("Why did you pick me?", "why_question")) == ("answer:why_me",)
    assert "answer:why_me" not in said(line("Why does it have to be every pot?", "why_question"))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("What did the other people do?", True),
        ("Has anyone complained?", True),
        ("Has anyone complained about me?", False),
    ],
)
def test_what_others_did_is_no_complaint_about_the_learner(text: str, asked: bool) -> None:
    assert ("others_did" in asked_in_practice(text)) is asked


TALKATIVE = bare_case(
    answers=[
        {
            "id": "tray",
            "terms": ["who carries the tray", "the tray"],
            "asked": ["I carry it."],
        },
        {"id": "folder", "terms": ["the folder"], "asked": ["Four papers."]},
        {"id": "sea", "terms": ["best day at the sea"], "asked": ["With my mother."]},
        {
            "id": "grew_up",
            "terms": ["grew up"],
            "ways": [
                "Where did you grow up?",
                "Are you from round here?",
                "What part of the country?",
            ],
            "asked": ["In the valley behind us."],
        },
    ]
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Do you carry that tray?", "tray"),
        ("Was there a folder?", "folder"),
        ("Which day by the sea did you like?", "sea"),
        ("Whereabouts were you born and brought up?", "grew_up"),
        ("Is a folder on the kitchen table by the window blue?", ""),
        ("How is the weather?", ""),
    ],
)
def test_an_answer_is_near_by_what_a_line_is_about(text: str, name: str) -> None:
    found = nearest_answer(TALKATIVE, text)
    assert (found.id if found else "") == name


def of_talkative(text: str, kind: MoveKind, *about: str, **mind: object) -> tuple[str, ...]:
    """Return the situations of the first reply to a line of one move."""
    start = replace(begin(TALKATIVE), **mind)  # type: ignore[arg-type]
    return respond(TALKATIVE, start, line(text, kind, about=about), Gesture(), 1)[1].situations


def test_it_is_given_where_they_would_say_that_they_do_not_know() -> None:
    assert of_talkative("Do you carry that tray?", "closed_question") == ("answer:tray",)
    assert of_talkative("Is it snowing?", "closed_question") == ("answer:knows_not_whether",)


def test_what_names_a_fact_is_not_answered_by_something_near() -> None:
    asked = of_talkative("Do you carry savings on that tray?", "closed_question", "f_one")
    assert "answer:tray" not in asked


def test_asked_what_they_prefer_they_say_what_matters() -> None:
    asked = of_talkative("Would you carry that tray, or prefer a sum?", "preference_question")
    assert "answer:tray" not in asked


def test_an_answer_that_is_spent_is_not_given_again() -> None:
    spent = frozenset({"Four papers."})
    said_now = of_talkative("Was there a folder?", "closed_question", used=spent)
    assert said_now == ("answer:knows_not_whether",)


def test_a_fact_keeps_what_comes_as_close_to_it() -> None:
    asked = "Where did you live when you were small?"
    answers = [{"id": "grew_up", "terms": ["live when small"], "asked": ["In the valley."]}]
    held = {**fact("f_one", "savings"), "ways": [asked]}
    kept = bare_case(answers=answers, facts=[held, fact("f_two", "launch")])
    assert nearest_answer(kept, asked) is None
    assert nearest_answer(bare_case(answers=answers), asked) is not None


def test_a_case_without_answers_has_none_that_comes_close() -> None:
    assert closest(bare_case(), "Where did you grow up?") is None


def test_who_would_like_to_understand_a_thing_asks_for_it_and_has_not_misheard() -> None:
    asked = Act("I'd like to understand what goes into that figure.")
    (turn,) = replay(load("hospital_bill"), 2, [asked]).turns
    assert turn.reply.situations in [("answer:in_the_sum",), ("answer:why_number",)]
