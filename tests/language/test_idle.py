"""Trivia and things of the wide world are beside the talk, unless it was about them before."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Said, ground_of, read

SAID = (Said("counterpart", "There are two of us for thirty beds tonight."),)
CASE = ground_of(load("small_supplier_vs_retailer"))


@pytest.mark.parametrize(
    "line", ["Who painted the Mona Lisa?", "How many moons does Jupiter have?"]
)
def test_trivia_is_off_topic_in_a_case_and_outside_of_one(line: str) -> None:
    assert read(line, SAID).kinds() == {"off_topic"}
    assert read(line, SAID, CASE).kinds() == {"off_topic"}


def test_what_they_have_spoken_of_is_no_other_topic() -> None:
    said = (Said("counterpart", "We sell a board game about the moons of Jupiter."),)
    assert "off_topic" not in read("How many moons does Jupiter have?", said).kinds()


def test_weather_is_small_talk() -> None:
    assert "off_topic" not in read("Lovely sun today, isn't it?", SAID).kinds()
