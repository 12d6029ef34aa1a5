"""A section of a canvas as an exercise: what is open is named, and a person judges it."""

from __future__ import annotations

import pytest

from tests.questions.test_check import HOSTILE
from weakhand.questions import BankError, CanvasSection, Rehearsal, check, mark, read_bank
from weakhand.questions.recorded import progress

BANK = """
sheet = "lesson-02"

[[exercise]]
id = "m2-mine"
kind = "canvas"
title = "Mine"
prompt = "Fill in."

[[exercise.groups]]
name = "me"
label = "You"
blanks = [
  { name = "role", label = "Who are you?" },
  { name = "why", label = "Why?", kind = "text", optional = true },
]

[[exercise.groups]]
name = "ways"
label = "Ways"
item = "Way"
rows = [2, 3]
blanks = [
  { name = "what", label = "What?" },
  { name = "worth", label = "How good?", kind = "number" },
]

[[exercise]]
id = "m2-rehearse"
kind = "rehearse"
title = "Rehearse"
prompt = "Talk."
"""


def section() -> CanvasSection:
    spec = read_bank(BANK, "canvas.toml").exercise[0]
    assert isinstance(spec, CanvasSection)
    return spec


def test_nothing_is_recorded_before_something_is_written() -> None:
    assert check(section(), None).text == check(section(), {"me": {}}).text
    assert mark(section(), {"ways": [{}]}).fraction == 0.0
    assert progress(section(), None)[0] == 0.0


def test_what_is_open_is_named_with_its_row() -> None:
    said = check(section(), {"ways": [{"what": "walk"}]})
    assert said.ok is None
    assert said.text == "Recorded. Still open: Who are you; Way 1: how good; Way 2."


def test_of_many_open_blanks_only_some_are_named() -> None:
    text = BANK.replace("rows = [2, 3]", "rows = [7, 9]")
    spec = read_bank(text, "canvas.toml").exercise[0]
    assert check(spec, {"ways": [{"what": "walk"}]}).text.endswith("Way 2; Way 3; and 4 more.")


def test_a_full_section_is_done_and_a_person_reads_it() -> None:
    ways = [{"what": "walk", "worth": "3"}, {"what": "run", "worth": 4}]
    value = {"me": {"role": "tenant"}, "ways": ways}
    assert check(section(), value).text == "Recorded, and nothing is open in this section."
    assert progress(section(), value)[0] == 1.0
    given = mark(section(), value)
    assert given.fraction is None
    assert given.reasons == ("Recorded: 5 blanks. A person reads it.",)


def test_a_rehearsal_is_recorded_and_not_scored() -> None:
    spec = read_bank(BANK, "canvas.toml").exercise[1]
    assert isinstance(spec, Rehearsal)
    assert mark(spec, []).fraction == 0.0
    assert mark(spec, [[{"say": "Hello."}]]).fraction is None
    assert check(spec, [[{"say": "Hello."}]]).ok is None
    assert progress(spec, [[{"say": "Hello."}]])[0] == 1.0


@pytest.mark.parametrize("value", HOSTILE)
def test_nothing_that_was_recorded_raises(value: object) -> None:
    for spec in read_bank(BANK, "canvas.toml").exercise:
        check(spec, value)
        mark(spec, value)
        progress(spec, value)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('kind = "number" }', 'kind = "choice" }', "a choice needs one"),
        ("rows = [2, 3]", "rows = [3, 2]", "least before most"),
        ('name = "worth"', 'name = "what"', "occurs more than once"),
        ('name = "ways"', 'name = "me"', "occurs more than once"),
    ],
)
def test_a_faulty_section_is_refused_in_words(old: str, new: str, what: str) -> None:
    with pytest.raises(BankError, match=what):
        read_bank(BANK.replace(old, new), "canvas.toml")
