"""``weakhand cohort grades``: from nbgrader's gradebook into what an LMS imports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from weakhand.cli.cohort.book import Cohort, Gradebook, there
from weakhand.cli.cohort.collect import wanted
from weakhand.cli.output import PROBLEM, WRONG_USE, complain, stop, write_text

if TYPE_CHECKING:
    from weakhand.grading.gradebook.people import Score, Student
    from weakhand.grading.masters import Master
    from weakhand.lms.fill import Filled


class Lms(StrEnum):
    """The systems for which a new file can be made."""

    MOODLE = "moodle"
    CANVAS = "canvas"


Workbook = Annotated[
    str, typer.Option(metavar="NAME", help="Only this workbook (02-informational).")
]
Worksheet = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Fill in the assignment's grading worksheet.")
]
Export = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Fill in Canvas's gradebook export.")
]
Column = Annotated[
    str, typer.Option(metavar="HEADING", help="The workbook's column in Canvas's export.")
]
NewFor = Annotated[Lms | None, typer.Option("--for", help="Make a new file for the LMS to import.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="One row a learner, one column a workbook.")]
Out = Annotated[
    Path | None, typer.Option(metavar="FILE", help="The new file (--csv: or the screen).")
]
Replace = Annotated[
    bool, typer.Option("--replace", help="Write over grades of the LMS that differ.")
]
Provisional = Annotated[
    bool, typer.Option("--provisional", help="Also points of which a person must mark a part.")
]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked for: the options of the command, by their names there."""

    workbook: str
    moodle: Path | None
    canvas: Path | None
    column: str
    new_for: Lms | None
    as_csv: bool
    out: Path | None
    replace: bool
    provisional: bool

    @property
    def template(self) -> Path | None:
        """Return the LMS's own file that is to be filled in, if one is."""
        return self.moodle or self.canvas


def grades(
    cohort: Cohort = Path("cohort"),
    gradebook: Gradebook = "",
    workbook: Workbook = "",
    moodle: Worksheet = None,
    canvas: Export = None,
    column: Column = "",
    new_for: NewFor = None,
    as_csv: AsCsv = False,
    out: Out = None,
    replace: Replace = False,
    provisional: Provisional = False,
) -> None:
    """Take the points from the gradebook to Moodle or Canvas.

    Points are nbgrader's own: automatic or a person's, less the late penalty. Where a
    person still has to mark a part, the cell stays as it is. With --moodle or --canvas the
    LMS's own download is copied with the grades in it, scaled to its maximum; nothing else
    in it changes, and a grade that is there already and differs is left alone and named.

    The exit code is 1 when a learner's points did not get into the file.

    **Examples**

        weakhand cohort grades --moodle worksheet.csv --workbook 02-informational --out up.csv
        weakhand cohort grades --canvas export.csv --out up.csv
        weakhand cohort grades --for canvas --out new.csv
        weakhand cohort grades --csv
    """
    asked = _Asked(workbook, moodle, canvas, column, new_for, as_csv, out, replace, provisional)
    _sensible(asked)

    from weakhand.grading.booked import BookError
    from weakhand.lms.trouble import LmsError

    try:
        done = _taken(cohort, gradebook, asked)
    except LmsError as error:
        stop(*error.faults, "Nothing was written.")
    except BookError as error:
        stop(str(error))
    if done is not None and out is not None:
        _write(out, done.data)
        _say(done, out)
        raise typer.Exit(PROBLEM if done.kept or done.locked or done.absent else 0)


def _sensible(asked: _Asked) -> None:
    """Stop where options do not go together, or name files that can't be read or written."""
    ways = [asked.moodle is not None, asked.canvas is not None, asked.new_for is not None]
    if sum(ways) + asked.as_csv != 1:
        stop("Choose one of --moodle FILE, --canvas FILE, --for LMS and --csv.", code=WRONG_USE)
    out, template = asked.out, asked.template
    if out is None and not asked.as_csv:
        stop("Say where to write it: --out FILE.", code=WRONG_USE)
    if out is not None and out.exists():
        stop(f"{out} is there already, and is not written over. Name a new file.", code=WRONG_USE)
    if template is not None and not template.is_file():
        stop(f"{template}: there is no such file.", code=WRONG_USE)
    if asked.column and not (asked.canvas and asked.workbook):
        stop("--column goes with --canvas FILE and --workbook NAME.", code=WRONG_USE)


