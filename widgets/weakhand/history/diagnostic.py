"""The diagnostic at both ends of the course: the same skills in other stories.

Its exercises are called ``m0-diag-LEVER-N`` and ``m8-diag-LEVER-N``; what comes
after ``diag-`` names a pair. ``sure`` stands for the two ratings of oneself,
which have no key.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from weakhand.answers import Entry, latest
from weakhand.history.entries import Journals, entries_of
from weakhand.questions import Spec, mark, sheet
from weakhand.questions.recorded import progress

FORMS: Final = ("lesson-00", "lesson-08")
LEVERS: Final = ("positional", "informational", "psychological", "creative", "time")
RATING: Final = "sure"
_MARK: Final = "-diag-"
SOLVED: Final = 0.8


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of a form.

    Attributes:
        spec: the exercise.
        pair: what it shares with its twin, such as ``time-1``.
        value: the recorded answer, or ``None``.
        solved: whether at least four fifths of it are right; ``None`` for
            ratings, and where nothing is recorded.
    """

    spec: Spec
    pair: str
    value: object
    solved: bool | None

    @property
    def lever(self) -> str:
        """Return the lever it belongs to, or ``sure``."""
        return self.pair.partition("-")[0]


@dataclass(frozen=True, slots=True)
class Form:
    """One sitting of the diagnostic."""

    sheet: str
    items: tuple[Item, ...]

    @property
    def open(self) -> int:
        """Return how many exercises have no whole answer."""
        return sum(progress(item.spec, item.value)[0] < 1 for item in self.items)

    @property
    def begun(self) -> bool:
        """Return whether anything is recorded."""
        return any(item.value is not None for item in self.items)

    @property
    def complete(self) -> bool:
        """Return whether every exercise is answered."""
        return bool(self.items) and self.open == 0

    def solved(self, lever: str = "") -> int:
        """Return how many of a lever's exercises (or of all) are solved."""
        return sum(item.solved is True for item in self._of(lever))

    def total(self, lever: str = "") -> int:
        """Return how many exercises a lever has, or all levers together."""
        return len(self._of(lever))

    def _of(self, lever: str) -> tuple[Item, ...]:
        wanted = (lever,) if lever else LEVERS
        return tuple(item for item in self.items if item.lever in wanted)

    def rating(self, number: int) -> object:
        """Return the recorded value of a rating of oneself (1: how sure, 2: own guess)."""
        return next((i.value for i in self.items if i.pair == f"{RATING}-{number}"), None)


@dataclass(frozen=True, slots=True)
class Gain:
    """Both sittings, side by side."""

    first: Form
    second: Form

    def pairs(self) -> tuple[tuple[Item, Item | None], ...]:
        """Return each exercise of the first form with its twin in the second."""
        twins = {item.pair: item for item in self.second.items}
        return tuple((item, twins.get(item.pair)) for item in self.first.items)


def gain(journals: Journals) -> Gain:
    """Return both results. The first counts as it stood when the second was begun."""
    second = form(FORMS[1], journals)
    begun = min(
        (entry.at for item in second.items for entry in _given(item.spec, journals)),
        default="",
    )
    return Gain(form(FORMS[0], journals, before=begun), second)


def form(name: str, journals: Journals, before: str = "") -> Form:
    """Return one form with what was answered, up to a time (ISO 8601) if one is given."""
    items = []
    for spec in sheet(name):
        if _MARK not in spec.id:
            continue
        given = [e for e in _given(spec, journals) if not before or e.at < before]
        value = latest(given, spec.id)
        fraction = mark(spec, value).fraction if value is not None else None
        solved = None if fraction is None else fraction >= SOLVED
        items.append(Item(spec, spec.id.partition(_MARK)[2], value, solved))
    return Form(name, tuple(items))


def _given(spec: Spec, journals: Journals) -> Sequence[Entry]:
    return entries_of(journals.get(spec.sheet, ()), spec.id)
