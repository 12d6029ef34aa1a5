"""What it must be like for them is a label, though no "you feel" stands in it."""

from __future__ import annotations

import pytest

from weakhand.language import EMPTY, Said, read

BEFORE = (Said("counterpart", "I have had to say this four times since breakfast."),)


@pytest.mark.parametrize(
    "text",
    [
        "Was not easy for you also.",
        "This can't be very pleasant for you.",
        "must have been a horrible week, that",
        "It can't be nice, having to say it to my face.",
        "That must be a thankless job.",
        "It's a long shift with those phones, I imagine.",
    ],
)
def test_it_is_a_label_and_no_refusal(text: str) -> None:
    kinds = read(text, BEFORE, EMPTY).kinds()
    assert "label" in kinds
    assert "reject" not in kinds


@pytest.mark.parametrize(
    "text", ["It's very hard on us.", "This is not easy for me.", "It can't be two weeks."]
)
def test_what_is_hard_for_the_speaker_is_none(text: str) -> None:
    assert "label" not in read(text, BEFORE, EMPTY).kinds()


@pytest.mark.parametrize(
    "text",
    [
        "To be honest, your first number was a slap in the face.",
        "The notice was quite a shock for us.",
        "That stung, I won't hide it.",
        "this keeps me awake",
    ],
)
def test_a_hurt_of_ones_own_is_told_without_blame_and_labels_nobody(text: str) -> None:
    kinds = read(text, BEFORE, EMPTY).kinds()
    assert "i_message" in kinds
    assert "label" not in kinds


@pytest.mark.parametrize(
    "text", ["That must have been a slap in the face.", "It stung you, that letter."]
)
def test_a_hurt_of_theirs_is_no_feeling_of_the_speakers(text: str) -> None:
    assert "i_message" not in read(text, BEFORE, EMPTY).kinds()
