"""What grading one submission says."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from math import fsum
from typing import Any, Literal

from weakhand.answers import Entry

Status = Literal["graded", "repaired", "needs_person"]


@dataclass(frozen=True, slots=True)
class Part:
    """One marked part of a workbook."""

    grade_id: str
    exercise: str
    points: float
    max: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Graded:
    """One submission's result.

    Attributes:
        path: where it was found; ``archive.zip!inner/path`` inside a zip.
        workbook: the sheet, such as ``workbook-02``; empty when unknown.
        title: the workbook's heading.
        learner: a guess from the folder's or the file's name.
        parts: what was marked, in the workbook's order.
        awaiting: grade_id and points of what a person has to mark.
        warnings: what an instructor should know, in plain sentences.
        status: graded, repaired (graded after mending), or needs a person.
        why: for ``repaired`` what was mended, for ``needs_person`` what is
            wrong and how to mend it.
        entries: the answers that were graded.
    """

    path: str
    workbook: str = ""
    title: str = ""
    learner: str = ""
    parts: tuple[Part, ...] = ()
    awaiting: tuple[tuple[str, float], ...] = ()
    warnings: tuple[str, ...] = ()
    status: Status = "graded"
    why: str = ""
    entries: tuple[Entry, ...] = ()

    @property
    def auto_points(self) -> float:
        """Return the points given without a person."""
        return round(fsum(part.points for part in self.parts), 2)

    @property
    def auto_max(self) -> float:
        """Return the most that can be given without a person."""
        return sum(part.max for part in self.parts)

    @property
    def awaiting_max(self) -> float:
        """Return the points that a person still has to give."""
        return sum(points for _, points in self.awaiting)

    def to_json(self) -> dict[str, Any]:
        """Return the result as plain data, without the answers themselves."""
        return {
            "path": self.path,
            "workbook": self.workbook,
            "learner": self.learner,
            "status": self.status,
            "why": self.why,
            "auto_points": self.auto_points,
            "auto_max": self.auto_max,
            "awaiting": [{"grade_id": ident, "points": points} for ident, points in self.awaiting],
            "parts": [asdict(part) for part in self.parts],
            "warnings": list(self.warnings),
        }
