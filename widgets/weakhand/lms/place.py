"""Place submissions in nbgrader's folders. What was handed in before is kept beside.

``submitted/LEARNER/ASSIGNMENT/`` holds what counts, and nothing else, so that both
``weakhand grade`` and stock nbgrader find one submission there. What it took the place of
stands in ``earlier/LEARNER/ASSIGNMENT/TIME/``, where neither looks.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Literal

from weakhand.grading.found import TIMESTAMP, TIMESTAMP_MAX
from weakhand.grading.late import moment_of, read_timestamp
from weakhand.lms.parts import Submission, digest

SUBMITTED: Final = "submitted"
EARLIER: Final = "earlier"
_MEMORY: Final = (".weakhand", "collected.jsonl")
_VERSION: Final = 1
_FILE_MAX: Final = 64 * 2**20

Kind = Literal["new", "again", "older", "same"]


@dataclass(frozen=True)
class Placed:
    """What became of a submission.

    Attributes:
        kind: ``new``; ``again``: it took an earlier one's place; ``older``: it stands beside
            a later one; ``same``: it was there.
        folder: where it stands.
        kept: where the one stands whose place it took.
    """

    kind: Kind
    folder: Path
    kept: Path | None = None


@dataclass
class Memory:
    """What was collected before, and the time that its archive gave it.

    A file of JSON lines; without it, whatever is collected later counts.

    Attributes:
        path: the file.
        times: the archive's time (ISO 8601, or ``""``) by learner, assignment and digest.
    """

    path: Path
    times: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def has(self, one: Submission) -> bool:
        """Return whether these very files were collected before."""
        return _key(one, one.digest) in self.times

    def when(self, one: Submission, files: str) -> datetime | None:
        """Return the time that an archive gave to files of the same learner and workbook."""
        text = self.times.get(_key(one, files), "")
        return datetime.fromisoformat(text) if text else None

    def add(self, one: Submission, archive: str) -> None:
        """Write down that a submission was collected."""
        when = one.when.isoformat() if one.when else ""
        line = {
            "v": _VERSION,
            "learner": one.learner,
            "assignment": one.master.assignment,
            "files": one.digest,
            "when": when,
            "archive": archive,
            "members": list(one.members),
        }
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab") as file:
            file.write(json.dumps(line).encode("ascii") + b"\n")
        self.times[_key(one, one.digest)] = when


def memory(cohort: Path) -> Memory:
    """Return what was collected into a cohort's folder; a torn line is left out."""
    kept = Memory(cohort.joinpath(*_MEMORY))
    for line in _lines(kept.path):
        with suppress(ValueError, KeyError, TypeError):
            told: dict[str, Any] = json.loads(line)
            if told["v"] == _VERSION:
                when = str(told["when"])
                if when:
                    datetime.fromisoformat(when)
                key = str(told["learner"]), str(told["assignment"]), str(told["files"])
                kept.times[key] = when
    return kept


def place(
    cohort: Path, one: Submission, kept: Memory, archive: str, handed: datetime | None = None
) -> Placed:
    """Place a submission; ``handed`` is when it was handed in, in UTC, where that is known.

    Of two the later one counts: by when they were handed in, or else by their archives'
    times, or else the one that is collected last. What was collected before stays where it
    is, unless it is now known to be later: a learner may go back to an earlier version.

    Raises:
        OSError: it can't be written.
    """
    target = cohort / SUBMITTED / one.learner / one.master.assignment
    before = cohort / EARLIER / one.learner / one.master.assignment
    there = _files(target)
    if there and digest(there) == one.digest:
        _add_timestamp(target, handed)
        return Placed("same", target)
    if not there:
        _write(target, one, handed)
        kept.add(one, archive)
        return Placed("new", target)
    stands, then = _timestamp(target), kept.when(one, digest(there))
    order = _order(handed, stands) or _order(one.when, then)
    old = next((path for path in _folders(before) if _digest(path) == one.digest), None)
    if order <= 0 and (old is not None or kept.has(one)):
        return Placed("same", old or target)
    if order < 0:
        folder = _free(before, handed, one.when)
        _write(folder, one, handed)
        kept.add(one, archive)
        return Placed("older", folder)
    folder = _free(before, stands, then)
    folder.parent.mkdir(parents=True, exist_ok=True)
    target.rename(folder)
    _write(target, one, handed)
    kept.add(one, archive)
    return Placed("again", target, folder)


def _order(one: datetime | None, other: datetime | None) -> int:
    """Return 1 if one time is the later, -1 if it is the earlier, 0 if nobody can tell."""
    return 0 if one is None or other is None else (one > other) - (one < other)


def _digest(folder: Path) -> str:
    return digest(_files(folder) or {})


def _write(folder: Path, one: Submission, handed: datetime | None) -> None:
    """Write a submission's folder whole or not at all."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    partial = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir()
    for name, data in one.files.items():
        (partial / name).write_bytes(data)
    _add_timestamp(partial, handed)
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
    if folder.is_dir():  # somebody put other things there than a submission
        for path in sorted(partial.iterdir()):
            os.replace(path, folder / path.name)
        partial.rmdir()
    else:
        partial.rename(folder)


def _add_timestamp(folder: Path, handed: datetime | None) -> None:
    """Write when it was handed in, as nbgrader reads it, unless that is there already."""
    path = folder / TIMESTAMP
    if handed is not None and not path.exists():
        text = handed.replace(tzinfo=None).isoformat(" ")
        path.write_text(f"{text} UTC\n", encoding="ascii")


def _timestamp(folder: Path) -> datetime | None:
    """Return when what stands in a folder was handed in, in UTC."""
    try:
        with (folder / TIMESTAMP).open("rb") as file:
            text = file.read(TIMESTAMP_MAX).decode("utf-8", "replace").strip()
    except OSError:
        return None
    found = moment_of(read_timestamp(text)[0])
    return found.replace(tzinfo=UTC) if found else None


def _files(folder: Path) -> dict[str, bytes] | None:
    """Return the files of a submission that stands somewhere; ``None`` when none does."""
    if not folder.is_dir():
        return None
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.name != TIMESTAMP:
            with path.open("rb") as file:
                found[path.relative_to(folder).as_posix()] = file.read(_FILE_MAX)
    return found


def _folders(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []


def _free(folder: Path, handed: datetime | None, when: datetime | None) -> Path:
    """Return a new folder's path, named after a time."""
    name = "undated"
    if handed is not None:
        name = handed.strftime("%Y-%m-%dT%H%M%SZ")
    elif when is not None:
        name = when.strftime("%Y-%m-%dT%H%M%S")
    path, number = folder / name, 1
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}"
    return path


def _lines(path: Path) -> Iterator[bytes]:
    with suppress(FileNotFoundError), path.open("rb") as file:
        yield from file


def _key(one: Submission, files: str) -> tuple[str, str, str]:
    return one.learner, one.master.assignment, files
