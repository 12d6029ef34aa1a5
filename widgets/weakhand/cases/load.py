"""Find a case by name or path, read it, and say every fault in one go."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from weakhand.cases.schema import Case


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
        CaseError: with every schema fault of the file.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        fault = Fault(file, "-", f"This is not valid TOML: {error}.", "Mend that line.")
        raise CaseError((fault,)) from None
    try:
        return Case.model_validate(data)
    except ValidationError as error:
        raise CaseError(tuple(_fault(file, item) for item in error.errors())) from None


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


def _fault(file: str, item: object) -> Fault:
    assert isinstance(item, dict)
    key = ".".join(str(part) for part in item["loc"]) or "-"
    what = str(item["msg"]).rstrip(".") + "."
    return Fault(file, key, what, _MEND.get(str(item["type"]), "Change it to fit."))
