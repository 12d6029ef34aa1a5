"""What is wrong with a case file, in plain words: for somebody who writes cases, not programs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import tomli
from pydantic import BaseModel

from weakhand.cases import schema
from weakhand.cases.places import where

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_CURLY = "“”„‟«»‘’‚"
_SHOWN = 60
_ALIKE = 0.8
"""From how much likeness (0 to 1) a key is taken for a misspelt one."""
_NUMBER = "Write a number, in digits and without quotation marks: 20."
_OPEN = "The text is not closed:"
_INSIDE = 'A " inside a text ends it: write \\" there, or curly marks: “ ”.'
_LIST = "The list is not closed, or a comma is missing between two of its entries."
_BLOCK = re.compile(r"\s*\[\[?[a-z_.]+\]?\]|\s*[a-z_]+ *=")
"""A heading, or a key with its equals sign: no list can hold either."""
_TEXTS = re.compile(r'\s*"[^"]*"\s*,?\s*(?:#.*)?')
"""A line of a list that holds one text, and that is all right."""
_NO_END = "Unterminated string"
_UNREADABLE = (
    ("Illegal character", f'{_OPEN} put a " at its end, or """ around a text of several lines.'),
    (_NO_END, f'{_OPEN} put """ at its end.'),
    ("Unclosed array", f"{_LIST} See the end of the line above, too."),
    ("Unclosed inline table", "Close it with }, and put commas between its entries."),
    ("Unescaped", 'Write two backslashes for one: "\\\\".'),
    ("Expected ']", "Close the heading: [name], or [[name]] for one of several."),
    ("Expected '='", 'Between a key and its text stands an equals sign: title = "...".'),
    ("Invalid statement", 'Write key = "text", or begin a note with #.'),
    ("Invalid initial character", 'Write key = "text", or begin a note with #.'),
    ("Cannot overwrite", "This name stands twice, or one of several is to be headed [[name]]."),
    ("Cannot declare", "This heading stands twice; one of several is headed [[name]]."),
    ("Cannot redefine", "This heading stands twice; one of several is headed [[name]]."),
)
_HEADED = {
    **{name: f"[{name}]" for name in ("brief", "counterpart", "deadline", "walk_away", "demand")},
    **{name: f"[facts.{name}]" for name in ("hint", "part", "whole")},
    **{name: f"[[{name}]]" for name in ("issues", "facts", "concepts")},
    "truths": "[[brief.truths]]",
    "options": "[[issues.options]]",
    "lines": "[lines.opening]",
}
"""How the blocks that a case cannot do without are headed."""


class Wrong(NamedTuple):
    """One thing wrong: at which key, what, and how to mend it."""

    key: str
    what: str
    mend: str


def in_toml(text: str, error: tomli.TOMLDecodeError) -> Wrong:
    """Return what keeps a text from being read at all, with the line at which reading stopped."""
    said = str(error)
    at = _AT.search(said)
    lines = text.split("\n")
    if at is None or at.group(1) is None:
        opened = _left_open(lines)
        number = opened or max(1, len(text.rstrip().split("\n")))
        what = f"The file ends in the middle of something. {_shown(lines[number - 1])}"
        mend = f'{_OPEN} put a " at its end.' if not opened and said.startswith(_NO_END) else ""
        return Wrong(f"line {number}", what, mend or _mend(said, "", 1))
    number, column = int(at.group(1)), int(at.group(2))
    line = lines[number - 1] if number <= len(lines) else ""
    other = _headed_once(line, lines) if said.startswith("Cannot overwrite") else 0
    if other:
        head = lines[other - 1].strip()
        return Wrong(f"line {other}", _shown(head), f"Put two brackets around it: [{head}].")
    return Wrong(f"line {number}", _shown(line), _mend(said, line, column))


def not_utf8(content: bytes, start: int) -> Wrong:
    """Return what is wrong with a file whose byte ``start`` is not UTF-8, by the line it is in."""
    line = content.count(b"\n", 0, start) + 1
    return Wrong(
        f"line {line}",
        "The file is not UTF-8 text: from here on it holds letters that cannot be read.",
        "Save it as UTF-8; editors ask for the encoding under “Save as”.",
    )


def _shown(line: str) -> str:
    line = line.strip()
    return f"This cannot be read: “{line if len(line) <= _SHOWN else f'{line[:_SHOWN]}…'}”."


def _left_open(lines: Sequence[str]) -> int:
    """Return the line, from 1, of the last text in three quotation marks that is not closed."""
    opened = 0
    for number, line in enumerate(lines, 1):
        if line.count('"""') % 2:
            opened = 0 if opened else number
    return opened


def _headed_once(line: str, lines: Sequence[str]) -> int:
    """Return the line, from 1, that heads a block with one bracket where ``line`` has two, or 0."""
    head = line.strip()
    one = head[1:-1]
    return lines.index(one) + 1 if head.startswith("[[") and one in lines else 0


