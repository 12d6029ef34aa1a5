"""What a learner did in one exercise, for a page: the task, the answer, the talk annotated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from weakhand.answers import Entry
from weakhand.grading.talked import Held, talked
from weakhand.questions import Negotiate, UnknownExerciseError, exercise
from weakhand.ui.record import answer_html, asked_html

_NOTHING: Final = "<p>Nothing is recorded.</p>"


def answered(ident: str, entries: Sequence[Entry]) -> str:
    """Return what was asked and done as HTML; empty for an exercise that no bank knows.

    Of several talks the one that counts is told in full, and the others fold.
    """
    try:
        spec = exercise(ident)
    except UnknownExerciseError:
        return ""
    own = [entry for entry in entries if entry.id == ident]
    if not isinstance(spec, Negotiate):
        did = answer_html(spec, own) or _NOTHING
        head = "The task, and your answer"
        return f"<details open><summary>{head}</summary>{asked_html(spec)}{did}</details>"
    held = talked(spec, own)
    if held is None:
        return f"{asked_html(spec)}{_NOTHING}"
    several = len(held.every) > 1
    head = (
        f"Your conversation {held.counts.number}, which counts" if several else "Your conversation"
    )
    others = "".join(
        f"<details><summary>Your conversation {one.number}, which does not count</summary>"
        f"{_told(one)}</details>"
        for one in held.every
        if one is not held.counts
    )
    return f"<details open><summary>{head}</summary>{_told(held.counts)}</details>{others}"


def _told(one: Held) -> str:
    """Return a talk line by line, with its scores and what there was to learn."""
    from weakhand.ui.transcript import transcript_html

    return transcript_html(one.talk, one.found if one.talk.turns else None)
