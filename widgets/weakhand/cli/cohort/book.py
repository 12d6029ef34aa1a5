"""The gradebook that the commands of a cohort read and write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from weakhand.cli.output import WRONG_USE, stop

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

Cohort = Annotated[Path, typer.Option(metavar="DIR", help="nbgrader's folder for this cohort.")]
Gradebook = Annotated[
    str, typer.Option(metavar="URL", help="Another gradebook (default: DIR/gradebook.db).")
]


def address(cohort: Path, gradebook: str) -> str:
    """Return the address of a cohort's gradebook, or of the one that is asked for."""
    return gradebook or f"sqlite:///{(cohort / 'gradebook.db').absolute().as_posix()}"


def there(cohort: Path, gradebook: str) -> Engine:
    """Return a connection to the gradebook; without one, say how to begin it and stop.

    Raises:
        BookError: it can't be opened.
    """
    from weakhand.grading.gradebook.people import reader

    if not gradebook and not (cohort / "gradebook.db").is_file():
        stop(
            f"{cohort} has no gradebook yet. Begin one with the roster: "
            f"weakhand cohort roster FILE.csv --cohort {cohort}",
            code=WRONG_USE,
        )
    return reader(address(cohort, gradebook))
