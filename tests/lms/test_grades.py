"""Grades: nbgrader's own points, into the LMS's own file, and not a cell more."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lms.files import CANVAS, IDS, MASTER, OTHER, WORKSHEET
from weakhand.grading.gradebook.people import Score, Student
from weakhand.grading.masters import masters
from weakhand.lms import fill
from weakhand.lms.cells import Table, table
from weakhand.lms.points import has_commas, number, scaled, written
from weakhand.lms.sheets import sheet
from weakhand.lms.trouble import LmsError
from weakhand.lms.whose import learners

KNOWN = tuple(
    Student(one, email=f"{one}@uni.example", lms_user_id=f"{number}", last_name="=Evil")
    for one, number in zip(IDS, (7001, 7005, 7004, 7002, 7006, 7003), strict=True)
)
SCORES = {
    ("ann.lee", MASTER.assignment): Score(87.5, waits=False),
    ("lee.ann", MASTER.assignment): Score(33.333333333333336, waits=False),
    ("zoe.obrien", MASTER.assignment): Score(60.0, waits=True),
    ("bjorn", MASTER.assignment): Score(0.0, waits=False),
}


def pen(**rules: bool) -> fill.Pen:
    return fill.Pen(learners(KNOWN), KNOWN, SCORES, **rules)


def worksheet(text: str = WORKSHEET) -> Table:
    return table("sheet.csv", text.encode())


def column(data: bytes, heading: str) -> dict[str, str]:
    """Return a column of a file by the first cell of each row."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    at = rows[0].index(heading)
    return {row[0]: row[at] for row in rows[1:]}


def test_moodles_worksheet_comes_back_with_grades_and_nothing_else_changed() -> None:
    before = worksheet()
    done = pen().fill(before, [fill.moodle(before, MASTER)])
    got = column(done.data, "Grade")
    assert got == {
        "Participant 4711": "87.5",
        "Participant 4712": "33.33",
        "Participant 4713": "",
        "Participant 4714": "",
        "Participant 4715": "0",
        "Participant 4716": "",
    }
    assert done.put == 3
    assert done.waiting == ["zoe.obrien"]
    assert (done.kept, done.locked, done.strange, done.absent) == ([], [], [], [])
    undone = done.data.replace(b",87.5,", b",,").replace(b",33.33,", b",,").replace(b",0,", b",,")
    assert undone == WORKSHEET.encode()


def test_points_of_which_a_person_marks_a_part_come_only_when_asked_for() -> None:
    before = worksheet()
    done = pen(provisional=True).fill(before, [fill.moodle(before, MASTER)])
    assert column(done.data, "Grade")["Participant 4713"] == "60"
    assert done.waiting == []


def test_canvas_is_scaled_to_its_own_maximum() -> None:
    before = table("export.csv", CANVAS.encode())
    done = pen().fill(before, fill.canvas(before, [MASTER, OTHER]))
    got = column(done.data, "Workbook 02-informational (9901)")
    assert got["    Points Possible"] == "50.00"
    assert got["Lee, Ann"] == "43.75"
    assert got["Ann, Lee"] == "16.67"
    assert got["Student, Test"] == ""
    assert column(done.data, "Essay (9902)") == column(CANVAS.encode(), "Essay (9902)")
    assert done.data.count(b"\n") == CANVAS.count("\n")


def test_a_column_of_canvas_can_be_named_and_is_never_guessed() -> None:
    text = CANVAS.replace("Essay (9902)", "workbook-02 again (9902)")
    before = table("export.csv", text.encode())
    with pytest.raises(LmsError, match="are all called like 02-informational"):
        fill.canvas(before, [MASTER])
    [target] = fill.canvas(before, [MASTER], "Workbook 02-informational (9901)")
    assert target.column == 5
    with pytest.raises(LmsError, match="has no column 'Nothing'"):
        fill.canvas(before, [MASTER], "Nothing")
    with pytest.raises(LmsError, match=r"no column that is called like 03.*'Essay \(9902\)'"):
        fill.canvas(table("export.csv", CANVAS.encode()), [OTHER])


def test_a_grade_that_is_there_and_differs_is_left_and_named() -> None:
    text = WORKSHEET.replace('g - ",,100', 'g - ",90.00,100', 1)
    before = worksheet(text)
    done = pen().fill(before, [fill.moodle(before, MASTER)])
    assert column(done.data, "Grade")["Participant 4711"] == "90.00"
    assert done.kept == ["ann.lee (Ann Lee): it has 90.00, the gradebook 87.5"]
    replaced = pen(replace=True).fill(before, [fill.moodle(before, MASTER)])
    assert column(replaced.data, "Grade")["Participant 4711"] == "87.5"
    assert replaced.kept == []


def test_filled_in_twice_nothing_changes() -> None:
    before = worksheet()
    once = pen().fill(before, [fill.moodle(before, MASTER)])
    after = table("sheet.csv", once.data)
    twice = pen().fill(after, [fill.moodle(after, MASTER)])
    assert (twice.put, twice.kept, twice.data) == (0, [], once.data)


def test_a_locked_grade_and_an_excused_learner_are_left_alone() -> None:
    text = WORKSHEET.replace("100.00,Yes", "100.00,No", 1)
    before = worksheet(text)
    done = pen(replace=True).fill(before, [fill.moodle(before, MASTER)])
    assert done.locked == ["ann.lee (Ann Lee): Moodle lets nobody change it"]
    text = CANVAS.replace("Monday,,9.00", "Monday,EX,9.00")
    before = table("export.csv", text.encode())
    done = pen(replace=True).fill(before, fill.canvas(before, [MASTER]))
    assert done.locked == ["ann.lee (Ann Lee): it says 'EX'"]
    assert column(done.data, "Workbook 02-informational (9901)")["Lee, Ann"] == "EX"


