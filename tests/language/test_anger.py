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
