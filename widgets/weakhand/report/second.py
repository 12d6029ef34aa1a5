"""The second marker's file: written empty, and read with faults that say where and how to mend."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isnan, nan
from typing import Final, NamedTuple

from weakhand.grading.masters import Master
from weakhand.report.gather import Gathered
from weakhand.report.sample import Sampled

COLUMNS: Final = ("learner", "workbook", "part", "most", "points")
NEEDED: Final = ("learner", "workbook", "part", "points")
FILE_MAX: Final = 16 * 2**20
MOST_FAULTS: Final = 20
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


class Fault(NamedTuple):
    """One thing wrong in the file: its line (from 1), its column, what, and how to mend it."""

    line: int
    column: str
    what: str
    mend: str


class SecondError(Exception):
    """The second marker's file can't be used; ``faults`` lists what is wrong."""

    def __init__(self, name: str, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        shown = [
            f"{name}, line {one.line}{f', column {one.column}' if one.column else ''}: "
            f"{one.what}. {one.mend}"
            for one in self.faults[:MOST_FAULTS]
        ]
        if len(self.faults) > MOST_FAULTS:
            shown.append(f"… and {len(self.faults) - MOST_FAULTS} more like these.")
        super().__init__("\n".join(shown))


@dataclass(frozen=True)
class Second:
    """What the second marker gave: points by text, and how many were left empty."""

    points: Mapping[Sampled, float]
    empty: int


def second_csv(sampled: Iterable[Sampled]) -> bytes:
    """Return the file to fill in; with a byte-order mark, so that spreadsheets read UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in sampled:
        writer.writerow([_guarded(one.learner), one.sheet, one.grade_id, f"{one.most:g}", ""])
    return out.getvalue().encode("utf-8-sig", "replace")


def read_second(data: bytes, name: str, gathered: Gathered, known: Sequence[Master]) -> Second:
    """Return what the second marker gave.

    Commas, semicolons and tabs between cells are read, and so is ``6,5`` for 6.5.

    Raises:
        SecondError: something in the file is wrong.
    """
    rows = _rows(data, name)
    places = {one.strip().casefold(): at for at, one in enumerate(rows[0][1])}
    missing = [column for column in NEEDED if column not in places]
    if missing:
        raise SecondError(
            name,
            [
                Fault(rows[0][0], column, "the column is missing", f"Add a column “{column}”.")
                for column in missing
            ],
        )
    texts = _texts(gathered, known)
    points: dict[Sampled, float] = {}
    faults: list[Fault] = []
    empty = 0
    for line, row in rows[1:]:
        cells = {key: (row[at].strip() if at < len(row) else "") for key, at in places.items()}
        if not any(cells.values()):
            continue
        try:
            one = _whose(line, cells, texts, gathered)
            if not cells["points"]:
                empty += 1
                continue
            value = _points(line, cells["points"], one.most)
            if points.get(one, value) != value:
                what = "this text has other points in a line above"
                raise _WrongError(line, "points", what, "Keep one of the two lines.")
            points[one] = value
        except _WrongError as wrong:
            faults.append(wrong.fault)
    if faults:
        raise SecondError(name, faults)
    return Second(points, empty)


class _WrongError(Exception):
    """A row that can't be used."""

    def __init__(self, line: int, column: str, what: str, mend: str) -> None:
        super().__init__(what)
        self.fault = Fault(line, column, what, mend)


def _texts(gathered: Gathered, known: Sequence[Master]) -> dict[tuple[str, str, str], Sampled]:
    """Return every text that a person marks, by learner, workbook and part."""
    return {
        (_shown(learner), master.sheet, grade_id): Sampled(learner, master.sheet, grade_id, most)
        for master in known
        for grade_id, most in master.by_person
        for learner in gathered.reflections.get((master.sheet, grade_id), ())
    }


