"""Grade everything at some paths: reuse what is known, grade the rest, write it down, report.

Results go into the ledger as they come, and into the gradebook at once; a second
start grades only what the first one did not finish.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from weakhand.grading.alongside import bring, brought, own_folder
from weakhand.grading.batch import submissions
from weakhand.grading.booked import fits
from weakhand.grading.crew import Alone, Crew, Processes, worked
from weakhand.grading.fingerprint import of_masters, of_submission
from weakhand.grading.found import TIMESTAMP, Found
from weakhand.grading.graded import Graded
from weakhand.grading.late import moment_of
from weakhand.grading.ledger import Ledger
from weakhand.grading.masters import Master
from weakhand.grading.settled import Added, Row, counts_before, row_of, settled, with_added
from weakhand.grading.whole import write_whole
from weakhand.grading.worker import Work

if TYPE_CHECKING:
    from weakhand.grading.gradebook import Book

# Workers take a second or two to begin: not worth it for a handful.
FEW: Final = 4


class Watcher(Protocol):
    """Is told how far it is."""

    def one(self, graded: Graded, anew: bool) -> None:
        """Hear of one result; ``anew``: graded now, not known from before."""
        ...


@dataclass(frozen=True)
class Results:
    """All results of a run, in the order in which they were found; read from disk each time."""

    ledger: Ledger
    paths: Sequence[str]
    added: Mapping[str, Added]

    def __iter__(self) -> Iterator[Graded]:
        """Yield every result, with what only shows beside the others."""
        return (with_added(self.ledger.result(path), self.added) for path in self.paths)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.paths)


@dataclass
class Run:
    """One run over some paths.

    Attributes:
        paths: files, folders and zips.
        known: the masters.
        ledger: where results are kept; open.
        book: the gradebook to write into, if any.
        book_name: what tells that gradebook apart from others.
        autograded: nbgrader's folder for graded copies, if any.
        watcher: is told of every result.
    """

    paths: Sequence[Path]
    known: Sequence[Master]
    ledger: Ledger
    book: Book | None = None
    book_name: str = ""
    autograded: Path | None = None
    watcher: Watcher | None = None
    _rows: dict[str, Row] = field(default_factory=dict)
    _order: list[str] = field(default_factory=list)
    _best: dict[tuple[str, str], Row] = field(default_factory=dict)

    def go(self, crew: Callable[[bool], Crew]) -> Results:
        """Grade what must be graded, write what must be written; return all results.

        ``crew`` makes those who grade; it is told whether there is much to do.

        Raises:
            BookError: the gradebook refused a result.
            OSError: a graded copy or the ledger can't be written.
        """
        self._work(self._changed(), crew)
        if self.book is not None:
            owed = self._owed(self.book)
            if owed:
                self._work((one for one in submissions(self.paths) if one.path in owed), crew)
        added = settled(self._rows.values())
        if self.book is not None:
            self._look_through(self.book, added)
        return Results(self.ledger, tuple(self._order), added)

    def _changed(self) -> Iterator[Found]:
        """Yield the submissions that must be graded; take the results of the others."""
        seen: set[str] = set()
        for found in submissions(self.paths):
            if found.path in seen:
                continue
            seen.add(found.path)
            self._order.append(found.path)
            basis = self.ledger.has(found.path, of_submission(found))
            if basis:
                graded = self.ledger.result(found.path)
                # Code that could not be tried may find a jail today.
                if basis == of_masters(graded.workbook, self.known) and not graded.untried:
                    self._take(graded)
                    if self.watcher:
                        self.watcher.one(graded, anew=False)
                    continue
            yield found

    def _take(self, graded: Graded) -> bool:
        """Keep what must be known of a result; return whether it is its learner's best so far."""
        row = row_of(graded)
        self._rows[graded.path] = row
        whose = (row.learner, row.workbook)
        best = self._best.get(whose)
        if best is not None and counts_before(best, row):
            return False
        self._best[whose] = row
        return True

    def _work(self, changed: Iterable[Found], crew: Callable[[bool], Crew]) -> None:
        """Grade submissions, and keep their results."""
        changed = iter(changed)
        first = list(itertools.islice(changed, FEW + 1))
        if not first:
            return
        those = crew(len(first) > FEW)
        try:
            every = itertools.chain(first, changed)
            for found, work in worked(every, those, self.autograded is not None):
                self._keep(found, work)
        finally:
            those.close()

    def _keep(self, found: Found, work: Work) -> None:
        """Keep one result: in the ledger, and in the gradebook if it is the learner's best."""
        graded, key = work.graded, of_submission(found)
        self.ledger.add(graded, key, of_masters(graded.workbook, self.known))
        best = self._take(graded)
        if best and self.book is not None and self._writable(graded.learner, graded.workbook):
            if self.autograded is not None:
                self._write_copy(self.autograded, work)
            self.book.write(graded, work.written)
            self.ledger.add_wrote(graded.learner, graded.workbook, self.book_name, key)
        if self.watcher:
            self.watcher.one(graded, anew=True)

    def _writable(self, learner: str, workbook: str) -> bool:
        return self.book is not None and workbook in self.book.sheets and not fits(learner)

    def _write_copy(self, autograded: Path, work: Work) -> None:
        """Write the graded copy of a notebook, its journal, when it was handed in, and pictures."""
        graded = work.graded
        folder = autograded / graded.learner / self._assignment(graded.workbook)
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / f"{graded.workbook}.ipynb", work.copy)
        write_whole(folder / f"{graded.workbook}.answers.jsonl", work.journal)
        moment = moment_of(graded.submitted)
        if moment is not None:
            write_whole(folder / TIMESTAMP, f"{moment.isoformat(' ')} UTC\n".encode())
        theirs = own_folder(graded.path, graded.learner, folder.name)
        if theirs is not None:
            bring(theirs, folder)

    def _assignment(self, workbook: str) -> str:
        return next(one.assignment for one in self.known if one.sheet == workbook)

    def _owed(self, book: Book) -> set[str]:
        """Return the paths of the results that the gradebook should have and has not."""
        there = book.has()
        owed = set()
        for whose, row in self._best.items():
            if not self._writable(*whose):
                continue
            done = self.ledger.wrote(*whose, self.book_name) == self.ledger.key(row.path)
            if not (done and whose in there and self._has_copy(row.path, *whose)):
                owed.add(row.path)
        return owed

    def _has_copy(self, path: str, learner: str, workbook: str) -> bool:
        if self.autograded is None:
            return True
        assignment = self._assignment(workbook)
        folder = self.autograded / learner / assignment
        theirs = own_folder(path, learner, assignment)
        there = (folder / f"{workbook}.ipynb").is_file()
        return there and (theirs is None or brought(theirs, folder))

    def _look_through(self, book: Book, added: dict[str, Added]) -> None:
        """Say what only the gradebook knows: lateness, and whom it can't hold. Flag doubts."""
        for path, said in book.late(self._rows.values()).items():
            before = added.get(path, Added())
            added[path] = replace(before, warning=f"{before.warning} {said}".strip())
        for row in self._rows.values():
            why = fits(row.learner)
            if row.workbook in book.sheets and why:
                before = added.get(row.path, Added())
                text = f"It is not in the gradebook: {why}. Name the folder after the learner."
                added[row.path] = replace(
                    before, status="needs_person", why=f"{before.why} {text}".strip()
                )
            elif row.workbook and added.get(row.path, Added()).status == "needs_person":
                book.flag(row.learner, row.workbook)


def local(known: Sequence[Master], jobs: int, unsafe: bool = False) -> Callable[[bool], Crew]:
    """Return what makes a crew on this machine: this process, or workers when there is much."""
    return lambda much: (
        Processes(known, jobs, unsafe) if much and jobs > 1 else Alone(known, unsafe)
    )
