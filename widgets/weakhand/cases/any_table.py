"""Words that serve at any table, where a case has none of its own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

import tomli

from weakhand.cases.contracted import contracted


@cache
def any_table(contracts: bool = False) -> Mapping[str, tuple[str, ...]]:
    """Return the wordings of each answer that no case needs to have: its name to its lines.

    They are written in full, and drawn together for a counterpart who ``contracts``.
    """
    text = (resources.files("weakhand.cases") / "any_table.toml").read_text(encoding="utf-8")
    said = tomli.loads(text)
    if contracts:
        return {name: tuple(map(contracted, lines)) for name, lines in said.items()}
    return {name: tuple(lines) for name, lines in said.items()}