def _mend(said: str, line: str, column: int) -> str:
    value = line.partition("=")[2].strip()
    begins = not line[: max(0, column - 1)].strip(" \t[")
    if said.startswith(("Invalid value", "Unclosed array")) and begins and _BLOCK.match(line):
        return "The list above it is not closed: put a ] before this line."
    if said.startswith("Unclosed array") and line.count('"') > 2 and not _TEXTS.fullmatch(line):
        return f"{_INSIDE} If there is none, a comma is missing between two entries."
    if said.startswith(("Invalid value", "Expected newline", "Invalid statement")):
        if any(mark in line[max(0, column - 2) : column + 1] for mark in _CURLY):
            return 'Use straight quotation marks around a text: "...", not curly ones.'
        if said.startswith("Invalid value"):
            return 'Put a text in "quotation marks"; write a number in digits.'
        if re.fullmatch(r"\d+,\d{1,2}", value):
            return f"Write a point for the comma: {value.replace(',', '.')}."
        if value[:1].isdigit():
            return "Write a number in digits alone: 2400."
        if value:
            return _INSIDE
    mends = (mend for start, mend in _UNREADABLE if said.startswith(start))
    return next(mends, "See whether a quotation mark, a comma or a bracket is missing.")


def in_schema(data: object, item: ErrorDetails) -> Wrong:
    """Return what does not follow the form of a case, by pydantic's own name for the fault."""
    path = tuple(part for part in item["loc"] if part not in ("str", "dict[str,any]"))
    what, mend = _plainly(item, path)
    return Wrong(where(data, path), what, mend)


def _plainly(item: ErrorDetails, path: tuple[str | int, ...]) -> tuple[str, str]:
    given, about, kind = item["input"], item.get("ctx", {}), item["type"]
    name = path[-1] if path else ""
    if isinstance(name, int) and kind in ("string_type", "dict_type"):
        return (
            "This is neither a text nor a line that does something.",
            'For example: { say = "Thank you.", walk_away = true }.',
        )
    if kind == "missing":
        return _missing(path)
    if kind == "extra_forbidden":
        close = get_close_matches(str(name), _keys(), 1, _ALIKE)
        also = "or give it the [heading] that is missing above it."
        if close == [name]:
            place = _place(str(name))
            return "This key does not belong here.", f"Move it {place}, {also}"
        if close:
            return "There is no such key here.", f"Did you mean {close[0]}? If not, delete it."
        return "There is no such key here.", f"Delete it, {also}"
    if kind == "literal_error":
        return f"{given!r} cannot stand here.", f"Use one of: {_listed(about.get('expected'))}."
    if kind == "string_pattern_mismatch":
        return (
            f"{given!r} cannot be a name.",
            "Use small letters, digits and underscores, a letter first: f_one.",
        )
    if kind == "too_short":
        least = about.get("min_length", 1)
        return f"There must be at least {least} here.", "Add what is missing."
    if kind == "too_long":
        return "There are too many here.", f"Keep {about.get('max_length')} of them."
    if kind in ("tuple_type", "list_type"):
        if isinstance(given, dict):
            return "There may be several of these.", f"Head each with [[{name}]], two brackets."
        return "This must be a list.", 'Put it in brackets: ["one", "two"].'
    if kind in ("dict_type", "model_type", "model_attributes_type"):
        head = ".".join(str(part) for part in path) if path[:1] == ("lines",) else name
        return "This must be a block of keys.", f"Head it with [{head}], and put keys below."
    if kind == "string_type":
        return "This must be a text.", 'Put it in quotation marks: "...".'
    if kind == "string_too_short":
        return "There is nothing in it.", "Write at least one word."
    if kind == "string_too_long":
        return "It is too long.", f"Use at most {about.get('max_length')} letters."
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = about.get("ge", about.get("le"))
        most = "least" if kind.startswith("greater") else "most"
        return f"{given} is out of range.", f"Write a number of at {most} {bound:g}."
    if kind.startswith(("int_", "float_", "finite_")):
        whole = kind.startswith("int_")
        return f"{given!r} is not a {'whole ' if whole else ''}number.", _NUMBER
    return f"{str(item['msg']).rstrip('.')}.", "Change it to fit."


def _missing(path: tuple[str | int, ...]) -> tuple[str, str]:
    name = path[-1]
    if isinstance(name, int):
        return "There are too few numbers in this list.", "For example [0.0, 0.2, 0.4]."
    if name in _HEADED:
        return "This block is missing.", f"Add it, headed {_HEADED[name]}, with its keys below."
    above = " Put it above the first [heading]." if len(path) == 1 else ""
    return "This key is missing.", f"Add a line: {name} = ...{above}"


def _place(key: str) -> str:
    """Return where a key belongs, in words."""
    if key in schema.Case.model_fields:
        return "above the first [heading]"
    return "to the block that it belongs to"


@cache
def _keys() -> tuple[str, ...]:
    """Return every key that a case file can hold."""
    models = [m for m in vars(schema).values() if isinstance(m, type) and issubclass(m, BaseModel)]
    return tuple(sorted({key for model in models for key in model.model_fields}))


def _listed(expected: object) -> str:
    return str(expected).replace("'", "").replace(" or ", ", ")
