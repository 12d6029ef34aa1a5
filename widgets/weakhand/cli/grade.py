"""``weakhand grade``: grade submitted workbooks, one or a cohort of thousands."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from weakhand.cli.cohort.book import address
from weakhand.cli.output import PROBLEM, WRONG_USE, complain, console, stop, write_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from weakhand.grading.cohort import Results
    from weakhand.grading.crew import Crew
    from weakhand.grading.gradebook import Book
    from weakhand.grading.masters import Master

SHOWN_WHOLE = 40
INTERRUPTED = 130
GOES_ON = "What is graded is kept; the same command goes on from here."


# The arguments and options, each with what --help says of it.
Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH", help="Notebooks, folders, or zips of them."),
]
CohortFolder = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        help="nbgrader's folder: reads DIR/submitted, writes DIR/autograded and the gradebook.",
    ),
]
Gradebook = Annotated[
    str,
    typer.Option(metavar="URL", help="The gradebook to write (default: DIR/gradebook.db)."),
]
Jobs = Annotated[
    int, typer.Option(min=0, help="How many at once (0: as many as there are processors).")
]
Dask = Annotated[
    str, typer.Option(metavar="ADDRESS", help="Grade on the workers of a Dask scheduler.")
]
State = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Where to keep what is done (default: DIR/.weakhand)."),
]
Resume = Annotated[
    bool, typer.Option("--resume/--fresh", help="Go on from what is done, or begin anew.")
]
Unsafe = Annotated[
    bool,
    typer.Option(
        "--unsafe", help="Where no jail can be made, run learners' code with your own rights."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print every mark as JSON.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print one row a workbook as CSV.")]
Html = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Also write a feedback page a workbook into DIR."),
]
ReportFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Also write one page about the whole run."),
]


@dataclass(frozen=True)
class Order:
    """What is to be graded, by whom, and where it is kept.

    Attributes:
        places: files, folders and zips, all of which exist.
        cohort: nbgrader's folder, if any.
        url: the gradebook's address; ``""`` for none.
        jobs: how many at once on this machine.
        dask: a Dask scheduler's address; ``""`` to grade here.
        state: where results are kept; ``None``: not longer than this run.
        fresh: whether to forget what is done.
        unsafe: whether to run learners' code even where there is no jail.
    """

    places: Sequence[Path]
    cohort: Path | None
    url: str
    jobs: int
    dask: str
    state: Path | None
    fresh: bool
    unsafe: bool


def grade(
    paths: Paths = None,
    cohort: CohortFolder = None,
    gradebook: Gradebook = "",
    jobs: Jobs = 0,
    dask: Dask = "",
    state: State = None,
    resume: Resume = True,
    unsafe: Unsafe = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    html: Html = None,
    report: ReportFile = None,
) -> None:
    """Grade submitted workbooks, and say why each mark was given.

    An .ipynb alone is enough: what the learner did is in it. A journal beside it
    (.answers.jsonl) is read too, and the longer record of the two counts. Code of a
    learner's is tried in a jail or, without --unsafe, not at all. Texts that a person
    marks are left for a person. Nothing that was handed in is changed, and nothing in it
    stops the rest.

    With --cohort, points and comments go into nbgrader's gradebook, and graded copies
    into autograded/, for formgrader and generate_feedback. What was graded is kept: a
    second run grades only what changed.

    The exit code is 1 when a submission needs a person to look at it.

    **Examples**

        weakhand grade workbook-02.ipynb
        weakhand grade submissions.zip more/ --csv > grades.csv
        weakhand grade submissions/ --html feedback/
        weakhand grade --cohort cohort/ --jobs 4 --report report.html
    """
    from weakhand.grading.batch import exit_code

    if as_json and as_csv:
        stop("Choose one of --json and --csv.", code=WRONG_USE)
    places = _places(paths, cohort)
    if cohort is not None:
        gradebook = address(cohort, gradebook)
        state = state or cohort / ".weakhand"
    order = Order(
        places, cohort, gradebook, jobs or os.cpu_count() or 1, dask, state, not resume, unsafe
    )
    with ExitStack() as stack:
        with _plainly():
            results = _run(stack, order)
        _print(results, as_json, as_csv)
        _write(results, html, report)
        raise typer.Exit(exit_code(results))


def _places(paths: Sequence[str] | None, cohort: Path | None) -> Sequence[Path]:
    """Return where to look; end the command where there is nothing."""
    places = [Path(path) for path in paths or ()]
    if not places and cohort is not None:
        places = [cohort / "submitted"]
    if not places:
        stop("Name a notebook, a folder or a zip; or a cohort's folder.", code=WRONG_USE)
    missing = [path for path in places if not path.exists()]
    if missing:
        stop(*(f"{path}: there is no such file or folder." for path in missing), code=WRONG_USE)
    return places


@contextmanager
def _plainly() -> Iterator[None]:
    """Say in plain sentences what keeps grading from going on, and end the command."""
    from weakhand.bundle import BundleError
    from weakhand.grading.booked import BookError
    from weakhand.grading.crew import CrewError
    from weakhand.grading.ledger import LedgerError
    from weakhand.grading.masters import MasterError

    try:
        yield
    except (BundleError, MasterError, LedgerError, CrewError, BookError) as error:
        stop(str(error))
    except KeyboardInterrupt:
        stop(f"Stopped. {GOES_ON}", code=INTERRUPTED)
    except OSError as error:
        stop(f"{error.filename or 'A file'} can't be written: {error.strerror}. {GOES_ON}")


def _run(stack: ExitStack, order: Order) -> Results:
    """Grade; the results can be read as long as ``stack`` is open."""
    from weakhand.bundle import root
    from weakhand.cli.bar import Bar
    from weakhand.grading.cohort import Run
    from weakhand.grading.expected import expected
    from weakhand.grading.ledger import Ledger
    from weakhand.grading.masters import masters

    known = masters()
    folder = order.state
    if folder is None:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="weakhand-")))
    ledger = stack.enter_context(Ledger(folder, order.fresh))
    crew = _crew(known, order)
    book = _opened(order.url, known, root() / "solutions", order.cohort) if order.url else None
    if book is not None:
        stack.callback(book.close)
    with Bar(expected(order.places), console(stderr=True)) as bar:
        run = Run(
            order.places,
            known,
            ledger,
            book,
            hashlib.sha256(order.url.encode()).hexdigest()[:16],
            order.cohort / "autograded" if order.cohort else None,
            bar,
        )
        return run.go(crew)


def _opened(url: str, known: Sequence[Master], solutions: Path, cohort: Path | None) -> Book:
    """Return the gradebook at an address."""
    from weakhand.grading.gradebook import open_book

    config = cohort.absolute().parent / "nbgrader_config.py" if cohort else None
    return open_book(url, known, solutions, config)


def _crew(known: Sequence[Master], order: Order) -> Callable[[bool], Crew]:
    """Return what makes a crew: of this machine, or of the workers of a Dask scheduler."""
    from weakhand.grading.cohort import local
    from weakhand.grading.remote import Elsewhere

    if order.dask:
        return lambda much: Elsewhere(known, order.dask, order.unsafe)
    return local(known, order.jobs, order.unsafe)


def _print(results: Results, as_json: bool, as_csv: bool) -> None:
    """Print all results, as asked for. Of a large cohort only what is not plainly graded."""
    from weakhand.grading import report as form

    if as_json or as_csv:
        parts: Iterator[str] = form.json_parts(results) if as_json else form.csv_parts(results)
        for part in parts:
            write_text(part)
        write_text("\n" if as_json else "")
        return
    whole = len(results) <= SHOWN_WHOLE
    grid = form.table(results, all_=whole)
    if grid.row_count:
        console().print(grid)
    typer.echo(form.summary(results))


def _write(results: Results, html: Path | None, report: Path | None) -> None:
    """Write the pages asked for."""
    try:
        if html is not None:
            from weakhand.grading.pages import write_pages

            front, pages = write_pages(results, html)
            complain(f"Feedback pages: {front}")
            complain(*(f"Left alone, as it is somebody else’s: {path}" for path in pages.left))
        if report is not None:
            from weakhand.grading.overview import overview

            report.write_text(overview(results), encoding="utf-8", errors="replace")
            complain(f"Report: {report}")
    except OSError as error:
        stop(f"The pages cannot be written to {error.filename}: {error.strerror}", code=PROBLEM)
