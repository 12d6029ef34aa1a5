"""Save points as nbgrader does, but none for what nobody could read."""

from __future__ import annotations

from typing import Any

from nbgrader.api import Gradebook
from nbgrader.preprocessors import SaveAutoGrades

from weakhand.grading.preprocessors.recover import UNREAD


class SaveGrades(SaveAutoGrades):  # type: ignore[misc]
    """Write the points; of an unread notebook only that a person must look at it.

    Points from before stay, as with ``weakhand grade``.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook as it is, its points in the gradebook."""
        if UNREAD not in nb.metadata:
            done: tuple[Any, Any] = super().preprocess(nb, resources)
            return done
        about = resources["nbgrader"]
        with Gradebook(about["db_url"]) as book:
            submitted = book.find_submission_notebook(
                about["notebook"], about["assignment"], about["student"]
            )
            submitted.flagged = True
            for grade in submitted.grades:
                grade.needs_manual_grade = True
            book.db.commit()
        return nb, resources
