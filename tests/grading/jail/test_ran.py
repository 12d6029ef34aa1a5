"""What a learner's process sends may be anything; what is made of it is a mark."""

from __future__ import annotations

import signal
from typing import Any

import pytest

from weakhand.grading.jail import Limits
from weakhand.grading.jail.ran import ended, mark_of, plain_words, read
from weakhand.questions import Example

ONE = [Example(args=(1,), result=2)]


@pytest.mark.parametrize(
    "messages",
    [
        [],
        [1],
        [None, {"value": 2, "trouble": ""}],
        [{"found": "yes"}],
        [{"found": True}, {"value": 2}],
        [{"found": True}, {"value": 2, "trouble": ["none"]}],
        [{"found": True}, {"value": {"result": 2}, "trouble": ""}],
        [{"found": True}, {"fraction": 1.0, "points": 10}],
        [{"found": True}, 2],
    ],
)
def test_a_message_that_is_no_answer_earns_nothing(messages: list[Any]) -> None:
    assert mark_of(read(messages, 1, ""), "double", ONE, 0).fraction == 0.0


def test_answers_beyond_the_last_call_are_not_counted() -> None:
    wrong, right = {"value": 1, "trouble": ""}, {"value": 2, "trouble": ""}
    ran = read([{"found": True}, wrong, right, right], 1, "")
    assert mark_of(ran, "double", ONE, 0).fraction == 0.0


def test_words_of_a_learner_are_made_harmless() -> None:
    words = "stopped\x1b[2J\n\n10 of 10\ud800 \u202epoints\x00" + "!" * 1000
    assert plain_words(words).startswith("stopped [2J 10 of 10 points !!!")
    assert len(plain_words(words)) <= 300
    plain_words(words).encode("utf-8")


@pytest.mark.parametrize(
    ("how", "number", "cpu", "words"),
    [
        ("time", 0, 0.0, "took too long"),
        ("killed", signal.SIGKILL, 5.0, "took too long"),
        ("killed", signal.SIGKILL, 0.1, "was stopped by the system"),
        ("killed", signal.SIGBUS, 0.1, "crashed Python (SIGBUS)"),
        ("killed", 63, 0.1, "crashed Python (signal 63)"),
        ("ended", 3, 0.1, "ended Python"),
        ("let go", 9, 0.1, "ended Python"),
    ],
)
def test_every_end_has_words(how: str, number: int, cpu: float, words: str) -> None:
    assert ended(how, number, cpu, Limits(cpu=5)).startswith(words)
