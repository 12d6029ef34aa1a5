"""A plain yes or no to terms that were just named, outside a case, and what only sounds like "
"one.
"""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Said, ground_of, read

STAY = (Said("counterpart", "We can let you stay until the end of June, then the painters come."),)
RENT = (Said("counterpart", "I can do 640 a month if you take it for two years."),)


@pytest.mark.parametrize(
    "text",
    [
        "June it is.",
        "ok then june",
        "The end of June is fine.",
        "Yes, I take that.",
        "we can live with june",
        "Agreed. We'll be out.",
    ],
)
def test_who_takes_what_was_named_says_yes(text: str) -> None:
    assert "accept" in read(text, STAY).kinds()


@pytest.mark.parametrize(
    "text",
    [
        "June is fine if the boxes can stay.",
        "June?",
        "The painters are good.",
        "I understand, June.",
        "Maybe June.",
    ],
)
def test_who_holds_back_asks_or_praises_says_no_yes(text: str) -> None:
    assert "accept" not in read(text, STAY).kinds()


def test_without_terms_the_same_words_are_no_yes() -> None:
    told = (Said("counterpart", "We moved to Dallas in eighty two."),)
    assert "accept" in read("I agree.", RENT).kinds()
    assert "accept" not in read("I agree.", told).kinds()


@pytest.mark.parametrize(
    "text",
    [
        "640 is too much",
        "Two years? Forget it.",
        "too steep",
        "afraid not",
        "way over my budget, sorry",
        "Not at 640.",
    ],
)
def test_who_turns_down_what_was_named_says_no(text: str) -> None:
    assert "reject" in read(text, RENT).kinds()


@pytest.mark.parametrize("text", ["The balcony is too small.", "Too bad.", "not yet"])
def test_what_names_nothing_of_theirs_turns_nothing_down(text: str) -> None:
    assert "reject" not in read(text, RENT).kinds()


def test_in_a_case_one_point_of_a_package_closes_nothing() -> None:
    case = ground_of(load("tenant_vs_landlord"))
    put = (Said("counterpart", "Ten percent on the rent, and the boiler in spring."),)
    assert "accept" not in read("ten percent is ok", put, case).kinds()
