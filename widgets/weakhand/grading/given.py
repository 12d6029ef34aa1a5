"""What a person gave: points, comments, extra credit; and what lateness costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import fsum

from weakhand.grading.graded import Graded


@dataclass(frozen=True, slots=True)
class Given:
    """What the gradebook adds to one result.

    Attributes:
        points: what a person gave, by grade_id, in place of what was marked without one.
        extra: extra credit by grade_id.
        comments: what a person wrote, by grade_id.
        penalty: points taken off for lateness.
        late: how late it was handed in, in words; empty when in time, or when nobody knows.
    """

    points: Mapping[str, float] = field(default_factory=dict)
    extra: Mapping[str, float] = field(default_factory=dict)
    comments: Mapping[str, str] = field(default_factory=dict)
    penalty: float = 0.0
    late: str = ""

    def __bool__(self) -> bool:
        """Return whether a person gave or wrote anything."""
        return bool(self.points or self.extra or self.comments)


NOTHING = Given()


def total(result: Graded, given: Given = NOTHING) -> float:
    """Return the points of a workbook: a person's count before those given without one."""
    own = {part.grade_id: part.points for part in result.parts}
    every = fsum([*{**own, **given.points}.values(), *given.extra.values()])
    return round(max(0.0, every - given.penalty), 2)


def maximum(result: Graded) -> float:
    """Return what a workbook is worth, with what a person marks; 0 when that is not known."""
    return result.auto_max + result.awaiting_max


def open_parts(result: Graded, given: Given = NOTHING) -> tuple[tuple[str, float], ...]:
    """Return grade_id and points of what a person still has to mark."""
    return tuple(one for one in result.awaiting if one[0] not in given.points)


def comment_on(grade_id: str, result: Graded, given: Given) -> str:
    """Return what a person wrote about a part: below its marks, or below code that belongs to it.

    The cell of a learner's code is called after its exercise (``w1-value-code``).
    """
    exercise = grade_id.removesuffix("-marks")
    graded = {part.grade_id for part in result.parts} | {ident for ident, _ in result.awaiting}
    said = [
        text
        for ident, text in given.comments.items()
        if ident == grade_id or (ident not in graded and ident.startswith(f"{exercise}-"))
    ]
    return "\n".join(said)
