"""Exercises: one declarative spec each; instant checks, and marks.

``check`` helps while working and never scores; ``mark`` scores what was
recorded. Both are pure functions of a spec and a value.
"""

from weakhand.questions.bank import (
    BankError,
    Fault,
    UnknownExerciseError,
    banks,
    exercise,
    joined,
    read_bank,
    sheet,
)
from weakhand.questions.check import Feedback, Part, check, resolve
from weakhand.questions.mark import Mark, mark
from weakhand.questions.spec import (
    Bank,
    CanvasSection,
    Choice,
    Classify,
    Code,
    Example,
    Exercise,
    Negotiate,
    Number,
    Order,
    Prediction,
    Produce,
    Reflection,
    Rehearsal,
    Spec,
)

__all__ = [
    "Bank",
    "BankError",
    "CanvasSection",
    "Choice",
    "Classify",
    "Code",
    "Example",
    "Exercise",
    "Fault",
    "Feedback",
    "Mark",
    "Negotiate",
    "Number",
    "Order",
    "Part",
    "Prediction",
    "Produce",
    "Reflection",
    "Rehearsal",
    "Spec",
    "UnknownExerciseError",
    "banks",
    "check",
    "exercise",
    "joined",
    "mark",
    "read_bank",
    "resolve",
    "sheet",
]
