"""A bench on the page: sliders, a sentence, the figure, and its numbers as text.

Python holds the model; the page moves sliders and asks. It has one question on
its way at a time and then asks about the newest setting only, so nothing stale
is ever drawn.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import anywidget
import traitlets

from weakhand.plots import WIDE, Theme
from weakhand.ui.benches.bench import Bench
from weakhand.ui.benches.knob import Knob, Value

_HERE: Final = Path(__file__).parent
NARROWEST, WIDEST = 300, WIDE
"""Between how many pixels a figure is drawn, however wide its place is."""
_FAILED: Final = "The figure could not be drawn. Run the grey box again (Shift+Enter)."
_log = logging.getLogger(__name__)


class Panel(anywidget.AnyWidget):
    """One bench in a notebook.

    The page sends ``{"ask": id, "from": places, "to": places, "theme": ..., "width": ...}``:
    where the knobs stood and where they stand now, counted from 0. The answer is
    ``shown``, in one message: its ``ask`` is the id.

    Args:
        bench: the model to bend.
        start: values to begin with, by key.
    """

    _esm = _HERE / "panel.js"
    _css = _HERE / "panel.css"
    spec = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)

    def __init__(self, bench: Bench[Any], **start: Value) -> None:
        self._bench = bench
        self._at = bench.places({**bench.settings(bench.start), **start})
        super().__init__(
            spec={
                "name": bench.name,
                "title": bench.title,
                "lead": bench.lead,
                "knobs": [_knob(knob) for knob in bench.knobs],
                "start": list(self._at),
            },
            shown=self._words(None, self._at),
        )
        self.on_msg(lambda _widget, message, _buffers: self.receive(message))

    @property
    def value(self) -> dict[str, Value | None]:
        """Return every setting and every number of the model as it stands, by key."""
        state = self._bench.at(self._at)
        numbers = {number.key: number.value for number in self._bench.numbers(state)}
        return {**self._bench.settings(self._at), **numbers}

    @property
    def sentence(self) -> str:
        """Return what the bench says at present."""
        return str(self.shown["said"])

    def receive(self, message: Any) -> None:
        """Answer one question of the page; anything else is left alone."""
        if not isinstance(message, Mapping):
            return
        now, before = self._places(message.get("to")), self._places(message.get("from"))
        if now is None:
            return
        theme: Theme = "dark" if message.get("theme") == "dark" else "light"
        wide = message.get("width")
        width = wide if isinstance(wide, int) and not isinstance(wide, bool) else WIDE
        answer = {"ask": message.get("ask")}
        try:
            drawn = self._drawn(now, theme, min(max(width, NARROWEST), WIDEST))
            self._at = now
            self.shown = {**self._words(before, now), **drawn, **answer}
        except Exception:
            _log.info("The bench %s could not draw %r", self._bench.name, now, exc_info=True)
            self.shown = {**self.shown, **answer, "notice": _FAILED}

    def _words(self, before: Sequence[int] | None, now: Sequence[int]) -> dict[str, Any]:
        """Return what the page shows in words."""
        bench = self._bench
        return {
            "at": list(now),
            "said": bench.sentence(before, now),
            "rows": [[number.label, number.words] for number in bench.numbers(bench.at(now))],
            "notice": "",
        }

    def _drawn(self, now: Sequence[int], theme: Theme, width: int) -> dict[str, Any]:
        """Return the figure, and the same in words."""
        picture = self._bench.picture(self._bench.at(now), theme, width)
        return {
            "svg": picture.svg().decode(),
            "alt": picture.alt,
            "theme": theme,
            "width": picture.width,
            "height": picture.height,
        }

    def _places(self, raw: Any) -> tuple[int, ...] | None:
        """Return where knobs stand; ``None`` for what is no such thing."""
        knobs = self._bench.knobs
        if not isinstance(raw, list) or len(raw) != len(knobs):
            return None
        fits = all(
            type(place) is int and 0 <= place < len(knob.values)
            for place, knob in zip(raw, knobs, strict=True)
        )
        return tuple(raw) if fits else None

    def __repr__(self) -> str:
        """Return the bench in words, for where no widget can be shown."""
        rows = "; ".join(f"{label}: {words}" for label, words in self.shown["rows"])
        return f"{self._bench.title}. {self.sentence} {rows}."


def _knob(knob: Knob) -> dict[str, Any]:
    """Return a knob as plain data for the page."""
    return {
        "key": knob.key,
        "label": knob.label,
        "readings": list(knob.readings),
        "list": knob.a_list,
        "marks": [
            {"name": mark.name, "at": knob.place(mark.value), "about": mark.about}
            for mark in knob.marks
        ],
    }
