"""What the commands of a cohort share: opening what grading kept, reading and writing files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from weakhand.cli.output import WRONG_USE, stop

if TYPE_CHECKING:
    from weakhand.grading.masters import Master
    from weakhand.report import Gathered, Texts


@dataclass(frozen=True)
class Cohort:
    """A graded cohort: what was gathered of it, its texts, and the masters."""

    gathered: Gathered
    texts: Texts
    known: Sequence[Master]


@contextmanager
def watched(words: str, total: int) -> Iterator[Callable[[], None]]:
    """Show how far something is on a terminal; call what this gives once for each of ``total``."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    from weakhand.cli.output import console

    screen = console(stderr=True)
    columns = (words, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), "left")
    with Progress(
        *columns, console=screen, transient=True, disable=not screen.is_terminal
    ) as progress:
        task = progress.add_task(words, total=total)
        yield lambda: progress.advance(task)


@contextmanager
def opened(folder: Path) -> Iterator[Cohort]:
    """Open a graded cohort; end the command in plain words where there is none."""
    from weakhand.bundle import BundleError
    from weakhand.grading.ledger import Ledger, LedgerError
    from weakhand.grading.masters import MasterError, masters
    from weakhand.report import Texts, gather, has_ledger

    state = folder / ".weakhand"
    if not folder.is_dir():
        stop(f"{folder}: there is no such folder.", code=WRONG_USE)
    if not has_ledger(state):
        stop(
            f"{folder} was not graded yet. Grade it first: weakhand grade --cohort {folder}",
            code=WRONG_USE,
        )
    try:
        known = masters()
        with Ledger(state) as ledger:
            with watched("Reading results", len(ledger.paths())) as one:
                gathered = gather(ledger, known, one)
            yield Cohort(gathered, Texts(ledger, gathered), known)
    except (BundleError, MasterError, LedgerError) as error:
        stop(str(error))


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes; end the command in plain words where it can't be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        stop(f"{path} can't be read: {error.strerror}.", code=WRONG_USE)


def written(path: Path, data: bytes) -> None:
    """Write a file; end the command in plain words where it can't be written."""
    try:
        path.write_bytes(data)
    except OSError as error:
        stop(f"{path} can't be written: {error.strerror}.")
