"""What ``weakhand grade --cohort`` kept, learner by learner, without grading anything again."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from weakhand.answers import SUFFIX
from weakhand.grading.found import NOTEBOOK, TIMESTAMP_MAX
from weakhand.grading.graded import Graded
from weakhand.grading.ledger import Ledger
from weakhand.grading.settled import Added, Row, row_of, settled, with_added


@dataclass(frozen=True)
class Kept:
    """All results in a ledger, by learner and workbook.

    Only what is needed to find a result is held; results are read when asked for.
    """

    ledger: Ledger
    submitted: Path
    rows: Mapping[tuple[str, str], Sequence[Row]]
    added: Mapping[str, Added]

    @property
    def learners(self) -> tuple[str, ...]:
        """Return who handed something in, in order of their names."""
        return tuple(sorted({learner for learner, _ in self.rows if learner}))

    def workbooks(self, learner: str) -> tuple[str, ...]:
        """Return the workbooks that a learner handed in; ``""`` for what is none of the course."""
        return tuple(sorted(sheet for who, sheet in self.rows if who == learner))

    def results(self, learner: str, workbook: str) -> tuple[Graded, ...]:
        """Return a learner's submissions of a workbook: first the one that counts."""
        found = [self._result(row) for row in self.rows[learner, workbook]]
        return tuple(sorted(found, key=lambda one: not one.counts))

    def beside(self, learner: str, assignment: str, name: str) -> bytes:
        """Return a small file that nbgrader put beside what was collected; empty without it."""
        path = self.submitted / learner / assignment / name
        if path.is_symlink() or not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(TIMESTAMP_MAX)

    def of_nobody(self) -> Iterator[Graded]:
        """Yield the results of which nobody knows whose they are."""
        for (learner, _), rows in self.rows.items():
            if not learner:
                yield from map(self._result, rows)

    def _result(self, row: Row) -> Graded:
        return with_added(self.ledger.result(row.path), self.added)


def kept(ledger: Ledger, submitted: Path) -> Kept:
    """Return what an open ledger holds.

    What is no longer there below ``submitted`` or where it was is left out, and so is
    what the ledger names by another way to the same file.
    """
    rows: dict[str, Row] = {}
    for path in ledger.paths():
        if (there := _there(path, submitted)) is not None:
            rows[there] = row_of(ledger.result(path))
    whose: dict[tuple[str, str], list[Row]] = {}
    for row in rows.values():
        whose.setdefault((row.learner, row.workbook), []).append(row)
    return Kept(ledger, submitted, whose, settled(rows.values()))


def _there(path: str, submitted: Path) -> str | None:
    """Return the one name by which a submission is known; ``None`` when it is gone.

    The folder of a cohort may have been moved or copied, or the ledger may have been
    filled from another working folder: so it is looked for below ``submitted`` first.
    """
    file, bang, inside = path.partition("!")
    _, below, rest = file.replace("\\", "/").rpartition(f"/{submitted.name}/")
    for candidate in (*((submitted / rest,) if below else ()), Path(file)):
        if os.path.lexists(candidate) and not _replaced(candidate):
            return f"{os.path.abspath(candidate)}{bang}{inside}"
    return None


def _replaced(path: Path) -> bool:
    """Return whether a notebook has come since to where there was none."""
    if path.is_symlink():
        return False
    if path.is_dir():
        return any(True for one in path.rglob("*") if one.suffix.lower() in (NOTEBOOK, ".zip"))
    return path.name.endswith(SUFFIX) and any(path.parent.glob(f"*{NOTEBOOK}"))
