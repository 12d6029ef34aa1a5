"""How far each lesson and workbook has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from weakhand.answers import latest
from weakhand.history.entries import Files, Journals, attempts_at, entries_of
from weakhand.history.found import Page
from weakhand.questions import Negotiate, Spec, sheet
from weakhand.questions.recorded import progress


@dataclass(frozen=True, slots=True)
class Headway:
    """How far one sheet has come.

    Attributes:
        page: the notebook.
        done, total: exercises that hold a whole answer, and how many there are.
        last: the time of the last entry (ISO 8601, UTC); empty when not begun.
    """

    page: Page
    done: int
    total: int
    last: str

    @property
    def begun(self) -> bool:
        """Return whether anything is recorded."""
        return self.last != ""

    @property
    def complete(self) -> bool:
        """Return whether every exercise is answered: done, or ready to hand in."""
        return 0 < self.total == self.done

    @property
    def workbook(self) -> bool:
        """Return whether it is handed in, rather than read."""
        return self.page.sheet.startswith("workbook-")


def headway(
    page: Page, journals: Journals, exercises: Callable[[str], tuple[Spec, ...]] = sheet
) -> Headway:
    """Return how far a page has come by what is recorded of its exercises."""
    files = journals.get(page.sheet, ())
    specs = exercises(page.sheet)
    done = sum(progress(spec, _value(spec, files))[0] >= 1 for spec in specs)
    known = {spec.id for spec in specs}
    times = [entry.at for entries in files for entry in entries if entry.id in known]
    return Headway(page, done, len(specs), max(times, default="") or ("?" if times else ""))


def _value(spec: Spec, files: Files) -> object:
    """Return what is recorded of an exercise, in the form that ``progress`` takes."""
    if isinstance(spec, Negotiate):
        return [attempt.acts for attempt in attempts_at(files, spec.id)]
    return latest(entries_of(files, spec.id), spec.id)
