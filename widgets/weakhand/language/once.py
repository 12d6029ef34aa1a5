"""What is worked out once for each thing, and kept as long as that is in use."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")
_KEPT = 64
"""Things for which what was made of them is kept; with more, all is made anew."""


class Keeps(Protocol):
    """What keeps, in ``found``, what functions have found in it."""

    @property
    def found(self) -> dict[Callable[..., Any], Any]:
        """Return what was found, by the function that found it."""


_Keeper = TypeVar("_Keeper", bound=Keeps)


def kept_with(find: Callable[[_Keeper], _Made]) -> Callable[[_Keeper], _Made]:
    """Return ``find``, called once for each thing that keeps what it has found."""

    @wraps(find)
    def found(keeper: _Keeper) -> _Made:
        kept = keeper.found
        answer: _Made = kept.get(find, kept)
        if answer is kept:
            answer = kept[find] = find(keeper)
        return answer

    return found


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
