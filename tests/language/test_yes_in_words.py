"""A yes to what has just been put, in many words, and what only sounds like one."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Reading, Said, ground_of, read

CASE = ground_of(load("layoff_severance"))
PUT = "Ten weeks' pay, three months of health cover and a release signed after a seven-day review."


def _read(text: str) -> Reading:
    return read(text, (Said("counterpart", PUT),), CASE)


@pytest.mark.parametrize(
    "text",
    [
        "It is yes from me, Ms Lindgren.",
        "For me is good. I sign.",
        "Yes, and could I have it in writing, please?",
        "It's a yes, if you put it on paper.",
        "Yes please, that would be a great relief.",
        "Fine. Then we have an agreement, haven't we?",
        "I accept your offer of a minute ago as it stands.",
        "Those terms are acceptable to me. Please write the seven-day review into it.",
        "Agreed. Send over the papers and I'll sign.",
    ],
)
def test_it_is_an_acceptance_and_puts_nothing_new(text: str) -> None:
    reading = _read(text)
    assert "accept" in reading.kinds()
    assert reading.offer is None


@pytest.mark.parametrize(
    "text",
    [
        "Yes, I understand that.",
        "That's acceptable if the cover runs six months.",
        "Yes? Could I have that in writing before I say anything?",
        "Are we agreed?",
        "Send over the papers and I'll sign nothing.",
    ],
)
def test_what_holds_back_or_only_asks_is_none(text: str) -> None:
    assert "accept" not in _read(text).kinds()


def test_what_they_had_put_before_is_only_quoted_beside_a_yes() -> None:
    text = "Your earlier offer had eight paid hand-over days in it. I accept your offer of now."
    reading = _read(text)
    assert "accept" in reading.kinds()
    assert reading.offer is None
