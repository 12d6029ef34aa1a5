"""Where a learner's journals and notebooks are: the course folder, and what lies in it.

The journals are the record; nothing else is kept. They are found anywhere below
the course folder, so a moved folder, or a second computer's copy put inside it,
needs no setting up.
"""

from __future__ import annotations

import json
import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

from weakhand.answers import Entry, Journal
from weakhand.bundle import MANIFEST, PARTS, BundleError, root
from weakhand.questions import banks

DEPTH: Final = 8
MOST_FOLDERS: Final = 5_000
# Other people's work, masters and machinery: no record of this learner.
_CLOSED: Final = frozenset({"cohort", "solutions", "submitted", "autograded", "feedback",
                            "node_modules", "__pycache__", "_bundle", "tests"})  # fmt: skip
_JOURNAL: Final = re.compile(r"((?:lesson|workbook)-[0-9]{2})(?![0-9]).*\.jsonl")
_NUMBER: Final = re.compile(r"[0-9]{2}")
_HEADING: Final = re.compile(r"(?m)^# +(.+?) *$")


@dataclass(frozen=True, slots=True)
class Page:
    """One notebook of the course: its sheet, its path below the course folder, its heading."""

    sheet: str
    path: str
    title: str


@dataclass(frozen=True)
class Found:
    """What a folder holds.

    Attributes:
        folder: the course folder.
        base: the folder of the notebook that asked, as a path below ``folder``
            with forward slashes; links start there.
        pages: the course's notebooks, lessons first.
        journals: for each sheet the entries of each file that was found.
        notes: what could not be read, in plain sentences.
    """

    folder: Path
    base: str
    pages: tuple[Page, ...]
    journals: dict[str, tuple[tuple[Entry, ...], ...]]
    notes: tuple[str, ...]

    def link(self, page: Page, cell: str = "") -> str:
        """Return the address of a page, or of a cell in it, as JupyterLab follows it."""
        place = posixpath.relpath(page.path, self.base)
        return quote(place) + (f"#cell-id={quote(cell)}" if cell else "")

    def page(self, sheet: str) -> Page | None:
        """Return the notebook of a sheet, or ``None`` when it is not there."""
        return next((page for page in self.pages if page.sheet == sheet), None)


def find(start: Path, *, deep: bool = False) -> Found:
    """Return what the course folder around ``start`` holds; tolerates whatever is in there.

    A folder that is no course is looked at without those below it, unless the
    learner named it (``deep``): nobody's other files are any business of ours.
    """
    start = start.absolute()
    folder = course_folder(start)
    pages = pages_of(folder)
    deep = deep or bool(pages)
    journals: dict[str, list[tuple[Entry, ...]]] = {}
    notes: list[str] = []
    for path in _files(folder, DEPTH if deep else 0, notes):
        match = _JOURNAL.fullmatch(path.name)
        if match is None or match[1] not in banks():
            notes.append(f"{path.name} belongs to no lesson or workbook here; it was left out.")
            continue
        journal = Journal(path)
        if entries := journal.entries():
            journals.setdefault(match[1], []).append(entries)
        notes += [f"{path.name}: {warning}" for warning in journal.warnings]
    base = start.relative_to(folder).as_posix() if pages else PARTS[0]
    pages = pages or _pages_that_came_along()
    return Found(folder, base, pages, {k: tuple(v) for k, v in journals.items()}, tuple(notes))


def course_folder(start: Path) -> Path:
    """Return the nearest folder from ``start`` upwards that the course was laid out in.

    It has the course's manifest, or ``course`` and ``exercises`` as a checkout
    has. Where there is none, it is ``start`` itself.
    """
    around = (start, *start.parents)
    for folder in around:
        if (folder / MANIFEST).is_file():
            return folder
    for folder in around:
        if all((folder / part).is_dir() for part in PARTS):
            return folder
    return start


def pages_of(folder: Path) -> tuple[Page, ...]:
    """Return the lessons and workbooks that lie in a course folder."""
    paths = [
        *sorted((folder / "course").glob("[0-9][0-9]-*.ipynb")),
        *sorted((folder / "exercises").glob("*/workbook-[0-9][0-9].ipynb")),
    ]
    return tuple(_page(path, folder) for path in paths)


def _pages_that_came_along() -> tuple[Page, ...]:
    """Return the pages of the installed course, for a notebook that stands alone."""
    try:
        return pages_of(root())
    except BundleError:
        return ()


def _page(path: Path, folder: Path) -> Page:
    """Return a notebook as a page; one that can't be read is called by its file's name."""
    below = path.relative_to(folder).as_posix()
    number = _NUMBER.findall(path.name)[0]
    sheet = f"{'lesson' if below.startswith('course/') else 'workbook'}-{number}"
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        heading = _HEADING.search("".join(cells[0]["source"]))
    except (OSError, ValueError, KeyError, IndexError, TypeError, RecursionError):
        heading = None
    return Page(sheet, below, heading[1] if heading else path.stem)


def _files(folder: Path, deepest: int, notes: list[str]) -> Iterator[Path]:
    """Yield every answer journal below ``folder``, in a fixed order; no link is followed."""
    for seen, (place, inner, names) in enumerate(os.walk(folder)):
        if seen >= MOST_FOLDERS:
            notes.append(
                f"Only the first {MOST_FOLDERS:,} folders were looked through. "
                "Name the folder of your course."
            )
            return
        depth = len(Path(place).relative_to(folder).parts)
        inner[:] = sorted(
            name
            for name in inner
            if depth < deepest and not name.startswith(".") and name not in _CLOSED
        )
        for name in sorted(names):
            if name.endswith(".jsonl") and ".answers" in name:
                yield Path(place) / name
