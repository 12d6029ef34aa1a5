"""The house style of every figure: inks for light and dark, sizes, and how a quantity looks.

Colour never stands alone. Whatever differs in colour differs in its marker, its
dashes, its filling or its label too, so that a grey print says the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Theme = Literal["light", "dark"]

WIDE = 640
"""Width of a figure in CSS pixels."""
NARROW = 360
"""Width of a figure for a phone or a narrow panel, in CSS pixels."""

TEXT = 12.0
"""Size of the text of a figure, in CSS pixels."""
SMALL = 12.0
HEAD = 13.0


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a theme, as ``#rrggbb``.

    Attributes:
        ground: what is drawn on; figures are opaque.
        text, muted: words, and words that matter less (contrast 4.5 or more).
        edge: outlines that carry meaning (contrast 3 or more).
        rule: grid and separators, which carry none.
        wash: a quiet filling.
        you, them: the learner's side and the other side (contrast 4.5 or more).
    """

    ground: str
    text: str
    muted: str
    edge: str
    rule: str
    wash: str
    you: str
    them: str


INKS: dict[Theme, Inks] = {
    "light": Inks(
        ground="#ffffff",
        text="#1f2124",
        muted="#565b62",
        edge="#787d84",
        rule="#dcdfe2",
        wash="#f1f3f4",
        you="#1b5b68",
        them="#9a3f12",
    ),
    "dark": Inks(
        ground="#212121",
        text="#ececec",
        muted="#b9bdc2",
        edge="#92979d",
        rule="#45484c",
        wash="#2d2f31",
        you="#8accd6",
        them="#f2b48c",
    ),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """How a point looks: a marker, its size (CSS pixels), and whether it is filled."""

    marker: str
    size: float
    filled: bool
    side: Literal["you", "them", "text"]


MARKS: dict[str, Mark] = {
    "deal": Mark("o", 11, True, "you"),
    "branch": Mark("s", 11, True, "you"),
    "demand": Mark("v", 16, False, "them"),
    "creative": Mark("*", 21, False, "text"),
    "nash": Mark("D", 15, False, "text"),
    "unheard": Mark("P", 15, False, "text"),
}
"""The named points of a deal map: each a shape of its own; filled are the deals reached."""

DASHES: tuple[Any, ...] = ("-", (0, (6, 2.5)), (0, (1.5, 2)), (0, (7, 2, 1.5, 2)), (0, (3, 3)))
"""Dashes that tell lines apart, the most important first."""
HATCHES = ("", "////", "....", "xxxx", "----")
"""Fillings that tell areas apart."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, 0 (black) to 1 (WCAG 2.2)."""
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
