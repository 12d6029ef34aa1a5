"""Words that serve at any table, where a case has none of its own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

import tomli


@cache
def any_table() -> Mapping[str, tuple[str, ...]]:
    """Return the wordings of each answer that no case needs to have: its name to its lines."""
    text = (resources.files("weakhand.cases") / "any_table.toml").read_text(encoding="utf-8")
    return {name: tuple(lines) for name, lines in tomli.loads(text).items()}
