"""``weakhand.recall()``: the questions that are due today, to be answered from memory."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from weakhand.history import find
from weakhand.history.review import review
from weakhand.questions import exercise
from weakhand.ui.show import show_blank


def recall() -> None:
    """Show what is due today, without the answers you gave before.

    Run it beside the lessons, as in lesson 00: the answers go into the lessons' own
    journals, and the day after you see what comes back.
    """
    try:
        due = review(find(Path(".")).journals, datetime.now(UTC))
        if not due:
            print("Nothing to recall today.")
        for one in due:
            show_blank(exercise(one.exercise))
    except Exception as error:
        print(
            "The questions could not be shown; the fault is the course's, not yours "
            f"({type(error).__name__}: {str(error)[:200]}). What you saved is safe."
        )
