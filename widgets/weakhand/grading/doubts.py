"""What is odd about a journal: another sheet's, another case's, cut, edited, somebody else's.

Nothing here changes a grade: only the learner's inputs count, and they are replayed.
It is what a person should know.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Final

from weakhand.answers import Entry
from weakhand.questions import Negotiate
from weakhand.questions import sheet as specs

_FIRST: Final = 5
_WRITTEN: Final = frozenset({"say", "offer", "case", "seed", "value", "sheet", "copy", "what_if"})
_RESULTS: Final = frozenset({"reply", "score", "points", "fraction", "mood", "rapport", "final"})


def exercises(sheet: str) -> frozenset[str]:
    """Return the ids of a sheet's exercises; empty when there is no such sheet."""
    return frozenset(spec.id for spec in specs(sheet))


def foreign(sheet: str, entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the ids of exercises that are not this sheet's, each once."""
    own = exercises(sheet)
    return tuple(
        dict.fromkeys(entry.id for entry in entries if entry.id and own and entry.id not in own)
    )


def other_cases(sheet: str, entries: Sequence[Entry]) -> dict[str, tuple[str, str]]:
    """Return the talks begun in another case or on another day than the workbook's.

    The key is the exercise, the value what differs (``case`` or ``seed``) and what it was.
    """
    told: dict[str, tuple[str, str]] = {}
    for spec in specs(sheet):
        if not isinstance(spec, Negotiate):
            continue
        for entry in entries:
            if entry.id == spec.id and entry.do == "start":
                if entry.payload["case"] != spec.case:
                    told[spec.id] = ("case", str(entry.payload["case"])[:60])
                elif entry.payload["seed"] != spec.seed:
                    told.setdefault(spec.id, ("seed", str(entry.payload["seed"])))
    return told


def edited(entries: Sequence[Entry]) -> list[str]:
    """Return in plain sentences what only somebody with an editor can have done to a journal."""
    notes = []
    added = sorted({key for one in entries for key in one.payload if key in _RESULTS - _WRITTEN})
    if added:
        notes.append(
            f"The journal was edited: it holds {', '.join(added)}, which no program writes "
            "there. It gains nothing; every reply and score is computed anew."
        )
    numbers = sorted({entry.n for entry in entries if entry.do != "open"})
    gone = [
        (before + 1, after - 1)
        for before, after in zip([0, *numbers], numbers, strict=False)
        if after > before + 1
    ]
    if numbers and gone and numbers[-1] < 1_000_000:
        first, last = gone[0]
        span = f"line {first} is" if first == last else f"lines {first} to {last} are"
        notes.append(f"The journal was cut: of what was done, {span} missing.")
    return notes


def trace(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Return what tells a record apart from everybody else's.

    The number of each journal in it, and a hash of the first answers with their
    times, which are in milliseconds: two people do not have the same.
    """
    copies = [str(one.payload.get("copy"))[:40] for one in entries if one.do == "open"]
    timed = [one for one in entries if one.do != "open" and one.at][:_FIRST]
    marks = [f"copy {copy}" for copy in dict.fromkeys(copies) if copy != "None"]
    if len(timed) >= 3:
        text = json.dumps([one.to_json() for one in timed], sort_keys=True)
        marks.append(f"first {hashlib.sha256(text.encode()).hexdigest()[:32]}")
    return tuple(marks)
