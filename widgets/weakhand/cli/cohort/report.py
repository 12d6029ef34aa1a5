"""``weakhand cohort report``: the cohort as one page, for whoever teaches it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from weakhand.cli.cohort.book import address
from weakhand.cli.cohort.kept import Cohort, opened, read_bytes, watched, written
from weakhand.cli.output import complain, stop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from weakhand.grading.gradebook.given import Place
    from weakhand.report import Second


def report(
    cohort: Annotated[Path, typer.Option(metavar="DIR", help="The folder that was graded.")] = Path(
        "cohort"
    ),
    gradebook: Annotated[
        str,
        typer.Option(metavar="URL", help="nbgrader's gradebook (default: DIR/gradebook.db)."),
    ] = "",
    second: Annotated[
        Path | None,
        typer.Option(metavar="FILE.csv", help="Points of a second marker, to compare."),
    ] = None,
    out: Annotated[Path, typer.Option(metavar="FILE", help="The page to write.")] = Path(
        "report.html"
    ),
) -> None:
    """Show a graded cohort on one page: marks, items, moves, predictions, texts that are alike.

    It reads what "weakhand grade --cohort DIR" kept, and the points that people gave in
    the gradebook. Nothing but the page is written. The page needs no network, and holds
    names and words of learners: keep it where their work is kept.

    **Examples**

        weakhand cohort report
        weakhand cohort report --cohort autumn/ --out autumn.html
        weakhand cohort report --second second.csv
    """
    from weakhand.report import people, whole_page

    extra = read_bytes(second) if second else b""
    with opened(cohort) as kept:
        given = _given(cohort, gradebook)
        marked = _second(extra, second, kept) if second else None
        with watched("Looking at moves", len(kept.gathered.whose)) as one:
            found = people(kept.gathered, kept.texts, cohort / "submitted", watch=one)
        page = whole_page(cohort, kept.gathered, kept.texts, found, given, marked)
    written(out, page.encode("utf-8", "replace"))
    complain(f"Report: {out}")


def _given(cohort: Path, url: str) -> Mapping[Place, float] | None:
    """Return what people gave; ``None`` where no gradebook is named and none stands there."""
    from weakhand.grading.booked import BookError
    from weakhand.grading.gradebook.given import given

    if not url and not (cohort / "gradebook.db").is_file():
        return None
    try:
        return given(address(cohort, url))
    except BookError as error:
        stop(str(error))


def _second(data: bytes, path: Path, kept: Cohort) -> Second:
    """Return what the second marker gave."""
    from weakhand.report import SecondError, read_second

    try:
        return read_second(data, path.name, kept.gathered, kept.known)
    except SecondError as error:
        stop(str(error))
