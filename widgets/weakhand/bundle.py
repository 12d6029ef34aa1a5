"""The course's files: where they are, and how a learner gets a copy of them.

The files are those of the repository (an editable install), or the copy that the
wheel carries in ``weakhand/_bundle``. A learner works in a copy of ``course/`` and
``exercises/``. What was laid out is remembered by its hash in ``.weakhand.json``,
so that a newer course can replace the files nobody touched, and only those.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from weakhand import __version__

PARTS = ("course", "exercises")
MANIFEST = ".weakhand.json"


class BundleError(Exception):
    """The course's files are not where they should be."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """What laying out did to each file, by its path below the folder.

    Attributes:
        new: files that were not there.
        updated: files nobody had changed, replaced by a newer version.
        kept: files the learner changed; they stand as they were.
        newer: those of ``kept`` for which the course has a newer version.
    """

    new: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    newer: tuple[str, ...] = ()


def root() -> Path:
    """Return the folder that holds ``course``, ``exercises`` and ``solutions``.

    Raises:
        BundleError: there is no such folder, the installation is incomplete.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "_bundle", here.parent.parent):
        if all((folder / part).is_dir() for part in (*PARTS, "solutions")):
            return folder
    raise BundleError(
        "The course's files are missing from this installation. Install weakhand again."
    )


def files(folder: Path | None = None) -> tuple[str, ...]:
    """Return the paths of the learner's files below ``folder`` (default ``root()``).

    Hidden files, caches and answer journals are no part of the course.
    """
    start = folder or root()
    return tuple(sorted(name for part in PARTS for name in _walk(start / part, part)))


def first_lesson(folder: Path) -> str | None:
    """Return the path below ``folder`` of its first lesson, or ``None``."""
    lessons = sorted(path.name for path in (folder / "course").glob("*.ipynb"))
    return f"course/{lessons[0]}" if lessons else None


def lay_out(folder: Path) -> LaidOut:
    """Copy the learner's files into ``folder``, and keep whatever the learner changed.

    A folder that is the course itself (a checkout) is left alone.

    Raises:
        OSError: a file cannot be read or written.
        BundleError: the installation is incomplete.
    """
    source = root()
    folder.mkdir(parents=True, exist_ok=True)
    if folder.resolve() == source.resolve():
        return LaidOut()
    known = _manifest(folder)
    new, updated, kept, newer = [], [], [], []
    for name in files(source):
        fresh = (source / name).read_bytes()
        place = folder / name
        digest = _digest(fresh)
        if not place.exists():
            _write(place, fresh)
            new.append(name)
        elif (present := _digest(place.read_bytes())) == digest:
            pass
        elif present == known.get(name):
            _write(place, fresh)
            updated.append(name)
        else:
            kept.append(name)
            if known.get(name) != digest:
                newer.append(name)
            continue
        known[name] = digest
    text = json.dumps({"weakhand": __version__, "files": known}, indent=2, sort_keys=True)
    _write(folder / MANIFEST, (text + "\n").encode())
    return LaidOut(tuple(new), tuple(updated), tuple(kept), tuple(newer))


def _walk(folder: Path, name: str) -> Iterator[str]:
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        if path.name.startswith((".", "__pycache__")) or path.name.endswith(".answers.jsonl"):
            continue
        below = str(PurePosixPath(name, path.name))
        if path.is_dir():
            yield from _walk(path, below)
        else:
            yield below


def _manifest(folder: Path) -> dict[str, str]:
    """Return the hashes of what was laid out; unreadable means nothing is known."""
    try:
        data = json.loads((folder / MANIFEST).read_bytes())
        return {str(name): str(digest) for name, digest in data["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.part")
    partial.write_bytes(data)
    os.replace(partial, path)
