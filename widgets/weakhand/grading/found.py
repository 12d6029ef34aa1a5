"""Find submissions in files, folders and zips, without trusting any of them.

Nothing is unpacked to disk, no link is followed, and every read has a limit.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

from weakhand.answers import SUFFIX
from weakhand.grading.handed_in import JOURNAL_MAX, JournalFile, journal_from, read_journal

NOTEBOOK: Final = ".ipynb"
NOTEBOOK_MAX: Final = 64 * 2**20
ZIP_MAX: Final = 512 * 2**20
ZIP_FILES: Final = 50_000
_NESTED: Final = 2
_SKIPPED: Final = frozenset({"__MACOSX", "__pycache__", "node_modules"})


@dataclass(frozen=True)
class Found:
    """A notebook that was found, with the journals beside it; or a fault.

    Attributes:
        path: where, as shown to the instructor.
        place: the folders and the file name, for guessing the learner.
        named: whether the instructor named this very file.
        data: the notebook's bytes.
        journals: file name to content of the journals in the same folder.
        fault: what is wrong and how to mend it; then there is no data.
    """

    path: str
    place: tuple[str, ...] = ()
    named: bool = False
    data: bytes = b""
    journals: dict[str, JournalFile] = field(default_factory=dict)
    fault: str = ""


class _TooMuchError(Exception):
    """A zip holds more than is read."""


def find(path: Path) -> Iterator[Found]:
    """Yield every notebook at or below ``path``, in the order of names."""
    if not path.exists():
        yield Found(str(path), fault="There is no such file or folder. Check the path.")
    elif path.is_dir():
        yield from _folder(path)
    elif path.suffix.lower() == ".zip":
        yield from _zip_file(path)
    elif path.suffix.lower() == NOTEBOOK:
        yield _notebook(path, named=True)
    else:
        yield Found(str(path), fault="This is no notebook (.ipynb), folder or zip.")


def _folder(folder: Path) -> Iterator[Found]:
    try:
        rows = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        yield Found(str(folder), fault=f"The folder can't be read: {error.strerror}.")
        return
    for path in rows:
        if _skipped(path.name):
            continue
        wanted = path.suffix.lower() in (NOTEBOOK, ".zip")
        if path.is_symlink():
            if wanted:
                yield Found(
                    str(path),
                    _place(path),
                    fault="This is a link, not a file, and was "
                    "not followed. Ask for the file itself.",
                )
        elif path.is_dir():
            if wanted:
                yield Found(
                    str(path),
                    _place(path),
                    fault="This is a folder with a file's name. Ask for the notebook itself.",
                )
            yield from _folder(path)
        elif path.suffix.lower() == NOTEBOOK:
            yield _notebook(path)
        elif path.suffix.lower() == ".zip":
            yield from _zip_file(path)


def _notebook(path: Path, named: bool = False) -> Found:
    try:
        if not path.is_file():
            return Found(str(path), _place(path), named, fault="This is no ordinary file.")
        with path.open("rb") as file:
            data = file.read(NOTEBOOK_MAX + 1)
        beside = sorted(path.parent.glob(f"*{SUFFIX}"))
        journals = {journal.name: read_journal(journal) for journal in beside}
    except OSError as error:
        return Found(
            str(path), _place(path), named, fault=f"The file can't be read: {error.strerror}."
        )
    if len(data) > NOTEBOOK_MAX:
        return Found(str(path), _place(path), named, fault=_too_large())
    return Found(str(path), _place(path), named, data, journals)


def _zip_file(path: Path) -> Iterator[Found]:
    try:
        with path.open("rb") as file:
            yield from _zip(file, str(path), (*_place(path.parent), path.stem), _Budget(), _NESTED)
    except OSError as error:
        yield Found(str(path), _place(path), fault=f"The zip can't be read: {error.strerror}.")


@dataclass
class _Budget:
    """How many bytes may still be unpacked from one zip and those inside it."""

    left: int = ZIP_MAX

    def spend(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise _TooMuchError


def _zip(
    file: object, shown: str, place: tuple[str, ...], budget: _Budget, depth: int
) -> Iterator[Found]:
    """Yield the notebooks of an open zip; one bad member costs only itself."""
    try:
        archive = zipfile.ZipFile(file)  # type: ignore[call-overload]
        infos = sorted(archive.infolist(), key=lambda info: info.filename)
        if len(infos) > ZIP_FILES:
            raise _TooMuchError
        yield from _members(archive, infos, shown, place, budget, depth)
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


def _members(
    archive: zipfile.ZipFile,
    infos: list[zipfile.ZipInfo],
    shown: str,
    place: tuple[str, ...],
    budget: _Budget,
    depth: int,
) -> Iterator[Found]:
    files = {info.filename: info for info in infos if not info.is_dir()}
    for name, info in files.items():
        inner = PurePosixPath(name.replace("\\", "/"))
        suffix = inner.suffix.lower()
        if suffix not in (NOTEBOOK, ".zip"):
            continue
        here, where = f"{shown}!{name}", (*place, *inner.parts)
        leads_out = inner.is_absolute() or ".." in inner.parts
        if not leads_out and any(map(_skipped, inner.parts)):
            continue
        if leads_out:
            yield Found(
                here,
                where,
                fault="Its path leads out of the zip, so it was not read. "
                "Ask for a zip made in the ordinary way.",
            )
            continue
        if stat.S_ISLNK(info.external_attr >> 16):
            yield Found(
                here,
                where,
                fault="This is a link, not a file, and was not followed. Ask for the file itself.",
            )
            continue
        try:
            data = _read(archive, info, NOTEBOOK_MAX if suffix == NOTEBOOK else ZIP_MAX, budget)
            if data is None:
                yield Found(here, where, fault=_too_large())
            elif suffix == NOTEBOOK:
                journals = _journals(archive, files, name, budget)
                yield Found(here, where, data=data, journals=journals)
            elif depth:
                yield from _zip(
                    io.BytesIO(data), here, (*where[:-1], inner.stem), budget, depth - 1
                )
            else:
                yield Found(here, where, fault="Zips are packed in zips too deeply. Unpack it.")
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as err:
            yield Found(here, where, fault=f"It can't be unpacked ({err}). Ask for it again.")


def _read(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int, budget: _Budget
) -> bytes | None:
    """Return a member's bytes, whatever size its header claims; ``None`` above ``most``."""
    with archive.open(info) as member:
        data = member.read(min(most, budget.left) + 1)
    budget.spend(len(data))
    return data if len(data) <= most else None


def _journals(
    archive: zipfile.ZipFile, files: dict[str, zipfile.ZipInfo], notebook: str, budget: _Budget
) -> dict[str, JournalFile]:
    """Return the journals in the notebook's folder of the zip."""
    found = {}
    folder = notebook.rpartition("/")[0]
    for name, info in files.items():
        parent, _, base = name.rpartition("/")
        link = stat.S_ISLNK(info.external_attr >> 16)
        if parent == folder and base.endswith(SUFFIX) and not link:
            with archive.open(info) as member:
                data = member.read(min(JOURNAL_MAX, budget.left) + 1)
            budget.spend(len(data))
            found[base] = journal_from(data, base)
    return found


def _place(path: Path) -> tuple[str, ...]:
    return path.absolute().parts[1:]


def _skipped(name: str) -> bool:
    return name.startswith(".") or name in _SKIPPED


def _too_large() -> str:
    return (
        f"The notebook is larger than {NOTEBOOK_MAX // 2**20} MB. Ask for it again "
        "with its outputs cleared and the journal beside it."
    )
