"""``weakhand cohort``: what an instructor does before and after grading."""

from __future__ import annotations

import typer

from weakhand.cli.cohort.collect import collect
from weakhand.cli.cohort.feedback import feedback
from weakhand.cli.cohort.grades import grades
from weakhand.cli.cohort.report import report
from weakhand.cli.cohort.roster import roster
from weakhand.cli.cohort.second import second

cohort_app = typer.Typer(
    no_args_is_help=True,
    help="Run a cohort: before and after grading.",
    rich_markup_mode="markdown",
)


@cohort_app.callback()
def cohort() -> None:
    """Run a cohort: who is in it, what they handed in, what they got and what it shows."""


cohort_app.command()(roster)
cohort_app.command()(collect)
cohort_app.command()(grades)
cohort_app.command()(report)
cohort_app.command()(second)
cohort_app.command()(feedback)
