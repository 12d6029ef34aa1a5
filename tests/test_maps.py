"""Newcomers find their way: the pages that lead through a folder name every module of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "widgets" / "weakhand"


@pytest.mark.parametrize("folder", ["counterpart", "language"])
def test_each_module_has_its_place_on_the_page_of_its_folder(folder: str) -> None:
    page = (PACKAGE / folder / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z_]+)`", page))
    assert named == {path.stem for path in (PACKAGE / folder).glob("*.py")} - {"__init__"}
