"""A number and a half is one number."""

from __future__ import annotations

import pytest

from weakhand.language.normalise import fold


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("66 and a half", ("66.5",)),
        ("Six and a half percent, then.", ("6.5", "percent", "then")),
        ("five and a half thousand?", ("5500",)),
        ("a month and a half", ("a", "month", "and", "a", "half")),
        ("two days and a half", ("2", "days", "and", "a", "half")),
    ],
)
def test_a_number_and_a_half_is_one_number(text: str, words: tuple[str, ...]) -> None:
    folded = fold(text)
    assert folded.words == words
    assert len(folded.marks) == len(words) + 1


def test_it_stands_where_its_words_stand() -> None:
    folded = fold("say 66 and a half now")
    assert folded.text[folded.starts[1] : folded.ends[1]] == "66 and a half"
