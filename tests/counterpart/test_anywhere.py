"""What may come up at any table is answered in the case's words, or else in those of any table."""

from __future__ import annotations

import pytest

from tests.counterpart.conftest import bare_case
from tests.counterpart.test_beside_the_matter import line, reply
from weakhand.counterpart.aside import asides
from weakhand.language.reading import Reading

OWN = bare_case(
    answers=[
        {"id": "why_number", "asked": ["It stands in the ledger.", "The ledger says so."]},
        {"id": "someone_else", "asked": ["There is only me.", "You have me, and that is all."]},
        {"id": "final", "asked": ["It is what I was given.", "I was given no other."]},
    ]
)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("How did you get to that number?", "why_number"),
        ("Could I talk to your manager about it?", "someone_else"),
    ],
)
def test_a_case_answers_it_in_its_own_words(text: str, answer: str) -> None:
    assert reply(OWN, line(text, "closed_question")).situations == (f"answer:{answer}",)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Let's both come out of this well.", "aside_peaceable"),
        ("I already told you as much.", "aside_said_before"),
        ("That knocked me sideways.", "aside_taken_aback"),
    ],
)
def test_without_words_of_the_case_those_of_any_table_serve(text: str, answer: str) -> None:
    assert asides(text) == ()
    assert reply(OWN, line(text)).situations == (f"answer:{answer}",)


def test_a_question_that_only_points_back_is_about_what_was_said_last() -> None:
    assert "answer:final" not in reply(OWN, line("Is that it?", "closed_question")).situations


@pytest.mark.parametrize("kind", ["offer", "conditional_trade"])
def test_who_puts_terms_says_something_of_their_own(kind: str) -> None:
    text = "Let's both come out of this well."
    said = reply(OWN, line(text, kind))  # type: ignore[arg-type]
    assert "answer:aside_peaceable" not in said.situations


def test_what_states_something_about_a_fact_asks_for_nothing_that_comes_up_anywhere() -> None:
    own = {"id": "start_over", "asked": ["Good morning, once more."]}
    case = bare_case(answers=[own])
    text = "Let us start over from the beginning."
    of_fact = Reading(text, (), ("f_one",))
    assert reply(case, Reading(text)).situations == ("answer:start_over",)
    assert reply(case, of_fact).situations != ("answer:start_over",)
