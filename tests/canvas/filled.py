"""Canvases to test with: those of the course, and the good learner's of lesson 08."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from weakhand.canvas import Canvas, canvas_of
from weakhand.canvas.examples import example, example_names
from weakhand.canvas.read import groups_of
from weakhand.canvas.schema import Manner

LEARNERS = Path(__file__).resolve().parents[1] / "learners" / "lesson-08.toml"


@cache
def recorded(how: str) -> dict[str, Any]:
    """Return what the good (``well``) or the weak learner (``badly``) recorded in lesson 08."""
    found: dict[str, Any] = tomllib.loads(LEARNERS.read_text(encoding="utf-8"))[how]
    return found


def learners(how: str) -> Canvas:
    """Return a learner's canvas."""
    return canvas_of(groups_of(recorded(how)))


def every() -> dict[str, Canvas]:
    """Return every canvas that is filled in well, by name."""
    return {**{name: example(name) for name in example_names()}, "freelancer": learners("well")}


def in_manner(canvas: Canvas, manner: Manner) -> Canvas:
    """Return a canvas whose other side talks in that manner."""
    return canvas.model_copy(update={"them": canvas.them.model_copy(update={"manner": manner})})
