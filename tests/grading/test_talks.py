from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.grading import students
from tests.grading.cohorts import workbooks
from weakhand.grading.batch import mark_one
from weakhand.grading.copies import copy_of
from weakhand.grading.found import find
from weakhand.grading.masters import Master, masters
from weakhand.grading.talks import alongside, is_alongside, talks_before


def html(exercise: str, steps: list[students.Step], folder: Path) -> str:
    [output] = alongside(exercise, students.write_journal(folder, steps).entries())
    text: str = output["data"]["text/html"]
    return text


def test_the_talk_stands_above_the_text_that_is_about_it(tmp_path: Path) -> None:
    text = html("w2-reflect", students.good(), tmp_path)
    assert "C. Twenty percent off or we re-tender" in text
    assert "Out to tender on Monday" in text
    assert "It ended with a deal." in text
    assert re.search(r"Told in full: [^(]+\(line", text)


def test_every_attempt_is_told(tmp_path: Path) -> None:
    steps = [*students.talk(["First talk."], "walk_away"), *students.talk(["Second talk."])]
    text = html("w2-reflect", steps, tmp_path)
    assert text.index("First talk.") < text.index("Second talk.")
    assert "conversation 2 of 2" in text
    assert "It was not brought to an end." in text


def test_without_a_talk_it_says_so(tmp_path: Path) -> None:
    assert "no conversation is recorded" in html("w2-reflect", [], tmp_path)


def test_what_was_said_stays_text_and_no_formula(tmp_path: Path) -> None:
    steps = students.talk(["<script>x</script> $5 and $6"], "walk_away")
    text = html("w2-reflect", steps, tmp_path)
    assert "<script" not in text
    assert "tex2jax_ignore" in text


@pytest.mark.parametrize("master", workbooks(), ids=lambda one: one.sheet)
def test_each_workbook_s_text_has_its_talks_above_it(master: Master) -> None:
    [(marks, _)] = master.by_person
    about = [spec.id for spec in talks_before(marks.removesuffix("-marks"))]
    shown = [cell.about for cell in master.cells if cell.does == "show"]
    assert about
    assert about == [ident for ident in shown if ident in about]
    assert len(about) == (2 if master.sheet == "workbook-07" else 1)


def test_other_exercises_have_nothing_beside_them() -> None:
    assert alongside("w2-mirror", []) == []
    assert alongside("m2-plan", []) == []
    assert alongside("", []) == []


def test_it_is_known_again_among_other_outputs() -> None:
    [output] = alongside("w2-reflect", [])
    others: list[Any] = [{"output_type": "stream", "text": "x"}, {"data": {"text/html": ["<p>"]}}]
    assert is_alongside(output)
    assert not any(map(is_alongside, others))


def test_a_graded_copy_shows_the_talk_first_and_then_the_text(tmp_path: Path) -> None:
    students.hand_in(tmp_path / "ann", students.good())
    [found] = find(tmp_path)
    copy = json.loads(copy_of(mark_one(found, masters())))
    [cell] = [one for one in copy["cells"] if one["id"] == "w2-reflect"]
    talk, record = cell["outputs"]
    assert is_alongside(talk)
    assert "<details open " in record["data"]["text/html"]
