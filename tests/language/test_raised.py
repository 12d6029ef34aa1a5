"""What asks by its mark alone, after a wish, or goes on from another question."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Said, ground_of, read

CASE = ground_of(load("used_van_cash_price"))
BEFORE = (Said("counterpart", "The fitter came twice. It goes to somebody who will drive it."),)


def _kinds(text: str) -> frozenset[str]:
    return read(text, BEFORE, CASE).kinds()


@pytest.mark.parametrize(
    "text", ["The plumber, she was cheaper?", "That letter comes from upstairs?"]
)
def test_a_sentence_that_asks_by_its_mark_alone_is_a_question(text: str) -> None:
    assert "closed_question" in _kinds(text)


@pytest.mark.parametrize("text", ["The fitter came twice?", "So it all came down on you?"])
def test_what_is_given_back_with_a_mark_is_none(text: str) -> None:
    assert "closed_question" not in _kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Who would you love to see in it, one day?",
        "Who could be the ideal owner for it?",
        "To what end do they count it?",
        "In what way does she use it?",
    ],
)
def test_what_asks_for_more_than_a_name_is_open(text: str) -> None:
    assert "open_question" in _kinds(text)
    assert "closed_question" not in _kinds(text)


def test_how_come_goes_on_from_another_question_without_blame() -> None:
    kinds = _kinds("What's the history of it, how come it stands here?")
    assert "open_question" in kinds
    assert "why_question" not in kinds


def test_how_come_by_itself_asks_why() -> None:
    assert "why_question" in _kinds("How come it stands here?")


@pytest.mark.parametrize(
    "text",
    [
        "Is that the day it opens or the day it shuts?",
        "What would you have to show the others if it changed?",
        "Does it go by the weight or by the box?",
    ],
)
def test_what_asks_after_a_duty_or_a_meaning_asks_for_no_wish(text: str) -> None:
    assert "preference_question" not in _kinds(text)
