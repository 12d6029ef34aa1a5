"""Whose work it is, and of which workbook, from folders, names and contents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from weakhand.answers import MIME, SUFFIX
from weakhand.grading.compared import grade_id
from weakhand.grading.masters import Master


def master_of(
    place: Sequence[str], notebook: Mapping[str, Any], known: Sequence[Master]
) -> Master | None:
    """Return the master that a notebook is a copy of: by its cells, answers, or name."""
    ids = {grade_id(cell) for cell in notebook["cells"]}
    shared = {one.sheet: len(one.grade_ids & ids) for one in known}
    best = max(known, key=lambda one: shared[one.sheet], default=None)
    if best is not None and shared[best.sheet]:
        return best
    sheets = _sheets(notebook)
    return next((one for one in known if one.sheet in sheets), None) or named(place, known)


def named(place: Sequence[str], known: Sequence[Master]) -> Master | None:
    """Return the master that a file is called like."""
    name = _stem(place[-1]) if place else ""
    return next((one for one in known if one.sheet == name), None)


def meant(place: Sequence[str], known: Sequence[Master]) -> Master | None:
    """Return the master that a file or folder must be about, by its name or nbgrader's folder."""
    folders = set(place)
    return named(place, known) or next((one for one in known if one.assignment in folders), None)


def learner_of(place: Sequence[str], known: Sequence[Master], master: Master | None) -> str:
    """Return whose work it probably is, from the folders and the name of the file.

    Reads nbgrader's ``submitted/<learner>/<assignment>/<sheet>.ipynb``, one
    folder a learner, and files named after learners.
    """
    assignments = {one.assignment for one in known}
    for at in range(len(place) - 2, 0, -1):
        if place[at] in assignments and place[at - 1] != "exercises":
            return place[at - 1]
    name = _stem(place[-1]) if place else ""
    if master and name and name != master.sheet:
        rest = name.replace(master.sheet, "").strip(" -_.()")
        if rest and not rest.isdigit() and not rest.lower().startswith(("copy", "checkpoint")):
            return rest
    own = {master.assignment} if master else assignments
    folders = [part for part in place[:-1] if part not in (*own, "exercises")]
    return folders[-1] if folders else name


def _stem(name: str) -> str:
    return name.removesuffix(SUFFIX) if name.endswith(SUFFIX) else name.rpartition(".")[0]


def _sheets(notebook: Mapping[str, Any]) -> set[str]:
    """Return the sheets whose answers a notebook's outputs carry."""
    sheets = set()
    for cell in notebook["cells"]:
        outputs = cell.get("outputs") if isinstance(cell, Mapping) else None
        for output in outputs if isinstance(outputs, list) else ():
            payload: object = output
            for key in ("data", MIME, "sheet"):
                payload = payload.get(key) if isinstance(payload, Mapping) else None
            if isinstance(payload, str):
                sheets.add(payload)
    return sheets
