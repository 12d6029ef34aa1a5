"""Lesson text as HTML: marks and lists work, and nothing else gets through."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.ui.prose import html_of, inline


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One.\n\nTwo\nlines.", "<p>One.</p><p>Two lines.</p>"),
        (
            "A **bold** and *calm* `word`",
            "<p>A <strong>bold</strong> and <em>calm</em> <code>word</code></p>",
        ),
        (
            "Three:\n- one\n- two\n  goes on",
            "<p>Three:</p><ul><li>one</li><li>two goes on</li></ul>",
        ),
        ("2 * 3 * 4 = 24", "<p>2 * 3 * 4 = 24</p>"),
        ("a - b", "<p>a - b</p>"),
        ("", ""),
    ],
)
def test_text_becomes_the_html_an_author_expects(text: str, html: str) -> None:
    assert html_of(text) == html


def test_markup_in_a_text_is_shown_and_not_obeyed() -> None:
    assert inline("<img src=x onerror=alert(1)> & **<b>**") == (
        "&lt;img src=x onerror=alert(1)&gt; &amp; <strong>&lt;b&gt;</strong>"
    )


@given(st.text(alphabet="<>&*`- \nab", max_size=60))
def test_only_the_few_known_tags_are_ever_made(text: str) -> None:
    html = html_of(text)
    for tag in ("p", "strong", "em", "code", "ul", "li"):
        html = html.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    assert "<" not in html
    assert ">" not in html
