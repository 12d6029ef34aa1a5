"""Who can be entered in a gradebook, and what is said when it can't be used."""

from __future__ import annotations

from typing import Final

ID_MAX: Final = 128


class BookError(Exception):
    """The gradebook can't be used; says why and what to do."""


def said_by(error: Exception) -> str:
    """Return the first line of what a database or its driver says of an error."""
    return str(getattr(error, "orig", error)).strip().split("\n")[0]


def fits(learner: str) -> str:
    """Return why a learner can't be entered under that name; ``""`` when they can."""
    if not learner or learner != learner.strip() or learner.startswith("."):
        return "nobody knows whose it is"
    if len(learner) > ID_MAX:
        return f"the learner's name is longer than {ID_MAX} characters"
    if any(sign in learner for sign in "/\\\0") or not learner.isprintable():
        return "the learner's name holds characters that no folder may have"
    return ""
