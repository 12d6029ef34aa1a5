"""Question banks: TOML files with exercises, read with errors that say how to mend them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any, Final, NamedTuple

import tomli
from pydantic import ValidationError

from weakhand.questions.spec import (
    Bank,
    CanvasSection,
    Choice,
    Classify,
    Exercise,
    Negotiate,
    Number,
    Order,
    Prediction,
    Produce,
    Reflection,
    Rehearsal,
    Spec,
)

KINDS: Final[dict[str, type[Exercise]]] = {
    "choice": Choice,
    "classify": Classify,
    "produce": Produce,
    "number": Number,
    "prediction": Prediction,
    "order": Order,
    "reflection": Reflection,
    "negotiate": Negotiate,
    "canvas": CanvasSection,
    "rehearse": Rehearsal,
}
_WITH_CASE: Final = ("produce", "negotiate")


class Fault(NamedTuple):
    """One thing wrong in a bank: where it is, what it is, and how to mend it."""

    file: str
    exercise: str
    key: str
    what: str
    mend: str

    def __str__(self) -> str:
        where = " · ".join(part for part in (self.file, self.exercise, self.key) if part)
        return f"{where}: {self.what}. {self.mend}"


class BankError(ValueError):
    """A bank that can't be read; ``faults`` lists everything found."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class UnknownExerciseError(KeyError):
    """No bank has that exercise; ``near`` are ids that look like it."""

    def __init__(self, ident: str, near: Sequence[str]) -> None:
        self.ident, self.near = ident, tuple(near)
        super().__init__(ident)

    def __str__(self) -> str:
        hint = f" Did you mean {' or '.join(self.near)}?" if self.near else ""
        return f"There is no exercise called {self.ident!r}.{hint}"


def read_bank(text: str, file: str) -> Bank:
    """Return the bank that a TOML text holds; raise ``BankError`` with all faults."""
    try:
        raw = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise BankError(
            [
                Fault(
                    file,
                    "",
                    "",
                    f"it is not TOML: {error}",
                    "Look at that line for a missing quote or bracket.",
                )
            ]
        ) from error
    tables = raw.get("exercise")
    if isinstance(tables, list):
        raw["exercise"] = [_completed(table, raw) for table in tables]
    try:
        bank = Bank.model_validate(raw)
    except ValidationError as error:
        found = error.errors()
        # Exercises that can't be read make the list of them too short: no fault of its own.
        own = [one for one in found if one["type"] != "too_short" or len(one["loc"]) > 1]
        raise BankError([_fault(file, raw, dict(one)) for one in own or found]) from error
    _check_ids(bank, file)
    return bank


def _completed(table: Any, raw: Mapping[str, Any]) -> Any:
    """Return an exercise's table with what it takes from the bank's head."""
    if not isinstance(table, dict):
        return table
    full = {**table, "sheet": raw.get("sheet", "")}
    if table.get("kind") in _WITH_CASE:
        full.setdefault("case", raw.get("case", Bank.model_fields["case"].default))
    return full


def _check_ids(bank: Bank, file: str) -> None:
    """Raise ``BankError`` for an id that occurs twice or has another sheet's prefix."""
    sort, number = bank.sheet.split("-")
    prefix = f"{'m' if sort == 'lesson' else 'w'}{int(number)}-"
    ids = [exercise.id for exercise in bank.exercise]
    faults = [
        Fault(file, ident, "id", "the id occurs more than once", "Give each exercise its own id.")
        for ident in sorted({ident for ident in ids if ids.count(ident) > 1})
    ]
    faults += [
        Fault(
            file,
            ident,
            "id",
            f"ids of {bank.sheet} start with {prefix!r}",
            f"Call it {prefix}{re.sub(r'^[mw][0-9]+-', '', ident)}.",
        )
        for ident in ids
        if not ident.startswith(prefix)
    ]
    if faults:
        raise BankError(faults)


def _fault(file: str, raw: Mapping[str, Any], error: Mapping[str, Any]) -> Fault:
    """Return a pydantic error in words for the author of a bank."""
    where = list(error["loc"])
    exercise, kind = "", ""
    if where[:1] == ["exercise"] and len(where) > 1 and isinstance(where[1], int):
        table = raw["exercise"][where[1]]
        if isinstance(table, dict):
            exercise = str(table.get("id") or f"exercise number {where[1] + 1}")
            kind = str(table.get("kind", ""))
        where = [part for part in where[2:] if part != kind]
    key = ".".join(str(part + 1) if isinstance(part, int) else str(part) for part in where)
    return Fault(file, exercise, key, *_words(error, kind, where))


