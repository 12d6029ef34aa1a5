"""Insults count where they are meant for the other side, and nowhere else."""

from __future__ import annotations

import pytest

from weakhand.language.anger import hostility


@pytest.mark.parametrize(
    "text",
    [
        "do you think i am greedy",
        "is there a version of this that does not make me look like a loser",
        "the last man who sold me a car was a thief",
    ],
)
def test_a_word_said_of_oneself_or_of_somebody_gone_insults_nobody(text: str) -> None:
    assert hostility(text) == 0.0


def test_a_word_said_to_their_face_does() -> None:
    assert hostility("you are a greedy liar") >= 0.7
    assert hostility("you loser") == 1.0


@pytest.mark.parametrize(
    "text",
    [
        "we would have to shut up shop by easter",
        "the paper lying on your desk says five",
        "twelve percent is the lesser evil",
    ],
)
def test_a_figure_of_speech_insults_nobody(text: str) -> None:
    assert hostility(text) == 0.0


def test_an_insult_beside_a_figure_of_speech_is_one() -> None:
    assert hostility("shut up shop you idiot") == 1.0
    assert hostility("you are lying on the form") >= 0.7


def test_a_joke_that_is_told_insults_nobody() -> None:
    assert hostility("you are a hard woman to sell a joke to") == 0.0
    assert hostility("you are a joke") > 0.3
