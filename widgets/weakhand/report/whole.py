"""All sections of the report, in their order."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from weakhand.grading.gradebook.given import Place
from weakhand.report.gather import Gathered, Texts
from weakhand.report.items import items_section
from weakhand.report.likeness import likeness_section
from weakhand.report.markers import markers_section
from weakhand.report.marks import points_of
from weakhand.report.moves import moves_section
from weakhand.report.overview import overview
from weakhand.report.page import report_page
from weakhand.report.people import People
from weakhand.report.predictions import predictions_section
from weakhand.report.second import Second

FOOT = (
    "Made by weakhand cohort report from what “weakhand grade --cohort” kept. It holds names and "
    "words of learners: keep it where their work is kept."
)


def whole_page(
    folder: Path,
    gathered: Gathered,
    texts: Texts,
    found: People,
    given: Mapping[Place, float] | None,
    second: Second | None,
) -> str:
    """Return the report on the cohort in ``folder``; ``given`` is ``None`` without a gradebook."""
    if given is None:
        gathered.notes.append(
            "There is no gradebook, so points that a person gave are missing here."
        )
    points = {sheet: points_of(one, given or {}) for sheet, one in gathered.sheets.items()}
    return report_page(
        f"Cohort report: {folder.resolve().name or folder}",
        [
            overview(gathered, points),
            items_section(gathered.sheets, points),
            moves_section(found),
            predictions_section(found),
            likeness_section(gathered, texts),
            markers_section(second, given or {}, texts),
        ],
        FOOT,
    )
