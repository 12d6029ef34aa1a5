"""A figure and the same in words, ready for a notebook, a panel or a page."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, wraps
from html import escape
from io import BytesIO
from typing import Any, Literal, ParamSpec

import matplotlib
from matplotlib.figure import Figure
from PIL import Image

Kind = Literal["svg", "png"]
_MIME: dict[Kind, str] = {"svg": "image/svg+xml", "png": "image/png"}
_OURS: dict[str, Any] = {
    "svg.hashsalt": "weakhand",
    "svg.fonttype": "none",
    "font.sans-serif": ["Helvetica Neue", "Segoe UI", "Arial", "DejaVu Sans"],
    "hatch.linewidth": 0.7,
    "text.hinting": "none",
}
_COLOURS = 48
_TAG = re.compile(rb"<[^>]*>")
_LONG_NUMBER = re.compile(rb"-?\d+\.\d{3,}")
_BETWEEN_TAGS = re.compile(rb">\s+<")
_NO_TURN = re.compile(rb' transform="rotate\(-?0 [^)]*\)"')
_Given = ParamSpec("_Given")


@dataclass(frozen=True, eq=False)
class Picture:
    """A figure with its text alternative.

    ``alt`` says in words what the figure shows, with its numbers. The same data
    give the same bytes: no date, no version and no random id is written.
    """

    figure: Figure
    alt: str

    @property
    def width(self) -> int:
        """Return the width in CSS pixels."""
        return round(self.figure.get_figwidth() * 96)

    @property
    def height(self) -> int:
        """Return the height in CSS pixels."""
        return round(self.figure.get_figheight() * 96)

    def svg(self) -> bytes:
        """Return the figure as SVG, its words as text in the reader's own font.

        Room is measured in the house font, which is wider than these; nothing overflows.
        """
        nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
        return _tidy(self._saved("svg", dpi=72, metadata=nothing))

    def png(self, scale: float = 2.0) -> bytes:
        """Return the figure as PNG, with ``scale`` dots for a CSS pixel, in few colours."""
        full = Image.open(BytesIO(self._saved("png", dpi=96 * scale, metadata={"Software": None})))
        out = BytesIO()
        few = full.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
        few.save(out, "png", optimize=True)
        return out.getvalue()

    def data_uri(self, kind: Kind = "svg") -> str:
        """Return the figure as an address that holds all of it."""
        content = self.svg() if kind == "svg" else self.png()
        return f"data:{_MIME[kind]};base64,{b64encode(content).decode()}"

    def html(self, kind: Kind = "png") -> str:
        """Return the figure as an HTML image that needs nothing else."""
        return (
            f'<img src="{self.data_uri(kind)}" alt="{escape(self.alt)}" '
            f'width="{self.width}" style="max-width:100%;height:auto">'
        )

    def _repr_mimebundle_(
        self, include: Iterable[str] | None = None, exclude: Iterable[str] | None = None
    ) -> dict[str, str]:
        """Return what a notebook shows: the image with its alternative, or the words alone.

        A plain ``image/png`` output would have no place for the alternative.
        """
        return {"text/html": self.html(), "text/plain": self.alt}

    def _saved(self, kind: Kind, **how: Any) -> bytes:
        out = BytesIO()
        with house():
            self.figure.savefig(out, format=kind, facecolor="auto", **how)
        return out.getvalue()


def _rounded(number: re.Match[bytes]) -> bytes:
    return b"%g" % round(float(number[0]), 2)


def _tidy(svg: bytes) -> bytes:
    """Return an SVG without what a reader does not see: long fractions, blanks, its preamble."""
    svg = _TAG.sub(lambda tag: _LONG_NUMBER.sub(_rounded, tag[0]), svg)
    svg = _BETWEEN_TAGS.sub(b"><", _NO_TURN.sub(b"", svg))
    return svg[svg.index(b"<svg") :].replace(b" \n", b" ").strip()


@contextmanager
def house() -> Iterator[None]:
    """Draw with the house's settings, and leave those of the notebook as they are."""
    with matplotlib.rc_context(_settings()):
        yield


def drawn(draw: Callable[_Given, Picture]) -> Callable[_Given, Picture]:
    """Make a function draw with the house's settings, whatever a notebook has set."""

    @wraps(draw)
    def drawing(*args: _Given.args, **kwargs: _Given.kwargs) -> Picture:
        with house():
            return draw(*args, **kwargs)

    return drawing


@cache
def _settings() -> Any:
    """Return matplotlib's own settings, and ours on top; not those of a backend."""
    defaults: Any = matplotlib.rcParamsDefault
    own = {key: value for key, value in defaults.items() if "backend" not in key}
    return {**own, **_OURS}
