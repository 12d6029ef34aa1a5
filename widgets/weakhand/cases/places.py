"""Where in a case file something stands: keys as a person reads them, and their lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import tomli

from weakhand.cases.template import FILL_IN

_KEY = re.compile(r'\s*(?:([\w-]+)|"([^"]*)")\s*=')
_HEAD = re.compile(r"\s*\[")


def where(data: object, path: Sequence[str | int]) -> str:
    """Return a path as a person reads it: entries of a list by name, or counted from 1."""
    said = []
    for part in path:
        if isinstance(part, int):
            data = data[part] if isinstance(data, list) and part < len(data) else None
            said.append(_called(data) or str(part + 1))
        else:
            data = data.get(part) if isinstance(data, dict) else None
            said.append(part)
    return ".".join(said) or "-"


def lines_of_keys(text: str) -> dict[str, int]:
    """Return the line, from 1, at which each key and heading of a TOML text stands.

    Keys are named as ``where`` names them. A text that is not TOML gives nothing.
    """
    try:
        data = tomli.loads(text)
    except tomli.TOMLDecodeError:
        return {}
    found: dict[str, int] = {}
    blocks: dict[tuple[str | int, ...], int] = {}
    table: tuple[str | int, ...] = ()
    waiting = ""
    for number, line in enumerate(text.splitlines(), 1):
        if waiting:
            waiting = _unfinished(f"{waiting}\n{line}")
        elif _HEAD.match(line):
            table = _heading(line, blocks)
            found.setdefault(where(data, table), number)
        elif key := _KEY.match(line):
            found[where(data, (*table, key.group(1) or key.group(2)))] = number
            waiting = _unfinished(line)
    return found


def line_of(lines: Mapping[str, int], key: str) -> int | None:
    """Return the line of a key, or else of what it stands in; ``None`` where neither is known."""
    while key not in lines:
        key, dot, _ = key.rpartition(".")
        if not dot:
            return None
    return lines[key]


def _unfinished(lines: str) -> str:
    """Return the lines of a value that goes on in the next one, or nothing."""
    try:
        tomli.loads(lines)
    except tomli.TOMLDecodeError:
        return lines
    return ""


def _heading(line: str, blocks: dict[tuple[str | int, ...], int]) -> tuple[str | int, ...]:
    """Return the path that a heading opens; ``blocks`` counts those of each list so far."""
    path: tuple[str | int, ...] = ()
    inner: Any = tomli.loads(line)
    while inner:
        if isinstance(inner, list):
            blocks[path] = blocks.get(path, 0) + 1
            break
        name, inner = next(iter(inner.items()))
        path = (*path, name)
        if inner and path in blocks and not isinstance(inner, list):
            path = (*path, blocks[path] - 1)
    return (*path, blocks[path] - 1) if path in blocks else path


def _called(entry: object) -> str:
    if not isinstance(entry, dict):
        return ""
    names = (entry.get(key) for key in ("id", "name", "label"))
    return next((n for n in names if isinstance(n, str) and not n.startswith(FILL_IN)), "")
