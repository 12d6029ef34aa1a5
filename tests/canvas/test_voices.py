"""Every way of talking has words for all that can happen, and says nothing twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from weakhand.canvas.voices import MANNERS, filled_in, some, voice_of
from weakhand.cases.situations import ANSWERS, SITUATIONS

KNOWN = {
    "about", "demand", "name", "role", "first", "second", "clock", "elsewhere",
    "topic", "said", "loses", "real", "issue",
}  # fmt: skip
FACTS = 4
"""Pressures that a canvas can hold: each has wordings of its own."""


def lines_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from lines_in(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from lines_in(each)


@pytest.mark.parametrize("manner", MANNERS)
def test_a_voice_has_words_for_every_situation_and_every_plain_question(manner: Any) -> None:
    voice = voice_of(manner)
    assert set(voice.lines) == set(SITUATIONS)
    for name, situation in SITUATIONS.items():
        assert len(voice.lines[name].neutral) >= situation.at_least, name
    for name, situation in ANSWERS.items():
        assert len(voice.answers[name]) >= situation.at_least, name


@pytest.mark.parametrize("manner", MANNERS)
def test_a_voice_says_no_line_twice_and_knows_what_it_fills_in(manner: Any) -> None:
    every = list(lines_in(voice_of(manner).model_dump()))
    assert [line for line, count in Counter(every).items() if count > 1] == []
    slots = {slot.lower() for line in every for slot in re.findall(r"\[(\w+)\]", line)}
    assert slots <= KNOWN


def test_two_voices_share_no_line() -> None:
    every = [line for manner in MANNERS for line in lines_in(voice_of(manner).model_dump())]
    assert [line for line, count in Counter(every).items() if count > 1] == []


@pytest.mark.parametrize("manner", MANNERS)
def test_each_pressure_is_told_in_a_frame_of_its_own(manner: Any) -> None:
    told = voice_of(manner).pressure
    for pool in (told.hint, told.part, told.whole, told.guard):
        used = [line for n in range(FACTS) for line in some(pool, 3, n)]
        assert len(set(used)) == len(used)


def test_what_a_learner_wrote_cannot_open_a_bracket() -> None:
    assert filled_in("About [topic]: [Topic].", {"topic": "{the} [loan]"}) == (
        "About (the) (loan): (the) (loan)."
    )
