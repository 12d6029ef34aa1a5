"""Find the canvas in a learner's answers, whichever sheet it was filled in on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from weakhand.answers import Entry, latest
from weakhand.canvas.schema import Canvas, canvas_of
from weakhand.questions import CanvasSection, Spec, sheet
from weakhand.questions.blanks import as_section

SHEET: Final = "lesson-08"
"""The sheet on which a learner fills in a canvas."""


def sections(specs: Iterable[Spec]) -> tuple[CanvasSection, ...]:
    """Return the sections of a canvas among exercises, in order."""
    return tuple(spec for spec in specs if isinstance(spec, CanvasSection))


def groups_of(values: Mapping[str, Any], sheet_name: str = SHEET) -> dict[str, Any]:
    """Return the groups that values by exercise hold, cleaned."""
    found: dict[str, Any] = {}
    for spec in sections(sheet(sheet_name)):
        if spec.id in values:
            found.update(as_section(spec, values[spec.id]))
    return found


def recorded(entries: Sequence[Entry], sheet_name: str = SHEET) -> Canvas:
    """Return the canvas that the last answers of a sheet make, however little that is."""
    values = {spec.id: latest(entries, spec.id) for spec in sections(sheet(sheet_name))}
    return canvas_of(groups_of({k: v for k, v in values.items() if v is not None}, sheet_name))


def section_of(group: str, sheet_name: str = SHEET) -> str:
    """Return the title of the section in which a group is asked for."""
    return next(
        (
            spec.title
            for spec in sections(sheet(sheet_name))
            if group in [each.name for each in spec.groups]
        ),
        group,
    )
