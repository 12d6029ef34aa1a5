"""What needs all of a learner's answers at once: moves they make well, and predictions.

Both are worked out by the rules of the learner's own record (``weakhand.history``).
"""

from __future__ import annotations

import multiprocessing
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from weakhand.answers import Entry
from weakhand.history.entries import Journals
from weakhand.history.moves import moves_made
from weakhand.history.predictions import predictions
from weakhand.report.gather import Gathered, Texts
from weakhand.report.lessons import lessons_of

MUCH: Final = 60
"""Learners from which further processes are worth beginning."""
_PART: Final = 8


class Person(NamedTuple):
    """What one learner's answers show.

    Attributes:
        made: for each move made well at least once, in how many places.
        predicted: confidence (0 to 1) and whether it came true, of each prediction.
        talked: whether there is a conversation or a written line at all.
    """

    made: Mapping[str, int]
    predicted: tuple[tuple[float, bool], ...]
    talked: bool


@dataclass
class People:
    """What everybody's answers show.

    Attributes:
        talked: learners with a conversation or a written line.
        well: for each move how many learners made it well at least once.
        mastered: for each move how many made it well in three places or more.
        sure, right, whose: the predictions, one entry each.
        lessons: learners who handed in something of a lesson.
    """

    talked: int = 0
    well: Counter[str] = field(default_factory=Counter)
    mastered: Counter[str] = field(default_factory=Counter)
    sure: list[float] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    whose: list[str] = field(default_factory=list)
    lessons: int = 0


def people(
    gathered: Gathered,
    texts: Texts,
    submitted: Path,
    jobs: int = 0,
    watch: Callable[[], None] = lambda: None,
) -> People:
    """Return what everybody's answers show; ``submitted`` holds a folder for each learner."""
    from weakhand.history import MASTERED

    found = People()
    names = sorted({*gathered.whose, *_folders(submitted)})

    def journals() -> Iterator[Journals]:
        for name in names:
            own = texts.entries(name, gathered.whose.get(name, ()))
            lessons = lessons_of(submitted / name) if _is_name(name) else {}
            found.lessons += bool(lessons)
            yield {**own, **lessons}

    jobs = jobs or os.cpu_count() or 1
    results = _many(journals(), jobs) if len(names) >= MUCH and jobs > 1 else map(one, journals())
    for name, person in zip(names, results, strict=True):
        found.talked += person.talked
        found.well.update(person.made.keys())
        found.mastered.update(kind for kind, count in person.made.items() if count >= MASTERED)
        for sure, right in person.predicted:
            found.sure.append(sure)
            found.right.append(right)
            found.whose.append(name)
        watch()
    return found


def one(journals: Journals) -> Person:
    """Return what one learner's answers show."""
    talked = any(_talks(entries) for files in journals.values() for entries in files)
    moves = moves_made(journals) if talked else ()
    made: dict[str, int] = {move.kind: len(move.places) for move in moves}
    lessons = {sheet: files for sheet, files in journals.items() if sheet.startswith("lesson-")}
    told = predictions(lessons) if lessons else ()
    return Person(made, tuple((each.sure / 100, each.right) for each in told), talked)


def _talks(entries: Sequence[Entry]) -> bool:
    """Return whether somebody said or wrote a line."""
    return any(
        "say" in entry.payload or isinstance(entry.payload.get("value"), str) for entry in entries
    )


def _many(journals: Iterator[Journals], jobs: int) -> Iterator[Person]:
    """Yield the same from several processes, in order, with little waiting in memory."""
    context = multiprocessing.get_context("spawn" if os.name == "nt" else "forkserver")
    with ProcessPoolExecutor(jobs, mp_context=context) as crew:
        while some := list(islice(journals, _PART * jobs * 2)):
            yield from crew.map(one, some, chunksize=_PART)


def _folders(submitted: Path) -> Iterator[str]:
    """Yield the names of the learners' folders."""
    if submitted.is_dir():
        yield from (row.name for row in submitted.iterdir() if row.is_dir() and _is_name(row.name))


def _is_name(name: str) -> bool:
    """Return whether a learner's name can be that of a folder of theirs."""
    return bool(name) and not name.startswith(".") and "/" not in name and "\0" not in name
