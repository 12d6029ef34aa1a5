"""What is beside the matter is told by what its words weigh, question or figure or not."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Said, ground_of, read

CASE = ground_of(load("startup_down_round"))
SAID = (Said("counterpart", "There's a new chair on my committee and she reads every line."),)
TOLD = (Said("counterpart", "Smoking is my only break at work, and I know it is bad for me."),)


@pytest.mark.parametrize(
    "text",
    [
        "what's the square root of 144",
        "Shakespeare wrote Hamlet around the year 1600.",
        "Do you prefer trains or planes?",
        "I can play three songs on the ukulele.",
    ],
)
def test_trivia_in_a_case_is_off_topic_and_nothing_else(text: str) -> None:
    assert read(text, SAID, CASE).kinds() == {"off_topic"}


@pytest.mark.parametrize(
    "text",
    [
        "try to keep the phone out of the bedroom, that helps most people",
        "Nicotine is actually one of the hardest things to come off.",
    ],
)
def test_advice_in_words_of_its_own_is_not_off_topic(text: str) -> None:
    assert "off_topic" not in read(text, TOLD).kinds()


def test_a_question_about_the_matter_in_a_case_stays_a_question() -> None:
    assert "closed_question" in read("Who actually wrote these conditions?", SAID, CASE).kinds()
