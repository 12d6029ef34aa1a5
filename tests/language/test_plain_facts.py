"""How and what that ask for a plain fact or the way to a thing are nobody's problem."""

from __future__ import annotations

import pytest

from weakhand.language import Said, read

SAID = (Said("counterpart", "The kitchen takes no orders after nine, the gas goes off."),)


@pytest.mark.parametrize(
    "text",
    [
        "How do you spell that?",
        "What would it cost with the fish?",
        "what does GNP stand for",
        "What's it going to cost me?",
    ],
)
def test_a_price_and_a_spelling_are_closed(text: str) -> None:
    kinds = read(text, SAID).kinds()
    assert "closed_question" in kinds
    assert kinds.isdisjoint({"open_question", "calibrated_question", "preference_question"})


@pytest.mark.parametrize(
    "text", ["How do I get to the station?", "how do i cancel it in the app", "How did you get in?"]
)
def test_the_way_to_a_thing_is_open_and_not_calibrated(text: str) -> None:
    kinds = read(text, SAID).kinds()
    assert "open_question" in kinds
    assert "calibrated_question" not in kinds


@pytest.mark.parametrize(
    "text",
    [
        "What would it cost you to stay open longer?",
        "How can we find something that both can live with?",
        "How do I get you to stay open?",
    ],
)
def test_a_question_about_their_problem_stays_calibrated(text: str) -> None:
    assert "calibrated_question" in read(text, SAID).kinds()


def test_who_asks_how_they_should_know_asks_nothing() -> None:
    assert not any(each.endswith("question") for each in read("how should I know", SAID).kinds())
