"""The journal's copy in a notebook's output, and how file and copy become one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from weakhand.answers.entry import VERSION, Entry, EntryError, entry_from

MIME: Final = "application/vnd.weakhand.answers+json"


def embed(entries: Iterable[Entry], sheet: str = "") -> dict[str, Any]:
    """Return the payload that a cell's output carries under ``MIME``."""
    return {"v": VERSION, "sheet": sheet, "entries": [entry.to_json() for entry in entries]}


def from_notebook(notebook: object, sheet: str = "") -> tuple[Entry, ...]:
    """Return the entries in all outputs of a notebook, as far as they can be read.

    Tolerates garbage anywhere. An exercise shown in several outputs counts
    once, with its longest list. With ``sheet``, copies of others are left out.
    """
    best: dict[str, list[Entry]] = {}
    for payload in _payloads(notebook):
        if sheet and payload.get("sheet") not in ("", None, sheet):
            continue
        found: dict[str, list[Entry]] = {}
        for number, raw in enumerate(_items(payload.get("entries")), start=1):
            try:
                entry = entry_from(raw, number)
            except EntryError:
                continue
            if entry.do != "open":
                found.setdefault(entry.id, []).append(entry)
        for ident, entries in found.items():
            if len(entries) > len(best.get(ident, ())):
                best[ident] = entries
    return tuple(entry for entries in best.values() for entry in entries)


def merge(
    file_entries: Sequence[Entry], notebook_entries: Sequence[Entry]
) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Return one list of entries from the file and the notebook, and warnings.

    For each exercise the longer list wins, and the file's where they are equally
    long. When neither continues the other, a warning names the exercise.
    """
    ours, theirs = _by_id(file_entries), _by_id(notebook_entries)
    merged: list[Entry] = []
    warnings: list[str] = []
    for ident in dict.fromkeys([*ours, *theirs]):
        mine, copy = ours.get(ident, []), theirs.get(ident, [])
        winner = copy if len(copy) > len(mine) else mine
        merged.extend(winner)
        if not all(a.same_act(b) for a, b in zip(mine, copy, strict=False)):
            source = "notebook" if winner is copy else "journal"
            warnings.append(
                f"{ident}: the journal and the notebook tell different stories; "
                f"the {source}'s was used, as it is {_compared(mine, copy)}."
            )
    return tuple(merged), tuple(warnings)


def _compared(mine: Sequence[Entry], copy: Sequence[Entry]) -> str:
    """Return in words why one of two lists was taken."""
    return "longer" if len(mine) != len(copy) else "as long and was written first"


def _by_id(entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    """Return the entries by exercise, in order."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.do != "open":
            found.setdefault(entry.id, []).append(entry)
    return found


def _payloads(notebook: object) -> Iterator[Mapping[str, Any]]:
    """Yield every payload of ``MIME`` in a notebook's outputs."""
    for cell in _items(_get(notebook, "cells")):
        for output in _items(_get(cell, "outputs")):
            payload = _get(_get(output, "data"), MIME)
            if isinstance(payload, Mapping):
                yield payload


def _get(value: object, key: str) -> object:
    return value.get(key) if isinstance(value, Mapping) else None


def _items(value: object) -> Sequence[object]:
    return value if isinstance(value, (list, tuple)) else ()
