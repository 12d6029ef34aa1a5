"""The answers of one submission: its journal and its notebook's outputs, made one.

Used alike behind nbgrader's commands and by the batch grader, so that both
grade the same answers.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from weakhand.answers import Entry, from_notebook, merge, parse

JOURNAL_MAX: Final = 32 * 2**20


@dataclass(frozen=True, slots=True)
class Answers:
    """What a learner handed in, and what could not be used of it.

    Attributes:
        entries: the answers that count.
        notes: what was left out and why, in plain sentences.
    """

    entries: tuple[Entry, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JournalFile:
    """A submitted journal's bytes, or why there are none."""

    data: bytes = b""
    note: str = ""


def read_journal(path: Path) -> JournalFile:
    """Return a journal's bytes. A missing one is empty; a link is not followed."""
    try:
        mode = path.lstat()
    except OSError:
        return JournalFile()
    if not stat.S_ISREG(mode.st_mode):
        return JournalFile(note=f"{path.name} is a link, not a file: it was not read.")
    try:
        with path.open("rb") as file:
            return journal_from(file.read(JOURNAL_MAX + 1), path.name)
    except OSError as error:
        return JournalFile(note=f"{path.name} can't be read: {error.strerror}.")


def journal_from(data: bytes, name: str) -> JournalFile:
    """Return a journal's bytes, cut to what is read of it."""
    if len(data) <= JOURNAL_MAX:
        return JournalFile(data)
    size = JOURNAL_MAX // 2**20
    return JournalFile(
        data[:JOURNAL_MAX], f"{name} is larger than {size} MB: only its first part was read."
    )


def answers_of(sheet: str, notebook: object, journal: JournalFile) -> Answers:
    """Return the answers that count: for each exercise the longer list of the two."""
    written, unread = parse(journal.data)
    shown = from_notebook(notebook, sheet)
    entries, doubts = merge(written, shown)
    return Answers(entries, (*((journal.note,) if journal.note else ()), *unread, *doubts))


def write_journal(path: Path, entries: Sequence[Entry]) -> None:
    """Write entries as a journal, in place of whatever stands there."""
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    text = "".join(entry.line() + "\n" for entry in entries)
    with os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644),
        "w",
        encoding="utf-8",
        newline="\n",
    ) as file:
        file.write(text)
