"""A small bank for these tests, so that they don't lean on the course's own."""

from __future__ import annotations

from typing import Any, Final

from weakhand.questions import Bank, read_bank

LESSON: Final = """
sheet = "lesson-02"

[[exercise]]
id = "m2-choice"
kind = "choice"
title = "Which one?"
prompt = "Choose **one**."
hints = ["Think.", "Think *harder*."]
options = [{ id = "a", text = "Alpha" }, { id = "b", text = "Beta", feedback = "Yes, beta." }]
answer = "b"
solution = "Beta, because."

[[exercise]]
id = "m2-predict"
kind = "prediction"
title = "What will happen?"
prompt = "Predict."
options = [{ id = "up", text = "Up" }, { id = "down", text = "Down" }]
answer = "down"
resolve = "It fell."

[[exercise]]
id = "m2-classify"
kind = "classify"
title = "What is it?"
prompt = "Label each."
options = ["mirror", "label", "i_message"]
items = [
  { id = "one", text = "It sounds hard.", answer = "label", feedback = "A feeling is named." },
  { id = "two", text = "Hard?", before = "It is hard.", answer = ["mirror", "label"] },
]

[[exercise]]
id = "m2-order"
kind = "order"
title = "In which order?"
prompt = "Sort."
items = [{ id = "c", text = "Close" }, { id = "l", text = "Listen" }, { id = "i", text = "Invent" }]
answer = ["l", "i", "c"]

[[exercise]]
id = "m2-number"
kind = "number"
title = "How much?"
prompt = "Give a number."
unit = "points"
low = 0
high = 100
answer = 12.5
tolerance = 0.1

[[exercise]]
id = "m2-line"
kind = "produce"
title = "Write a label"
prompt = "Name what they feel."
move = "label"
forbid = "offer"
before = [{ who = "counterpart", text = "I have to be out of here by Friday." }]
solution = "It sounds like Friday weighs on you."

[[exercise]]
id = "m2-reflect"
kind = "reflection"
title = "Look back"
prompt = "What will you try?"
words = [5, 10]
"""

NEGOTIATE: Final = """
[[exercise]]
id = "m2-negotiate"
kind = "negotiate"
title = "Your turn"
prompt = "Negotiate."
attempts = 2
"""


def lesson() -> Bank:
    """Return the small bank as a lesson: keys are there and may be seen."""
    return read_bank(LESSON + NEGOTIATE, "lesson.toml")


def workbook() -> Bank:
    """Return the small bank as a workbook: the same exercises without their keys."""
    lines = [
        line
        for line in (LESSON + NEGOTIATE).replace("m2-", "w2-").split("\n")
        if not line.startswith(("answer", "resolve", "solution"))
    ]
    text = "\n".join(lines).replace("lesson-02", "workbook-02")
    for keyed in (
        ', answer = "label", feedback = "A feeling is named."',
        ', answer = ["mirror", "label"]',
    ):
        text = text.replace(keyed, "")
    return read_bank(text, "workbook.toml")


def spec(kind: str, bank: Bank | None = None) -> Any:
    """Return the exercise of a kind in a bank (the lesson's, unless told)."""
    return next(one for one in (bank or lesson()).exercise if one.kind == kind)
