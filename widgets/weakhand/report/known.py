"""The course's own words: lessons, exercises and cases, which anybody may use."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from weakhand.bundle import root
from weakhand.cases import load, names
from weakhand.insight import said_in, worded
from weakhand.insight.wording import MOST, Runs
from weakhand.questions import banks


@cache
def known_runs() -> Runs:
    """Return the runs of letters in all of the course's own texts (sorted).

    A learner who writes a lesson's model line, a phrase of the brief or what the other
    side said there has copied from nobody.
    """
    return said_in(
        line
        for text in _texts()
        for part in text.split("\n")
        for start in range(0, len(part), MOST)
        for line in worded([part[start : start + MOST]])
    )


def _texts() -> Iterator[str]:
    """Yield every text of the course."""
    for bank in banks().values():
        yield from _strings(bank.model_dump())
    for name in names():
        yield from _strings(load(name).model_dump())
    for path in sorted((root() / "course").glob("*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        yield from ("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def _strings(value: Any) -> Iterator[str]:
    """Yield every text in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, Iterable):
        for one in value:
            yield from _strings(one)
