"""The text of a journal, line by line: what can be read is kept, the rest is named."""

from __future__ import annotations

import codecs
import json
from typing import Final

from weakhand.answers.entry import LINE_MAX, SAY_MAX, Entry, EntryError, entry_from

_SHOWN_WARNINGS: Final = 20


def parse(data: str | bytes) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Return the entries of a journal's text in the file's order, and warnings.

    A torn, foreign or invalid line costs only itself. A line that repeats an
    earlier one exactly (a synchronised folder can do that) counts once.
    """
    entries: list[Entry] = []
    warnings: list[str] = []
    text = data if isinstance(data, str) else _decoded(data, warnings)
    if text.startswith("\ufeff"):
        text = text.removeprefix("\ufeff")
        warnings.append("The journal starts with a byte-order mark; it was skipped.")
    rows = text.split("\n")
    seen: set[str] = set()
    for number, row in enumerate(rows, start=1):
        row = row.strip()
        if not row:
            continue
        try:
            raw = _loaded(row)
            entry = entry_from(raw, number)
        except EntryError as error:
            last = number == len(rows)
            what = "it breaks off (the last thing before a stop)" if last else str(error)
            warnings.append(f"Line {number} of the journal was not counted: {what}.")
            continue
        line = entry.line()
        if line in seen:
            warnings.append(f"Line {number} of the journal repeats an earlier line; counted once.")
            continue
        if isinstance(raw, dict) and len(str(raw.get("say", ""))) > SAY_MAX:
            warnings.append(f"Line {number} of the journal was cut to {SAY_MAX:,} characters.")
        seen.add(line)
        entries.append(entry)
    return tuple(entries), _few(warnings)


def _loaded(row: str) -> object:
    """Return the JSON value of one line, strictly; raise ``EntryError`` otherwise."""
    if len(row) > LINE_MAX:
        raise EntryError(f"it is longer than {LINE_MAX:,} characters")
    try:
        return json.loads(row, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise EntryError("it is not readable as JSON") from error


def _no_constant(name: str) -> object:
    """Refuse NaN and Infinity, which are no JSON."""
    raise ValueError(name)


def _decoded(data: bytes, warnings: list[str]) -> str:
    """Return bytes as text; damaged characters become U+FFFD and a warning."""
    if data.startswith(codecs.BOM_UTF8):
        warnings.append("The journal starts with a byte-order mark; it was skipped.")
        data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        warnings.append(f"The journal holds damaged characters, first in line {line}.")
        return data.decode("utf-8", "replace")


def _few(warnings: list[str]) -> tuple[str, ...]:
    """Return the first warnings, and how many more there were."""
    more = len(warnings) - _SHOWN_WARNINGS
    if more <= 0:
        return tuple(warnings)
    return (*warnings[:_SHOWN_WARNINGS], f"And {more} more lines like these.")
