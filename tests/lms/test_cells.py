"""Files of cells: any encoding and delimiter, and not a byte more written than asked for."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lms.files import CANVAS, PARTICIPANTS, WORKSHEET
from weakhand.lms.cells import read, table
from weakhand.lms.trouble import LmsError

ENCODINGS = {
    "UTF-8": lambda text: text.encode("utf-8"),
    "UTF-8 with a mark": lambda text: codecs.BOM_UTF8 + text.encode("utf-8"),
    "UTF-16 little": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "UTF-16 big": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "UTF-16 without a mark": lambda text: text.encode("utf-16-le"),
    "Excel's Western": lambda text: text.encode("cp1252"),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_is_read_and_written_back(encoding: str, newline: str) -> None:
    data = ENCODINGS[encoding](PARTICIPANTS.replace("\n", newline))
    found = table("list.csv", data)
    assert [row.value(1) for row in found.rows][3:5] == ["Núñez", "Åström"]
    assert [row.line for row in found.rows] == [2, 3, 4, 5, 6, 7]
    assert found.written({}) == data


@pytest.mark.parametrize("delimiter", [";", "\t", ","])
def test_the_delimiter_is_found_from_the_headings(delimiter: str) -> None:
    text = f'Name{delimiter}"E, mail; or	so"{delimiter}Nr\r\nAnn{delimiter}a@b.c{delimiter}7\r\n'
    found = table("list.csv", text.encode())
    assert found.delimiter == delimiter
    assert [found.rows[0].value(at) for at in range(3)] == ["Ann", "a@b.c", "7"]


def test_excels_own_first_line_says_the_delimiter() -> None:
    found = table("list.csv", b"sep=;\r\nName;Grade\r\nLee, Ann;\r\n")
    assert found.rows[0].value(0) == "Lee, Ann"
    assert found.rows[0].line == 3
    assert found.written({(3, 1): "9"}) == b"sep=;\r\nName;Grade\r\nLee, Ann;9\r\n"


def test_only_the_asked_for_cells_are_written() -> None:
    data = WORKSHEET.encode()
    found = table("sheet.csv", data)
    after = found.written({(4, 4): "88.5", (2, 4): "7"})
    changed = data.replace(b'g - ",,100', b'g - ",7,100', 1).split(b"\n")
    changed[3] = changed[3].replace(b'g - ",,100', b'g - ",88.5,100', 1)
    assert after == b"\n".join(changed)


def test_a_cell_of_several_lines_counts_them() -> None:
    found = table("list.csv", b'Name,Note\n"Ann\nLee",x\nBen,y\n')
    assert [(row.line, row.value(0)) for row in found.rows] == [(2, "Ann\nLee"), (4, "Ben")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\n\n ,,\n", "is empty"),
        (b"PK\x03\x04rest", "is a spreadsheet, not a CSV file"),
        (b"<!DOCTYPE html><html>Log in", "is a web page"),
        (b'Name,Grade\nAnn,"9\nBen,8\n', "line 2: a cell begins with"),
        (b"Name,Grade\nLee, Ann,9\n", "line 2: the row has 3 cells and there are 2 headings"),
        (b"Name,Grade\nAnn,\x81\n", "line 2: its characters can't be read"),
    ],
)
def test_what_is_no_file_of_cells_is_said_with_its_line_and_a_mend(data: bytes, said: str) -> None:
    with pytest.raises(LmsError, match=r"list\.csv") as caught:
        table("list.csv", data)
    assert said in str(caught.value)


def test_a_row_that_is_cut_short_is_not_written_into() -> None:
    found = table("list.csv", b"Name,Grade\nAnn\n")
    with pytest.raises(LmsError, match="line 2: the row has 1 cells"):
        found.written({(2, 1): "9"})


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weakhand.lms.cells.FILE_MAX", 100)
    (tmp_path / "list.csv").write_bytes(CANVAS.encode())
    with pytest.raises(LmsError, match="larger than"):
        read(tmp_path / "list.csv")


@settings(deadline=None)
@given(
    st.lists(
        st.lists(st.text(st.sampled_from('ab",;\n\r é'), max_size=6), min_size=2, max_size=4),
        min_size=1,
        max_size=5,
    )
)
def test_whatever_is_quoted_in_the_ordinary_way_is_read_back(rows: list[list[str]]) -> None:
    width = min(map(len, rows))
    wanted = [["h"] * width, *([*row[:width]] for row in rows)]
    text = "".join(
        ",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\r\n" for row in wanted
    )
    found = table("list.csv", text.encode())
    kept = [row for row in wanted[1:] if any(cell.strip() for cell in row)]
    assert [[cell.value for cell in row.cells] for row in found.rows] == kept
    assert found.written({}) == text.encode()
