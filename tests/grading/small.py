"""A small cohort, graded in this process as often as a test likes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.grading.cohorts import Hand, workbooks
from weakhand.bundle import root
from weakhand.grading.cohort import Results, Run, local
from weakhand.grading.gradebook import open_book
from weakhand.grading.graded import Graded
from weakhand.grading.ledger import Ledger
from weakhand.grading.masters import masters

MASTER = workbooks()[0]
NewGradebook = Callable[[Path], str]


class Heard:
    """Hears of every result."""

    def __init__(self) -> None:
        self.anew: list[str] = []
        self.known: list[str] = []

    def one(self, graded: Graded, anew: bool) -> None:
        (self.anew if anew else self.known).append(graded.learner)


class Small:
    """Three learners with a gradebook; more may hand in."""

    def __init__(self, folder: Path, new_gradebook: NewGradebook) -> None:
        self.folder = folder
        self.url = new_gradebook(folder / "gradebook.db")
        for number, name in enumerate(("ann", "ben", "cy")):
            self.hand_in(name, "well" if number else "half", number)

    def hand_in(self, name: str, how: str, number: int, inside: str = "submitted") -> Path:
        folder = self.folder / inside / name / MASTER.assignment
        Hand(folder, MASTER, how, number).write()
        return folder

    def grade(self) -> Heard:
        heard = Heard()
        with Ledger(self.folder / ".weakhand") as ledger:
            self.results(ledger, heard)
        return heard

    def results(self, ledger: Ledger, heard: Heard | None = None) -> Results:
        book = open_book(self.url, masters(), root() / "solutions")
        run = Run(
            [self.folder / "submitted"],
            masters(),
            ledger,
            book,
            "book",
            self.folder / "autograded",
            heard,
        )
        results = run.go(local(masters(), 1))
        book.close()
        return results

    def now(self) -> dict[str, Graded]:
        with Ledger(self.folder / ".weakhand") as ledger:
            return {one.path: one for one in self.results(ledger)}
