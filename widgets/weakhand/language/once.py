"""What is worked out once for each case or ground, and kept as long as it is in use."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")
_KEPT = 64
"""Things for which what was made of them is kept; with more, all is made anew."""


def once_for_each(make: Callable[[_Given], _Made]) -> Callable[[_Given], _Made]:
    """Return ``make``, called once for each thing and not again while that is in use.

    A thing is known by being the very same, since cases hold dictionaries and have no
    hash, and a ground has so many words that its hash would cost more than it saves.
    """
    kept: dict[int, tuple[_Given, _Made]] = {}

    @wraps(make)
    def made(given: _Given) -> _Made:
        found = kept.get(id(given))
        if found is None or found[0] is not given:
            if len(kept) >= _KEPT:
                kept.clear()
            found = kept[id(given)] = (given, make(given))
        return found[1]

    return made
