"""How much of an exercise is recorded: 0 (nothing) to 1 (all of it), and in words.

This is about being done, never about being right.
"""

from __future__ import annotations

from typing import Any

from weakhand.questions.blanks import as_section, filled, still_open
from weakhand.questions.mark import played
from weakhand.questions.spec import (
    CanvasSection,
    Classify,
    Negotiate,
    Number,
    Order,
    Prediction,
    Produce,
    Reflection,
    Rehearsal,
    Spec,
)
from weakhand.questions.value import (
    as_attempts,
    as_labels,
    as_number,
    as_order,
    as_prediction,
    as_text,
    words_in,
)

DONE = "recorded. It is marked when you hand in."


def progress(spec: Spec, value: Any) -> tuple[float, str]:
    """Return the share of an exercise that is recorded, and a sentence about it."""
    match spec:
        case Classify():
            return _of(len(as_labels(spec, value)), len(spec.items), "lines")
        case Negotiate():
            return _negotiation(spec, value)
        case Prediction():
            chosen, sure = as_prediction(spec, value)
            if chosen and sure is None:
                return 0.5, "Your prediction is recorded. Say how sure you are, too."
            return _all_or_nothing(bool(chosen), "Your prediction")
        case Number():
            if value not in (None, "") and as_number(value) is None:
                return 0.0, "What you wrote does not read as one number."
            return _all_or_nothing(as_number(value) is not None, "Your number")
        case Order():
            return _all_or_nothing(bool(as_order(spec, value)), "Your order")
        case Produce():
            return _all_or_nothing(bool(as_text(value)), "Your line")
        case Reflection():
            return _all_or_nothing(words_in(as_text(value)) >= spec.words[0], "Your text")
        case CanvasSection():
            values = as_section(spec, value)
            done = filled(values)
            return _of(done, done + len(still_open(spec, values)), "blanks")
        case Rehearsal():
            return _all_or_nothing(any(as_attempts(value)), "Your rehearsal")
        case _:
            return _all_or_nothing(spec.option(value) is not None, "Your choice")


def _all_or_nothing(done: bool, what: str) -> tuple[float, str]:
    return (1.0, f"{what} is {DONE}") if done else (0.0, "Nothing is recorded yet.")


def _of(done: int, every: int, what: str) -> tuple[float, str]:
    if not done:
        return 0.0, f"Nothing is recorded yet: 0 of {every} {what}."
    if done < every:
        return done / every, f"{done} of {every} {what} are recorded; {every - done} still open."
    return 1.0, f"All {every} {what} are {DONE}"


def _negotiation(spec: Negotiate, value: Any) -> tuple[float, str]:
    attempts = [acts for acts in as_attempts(value) if acts][: spec.attempts]
    if not attempts:
        return 0.0, "The negotiation has not begun."
    if any(played(spec, acts).over for acts in attempts):
        return 1.0, f"A finished conversation is {DONE}"
    return 0.5, "The conversation has begun. Bring it to an end: agree, or walk away."
