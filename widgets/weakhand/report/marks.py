"""Points as arrays: what was marked without a person, with what a person changed or added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from weakhand.grading.gradebook.given import Place
from weakhand.models.arguments import FloatArray
from weakhand.report.gather import SheetMarks


@dataclass(frozen=True)
class Points:
    """The points of a workbook.

    Attributes:
        learners: whose row is which.
        points: what each has, shape (learners, parts).
        most: the most each part gives, shape (parts,).
        answered: whether something was answered, shape (learners, parts).
        person: for each part that a person marks the points given so far, by learner.
    """

    learners: tuple[str, ...]
    points: FloatArray
    most: FloatArray
    answered: NDArray[np.bool_]
    person: Mapping[str, Mapping[str, float]]

    def shares(self) -> list[float]:
        """Return each learner's share of the points that need no person, 0 to 1."""
        shares = self.points.sum(axis=1) / (self.most.sum() or 1.0)
        return [min(1.0, max(0.0, float(share))) for share in shares]


def points_of(sheet: SheetMarks, given: Mapping[Place, float]) -> Points:
    """Return a workbook's points; where a person gave some, those count, as in nbgrader."""
    master = sheet.master
    most = np.array([cell.points for cell in master.marks], float)
    shape = (len(sheet.rows), len(most))
    points = np.array([row.points for row in sheet.rows], float).reshape(shape)
    answered = np.array([row.answered for row in sheet.rows], bool).reshape(shape)
    learners = tuple(row.learner for row in sheet.rows)
    for at, learner in enumerate(learners):
        for column, cell in enumerate(master.marks):
            own = given.get(Place(learner, master.sheet, cell.grade_id))
            if own is not None:
                points[at, column] = min(max(own, 0.0), cell.points)
    person = {
        grade_id: {
            learner: min(max(own, 0.0), top)
            for learner in learners
            if (own := given.get(Place(learner, master.sheet, grade_id))) is not None
        }
        for grade_id, top in master.by_person
    }
    return Points(learners, points, most, answered, person)
