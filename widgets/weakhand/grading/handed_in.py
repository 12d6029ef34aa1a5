"""The answers of one submission: its journal and its notebook's outputs, made one.

Used alike behind nbgrader's commands and by the batch grader, so that both
grade the same answers.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from weakhand.answers import SUFFIX, Entry, from_notebook, journal_path, merge, parse
from weakhand.grading.doubts import edited, exercises, foreign, other_cases, trace

JOURNAL_MAX: Final = 8 * 2**20


@dataclass(frozen=True, slots=True)
class Answers:
    """What a learner handed in, and what could not be used of it.

    Attributes:
        entries: the answers that count.
        notes: what was left out and why, in plain sentences.
        mended: what had to be mended to read them.
        foreign: exercises of other sheets that the journal tells of.
        cases: talks of another case or day than the workbook's (see ``doubts``).
        trace: what tells this record apart from everybody else's.
    """

    entries: tuple[Entry, ...]
    notes: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    cases: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    trace: tuple[str, ...] = ()


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


def journals_in(folder: Path) -> dict[str, JournalFile]:
    """Return the journals in a folder, by their names."""
    return {path.name: read_journal(path) for path in sorted(folder.glob(f"*{SUFFIX}"))}


def answers_of(sheet: str, notebook: object, journals: Mapping[str, JournalFile]) -> Answers:
    """Return the answers that count: for each exercise the longer list of the two.

    The journal is the one of the sheet's name; where it is missing or empty of this
    sheet's answers, another one in the folder that holds some.
    """
    name = journal_path(sheet).name
    file, mended = _chosen(sheet, name, journals)
    written, unread = parse(file.data)
    shown = from_notebook(notebook, sheet)
    entries, doubts = merge(written, shown)
    notes = (*((file.note,) if file.note else ()), *unread, *doubts)
    odd = edited(written) if not unread else edited(written)[:1]
    return Answers(
        entries,
        (*notes, *odd),
        mended,
        foreign(sheet, written),
        other_cases(sheet, entries),
        trace((*(one for one in written if one.do == "open"), *entries)),
    )


def _chosen(
    sheet: str, name: str, journals: Mapping[str, JournalFile]
) -> tuple[JournalFile, tuple[str, ...]]:
    """Return the journal to read, and what to say when it is not the one of that name."""
    own = journals.get(name, JournalFile())
    known = exercises(sheet)

    def ours(file: JournalFile) -> int:
        return sum(entry.id in known for entry in parse(file.data)[0])

    if (len(journals) <= 1 and name in journals) or not known or ours(own):
        return own, ()
    best = max(journals, key=lambda other: (ours(journals[other]), other), default=name)
    if best == name or not ours(journals[best]):
        return own, ()
    return journals[best], (f"The journal {best} was read as {name}.",)


def write_journal(path: Path, entries: Sequence[Entry]) -> None:
    """Write entries as a journal, in place of whatever stands there."""
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o644), "wb") as file:
        file.write(journal_text(entries))


def journal_text(entries: Sequence[Entry]) -> bytes:
    """Return entries as the bytes of a journal."""
    return "".join(entry.line() + "\n" for entry in entries).encode("utf-8")