def test_more_than_moodles_maximum_is_named_because_moodle_passes_over_it() -> None:
    before = worksheet()
    rich = {("ann.lee", MASTER.assignment): Score(100.5, waits=False)}
    done = fill.Pen(learners(KNOWN), KNOWN, rich).fill(before, [fill.moodle(before, MASTER)])
    assert done.locked == ["ann.lee (Ann Lee): 100.5 is more than the maximum"]
    assert done.data == WORKSHEET.encode()
    export = table("export.csv", CANVAS.encode())
    done = fill.Pen(learners(KNOWN), KNOWN, rich).fill(export, fill.canvas(export, [MASTER]))
    assert column(done.data, "Workbook 02-informational (9901)")["Lee, Ann"] == "50.25"


def test_a_decimal_comma_and_a_semicolon_stay_what_they_are() -> None:
    text = "ID;Vollständiger Name;E-Mail-Adresse;Bewertung;Bestwertung\r\n"
    text += "Teilnehmer/in1;Ann;ann.lee@uni.example;;20,00\r\n"
    before = table("sheet.csv", b"\xff\xfe" + text.encode("utf-16-le"))
    done = pen().fill(before, [fill.moodle(before, MASTER)])
    wanted = text.replace(";;20", ";17,5;20")
    assert done.data == b"\xff\xfe" + wanted.encode("utf-16-le")


def test_who_is_in_one_and_not_in_the_other_is_named() -> None:
    text = WORKSHEET.replace("bjorn@uni.example", "somebody@else.example")
    before = worksheet(text)
    done = pen().fill(before, [fill.moodle(before, MASTER)])
    assert done.strange == ["line 6: Björn Åström is not in the gradebook"]
    assert done.absent == ["bjorn (02-informational)"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (CANVAS, "is no grading worksheet of Moodle's"),
        (WORKSHEET.replace("Maximum Grade", "Scale"), "is graded by a scale"),
        (WORKSHEET.replace("100.00", "lots", 1), "line 2, column Maximum Grade: 'lots' is no"),
    ],
)
def test_a_worksheet_that_cannot_be_filled_says_why(text: str, said: str) -> None:
    with pytest.raises(LmsError) as caught:
        fill.moodle(worksheet(text), MASTER)
    assert said in str(caught.value)


def test_two_rows_of_one_learner_are_refused() -> None:
    text = WORKSHEET.replace("lee.ann@uni.example", "ann.lee@uni.example")
    before = worksheet(text)
    with pytest.raises(LmsError, match=r"line 3: Lee Ann is ann\.lee, and so is line 2"):
        pen().fill(before, [fill.moodle(before, MASTER)])


def test_canvas_without_points_is_refused() -> None:
    with pytest.raises(LmsError, match="is no gradebook export of Canvas's"):
        fill.canvas(worksheet(), [MASTER])
    text = CANVAS.replace("50.00", "0.00")
    with pytest.raises(LmsError, match=r"line 3, column Workbook 02.*: '0.00' is no maximum"):
        fill.canvas(table("export.csv", text.encode()), [MASTER])


def test_new_files_hold_no_formula_and_leave_open_what_waits() -> None:
    for form, head in (
        ("plain", "learner,first_name,last_name,email,lms_user_id,02-informational"),
        ("moodle", f"Username,First name,Last name,Email address,{MASTER.title}"),
        ("canvas", f"Student,ID,SIS Login ID,Section,{MASTER.title}"),
    ):
        text, waiting = sheet(form, KNOWN, [MASTER], SCORES)  # type: ignore[arg-type]
        rows = list(csv.reader(io.StringIO(text)))
        assert rows[0] == next(csv.reader([head]))
        assert waiting == ["zoe.obrien"]
        assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
        assert [row[-1] for row in rows if "ann.lee" in row] == ["87.5"]
        assert [row[-1] for row in rows if "zoe.obrien" in row] == [""]
        assert [row[-1] for row in rows if "mei.chen" in row] == [""]


def test_the_new_file_for_canvas_is_read_as_its_export_is() -> None:
    text, _ = sheet("canvas", KNOWN, masters(), SCORES)
    found = table("new.csv", text.encode())
    assert found.rows[0].value(0) == "Points Possible"
    assert found.rows[0].value(4) == "100"
    assert len(found.head.cells) == 4 + len(masters())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("85.50", "85.50"),
        ("85,5", "85.5"),
        ("1,234.5", None),
        ("-", None),
        ("90 %", "90"),
        ("", None),
        ("N/A", None),
        ("1e5", None),
        (".5", "0.5"),
    ],
)
def test_numbers_are_read_with_either_decimal_sign(text: str, wanted: str | None) -> None:
    assert number(text) == (None if wanted is None else Decimal(wanted))


def test_a_comma_is_used_only_where_the_file_uses_it() -> None:
    assert has_commas(["100,00", "", "-"])
    assert not has_commas(["100,00", "5.5"])
    assert not has_commas(["100", ""])


@settings(deadline=None)
@given(st.floats(0, 100), st.integers(1, 1000))
def test_what_is_written_is_the_scaled_figure_to_two_places(points: float, most: int) -> None:
    value = scaled(points, 100, Decimal(most))
    assert abs(float(value) - points * most / 100) <= 0.0051
    assert number(written(value)) == value
    assert number(written(value, comma=True)) == value
    assert written(value).count(".") <= 1