def _taken(cohort: Path, gradebook: str, asked: _Asked) -> Filled | None:
    """Return the LMS's file with the points in it; a new file is written at once.

    Raises:
        BookError: the gradebook can't be read.
        LmsError: the LMS's file can't be read, or does not fit.
    """
    from weakhand.grading.gradebook.people import scores, students
    from weakhand.grading.masters import masters

    known = masters()
    only = [wanted(asked.workbook, known)] if asked.workbook else []
    engine = there(cohort, gradebook)
    try:
        people, points = students(engine), scores(engine)
    finally:
        engine.dispose()
    graded = {assignment for _, assignment in points}
    chosen = [one for one in only or known if one.assignment in graded]
    if not chosen:
        stop(f"Nobody has points yet. Grade first: weakhand grade --cohort {cohort}")
    if asked.template is None:
        _new(asked, people, chosen, points)
        return None
    if asked.moodle is not None and len(chosen) != 1:
        names = ", ".join(one.assignment for one in chosen)
        stop(f"A worksheet is of one workbook. Say which: --workbook. {names}", code=WRONG_USE)
    return _filled(asked.template, asked, people, chosen, points)


def _new(
    asked: _Asked,
    people: Sequence[Student],
    chosen: Sequence[Master],
    points: Mapping[tuple[str, str], Score],
) -> None:
    """Write a new file, or print it."""
    from weakhand.lms.sheets import Form, sheet

    form, out = asked.new_for, asked.out
    name: Form = "plain"
    if form is not None:
        name = "moodle" if form is Lms.MOODLE else "canvas"
    text, waiting = sheet(name, people, chosen, points, asked.provisional)
    if out is None:
        write_text(text)
    else:
        _write(out, text.encode("utf-8"))
        typer.echo(f"Learners: {len(people)}. Workbooks: {len(chosen)}. Written: {out}")
    if form is Lms.CANVAS and not all(one.lms_user_id for one in people):
        complain(
            "Some learners have no Canvas user id: Canvas finds them by the learner id, taken for "
            "their SIS Login ID. Enter Canvas's export as the roster to be sure."
        )
    _say_waiting(waiting)


def _filled(
    template: Path,
    asked: _Asked,
    people: Sequence[Student],
    chosen: Sequence[Master],
    points: Mapping[tuple[str, str], Score],
) -> Filled:
    """Return the LMS's file with the grades in it."""
    from weakhand.lms import fill
    from weakhand.lms.cells import read
    from weakhand.lms.whose import learners

    table = read(template)
    if asked.moodle is not None:
        targets = [fill.moodle(table, chosen[0])]
    else:
        targets = fill.canvas(table, chosen, asked.column)
    pen = fill.Pen(learners(people), people, points, asked.replace, asked.provisional)
    return pen.fill(table, targets)


def _write(out: Path, data: bytes) -> None:
    try:
        with out.open("xb") as file:
            file.write(data)
    except OSError as error:
        stop(f"{out} can't be written: {error.strerror}.")


def _say(done: Filled, out: Path) -> None:
    """Print what was filled in, and name what was not."""
    typer.echo(f"Grades filled in: {done.put}. Written: {out}")
    _say_waiting(done.waiting)
    for said, lines in (
        ("Left as it was in the LMS (--replace writes over it)", done.kept),
        ("Left alone, because the LMS does not take a grade there", done.locked),
        ("In the gradebook, and not in the file", done.absent),
        ("In the file, and not in the gradebook", done.strange),
    ):
        for line in lines:
            complain(f"{said}: {line}")


def _say_waiting(waiting: Sequence[str]) -> None:
    if waiting:
        count = len(waiting)
        typer.echo(
            f"{count} {'waits' if count == 1 else 'wait'} for a person to mark a part, and stayed "
            f"empty (--provisional fills them in): {', '.join(sorted(set(waiting)))}",
            err=True,
        )
