"""The small course in a learner's folder."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import weakhand.history
from tests.history import small_banks, write_page
from weakhand.questions import bank

HISTORY = weakhand.history.__name__


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as ``weakhand learn`` leaves it, and the small banks as the course."""
    own = [module for name, module in sys.modules.items() if name.startswith(HISTORY)]
    for module in (bank, *own):
        if hasattr(module, "banks"):
            monkeypatch.setattr(module, "banks", small_banks)
    folder = tmp_path / "my course"
    write_page(folder, "course/02-informational.ipynb", "2. Informational leverage")
    write_page(folder, "exercises/02-informational/workbook-02.ipynb", "Workbook 2")
    (folder / ".weakhand.json").write_text("{}", encoding="utf-8")
    return folder
