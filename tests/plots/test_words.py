"""Words that fit: measured, broken and cut before they are drawn."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weakhand.plots.words import clean, shortened, width, wrap

TEXT = "He has to report a saving of six percent on the category by the 30th."


def test_no_line_is_wider_than_the_room() -> None:
    for room in (60.0, 140.0, 300.0):
        assert all(width(line, 11) <= room for line in wrap(TEXT, room, 11))


def test_whole_words_stay_whole_where_they_fit() -> None:
    assert " ".join(wrap(TEXT, 140, 11)) == TEXT


def test_what_does_not_fit_is_cut_with_an_ellipsis() -> None:
    lines = wrap(TEXT, 100, 11, lines=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_a_word_wider_than_a_line_is_broken() -> None:
    lines = wrap("x" * 100, 80, 11)
    assert "".join(lines) == "x" * 100
    assert all(width(line, 11) <= 80 for line in lines)


@pytest.mark.parametrize(
    "text",
    ["smile \N{UNICORN FACE} now", "a\x07bell", "two\nlines", "\u202eturned", "tab\there"],
)
def test_what_the_font_cannot_draw_is_left_out(text: str) -> None:
    assert all(char.isprintable() and char != "\N{UNICORN FACE}" for char in clean(text))
    assert "  " not in clean(text)


def test_a_short_text_is_not_shortened() -> None:
    assert shortened("Tell me more.", 40) == "Tell me more."
    assert shortened(TEXT, 20) == "He has to report a…"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.floats(30, 400))
def test_any_text_fits_any_room(text: str, room: float) -> None:
    lines = wrap(text, room, 11, lines=4)
    assert len(lines) <= 4
    assert all(width(line, 11) <= room or len(line) == 1 for line in lines)
