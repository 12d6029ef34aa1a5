"""What a recorded value may be: anything. Here it becomes what a kind expects, or nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any, Final

from weakhand.questions.spec import Classify, Order, Prediction

TEXT_MAX: Final = 20_000
_NUMBER: Final = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,2})?")
_GROUPED: Final = re.compile(r"(?<=\d),(?=\d{3}(?:\D|$))")


def as_text(value: object) -> str:
    """Return a text without the space around it; ``""`` for anything else."""
    return value[:TEXT_MAX].strip() if isinstance(value, str) else ""


def as_number(value: object) -> float | None:
    """Return a finite number, also from text such as "€ 1,250.50", "-3 %" or "0,4"."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        try:
            number = float(value)
        except OverflowError:
            return None
        return number if math.isfinite(number) else None
    text = as_text(value)[:80].replace("\u2212", "-").replace("\u00a0", "").replace(" ", "")
    text = _GROUPED.sub("", text).replace(",", ".")
    found = _NUMBER.findall(text)
    return float(found[0]) if len(found) == 1 else None


def as_labels(spec: Classify, value: object) -> dict[str, str]:
    """Return the label given to each item, leaving out what is not in the exercise."""
    given: Mapping[Any, Any] = value if isinstance(value, Mapping) else {}
    return {
        item.id: label
        for item in spec.items
        if isinstance(label := given.get(item.id), str) and label in spec.options
    }


def as_order(spec: Order, value: object) -> tuple[str, ...]:
    """Return the items' ids in the order given, or nothing unless each is there once."""
    given = value if isinstance(value, (list, tuple)) else ()
    ids = tuple(ident for ident in given if isinstance(ident, str))
    return ids if sorted(ids) == sorted(item.id for item in spec.items) else ()


def as_prediction(spec: Prediction, value: object) -> tuple[str, float | None]:
    """Return the option chosen and the confidence in %, each empty when not given."""
    given: Mapping[Any, Any] = value if isinstance(value, Mapping) else {"choice": value}
    option = spec.option(given.get("choice"))
    sure = as_number(given.get("confidence"))
    return (option.id if option else ""), sure if sure is not None and 0 <= sure <= 100 else None


def as_attempts(value: object) -> list[list[dict[str, Any]]]:
    """Return the acts of each attempt, from ``answers.talks`` or from plain JSON."""
    attempts: list[list[dict[str, Any]]] = []
    for attempt in value if isinstance(value, (list, tuple)) else ():
        acts = attempt.get("acts") if isinstance(attempt, Mapping) else attempt
        if isinstance(acts, tuple) and len(acts) == 3:
            acts = acts[2]
        if isinstance(acts, list):
            attempts.append([dict(act) for act in acts if isinstance(act, Mapping)])
    return attempts


def words_in(text: str) -> int:
    """Return how many words a text has."""
    return len(re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text))


def plain(number: float) -> str:
    """Return a number as people write it."""
    return f"{number:,.0f}" if number == int(number) and abs(number) < 1e15 else f"{number:,.6g}"
