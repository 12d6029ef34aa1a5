"""Words in a figure: which can be drawn, how wide they are, and how they break into lines."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

import matplotlib
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.textpath import text_to_path

PX = 0.75
"""Points in a CSS pixel."""
LEADING = 1.3
"""Height of a line of text, in its size."""
_FONTS = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
_FILES = {False: str(_FONTS / "DejaVuSans.ttf"), True: str(_FONTS / "DejaVuSans-Bold.ttf")}
_BLANK = re.compile(r"\s+")
_LONGEST = 400
"""Characters of a text that are looked at; no figure has room for more."""


@lru_cache(maxsize=64)
def font(size: float, bold: bool = False) -> FontProperties:
    """Return the house font at a size in CSS pixels; the file comes with matplotlib."""
    weight = "bold" if bold else "normal"
    return FontProperties(family="sans-serif", fname=_FILES[bold], size=size * PX, weight=weight)


@lru_cache(maxsize=4096)
def width(text: str, size: float, bold: bool = False) -> float:
    """Return how wide one line of text is, in CSS pixels."""
    return float(text_to_path.get_text_width_height_descent(text, font(size, bold), False)[0]) / PX


@cache
def _drawable() -> frozenset[int]:
    """Return the characters that the house font can draw, light and bold."""
    light, bold = (frozenset(get_font(file).get_charmap()) for file in _FILES.values())
    return light & bold


def clean(text: str) -> str:
    """Return a text on one line, without characters that the house font cannot draw."""
    drawable = _drawable()
    short = text[:_LONGEST] + ("…" if len(text) > _LONGEST else "")
    kept = "".join(
        char if char.isspace() or (char.isprintable() and ord(char) in drawable) else ""
        for char in short
    )
    return _BLANK.sub(" ", kept).strip()


def shortened(text: str, most: int) -> str:
    """Return a text on one line, cut to at most ``most`` characters."""
    line = clean(text)
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def wrap(text: str, room: float, size: float, lines: int = 99, bold: bool = False) -> list[str]:
    """Return a text broken into at most ``lines`` lines of at most ``room`` CSS pixels.

    What does not fit is cut, with an ellipsis; a word wider than a line is broken.
    """
    out: list[str] = []
    rest = clean(text)
    while rest and len(out) < lines:
        line = _fitting(rest, room, size, bold)
        rest = rest[len(line) :].lstrip()
        if rest and len(out) == lines - 1:
            line = _cut(line, room, size, bold)
        out.append(line)
    return out


def _fitting(text: str, room: float, size: float, bold: bool) -> str:
    """Return the longest start of a text that fits a line, whole words where possible."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold) > room:
            break
        line = longer
    if line:
        return line
    end = 1
    while end < len(text) and text[end] != " " and width(text[: end + 1], size, bold) <= room:
        end += 1
    return text[:end]


def _cut(line: str, room: float, size: float, bold: bool) -> str:
    while line and width(line + "…", size, bold) > room:
        line = line[:-1]
    return line.rstrip(" ,;:.") + "…"
