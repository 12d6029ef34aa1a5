"""Headed lists with links, as HTML for a notebook and as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from textwrap import fill
from typing import Final

_BOX: Final = "max-width:72ch;font-size:15px;line-height:1.5;overflow-wrap:break-word"
_WIDTH: Final = 88


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; with ``href`` it is a link."""

    text: str
    href: str = ""

    def html(self) -> str:
        """Return it as HTML, everything escaped."""
        shown = escape(self.text)
        return f'<a href="{escape(self.href)}">{shown}</a>' if self.href else shown


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, sentences, and a list below them; ``folded`` parts open on a click."""

    heading: str
    said: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    folded: bool = False

    def html(self) -> str:
        """Return the part as HTML."""
        inner = "".join(f"<p>{escape(sentence)}</p>" for sentence in self.said)
        if self.lines:
            items = "".join(
                f"<li>{''.join(run.html() for run in line)}</li>" for line in self.lines
            )
            inner += f"<ul>{items}</ul>"
        if self.folded:
            head = f"<summary><strong>{escape(self.heading)}</strong></summary>"
            return f"<details>{head}{inner}</details>"
        return f"<h4>{escape(self.heading)}</h4>{inner}"

    def text(self) -> str:
        """Return the part as plain text, 88 characters wide; links are left to their words."""
        rows = [self.heading.upper()]
        rows += [_wrapped(sentence, "  ") for sentence in self.said]
        rows += [_wrapped("".join(run.text for run in line), "  - ", "    ") for line in self.lines]
        return "\n".join(rows)


@dataclass(frozen=True, repr=False)
class Listing:
    """Several parts, which a cell shows as its result."""

    parts: tuple[Part, ...]

    def _repr_html_(self) -> str:
        inner = "".join(part.html() for part in self.parts)
        return f'<div class="weakhand-listing" style="{_BOX}">{inner}</div>'

    def __repr__(self) -> str:
        return "\n\n".join(part.text() for part in self.parts)


def plain(*texts: str) -> Line:
    """Return a line without links."""
    return tuple(Run(text) for text in texts)


def several(count: int, one: str, more: str = "") -> str:
    """Return ``1 task`` or ``3 tasks``."""
    return f"{count} {one if count == 1 else more or one + 's'}"


def listed(words: Iterable[str]) -> str:
    """Return words as people list them: ``a, b and c``."""
    every = list(words)
    return " and ".join([", ".join(every[:-1]), every[-1]] if len(every) > 1 else every)


def _wrapped(text: str, first: str, rest: str = "  ") -> str:
    return fill(text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
