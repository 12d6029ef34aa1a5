"""A number and a half, written as one: "66 and a half" is 66.5, "5 and a half thousand" 5,500."""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.spelling import SCALE

_HALF = ["and", "a", "half"]
_SIZE = len(_HALF)


def and_a_half(said: Sequence[str]) -> int:
    """Return the first word of "and a half" behind a whole number, or -1."""
    for at in range(1, len(said) - _SIZE + 1):
        if said[at + 2] == "half" and [*said[at : at + _SIZE]] == _HALF and said[at - 1].isdigit():
            return at
    return -1


def with_a_half(number: str, after: Sequence[str]) -> tuple[str, int]:
    """Return a number with its half, and how many words behind it are part of it then.

    ``after`` is the word behind the half, which may be a thousand.
    """
    scale = SCALE.get(after[0], 0) if after else 0
    if scale:
        return str(scale * int(number) + scale // 2), _SIZE + 1
    return f"{number}.5", _SIZE
