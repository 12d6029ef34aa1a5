"""Who tells what matters to them and throws in "and you?" asks what matters to the other side."""

from __future__ import annotations

import pytest

from weakhand.language import Said, read

ASKED = Said("counterpart", "Two rooms and one desk by the window. What do you need most?")
TOLD = Said("counterpart", "There are three nights, and I'm on holiday for none of them.")


@pytest.mark.parametrize(
    "line",
    [
        "mostly the desk, my eyes are bad. you?",
        "I'd go for the quiet room, hbu",
        "My first wish is the window. And yours?",
        "My priority is the desk, then the room. What is yours?",
        "We need the desk most. What about you?",
    ],
)
def test_a_wish_that_is_thrown_back_asks_for_theirs(line: str) -> None:
    assert {"preference_question", "open_question"} <= read(line, (TOLD,)).kinds()


def test_an_answer_to_what_matters_may_throw_the_question_back() -> None:
    assert "preference_question" in read("The one on the left. You?", (ASKED,)).kinds()


@pytest.mark.parametrize(
    "line",
    [
        "It's between him and you.",
        "I was there on Monday. And you?",
        "I like you.",
        "You?",
    ],
)
def test_without_a_wish_it_asks_for_none(line: str) -> None:
    assert "preference_question" not in read(line, (TOLD,)).kinds()


@pytest.mark.parametrize(
    "line",
    [
        "Please tell me your needs first.",
        "go on, pick your favourite",
        "so any nights you can't do without",
        "Is there anything else you could use around the house?",
    ],
)
def test_needs_are_asked_for_in_set_forms(line: str) -> None:
    assert "preference_question" in read(line, (TOLD,)).kinds()


@pytest.mark.parametrize("line", ["Could you share why the desk is first?", "Tell me your name."])
def test_reasons_and_names_are_no_needs(line: str) -> None:
    assert "preference_question" not in read(line, (TOLD,)).kinds()


def test_terms_asked_for_are_an_offer_and_no_question_beside_it() -> None:
    kinds = read("Could we say three nights for me and two for you?", (TOLD,)).kinds()
    assert "offer" in kinds
    assert "closed_question" not in kinds
