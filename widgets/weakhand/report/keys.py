"""What a master knows and a bank does not: which answers are right, and the mark scheme."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from weakhand.grading.masters import Master
from weakhand.grading.regions import SCHEME
from weakhand.questions import Choice, Classify, Spec
from weakhand.questions.spec import Prediction
from weakhand.questions.value import as_labels

_SCHEME: Final = re.compile(rf"=== BEGIN {SCHEME} ===\n(.*?)(?:=== END {SCHEME} ===|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with options.

    Attributes:
        ident: tells it apart within its exercise.
        text: the question or the line to classify.
        options: the options' texts by their ids.
        right: ids of the options that are right.
    """

    ident: str
    text: str
    options: Mapping[str, str]
    right: tuple[str, ...]


@lru_cache(maxsize=64)
def keys(master: Master) -> dict[str, Mapping[str, Any]]:
    """Return the key of each exercise that a master marks; those without one are left out."""
    found: dict[str, Mapping[str, Any]] = {}
    for cell in master.marks:
        for call in ast.walk(ast.parse(cell.code)):
            if not isinstance(call, ast.Call) or getattr(call.func, "id", "") != "marks":
                continue
            named = {word.arg: word.value for word in call.keywords}
            if call.args and "key" in named:
                try:
                    ident, key = ast.literal_eval(call.args[0]), ast.literal_eval(named["key"])
                except ValueError:  # worked out, not written down: nothing to read here
                    continue
                found[str(ident)] = key
    return found


def asked(spec: Spec, key: Mapping[str, Any]) -> tuple[Asked, ...]:
    """Return the questions with options that an exercise asks; none for other kinds."""
    match spec:
        case Choice() | Prediction():
            options = {option.id: option.text for option in spec.options}
            right = key.get("answer", spec.answer)
            return (Asked("", spec.prompt, options, (str(right),) if right else ()),)
        case Classify():
            given = key.get("answers", key)
            return tuple(
                Asked(
                    item.id,
                    f"{item.before} {item.text}".strip(),
                    {option: option for option in spec.options},
                    _several(given.get(item.id, item.answer)),
                )
                for item in spec.items
            )
        case _:
            return ()


def chosen(spec: Spec, value: object) -> dict[str, str]:
    """Return the option chosen for each question of an exercise; those left open are left out."""
    match spec:
        case Choice():
            option = spec.option(value)
            return {"": option.id} if option else {}
        case Classify():
            return as_labels(spec, value)
        case _:
            return {}


def scheme(master: Master, grade_id: str) -> str:
    """Return the mark scheme of a part that a person marks (Markdown); empty when there is none."""
    for cell in master.cells:
        if cell.grade_id == grade_id and (found := _SCHEME.search(cell.source)):
            return found[1].strip()
    return ""


def _several(fitting: Any) -> tuple[str, ...]:
    return (fitting,) if isinstance(fitting, str) else tuple(fitting)
