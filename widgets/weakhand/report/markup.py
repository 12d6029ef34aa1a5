"""Pieces of the page: text made safe, tables, figures in light and dark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, Protocol

from weakhand.plots import NARROW, Picture, Theme

WIDE: Final = 760
"""Width of a figure on the page, in CSS pixels."""
SHOWN: Final = 4_000
"""Characters of one text that are shown; the rest is counted."""
_THEMES: Final[tuple[Theme, Theme]] = ("light", "dark")
_SMALL: Final = "(max-width: 40rem)"
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the page: the name of its place, its heading, and its HTML."""

    ident: str
    title: str
    html: str


def safe(text: str) -> str:
    """Return our own words, or a number, as HTML."""
    return escape(_CONTROL.sub("\ufffd", text))


def theirs(text: str, most: int = 200) -> str:
    """Return somebody else's words as HTML: escaped, cut, and with a direction of their own.

    Nothing in them, such as a mark that turns the direction of writing, reaches what
    stands beside them.
    """
    return f'<bdi dir="auto">{safe(cut(text, most))}</bdi>'


def cut(text: str, most: int) -> str:
    """Return a text, shortened with a word on how much is left out."""
    if len(text) <= most:
        return text
    return f"{text[:most].rstrip()} … ({len(text) - most:,} more characters)"


def paragraphs(*sentences: str) -> str:
    """Return plain paragraphs of our own."""
    return "".join(f"<p>{safe(sentence)}</p>" for sentence in sentences if sentence)


def note(*sentences: str) -> str:
    """Return what to keep in mind, set apart."""
    return f'<div class="note">{paragraphs(*sentences)}</div>'


def table(
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    caption: str,
    numbers: frozenset[int] = frozenset(),
) -> str:
    """Return a table; ``rows`` hold HTML, ``numbers`` are the columns set to the right."""

    def cells(tag: str, row: Sequence[str]) -> str:
        return "".join(
            f"<{tag}{' class=number' if at in numbers else ''}"
            f"{' scope=col' if tag == 'th' else ''}>{cell}</{tag}>"
            for at, cell in enumerate(row)
        )

    body = "".join(f"<tr>{cells('td', row)}</tr>" for row in rows)
    return (
        f'<div class="wide"><table><caption>{safe(caption)}</caption>'
        f"<thead><tr>{cells('th', [safe(one) for one in head])}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


class Draws(Protocol):
    """Draws a figure in a theme, for a width in CSS pixels."""

    def __call__(self, *, theme: Theme, width: int) -> Picture:
        """Return the figure."""
        ...


def figure(draw: Draws, caption: str, width: int = WIDE) -> str:
    """Return a figure that comes in the reader's theme, and narrow on a narrow screen.

    It stands in an image, so that nothing in its words can become part of the page.
    """
    light, dark = (draw(theme=theme, width=width) for theme in _THEMES)
    small, small_dark = (draw(theme=theme, width=NARROW) for theme in _THEMES)
    dark_screen = "screen and (prefers-color-scheme: dark)"
    sources = "".join(
        f'<source media="{media}" srcset="{picture.data_uri()}" '
        f'width="{picture.width}" height="{picture.height}">'
        for media, picture in (
            (f"{dark_screen} and {_SMALL}", small_dark),
            (f"screen and {_SMALL}", small),
            (dark_screen, dark),
        )
    )
    return (
        f'<figure><picture>{sources}<img src="{light.data_uri()}" alt="{safe(light.alt)}" '
        f'width="{light.width}" height="{light.height}"></picture>'
        f"<figcaption>{safe(caption)}</figcaption></figure>"
    )


def folded(summary: str, html: str, *, opened: bool = False) -> str:
    """Return something to unfold; ``summary`` is HTML."""
    return f"<details{' open' if opened else ''}><summary>{summary}</summary>{html}</details>"


def percent(share: float) -> str:
    """Return a share of 0 to 1 in percent, small ones not as nothing."""
    if 0 < share < 0.001:
        return "less than 0.1 %"
    if not 0 < share < 0.1:
        return f"{share:.0%}".replace("%", " %")
    return f"{100 * share:.2g} %"


def signed(value: float) -> str:
    """Return a correlation or a difference with its sign."""
    return f"{value:+.2f}".replace("-", "−") if round(value, 2) else "0.00"


def between(low: float, high: float) -> str:
    """Return an interval in words."""
    return f"{signed(low)} to {signed(high)}"


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
