"""Find submissions in files, folders and zips, without trusting any of them.

Nothing is unpacked to disk, no link is followed, nothing is written, and every
read has a limit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from weakhand.answers import SUFFIX
from weakhand.grading.beside import shadows
from weakhand.grading.handed_in import JournalFile, read_journal

NOTEBOOK: Final = ".ipynb"
# Large enough for any workbook with its outputs; small enough that two at once,
# taken apart, stay below half a gigabyte.
NOTEBOOK_MAX: Final = 16 * 2**20
TIMESTAMP: Final = "timestamp.txt"
TIMESTAMP_MAX: Final = 200
INIT: Final = "__init__.py"
LINK: Final = "This is a link, not a file, and was not followed. Ask for the file itself."
NO_WORKBOOK: Final = "There is no workbook in it. Ask for the .ipynb file."
NO_NOTEBOOK: Final = "No notebook was handed in."
DEPTH_MAX: Final = 40
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
        unread: why there is no data although the journals may be graded.
        timestamp: what nbgrader's ``timestamp.txt`` beside it says.
        shadows: names beside it that would stand in for a package's.
    """

    path: str
    place: tuple[str, ...] = ()
    named: bool = False
    data: bytes = b""
    journals: dict[str, JournalFile] = field(default_factory=dict)
    fault: str = ""
    unread: str = ""
    timestamp: str = ""
    shadows: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Return how many bytes it holds."""
        return len(self.data) + sum(len(journal.data) for journal in self.journals.values())


def find(path: Path) -> Iterator[Found]:
    """Yield every notebook at or below ``path``, in the order of names."""
    from weakhand.grading.zips import zip_file

    if not path.exists():
        yield Found(str(path), fault="There is no such file or folder. Check the path.")
    elif path.is_dir():
        yield from _folder(path)
    elif path.suffix.lower() == ".zip":
        yield from zip_file(path)
    elif path.suffix.lower() == NOTEBOOK:
        yield _notebook(path, named=True)
    else:
        yield Found(str(path), fault="This is no notebook (.ipynb), folder or zip.")


def _folder(folder: Path, depth: int = 0) -> Iterator[Found]:
    """Yield what stands in a folder, and which of its folders should have a workbook and don't."""
    if depth > DEPTH_MAX:
        yield Found(str(folder), place(folder), fault="Folders stand in folders too deeply.")
        return
    try:
        rows = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        fault = f"The folder can't be read: {error.strerror}."
        yield Found(str(folder), place(folder), fault=fault)
        return
    files, full, empty = 0, 0, []
    for path in (row for row in rows if not skipped(row.name)):
        some = False
        try:
            wanted = path.suffix.lower() in (NOTEBOOK, ".zip")
            inside = path.is_dir() and not path.is_symlink()
            for found in _entry(path, wanted, inside, depth):
                some = True
                yield found
        except OSError as error:
            some = True
            yield Found(str(path), place(path), fault=f"It can't be read: {error.strerror}.")
            continue
        files += wanted and not inside
        full += inside and some
        empty += [path] if inside and not some else []
    if not files:
        yield from _alone(folder, rows)
        # In a folder of folders, one a learner, an empty one is a learner's, too.
        if full and (folder.name == "submitted" or full >= len(empty)):
            for path in empty:
                yield Found(str(path), place(_deepest(path) / "?"), fault=NO_WORKBOOK)


def _entry(path: Path, wanted: bool, inside: bool, depth: int) -> Iterator[Found]:
    """Yield what one entry of a folder holds; ``wanted`` by its name, a folder if ``inside``."""
    from weakhand.grading.zips import zip_file

    if path.is_symlink():
        if wanted or path.is_dir():
            yield Found(str(path), place(path), fault=LINK)
    elif inside:
        if wanted:
            fault = "This is a folder with a file's name. Ask for the notebook itself."
            yield Found(str(path), place(path), fault=fault)
        yield from _folder(path, depth + 1)
    elif path.suffix.lower() == NOTEBOOK:
        yield _notebook(path)
    elif wanted:
        yield from zip_file(path)


def _deepest(folder: Path) -> Path:
    """Return the last folder of a chain of folders that hold no other folder."""
    for _ in range(DEPTH_MAX):
        try:
            rows = [path for path in folder.iterdir() if path.is_dir() and not path.is_symlink()]
        except OSError:
            return folder
        if len(rows) != 1:
            return folder
        [folder] = rows
    return folder


def _alone(folder: Path, rows: list[Path]) -> Iterator[Found]:
    """Yield the journals of a folder without any notebook: answers are in them, too."""
    names = [path for path in rows if path.name.endswith(SUFFIX)]
    journals = {path.name: read_journal(path) for path in names}
    for path in names:
        if journals[path.name].data:
            yield Found(
                str(path),
                place(path),
                journals={path.name: journals[path.name]},
                unread=NO_NOTEBOOK,
                timestamp=_timestamp(folder),
            )


def _notebook(path: Path, named: bool = False) -> Found:
    try:
        if not path.is_file():
            return Found(str(path), place(path), named, fault="This is no ordinary file.")
        with path.open("rb") as file:
            data = file.read(NOTEBOOK_MAX + 1)
        beside = sorted(path.parent.iterdir(), key=lambda one: one.name)
        journals = {one.name: read_journal(one) for one in beside if one.name.endswith(SUFFIX)}
        modules = [one.name for one in beside if not one.is_dir() or (one / INIT).exists()]
    except OSError as error:
        return Found(
            str(path), place(path), named, fault=f"The file can't be read: {error.strerror}."
        )
    unread = too_large() if len(data) > NOTEBOOK_MAX else ""
    return Found(
        str(path),
        place(path),
        named,
        b"" if unread else data,
        journals,
        unread=unread,
        timestamp=_timestamp(path.parent),
        shadows=shadows(modules),
    )


def _timestamp(folder: Path) -> str:
    """Return what nbgrader's timestamp file in a folder says; ``""`` when there is none."""
    path = folder / TIMESTAMP
    try:
        if path.is_symlink() or not path.is_file():
            return ""
        with path.open("rb") as file:
            return file.read(TIMESTAMP_MAX).decode("utf-8", "replace").strip()
    except OSError:
        return ""


def place(path: Path) -> tuple[str, ...]:
    """Return the folders and the name of a path."""
    return path.absolute().parts[1:]


def skipped(name: str) -> bool:
    """Return whether nobody hands in what has that name."""
    return name.startswith(".") or name in _SKIPPED


def too_large() -> str:
    """Return what to say of a notebook that is too large."""
    return (
        f"The notebook is larger than {NOTEBOOK_MAX // 2**20} MB. Ask for it again "
        "with its outputs cleared and the journal beside it."
    )
