"""``weakhand.brief()``: the canvas on one page, shown, and written beside the notebook."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from IPython import display as page

from weakhand.answers import Journal, journal_path
from weakhand.canvas import SHEET, Brief, Canvas, at_odds, brief_of, for_brief, recorded
from weakhand.canvas.examples import example, example_names
from weakhand.canvas.page import html_box, html_page, markdown
from weakhand.ui.show import restore

_display: Any = page.display
_NAME: Final = "brief"


def brief(of: str = "", sheet: str = SHEET) -> None:
    """Show your canvas on one page, and write it beside this notebook.

    ``brief.html`` is for printing, ``brief.md`` for reading and mending, and
    ``brief.pdf`` for taking along. They are written anew each time. With ``of``
    a filled canvas of the course is shown, and nothing is written.
    """
    try:
        if of:
            _example(str(of))
        else:
            _own(sheet)
    except Exception as error:
        print(
            "The brief could not be made; the fault is the course's, not yours "
            f"({type(error).__name__}: {str(error)[:200]}). What you saved is safe."
        )


def _example(name: str) -> None:
    if name not in example_names():
        print(
            f"There is no filled canvas called {name!r}. There are: {', '.join(example_names())}."
        )
        return
    _show(brief_of(example(name)))


def _own(sheet: str) -> None:
    journal = Journal(journal_path(sheet))
    restore(journal)
    canvas = recorded(journal.entries(), sheet)
    if canvas == Canvas():
        print("Your canvas is empty so far. Fill in some of its boxes, and run the grey box again.")
        return
    brief = brief_of(canvas)
    _show(brief)
    print(_written(brief))
    for gap in dict.fromkeys((*for_brief(canvas), *at_odds(canvas))):
        print(f"- {gap}")


def _show(brief: Brief) -> None:
    _display(
        {"text/html": html_box(brief), "text/markdown": markdown(brief), "text/plain": brief.title},
        raw=True,
    )


def _written(brief: Brief) -> str:
    """Write the brief in its three forms; return what became of that, in words."""
    from weakhand.plots.page import brief_pdf, undrawable

    forms: dict[str, bytes] = {
        "html": html_page(brief).encode("utf-8"),
        "md": markdown(brief).encode("utf-8"),
        "pdf": brief_pdf(brief),
    }
    done, failed = [], []
    for ending, data in forms.items():
        name = f"{_NAME}.{ending}"
        try:
            Path(name).write_bytes(data)
            done.append(name)
        except OSError as error:
            failed.append(f"{name} could not be written ({error.strerror or error}).")
    said = [f"Written beside this page: {', '.join(done)}." if done else "", *failed]
    if brief.told:
        said.append(brief.told)
    if undrawable(brief):
        said.append("The PDF leaves out characters that its font lacks: print brief.html instead.")
    return " ".join(part for part in said if part)
