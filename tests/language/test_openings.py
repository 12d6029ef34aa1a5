"""Where a question opens: at a question word, or where verb and subject change places."""

from __future__ import annotations

import pytest

from weakhand.language.openings import opens


def _opens(text: str, at: int = 0) -> bool:
    words = tuple(text.split())
    return opens(words, at, len(words), bare=at > 0)


@pytest.mark.parametrize(
    "text",
    [
        "what happens after monday",
        "how firm is the date",
        "what parts are hardest for you",
        "which of these matters",
        "who decided that",
        "why not",
        "in what way does it help",
        "do not you need the van",
        "will that be enough",
        "is rent included in the price",
    ],
)
def test_a_question_opens_with_a_question_word_or_a_verb_before_its_subject(text: str) -> None:
    assert _opens(text)


@pytest.mark.parametrize(
    "text",
    [
        "what matters most is the date",
        "who i work for is my business",
        "is fine",
        "do not wait for me",
        "have the van",
        "must go",
    ],
)
def test_no_question_opens_where_something_is_stated_or_ordered(text: str) -> None:
    assert not _opens(text)


def test_what_somebody_knows_or_tells_is_no_question() -> None:
    assert not _opens("i know what happens next", 2)


def test_a_verb_and_its_subject_open_a_question_within_a_sentence() -> None:
    assert _opens("i need the van are you free", 4)


def test_verb_and_subject_turned_round_after_neither_ask_nothing() -> None:
    assert not _opens("i can not and neither can you do it", 5)
