"""The results ledger: what was graded, line by line, so that a kill costs one submission.

An append-only file of JSON lines in a state folder. A line is written whole and
handed to the system before the next submission's result is taken; a torn last line is left
out. Of several lines about one thing the last counts.

    {"v": 1, "result": PATH, "key": KEY, "basis": BASIS, "graded": Graded.to_json(answers=True)}
    {"v": 1, "wrote": [LEARNER, WORKBOOK], "book": BOOK, "key": KEY}

``key`` is the hash of the submission, ``basis`` that of its master and this package,
``book`` that of the gradebook's address.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final, NamedTuple

from weakhand.grading.graded import Graded

FILE: Final = "results.jsonl"
LOCK: Final = "lock"
VERSION: Final = 1


class LedgerError(Exception):
    """The state folder can't be used; says why and what to do."""


class _Line(NamedTuple):
    """Where a result stands in the file, and what it depends on."""

    at: int
    key: str
    basis: str


@dataclass
class Ledger:
    """The ledger of one state folder. Use as a context: one process at a time has it."""

    folder: Path
    fresh: bool = False

    def __enter__(self) -> Ledger:
        """Open the ledger, and keep others from it.

        Raises:
            LedgerError: another process has it, or it can't be written.
        """
        self._lines: dict[str, _Line] = {}
        self._wrote: dict[tuple[str, str, str], str] = {}
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._lock = _locked(self.folder / LOCK)
            path = self.folder / FILE
            if self.fresh:
                path.unlink(missing_ok=True)
            self._file = path.open("a+b", buffering=0)
        except OSError as error:
            raise LedgerError(
                f"{self.folder} can't be written ({error.strerror}). Name another folder."
            ) from error
        self._read()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the ledger, and let others have it."""
        self._file.close()
        os.close(self._lock)

    def has(self, path: str, key: str) -> str:
        """Return the basis of the result for a submission of these bytes; ``""`` without one."""
        line = self._lines.get(path)
        return line.basis if line and line.key == key else ""

    def result(self, path: str) -> Graded:
        """Return the last result for a path. It must have one."""
        return Graded.from_json(self._load(self._lines[path].at)["graded"])

    def paths(self) -> tuple[str, ...]:
        """Return the paths of all results, in the order in which the last of each was written."""
        return tuple(sorted(self._lines, key=lambda path: self._lines[path].at))

    def key(self, path: str) -> str:
        """Return the hash of the submission that the last result for a path is about."""
        return self._lines[path].key

    def add(self, graded: Graded, key: str, basis: str) -> None:
        """Append a result."""
        at = self._append(
            {
                "result": graded.path,
                "key": key,
                "basis": basis,
                "graded": graded.to_json(answers=True),
            }
        )
        self._lines[graded.path] = _Line(at, key, sys.intern(basis))

    def wrote(self, learner: str, workbook: str, book: str) -> str:
        """Return which submission's grade a gradebook has; ``""`` when none."""
        return self._wrote.get((learner, workbook, book), "")

    def add_wrote(self, learner: str, workbook: str, book: str, key: str) -> None:
        """Append that a gradebook has the grade of a submission."""
        self._append({"wrote": [learner, workbook], "book": book, "key": key})
        self._wrote[learner, workbook, book] = key

    def _append(self, data: dict[str, Any]) -> int:
        """Write one line, and return where it begins."""
        # ASCII: a file's name may hold bytes that are no text.
        line = json.dumps({"v": VERSION, **data}, separators=(",", ":")).encode("ascii") + b"\n"
        at = self._end
        while line:
            written = self._file.write(line) or 0
            line = line[written:]
            self._end += written
        return at

    def _read(self) -> None:
        """Take in what is there; go on after the last whole line."""
        self._file.seek(0)
        self._end = 0
        for at, line in _lines(self._file):
            self._end = at + len(line)
            try:
                self._take(at, json.loads(line))
            except (ValueError, KeyError, TypeError):
                continue
        if self._end and not _ends_whole(self._file, self._end):
            self._file.write(b"\n")
            self._end += 1

    def _take(self, at: int, data: dict[str, Any]) -> None:
        if data["v"] != VERSION:
            return
        if "result" in data and "graded" in data:
            self._lines[data["result"]] = _Line(at, data["key"], sys.intern(data["basis"]))
        elif "wrote" in data:
            learner, workbook = data["wrote"]
            self._wrote[learner, workbook, data["book"]] = data["key"]

    def _load(self, at: int) -> dict[str, Any]:
        self._file.seek(at)
        data = bytearray()
        while not data.endswith(b"\n") and (more := self._file.read(65_536)):
            cut = more.find(b"\n")
            data += more if cut < 0 else more[: cut + 1]
        loaded: dict[str, Any] = json.loads(data)
        return loaded


def _lines(file: Any) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a file with where each begins, never more than one in memory."""
    at, rest = 0, b""
    while more := file.read(1 << 20):
        rows = (rest + more).split(b"\n")
        rest = rows.pop()
        for row in rows:
            yield at, row + b"\n"
            at += len(row) + 1
    if rest:
        yield at, rest


def _ends_whole(file: Any, end: int) -> bool:
    file.seek(end - 1)
    return bool(file.read(1) == b"\n")


def _locked(path: Path) -> int:
    """Return a handle that holds the lock until it is closed, or this process ends."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(handle)
        raise LedgerError(
            f"Another “weakhand grade” is at work in {path.parent}. Wait for it, or end it."
        ) from error
    return handle
