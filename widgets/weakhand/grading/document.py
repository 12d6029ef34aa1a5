"""A page that stands alone: one HTML file, no script, light and dark, narrow and wide, on paper."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib import resources
from string import Template
from typing import Final

# Control characters are no HTML, and marks that turn the direction of writing round would
# reach beyond the words they stand in. Every script is written rightly without them.
_OUT: Final[dict[int, str | None]] = {
    **dict.fromkeys((*range(32), 127, *range(128, 160), 65534, 65535), "�"),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A))),
    0x09: "\t",
    0x0A: "\n",
    0x0D: None,
}


def document(title: str, body: str, *, wide: bool = False) -> str:
    """Return a page. ``body`` is HTML in which everything is escaped already."""
    kind = "wide" if wide else ""
    page = _PAGE.substitute(title=escape(title), body=body, look=_look(), kind=kind)
    return page.translate(_OUT).encode("utf-8", "replace").decode("utf-8")


def name(text: str) -> str:
    """Return a name or another short text from outside as HTML, whichever way it is written."""
    return f"<bdi>{escape(text)}</bdi>"


@cache
def _look() -> str:
    return (resources.files("weakhand.grading") / "document.css").read_text(encoding="utf-8")


_PAGE: Final = Template("""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>$title</title>
<style>
$look</style>
</head>
<body class="$kind">
$body
</body>
</html>
""")
