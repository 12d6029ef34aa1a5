"""The numbers of lesson and workbook 02, computed anew from their tables."""

from __future__ import annotations

import re

import pytest

from tests.lessons.notebooks import ROOT, call_of, hidden, marks_cells, prose
from weakhand.questions import Number, sheet


def worth(table: list[tuple[float, float]], cases: tuple[int, int], told: tuple[int, int]) -> float:
    """Return what a question is worth: one offer a row of ``table``, 100 talks in two cases.

    ``told`` counts the talks in each case in which the answer points to the first.
    """

    def best(first: int, second: int) -> float:
        return max(first * a + second * b for a, b in table) / 100

    rest = (cases[0] - told[0], cases[1] - told[1])
    return best(*told) + best(*rest) - best(*cases)


def test_the_worth_of_a_question_in_lesson_two_follows_from_its_table() -> None:
    lesson = ROOT / "course" / "02-informational.ipynb"
    offers = [(0.0, 30.0), (60.0, 5.0)]
    assert worth(offers, (40, 60), (36, 12)) == pytest.approx(9.6)
    assert "**9.6 points**" in prose(lesson)
    perfect = next(spec for spec in sheet("lesson-02") if isinstance(spec, Number))
    assert perfect.answer == pytest.approx(worth(offers, (40, 60), (40, 0)))


def test_the_key_of_part_d_in_workbook_two_follows_from_its_table() -> None:
    master = ROOT / "solutions" / "02-informational" / "workbook-02.ipynb"
    rows = re.findall(r"(?m)^\| offer [^|]+ \| (\d+) \| (\d+) \|$", prose(master))
    key = call_of(hidden(marks_cells(master)["w2-number"]))[1]
    offers = [(float(a), float(b)) for a, b in rows]
    assert len(offers) == 2
    assert key["answer"] == pytest.approx(worth(offers, (60, 40), (54, 6)))
