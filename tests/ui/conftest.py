"""A page without a browser: what cells display is caught in lists."""

from __future__ import annotations

import importlib
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.questions import lesson, workbook
from weakhand.answers import MIME
from weakhand.questions import bank
from weakhand.ui.form import Form

# The package's ``show`` is the function; the module has to be asked for by name.
show_module = importlib.import_module("weakhand.ui.show")


@dataclass
class Page:
    """What the cells of a notebook have displayed.

    ``records`` holds what stands in the output under each display id.
    """

    forms: list[Form] = field(default_factory=list)
    views: list[dict[str, Any]] = field(default_factory=list)
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    updates: int = 0

    @property
    def form(self) -> Form:
        """Return the form of the cell that was run last."""
        return self.forms[-1]

    def say(self, do: str, value: Any = None) -> None:
        """Do what a learner does on the page: the form sends a message."""
        self.form._received(self.form, {"do": do, "value": value}, [])

    def embedded(self, exercise_id: str) -> list[dict[str, Any]]:
        """Return the entries that the notebook's output carries."""
        entries: list[dict[str, Any]] = self.records[f"weakhand-{exercise_id}"][MIME]["entries"]
        return entries


def made_by(monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str) -> list[Any]:
    """Return a list that will hold every conversation panel a function makes, oldest first."""
    found: list[Any] = []
    make = getattr(module, name)

    def remember(spec: Any, sitting: Any) -> Any:
        found.append(make(spec, sitting))
        return found[-1]

    monkeypatch.setattr(module, name, remember)
    return found


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Page:
    """An empty folder as the working folder, and the small bank as the course."""
    found = Page()

    def display(data: dict[str, Any], *, raw: bool, display_id: str = "") -> None:
        assert raw
        if display_id:
            found.records[display_id] = data
        else:
            found.views.append(data)

    def update(data: dict[str, Any], *, raw: bool, display_id: str) -> None:
        assert raw
        assert display_id in found.records, "an update before the first display shows nothing"
        found.records[display_id] = data
        found.updates += 1

    made = Form.__init__

    def remember(self: Form, *args: Any, **more: Any) -> None:
        made(self, *args, **more)
        found.forms.append(self)

    monkeypatch.setattr(show_module, "_display", display)
    monkeypatch.setattr(show_module, "_update_display", update)
    monkeypatch.setattr(Form, "__init__", remember)
    monkeypatch.setattr(bank, "banks", lambda: {"lesson-02": lesson(), "workbook-02": workbook()})
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    monkeypatch.chdir(tmp_path)
    return found
