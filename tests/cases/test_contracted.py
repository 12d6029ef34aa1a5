"""Words for any table are drawn together for who speaks so, and stay sentences."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.cases.any_table import any_table
from weakhand.cases.contracted import contracted, mostly_contracted


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("I would listen to that.", "I'd listen to that."),
        ("I cannot say, and I will not guess.", "I can't say, and I won't guess."),
        ("You have not said. I have put it in.", "You haven't said. I've put it in."),
        ("That is a thought, and it is not mine.", "That's a thought, and it isn't mine."),
    ],
)
def test_words_are_drawn_together(full: str, short: str) -> None:
    assert contracted(full) == short


@pytest.mark.parametrize(
    "line",
    [
        "Yes, it is.",
        "I would ask, and I will if it matters.",
        "Say how it is now.",
        "That is about all there is to it.",
        "What I have is this.",
    ],
)
def test_what_english_does_not_draw_together_stays(line: str) -> None:
    words = line.removeprefix("I would ask, and ").removeprefix("That is ")
    assert contracted(line).endswith(words)


def test_who_speaks_in_short_is_known_by_their_own_lines() -> None:
    assert load("salary_one_offer").contracts
    assert not load("small_supplier_vs_retailer").contracts
    assert not mostly_contracted(["I would not.", "I'd go."])


def test_words_for_any_table_are_said_as_the_person_says_them() -> None:
    full, short = any_table(), any_table(contracts=True)
    assert full.keys() == short.keys()
    assert any("I would listen" in line for line in full["what_if_i"])
    assert not any("I would" in line for line in short["what_if_i"])
