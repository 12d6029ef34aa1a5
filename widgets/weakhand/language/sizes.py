"""How big a thing is that a label or a line names: a number with its unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from weakhand.language.patterns import late

NUMBER = late(r"(?<![\d.,])(\d+(?:,\d{3})*(?:\.\d+)?)(k\b|%)?")
TIMES = ("day", "week", "month", "year")


class Sized(NamedTuple):
    """A number with its unit: ``%``, a time in the singular, or nothing; 5.4k is 5,400."""

    size: float
    unit: str


def sized(match: re.Match[str], words: Sequence[str]) -> Sized:
    """Return a number that was found, with the first unit among the ``words`` after it."""
    size, mark = float(match.group(1).replace(",", "")), match.group(2) or ""
    if mark:
        return Sized(size, "%") if mark == "%" else Sized(1000 * size, "")
    for word in words:
        if word[:1].isdigit():
            break
        unit = next((unit for unit in TIMES if word in (unit, f"{unit}s")), "")
        if unit:
            return Sized(size, unit)
    return Sized(size, "")


@lru_cache(maxsize=1024)
def sizes(label: str) -> tuple[Sized, ...]:
    """Return the numbers that an option's label holds, each with its own unit."""
    label = label.lower()
    found = [
        sized(match, re.findall(r"\d+|[a-z]+", label[match.end() :]))
        for match in NUMBER.finditer(label)
    ]
    days = "net" in re.findall(r"[a-z]+", label)
    return tuple(Sized(one.size, "day") if days else one for one in found)


def numbers(words: Sequence[str]) -> frozenset[float]:
    """Return the numbers among ``words``, without their units."""
    return frozenset(sized(match, []).size for match in NUMBER.finditer(" ".join(words)))
