"""How far grading is, and how long it still takes: a line that renews itself on a terminal."""

from __future__ import annotations

from collections import Counter
from types import TracebackType
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from weakhand.grading.graded import Graded


class Bar:
    """A progress bar on stderr; silent where stderr is no terminal."""

    def __init__(self, total: int, console: Console) -> None:
        self._counts: Counter[str] = Counter()
        self._progress = Progress(
            TextColumn("Grading"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[said]}"),
            TimeRemainingColumn(),
            TextColumn("left"),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._progress.add_task("grade", total=total, said="")

    def __enter__(self) -> Bar:
        """Show the bar."""
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        self._progress.stop()

    def one(self, graded: Graded, anew: bool) -> None:
        """Count one result."""
        self._counts[graded.status] += 1
        self._counts["known"] += not anew
        self._progress.update(self._task, advance=1, said=self.said())

    def said(self) -> str:
        """Return in words what came so far, apart from what was simply graded."""
        parts = [
            (self._counts["known"], "done before"),
            (self._counts["repaired"], "repaired"),
            (self._counts["needs_person"], "for a person"),
        ]
        return ", ".join(f"{count} {what}" for count, what in parts if count)
