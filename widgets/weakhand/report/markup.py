"""Pieces of the page: text made safe, tables, figures in light and dark."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from weakhand.plots import Picture

WIDE: Final = 760
"""Width of a figure on the page, in CSS pixels."""
SHOWN: Final = 4_000
"""Characters of one text that are shown; the rest is counted."""
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


def figure(draw: Callable[[str], Picture], caption: str) -> str:
    """Return a figure in the reader's theme; ``draw`` makes it in ``light`` or ``dark``.

    It stands in an image, so that nothing in its words can become part of the page.
    """
    light, dark = draw("light"), draw("dark")
    return (
        '<figure><picture><source media="screen and (prefers-color-scheme: dark)" '
        f'srcset="{dark.data_uri()}"><img src="{light.data_uri()}" alt="{safe(light.alt)}" '
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
