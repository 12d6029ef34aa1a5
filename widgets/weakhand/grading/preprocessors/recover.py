"""Bring a learner's answers to where the marks cells look for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbformat.v4 import new_markdown_cell
from nbgrader.preprocessors import NbGraderPreprocessor

from weakhand.answers import Entry, journal_path, parse
from weakhand.grading.handed_in import answers_of, journals_in, write_journal


class Recover(NbGraderPreprocessor):  # type: ignore[misc]
    """Write the journal that counts next to the autograded notebook.

    It is made of the submitted journal and of the answers in the submitted
    notebook's outputs, so this runs before the outputs are cleared. Nothing
    below the submitted folder is changed.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Write the journal, and note above the notebook what could not be read."""
        about = resources["nbgrader"]
        sheet = about["notebook"]
        course = self.parent.parent.coursedir
        place = (about["student"], about["assignment"])
        submitted = Path(course.format_path(course.submitted_directory, *place))
        autograded = Path(course.format_path(course.autograded_directory, *place))
        answers = answers_of(sheet, nb, journals_in(submitted))
        autograded.mkdir(parents=True, exist_ok=True)
        write_journal(journal_path(sheet, autograded), answers.entries)
        for note in answers.notes:
            self.log.warning("%s: %s", about["student"], note)
        if answers.notes:
            nb.cells.insert(0, _notes(answers.notes))
        return nb, resources


def recovered(step: Any, about: Any) -> tuple[Entry, ...]:
    """Return the answers that ``Recover`` put beside the autograded notebook, for a later step."""
    course = step.parent.parent.coursedir
    folder = course.format_path(course.autograded_directory, about["student"], about["assignment"])
    path = journal_path(about["notebook"], Path(folder))
    return parse(path.read_bytes())[0] if path.is_file() else ()


def _notes(notes: tuple[str, ...]) -> Any:
    """Return a cell that tells the learner, too."""
    lines = "\n".join(f"- {note}" for note in notes)
    text = f"**How your answers were read**\n\n{lines}"
    cell: Any = new_markdown_cell(text)  # type: ignore[no-untyped-call]
    cell["id"] = "notes-on-answers"
    return cell
