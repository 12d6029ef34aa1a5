"""What is looked at in a sentence: its words, what they are to the talk, and its shape."""

from __future__ import annotations

import pytest

from weakhand.language import Said
from weakhand.language.features import sentence_features, whole_features, whole_shape
from weakhand.language.read import begun, rules

OLDER = Said("counterpart", "The bakery needs an oven.")
LAST = Said("counterpart", "The brakes are broken and the van stays here.")


def _features(text: str, *context: Said) -> set[str]:
    """Return the features of the first sentence of a line."""
    state = begun(text, context)
    rules(state)
    return sentence_features(state, 0)


def _whole(text: str, *context: Said) -> set[str]:
    """Return the features of a whole line."""
    return whole_features(whole_shape(begun(text, context)))


def test_a_word_stands_for_itself_and_beside_its_neighbour() -> None:
    found = _features("You seem tired.")
    assert {"you", "seem", "you seem", "^ you"} <= found


def test_a_word_stands_for_its_family_too() -> None:
    assert "&feel_bad" in _features("You seem exhausted.")
    assert "&feel_bad" in _features("You seem worried.")


def test_a_word_of_their_last_turn_is_an_echo() -> None:
    assert "&~" in _features("So the brakes?", LAST)
    assert "&~" not in _features("So the brakes?")


def test_a_word_of_an_earlier_turn_is_another_echo() -> None:
    found = _features("So the oven?", OLDER, LAST)
    assert "&=" in found
    assert "&~" not in found


def test_a_word_that_nobody_said_is_neither() -> None:
    found = _features("So the zebra?", OLDER, LAST)
    assert "&*" in found
    assert not {"&~", "&="} & found


def test_a_number_is_any_number() -> None:
    assert "&#" in _features("I have 42.")
    assert _features("I have 42.") == _features("I have 97.")


def test_a_denial_is_marked() -> None:
    assert "N" in _features("I won't ask how you feel.")
    assert "N" not in _features("How do you feel?")


@pytest.mark.parametrize(
    "quotation", ['"exhausted by zebras"', "'exhausted by zebras'", "“exhausted by zebras”"]
)
def test_what_is_quoted_is_masked(quotation: str) -> None:
    found = _features(f"He said {quotation}.")
    assert "&_" in found
    assert not {"exhausted", "zebra", "&feel_bad"} & found


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("You're worn out, aren't you?", "You’re worn out, aren’t you?"),
        ('He said "go away now".', "He said “go away now”."),
        ("You Seem TIRED.", "you seem tired."),
    ],
)
def test_typing_makes_no_difference(one: str, two: str) -> None:
    assert _features(one, LAST) == _features(two, LAST)


def test_a_question_and_a_statement_differ() -> None:
    assert "&$?" in _features("You are tired?")
    assert "&$?" not in _features("You are tired.")


def test_what_a_rule_found_is_a_feature() -> None:
    assert "r:mirror?" in _features("The brakes?", LAST)
    assert "r:." in _features("Zebras graze.", LAST)


def test_a_whole_utterance_knows_how_many_turns_it_touches() -> None:
    touches_two = _whole("The oven, and the brakes.", OLDER, LAST)
    assert "Wt2/2" in touches_two
    assert "Wt0/2" in _whole("Zebras graze.", OLDER, LAST)
