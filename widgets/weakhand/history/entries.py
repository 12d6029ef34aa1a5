"""Several journals of one sheet as one: a copy of a copy counts once.

Two computers that share a folder, or a copy put beside the original, hold the
same entries twice, and perhaps each some of their own.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from weakhand.answers import Attempt, Entry, talks

Files = Sequence[Sequence[Entry]]
Journals = Mapping[str, Files]
NO_TIME: Final = ""


def entries_of(files: Files, ident: str) -> tuple[Entry, ...]:
    """Return the entries of one exercise in all files, in the order of their times.

    An entry that stands in several files counts as often as in the one that has
    it most often: its number may differ, its time and content may not.
    """
    kept: Counter[str] = Counter()
    merged: list[Entry] = []
    for entries in files:
        own: Counter[str] = Counter()
        for entry in entries:
            if entry.id != ident:
                continue
            key = _key(entry)
            own[key] += 1
            if own[key] > kept[key]:
                kept[key] += 1
                merged.append(entry)
    return tuple(sorted(merged, key=lambda entry: entry.at)) if len(files) > 1 else tuple(merged)


def attempts_at(files: Files, ident: str) -> tuple[Attempt, ...]:
    """Return the conversations of one exercise in all files, each once.

    Each file is read for itself, because two talks held at the same time on two
    computers must not be mixed. One that another goes on from is left out.
    """
    every = [attempt for entries in files for attempt in talks(entries, ident)]
    longest: list[Attempt] = []
    for attempt in sorted(every, key=lambda one: -len(one.acts)):
        if not any(_begins(attempt, other) for other in longest):
            longest.append(attempt)
    return tuple(one for one in every if any(one is kept for kept in longest))


def _key(entry: Entry) -> str:
    return json.dumps([entry.at, entry.do, entry.payload], sort_keys=True, ensure_ascii=False)


def _begins(attempt: Attempt, other: Attempt) -> bool:
    """Return whether ``other`` is the same conversation, as far or further."""
    same: Any = (attempt.case, attempt.seed) == (other.case, other.seed)
    return bool(same) and other.acts[: len(attempt.acts)] == attempt.acts
