"""Moves made well, and where: recomputed from the learner's own lines alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from json import dumps, loads
from typing import Any, Final

from weakhand.answers import latest
from weakhand.history.entries import Journals, attempts_at, entries_of
from weakhand.language import MoveKind, Reading
from weakhand.language.reading import LISTENING
from weakhand.questions import Negotiate, Produce, banks
from weakhand.questions.mark import played
from weakhand.questions.produced import COPIED, SURE, judge
from weakhand.questions.value import as_text

MASTERED: Final = 3
WELL: Final = 0.8
# The strength (sure x relevant) at which a line of a talk is as good as one that
# earns WELL of an exercise with the usual full mark of 0.7.
STRONG: Final = 0.56
TAUGHT: Final[frozenset[MoveKind]] = LISTENING | {
    "conditional_trade",
    "loss_frame",
    "deadline_challenge",
}


@dataclass(frozen=True, slots=True)
class Made:
    """One kind of move.

    Attributes:
        kind: the move.
        places: exercises and conversations in which it was made well, in words.
    """

    kind: MoveKind
    places: tuple[str, ...]

    @property
    def mastered(self) -> bool:
        """Return whether it was made well in at least three different places."""
        return len(self.places) >= MASTERED


def moves_made(journals: Journals) -> tuple[Made, ...]:
    """Return the moves of the course that were made well at least once, most often first.

    A place counts once however often the move is made there, and the same words
    count in one place only. Unmarked exercises do not count, so that nothing is
    said about a diagnostic.
    """
    places: dict[MoveKind, list[str]] = {}
    used: set[tuple[MoveKind, str]] = set()
    for kind, line, place in (*_written(journals), *_said(journals)):
        words = " ".join(line.casefold().split())
        where = places.setdefault(kind, [])
        if place not in where and (kind, words) not in used:
            where.append(place)
        used.add((kind, words))
    made = [Made(kind, tuple(where)) for kind, where in places.items()]
    return tuple(sorted(made, key=lambda one: (-len(one.places), one.kind)))


def _written(journals: Journals) -> Iterator[tuple[MoveKind, str, str]]:
    """Yield move, line and exercise of each written line that makes the wanted move well."""
    for bank in banks().values():
        for spec in bank.exercise:
            if not isinstance(spec, Produce) or spec.unmarked:
                continue
            entries = entries_of(journals.get(bank.sheet, ()), spec.id)
            text = as_text(latest(entries, spec.id))
            judged = judge(spec, text) if text else None
            if judged and judged.best and judged.fraction >= WELL:
                yield judged.best.kind, text, spec.id


def _said(journals: Journals) -> Iterator[tuple[MoveKind, str, str]]:
    """Yield move, line and conversation of each move made well in a conversation."""
    for bank in banks().values():
        for spec in bank.exercise:
            if not isinstance(spec, Negotiate):
                continue
            attempts = attempts_at(journals.get(bank.sheet, ()), spec.id)
            for number, attempt in enumerate(attempts, start=1):
                place = f"{spec.id}, conversation {number}"
                acts = dumps(attempt.acts, sort_keys=True)
                yield from ((kind, line, place) for kind, line in _well_made(spec, acts))


@lru_cache(maxsize=256)
def _well_made(spec: Negotiate, acts: str) -> tuple[tuple[MoveKind, str], ...]:
    """Return the moves made well in one conversation (its acts as JSON), each with its line."""
    raw: list[dict[str, Any]] = loads(acts)
    return tuple(
        (kind, turn.act.say)
        for turn in played(spec, raw).turns
        for kind in sorted(well_made_in(turn.reading))
    )


def well_made_in(reading: Reading) -> frozenset[MoveKind]:
    """Return the moves of the course that a line makes clearly, fittingly and in own words.

    A loss may attach to having no deal and never to conceding.
    """
    if reading.hostile >= SURE:
        return frozenset()
    return frozenset(
        move.kind
        for move in reading.moves
        if move.kind in TAUGHT
        and move.sure * move.relevant >= STRONG
        and (reading.stock <= COPIED or move.kind == "mirror")
        and (move.kind != "loss_frame" or reading.loss == "raised_risk")
    )
