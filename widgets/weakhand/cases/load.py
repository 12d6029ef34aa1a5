"""Find a case by name or path, read it, and say every fault in one go."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from weakhand.cases.schema import Case
from weakhand.cases.template import FILL_IN, unfilled

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


class Fault(NamedTuple):
    """One thing wrong with a case file, written for the person who will mend it."""

    file: str
    key: str
    what: str
    mend: str

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
_MEND = {
    "missing": "Add this key.",
    "extra_forbidden": "Remove this key, or check its spelling.",
    "literal_error": "Use one of the values it names.",
    "string_pattern_mismatch": "Use lower-case letters, digits and underscores.",
    "too_short": "Add at least one entry.",
    "string_too_short": "Write at least one word.",
    "float_parsing": "Write a plain number.",
    "int_parsing": "Write a whole number.",
}


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
            fault = Fault(
                str(path), f"byte {error.start}", "The file is not UTF-8 text.", "Save it as UTF-8."
            )
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
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        fault = Fault(file, "-", f"This is not valid TOML: {error}.", "Mend that line.")
        raise CaseError((fault,)) from None
    try:
        return Case.model_validate(data)
    except ValidationError as error:
        left = placeholders(data, file)
        named = [f"{fault.key}." for fault in left]
        faults = [_fault(file, data, item) for item in error.errors()]
        own = (f for f in faults if not any(key.startswith(f"{f.key}.") for key in named))
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


def _fault(file: str, data: object, item: ErrorDetails) -> Fault:
    what = str(item["msg"]).rstrip(".") + "."
    return Fault(file, where(data, item["loc"]), what, _MEND.get(item["type"], "Change it to fit."))


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
            f"Fill in: {_COUNTED.sub('', what[0])}.",
        )
        for key, what in asked.items()
    )


def where(data: object, path: Sequence[str | int]) -> str:
    """Return a path as a person reads it: entries of a list by name, or counted from 1."""
    said = []
    for part in path:
        if isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
            said.append(_called(data) or str(part + 1))
        else:
            data = data.get(part) if isinstance(data, dict) else None
            said.append(str(part))
    return ".".join(said) or "-"


def _called(entry: object) -> str:
    if not isinstance(entry, dict):
        return ""
    names = (entry.get(key) for key in ("id", "name", "label"))
    return next((n for n in names if isinstance(n, str) and not n.startswith(FILL_IN)), "")
