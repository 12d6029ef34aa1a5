"""Bring a learner's answers to where the marks cells look for them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from nbformat.v4 import new_markdown_cell
from nbgrader.preprocessors import NbGraderPreprocessor

from weakhand.answers import Entry, journal_path, parse
from weakhand.grading.handed_in import answers_of, journals_in, write_journal

UNREAD: Final = "weakhand_unread"


class Recover(NbGraderPreprocessor):  # type: ignore[misc]
    """Write the journal that counts next to the autograded notebook.

    It is made of the submitted journal and of the answers in the submitted
    notebook's outputs, so this runs before the outputs are cleared. Nothing
    below the submitted folder is changed. A notebook that could not be read and has
    no journal either is marked as such in its metadata, for ``SaveGrades``.
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
        nb.metadata.pop(UNREAD, None)
        unread = about.get("unread", "")
        if unread and answers.entries:
            unread = f"{unread} The journal alone was graded."
            self.log.warning("%s: The journal alone was graded", about["student"])
        elif unread:
            nb.metadata[UNREAD] = unread
        said = [*([unread] if unread else []), *about.get("mended", ()), *answers.notes]
        if said:
            nb.cells.insert(0, _notes(said, UNREAD in nb.metadata))
        return nb, resources


def recovered(step: Any, about: Any) -> tuple[Entry, ...]:
    """Return the answers that ``Recover`` put beside the autograded notebook, for a later step."""
    course = step.parent.parent.coursedir
    folder = course.format_path(course.autograded_directory, about["student"], about["assignment"])
    path = journal_path(about["notebook"], Path(folder))
    return parse(path.read_bytes())[0] if path.is_file() else ()


def _notes(notes: Sequence[str], unread: bool) -> Any:
    """Return a cell that tells the learner, too."""
    head = "A person grades this" if unread else "How your answers were read"
    lines = "\n".join(f"- {note}" for note in notes)
    text = f"**{head}**\n\n{lines}"
    cell: Any = new_markdown_cell(text)  # type: ignore[no-untyped-call]
    cell["id"] = "notes-on-answers"
    return cell
