"""A blank figure to draw on in CSS pixels, from the top left corner, in the house style."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, Patch, Polygon, Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from weakhand.plots.picture import Picture
from weakhand.plots.style import INKS, SMALL, TEXT, Inks, Theme
from weakhand.plots.words import LEADING, PX, font, width

Align = Literal["left", "center", "right"]


class Box(NamedTuple):
    """A rectangle on a sheet, in CSS pixels from the top left."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: Box) -> float:
        """Return the area that two boxes share."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across * down if across > 0 and down > 0 else 0.0

    def grown(self, by: float) -> Box:
        """Return the box with ``by`` more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


class Words(Text):
    """One level line of words on its baseline.

    Its width is known already, and matplotlib measures every text anew for each
    drawing: that was a third of the time that a figure took. ``back`` is how far
    left of ``x`` the line begins.
    """

    def __init__(self, x: float, y: float, words: str, back: float, **look: Any) -> None:
        """Make a line of words; ``look`` is that of a matplotlib text."""
        super().__init__(x, y, words, va="baseline", parse_math=False, **look)
        self._back = back

    def draw(self, renderer: RendererBase) -> None:
        """Draw the line where it was put."""
        x, y = self.get_position()
        left, base = self.get_transform().transform((x - self._back, y))
        _, high = renderer.get_canvas_width_height()
        renderer.open_group("text", self.get_gid())
        gc = renderer.new_gc()
        gc.set_foreground(self.get_color())
        at = high - base if renderer.flipy() else base
        renderer.draw_text(gc, left, at, self.get_text(), self.get_fontproperties(), 0, mtext=self)
        gc.restore()
        renderer.close_group("text")
        self.stale = False


class Sheet:
    """A figure with one unit a CSS pixel; ``x`` runs right, ``y`` runs down.

    A higher ``layer`` lies over a lower one.
    """

    def __init__(self, wide: float, high: float, theme: Theme = "light") -> None:
        """Make an empty figure; it belongs to nobody but its maker (no pyplot)."""
        self.wide, self.high = wide, high
        self.inks: Inks = INKS[theme]
        self.figure = Figure(figsize=(wide / 96, high / 96), dpi=96, facecolor=self.inks.ground)
        FigureCanvasAgg(self.figure)
        pixels = Affine2D().scale(1 / wide, -1 / high).translate(0, 1)
        self._places = pixels + self.figure.transFigure

    def picture(self, alt: str) -> Picture:
        """Return what has been drawn, with its text alternative."""
        return Picture(self.figure, alt)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = TEXT,
        ink: str | None = None,
        bold: bool = False,
        align: Align = "left",
    ) -> Box:
        """Write one line with its top at ``y``; return where it stands."""
        wide = width(words, size, bold)
        left = x - {"left": 0.0, "center": wide / 2, "right": wide}[align]
        # The baseline is set, not the box: lines then stand level whatever letters they hold.
        look = {"color": ink or self.inks.text, "fontproperties": font(size, bold), "ha": align}
        self._add(Words(x, y + size * 0.98, words, x - left, **look), 4)
        return Box(left, y, left + wide, y + size * LEADING)

    def block(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        size: float = SMALL,
        ink: str | None = None,
        bold: bool = False,
        align: Align = "left",
    ) -> float:
        """Write lines one under the other; return where the next one would stand."""
        for line in lines:
            self.text(x, y, line, size, ink, bold, align)
            y += size * LEADING
        return y

    def line(
        self,
        points: Sequence[tuple[float, float]],
        ink: str | None = None,
        weight: float = 1.0,
        dash: Any = "-",
        layer: float = 1.0,
    ) -> None:
        """Draw a line through points."""
        xs, ys = zip(*points, strict=True)
        look: dict[str, Any] = {"linestyle": dash, "solid_capstyle": "butt"}
        self._add(Line2D(xs, ys, color=ink or self.inks.edge, linewidth=weight * PX, **look), layer)

    def arrow(self, start: tuple[float, float], end: tuple[float, float], ink: str) -> None:
        """Draw an arrow along a straight line, to the right or down."""
        (x0, y0), (x1, y1) = start, end
        tip, half = 6.0, 3.6
        if abs(x1 - x0) >= abs(y1 - y0):
            way = tip if x1 > x0 else -tip
            head = [(x1, y1), (x1 - way, y1 - half), (x1 - way, y1 + half)]
        else:
            way = tip if y1 > y0 else -tip
            head = [(x1, y1), (x1 - half, y1 - way), (x1 + half, y1 - way)]
        self.line([start, end], ink, 1.5)
        self._add(Polygon(head, closed=True, facecolor=ink, edgecolor="none"), 2)

    def frame(
        self,
        box: Box,
        edge: str | None = None,
        fill: str | None = None,
        dash: Any = "-",
        weight: float = 1.0,
        round_by: float = 4.0,
        hatch: str = "",
        layer: float = 0.5,
        see_through: float = 0.0,
    ) -> None:
        """Draw a box with round corners; ``see_through`` is 0 (opaque) to 1."""
        size = box.right - box.left, box.bottom - box.top
        look: dict[str, Any] = {
            "facecolor": fill or "none",
            "edgecolor": edge or "none",
            "linewidth": weight * PX if edge else 0.0,
            "linestyle": dash,
            "hatch": hatch or None,
            "alpha": 1 - see_through if see_through else None,
        }
        if round_by:
            style = f"round,pad=0,rounding_size={round_by}"
            patch: Patch = FancyBboxPatch((box.left, box.top), *size, boxstyle=style, **look)
        else:
            patch = Rectangle((box.left, box.top), *size, **look)
        self._add(patch, layer)

    def mark(
        self,
        x: float,
        y: float,
        marker: str,
        size: float,
        ink: str,
        filled: bool = True,
        open_: bool = False,
    ) -> None:
        """Draw a marker, filled or hollow; an ``open_`` one lets what is under it show."""
        point = Line2D(
            [x],
            [y],
            marker=marker,
            markersize=size * PX,
            color=ink,
            markerfacecolor=ink if filled else "none" if open_ else self.inks.ground,
            markeredgecolor=ink,
            markeredgewidth=1.6 * PX,
            linestyle="none",
        )
        self._add(point, 3)

    def dots(self, spots: Sequence[tuple[float, float]], size: float, edge: str, fill: str) -> None:
        """Draw many small dots, under the markers."""
        if spots:
            xs, ys = zip(*spots, strict=True)
            look: dict[str, Any] = {"markerfacecolor": fill, "markeredgecolor": edge}
            look |= {"markeredgewidth": 1.1 * PX, "linestyle": "none"}
            self._add(Line2D(xs, ys, marker="o", markersize=size * PX, **look), 1.8)

    def _add(self, artist: Artist, layer: float) -> None:
        artist.set_zorder(layer)
        artist.set_transform(self._places)
        self.figure.add_artist(artist, clip=False)
