"""What came out of the jail for one submission, in plain data and in words."""

from __future__ import annotations

import signal
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from weakhand.grading.jail.limits import Limits
from weakhand.questions.mark import Mark
from weakhand.questions.spec import Example
from weakhand.questions.tried import marked, missing

_LONGEST: Final = 300


class JailError(Exception):
    """There is no jail, or it does not hold; says why and how to mend it."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What one submission's process sent before it ended.

    Attributes:
        found: whether a function of the name was there; ``None`` when it never said.
        trouble: how the cell itself ended, in its own words; empty when it ran.
        answers: value and trouble of each call that was answered, in order.
        end: why there are no more answers, in words; for instance "took too long".
    """

    found: bool | None = None
    trouble: str = ""
    answers: tuple[tuple[Any, str], ...] = ()
    end: str = ""


def read(messages: Sequence[Any], calls: int, end: str) -> Ran:
    """Return what messages say; they come from a learner's process and may say anything."""
    found: bool | None = None
    trouble = ""
    if messages and isinstance(messages[0], dict):
        found = messages[0].get("found") is True
        trouble = plain_words(messages[0].get("trouble"))
    answers = []
    for message in messages[1 : calls + 1]:
        if isinstance(message, dict) and {"value", "trouble"} <= message.keys():
            answers.append((message["value"], plain_words(message["trouble"])))
        else:
            answers.append((None, "gave no plain data"))
    return Ran(found, trouble, tuple(answers), end)


def plain_words(text: object) -> str:
    """Return a learner's words on one line, short, without what a terminal or file chokes on."""
    if not isinstance(text, str):
        return "stopped" if text else ""
    kept = (
        " " if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp") else sign
        for sign in text[:_LONGEST]
    )
    return " ".join("".join(kept).split())


def ended(how: str, number: int, cpu: float, limits: Limits) -> str:
    """Return in words how a learner's process ended (see ``keeper.keep``)."""
    if how == "time" or (how == "killed" and cpu >= limits.cpu * 0.8):
        return "took too long"
    if how == "killed" and number == signal.SIGKILL:
        return "was stopped by the system, probably for the memory it used"
    if how == "killed":
        try:
            return f"crashed Python ({signal.Signals(number).name})"
        except ValueError:
            return f"crashed Python (signal {number})"
    return "ended Python before it gave an answer"


def mark_of(ran: Ran, name: str, examples: Sequence[Example], tolerance: float) -> Mark:
    """Return the mark for what a learner's function gave in the jail."""
    if not ran.found:
        if ran.found is None and ran.end:
            return Mark(0.0, (f"The cell {ran.end}, so {name} could not be tried.",))
        return missing(name, f"The cell {ran.trouble}." if ran.trouble else "")
    left = len(examples) - len(ran.answers)
    outcomes = (*ran.answers, *[(None, ran.end or "gave no answer")] * left)
    return marked(name, examples, outcomes, tolerance, told=False)
