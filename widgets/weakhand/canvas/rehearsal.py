"""Rehearsals in a learner's answers: each with the canvas and the world it was held in.

The canvas of a talk is written down when the talk begins, so that a change of
mind afterwards changes no talk that was held.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from weakhand.answers import Entry
from weakhand.answers.told import act_of
from weakhand.canvas.build import NAME, IncompleteError, case_of
from weakhand.canvas.schema import Canvas, canvas_of
from weakhand.roleplay import Talk, fitting, replay

START: Final = "start"


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One talk with a counterpart built from a canvas.

    Attributes:
        canvas: as it stood when the talk began.
        seed: the number of the world, from 1.
        acts: what the learner did, as plain data.
    """

    canvas: Canvas
    seed: int
    acts: list[dict[str, Any]] = field(default_factory=list)

    def talk(self) -> Talk | None:
        """Return the talk, or ``None`` when no counterpart can be built from its canvas."""
        try:
            case = case_of(self.canvas, self.seed)
        except IncompleteError:
            return None
        return replay(case, self.seed, fitting(case, self.acts))


def opened(canvas: Canvas, seed: int) -> dict[str, Any]:
    """Return what is written down when a talk begins."""
    return {"case": NAME, "seed": seed, "canvas": canvas.model_dump(mode="json")}


def rehearsals(entries: Sequence[Entry], ident: str) -> list[Rehearsal]:
    """Return the talks held in an exercise, oldest first; one without an act is left out."""
    found: list[Rehearsal] = []
    begun: Rehearsal | None = None
    for entry in entries:
        if entry.id != ident:
            continue
        if entry.do == START:
            raw = entry.payload.get("canvas")
            canvas = canvas_of(raw if isinstance(raw, dict) else {})
            begun = Rehearsal(canvas, max(1, int(entry.payload["seed"])))
            continue
        act = act_of(entry)
        if act is None or begun is None:
            continue
        if not begun.acts:
            found.append(begun)
        begun.acts.append(act)
    return found
