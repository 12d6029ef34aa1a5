"""``weakhand.show("m2-predict")``: one line in a cell, one exercise on the page."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Final

from IPython import display as page

from weakhand.answers import SUFFIX, Journal, from_notebook, journal_path
from weakhand.questions import BankError, Negotiate, Rehearsal, Spec, UnknownExerciseError, exercise
from weakhand.ui.sitting import Sitting

# IPython's functions carry no types.
_display: Any = page.display
_update_display: Any = page.update_display
WIDGET_VIEW: Final = "application/vnd.jupyter.widget-view+json"


def show(exercise_id: str) -> None:
    """Show an exercise: its question, your saved answer, and buttons to check it.

    Answers are saved as you go, in a file beside the notebook and in the
    notebook itself. Running the cell again brings them back.
    """
    try:
        _show(exercise(str(exercise_id)))
    except UnknownExerciseError as error:
        print(f"{error} Check the name between the quotation marks, and run the grey box again.")
    except BankError as error:
        print(f"The course's question file can't be read.\n{error}")
    except Exception as error:
        print(
            "This exercise could not be shown; the fault is the course's, not yours "
            f"({type(error).__name__}: {str(error)[:200]}). What you saved is safe. "
            "Restart the kernel (menu Kernel), and run the grey box again."
        )


def show_blank(spec: Spec) -> None:
    """Show an exercise without the answer given before: it is to be recalled."""
    _show(spec, blank=True)


def _show(spec: Spec, *, blank: bool = False) -> None:
    """Display the exercise's form and, below it, the record of what was answered."""
    journal = Journal(journal_path(spec.sheet))
    restore(journal)
    ident = f"weakhand-{spec.id}"
    sitting = Sitting(
        spec,
        journal,
        lambda bundle: _update_display(bundle, raw=True, display_id=ident),
        blank=blank,
    )
    _display_widget(sitting.form)
    if isinstance(spec, Negotiate):
        _display_widget(_conversation(spec, sitting))
    if isinstance(spec, Rehearsal):
        _rehearse(spec, sitting)
    _display(sitting.bundle(), raw=True, display_id=ident)


def _conversation(spec: Negotiate, sitting: Sitting) -> Any:
    """Return the conversation panel, where it was left."""
    from weakhand.cases.load import load
    from weakhand.ui.conversation import Conversation

    attempt, acts = sitting.attempts()
    return Conversation(
        load(spec.case),
        spec.seed,
        acts=acts,
        meter=spec.meter,
        attempts=spec.attempts,
        attempt=attempt,
        on_entry=sitting.act,
        on_pictures=sitting.pictured,
        allow_what_if=spec.what_if,
        recorded=sitting.attempts,
    )


def _rehearse(spec: Rehearsal, sitting: Sitting) -> None:
    """Display the talk with the learner's own guess, or say what it still needs."""
    from weakhand.ui.rehearse import missing, rehearsing

    gaps = missing(sitting)
    if gaps:
        print(gaps)
    else:
        _display_widget(rehearsing(spec, sitting))


def _display_widget(widget: Any) -> None:
    """Display a widget without the text that would differ at every run."""
    view = {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}
    _display({WIDGET_VIEW: view}, raw=True)


def restore(journal: Journal) -> None:
    """Take over answers that only the saved notebook holds (the journal was left behind).

    Jupyter tells the kernel which notebook it runs; only one beside the journal counts.
    """
    session = os.environ.get("JPY_SESSION_NAME", "")
    path = Path(session)
    if not session.endswith(".ipynb") or path.parent.absolute() != journal.path.parent:
        return
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return
    journal.adopt(from_notebook(notebook, journal.path.name.removesuffix(SUFFIX)))
