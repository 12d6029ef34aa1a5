"""A file of cells (CSV and its kin), read so that single cells can be written back.

What is not written stays as it was, byte for byte: encoding, byte-order mark,
delimiter, quotes, line ends, and the order of rows and columns.
"""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from weakhand.lms.trouble import LmsError, at

FILE_MAX: Final = 32 * 2**20
CELLS_MAX: Final = 2_000_000
_DELIMITERS: Final = ",;\t"
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_AS_CSV: Final = "Save it as CSV (in Excel: Save As, CSV UTF-8), and name that file."


class Cell(NamedTuple):
    """One cell: what it says, and where it stands in the text."""

    value: str
    start: int
    end: int


@dataclass(frozen=True)
class Row:
    """One row, and the line on which it begins (from 1)."""

    line: int
    cells: tuple[Cell, ...]

    def value(self, column: int) -> str:
        """Return what a cell says, without spaces around it; ``""`` where the row is shorter."""
        return self.cells[column].value.strip() if 0 <= column < len(self.cells) else ""


@dataclass(frozen=True)
class Table:
    """A file of cells.

    Attributes:
        file: its name, as it is shown.
        text: what it says.
        mark: the byte-order mark before it.
        encoding: how it was written.
        delimiter: what stands between cells.
        head: the row of headings.
        rows: all rows below, without blank ones.
    """

    file: str
    text: str
    mark: bytes
    encoding: str
    delimiter: str
    head: Row
    rows: tuple[Row, ...]

    def written(self, put: Mapping[tuple[int, int], str]) -> bytes:
        """Return the file with other cells; ``put`` maps a row's line and a column to a text.

        Raises:
            LmsError: a row has no such cell.
        """
        parts, done = [], 0
        for row in (self.head, *self.rows):
            for column in sorted(col for line, col in put if line == row.line):
                if column >= len(row.cells):
                    raise LmsError(
                        f"{at(self.file, row.line)}: the row has {len(row.cells)} cells, and the "
                        f"heading {self.head.value(column)!r} has none in it. Download the file "
                        "again."
                    )
                cell = row.cells[column]
                parts += [self.text[done : cell.start], put[row.line, column]]
                done = cell.end
        parts.append(self.text[done:])
        return self.mark + "".join(parts).encode(self.encoding)


def read(path: Path) -> Table:
    """Return the cells of a file.

    Raises:
        LmsError: it is none, or too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(FILE_MAX + 1)
    except OSError as error:
        raise LmsError(f"{path} can't be read: {error.strerror}. Check the name.") from error
    if len(data) > FILE_MAX:
        raise LmsError(f"{path} is larger than {FILE_MAX // 2**20} MB, which no roster is.")
    return table(str(path), data)


def table(file: str, data: bytes) -> Table:
    """Return the cells in some bytes.

    Raises:
        LmsError: they are no file of cells.
    """
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise LmsError(f"{file} is a spreadsheet, not a CSV file. {_AS_CSV}")
    text, mark, encoding = _decoded(file, data)
    if text.lstrip()[:200].lower().startswith(("<!doctype", "<html", "<?xml")):
        raise LmsError(
            f"{file} is a web page, not a CSV file: often a page to log in. Download it again."
        )
    begin, delimiter = _delimiter(text)
    rows = [
        row
        for row in _rows(file, text, begin, delimiter)
        if any(row.value(col) for col in range(len(row.cells)))
    ]
    if not rows:
        raise LmsError(f"{file} is empty. Download it again.")
    head, *rest = rows
    for row in rest:
        over = [cell for cell in row.cells[len(head.cells) :] if cell.value.strip()]
        if over:
            raise LmsError(
                f"{at(file, row.line)}: the row has {len(row.cells)} cells and there are "
                f"{len(head.cells)} headings. A cell with {_shown(delimiter)} in it needs quotes "
                f'around it: "Doe{delimiter} Jane".'
            )
    return Table(file, text, mark, encoding, delimiter, head, tuple(rest))


def _decoded(file: str, data: bytes) -> tuple[str, bytes, str]:
    """Return the text, its byte-order mark and its encoding."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _text(file, data[len(mark) :], encoding), mark, encoding
    zeros = data[:2000].count(0)
    if zeros and zeros * 3 > len(data[:2000]):
        encoding = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
        return _text(file, data, encoding), b"", encoding
    try:
        return data.decode("utf-8"), b"", "utf-8"
    except UnicodeDecodeError:
        # What Excel writes in Western Europe and America, when nobody asks for UTF-8.
        return _text(file, data, "cp1252"), b"", "cp1252"


def _text(file: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LmsError(f"{at(file, line)}: its characters can't be read. {_AS_CSV}") from error


def _delimiter(text: str) -> tuple[int, str]:
    """Return where the headings begin, and what stands between them."""
    first = text.splitlines()[0] if text.strip() else ""
    if len(first) == 5 and first.lower().startswith("sep="):  # Excel's own
        after = text[len(first) :]
        return len(first) + (2 if after.startswith("\r\n") else 1), first[4]
    line = first if first.strip() else next((one for one in text.splitlines() if one.strip()), "")
    outside = "".join(part for at_, part in enumerate(line.split('"')) if at_ % 2 == 0)
    return 0, max(_DELIMITERS, key=outside.count)


def _rows(file: str, text: str, begin: int, delimiter: str) -> list[Row]:
    """Return every row. Quotes as in RFC 4180; any of the three line ends."""
    rows: list[Row] = []
    cells: list[Cell] = []
    at_, line, first, count = begin, 1 + text.count("\n", 0, begin), 0, 0
    first = line
    while at_ <= len(text):
        cell = _cell(file, text, at_, line, delimiter)
        line += _breaks(text, at_, cell.end)
        cells.append(cell)
        count += 1
        if count > CELLS_MAX:
            raise LmsError(f"{file} has more than {CELLS_MAX:,} cells, which no roster has.")
        at_ = cell.end
        if at_ < len(text) and text[at_] == delimiter:
            at_ += 1
            continue
        rows.append(Row(first, tuple(cells)))
        cells = []
        at_ += 2 if text.startswith("\r\n", at_) else 1
        line += 1
        first = line
    return rows


def _cell(file: str, text: str, start: int, line: int, delimiter: str) -> Cell:
    """Return the cell that begins at ``start``."""
    quote = start
    while quote < len(text) and text[quote] == " ":
        quote += 1
    if not text.startswith('"', quote):
        end = start
        while end < len(text) and text[end] not in (delimiter, "\r", "\n"):
            end += 1
        return Cell(text[start:end], start, end)
    parts, at_ = [], quote + 1
    while True:
        close = text.find('"', at_)
        if close < 0:
            raise LmsError(
                f'{at(file, line)}: a cell begins with " and nothing ends it. Add the missing ".'
            )
        parts.append(text[at_:close])
        if not text.startswith('""', close):
            break
        parts.append('"')
        at_ = close + 2
    end = close + 1
    while end < len(text) and text[end] not in (delimiter, "\r", "\n"):
        end += 1
    return Cell("".join(parts) + text[close + 1 : end].rstrip(" "), start, end)


def _breaks(text: str, start: int, end: int) -> int:
    part = text[start:end]
    return part.count("\n") + part.count("\r") - part.count("\r\n")


def _shown(delimiter: str) -> str:
    return {",": "a comma", ";": "a semicolon", "\t": "a tab"}.get(delimiter, repr(delimiter))
