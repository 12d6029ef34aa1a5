"""``weakhand cohort feedback``: a page for each learner about each workbook they handed in."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from weakhand.cli.cohort.book import address
from weakhand.cli.output import PROBLEM, WRONG_USE, complain, console, stop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy.engine import Engine

    from weakhand.grading.feedback import Feedback, Gives
    from weakhand.grading.kept import Kept
    from weakhand.grading.moodle import MoodleZip

SHOWN = 10


Graded = Annotated[Path, typer.Option(metavar="DIR", help="The cohort's folder, graded before.")]
Marks = Annotated[
    str, typer.Option(metavar="URL", help="The gradebook to read (default: DIR/gradebook.db).")
]
Only = Annotated[
    list[str] | None,
    typer.Option(metavar="ID", help="Only this learner's pages; may be given again."),
]
Workbook = Annotated[str, typer.Option(metavar="NAME", help="Only pages about this workbook.")]
Out = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Where to write the pages (default: DIR/feedback)."),
]
ForMoodle = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Also a zip as Moodle takes feedback files.")
]


def feedback(
    cohort: Graded = Path("cohort"),
    gradebook: Marks = "",
    learner: Only = None,
    workbook: Workbook = "",
    out: Out = None,
    moodle_zip: ForMoodle = None,
) -> None:
    """Write a feedback page for each learner and workbook, and an index for you.

    A page says how many points there are and why, what to practise and where, what the
    person who marked wrote, and tells the conversation line by line. Without keys, and
    without a word about anybody else. Grade first: weakhand grade --cohort DIR.

    Pages go where nbgrader keeps feedback (LEARNER/ASSIGNMENT/WORKBOOK.html), and
    nbgrader release_feedback gives them out if nbgrader collect brought the work in. Run it
    again after more was marked: only pages that say something new are written anew, and
    none that somebody else made or changed.

    With --moodle-zip there is also one folder a participant, for Moodle's "Upload multiple
    feedback files in a zip". Their numbers are known where the submissions lie in the
    folders that Moodle made; a zip is about one workbook.

    **Examples**

        weakhand cohort feedback
        weakhand cohort feedback --learner ann --out pages/
        weakhand cohort feedback --workbook workbook-02 --moodle-zip feedback.zip
    """
    from weakhand.bundle import BundleError
    from weakhand.grading.booked import BookError
    from weakhand.grading.ledger import FILE, LedgerError
    from weakhand.grading.masters import MasterError

    state = cohort / ".weakhand"
    if not (state / FILE).is_file():
        stop(
            f"Nothing is graded in {cohort} yet. Grade it first: weakhand grade --cohort {cohort}",
            code=WRONG_USE,
        )
    with ExitStack() as stack:
        try:
            _write(stack, cohort, gradebook, learner or [], workbook, out, moodle_zip)
        except (BundleError, MasterError, LedgerError, BookError) as error:
            stop(str(error))
        except OSError as error:
            stop(f"{error.filename or 'A page'} can't be written: {error.strerror}.")


def _write(
    stack: ExitStack,
    cohort: Path,
    url: str,
    learners: Sequence[str],
    workbook: str,
    out: Path | None,
    moodle_zip: Path | None,
) -> None:
    """Write all that was asked for, and say what came of it."""
    from weakhand.grading.feedback import Feedback
    from weakhand.grading.kept import kept
    from weakhand.grading.ledger import Ledger
    from weakhand.grading.masters import masters
    from weakhand.grading.moodle import MoodleZip

    found = kept(stack.enter_context(Ledger(cohort / ".weakhand")), cohort / "submitted")
    known = masters()
    wanted = _wanted(found, learners, workbook, [one.sheet for one in known])
    if moodle_zip and not workbook and len({sheet for _, sheet in found.rows}) > 1:
        stop("A zip for Moodle is about one workbook. Name it: --workbook NAME", code=WRONG_USE)
    engine = _gradebook(stack, cohort, url)
    zipped = stack.enter_context(MoodleZip(moodle_zip)) if moodle_zip else None
    watch, done = _bar(sum(len(found.workbooks(one)) for one in wanted))
    made = Feedback(found, known, _gives(engine), out or cohort / "feedback", zipped, watch)
    try:
        index = made.write(wanted, workbook, [] if learners else _without(engine, found))
    finally:
        done()
    _say(made, index, zipped)


def _bar(total: int) -> tuple[Callable[[Path], None], Callable[[], None]]:
    """Return what moves a progress bar on, and what takes it away; silent without a terminal."""
    from rich.progress import Progress

    to = console(stderr=True)
    bar = Progress(console=to, transient=True, disable=not to.is_terminal)
    task = bar.add_task("Pages", total=total)
    bar.start()
    return lambda _: bar.advance(task), bar.stop


def _wanted(
    found: Kept, learners: Sequence[str], workbook: str, sheets: Sequence[str]
) -> tuple[str, ...]:
    """Return whose pages to write; stop where somebody or something named is not there."""
    if workbook and workbook not in sheets:
        stop(f"There is no {workbook}. The workbooks are: {', '.join(sheets)}.", code=WRONG_USE)
    strangers = [one for one in learners if one not in set(found.learners)]
    if strangers:
        stop(
            *(f"{one} has handed nothing in, as far as it is graded." for one in strangers),
            "Nothing was written.",
            code=PROBLEM,
        )
    return tuple(dict.fromkeys(learners)) or found.learners


def _gradebook(stack: ExitStack, cohort: Path, url: str) -> Engine | None:
    """Return the gradebook, opened for reading; ``None`` where the cohort has none."""
    from weakhand.grading.gradebook.people import reader

    if not url and not (cohort / "gradebook.db").is_file():
        complain(f"There is no gradebook in {cohort}: pages hold no marks or comments of a person.")
        return None
    engine = reader(address(cohort, url))
    stack.callback(engine.dispose)
    return engine


def _gives(engine: Engine | None) -> Gives | None:
    """Return what asks a gradebook what people gave."""
    from functools import partial

    from weakhand.grading.gradebook.given import given_to

    return partial(given_to, engine) if engine is not None else None


def _without(engine: Engine | None, found: Kept) -> list[str]:
    """Return the learners whom the gradebook knows and who handed nothing in."""
    from weakhand.grading.gradebook.given import enrolled

    there = set(found.learners)
    return [one for one in enrolled(engine) if one not in there] if engine is not None else []


def _say(made: Feedback, index: Path | None, zipped: MoodleZip | None) -> None:
    """Say how many pages there are, and which were left alone."""
    counts = made.pages.counts
    typer.echo(
        f"{counts['new'] + counts['renewed']} pages written, {counts['same']} as they were, "
        f"in {made.out}."
    )
    if index:
        typer.echo(f"For you, not for learners: {index}")
    if zipped:
        typer.echo(
            f"{zipped.written} pages for Moodle in {zipped.path}."
            if zipped.written
            else f"{zipped.path} was not written: no submission lies in a folder that Moodle made."
        )
        if zipped.written and zipped.without:
            complain(f"{zipped.without} pages are not in it: their participant is not known.")
    if made.failed:
        complain(
            "These pages could not be made; the fault is the course’s. Please report it:",
            *(f"  {one}" for one in made.failed[:SHOWN]),
        )
    if made.pages.left:
        more = len(made.pages.left) - SHOWN
        complain(
            "These stand there and are somebody else’s, or were changed; they were left alone:",
            *(f"  {path}" for path in made.pages.left[:SHOWN]),
            *([f"  and {more} more"] if more > 0 else []),
            "Name another folder with --out, or move them away.",
        )
    if made.failed or made.pages.left:
        raise typer.Exit(PROBLEM)
