"""Two learners who do every lesson and workbook: one does it well, one badly.

Their answers stand in ``tests/learners/``, as a journal would record them.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any, Literal

from tests.lessons.notebooks import LEARNERS
from weakhand.questions import exercise

How = Literal["well", "badly"]
BADLY_TOO = ("lesson-04", "lesson-07")
"""The lessons that are done badly in the browser, too."""
EACH_TIME = (*BADLY_TOO, "lesson-08", "workbook-02", "workbook-07")
"""What is done in the browser each time; the others are when all is (``--thorough``)."""


@cache
def answers(sheet: str, how: How) -> dict[str, Any]:
    """Return what that learner answers on a sheet, by exercise."""
    text = (LEARNERS / f"{sheet}.toml").read_text(encoding="utf-8")
    found: dict[str, Any] = tomllib.loads(text)[how]
    return found


def used(sheet: str) -> set[str]:
    """Return what a sheet has a learner do: kinds of exercise, and acts in its talks."""
    found = set()
    for ident, value in answers(sheet, "badly").items():
        kind = exercise(ident).kind
        found.add(kind)
        if kind in ("negotiate", "rehearse"):
            found |= {f"{kind}: {act}" for talk in value for acts in talk for act in acts}
    return found
