"""A fault is found by its line: keys as people read them, and where in the file they stand."""

from __future__ import annotations

import re

import pytest

from weakhand.cases import names
from weakhand.cases.load import source
from weakhand.cases.places import line_of, lines_of_keys, where
from weakhand.cases.template import template

TEXT = """\
title = "One"
text = \"\"\"
fake = 1
[fake]
\"\"\"

[[issues]]
name = "rate"

[[issues.options]]
label = "-6%"
terms = [
  "six = 6",  # a note, with = in it
  "[six]",
]

[[issues.options]]
label = "0%"

[lines.hold]
neutral = ["No."]
"""


def test_each_key_has_the_line_on_which_it_stands() -> None:
    assert lines_of_keys(TEXT) == {
        "title": 1,
        "text": 2,
        "issues.rate": 7,
        "issues.rate.name": 8,
        "issues.rate.options.-6%": 10,
        "issues.rate.options.-6%.label": 11,
        "issues.rate.options.-6%.terms": 12,
        "issues.rate.options.0%": 17,
        "issues.rate.options.0%.label": 18,
        "lines.hold": 20,
        "lines.hold.neutral": 21,
    }


@pytest.mark.parametrize("text", [*(source(name)[1] for name in names()), template("x")])
def test_every_line_named_holds_its_key_in_every_case_file(text: str) -> None:
    lines = text.splitlines()
    found = lines_of_keys(text)
    assert len(found) > 250
    for key, number in found.items():
        line = lines[number - 1]
        name = key.rpartition(".")[2]
        assert line.startswith("[") or re.match(rf"{re.escape(name)}\s*=", line), (key, line)


def test_a_key_without_a_line_of_its_own_has_that_of_what_it_stands_in() -> None:
    found = lines_of_keys(TEXT)
    assert line_of(found, "issues.rate.options.-6%.terms.2") == 12
    assert line_of(found, "issues.rate.locked_by") == 7
    assert line_of(found, "demand.rate") is None
    assert line_of(found, "-") is None


def test_a_text_that_is_not_toml_has_no_lines() -> None:
    assert lines_of_keys("title = one") == {}


def test_an_entry_of_a_list_is_named_or_counted_from_one() -> None:
    data = {"facts": [{"id": "f_one"}, {"gates": [0.0]}]}
    assert where(data, ("facts", 0, "terms")) == "facts.f_one.terms"
    assert where(data, ("facts", 1, "gates", 2)) == "facts.2.gates.3"
    assert where(data, ()) == "-"
