"""Plain lesson text to safe HTML: paragraphs, **bold**, *em*, `code`, and lists."""

from __future__ import annotations

import re
from html import escape
from typing import Final

_MARKS: Final = (
    (re.compile(r"`([^`\n]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*(\S(?:[^*]*\S)?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"(?<![*\w])\*(\S(?:[^*]*\S)?)\*(?![*\w])"), r"<em>\1</em>"),
)
_ITEM: Final = re.compile(r"[-•] +")


def inline(text: str) -> str:
    """Return one run of text as HTML; everything that is not a mark is escaped."""
    html = escape(text, quote=False)
    for pattern, replacement in _MARKS:
        html = pattern.sub(replacement, html)
    return html


def html_of(text: str) -> str:
    """Return a text as HTML: a blank line ends a paragraph, ``- `` starts an item."""
    blocks = (block.strip() for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n")))
    return "".join(_block(block.split("\n")) for block in blocks if block)


def _block(lines: list[str]) -> str:
    """Return the lines of one block: text first, then its list."""
    words: list[str] = []
    items: list[str] = []
    for line in (line.strip() for line in lines):
        if start := _ITEM.match(line):
            items.append(line[start.end() :])
        elif items:
            items[-1] += f" {line}"
        else:
            words.append(line)
    text = f"<p>{inline(' '.join(words))}</p>" if words else ""
    listed = "".join(f"<li>{inline(item)}</li>" for item in items)
    return text + (f"<ul>{listed}</ul>" if listed else "")
