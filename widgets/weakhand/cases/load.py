"""Find a case by name or path, read it, and say every fault in one go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import NamedTuple

import tomli
from pydantic import ValidationError

from weakhand.cases.mends import in_schema, in_toml, not_utf8
from weakhand.cases.places import where
from weakhand.cases.schema import Case
from weakhand.cases.template import unfilled


class Fault(NamedTuple):
    """One thing wrong with a case file, written for the person who will mend it.

    Attributes:
        left: whether nothing is wrong but that a placeholder is left to fill in.
    """

    file: str
    key: str
    what: str
    mend: str
    left: bool = False

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.what} {self.mend}"


class CaseError(Exception):
    """A case cannot be used; ``faults`` says why, all of it."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


class UnknownCaseError(CaseError):
    """No such case: neither a name in the library nor a readable file."""


_COUNTED = re.compile(r" \(\d+\)$")


@cache
def names() -> tuple[str, ...]:
    """Return the names of the cases in the library, in alphabetical order."""
    library = resources.files("weakhand.cases") / "library"
    found = (entry.name for entry in library.iterdir() if entry.name.endswith(".toml"))
    return tuple(sorted(name.removesuffix(".toml") for name in found))


def source(name_or_path: str | Path) -> tuple[str, str]:
    """Return the file name and TOML text of a case.

    Raises:
        UnknownCaseError: neither a library name nor a readable file.
    """
    given = str(name_or_path)
    if given in names():
        entry = resources.files("weakhand.cases") / "library" / f"{given}.toml"
        return f"{given}.toml", entry.read_text(encoding="utf-8")
    path = Path(given)
    if path.is_file():
        try:
            return str(path), path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            fault = Fault(str(path), *not_utf8(error.object, error.start))
            raise CaseError((fault,)) from None
        except OSError as error:
            fault = Fault(
                str(path),
                "-",
                f"The file cannot be read: {error.strerror}.",
                "Check its permissions.",
            )
            raise UnknownCaseError((fault,)) from None
    known = ", ".join(names())
    raise UnknownCaseError(
        (
            Fault(
                given,
                "-",
                "There is no such case or file.",
                f"Give a path to a TOML file, or one of: {known}.",
            ),
        )
    )


def parse(text: str, file: str) -> Case:
    """Return the case that a TOML text describes.

    Raises:
        CaseError: with every schema fault of the file, and every placeholder left in it.
    """
    try:
        data = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise CaseError((Fault(file, *in_toml(text, error)),)) from None
    try:
        return Case.model_validate(data)
    except ValidationError as error:
        left = placeholders(data, file)
        found = dict.fromkeys(in_schema(data, item) for item in error.errors())
        named = [fault.key for fault in left] + [f"{each.key}!" for each in found]
        own = (Fault(file, *each) for each in found if not _follows(each.key, named))
        raise CaseError((*left, *own)) from None


def load(name_or_path: str | Path) -> Case:
    """Return a case by library name or path.

    Raises:
        UnknownCaseError: there is no such case.
        CaseError: the file does not follow the schema.
    """
    given = str(name_or_path)
    if given in names():
        return _library(given)
    file, text = source(given)
    return parse(text, file)


@lru_cache(maxsize=64)
def _library(name: str) -> Case:
    file, text = source(name)
    return parse(text, file)


def _follows(key: str, named: Sequence[str]) -> bool:
    """Say whether the fault of a key only follows from what is wrong inside it."""
    return any(other == key or other.startswith(f"{key}.") for other in named)


def placeholders(data: object, file: str) -> tuple[Fault, ...]:
    """Return a fault for each key that still holds placeholders of the template."""
    asked: dict[str, list[str]] = {}
    for path, what in unfilled(data):
        key = where(data, path[:-1] if isinstance(path[-1], int) else path)
        asked.setdefault(key, []).append(what)
    return tuple(
        Fault(
            file,
            key,
            "A placeholder is left." if len(what) == 1 else f"{len(what)} placeholders are left.",
            f"Fill in {_COUNTED.sub('', what[0])}.",
            left=True,
        )
        for key, what in asked.items()
    )
