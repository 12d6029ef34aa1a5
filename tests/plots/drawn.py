"""What a picture holds, as a reader meets it: its words and where they stand."""

from __future__ import annotations

from itertools import combinations

from matplotlib.text import Text

from weakhand.plots import Picture
from weakhand.plots.sheet import Box
from weakhand.plots.words import LEADING, PX, width

SLACK = 1.5
"""CSS pixels by which two words may touch."""


def words(picture: Picture) -> list[tuple[str, Box]]:
    """Return every text of a picture and its box, in CSS pixels."""
    return [
        (text.get_text(), _box(text))
        for text in picture.figure.findobj(Text)
        if isinstance(text, Text) and text.get_text()
    ]


def outside(picture: Picture) -> list[str]:
    """Return the texts that reach over the edge of a picture."""
    return [
        text
        for text, box in words(picture)
        if box.left < -SLACK
        or box.top < -SLACK
        or box.right > picture.width + SLACK
        or box.bottom > picture.height + SLACK
    ]


def collisions(picture: Picture) -> list[tuple[str, str]]:
    """Return the pairs of texts that run into each other."""
    return [
        (one, other)
        for (one, box), (other, its) in combinations(words(picture), 2)
        if box.grown(-SLACK).overlap(its.grown(-SLACK)) > 0
    ]


def _box(text: Text) -> Box:
    size = text.get_fontsize() / PX
    x, base = text.get_position()
    wide = width(text.get_text(), size, text.get_fontweight() == "bold")
    align = text.get_horizontalalignment()
    left = x - {"left": 0.0, "center": wide / 2, "right": wide}[align]
    top = base - size * 0.98
    return Box(left, top, left + wide, top + size * LEADING)
