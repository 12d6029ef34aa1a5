"""``weakhand cohort collect``: put what an LMS collected where the graders look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from weakhand.cli.cohort.book import Cohort, Gradebook, there
from weakhand.cli.output import PROBLEM, WRONG_USE, complain, stop

if TYPE_CHECKING:
    from weakhand.grading.masters import Master
    from weakhand.lms.parts import Submission
    from weakhand.lms.place import Memory, Placed
    from weakhand.lms.unplaced import Line
    from weakhand.lms.whose import Learners

LISTED = 40


Archives = Annotated[
    list[Path], typer.Argument(metavar="ARCHIVE", help="Zips, or unpacked folders.")
]
Workbook = Annotated[
    str, typer.Option(metavar="NAME", help="Which workbook it is (02-informational).")
]
Worksheets = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE", help="Moodle's grading worksheet: tells namesakes apart, and times."
    ),
]
Zone = Annotated[
    str, typer.Option(metavar="ZONE", help="The worksheet's time zone (default: this machine's).")
]
ArchiveTimes = Annotated[
    bool,
    typer.Option("--archive-times", help="Take the archive's times for those of the hand-in."),
]


def collect(
    archives: Archives,
    cohort: Cohort = Path("cohort"),
    gradebook: Gradebook = "",
    workbook: Workbook = "",
    worksheet: Worksheets = None,
    zone: Zone = "",
    archive_times: ArchiveTimes = False,
) -> None:
    """Place what learners handed in to Moodle or Canvas below DIR/submitted.

    ARCHIVE is what "Download all submissions" (Moodle) or "Download Submissions" (Canvas)
    gives. Whose a file is, its name in the archive says; enter the roster first. Which
    workbook it is, the notebook says. Nothing is run, and nothing handed in is lost: handed
    in again, the later counts and the earlier moves to DIR/earlier. What can't be placed is
    copied to DIR/unplaced, and unplaced/report.csv says why and what to do.

    The times in both archives are those of the download. When something was handed in,
    only Moodle's grading worksheet says: give it with --worksheet, or lateness is unknown.

    The exit code is 1 when something could not be placed.

    **Examples**

        weakhand cohort collect submissions.zip
        weakhand cohort collect "Negotiation-Workbook 2-31.zip" --worksheet Grades-31.csv
    """
    for path in (*archives, *(worksheet or ())):
        if not path.exists():
            stop(f"{path}: there is no such file or folder.", code=WRONG_USE)

    from weakhand.grading.booked import BookError
    from weakhand.grading.masters import masters
    from weakhand.lms.trouble import LmsError

    known = masters()
    chosen = wanted(workbook, known) if workbook else None
    clock = _zone(zone)
    try:
        people, times = _people(cohort, gradebook, worksheet or (), clock)
        run = _Run(cohort, known, chosen, people, times, clock, archive_times)
        run.collect_all(archives)
    except LmsError as error:
        stop(*error.faults)
    except BookError as error:
        stop(str(error))
    except OSError as error:
        stop(f"{error.filename or cohort} can't be written: {error.strerror or error}.")
    run.say()
    raise typer.Exit(PROBLEM if run.lines else 0)


def wanted(name: str, known: Sequence[Master]) -> Master:
    """Return the workbook of that name; an unknown one is wrong use."""
    for one in known:
        if name in (one.assignment, one.sheet):
            return one
    names = ", ".join(one.assignment for one in known)
    stop(f"There is no workbook {name!r}. The course's are: {names}.", code=WRONG_USE)


def _zone(name: str) -> tzinfo | None:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, KeyError):
        stop(f"There is no time zone {name!r}. Write for example Europe/Vienna.", code=WRONG_USE)


def _people(
    cohort: Path, gradebook: str, worksheets: Sequence[Path], clock: tzinfo | None
) -> tuple[Learners, Callable[[Submission], datetime | None]]:
    """Return the learners, and what says when one of them handed something in."""
    from weakhand.grading.gradebook.people import students
    from weakhand.lms.whose import learners
    from weakhand.lms.worksheet import handed_in, participants

    engine = there(cohort, gradebook)
    try:
        known = students(engine)
    finally:
        engine.dispose()
    rows = [row for path in worksheets for row in participants(path, clock)]
    return learners(known, (row.person for row in rows)), handed_in(rows)


@dataclass
class _Run:
    """One run over some archives, and what came of it."""

    cohort: Path
    known: Sequence[Master]
    chosen: Master | None
    learners: Learners
    times: Callable[[Submission], datetime | None]
    clock: tzinfo | None
    archive_times: bool
    counts: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    left: int = 0
    untimed: int = 0

    def collect_all(self, paths: Sequence[Path]) -> None:
        """Place what is in some archives; a bad one is found before anything is placed."""
        from weakhand.lms.archive import opened

        for path in paths:
            with opened(path):
                pass
        for path in paths:
            self.collect(path)

    def collect(self, path: Path) -> None:
        """Place what is in one archive, and report what can't be."""
        from weakhand.lms.archive import opened
        from weakhand.lms.collect import submissions
        from weakhand.lms.parts import Refused, Submission
        from weakhand.lms.place import memory
        from weakhand.lms.unplaced import copied, report

        kept = memory(self.cohort)
        lines: list[Line] = []
        with opened(path) as archive:
            for part in submissions(archive, self.known, self.learners, self.chosen):
                if isinstance(part, Refused):
                    lines.append(copied(self.cohort, archive, part))
                elif isinstance(part, Submission):
                    self._place(part, kept, path)
                else:
                    self.left += part.count
            report(self.cohort, archive, lines)
        self.lines += lines

    def _place(self, one: Submission, kept: Memory, path: Path) -> None:
        from weakhand.lms.place import place

        handed = self.times(one)
        if handed is None and self.archive_times and one.when is not None:
            handed = one.when.replace(tzinfo=self.clock).astimezone(UTC)
        placed = place(self.cohort, one, kept, path.name, handed)
        self.counts[placed.kind] += 1
        self.untimed += placed.kind != "same" and handed is None
        if one.late:
            self.late.append(one.learner)
        if placed.kind in ("again", "older"):
            self.told.append(self._again(one, placed))

    def _again(self, one: Submission, placed: Placed) -> str:
        where = (placed.kept or placed.folder).relative_to(self.cohort).as_posix()
        if placed.kind == "again":
            return f"{one.learner} handed in {one.master.sheet} again; the earlier one: {where}"
        return f"{one.learner}'s {one.master.sheet} there is later; this one: {where}"

    def say(self) -> None:
        """Print what came of it: results to stdout, what needs a person to stderr."""
        for said in self.told[:LISTED]:
            typer.echo(said)
        if len(self.told) > LISTED:
            typer.echo(f"And {len(self.told) - LISTED} more like these.")
        if self.late:
            typer.echo(f"Late by the LMS's word: {', '.join(sorted(set(self.late)))}.")
        if self.untimed:
            typer.echo(
                f"Of {self.untimed} nothing says when they were handed in. Moodle's grading "
                "worksheet does: --worksheet FILE.csv."
            )
        typer.echo(
            f"{self.counts['new']} new, {self.counts['again'] + self.counts['older']} handed in "
            f"again, {self.counts['same']} unchanged. Files not placed: {len(self.lines)}."
            + (f" Other files, left in the archives: {self.left}." if self.left else "")
        )
        for line in self.lines[:LISTED]:
            complain(f"{line.archive}!{line.member}: {line.why}. {line.mend}")
        if len(self.lines) > LISTED:
            complain(f"And {len(self.lines) - LISTED} more.")
        if self.lines:
            complain(f"All of them are listed in {self.cohort / 'unplaced' / 'report.csv'}.")
