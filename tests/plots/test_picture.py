"""A picture: the same bytes every time, small, with its words, and no trace left behind."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import matplotlib
import pytest
from PIL import Image

from tests.debrief.talks import FREELANCER, exemplar
from tests.fresh import printed_by
from weakhand.debrief import chain, course, deal_map
from weakhand.plots import Picture, chain_picture, course_picture, deal_picture
from weakhand.roleplay import Talk


@cache
def talk() -> Talk:
    return exemplar(FREELANCER)


def pictures(theme: str = "light", width: int = 640) -> dict[str, Picture]:
    """Return the three pictures of a debrief."""
    how = {"theme": theme, "width": width}
    return {
        "chain": chain_picture(chain(talk()), "Okafor", **how),  # type: ignore[arg-type]
        "deal": deal_picture(deal_map(talk()), **how),  # type: ignore[arg-type]
        "course": course_picture(course(talk()), **how),  # type: ignore[arg-type]
    }


NAMES = pytest.mark.parametrize("name", ["chain", "deal", "course"])


@NAMES
def test_the_same_data_give_the_same_bytes(name: str) -> None:
    one, other = pictures()[name], pictures()[name]
    assert one.svg() == other.svg() == one.svg()
    assert one.png() == other.png()


@NAMES
def test_an_svg_carries_no_date_and_no_version(name: str) -> None:
    svg = pictures()[name].svg()
    assert b"date" not in svg.lower()
    assert matplotlib.__version__.encode() not in svg
    assert b"matplotlib" not in svg.lower()


@NAMES
def test_a_picture_is_small(name: str) -> None:
    picture = pictures()[name]
    assert len(picture.svg()) < 40_000
    assert len(picture.png()) < 120_000


@NAMES
@pytest.mark.parametrize("width", [640, 360])
def test_a_png_has_the_size_it_says(name: str, width: int) -> None:
    picture = pictures(width=width)[name]
    image = Image.open(BytesIO(picture.png(2.0)))
    assert picture.width == width
    assert abs(image.width - 2 * picture.width) <= 1
    assert abs(image.height - 2 * picture.height) <= 1


@NAMES
def test_a_dark_picture_stands_on_a_dark_ground(name: str) -> None:
    for theme, dark in (("light", False), ("dark", True)):
        image = Image.open(BytesIO(pictures(theme)[name].png(1.0))).convert("L")
        corner = image.getpixel((image.width - 1, image.height - 1))
        assert isinstance(corner, int)
        assert (corner < 60) == dark


@NAMES
def test_a_picture_in_grey_keeps_its_words_readable(name: str) -> None:
    """The darkest and the lightest grey are as far apart as text needs."""
    for theme in ("light", "dark"):
        image = Image.open(BytesIO(pictures(theme)[name].png(1.0))).convert("L")
        low, high = image.getextrema()
        assert isinstance(low, int)
        assert isinstance(high, int)
        assert high - low > 150


def test_html_shows_the_image_and_says_what_it_shows() -> None:
    picture = pictures()["deal"]
    html = picture.html()
    assert html.startswith('<img src="data:image/png;base64,')
    assert 'alt="All 96 different deals' in html
    assert picture._repr_mimebundle_() == {"text/html": html, "text/plain": picture.alt}


def test_markup_in_the_words_stays_words() -> None:
    picture = Picture(pictures()["deal"].figure, 'a "quote" & <b>bold</b>')
    assert "&lt;b&gt;" in picture.html()
    assert '"quote"' not in picture.html()


def test_what_a_notebook_has_set_changes_no_picture_and_is_left_as_it_was() -> None:
    plain = pictures()["deal"].svg()
    with matplotlib.rc_context({"lines.linewidth": 9, "text.color": "red", "svg.fonttype": "path"}):
        assert pictures()["deal"].svg() == plain
        assert matplotlib.rcParams["lines.linewidth"] == 9
        assert matplotlib.rcParams["svg.fonttype"] == "path"


def test_drawing_loads_no_pyplot_and_starts_no_figure_manager() -> None:
    script = (
        "from weakhand.cases import load\n"
        "from weakhand.roleplay import begin\n"
        "from weakhand.debrief import deal_map\n"
        "from weakhand.plots import deal_picture\n"
        "deal_picture(deal_map(begin(load('tenant_vs_landlord')))).svg()\n"
        "import sys, matplotlib._pylab_helpers as managers\n"
        "print('matplotlib.pyplot' in sys.modules, len(managers.Gcf.figs))"
    )
    assert printed_by(script) == ["False", "0"]
