"""Headed lists: the same words in HTML and in plain text, and nothing unescaped."""

from __future__ import annotations

from weakhand.ui.listing import Listing, Part, Run, listed, plain, several


def test_a_link_has_its_address_in_html_and_only_its_words_in_text() -> None:
    part = Part("Next", lines=((Run("Lesson 1", "01.ipynb#cell-id=m1-a"), Run(": open")),))
    assert '<a href="01.ipynb#cell-id=m1-a">Lesson 1</a>: open' in part.html()
    assert part.text() == "NEXT\n  - Lesson 1: open"


def test_whatever_a_learner_wrote_is_escaped() -> None:
    part = Part("<b>", ("<script>",), (plain('"><img>'),))
    assert "<script>" not in part.html()
    assert "<img>" not in part.html()
    assert "<img>" not in Part("x", lines=((Run("y", '"><img>'),),)).html()


def test_a_folded_part_opens_on_a_click_and_is_whole_in_text() -> None:
    part = Part("More", ("Said.",), folded=True)
    assert part.html().startswith("<details><summary>")
    assert "Said." in part.text()


def test_lines_of_plain_text_are_at_most_88_wide() -> None:
    listing = Listing((Part("A", ("word " * 60,), (plain("word " * 60),)),))
    assert max(map(len, repr(listing).split("\n"))) <= 88


def test_numbers_and_lists_read_as_people_say_them() -> None:
    assert (several(1, "task"), several(2, "task")) == ("1 task", "2 tasks")
    assert (listed([]), listed(["a"]), listed("abc")) == ("", "a", "a, b and c")
