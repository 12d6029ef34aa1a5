"""Predictions and how sure they were: does the confidence fit the results?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Final

from weakhand.answers import Entry
from weakhand.history.entries import Journals, entries_of
from weakhand.questions import Prediction, banks
from weakhand.questions.value import as_prediction

FEW: Final = 5
# Confidence in %, lowest first: from, up to (not included), in words.
BANDS: Final[tuple[tuple[float, float, str], ...]] = (
    (0, 50, "less than 50% sure"),
    (50, 80, "50 to 75% sure"),
    (80, 101, "80% sure or more"),
)


@dataclass(frozen=True, slots=True)
class Predicted:
    """One prediction as it stood before the result was asked for.

    Attributes:
        exercise: its id.
        title: the question in a few words.
        said: the option chosen, in words.
        sure: confidence in %, 0 to 100.
        right: whether it came out that way.
    """

    exercise: str
    title: str
    said: str
    sure: float
    right: bool


@dataclass(frozen=True, slots=True)
class Band:
    """Predictions made with about the same confidence."""

    words: str
    count: int
    right: int

    @property
    def enough(self) -> bool:
        """Return whether there are enough to say anything."""
        return self.count >= FEW


@dataclass(frozen=True, slots=True)
class Calibration:
    """How well confidence and results fit together.

    Attributes:
        count: predictions that have an answer and a confidence.
        right: how many came out.
        sure: mean confidence, 0 to 1.
        brier: mean squared distance between confidence and result, 0 (best)
            to 1 (Brier 1950, for one outcome); 0.25 is what saying 50% every
            time would get.
        bands: the same by confidence.
    """

    count: int
    right: int
    sure: float
    brier: float
    bands: tuple[Band, ...]

    @property
    def enough(self) -> bool:
        """Return whether there are enough to say anything."""
        return self.count >= FEW


def predictions(journals: Journals) -> tuple[Predicted, ...]:
    """Return the predictions recorded in lessons, in the order of the course."""
    made = []
    for bank in banks().values():
        for spec in bank.exercise:
            if isinstance(spec, Prediction) and spec.answer and spec.tells:
                entries = entries_of(journals.get(bank.sheet, ()), spec.id)
                one = first_stand(spec, entries)
                if one is not None:
                    made.append(one)
    return tuple(made)


def first_stand(spec: Prediction, entries: Sequence[Entry]) -> Predicted | None:
    """Return the prediction that counts, or ``None`` when none is complete.

    It is the first that was stored with its button (``checked``): what is
    changed after the result was seen predicts nothing. Where none was, it is
    the last one recorded.
    """
    given = [entry for entry in entries if entry.do == "answer"]
    complete = [e for e in given if None not in as_prediction(spec, e.payload["value"])]
    stored = [entry for entry in complete if entry.payload.get("checked") is True]
    entry = stored[0] if stored else complete[-1] if complete else None
    if entry is None:
        return None
    chosen, sure = as_prediction(spec, entry.payload["value"])
    option = spec.option(chosen)
    if option is None or sure is None:
        return None
    return Predicted(spec.id, spec.prompt, option.text, sure, option.id == spec.answer)


def calibration(made: Iterable[Predicted]) -> Calibration:
    """Return how well confidence and results fit together; all zero for no prediction."""
    every = tuple(made)
    count = len(every)
    if not count:
        return Calibration(0, 0, 0.0, 0.0, ())
    squares = [(one.sure / 100 - one.right) ** 2 for one in every]
    bands = []
    for low, high, words in BANDS:
        own = [one for one in every if low <= one.sure < high]
        if own:
            bands.append(Band(words, len(own), sum(one.right for one in own)))
    return Calibration(
        count,
        sum(one.right for one in every),
        round(fsum(one.sure for one in every) / count / 100, 4),
        round(fsum(squares) / count, 4),
        tuple(bands),
    )
