from __future__ import annotations

import csv
import io
import json

from rich.console import Console

from weakhand.grading.graded import Graded, Part
from weakhand.grading.report import summary, table, to_csv, to_json

PARTS = (Part("a-marks", "a", 7.5, 10, ("Nearly.",)), Part("b-marks", "b", 2.25, 5, ()))
FINE = Graded("x/ann.ipynb", "workbook-02", "Two", "ann", PARTS, (("c-marks", 10),))
MENDED = Graded("x/ben.ipynb", "workbook-02", "Two", "ben", PARTS, status="repaired", why="A cell.")
LOST = Graded("x/[red]cy.ipynb", learner="=1+1", status="needs_person", why="Empty.")


def test_the_table_shows_points_and_says_what_is_wrong_where() -> None:
    console = Console(width=100, file=io.StringIO())
    console.print(table([FINE, MENDED, LOST]))
    text = console.file.getvalue()  # type: ignore[attr-defined]
    assert "9.75 of 15" in text
    assert "up to 10" in text
    assert "needs a person" in text
    assert "x/[red]cy.ipynb" in text


def test_the_summary_counts_what_happened() -> None:
    assert summary([FINE, MENDED, LOST]) == "1 graded, 1 repaired, 1 for a person to look at."


def test_json_holds_every_mark_and_reason() -> None:
    fine, _, lost = json.loads(to_json([FINE, MENDED, LOST]))["submissions"]
    assert fine["auto_points"] == 9.75
    assert fine["parts"][0] == {
        "grade_id": "a-marks",
        "exercise": "a",
        "points": 7.5,
        "max": 10,
        "reasons": ["Nearly."],
    }
    assert fine["awaiting"] == [{"grade_id": "c-marks", "points": 10}]
    assert (lost["status"], lost["why"]) == ("needs_person", "Empty.")


def test_csv_has_a_row_a_workbook_and_a_column_a_part() -> None:
    fine, _, lost = csv.DictReader(io.StringIO(to_csv([FINE, MENDED, LOST])))
    assert (fine["auto_points"], fine["a-marks"], fine["b-marks"]) == ("9.75", "7.5", "2.25")
    assert (lost["auto_points"], lost["a-marks"]) == ("0", "")


def test_no_spreadsheet_takes_a_name_for_a_formula() -> None:
    [row] = csv.DictReader(io.StringIO(to_csv([LOST])))
    assert row["learner"] == "'=1+1"
