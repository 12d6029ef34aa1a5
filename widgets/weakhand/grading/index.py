"""The instructor's index of feedback pages: everybody, with points and what is to be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import quote

from weakhand.grading.document import document, name
from weakhand.grading.given import NOTHING, Given, open_parts, total
from weakhand.grading.graded import Graded

INDEX = "index.html"


def index_row(result: Graded, place: str, given: Given = NOTHING, others: int = 0) -> str:
    """Return the row of one page; ``place`` is its path from the index, empty without a page."""
    who = name(result.learner or result.path)
    link = f'<a href="{escape(quote(place))}">{who}</a>' if place else who
    points = f"{total(result, given):g}" if result.parts or given.points else ""
    said = " ".join(one for one in _state(result, given, others) if one)
    return (
        f"<tr><td>{link}</td><td class='id'>{escape(result.workbook)}</td>"
        f'<td class="number">{points}</td><td>{escape(said)}</td></tr>'
    )


def _state(result: Graded, given: Given, others: int) -> Iterator[str]:
    """Yield what an instructor should know about a page before it is sent."""
    if result.status == "needs_person":
        yield f"For a person: {result.why}"
    elif result.status == "repaired":
        yield f"Repaired: {result.why}"
    still = sum(points for _, points in open_parts(result, given))
    if result.parts and still:
        yield f"{still:g} points still to be given."
    if given.late:
        yield f"Handed in {given.late} late."
    if others:
        yield f"{others} more handed in, not counted."


def index(rows: Iterable[str], without: Iterable[str] = ()) -> str:
    """Return the index page. ``without`` are learners who handed nothing in."""
    missing = "".join(f"<li>{name(learner)}</li>" for learner in without)
    nothing = f"<section><h2>Nothing handed in</h2><ul>{missing}</ul></section>" if missing else ""
    table = (
        "<table><thead><tr><th scope='col'>Learner</th><th scope='col'>Workbook</th>"
        "<th scope='col' class='number'>Points</th><th scope='col'>What to know</th></tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table>"
    )
    return document(
        "Feedback pages",
        "<h1>Feedback pages</h1><p class='note'>For you who teach: this page lists everybody, so "
        "send each learner only their own. The names of pages can be guessed: don’t put the "
        f"folder where learners can open it.</p><section>{table}</section>{nothing}",
        wide=True,
    )
