"""What grading one submission says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from math import fsum
from typing import Any, Literal

from weakhand.answers import Entry, EntryError
from weakhand.answers.entry import entry_from

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
        parts: what was marked, in the workbook's order; empty when nothing could be.
        awaiting: grade_id and points of what a person has to mark.
        warnings: what an instructor should know, in plain sentences.
        status: graded, repaired (graded after mending), or needs a person.
        why: for ``repaired`` what was mended, for ``needs_person`` what is
            wrong and how to mend it.
        entries: the answers that were graded.
        where: the cells (grade_id) that ``why`` is about.
        submitted: when it was handed in, as its ``timestamp.txt`` says (ISO 8601,
            UTC); empty when nothing says so.
        trace: what tells this record apart from everybody else's: the numbers that
            journals bear, and a hash of the first answers with their times.
        counts: whether it is this learner's submission of the workbook; ``False``
            when another one of theirs counts in its place.
        untried: cells (grade_id) with code that was not run, for want of a jail.
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
    where: tuple[str, ...] = ()
    submitted: str = ""
    trace: tuple[str, ...] = ()
    counts: bool = True
    untried: tuple[str, ...] = ()

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

    def to_json(self, *, answers: bool = False) -> dict[str, Any]:
        """Return the result as plain data: the form of ``--json`` and of the ledger.

        Keys are only ever added, never renamed: ``path``, ``workbook``, ``title``,
        ``learner``, ``status`` (graded, repaired, needs_person), ``why``, ``where``
        (list of grade_id), ``counts``, ``submitted``, ``auto_points``, ``auto_max``,
        ``awaiting`` (list of grade_id and points), ``parts`` (list of grade_id,
        exercise, points, max, reasons), ``warnings``, ``trace``, ``untried``. With ``answers``
        also ``answers``, each as a journal line holds it.
        """
        return {
            "path": self.path,
            "workbook": self.workbook,
            "title": self.title,
            "learner": self.learner,
            "status": self.status,
            "why": self.why,
            "where": list(self.where),
            "counts": self.counts,
            "submitted": self.submitted,
            "auto_points": self.auto_points,
            "auto_max": self.auto_max,
            "awaiting": [{"grade_id": ident, "points": points} for ident, points in self.awaiting],
            "parts": [asdict(part) for part in self.parts],
            "warnings": list(self.warnings),
            "trace": list(self.trace),
            "untried": list(self.untried),
            **({"answers": [entry.to_json() for entry in self.entries]} if answers else {}),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Graded:
        """Return the result that ``to_json`` wrote.

        Raises:
            ValueError: the data is no such result.
        """
        try:
            return cls(
                path=data["path"],
                workbook=data["workbook"],
                title=data["title"],
                learner=data["learner"],
                parts=tuple(
                    Part(
                        one["grade_id"],
                        one["exercise"],
                        one["points"],
                        one["max"],
                        tuple(one["reasons"]),
                    )
                    for one in data["parts"]
                ),
                awaiting=tuple((one["grade_id"], one["points"]) for one in data["awaiting"]),
                warnings=tuple(data["warnings"]),
                status=data["status"],
                why=data["why"],
                entries=tuple(map(entry_from, data.get("answers", ()))),
                where=tuple(data["where"]),
                submitted=data["submitted"],
                trace=tuple(data["trace"]),
                counts=data["counts"],
                untried=tuple(data.get("untried", ())),
            )
        except (KeyError, TypeError, EntryError) as error:
            raise ValueError(f"no result of grading ({type(error).__name__}: {error})") from error
