"""Write the feedback pages of a cohort from what grading kept, one learner after another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from weakhand.grading.found import TIMESTAMP
from weakhand.grading.given import NOTHING, Given
from weakhand.grading.graded import Graded
from weakhand.grading.index import INDEX, index, index_row
from weakhand.grading.kept import Kept
from weakhand.grading.masters import Master
from weakhand.grading.names import folders
from weakhand.grading.pages import page
from weakhand.grading.written import Pages

if TYPE_CHECKING:
    from weakhand.grading.moodle import MoodleZip

AT_ONCE: Final = 200
"""Learners asked for in one question to the gradebook."""
UNKNOWN: Final = "not-recognised"
COLLECTED: Final = (TIMESTAMP, "submission_secret.txt")
Gives = Callable[[Sequence[str]], Mapping[tuple[str, str], Given]]


@dataclass
class Feedback:
    """The feedback of one cohort.

    Attributes:
        kept: what grading kept.
        known: the masters.
        gives: asks the gradebook what people gave; ``None`` without a gradebook.
        out: the folder for pages: ``LEARNER/ASSIGNMENT/SHEET.html``, as nbgrader has it.
        zipped: a zip for Moodle, if one is wanted.
        watch: is told the name of each page.
        pages: what became of each page.
        failed: the pages that could not be made, and why.
    """

    kept: Kept
    known: Sequence[Master]
    gives: Gives | None
    out: Path
    zipped: MoodleZip | None = None
    watch: Callable[[Path], None] | None = None
    pages: Pages = field(default_factory=Pages)
    failed: list[str] = field(default_factory=list)

    def write(
        self, learners: Sequence[str], workbook: str = "", without: Sequence[str] = ()
    ) -> Path | None:
        """Write the pages of some learners, all workbooks or one; return the index.

        The index is written when everybody's pages are: it lists them all. ``without``
        are those who handed nothing in.

        Raises:
            OSError: a page can't be written.
            BookError: the gradebook can't be read.
        """
        where = folders(self.kept.learners)
        everybody = not workbook and set(learners) >= set(self.kept.learners)
        rows: list[str] = []
        for some in _several(learners):
            given = self.gives(some) if self.gives else {}
            for learner in some:
                for sheet in self.kept.workbooks(learner):
                    if workbook in ("", sheet):
                        whose = given.get((learner, sheet), NOTHING)
                        rows.append(self._one(learner, sheet, where[learner], whose))
        if not everybody:
            return None
        rows += [index_row(one, "") for one in self.kept.of_nobody()]
        self.pages.put(self.out / INDEX, index(rows, without))
        return self.out / INDEX

    def _one(self, learner: str, sheet: str, folder: str, given: Given) -> str:
        """Write one page; return its row in the index."""
        result, *others = self.kept.results(learner, sheet)
        place = Path(folder, self._assignment(sheet), f"{sheet or UNKNOWN}.html")
        try:
            html = page(result, given, others)
        except Exception as error:  # one page that fails costs only itself
            self.failed.append(f"{learner}, {sheet or UNKNOWN}: {type(error).__name__}: {error}")
            return index_row(result, "", given, len(others))
        if self.pages.put(self.out / place, html) != "left":
            self._for_release(learner, folder, sheet)
        if self.zipped:
            self._zip(result, others, place.name, html)
        if self.watch:
            self.watch(place)
        return index_row(result, place.as_posix(), given, len(others))

    def _for_release(self, learner: str, folder: str, sheet: str) -> None:
        """Put beside a page what nbgrader release_feedback asks for, where nbgrader collected."""
        if folder != learner:
            return
        for name in COLLECTED:
            data = self.kept.beside(learner, self._assignment(sheet), name)
            path = self.out / folder / self._assignment(sheet) / name
            if data and not path.is_symlink() and not (path.exists() and path.read_bytes() == data):
                path.write_bytes(data)

    def _zip(self, result: Graded, others: Sequence[Graded], name: str, html: str) -> None:
        from weakhand.grading.moodle import participant_in

        assert self.zipped is not None
        paths = [one.path for one in (result, *others)]
        path = next((one for one in paths if participant_in(one)), result.path)
        self.zipped.add(path, f"feedback-{name}", html)

    def _assignment(self, sheet: str) -> str:
        return next((one.assignment for one in self.known if one.sheet == sheet), UNKNOWN)


def _several(learners: Sequence[str]) -> Iterator[list[str]]:
    rest = iter(learners)
    while some := list(islice(rest, AT_ONCE)):
        yield some
