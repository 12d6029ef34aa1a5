"""TOML as case files are written in it, read many times quicker than by ``tomllib``.

A case is 400 kB of strings in lists, and ``tomllib`` looks at every character of them. Here
a value is taken up whole. What is written in any other way, or is wrong, is left to
``tomllib``, which reads the text from the beginning and says what is wrong with it.
"""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

_STRING = r'"[^"\\\n]*+(?:\\["\\bfnrt][^"\\\n]*+)*+"'
_BLANK = r"[ \t\n]*+"
_NAME = r"[A-Za-z0-9_-]++"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_STRINGS = re.compile(_STRING)
_STATEMENT = re.compile(
    rf"{_BLANK}(?:#[^\n]*+\n{_BLANK})*+(?:(?P<key>{_NAME})[ \t]*=[ \t]*|"
    rf"\[(?P<table>{_NAME}(?:\.{_NAME})*)\]|\[\[(?P<row>{_NAME}(?:\.{_NAME})*)\]\]|(?P<end>\Z))"
)
_VALUE = re.compile(
    r'(?P<text>"""[^"\\]*+(?:"(?!"")[^"\\]*+)*+""")|'
    rf"(?P<string>{_STRING})|"
    rf"(?P<strings>\[{_BLANK}(?:{_STRING}{_BLANK},{_BLANK})*+(?:{_STRING}{_BLANK})?\])|"
    r"(?P<number>-?(?:0|[1-9][0-9]{0,15})(?:\.[0-9]{1,15})?(?![\w.:+-]))|"
    r"(?P<truth>(?:true|false)(?!\w))|(?P<list>\[)|(?P<pairs>\{)"
)
_LINE_END = re.compile(r"[ \t]*(?:#[^\n]*)?\n")
_SPACE = re.compile(_BLANK)
_SEPARATED = re.compile(rf"{_BLANK}(?:,{_BLANK}|(?=\]))")
_PAIR = re.compile(rf"[ \t]*({_NAME})[ \t]*=[ \t]*")
_AFTER_PAIR = re.compile(r"[ \t]*([,}])")


class _OtherwiseError(Exception):
    """Something is written in a way that is left to ``tomllib``."""


def read_toml(text: str) -> dict[str, Any]:
    """Return what a TOML text says, the same as ``tomllib.loads``.

    Raises:
        TOMLDecodeError: as ``tomllib`` does.
    """
    try:
        return _read(text.replace("\r\n", "\n") + "\n")
    except _OtherwiseError:
        return tomllib.loads(text)


def _read(text: str) -> dict[str, Any]:
    if _CONTROL.search(text):
        raise _OtherwiseError
    root: dict[str, Any] = {}
    table, at, opened = root, 0, {id(root)}
    while True:
        found = _behind(_STATEMENT, text, at)
        kind, at = found.lastgroup, found.end()
        if kind == "end":
            return root
        if kind == "key":
            value, at = _value(text, at)
            _put(table, found["key"], value)
        else:
            table = _opened(root, found[found.lastindex or 0].split("."), kind == "row", opened)
        at = _behind(_LINE_END, text, at).end()


def _put(table: dict[str, Any], key: str, value: Any) -> None:
    if key in table:
        raise _OtherwiseError
    table[key] = value


def _opened(root: dict[str, Any], names: list[str], row: bool, opened: set[int]) -> dict[str, Any]:
    """Return the new table that a header opens; ``opened`` are those that headers have opened."""
    table = root
    for name in names[:-1]:
        table = _within(table, name, opened)
    new: dict[str, Any] = {}
    if row:
        rows = table.get(names[-1])
        if rows is None:
            rows = table[names[-1]] = []
            opened.add(id(rows))
        if id(rows) not in opened or isinstance(rows, dict):
            raise _OtherwiseError
        rows.append(new)
    else:
        _put(table, names[-1], new)
    opened.add(id(new))
    return new


def _within(table: dict[str, Any], name: str, opened: set[int]) -> dict[str, Any]:
    """Return a table within another, the last of several, or a new one."""
    if name not in table:
        table[name] = {}
        opened.add(id(table[name]))
    inner = table[name]
    if id(inner) not in opened:
        raise _OtherwiseError
    found: dict[str, Any] = inner[-1] if isinstance(inner, list) else inner
    return found


def _value(text: str, at: int) -> tuple[Any, int]:
    """Return the value that begins at a place, and the place behind it."""
    found = _behind(_VALUE, text, at)
    kind, written, end = found.lastgroup, found.group(), found.end()
    match kind:
        case "string":
            return _string(written), end
        case "strings" if "\\" in written:
            return [*map(_string, _STRINGS.findall(written))], end
        case "strings":
            return written.split('"')[1::2], end
        case "text":
            return written[3:-3].removeprefix("\n"), end
        case "number":
            return float(written) if "." in written else int(written), end
        case "truth":
            return written == "true", end
        case "list":
            return _list(text, end)
    return _pairs(text, end)


def _string(written: str) -> str:
    # The escapes that are taken up here are those of JSON.
    said: str = json.loads(written) if "\\" in written else written[1:-1]
    return said


def _list(text: str, at: int) -> tuple[list[Any], int]:
    """Return the list of which the bracket stands before a place, and the place behind it."""
    values: list[Any] = []
    at = _behind(_SPACE, text, at).end()
    while not text.startswith("]", at):
        value, at = _value(text, at)
        values.append(value)
        at = _behind(_SEPARATED, text, at).end()
    return values, at + 1


def _pairs(text: str, at: int) -> tuple[dict[str, Any], int]:
    """Return the table of which the brace stands before a place, and the place behind it."""
    table: dict[str, Any] = {}
    while True:
        pair = _behind(_PAIR, text, at)
        value, at = _value(text, pair.end())
        _put(table, pair[1], value)
        after = _behind(_AFTER_PAIR, text, at)
        at = after.end()
        if after[1] == "}":
            return table, at


def _behind(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str]:
    """Return what stands at a place, if it is what is expected there."""
    found = pattern.match(text, at)
    if found is None:
        raise _OtherwiseError
    return found
