"""Where a lesson trains something: the lesson's title and the section, as learners see them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from weakhand.bundle import BundleError, root
from weakhand.grading.opened import text_of
from weakhand.questions import UnknownExerciseError, exercise

_HEADING: Final = re.compile(r"(?m)^#{1,4} +(.+?) *#* *$")
_SHOWS: Final = re.compile(r"""\bshow\(\s*["']([a-z0-9-]+)["']""")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a lesson: the lesson's title, the section's heading, the exercise's title."""

    lesson: str
    section: str
    exercise: str

    def words(self) -> str:
        """Return it as one tells somebody where to look."""
        section = f", section “{self.section}”" if self.section else ""
        return f"{self.lesson}{section}: “{self.exercise}”"


@lru_cache(maxsize=512)
def place_of(ident: str) -> Place | None:
    """Return where a lesson has an exercise; ``None`` when there is no such exercise."""
    try:
        spec = exercise(ident)
    except UnknownExerciseError:
        return None
    title, sections = _lesson(spec.sheet)
    return Place(title, sections.get(ident, ""), spec.title)


@lru_cache(maxsize=32)
def _lesson(sheet: str) -> tuple[str, dict[str, str]]:
    """Return a lesson's title, and the heading above each exercise that it shows."""
    number = sheet[-2:]
    title, heading = f"Lesson {number}", ""
    sections: dict[str, str] = {}
    try:
        [path] = (root() / "course").glob(f"{number}-*.ipynb")
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    except (BundleError, OSError, ValueError, KeyError):
        return title, {}
    for cell in cells:
        if cell["cell_type"] == "markdown":
            found = _HEADING.findall(text_of(cell))
            heading = found[-1] if found else heading
            continue
        for ident in _SHOWS.findall(text_of(cell)):
            sections.setdefault(ident, heading)
    return title, sections
