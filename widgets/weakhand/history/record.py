"""A learner's record: everything that the journals of a folder tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from weakhand.answers import latest
from weakhand.history.entries import Journals, entries_of
from weakhand.history.found import Found
from weakhand.history.headway import Headway, headway
from weakhand.history.moves import Made, moves_made
from weakhand.history.predictions import Calibration, Predicted, calibration, predictions
from weakhand.history.review import Due, review
from weakhand.questions import Reflection, banks
from weakhand.questions.value import as_text


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as the learner wrote it, and the lesson it was made in."""

    exercise: str
    sheet: str
    text: str


@dataclass(frozen=True)
class Record:
    """What a learner has done, and what comes next."""

    found: Found
    sheets: tuple[Headway, ...]
    predicted: tuple[Predicted, ...]
    calibration: Calibration
    moves: tuple[Made, ...]
    plans: tuple[Plan, ...]
    due: tuple[Due, ...]

    @property
    def begun(self) -> bool:
        """Return whether anything is recorded."""
        return any(sheet.begun for sheet in self.sheets)

    @property
    def next(self) -> Headway | None:
        """Return the lesson to go on with: the first that is not done."""
        return next((one for one in self.sheets if not (one.complete or one.workbook)), None)


def record(found: Found, now: datetime) -> Record:
    """Return the record of what was found, as it stands at ``now`` (with a time zone)."""
    made = predictions(found.journals)
    return Record(
        found,
        tuple(headway(page, found.journals) for page in found.pages),
        made,
        calibration(made),
        moves_made(found.journals),
        plans(found.journals),
        review(found.journals, now),
    )


def plans(journals: Journals) -> tuple[Plan, ...]:
    """Return the plans written at the end of lessons (exercises called ``...-plan``)."""
    written = []
    for bank in banks().values():
        for spec in bank.exercise:
            if isinstance(spec, Reflection) and spec.formative and spec.id.endswith("-plan"):
                entries = entries_of(journals.get(bank.sheet, ()), spec.id)
                if text := as_text(latest(entries, spec.id)):
                    written.append(Plan(spec.id, bank.sheet, text))
    return tuple(written)
