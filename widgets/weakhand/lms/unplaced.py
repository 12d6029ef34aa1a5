"""What could not be placed: copied as it is, and listed with why and what to do."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Final

from weakhand.grading.report import plain
from weakhand.grading.zips import INNER_MAX
from weakhand.lms.archive import Archive, MemberError
from weakhand.lms.folders import harmless
from weakhand.lms.parts import Refused

FOLDER: Final = "unplaced"
REPORT: Final = "report.csv"
_HEAD: Final = ("archive", "member", "copy", "why", "mend")
_PARTS: Final = 4
_SAME_MAX: Final = 1000


@dataclass(frozen=True)
class Line:
    """A line of the report. Texts are as a spreadsheet may show them."""

    archive: str
    member: str
    copy: str
    why: str
    mend: str


def copied(cohort: Path, archive: Archive, one: Refused) -> Line:
    """Copy a member below ``unplaced/``, and return its line for the report.

    The copy's path is made of harmless names below one folder an archive. What is a link,
    is locked, or is too large is not copied.

    Raises:
        OSError: it can't be written.
    """
    path = ""
    mend = one.mend
    try:
        data = archive.copy(one.member, INNER_MAX)
    except MemberError:
        mend = f"{mend} It was not copied; it is in the archive."
    else:
        path = _kept(cohort, _folder(archive.path), one.member.place, data)
    texts = (str(archive.path), one.member.shown, path, one.why, mend)
    return Line(*(plain(_shown(text)) for text in texts))


def report(cohort: Path, archive: Archive, lines: Iterable[Line]) -> Path | None:
    """Write what is open of an archive into the report, in place of what was; return its path.

    Raises:
        OSError: it can't be written.
    """
    path = cohort / FOLDER / REPORT
    own = plain(_shown(str(archive.path)))
    others = [line for line in _read(path) if line.archive != own]
    lines = [*others, *lines]
    if not lines:
        if path.exists():
            _put(path, [])
        return None
    _put(path, lines)
    return path


def _put(path: Path, lines: Iterable[Line]) -> None:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([_HEAD, *(astuple(line) for line in lines)])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(out.getvalue(), encoding="utf-8")


def _read(path: Path) -> list[Line]:
    """Return the lines of a report; none where it can't be read."""
    try:
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
    except (OSError, ValueError, csv.Error):
        return []
    return [Line(*row) for row in rows[1:] if len(row) == len(_HEAD)]


def _folder(archive: Path) -> str:
    """Return the folder of an archive's copies: by its name, and by where it stands."""
    mark = hashlib.sha256(str(archive.absolute()).encode("utf-8", "replace")).hexdigest()[:8]
    return f"{harmless(archive.stem)}-{mark}"


def _kept(cohort: Path, folder: str, place: tuple[str, ...], data: bytes) -> str:
    """Write a copy unless it is there; return its path below the cohort's folder."""
    names = [harmless(part) for part in place[-_PARTS:]] or ["_"]
    target = cohort.joinpath(FOLDER, folder, *names)
    number = 1
    for parent in [*target.parents][: len(names) - 1]:
        if parent.is_file():  # one member is called like another's folder
            target = cohort.joinpath(FOLDER, folder, "_".join(names))
            break
    first = target
    while target.exists() and (target.is_dir() or target.read_bytes() != data):
        number += 1
        target = first.with_name(f"{first.stem} ({number}){first.suffix}")
        if number > _SAME_MAX:
            raise OSError(f"{first} has too many copies")
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return target.relative_to(cohort).as_posix()


def _shown(text: str) -> str:
    """Return text on one line, without characters that a screen acts upon."""
    kept = "".join(sign if sign.isprintable() else "\ufffd" for sign in text)
    return kept.encode("utf-8", "replace").decode("utf-8")
