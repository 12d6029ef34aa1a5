"""Two learners who do every lesson and workbook: one does it well, one badly.

Their answers stand in ``tests/learners/``, as a journal would record them.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any, Literal

from tests.lessons.notebooks import LEARNERS

How = Literal["well", "badly"]


@cache
def answers(sheet: str, how: How) -> dict[str, Any]:
    """Return what that learner answers on a sheet, by exercise."""
    text = (LEARNERS / f"{sheet}.toml").read_text(encoding="utf-8")
    found: dict[str, Any] = tomllib.loads(text)[how]
    return found
