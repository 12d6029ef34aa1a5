"""What somebody said in an exercise, line by line, with the times."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from weakhand.answers import Entry
from weakhand.questions import Negotiate, Spec
from weakhand.questions.value import as_text


class Said(NamedTuple):
    """One line, and when it was said (ISO 8601, UTC; empty when unknown)."""

    text: str
    at: str


def said_at(spec: Spec, entries: Sequence[Entry]) -> tuple[Said, ...]:
    """Return the lines of all conversations of an exercise, or the sentences of its last text.

    A text is as many lines as it has paragraphs; all were written by the time of the last
    answer. What-ifs are no conversation.
    """
    if isinstance(spec, Negotiate):
        return tuple(
            Said(entry.payload["say"], entry.at)
            for entry in entries
            if entry.id == spec.id
            and entry.do in ("say", "offer", "accept", "walk_away")
            and isinstance(entry.payload.get("say"), str)
            and entry.payload["say"].strip()
        )
    for entry in reversed(entries):
        if entry.id == spec.id and entry.do == "answer":
            text = as_text(entry.payload["value"])
            return tuple(Said(part, entry.at) for part in text.split("\n") if part.strip())
    return ()
