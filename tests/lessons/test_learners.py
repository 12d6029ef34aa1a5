"""Work done well earns well, work done badly does not: each workbook, by its own keys."""

from __future__ import annotations

from math import fsum
from pathlib import Path

import pytest

from tests.lessons.learners import BADLY_TOO, EACH_TIME, How, answers, used
from tests.lessons.notebooks import LESSONS, MASTERS, keys, number, sheet_name
from weakhand.answers import Journal, journal_path, latest
from weakhand.cases import load
from weakhand.questions import Negotiate, Prediction, Produce, Reflection, check, sheet
from weakhand.questions.mark import mark, played
from weakhand.questions.value import words_in
from weakhand.roleplay import fitting
from weakhand.ui.prose import inline
from weakhand.ui.sitting import Sitting

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


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_in_a_lesson_bad_answers_are_kept_and_none_is_told_to_be_good(
    path: Path, tmp_path: Path
) -> None:
    name = sheet_name(path)
    journal = Journal(journal_path(name, tmp_path))
    for spec in sheet(name):
        if spec.kind in ("negotiate", "canvas", "rehearse"):
            continue
        value = answers(name, "badly")[spec.id]
        sitting = Sitting(spec, journal, lambda _: None)
        sitting.heard("check", value)
        assert sitting.form.note.startswith("Saved"), spec.id
        said = check(spec, value)
        assert said.ok is not True, (spec.id, said)
        assert inline(said.text) in sitting.form.feedback, spec.id
        told_to_be_right = "✓" in sitting.form.feedback.partition("</p>")[0]
        assert not told_to_be_right, spec.id
        kept = latest(journal.entries(spec.id), spec.id)
        assert check(spec, kept) == said, spec.id


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_in_a_lesson_a_bad_learner_brings_every_talk_to_an_end_by_acts_that_its_case_knows(
    path: Path,
) -> None:
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Negotiate):
            for acts in answers(sheet_name(path), "badly")[spec.id]:
                assert len(fitting(load(spec.case), acts)) == len(acts)
                assert played(spec, acts).over


def test_the_lessons_done_in_the_browser_each_time_use_all_that_any_lesson_uses() -> None:
    lessons = {sheet_name(path) for path in LESSONS}
    assert set(BADLY_TOO) <= set(EACH_TIME) & lessons
    everything = set().union(*map(used, lessons))
    assert set().union(*map(used, set(EACH_TIME) & lessons)) == everything
    # One's own canvas is filled in, and rehearsed, once.
    once = {kind for kind in everything if kind.startswith(("canvas", "rehearse"))}
    assert set().union(*map(used, BADLY_TOO)) == everything - once


def test_the_workbooks_done_in_the_browser_each_time_use_all_that_any_workbook_uses() -> None:
    done = [sheet_name(path) for path in GRADED if sheet_name(path) in EACH_TIME]
    everything = set().union(*(used(sheet_name(path)) for path in GRADED))
    assert set().union(*map(used, done)) == everything


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
