"""The brief as a page to print (HTML, one A4) and as Markdown."""

from __future__ import annotations

from html import escape
from string import Template
from typing import Final

from weakhand.canvas.brief import Block, Brief, lines_of, room

FOOT: Final = "Prepared on this machine; nothing was sent anywhere. Guesses are guesses."


def html_page(brief: Brief) -> str:
    """Return the whole page, self-contained: it prints on one A4 and needs no network."""
    size = "10pt" if lines_of(brief) < _ROOMY * room(brief) else "8.8pt"
    return _PAGE.substitute(title=escape(brief.title), body=_body(brief), size=size)


def html_box(brief: Brief) -> str:
    """Return the page as a sheet of paper inside a notebook, styled in place."""
    blocks = "".join(_block(block, _BOX_HEAD, _BOX_LIST) for block in brief.blocks)
    return (
        f'<div style="{_BOX}"><p style="font-size:20px;font-weight:700;margin:0 0 4px">'
        f"{escape(brief.title)}</p>{_head(brief)}"
        f'<div style="columns:2 280px;column-gap:28px">{blocks}</div>{_foot(brief)}</div>'
    )


def markdown(brief: Brief) -> str:
    """Return the brief as Markdown."""
    parts = [f"# {_plain(brief.title)}", *(_plain(line) for line in brief.head)]
    for block in brief.blocks:
        note = f"*{block.note}*\n\n" if block.note else ""
        entries = "\n".join(f"- {_plain(entry)}" for entry in block.entries)
        parts.append(f"## {block.heading}\n\n{note}{entries}")
    if brief.told:
        parts.append(f"*{brief.told}*")
    return "\n\n".join([*parts, f"*{FOOT}*"]) + "\n"


def _plain(text: str) -> str:
    """Return a text in which Markdown marks nothing."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|~$" else char for char in text)


def _body(brief: Brief) -> str:
    blocks = "".join(_block(block) for block in brief.blocks)
    return (
        f"<h1>{escape(brief.title)}</h1>{_head(brief)}"
        f'<main class="columns">{blocks}</main>{_foot(brief)}'
    )


def _head(brief: Brief) -> str:
    return "".join(f'<p style="margin:0 0 2px">{escape(line)}</p>' for line in brief.head)


def _block(block: Block, head: str = "", listed: str = "") -> str:
    style, list_style = (f' style="{each}"' if each else "" for each in (head, listed))
    note = f"<p><em>{escape(block.note)}</em></p>" if block.note else ""
    entries = "".join(f"<li>{escape(entry)}</li>" for entry in block.entries)
    return f"<h2{style}>{escape(block.heading)}</h2>{note}<ul{list_style}>{entries}</ul>"


def _foot(brief: Brief) -> str:
    told = f"{escape(brief.told)} " if brief.told else ""
    return f'<p style="margin:8px 0 0;font-size:85%">{told}{escape(FOOT)}</p>'


_ROOMY: Final = 0.72
"""Share of the page up to which it is set in a larger size."""
_BOX: Final = (
    "box-sizing:border-box;max-width:820px;padding:24px 28px;background:#fff;color:#1f2124;"
    "border:1px solid #b5bac0;border-radius:4px;font:14px/1.4 system-ui,sans-serif;"
    "overflow-wrap:anywhere;color-scheme:light"
)
_BOX_HEAD: Final = (
    "font-size:14px;font-weight:700;margin:10px 0 2px;padding:0;color:#1b5b68;break-after:avoid"
)
_BOX_LIST: Final = "margin:0;padding-left:16px"

_PAGE: Final = Template("""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
:root { color-scheme: light; }
@page { size: A4; margin: 12mm 14mm; }
body { font: $size/1.25 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
  color: #1f2124; background: #fff; max-width: 182mm; margin: 0 auto; overflow-wrap: anywhere; }
h1 { font-size: 14pt; line-height: 1.2; margin: 0 0 1.5mm; }
h2 { font-size: 1em; margin: 1.8mm 0 0.3mm; color: #1b5b68; break-after: avoid; }
p { margin: 0; }
ul { margin: 0; padding-left: 4mm; }
li { break-inside: avoid; }
.columns { columns: 2; column-gap: 8mm; margin-top: 1mm; }
@media screen { body { padding: 8mm; } }
@media screen and (max-width: 600px) { .columns { columns: 1; } }
</style>
</head>
<body>
$body
</body>
</html>
""")
