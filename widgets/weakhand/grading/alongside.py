"""Files that go along with a graded copy: pictures and tables beside a workbook.

A text may show them, so formgrader needs them where the copy stands. Only what is an
ordinary file of a harmless kind is taken: no code, no link, nothing that would stand in
for a package, and not more of it than a reflection needs.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from weakhand.grading.beside import shadows
from weakhand.grading.found import TIMESTAMP, skipped
from weakhand.grading.whole import write_whole

# No SVG and no HTML: a browser would run what stands in them.
KINDS: Final = frozenset(
    {".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".csv", ".tsv", ".txt", ".md", ".pdf"}
)
FILE_MAX: Final = 4 * 2**20
ALL_MAX: Final = 16 * 2**20
FILES_MAX: Final = 40
_DEPTH: Final = 3


def own_folder(path: str, learner: str, assignment: str) -> Path | None:
    """Return the learner's own folder of nbgrader's layout that a submission stands in, if any.

    Elsewhere nobody knows whose the files beside it are.
    """
    folder = Path(path).parent
    theirs = folder.name == assignment and folder.parent.name == learner
    return folder if theirs and folder.is_dir() else None


def bring(folder: Path, into: Path) -> None:
    """Copy what goes along from a learner's folder; times are kept, to see what changed.

    Raises:
        OSError: a copy can't be written.
    """
    for path, seen in _along(folder):
        data = _data(path, seen.st_size)
        if data is None:
            continue
        target = into / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, data, seen.st_mtime_ns)


def brought(folder: Path, into: Path) -> bool:
    """Return whether everything that goes along is there, as it is now."""
    for path, seen in _along(folder):
        try:
            there = (into / path.relative_to(folder)).lstat()
        except OSError:
            return False
        if (there.st_size, there.st_mtime_ns) != (seen.st_size, seen.st_mtime_ns):
            return False
    return True


def _along(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """Yield the files that go along, in the order of names, within the limits."""
    count, size = 0, 0
    for path in _below(folder, _DEPTH):
        try:
            seen = path.lstat()
        except OSError:
            continue
        fine = stat.S_ISREG(seen.st_mode) and os.access(path, os.R_OK)
        if not fine or seen.st_size > FILE_MAX:
            continue
        count, size = count + 1, size + seen.st_size
        if count > FILES_MAX or size > ALL_MAX:
            return
        yield path, seen


def _below(folder: Path, depth: int) -> Iterator[Path]:
    """Yield everything of a harmless kind in a folder and the folders inside it."""
    try:
        rows = sorted(os.scandir(folder), key=lambda row: row.name)
    except OSError:
        return
    for row in rows:
        if skipped(row.name) or row.name == TIMESTAMP:
            continue
        if row.is_dir(follow_symlinks=False):
            if depth and not shadows([row.name]):
                yield from _below(Path(row.path), depth - 1)
        elif Path(row.name).suffix.lower() in KINDS:
            yield Path(row.path)


def _data(path: Path, most: int) -> bytes | None:
    """Return a file's bytes; ``None`` when it can't be read, or is no longer what it was."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(handle, "rb") as file:
            data = file.read(most + 1)
    except OSError:
        return None
    return data if len(data) <= most else None
