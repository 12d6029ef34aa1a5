"""Plain questions, and what learners say of their own weakness: found, and only then."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import ground_of, read
from weakhand.language.cues import Cue
from weakhand.language.own_cues import OWN
from weakhand.language.plain import PLAIN

CUES = [*PLAIN, *OWN]
VAN = ground_of(load("used_van_cash_price"))


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_a_cue_is_found_in_each_of_its_examples(cue: Cue) -> None:
    assert [line for line in cue.yes if cue.name not in read(line).cues] == []


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_a_cue_is_found_in_none_of_its_counterexamples(cue: Cue) -> None:
    assert [line for line in cue.no if cue.name in read(line).cues] == []


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_a_cue_is_found_whatever_the_casing(cue: Cue) -> None:
    assert [line for line in cue.yes if cue.name not in read(line.upper()).cues] == []


def test_a_plain_question_that_is_reported_is_not_asked() -> None:
    assert "decides" not in read("They always ask who decides.").cues
    assert "decides" not in read("I don't care who decides.").cues
    assert "clarify" not in read("He said 'what do you mean'.").cues


def test_a_number_between_two_options_is_taken_for_the_nearest_and_marked() -> None:
    reading = read("I can offer you 5,350 for it.", (), VAN)
    assert dict(reading.offer or ())["price"] == "5.4k"
    assert "near:price" in reading.cues


def test_a_number_that_is_an_option_is_not_marked() -> None:
    reading = read("I can offer you 5,400 for it.", (), VAN)
    assert dict(reading.offer or ())["price"] == "5.4k"
    assert reading.cues == ()


@pytest.mark.parametrize("line", ["I can offer you 2,000 for it.", "I can offer you 5 biscuits."])
def test_a_number_far_from_every_option_is_no_offer(line: str) -> None:
    assert read(line, (), VAN).offer is None


def test_an_option_named_without_an_offer_leaves_a_cue_and_no_offer() -> None:
    reading = read("There was 5,400 on it somewhere.", (), VAN)
    assert reading.offer is None
    assert reading.names_terms == 1


@pytest.mark.parametrize(
    "text",
    [
        "So I won't be coming, Julian. I say it to you myself.",
        "We've decided against it, with thanks.",
        "I'm turning the offer down, Mr Grieve.",
    ],
)
def test_a_courteous_no_to_the_whole_says_that_one_is_leaving(text: str) -> None:
    assert "leaving" in read(text).cues


@pytest.mark.parametrize(
    "text", ["I won't come alone.", "I won't come Friday.", "I'm turning it over in my mind."]
)
def test_a_no_to_a_day_or_a_thought_is_no_leaving(text: str) -> None:
    assert "leaving" not in read(text).cues
