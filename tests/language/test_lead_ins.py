"""What leads in to a sentence: small words, greetings and thanks."""

from __future__ import annotations

import pytest

from weakhand.language.lead_ins import greeted, skip_lead


def _rest(text: str) -> str:
    words = tuple(text.split())
    return " ".join(words[skip_lead(words, 0, len(words)) :])


def _point(text: str) -> str:
    words = tuple(text.split())
    return " ".join(words[greeted(words, 0, len(words)) :])


def test_small_words_lead_in() -> None:
    assert _rest("ok so well what now is this") == "what now is this"


def test_like_leads_in_to_a_question_word_alone() -> None:
    assert _rest("like what would help you") == "what would help you"
    assert _rest("like that one") == "like that one"


def test_the_last_word_is_never_a_lead_in() -> None:
    assert _rest("ok so") == "so"


@pytest.mark.parametrize(
    "text",
    ["good morning what is left", "thank you so much what is left", "hello lovely what is left"],
)
def test_greetings_and_thanks_come_before_the_point(text: str) -> None:
    assert _point(text) == "what is left"


def test_a_line_that_only_greets_keeps_its_last_words() -> None:
    assert _point("hello good morning") == "good morning"
