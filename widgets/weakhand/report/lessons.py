"""Lessons that learners handed in beside their workbooks: there stand the predictions.

Nobody has to hand in a lesson. Who adds ``lesson-NN.answers.jsonl``, or the lesson's saved
notebook, to their folder lets the report say how well the cohort's confidence fits.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from weakhand.answers import Entry, from_notebook, parse
from weakhand.grading.found import NOTEBOOK, NOTEBOOK_MAX, skipped
from weakhand.grading.handed_in import JOURNAL_MAX
from weakhand.grading.opened import UnreadableError, opened
from weakhand.history.entries import Journals

_JOURNAL: Final = re.compile(r"(lesson-[0-9]{2})(?![0-9]).*\.answers.*\.jsonl")
_LESSON: Final = re.compile(r"([0-9]{2})-[^/]*\.ipynb")
DEEPEST: Final = 6


def lessons_of(folder: Path) -> Journals:
    """Return what a learner's folder holds of lessons: for each sheet the entries of each file.

    No link is followed, nothing large is read, and what can't be read is passed over.
    """
    found: dict[str, list[Sequence[Entry]]] = {}
    for path in _files(folder):
        if match := _JOURNAL.fullmatch(path.name):
            sheet, entries = match[1], parse(_data(path, JOURNAL_MAX))[0]
        elif (match := _LESSON.fullmatch(path.name)) and path.suffix == NOTEBOOK:
            sheet = f"lesson-{match[1]}"
            entries = _saved(_data(path, NOTEBOOK_MAX), sheet)
        else:
            continue
        if entries:
            found.setdefault(sheet, []).append(entries)
    return found


def _files(folder: Path) -> Iterator[Path]:
    """Yield the ordinary files below a folder, in a fixed order."""
    for place, inner, names in os.walk(folder):
        depth = len(Path(place).relative_to(folder).parts)
        inner[:] = sorted(name for name in inner if depth < DEEPEST and not skipped(name))
        for name in sorted(names):
            path = Path(place) / name
            if not path.is_symlink() and path.is_file():
                yield path


def _data(path: Path, most: int) -> bytes:
    """Return a file's bytes; none when it is too large or can't be read."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError:
        return b""
    return data if len(data) <= most else b""


def _saved(data: bytes, sheet: str) -> tuple[Entry, ...]:
    """Return the answers in a lesson's saved notebook."""
    try:
        return from_notebook(opened(data)[0], sheet)
    except UnreadableError:
        return ()