def _words(error: Mapping[str, Any], kind: str, where: list[Any]) -> tuple[str, str]:
    """Return what is wrong and how to mend it."""
    context = error.get("ctx") or {}
    match error["type"]:
        case "missing":
            return "the key is missing", f"Add {where[-1]} = ..."
        case "extra_forbidden":
            known = KINDS[kind].model_fields if kind in KINDS and len(where) == 1 else ()
            near = difflib.get_close_matches(str(where[-1]), [*known], n=1)
            return "no such key is known here", (
                f"Did you mean {near[0]}?" if near else "Remove it."
            )
        case "union_tag_invalid" | "union_tag_not_found":
            return "'kind' names no kind of exercise", f"Use one of: {', '.join(KINDS)}."
        case "literal_error":
            near = difflib.get_close_matches(
                str(error.get("input")), re.findall(r"'([^']+)'", context["expected"]), n=1
            )
            return f"{error.get('input')!r} is not known here", (
                f"Did you mean {near[0]}?" if near else f"Use one of: {context['expected']}."
            )
        case "value_error":
            return str(context["error"]), "Make them agree."
        case "string_pattern_mismatch":
            return f"{error.get('input')!r} is not a fitting name", (
                f"It must match {context['pattern']}"
            )
        case _:
            message = str(error["msg"])
            return message[:1].lower() + message[1:], "Change the value."


@cache
def banks() -> dict[str, Bank]:
    """Return every bank of the package by sheet, the files of one sheet joined."""
    folder = resources.files("weakhand.questions") / "banks"
    found: dict[str, dict[str, Bank]] = {}
    for file in folder.iterdir():
        if file.name.endswith(".toml"):
            bank = read_bank(file.read_text(encoding="utf-8"), file.name)
            found.setdefault(bank.sheet, {})[file.name] = bank
    return {name: joined(parts) for name, parts in sorted(found.items())}


def joined(parts: Mapping[str, Bank]) -> Bank:
    """Return one bank of a sheet's files, given by their names.

    ``lesson-08.toml`` comes before ``lesson-08-diagnostic.toml``. Raises
    ``BankError`` for an id in two files, and for an ``after`` that names none.
    """
    names = sorted(parts, key=lambda name: name.removesuffix(".toml"))
    whole = parts[names[0]]
    for name in names[1:]:
        part = parts[name]
        place, faults = _place(whole, part, name)
        if faults:
            raise BankError(faults)
        every = (*whole.exercise[:place], *part.exercise, *whole.exercise[place:])
        whole = whole.model_copy(update={"exercise": every})
    return whole


def _place(whole: Bank, part: Bank, name: str) -> tuple[int, list[Fault]]:
    """Return where the exercises of a further file go, and what is wrong with them."""
    ids = [exercise.id for exercise in whole.exercise]
    faults = [
        Fault(name, one.id, "id", "another file of the sheet has this id", "Choose another id.")
        for one in part.exercise
        if one.id in ids
    ]
    if part.after is None:
        return len(ids), faults
    if part.after in ids:
        return ids.index(part.after) + 1, faults
    near = difflib.get_close_matches(part.after, ids, n=1)
    mend = f"Did you mean {near[0]}?" if near else "Name an exercise of the sheet's first file."
    return 0, [*faults, Fault(name, "", "after", f"there is no {part.after!r}", mend)]


def sheet(name: str) -> tuple[Spec, ...]:
    """Return the exercises of a sheet in order; empty when there is no such sheet."""
    bank = banks().get(name)
    return bank.exercise if bank else ()


def exercise(ident: str) -> Spec:
    """Return the exercise with that id; raise ``UnknownExerciseError`` otherwise."""
    every = {spec.id: spec for bank in banks().values() for spec in bank.exercise}
    if ident in every:
        return every[ident]
    raise UnknownExerciseError(ident, difflib.get_close_matches(ident, every, n=3, cutoff=0.7))