def _whose(
    line: int,
    cells: Mapping[str, str],
    texts: Mapping[tuple[str, str, str], Sampled],
    gathered: Gathered,
) -> Sampled:
    """Return which text a row is about; raise ``_WrongError`` when there is none."""
    learner, sheet, part = _unguarded(cells["learner"]), cells["workbook"], cells["part"]
    found = texts.get((learner, sheet, part))
    if found is not None:
        return found
    sheets = sorted({key[1] for key in texts})
    parts = sorted({key[2] for key in texts if key[1] == sheet})
    if learner not in {_shown(one) for one in gathered.whose}:
        what = f"there is no learner “{learner[:60]}” in this cohort"
        mend = "Write the name as it stands in the file that “cohort second” made."
        raise _WrongError(line, "learner", what, mend)
    if sheet not in sheets:
        what = f"“{sheet[:60]}” is no workbook with texts here"
        raise _WrongError(line, "workbook", what, f"Use one of: {', '.join(sheets) or 'none'}.")
    if part not in parts:
        what = f"“{part[:60]}” is no part that a person marks"
        raise _WrongError(line, "part", what, f"Use one of: {', '.join(parts)}.")
    what = f"“{learner[:60]}” wrote no text for {part}"
    raise _WrongError(line, "learner", what, "Take the line out, or correct the name.")


def _points(line: int, text: str, most: float) -> float:
    """Return points; raise ``_WrongError`` when they are no number from 0 to the most."""
    mend = f"Write a number from 0 to {most:g}, or leave the cell empty."
    try:
        value = float(text.replace("\u2212", "-").replace(",", "."))
    except ValueError:
        value = nan
    if isnan(value):
        raise _WrongError(line, "points", f"“{text[:40]}” is no number", mend)
    if value < 0:
        raise _WrongError(line, "points", f"{text[:40]} is below 0", mend)
    if value > most:
        raise _WrongError(line, "points", f"{text[:40]} is more than {most:g}", mend)
    return value


def _rows(data: bytes, name: str) -> list[tuple[int, list[str]]]:
    """Return the file's rows, each with its line; the first is the head."""
    if len(data) > FILE_MAX:
        raise SecondError(
            name, [Fault(1, "", f"it is larger than {FILE_MAX // 2**20} MB", "Name another file.")]
        )
    text = _decoded(data, name)
    first = text.split("\n", 1)[0]
    mark = max(",;\t", key=lambda one: (first.count(one), -",;\t".index(one)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    rows: list[tuple[int, list[str]]] = []
    begins = 1
    try:
        for row in reader:
            rows.append((begins, row))
            begins = reader.line_num + 1
    except csv.Error as error:
        raise SecondError(
            name, [Fault(begins, "", f"it is no CSV: {error}", "Save it as CSV again.")]
        ) from error
    filled = [(line, row) for line, row in rows if any(cell.strip() for cell in row)]
    if not filled:
        mend = f"Its first line must be {','.join(COLUMNS)}."
        raise SecondError(name, [Fault(1, "", "the file is empty", mend)])
    return filled


def _decoded(data: bytes, name: str) -> str:
    """Return the file's text; say where and why when it is not UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)]
        line = before.count(b"\n") + 1
        head = data.split(b"\n", 1)[0].decode("utf-8", "replace").lstrip("\ufeff")
        mark = max(",;\t", key=head.count).encode()
        column = before.rpartition(b"\n")[2].count(mark)
        names = [one.strip() for one in head.split(mark.decode())]
        raise SecondError(
            name,
            [
                Fault(
                    line,
                    names[column] if column < len(names) and line > 1 else "",
                    f"byte {error.object[error.start]:#04x} is not UTF-8, so the file was saved "
                    "in another encoding",
                    "Save it as “CSV UTF-8” in your spreadsheet.",
                )
            ],
        ) from error


def _shown(learner: str) -> str:
    """Return a name as it stands in a file: broken characters replaced, no space around it."""
    return learner.encode("utf-8", "replace").decode("utf-8").strip()


def _guarded(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text
