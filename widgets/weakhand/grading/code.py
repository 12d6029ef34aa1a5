"""The code that a learner wrote in a workbook, and trying it in a jail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from weakhand.grading.jail import Jail
from weakhand.grading.marking import Tries
from weakhand.grading.masters import Master
from weakhand.questions import Example
from weakhand.questions.mark import Mark

STUB: Final = "raise NotImplementedError"


def grade_id(cell: object) -> str:
    """Return nbgrader's id of a cell, or ``""``."""
    for key in ("metadata", "nbgrader", "grade_id"):
        cell = cell.get(key) if isinstance(cell, Mapping) else None
    return cell if isinstance(cell, str) else ""


def written_code(notebook: Mapping[str, Any], master: Master) -> dict[str, str]:
    """Return the code cells in which a learner wrote something: grade_id to source.

    Of a copied cell the first counts, as it does behind nbgrader's commands.
    """
    written: dict[str, str] = {}
    for cell in notebook["cells"]:
        ident = grade_id(cell)
        if ident in master.code:
            written.setdefault(ident, _source(cell.get("source")))
    return {ident: text for ident, text in written.items() if not _untouched(text)}


def _untouched(text: str) -> bool:
    """Return whether a cell is as it was handed out. It is not parsed: it may be anything."""
    lines = [line.strip() for line in text.splitlines()]
    stub = any(line.startswith(STUB) for line in lines)
    return not any(lines) or (stub and not any(line.startswith("return") for line in lines))


def _source(source: object) -> str:
    if isinstance(source, list):
        return "".join(map(str, source))
    return source if isinstance(source, str) else ""


def tried_in(jail: Jail, written: Mapping[str, str]) -> Tries:
    """Return what tries a learner's code in a jail, for ``run_marks``.

    The code for the exercise ``w5-table`` stands in the cell ``w5-table-code``. Only
    that cell is run: it has to hold all that its function needs.
    """

    def tries(
        exercise: str, function: str, examples: Sequence[Example], tolerance: float
    ) -> Mark | None:
        source = written.get(f"{exercise}-code")
        return None if source is None else jail.tried(source, function, examples, tolerance)

    return tries
