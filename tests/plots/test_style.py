"""The house style can be read: in both themes, and without colour."""

from __future__ import annotations

from itertools import combinations

import pytest

from weakhand.plots.style import DASHES, HATCHES, INKS, MARKS, contrast, luminance

THEMES = pytest.mark.parametrize("theme", ["light", "dark"])


@THEMES
@pytest.mark.parametrize("ink", ["text", "muted", "you", "them"])
@pytest.mark.parametrize("behind", ["ground", "wash"])
def test_words_have_a_contrast_of_4_5_at_least(theme: str, ink: str, behind: str) -> None:
    inks = INKS[theme]  # type: ignore[index]
    assert contrast(getattr(inks, ink), getattr(inks, behind)) >= 4.5


@THEMES
@pytest.mark.parametrize("behind", ["ground", "wash"])
def test_outlines_that_carry_meaning_have_a_contrast_of_3_at_least(theme: str, behind: str) -> None:
    inks = INKS[theme]  # type: ignore[index]
    assert contrast(inks.edge, getattr(inks, behind)) >= 3.0


@THEMES
def test_words_on_a_filled_bar_can_be_read(theme: str) -> None:
    inks = INKS[theme]  # type: ignore[index]
    assert contrast(inks.ground, inks.you) >= 4.5


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert luminance("#ffffff") == pytest.approx(1.0)


def test_every_named_point_has_a_shape_of_its_own() -> None:
    shapes = [mark.marker for mark in MARKS.values()]
    assert len(shapes) == len(set(shapes))


def test_only_the_deals_reached_are_filled() -> None:
    assert {name for name, mark in MARKS.items() if mark.filled} == {"deal", "branch"}


@pytest.mark.parametrize("looks", [DASHES, HATCHES], ids=["dashes", "hatches"])
def test_lines_and_areas_differ_without_colour(looks: tuple[object, ...]) -> None:
    assert all(one != other for one, other in combinations(looks, 2))
