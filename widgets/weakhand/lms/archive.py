"""An archive of what was handed in: a zip as the LMS makes it, or the same unpacked.

Nothing is unpacked as such: a member's bytes are read, within limits, and no path in an
archive ever becomes a path on disk.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Final

from weakhand.grading.found import DEPTH_MAX, skipped
from weakhand.grading.zips import ZIP_FILES, ZIP_MAX
from weakhand.lms.trouble import LmsError

# A course of a thousand learners, each with a large notebook.
ARCHIVE_MAX: Final = 8 * ZIP_MAX
_UTF8_NAME: Final = 0x800
_LINK: Final = ("it is a link, not a file", "Ask the learner for the file itself.")
_LOCKED: Final = ("it is locked by a password", "Ask the learner for it without one.")


class MemberError(Exception):
    """A member can't be read; says why, and what to do."""

    def __init__(self, why: str, mend: str) -> None:
        super().__init__(f"{why}. {mend}")
        self.why, self.mend = why, mend


@dataclass(frozen=True)
class Member:
    """A file in an archive.

    Attributes:
        shown: its path in the archive, as it stands there.
        place: the folders and the name.
        when: the time the archive gives it, of an unknown zone; what it is worth, see README.
        refused: why it is not to be read, and what to do.
    """

    shown: str
    place: tuple[str, ...]
    when: datetime | None = None
    refused: tuple[str, str] | None = None
    source: zipfile.ZipInfo | Path | None = field(default=None, compare=False, repr=False)


@dataclass
class Archive:
    """An open archive: its members in the order of their names, and how much may be read."""

    path: Path
    members: tuple[Member, ...]
    packed: zipfile.ZipFile | None = None
    left: int = ARCHIVE_MAX

    @property
    def when(self) -> datetime | None:
        """Return the latest time in it: about when it was made."""
        return max((one.when for one in self.members if one.when), default=None)

    def read(self, member: Member, most: int) -> bytes:
        """Return a member's bytes.

        Raises:
            MemberError: it is larger than ``most``, or damaged, or must not be read.
        """
        if member.refused:
            raise MemberError(*member.refused)
        return self.copy(member, most)

    def copy(self, member: Member, most: int) -> bytes:
        """Return a member's bytes, to be kept unread: its path may lead anywhere.

        Raises:
            MemberError: it is larger than ``most``, or damaged, or holds nothing.
        """
        try:
            data = self._bytes(member, min(most, self.left) + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,
            ValueError,
            OSError,
        ) as error:
            raise MemberError(
                f"it can't be unpacked ({error})",
                "Download the archive again, or ask for the file.",
            ) from error
        if len(data) > self.left:
            raise MemberError(
                f"the archive unpacks to more than {ARCHIVE_MAX // 2**30} GB",
                "Nothing of the course is that large. Look at what is in it before you unpack it.",
            )
        self.left -= len(data)
        if len(data) > most:
            raise MemberError(
                f"it is larger than {most // 2**20} MB",
                "Ask for the notebook with its outputs cleared, and the journal beside it.",
            )
        return data

    def _bytes(self, member: Member, most: int) -> bytes:
        if isinstance(member.source, zipfile.ZipInfo) and self.packed is not None:
            with self.packed.open(member.source) as file:
                return file.read(most)
        if isinstance(member.source, Path):
            with member.source.open("rb") as file:
                return file.read(most)
        raise ValueError("nothing to read")


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Open a zip or a folder.

    Raises:
        LmsError: it is neither, is damaged, or holds more files than a course.
    """
    if path.is_dir():
        yield Archive(path, tuple(_capped(path, sorted(_folder(path, path, 0), key=_order))))
        return
    try:
        with zipfile.ZipFile(path) as packed:
            infos = [info for info in packed.infolist() if not info.is_dir()]
            members = [one for one in map(_packed, infos) if not _ours(one)]
            yield Archive(path, tuple(_capped(path, sorted(members, key=_order))), packed)
    except FileNotFoundError as error:
        raise LmsError(f"{path}: there is no such file or folder. Check the name.") from error
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise LmsError(
            f"{path} is no zip that can be read ({error}). Download it again, or name the folder "
            "it was unpacked to."
        ) from error


def _order(member: Member) -> str:
    return member.shown


def _capped(path: Path, members: list[Member]) -> list[Member]:
    if len(members) > ZIP_FILES:
        raise LmsError(
            f"{path} holds more than {ZIP_FILES:,} files, so nothing of it was read. Is it what "
            "the LMS gave you?"
        )
    return members


def _ours(member: Member) -> bool:
    """Return whether a member is a system's own, which nobody hands in."""
    return not member.refused and any(map(skipped, member.place))


def _packed(info: zipfile.ZipInfo) -> Member:
    """Return a member of a zip."""
    name = _name(info)
    path = PurePosixPath(name.replace("\\", "/"))
    when = None
    with suppress(ValueError):
        when = datetime(*info.date_time)
    refused: tuple[str, str] | None = None
    source: zipfile.ZipInfo | None = info
    if path.is_absolute() or ".." in path.parts or (path.parts and ":" in path.parts[0][1:2]):
        refused = (
            "its path leads out of the archive",
            "No LMS writes such paths. Ask the learner for the notebook itself.",
        )
    elif stat.S_ISLNK(info.external_attr >> 16):
        refused, source = _LINK, None
    elif info.flag_bits & 0x1:
        refused, source = _LOCKED, None
    place = tuple(part for part in path.parts if part not in ("/", "..", "."))
    return Member(name, place, when, refused, source)


def _name(info: zipfile.ZipInfo) -> str:
    """Return a member's name; some zips hold UTF-8 without saying so."""
    if not info.flag_bits & _UTF8_NAME:
        try:
            return info.filename.encode("cp437").decode("utf-8")
        except UnicodeError:
            pass
    return info.filename


def _folder(top: Path, folder: Path, depth: int) -> Iterator[Member]:
    """Yield the files below a folder. No link is followed."""
    if depth > DEPTH_MAX:
        return
    try:
        rows = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        place = folder.relative_to(top).parts
        why = (f"the folder can't be read: {error.strerror}", "Give yourself the right to read it.")
        yield Member("/".join(place), place, refused=why)
        return
    for path in rows:
        place = path.relative_to(top).parts
        shown = "/".join(place)
        if skipped(path.name):
            continue
        if path.is_symlink():
            yield Member(shown, place, refused=_LINK)
        elif path.is_dir():
            yield from _folder(top, path, depth + 1)
        elif path.is_file():
            yield Member(shown, place, datetime.fromtimestamp(path.stat().st_mtime), source=path)
        else:
            yield Member(shown, place, refused=("it is no ordinary file", "Ask for the notebook."))
