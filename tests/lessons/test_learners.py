"""Work done well earns well, work done badly does not: each workbook, by its own keys."""

from __future__ import annotations

from math import fsum
from pathlib import Path

import pytest

from tests.lessons.learners import How, answers
from tests.lessons.notebooks import LESSONS, MASTERS, keys, number, sheet_name
from weakhand.questions import Negotiate, Prediction, Produce, Reflection, check, sheet
from weakhand.questions.mark import mark, played
from weakhand.questions.value import words_in

WELL, BADLY = 0.92, 0.35
GRADED = [path for path in MASTERS if keys(path)]


def share(path: Path, how: How) -> float:
    """Return what a learner earns of the points that need no person."""
    given = answers(sheet_name(path), how)
    earned, most = [], []
    for spec in sheet(sheet_name(path)):
        if spec.id in keys(path):
            points, key = keys(path)[spec.id]
            earned.append(points * (mark(spec, given.get(spec.id), key).fraction or 0.0))
            most.append(points)
    return fsum(earned) / fsum(most)


@pytest.mark.parametrize("path", GRADED, ids=lambda path: path.stem)
def test_a_workbook_done_well_earns_well(path: Path) -> None:
    assert share(path, "well") >= WELL


@pytest.mark.parametrize("path", GRADED, ids=lambda path: path.stem)
def test_a_workbook_done_badly_earns_little(path: Path) -> None:
    assert share(path, "badly") <= BADLY


@pytest.mark.parametrize("how", ["well", "badly"])
@pytest.mark.parametrize("path", [*LESSONS, *GRADED], ids=lambda path: path.stem)
def test_both_learners_answer_every_exercise(path: Path, how: How) -> None:
    specs = [spec for spec in sheet(sheet_name(path)) if "-diag-" not in spec.id]
    assert [spec.id for spec in specs if spec.id not in answers(sheet_name(path), how)] == []


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_in_a_lesson_good_answers_are_told_to_be_good(path: Path) -> None:
    given = answers(sheet_name(path), "well")
    for spec in sheet(sheet_name(path)):
        if spec.unmarked or isinstance(spec, (Prediction, Reflection, Negotiate)):
            continue
        if spec.kind not in ("canvas", "rehearse"):
            assert check(spec, given[spec.id]).ok is True, (spec.id, check(spec, given[spec.id]))


@pytest.mark.parametrize("path", [*LESSONS, *GRADED], ids=lambda path: path.stem)
def test_good_learners_use_words_of_their_own(path: Path) -> None:
    given = answers(sheet_name(path), "well")
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Produce):
            assert given[spec.id] != spec.solution
            assert all(given[spec.id] not in hint for hint in spec.hints)


@pytest.mark.parametrize("path", [*LESSONS, *GRADED], ids=lambda path: path.stem)
def test_a_good_learner_brings_every_talk_to_an_end(path: Path) -> None:
    given = answers(sheet_name(path), "well")
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Negotiate):
            assert [played(spec, acts).over for acts in given[spec.id]] == [True] * len(
                given[spec.id]
            )


@pytest.mark.parametrize("path", GRADED, ids=lambda path: path.stem)
def test_texts_for_a_person_have_the_length_asked_for(path: Path) -> None:
    given = answers(sheet_name(path), "well")
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Reflection):
            least, most = spec.words
            assert least <= words_in(given[spec.id]) <= most


def test_there_is_a_workbook_to_do_for_every_lesson_that_has_one() -> None:
    assert {number(path) for path in GRADED} >= set(range(1, 8))
