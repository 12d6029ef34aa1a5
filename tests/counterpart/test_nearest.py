"""A question that no term meets word by word gets the answer that comes nearest, if one is near."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.counterpart.conftest import bare_case
from weakhand.cases.schema import Case
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.closest import nearest_answer
from weakhand.counterpart.respond import Reply
from weakhand.language.reading import Move, MoveKind, Reading

OWN = [
    {"id": "tray", "terms": ["who carries the tray", "tray upstairs"], "asked": ["I carry it."]},
    {"id": "folder", "terms": ["the folder"], "asked": ["Four papers."]},
    {"id": "sea", "terms": ["best day at the sea", "miss it"], "asked": ["With my mother."]},
    {"id": "worst", "terms": ["worst bill", "worst account"], "asked": ["A hard one."]},
]


@pytest.fixture
def talkative() -> Case:
    """Return the bare case with answers of its own."""
    return bare_case(answers=OWN)


def reply(case: Case, text: str, kind: MoveKind, *about: str, **mind: object) -> Reply:
    """Return the first reply to a line of one move."""
    reading = Reading(text, (Move(kind, 0, len(text), 1.0, 1.0, about),), about)
    start = replace(begin(case), **mind)  # type: ignore[arg-type]
    return respond(case, start, reading, Gesture(), 1)[1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Do you carry that tray?", "tray"),
        ("Was there a folder?", "folder"),
        ("Which day by the sea did you like?", "sea"),
        ("Which day will the boat by the harbour at the sea be mended?", ""),
        ("What do you miss?", ""),
        ("Is a folder on the kitchen table by the window blue?", ""),
        ("How is the weather?", ""),
    ],
)
def test_an_answer_is_near_by_two_words_or_by_the_one_that_a_line_is_about(
    talkative: Case, text: str, name: str
) -> None:
    found = nearest_answer(talkative, text)
    assert (found.id if found else "") == name


def test_it_is_given_where_they_would_say_that_they_do_not_know(talkative: Case) -> None:
    said = reply(talkative, "Do you carry that tray?", "closed_question")
    assert said.situations == ("answer:tray",)
    assert reply(talkative, "Is it snowing?", "closed_question").situations == (
        "answer:knows_not_whether",
    )


def test_what_names_a_fact_is_not_answered_by_something_near(talkative: Case) -> None:
    asked = reply(talkative, "Do you carry savings on that tray?", "closed_question", "f_one")
    assert "answer:tray" not in asked.situations


def test_asked_what_they_prefer_they_say_what_matters(talkative: Case) -> None:
    asked = reply(talkative, "Would you carry that tray, or prefer a sum?", "preference_question")
    assert "answer:tray" not in asked.situations


def test_an_answer_that_is_spent_is_not_given_again(talkative: Case) -> None:
    said = reply(
        talkative, "Was there a folder?", "closed_question", used=frozenset({"Four papers."})
    )
    assert said.situations == ("answer:knows_not_whether",)
