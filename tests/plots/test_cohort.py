"""Pictures of a cohort: their numbers in words, few learners as dots, and any name in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

import numpy as np
import pytest

from weakhand.insight import Reliability, items, reliability
from weakhand.insight.items import Item
from weakhand.plots import (
    Picture,
    item_figures,
    items_picture,
    marks,
    marks_picture,
    mastery,
    mastery_picture,
)
from weakhand.plots import reliability_picture as diagram
from weakhand.plots.style import Theme

HOSTILE = "<script>alert(1)</script> \u202egnp & \x00\ud800 " + "x" * 500
POINTS = np.random.default_rng(1).integers(0, 11, (20, 3)).astype(float)
ITEMS = items(POINTS, np.full(3, 10.0), np.ones((20, 3), bool))
SAME = Item(9, 1.0, 0.0, None, None, "same")
TOLD = cast(Reliability, reliability([0.9, 0.6, 0.6], [True, False, True], ["a", "b", "c"]))

DRAWN: dict[str, Callable[[Theme], Picture]] = {
    "marks": lambda theme: marks_picture(
        [
            marks.Row("Many", list(POINTS[:, 0] / 10)),
            marks.Row("Few", [0.5, 0.5]),
            marks.Row("None", []),
        ],
        theme=theme,
    ),
    "items": lambda theme: items_picture(
        [*(item_figures.Row("A part", one) for one in ITEMS), item_figures.Row("Same", SAME)],
        theme=theme,
    ),
    "mastery": lambda theme: mastery_picture(
        [mastery.Row("label", 3, 1), mastery.Row("mirror", 0, 0)], 4, theme=theme
    ),
    "reliability": lambda theme: diagram(TOLD, theme=theme, width=360),
}
EACH = pytest.mark.parametrize("name", DRAWN)


@EACH
def test_the_same_data_give_the_same_bytes_and_each_theme_its_own(name: str) -> None:
    assert DRAWN[name]("light").svg() == DRAWN[name]("light").svg()
    assert DRAWN[name]("light").svg() != DRAWN[name]("dark").svg()


@EACH
def test_no_word_is_drawn_outside_the_picture(name: str) -> None:
    picture = DRAWN[name]("light")
    spots = re.findall(r'<text[^>]* x="(-?[\d.]+)" y="(-?[\d.]+)"', picture.svg().decode())
    assert len(spots) > 5
    for x, y in spots:  # in points, of which a pixel has three quarters
        assert 0 <= float(x) <= 0.75 * picture.width
        assert 0 <= float(y) <= 0.75 * picture.height


def test_words_tell_what_the_pictures_show() -> None:
    assert "Many: 20 learners, median" in DRAWN["marks"]("light").alt
    assert "Few: 2 learners, median 50%, from 50% to 50%" in DRAWN["marks"]("light").alt
    assert "None: nobody" in DRAWN["marks"]("light").alt
    assert "Same: 100% of the points on average, no correlation" in DRAWN["items"]("light").alt
    assert "label: 3, mastered by 1" in DRAWN["mastery"]("light").alt
    assert "about 60% sure, 1 of 2 came true (9% to 91%)" in DRAWN["reliability"]("light").alt


def test_few_learners_are_dots_and_many_are_columns() -> None:
    few = marks_picture([marks.Row("x", [0.1, 0.5, 0.9])]).svg()
    many = marks_picture([marks.Row("x", [0.1, 0.5, 0.9] * 4)]).svg()
    assert b">4<" in many
    assert b">1<" not in few


@pytest.mark.parametrize(
    "draw",
    [
        lambda: marks_picture([marks.Row(HOSTILE, [0.2] * 12)]),
        lambda: items_picture([item_figures.Row(HOSTILE, ITEMS[0])]),
        lambda: mastery_picture([mastery.Row(HOSTILE, 1, 1)], 2),
    ],
)
def test_a_hostile_name_stays_a_name(draw: Callable[[], Picture]) -> None:
    svg = draw().svg()
    assert b"<script" not in svg
    assert "\u202e".encode() not in svg
    assert b"x" * 200 not in svg


@pytest.mark.parametrize(
    "draw",
    [lambda: marks_picture([]), lambda: items_picture([]), lambda: mastery_picture([], 3)],
)
def test_nothing_to_draw_is_refused(draw: Callable[[], Picture]) -> None:
    with pytest.raises(ValueError, match="must be a row"):
        draw()
