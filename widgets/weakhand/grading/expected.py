"""How much there is to grade, counted quickly: for a progress bar, not for grading."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from weakhand.grading.found import NOTEBOOK, skipped


def expected(paths: Iterable[Path]) -> int:
    """Return about how many notebooks stand at some paths."""
    return sum(_below(path) for path in paths)


def _below(path: Path) -> int:
    if not path.is_dir():
        return _in(str(path))
    count = 0
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not skipped(name)]
        count += sum(_in(os.path.join(folder, name)) for name in names if not skipped(name))
    return count


def _in(name: str) -> int:
    """Return how many notebooks a file is or holds."""
    if name.lower().endswith(NOTEBOOK):
        return 1
    if name.lower().endswith(".zip"):
        with suppress(zipfile.BadZipFile, OSError, ValueError), zipfile.ZipFile(name) as archive:
            return sum(one.lower().endswith(NOTEBOOK) for one in archive.namelist())
    return 0
