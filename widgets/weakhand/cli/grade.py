"""``weakhand grade``: grade submitted workbooks without an instructor's set-up."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from weakhand.cli.output import WRONG_USE, complain, console, stop, write_text


def grade(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Notebooks, folders, or zips of them.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print every mark as JSON.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print one row a workbook as CSV.")] = False,
    html: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Also write a feedback page a workbook into DIR."),
    ] = None,
) -> None:
    """Grade submitted workbooks, and say why each mark was given.

    An .ipynb alone is enough: what the learner did is in it. A journal beside it
    (.answers.jsonl) is read too, and the longer record of the two counts. No code of a
    learner's is run. Texts that a person marks are left for a person.

    The exit code is 1 when a submission needs a person to look at it.

    **Examples**

        weakhand grade workbook-02.ipynb
        weakhand grade submissions.zip more/ --csv > grades.csv
        weakhand grade submissions/ --html feedback/
    """
    if as_json and as_csv:
        stop("Choose one of --json and --csv.", code=WRONG_USE)
    missing = [path for path in paths if not Path(path).exists()]
    if missing:
        stop(*(f"{path}: there is no such file or folder." for path in missing), code=WRONG_USE)

    from weakhand.bundle import BundleError
    from weakhand.grading import batch, report
    from weakhand.grading.masters import MasterError

    try:
        results = batch.grade(paths)
    except (BundleError, MasterError) as error:
        stop(str(error))
    if as_json:
        write_text(report.to_json(results) + "\n")
    elif as_csv:
        write_text(report.to_csv(results))
    else:
        console().print(report.table(results))
        typer.echo(report.summary(results))
    if html is not None:
        from weakhand.grading.pages import write_pages

        try:
            complain(f"Feedback pages: {write_pages(results, html)[-1]}")
        except OSError as error:
            stop(f"The pages cannot be written to {html}: {error}")
    raise typer.Exit(batch.exit_code(results))
