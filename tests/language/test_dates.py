"""A day that comes round is nobody's deadline; a day by which something must be done is one."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Said, ground_of, read
from weakhand.language.dates import speaks_of_habits, without_habits

CASE = ground_of(load("small_supplier_vs_retailer"))
BEFORE = (Said("counterpart", "I stand there with my telephone, and the list is on the wall."),)


@pytest.mark.parametrize(
    "text",
    [
        "What happens on a Tuesday?",
        "How does a busy Friday look in your shops?",
        "what do you do on Sundays",
        "Who is called when a label is wrong on day one?",
    ],
)
def test_a_day_that_comes_round_is_no_deadline(text: str) -> None:
    kinds = read(text, BEFORE, CASE).kinds()
    assert kinds.isdisjoint({"deadline_question", "deadline_challenge"})


@pytest.mark.parametrize(
    "text",
    ["What happens on Tuesday?", "Who needs it by Friday?", "How firm is the first of March?"],
)
def test_a_day_that_is_set_is_one(text: str) -> None:
    assert "deadline_question" in read(text, BEFORE, CASE).kinds()


@pytest.mark.parametrize(
    "text",
    [
        "And every week when the box comes, I could go through it with you.",
        "Once a month we could count together.",
        "A new supplier needs six weeks to get through your audit.",
    ],
)
def test_what_is_done_again_and_again_challenges_no_date(text: str) -> None:
    assert "deadline_challenge" not in read(text, BEFORE, CASE).kinds()


def test_only_what_comes_round_is_taken_out_of_a_text() -> None:
    assert without_habits("is it on a monday or by friday") == "is it then or by friday"
    assert not speaks_of_habits("what if i answer a day later")


@pytest.mark.parametrize(
    "text",
    [
        "Petra, before I say anything: is the first your date?",
        "Could we go through it together, one by one?",
    ],
)
def test_what_only_leads_in_or_looks_at_it_together_puts_nothing_off(text: str) -> None:
    reading = read(text, BEFORE, CASE)
    assert "deadline_challenge" not in reading.kinds()
    assert "puts_off" not in reading.cues


@pytest.mark.parametrize(
    "text", ["Not before I speak to my brother.", "I want to go through it at home first."]
)
def test_who_must_speak_or_read_first_puts_it_off(text: str) -> None:
    assert "puts_off" in read(text, BEFORE, CASE).cues
