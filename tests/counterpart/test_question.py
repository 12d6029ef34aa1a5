"""The question of a line that says more than that, as people type it."""

from __future__ import annotations

import pytest

from weakhand.counterpart.question import all_asked, asking


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("thanks for coming up. i got your letter, ", "what made you write it now"),
        ("I drove since five, ", "is there a coffee machine here?"),
        ("so you gave him the van? ", "how many dealers have rung you since"),
        ("Hello. I'd like to know, ", "who signs it?"),
        ("I read it twice. I'd still like to understand ", "how you see our chances"),
        (
            "Thank you for seeing me. ",
            "Before we get to figures: what has changed in the category?",
        ),
    ],
)
def test_it_is_found_without_its_mark_and_behind_what_is_said_first(
    before: str, question: str
) -> None:
    assert asking(before + question) == question


@pytest.mark.parametrize(
    "line",
    [
        "If I paid at once, what would you do?",
        "At month end, who is it that comes?",
        "What did you say, who was it that came?",
        "When he came back, who was it with him?",
    ],
)
def test_a_condition_or_a_time_belongs_to_its_question(line: str) -> None:
    assert all_asked(line) == [line]


@pytest.mark.parametrize(
    "before",
    [
        "thanks martin, ",
        "Thank you. Before anything else ",
        "First of all, ",
        "hi, before we start ",
    ],
)
def test_thanks_and_what_comes_first_only_lead_in_to_a_question(before: str) -> None:
    assert asking(f"{before}i'd like to know how you see my work") == "how you see my work"


def test_a_question_without_a_mark_may_end_in_what_it_asks_for() -> None:
    assert asking("That is new to me. Figures for who") == "Figures for who"
    assert all_asked("They know me. I know who I work for.") == []
