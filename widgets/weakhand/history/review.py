"""What to look at again today: questions missed, or not seen for a while.

Spaced recall helps; whether the gaps grow or stay the same makes no difference
(Latimier et al. 2021). So the rule is simple: missed, it comes back the next
day; right, after a week; right three times in a row, it stays away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from weakhand.answers import Entry
from weakhand.history.entries import Journals, entries_of
from weakhand.questions import Choice, banks

# A little less than a day, so that the same hour tomorrow is late enough.
AFTER_MISS: Final = timedelta(hours=20)
AFTER_HIT: Final = timedelta(days=7)
ENOUGH: Final = 3
MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Due:
    """A question to answer again.

    Attributes:
        exercise, sheet: which one, and of which lesson.
        title: the question in words.
        missed: whether the last first answer was wrong.
        since: when it was last tried.
    """

    exercise: str
    sheet: str
    title: str
    missed: bool
    since: datetime


def review(journals: Journals, now: datetime, most: int = MOST) -> tuple[Due, ...]:
    """Return what is due at ``now`` (with a time zone): missed ones first, then the oldest."""
    due = []
    for bank in banks().values():
        for spec in bank.exercise:
            if isinstance(spec, Choice) and spec.answer and spec.tells:
                tries = first_answers(spec, entries_of(journals.get(bank.sheet, ()), spec.id))
                if tries and _is_due(tries, now):
                    at, right = tries[-1]
                    due.append(Due(spec.id, bank.sheet, spec.prompt, not right, at))
    return tuple(sorted(due, key=lambda one: (not one.missed, one.since, one.exercise))[:most])


def first_answers(spec: Choice, entries: Sequence[Entry]) -> tuple[tuple[datetime, bool], ...]:
    """Return each time the question was tried, and whether the first answer was right.

    The answer that counts is the one first checked; what is changed after the
    feedback belongs to the same try. Answers never checked do not count.
    """
    tries: list[tuple[datetime, bool]] = []
    for entry in entries:
        if entry.do != "answer" or entry.payload.get("checked") is not True:
            continue
        at = _time(entry.at)
        if at is None or (tries and at - tries[-1][0] < AFTER_MISS):
            continue
        tries.append((at, entry.payload["value"] == spec.answer))
    return tuple(tries)


def _is_due(tries: Sequence[tuple[datetime, bool]], now: datetime) -> bool:
    last, right = tries[-1]
    if len(tries) >= ENOUGH and all(hit for _, hit in tries[-ENOUGH:]):
        return False
    return now - last >= (AFTER_HIT if right else AFTER_MISS)


def _time(text: str) -> datetime | None:
    """Return an entry's time, or ``None`` when it has none that can be read."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
