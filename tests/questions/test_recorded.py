from __future__ import annotations

from typing import Any

import pytest

from tests.grading import students
from weakhand.answers import Entry, talks
from weakhand.questions import exercise
from weakhand.questions.recorded import progress

NEGOTIATE = "w2-negotiate"


def conversation(steps: list[students.Step]) -> Any:
    entries = [Entry(n, "", ident, do, payload) for n, (ident, do, payload) in enumerate(steps)]  # type: ignore[arg-type]
    return talks(entries, NEGOTIATE)


@pytest.mark.parametrize(
    ("ident", "value", "share"),
    [
        ("w2-recognise", None, 0.0),
        ("w2-recognise", {"shift": "pause"}, 0.1),
        ("w2-recognise", dict.fromkeys(students.LABELS, "pause"), 1.0),
        ("w2-mirror", "  ", 0.0),
        ("w2-mirror", "Anything.", 1.0),
        ("w2-number", "about ten", 0.0),
        ("w2-number", "-4,5", 1.0),
        ("w2-reflect", "Too short.", 0.0),
        ("w2-reflect", "word " * 100, 1.0),
    ],
)
def test_it_is_about_being_done_not_about_being_right(ident: str, value: Any, share: float) -> None:
    assert progress(exercise(ident), value)[0] == share


def test_a_number_that_cannot_be_read_is_named() -> None:
    assert "does not read as one number" in progress(exercise("w2-number"), "about ten")[1]


def test_a_negotiation_counts_half_until_it_is_brought_to_an_end() -> None:
    spec = exercise(NEGOTIATE)
    assert progress(spec, conversation([]))[0] == 0.0
    assert progress(spec, conversation(students.talk(["Hello."])))[0] == 0.5
    assert progress(spec, conversation(students.talk(["Hello."], "walk_away")))[0] == 1.0
