"""Submissions in zips, read where they are: nothing is unpacked to disk."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from weakhand.answers import SUFFIX
from weakhand.grading import found as limits
from weakhand.grading.beside import shadows
from weakhand.grading.found import (
    LINK,
    NO_NOTEBOOK,
    NOTEBOOK,
    TIMESTAMP,
    TIMESTAMP_MAX,
    Found,
    place,
    skipped,
    too_large,
)
from weakhand.grading.handed_in import JOURNAL_MAX, JournalFile, journal_from

ZIP_MAX: Final = 512 * 2**20
ZIP_FILES: Final = 50_000
# A zip inside a zip is read into memory.
INNER_MAX: Final = 64 * 2**20
_NESTED: Final = 2


class _TooMuchError(Exception):
    """A zip holds more than is read."""


def zip_file(path: Path) -> Iterator[Found]:
    """Yield the notebooks of a zip, in the order of names, and of the zips inside it."""
    try:
        with path.open("rb") as file:
            yield from _zip(file, str(path), (*place(path.parent), path.stem), _Budget(), _NESTED)
    except OSError as error:
        yield Found(str(path), place(path), fault=f"The zip can't be read: {error.strerror}.")


@dataclass
class _Budget:
    """How many bytes may still be unpacked from one zip and those inside it."""

    left: int = ZIP_MAX

    def spend(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise _TooMuchError


@dataclass(frozen=True)
class _Zip:
    """An open zip: how it is shown, where it stands, and its files by their folder."""

    archive: zipfile.ZipFile
    shown: str
    place: tuple[str, ...]
    budget: _Budget
    depth: int
    folders: Mapping[str, Sequence[zipfile.ZipInfo]]


def _zip(
    file: object, shown: str, place: tuple[str, ...], budget: _Budget, depth: int
) -> Iterator[Found]:
    """Yield the notebooks of an open zip; one bad member costs only itself."""
    try:
        archive = zipfile.ZipFile(file)  # type: ignore[call-overload]
        infos = [info for info in archive.infolist() if not info.is_dir()]
        if len(infos) > ZIP_FILES:
            raise _TooMuchError
        folders: dict[str, list[zipfile.ZipInfo]] = {}
        for info in sorted(infos, key=lambda info: info.filename):
            folders.setdefault(_parted(info)[0], []).append(info)
        opened = _Zip(archive, shown, place, budget, depth, folders)
        for inside in folders.values():
            yield from _members(opened, inside)
    except _TooMuchError:
        yield Found(
            shown,
            place,
            fault=f"The zip holds more than {ZIP_FILES:,} files or "
            f"{ZIP_MAX // 2**20} MB, and the rest of it was not read. Unpack it "
            "yourself, look at it, and grade the folder.",
        )
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
        yield Found(shown, place, fault=f"The zip is damaged ({error}). Ask for it again.")


def _members(opened: _Zip, inside: Sequence[zipfile.ZipInfo]) -> Iterator[Found]:
    """Yield the notebooks in one folder of a zip; or its journals, where it has none."""
    some = False
    for info in inside:
        path = _path(info)
        if path.suffix.lower() not in (NOTEBOOK, ".zip"):
            continue
        leads_out = path.is_absolute() or ".." in path.parts
        if not leads_out and any(map(skipped, path.parts)):
            continue
        some = True
        here, where = f"{opened.shown}!{info.filename}", (*opened.place, *path.parts)
        if leads_out:
            fault = "Its path leads out of the zip, so it was not read. "
            yield Found(here, where, fault=fault + "Ask for a zip made in the ordinary way.")
        elif stat.S_ISLNK(info.external_attr >> 16):
            yield Found(here, where, fault=LINK)
        else:
            yield from _member(opened, info, inside, here, where)
    if not some and inside and not any(map(skipped, _path(inside[0]).parts)):
        yield from _alone(opened, inside)


def _member(
    opened: _Zip,
    info: zipfile.ZipInfo,
    inside: Sequence[zipfile.ZipInfo],
    here: str,
    where: tuple[str, ...],
) -> Iterator[Found]:
    """Yield what one notebook or zip inside a zip holds."""
    notebook = where[-1].lower().endswith(NOTEBOOK)
    try:
        data = _read(opened, info, limits.NOTEBOOK_MAX if notebook else INNER_MAX)
        if notebook:
            yield Found(
                here,
                where,
                data=data or b"",
                journals=_journals(opened, inside),
                unread=too_large() if data is None else "",
                timestamp=_timestamp(opened, inside),
                shadows=shadows(_parted(one)[1] for one in inside),
            )
        elif data is None:
            size = f"{INNER_MAX // 2**20} MB"
            yield Found(here, where, fault=f"This zip in a zip is larger than {size}. Unpack it.")
        elif opened.depth:
            inner = (*where[:-1], PurePosixPath(where[-1]).stem)
            yield from _zip(io.BytesIO(data), here, inner, opened.budget, opened.depth - 1)
        else:
            yield Found(here, where, fault="Zips are packed in zips too deeply. Unpack it.")
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as err:
        yield Found(here, where, fault=f"It can't be unpacked ({err}). Ask for it again.")


def _alone(opened: _Zip, inside: Sequence[zipfile.ZipInfo]) -> Iterator[Found]:
    """Yield the journals of a folder without any notebook."""
    for info in inside:
        path = _path(info)
        if path.name.endswith(SUFFIX) and not path.is_absolute() and ".." not in path.parts:
            journals = _journals(opened, [info])
            if any(journal.data for journal in journals.values()):
                yield Found(
                    f"{opened.shown}!{info.filename}",
                    (*opened.place, *path.parts),
                    journals=journals,
                    unread=NO_NOTEBOOK,
                    timestamp=_timestamp(opened, inside),
                )


def _read(opened: _Zip, info: zipfile.ZipInfo, most: int) -> bytes | None:
    """Return a member's bytes, whatever size its header claims; ``None`` above ``most``."""
    with opened.archive.open(info) as member:
        data = member.read(min(most, opened.budget.left) + 1)
    opened.budget.spend(len(data))
    return data if len(data) <= most else None


def _journals(opened: _Zip, inside: Sequence[zipfile.ZipInfo]) -> dict[str, JournalFile]:
    """Return the journals among the files of a folder."""
    found = {}
    for info in inside:
        base = _parted(info)[1]
        if base.endswith(SUFFIX) and not stat.S_ISLNK(info.external_attr >> 16):
            with opened.archive.open(info) as member:
                data = member.read(min(JOURNAL_MAX, opened.budget.left) + 1)
            opened.budget.spend(len(data))
            found[base] = journal_from(data, base)
    return found


def _timestamp(opened: _Zip, inside: Sequence[zipfile.ZipInfo]) -> str:
    """Return what nbgrader's timestamp file among the files of a folder says, or ``""``."""
    for info in inside:
        if _parted(info)[1] == TIMESTAMP:
            data = _read(opened, info, TIMESTAMP_MAX)
            return (data or b"").decode("utf-8", "replace").strip()
    return ""


def _path(info: zipfile.ZipInfo) -> PurePosixPath:
    return PurePosixPath(info.filename.replace("\\", "/"))


def _parted(info: zipfile.ZipInfo) -> tuple[str, str]:
    """Return a member's folder and its name."""
    folder, _, name = info.filename.replace("\\", "/").rpartition("/")
    return folder, name
