"""A question put as a statement is a question; what its speaker asks of themselves is none."""

from __future__ import annotations

import pytest

from weakhand.language import Said, read
from weakhand.language.reading import MoveKind

SAID = (Said(who="counterpart", text="It went to everyone. I signed it, and I had not read it."),)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("All I'd like to know is whether the letter went to everyone.", "closed_question"),
        ("we were wondering who put the figure in", "closed_question"),
        ("The one thing I don't get is why it's July.", "why_question"),
        ("You never told me, and I'm curious how it feels to sign three hundred.", "open_question"),
        ("just wondering what happens to the ones who write back", "open_question"),
    ],
)
def test_a_question_put_as_a_statement_is_found(text: str, kind: MoveKind) -> None:
    assert kind in read(text, SAID).kinds()


@pytest.mark.parametrize(
    "text",
    [
        "I don't know what I should do now.",
        "I want to see how the numbers work for me.",
        "I can see why you signed it.",
        "I don't see how I could pay that.",
        "You didn't say when to come.",
    ],
)
def test_what_is_asked_of_oneself_or_told_is_no_question(text: str) -> None:
    asking = {"open_question", "closed_question", "why_question"}
    assert asking.isdisjoint(read(text, SAID).kinds())


def test_a_feeling_that_is_guessed_at_stays_a_label() -> None:
    kinds = read("I wonder if you feel left alone with it.", SAID).kinds()
    assert "label" in kinds
    assert "closed_question" not in kinds


def test_a_long_run_of_what_may_stand_in_the_lead_is_read_at_once() -> None:
    # With a repeat inside a repeat this would not end.
    read("i " + "really " * 900 + "wonder " * 900, SAID)
