"""The README's table of lessons says what the lessons hold."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.lessons.notebooks import LESSONS, MASTERS, ROOT, cells, number, sheet_name, source
from weakhand.evidence import catalogue
from weakhand.questions import Negotiate, sheet


def row(path: Path) -> list[str]:
    """Return the cells of a lesson's row in the README."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if f"](course/{path.name})" in line)
    return [cell.strip() for cell in line.strip("|").split("|")]


def ratings(path: Path) -> str:
    """Return how many of a lesson's cards have each rating: ``A 1, B 4``."""
    grades = {claim.id: claim.grade for claim in catalogue().claim}
    code = [source(cell) for cell in cells(path) if cell["cell_type"] == "code"]
    calls = [call for text in code for call in re.findall(r"cards\(([^)]*)\)", text)]
    used = {name for call in calls for name in re.findall(r'"([^"]+)"', call)}
    count = Counter(grades[name] for name in used)
    return ", ".join(f"{grade} {count[grade]}" for grade in sorted(count))


def cases(path: Path) -> set[str]:
    """Return the cases that a lesson and its workbook play."""
    sheets = [path, *(master for master in MASTERS if number(master) == number(path))]
    return {
        spec.case
        for one in sheets
        for spec in sheet(sheet_name(one))
        if isinstance(spec, Negotiate)
    }


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_the_row_of_a_lesson_has_its_minutes_cases_and_ratings(path: Path) -> None:
    _, _, minutes, played, _, rated = row(path)
    said = re.search(r"\*\*About (\d+) minutes", source(cells(path)[0]))
    assert said
    assert minutes == said[1]
    assert set(re.findall(r"`([a-z_]+)`", played)) == cases(path)
    assert rated == ratings(path)
