"""The form of one exercise in the page: a thin view that shows and reports, no rules.

It is an anywidget with native controls, because the radio buttons and text
areas of ipywidgets have no fieldset, no live region and no event on leaving.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import anywidget
import traitlets

from weakhand.ui.in_turn import IN_TURN

_HERE: Final = Path(__file__).parent
Heard = Callable[[str, Any], None]


class Form(anywidget.AnyWidget):
    """Prompt, controls, buttons and feedback of one exercise.

    ``page`` is the page load that drew it first: after a reload, Jupyter no
    longer routes updates to the cell's output, and the form says so. When
    ``heard_count`` does not follow, it says that Python does not answer.

    The page sends ``{"do": "save" | "check" | "hint" | "solution", "value": ...}``;
    ``heard(do, value)`` is called for each.
    """

    _esm = "\n".join((_HERE / name).read_text(encoding="utf-8") for name in ("form.js", "rows.js"))
    _css = (_HERE / "form.css").read_text(encoding="utf-8")

    form = traitlets.Dict().tag(sync=True)
    value = traitlets.Any(default_value=None, allow_none=True).tag(sync=True)
    feedback = traitlets.Unicode("").tag(sync=True)
    more = traitlets.Unicode("").tag(sync=True)
    heard_count = traitlets.Int(0).tag(sync=True)
    page = traitlets.Unicode("").tag(sync=True)
    note = traitlets.Unicode("").tag(sync=True)
    hint_label = traitlets.Unicode("").tag(sync=True)
    solution_label = traitlets.Unicode("").tag(sync=True)

    def __init__(self, heard: Heard, **traits: Any) -> None:
        super().__init__(**traits)
        self._heard = heard
        self.on_msg(self._received)

    def _received(self, _widget: Any, content: Any, _buffers: Any) -> None:
        if isinstance(content, dict) and isinstance(content.get("do"), str):
            with IN_TURN:
                self._heard(content["do"], content.get("value"))
                self.heard_count += 1
