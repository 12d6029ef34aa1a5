"""``weakhand cohort roster``: enter who is in the course, as an LMS lists them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from weakhand.cli.cohort.book import Cohort, Gradebook, address
from weakhand.cli.output import WRONG_USE, stop

if TYPE_CHECKING:
    from weakhand.grading.gradebook.people import Student
    from weakhand.lms.roster import Plan


def roster(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The list, as CSV.")],
    cohort: Cohort = Path("cohort"),
    gradebook: Gradebook = "",
    id_column: Annotated[
        str, typer.Option("--id", metavar="HEADING", help="Take learner ids from this column.")
    ] = "",
) -> None:
    """Enter the learners of a course in nbgrader's gradebook.

    FILE is Moodle's list of participants or grading worksheet, Canvas's gradebook export, or
    nbgrader's own `id,first_name,last_name,email,lms_user_id`. Headings count, not their
    order; comma, semicolon or tab; any encoding that Excel writes.

    A learner id names a folder, so it should never change. It is taken from the first of
    these columns that everybody has: id, login, SIS id, ID number, e-mail address (what
    stands before the @). Whoever is known already keeps their id. Nobody is taken out, and
    nothing is written when two learners can't be told apart.

    **Examples**

        weakhand cohort roster courseid_7_participants.csv
        weakhand cohort roster canvas-export.csv --id "SIS User ID"
    """
    if not file.is_file():
        stop(f"{file}: there is no such file.", code=WRONG_USE)

    from weakhand.bundle import root
    from weakhand.grading.booked import BookError
    from weakhand.grading.gradebook import open_book
    from weakhand.grading.gradebook.people import enter_students, students
    from weakhand.grading.masters import masters
    from weakhand.lms.roster import roster as planned
    from weakhand.lms.trouble import LmsError

    try:
        planned(file, (), id_column)  # a bad file begins no gradebook
        if not gradebook:
            cohort.mkdir(parents=True, exist_ok=True)
        book = open_book(address(cohort, gradebook), masters(), root() / "solutions")
        try:
            plan = planned(file, students(book.engine), id_column)
            enter_students(book.engine, plan.new, (one for one, _ in plan.changed))
        finally:
            book.close()
    except LmsError as error:
        stop(*error.faults, "Nothing was written.")
    except BookError as error:
        stop(str(error))
    except OSError as error:
        stop(f"{error.filename or cohort} can't be written: {error.strerror}.")
    _say(plan)


def _say(plan: Plan) -> None:
    """Print who is new, changed, unchanged and missing."""
    typer.echo(f"Learner ids are from the column {plan.by!r}.")
    for one in plan.new:
        typer.echo(f"new: {_called(one)}")
    for one, said in plan.changed:
        typer.echo(f"changed: {one.id}: {said}")
    for one in plan.missing:
        typer.echo(f"not in the roster, left as they were: {_called(one)}")
    for said in plan.skipped:
        typer.echo(f"left out: {said}")
    typer.echo(
        f"{len(plan.new)} new, {len(plan.changed)} changed, {len(plan.unchanged)} unchanged, "
        f"{len(plan.missing)} not in the roster."
    )


def _called(one: Student) -> str:
    """Return a learner's id and name."""
    name = f"{one.first_name} {one.last_name}".strip()
    return f"{one.id} ({name})" if name else one.id
