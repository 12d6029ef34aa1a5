"""The brief as a PDF is one A4 page, the same bytes each time, and loses no line."""

from __future__ import annotations

import re
import zlib
from functools import cache

import pytest

from tests.canvas.filled import every, learners
from tests.canvas.test_brief import CRAMMED
from weakhand.canvas import Brief, Canvas, brief_of
from weakhand.plots import page
from weakhand.plots.page import brief_pdf, undrawable

CANVASES = {**every(), **CRAMMED}
A4 = (595.5, 842.25)
"""A4 in points: 794 by 1123 CSS pixels."""


@cache
def brief(name: str) -> Brief:
    return brief_of(CANVASES[name])


@pytest.mark.parametrize("name", CANVASES)
def test_it_is_one_a4_page_and_the_same_bytes_each_time(name: str) -> None:
    data = brief_pdf(brief(name))
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", data)) == 1
    box = re.search(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", data)
    assert box
    assert (float(box[1]), float(box[2])) == pytest.approx(A4, abs=0.5)
    assert brief_pdf(brief(name)) == data


@pytest.mark.parametrize("name", CANVASES)
def test_every_line_finds_its_place_on_the_page(name: str) -> None:
    size, _, placed = page._set(brief(name))
    rows = list(page._rows(brief(name), size))
    assert [row for *_, row in placed] == rows
    assert all(0 < x < page._WIDE and 0 < y <= page._BOTTOM for x, y, _ in placed)


def test_an_ordinary_brief_is_set_in_a_readable_size() -> None:
    assert all(page._set(brief_of(canvas))[0] >= 10 for canvas in every().values())


def test_it_embeds_its_font_and_holds_text_not_pictures() -> None:
    data = brief_pdf(brief("freelancer"))
    assert b"/FontFile2" in data
    assert b"/Subtype /Image" not in data
    streams = re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)
    assert any(b" Tf" in zlib.decompress(s) for s in streams if s[:1] == b"x")


def test_what_the_font_lacks_is_noticed() -> None:
    assert undrawable(brief("chinese"))
    assert not undrawable(brief("freelancer"))


def test_an_empty_brief_is_a_page_all_the_same() -> None:
    assert brief_pdf(brief_of(Canvas())).startswith(b"%PDF-")
    assert learners("badly") != Canvas()
