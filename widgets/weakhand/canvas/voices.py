"""How a built counterpart talks: lines as data, filled in with the learner's own words.

Words in square brackets come from the canvas when a case is built; words in
braces stay, and are filled in while talking (``weakhand.cases.situations``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Annotated, get_args

import tomli
from pydantic import Field

from weakhand.canvas.schema import Manner
from weakhand.cases.schema import Frozen, Text, Voiced

MANNERS: tuple[Manner, ...] = get_args(Manner)
Pool = Annotated[tuple[Text, ...], Field(min_length=1)]
_SLOT = re.compile(r"\[(\w+)\]")
_BARE = str.maketrans({"{": "(", "}": ")", "[": "(", "]": ")"})


class Told(Frozen):
    """Wordings for something they know: its three steps, what guards it, and when it is named."""

    hint: Pool
    part: Pool
    whole: Pool
    guard: Pool
    named: tuple[Text, ...] = ()


class Lines(Frozen):
    """A pool of lines."""

    lines: Pool


class Voice(Frozen):
    """A way of talking: everything a counterpart says that is not the learner's own words."""

    voice: Text
    lines: dict[str, Voiced]
    pressure: Told
    need: Told
    clock: Told
    denied: Lines
    unlocked: Lines
    answers: dict[str, Pool]


@cache
def voice_of(manner: Manner) -> Voice:
    """Return a way of talking by name."""
    file = resources.files("weakhand.canvas") / "voices" / f"{manner}.toml"
    return Voice.model_validate(tomli.loads(file.read_text(encoding="utf-8")))


def filled_in(line: str, words: Mapping[str, str]) -> str:
    """Return a line with its square brackets filled in.

    ``[Topic]`` is ``topic`` with a capital; a name that is missing is a fault
    of the voice (``KeyError``). What a learner wrote keeps no bracket or brace.
    """

    def fill(found: re.Match[str]) -> str:
        name = found[1]
        word = words[name.lower()].translate(_BARE)
        return word[:1].upper() + word[1:] if name[0].isupper() else word

    return _SLOT.sub(fill, line)


def all_filled(lines: tuple[str, ...], words: Mapping[str, str]) -> tuple[str, ...]:
    """Return lines with their square brackets filled in, each once."""
    return tuple(dict.fromkeys(filled_in(line, words) for line in lines))


def voiced(each: Voiced, words: Mapping[str, str]) -> Voiced:
    """Return one situation's wordings, filled in."""
    return Voiced(
        cold=all_filled(each.cold, words),
        neutral=all_filled(each.neutral, words),
        warm=all_filled(each.warm, words),
    )


def some(lines: tuple[str, ...], count: int, turn: int) -> tuple[str, ...]:
    """Return ``count`` of a pool's lines, others for each ``turn``, as far as the pool goes."""
    count = min(count, len(lines))
    start = turn * count
    return tuple(lines[(start + n) % len(lines)] for n in range(count))
