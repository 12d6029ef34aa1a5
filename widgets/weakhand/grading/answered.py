"""What a learner did in one exercise, for a page: the task, the answer, the talk annotated."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

from weakhand.answers import Entry, latest
from weakhand.grading.graded import Part
from weakhand.grading.talked import Held, talked
from weakhand.questions import Classify, Negotiate, UnknownExerciseError, exercise
from weakhand.questions.mark import shortened
from weakhand.questions.spec import Item
from weakhand.questions.value import as_labels
from weakhand.ui.prose import inline
from weakhand.ui.record import answer_html, asked_html, spoken

_NOTHING: Final = "<p>Nothing is recorded.</p>"
_SIDES: Final = ("Outcome ", "Information ", "Process ", "Relationship ", "Integrity: ")


def answered(ident: str, entries: Sequence[Entry], part: Part | None = None) -> str:
    """Return what was asked and done as HTML; empty for an exercise that no bank knows.

    ``part`` is how it was marked, if it was. Of several talks the one that counts is told
    in full, and the others fold; so does what needs no second look.
    """
    try:
        spec = exercise(ident)
    except UnknownExerciseError:
        return ""
    own = [entry for entry in entries if entry.id == ident]
    if isinstance(spec, Negotiate):
        return _talks(spec, own)
    did = _judged(spec, own, part) if isinstance(spec, Classify) and part else ""
    did = did or answer_html(spec, own) or _NOTHING
    fine = part is not None and part.points >= part.max
    head = "The task, and your answer"
    opened = "" if fine else " open"
    return f"<details{opened}><summary>{head}</summary>{asked_html(spec)}{did}</details>"


def reasons_beside(part: Part) -> tuple[str, ...]:
    """Return the reasons of a part that are not told below them in full anyway."""
    try:
        spec = exercise(part.exercise)
    except UnknownExerciseError:
        return part.reasons
    if isinstance(spec, Classify):
        return part.reasons[:1]
    if isinstance(spec, Negotiate):
        return tuple(one for one in part.reasons if not one.startswith(_SIDES))
    return part.reasons


def is_wrong(item: Item, part: Part) -> bool:
    """Return whether a part's reasons say that this line was misjudged, or left open."""
    return any(reason.startswith(f"“{shortened(item.text)}”: ") for reason in part.reasons[1:])


def _judged(spec: Classify, entries: Sequence[Entry], part: Part) -> str:
    """Return every line with the name it was given, and which of these were wrong."""
    labels = as_labels(spec, latest(entries, spec.id))
    if not labels:
        return ""
    rows = []
    for item in spec.items:
        before = f"<small>{inline(item.before)}</small><br>" if item.before else ""
        said = escape(spoken(labels[item.id])) if item.id in labels else "left open"
        sign = "<span class='wrong'>not right</span>" if is_wrong(item, part) else "right"
        rows.append(f"<li>{before}{inline(item.text)}<br><strong>{said}</strong>: {sign}</li>")
    return f"<ol>{''.join(rows)}</ol>"


def _talks(spec: Negotiate, entries: Sequence[Entry]) -> str:
    """Return the talks of one exercise."""
    held = talked(spec, entries)
    if held is None:
        return f"{asked_html(spec)}{_NOTHING}"
    several = len(held.every) > 1
    which = f" {held.counts.number}, which counts" if several else ""
    others = "".join(
        f"<details><summary>Your conversation {one.number}, which does not count</summary>"
        f"{_told(one)}</details>"
        for one in held.every
        if one is not held.counts
    )
    head = f"<summary>Your conversation{which}</summary>"
    return f"<details open>{head}{_told(held.counts)}</details>{others}"


def _told(one: Held) -> str:
    """Return a talk line by line, with its scores and what there was to learn."""
    from weakhand.ui.transcript import transcript_html

    return transcript_html(one.talk, one.found if one.talk.turns else None)
