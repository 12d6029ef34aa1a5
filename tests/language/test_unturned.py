"""Questions in the word order of a statement are questions, and give nothing back."""

from __future__ import annotations

import pytest

from weakhand.language import Said, read

SAID = (Said("counterpart", "The rent goes up by fifteen percent in March."),)


@pytest.mark.parametrize(
    "line",
    [
        "You can make it less, the money?",
        "You think it is right?",
        "It is possible to stay until summer?",
        "They told you to say this?",
    ],
)
def test_a_mark_alone_may_ask(line: str) -> None:
    kinds = read(line, SAID).kinds()
    assert "closed_question" in kinds
    assert "paraphrase" not in kinds


def test_who_repeats_what_was_said_with_a_raised_voice_does_not_ask_for_it() -> None:
    said = (Said("counterpart", "We can't make it less. The owners won't have it."),)
    kinds = read("So you can't make it less, the owners won't let you?", said).kinds()
    assert "paraphrase" in kinds


def test_a_feeling_named_with_a_mark_is_no_such_question() -> None:
    assert "closed_question" not in read("You feel trapped?", SAID).kinds()
