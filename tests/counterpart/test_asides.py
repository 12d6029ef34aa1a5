"""What is said beside the matter, and what asks after their last words: found, and only then."""

from __future__ import annotations

import pytest

from weakhand.counterpart.aside import ASIDES, asides
from weakhand.counterpart.follow_up import FOLLOW_UPS, asks_after
from weakhand.language.cues import Cue


@pytest.mark.parametrize("cue", ASIDES, ids=lambda cue: cue.name)
def test_an_aside_is_found_in_each_of_its_examples(cue: Cue) -> None:
    assert [line for line in cue.yes if cue.name not in asides(line)] == []


@pytest.mark.parametrize("cue", ASIDES, ids=lambda cue: cue.name)
def test_an_aside_is_found_in_none_of_its_counterexamples(cue: Cue) -> None:
    assert [line for line in cue.no if cue.name in asides(line)] == []


@pytest.mark.parametrize("cue", ASIDES, ids=lambda cue: cue.name)
def test_an_aside_is_found_whatever_the_casing(cue: Cue) -> None:
    assert [line for line in cue.yes if cue.name not in asides(line.upper())] == []


@pytest.mark.parametrize("cue", FOLLOW_UPS, ids=lambda cue: cue.name)
def test_a_follow_up_is_found_in_each_of_its_examples(cue: Cue) -> None:
    assert [line for line in cue.yes if asks_after(line) != cue.name] == []


@pytest.mark.parametrize("cue", FOLLOW_UPS, ids=lambda cue: cue.name)
def test_a_follow_up_is_found_in_none_of_its_counterexamples(cue: Cue) -> None:
    assert [line for line in cue.no if asks_after(line) == cue.name] == []


def test_a_word_alone_asks_only_with_a_question_mark() -> None:
    assert asks_after("Sorry?") == "repeat"
    assert asks_after("Sorry.") == ""
    assert asks_after("And?") == "more"
    assert asks_after("And.") == ""


def test_a_follow_up_beside_a_question_of_its_own_gives_way_to_it() -> None:
    assert asks_after("And then? What does the bank want?") == ""


def test_what_leads_to_a_follow_up_does_not_hide_it() -> None:
    assert asks_after("Hm. Tell me about that.") == "more"
    assert asks_after("Sorry, I lost you there. Can you say that again?") == "repeat"


@pytest.mark.parametrize(
    "text", ["I don't know. 350 maybe, if we are careful.", "Never mind. Could you do the rent?"]
)
def test_what_only_shrugs_gives_way_to_what_a_line_says_besides(text: str) -> None:
    assert not {"shrug", "dropped"} & set(asides(text))
