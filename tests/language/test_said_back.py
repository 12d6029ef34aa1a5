"""What they said of themselves, said back to them word for word, is a mirror."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import EMPTY, Said, ground_of, read

BEFORE = (Said("counterpart", "I wrote it twice in the night. My wife reads all I send."),)


@pytest.mark.parametrize("text", ["You wrote it twice in the night.", "You wrote it twice."])
def test_their_words_with_the_persons_changed_over_are_a_mirror(text: str) -> None:
    assert "mirror" in read(text, BEFORE, EMPTY).kinds()


@pytest.mark.parametrize("text", ["I wrote it twice in the night.", "Did you write it twice?"])
def test_what_the_speaker_did_and_what_is_asked_are_none(text: str) -> None:
    assert "mirror" not in read(text, BEFORE, EMPTY).kinds()


def test_what_comes_of_it_for_both_sides_is_given_back_and_no_trade() -> None:
    said = (Said("counterpart", "Who buys it pays a fifth, and then a caller rings you."),)
    text = "so you get a fifth and i get a caller every evening"
    kinds = read(text, said, ground_of(load("hospital_bill"))).kinds()
    assert "paraphrase" in kinds
    assert "conditional_trade" not in kinds


def test_a_name_before_a_question_mirrors_nothing() -> None:
    kinds = read("And your wife, does she like it?", BEFORE, EMPTY).kinds()
    assert "mirror" not in kinds


@pytest.mark.parametrize("text", ["I bring the coffee.", "I'll fetch you some water."])
def test_who_looks_after_a_guest_tells_nothing_of_themselves(text: str) -> None:
    case = ground_of(load("tenant_vs_landlord"))
    assert "disclosure" not in read(text, BEFORE, case).kinds()


def test_a_line_with_a_figure_is_on_the_matter() -> None:
    case = ground_of(load("exclusive_deal_walk_away"))
    text = "Eleven of them, two kept on, nine for nothing."
    assert "off_topic" not in read(text, BEFORE, case).kinds()


@pytest.mark.parametrize("text", ["Please, come in.", "Please sit down, Mr Grieve."])
def test_who_asks_somebody_in_begs_for_nothing_and_is_on_the_matter(text: str) -> None:
    case = ground_of(load("tenant_vs_landlord"))
    for before in ((), BEFORE):
        assert read(text, before, case).kinds().isdisjoint({"begging", "off_topic"})
