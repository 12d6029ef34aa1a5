"""New files of grades: for Moodle's and Canvas's import, and a plain one."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, Literal

from weakhand.grading.gradebook.people import Score, Student
from weakhand.grading.masters import Master
from weakhand.grading.report import plain
from weakhand.lms.points import written

Form = Literal["moodle", "canvas", "plain"]
# Moodle's grade import asks which column names the user; Canvas's wants these, in this order.
_HEADS: Final[Mapping[Form, tuple[str, ...]]] = {
    "moodle": ("Username", "First name", "Last name", "Email address"),
    "canvas": ("Student", "ID", "SIS Login ID", "Section"),
    "plain": ("learner", "first_name", "last_name", "email", "lms_user_id"),
}


def sheet(
    form: Form,
    known: Sequence[Student],
    masters: Sequence[Master],
    scores: Mapping[tuple[str, str], Score],
    provisional: bool = False,
) -> tuple[str, list[str]]:
    """Return a file with one row a learner and one column a workbook, and who still waits.

    A cell is empty where nothing was handed in, or where a person still has to mark a part
    and ``provisional`` is not asked for. No text in it is taken for a formula.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    titles = [one.assignment if form == "plain" else one.title for one in masters]
    writer.writerow([*_HEADS[form], *map(plain, titles)])
    if form == "canvas":
        blank = [""] * (len(_HEADS[form]) - 1)
        writer.writerow(["    Points Possible", *blank, *(f"{one.points:g}" for one in masters)])
    waiting: list[str] = []
    for one in known:
        cells = []
        for master in masters:
            score = scores.get((one.id, master.assignment))
            waits = score is not None and score.waits and not provisional
            waiting += [one.id] if waits else []
            shown = score is not None and not waits
            cells.append(written(Decimal(repr(score.points))) if score and shown else "")
        writer.writerow([*map(plain, _named(form, one)), *cells])
    return out.getvalue(), waiting


def _named(form: Form, one: Student) -> tuple[str, ...]:
    """Return what names a learner in a row."""
    if form == "canvas":
        name = f"{one.last_name}, {one.first_name}" if one.first_name else one.last_name
        return name or one.id, one.lms_user_id, one.id, ""
    if form == "moodle":
        return one.id, one.first_name, one.last_name, one.email
    return one.id, one.first_name, one.last_name, one.email, one.lms_user_id
