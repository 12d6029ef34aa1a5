"""The answer journal: an append-only file beside the notebook.

Every step is one line, written in one call and flushed to disk before anything
else happens. Nothing already written is ever rewritten.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Any, Final

from weakhand.answers.entry import SAY_MAX, VERSION, Do, Entry, entry_from
from weakhand.answers.lines import parse

SUFFIX: Final = ".answers.jsonl"
FILE_MAX: Final = 32 * 1024 * 1024


def journal_path(sheet: str, folder: Path | str = ".") -> Path:
    """Return where the journal of ``sheet`` stands in ``folder``."""
    return Path(folder) / f"{sheet}{SUFFIX}"


class Journal:
    """The answers of one sheet, on disk.

    Where the file cannot be written, entries are kept in memory, ``trouble``
    says why, and every later append tries again. Two threads may share one: a kernel takes
    what the page sends in another thread than the one in which it runs the boxes.
    """

    def __init__(self, path: Path | str) -> None:
        # Absolute now: a cell that changes the working folder must not move it.
        self.path = Path(os.path.abspath(path))
        self.trouble = ""
        self._alone = RLock()
        self._unsaved: list[Entry] = []
        self._stamp: tuple[int, int, int] | None = None
        self._entries: tuple[Entry, ...] = ()
        self._warnings: tuple[str, ...] = ()

    @property
    def sheet(self) -> str:
        """Return the sheet whose answers these are."""
        return self.path.name.removesuffix(SUFFIX)

    @property
    def warnings(self) -> tuple[str, ...]:
        """Return what could not be read or written, in plain sentences."""
        with self._alone:
            self._read()
            return (*self._warnings, *((self.trouble,) if self.trouble else ()))

    def entries(self, id: str | None = None) -> tuple[Entry, ...]:  # noqa: A002
        """Return the entries in order: all of them, or those of one exercise."""
        with self._alone:
            self._read()
            every = (*self._entries, *self._unsaved)
        if id is None:
            return tuple(entry for entry in every if entry.do != "open")
        return tuple(entry for entry in every if entry.id == id and entry.do != "open")

    def append(self, id: str, do: Do, **payload: Any) -> Entry:  # noqa: A002
        """Write one entry and return it.

        Text said is cut to 20,000 characters. Raises ``EntryError`` when the
        payload is not what ``do`` needs; never for a file that can't be written.
        """
        if isinstance(payload.get("say"), str):
            payload["say"] = payload["say"][:SAY_MAX]
        at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        with self._alone:
            return self._keep(id, do, payload, at)

    def _keep(self, ident: str, do: Do, payload: Mapping[str, Any], at: str) -> Entry:
        """Write one entry with the next number and the given time, and return it."""
        self._read()
        last = max((entry.n for entry in (*self._entries, *self._unsaved)), default=0)
        raw = {"v": VERSION, "n": last + 1, "at": at, "id": ident, "do": do}
        entry = entry_from({**payload, **raw})
        self._unsaved.append(entry)
        try:
            self._write()
        except OSError as error:
            self.trouble = _explained(error, self.path)
        else:
            self.trouble = ""
        return entry

    def adopt(self, entries: tuple[Entry, ...]) -> int:
        """Append entries saved elsewhere (in a notebook's output); return how many.

        Of each exercise only what goes on from the journal's own list is taken,
        so nothing is ever told twice; it keeps its time.
        """
        with self._alone:
            return self._adopt(entries)

    def _adopt(self, entries: tuple[Entry, ...]) -> int:
        taken = 0
        for ident in dict.fromkeys(entry.id for entry in entries):
            theirs = [entry for entry in entries if entry.id == ident]
            mine = self.entries(ident)
            goes_on = len(theirs) > len(mine) and all(
                a.same_act(b) for a, b in zip(mine, theirs, strict=False)
            )
            for entry in theirs[len(mine) :] if goes_on else ():
                self._keep(entry.id, entry.do, entry.payload, entry.at)
                taken += 1
        return taken

    def _write(self) -> None:
        """Write every unsaved entry, oldest first."""
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        handle = os.open(self.path, flags, 0o644)
        try:
            size = os.fstat(handle).st_size
            if size == 0:
                _put(handle, self._opening().line() + "\n")
            elif _last_byte(handle, size) != b"\n":
                _put(handle, "\n")
            while self._unsaved:
                _put(handle, self._unsaved[0].line() + "\n")
                del self._unsaved[0]
        finally:
            os.close(handle)
            self._stamp = None

    def _opening(self) -> Entry:
        """Return the first line: whose sheet this is, and which copy of it."""
        return Entry(0, "", "", "open", {"sheet": self.sheet, "copy": secrets.token_hex(8)})

    def _read(self) -> None:
        """Read the file again if it changed since the last time."""
        try:
            stat = self.path.stat()
            stamp = (stat.st_ino, stat.st_size, stat.st_mtime_ns)
            if stamp == self._stamp:
                return
            with self.path.open("rb") as file:
                data = file.read(FILE_MAX)
        except FileNotFoundError:
            self._stamp, self._entries, self._warnings = None, (), ()
            return
        except OSError as error:
            self._stamp, self._entries = None, ()
            self._warnings = (f"The journal {self.path.name} can't be read: {error.strerror}.",)
            return
        self._stamp = stamp
        self._entries, self._warnings = parse(data)
        if stat.st_size > FILE_MAX:
            self._warnings += (
                f"The journal is larger than {FILE_MAX // 2**20} MB; only its first part was read.",
            )


def _put(handle: int, text: str) -> None:
    """Write ``text`` in one call (the rest after it, should the system cut it short)."""
    data = text.encode("utf-8")
    while data:
        data = data[os.write(handle, data) :]
    os.fsync(handle)


def _last_byte(handle: int, size: int) -> bytes:
    """Return the file's last byte. Writes go to the end wherever the reader stands."""
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1)


def _explained(error: OSError, path: Path) -> str:
    """Return what a learner should know and do when the journal can't be written."""
    return (
        f"Your answers can't be written to {path.name} ({error.strerror or 'no reason given'}). "
        "They are kept in this notebook: save it (Ctrl+S) before you close it. "
        "To mend this, make the folder writable or free some disk space."
    )
