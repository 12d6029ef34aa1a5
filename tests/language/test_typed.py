"""What one typed word stands for."""

from __future__ import annotations

from weakhand.language.normalise import fold
from weakhand.language.read import read
from weakhand.language.typed import plain_words


def test_a_not_without_its_verb_is_still_a_not() -> None:
    assert plain_words("n't") == ("not",)
    assert plain_words("don't") == ("do", "not")


def test_a_line_with_a_mark_within_a_word_is_read() -> None:
    assert read("You do:n't need to know it today.").text
    assert "" not in fold("You do:n't need to know it today.").words


def test_a_text_is_folded_once_whether_or_not_words_are_named_that_stay_as_they_are() -> None:
    text = "This is folded only once."
    assert fold(text) is fold(text, frozenset())


def test_a_ur_before_what_somebody_is_or_does_is_you_are_and_keeps_its_place() -> None:
    assert fold("ur not answering").words == ("you", "are", "not", "answering")
    assert fold("ur not answering").starts[:2] == (0, 0)
    assert fold("ur asking too much").words[:2] == ("you", "are")
    assert fold("thx for ur help").words == ("thanks", "for", "your", "help")
