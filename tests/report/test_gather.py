"""What is kept of a cohort, and what is left out."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.insight.talking import predicted
from tests.report.cohorts import MASTER, REFLECT, kept, points, result, spoken
from weakhand.grading.gradebook.given import Place
from weakhand.report import people
from weakhand.report.keys import asked, keys, scheme
from weakhand.report.lessons import lessons_of
from weakhand.report.marks import points_of


def test_only_what_counts_of_a_learner_is_counted(tmp_path: Path) -> None:
    early = replace(result("ann", 0.1), submitted="2026-03-01T10:00:00")
    late = replace(result("ann", 0.9), path="again.ipynb", submitted="2026-03-02T10:00:00")
    with kept(tmp_path, [early, late, result("ben")]) as (found, _):
        assert points(found) == {MASTER.sheet: 2}
        ann = next(row for row in found.sheets[MASTER.sheet].rows if row.learner == "ann")
        assert ann.points[0] == pytest.approx(0.9 * MASTER.marks[0].points)
        assert found.learners == 2


def test_what_could_not_be_marked_is_counted_apart(tmp_path: Path) -> None:
    unread = replace(result("cy"), parts=(), status="needs_person", why="It is torn.")
    with kept(tmp_path, [result("ann"), unread]) as (found, _):
        assert found.states == {"graded": 1, "needs_person": 1}
        assert (points(found), found.sheets[MASTER.sheet].unread) == ({MASTER.sheet: 1}, 1)


def test_results_of_files_that_are_gone_are_left_out_and_it_is_said(tmp_path: Path) -> None:
    there = tmp_path / "there.ipynb"
    there.write_text("{}", encoding="utf-8")
    with kept(tmp_path, [replace(result("ann"), path=str(there)), result("ben")]) as (found, _):
        assert sum(found.states.values()) == 1
        assert found.notes == ["1 result of files that are no longer there was left out."]


def test_of_a_cohort_that_was_moved_everything_is_counted(tmp_path: Path) -> None:
    with kept(tmp_path, [result("ann"), result("ben")]) as (found, _):
        assert (sum(found.states.values()), found.notes) == (2, [])


def test_points_that_a_person_gave_count_and_never_more_than_the_most(tmp_path: Path) -> None:
    cell = MASTER.marks[0]
    given = {
        Place("ann", MASTER.sheet, cell.grade_id): 999.0,
        Place("ben", MASTER.sheet, REFLECT): 7.0,
        Place("nobody", MASTER.sheet, REFLECT): 7.0,
    }
    with kept(tmp_path, [result("ann", 0.0), result("ben", 0.0)]) as (found, _):
        one = points_of(found.sheets[MASTER.sheet], given)
    assert one.learners == ("ann", "ben")
    assert one.points[:, 0].tolist() == [cell.points, 0.0]
    assert one.person == {REFLECT: {"ben": 7.0}}
    assert np.all(one.points <= one.most)


def test_what_is_left_open_is_known_from_what_is_not_recorded(tmp_path: Path) -> None:
    with kept(tmp_path, [result("ann", 0.0, entries=spoken(["Good morning to you."]))]) as (
        found,
        _,
    ):
        row = found.sheets[MASTER.sheet].rows[0]
    ids = [cell.grade_id for cell in MASTER.marks]
    assert [ident for ident, done in zip(ids, row.answered, strict=True) if done] == [
        "w2-negotiate-marks"
    ]


def test_every_line_to_classify_has_its_right_answers_from_the_master() -> None:
    from weakhand.questions import exercise

    for ident, key in keys(MASTER).items():
        for question in asked(exercise(ident), key):
            assert question.right
            assert set(question.right) <= set(question.options)
    assert asked(exercise("w2-recognise"), keys(MASTER)["w2-recognise"])


def test_the_mark_scheme_has_its_levels_and_its_examples() -> None:
    text = scheme(MASTER, REFLECT)
    assert "| 10 |" in text
    assert "A 6:" in text
    assert "MARK SCHEME" not in text
    assert scheme(MASTER, "no-such-part") == ""


def test_lessons_are_read_from_journals_and_notebooks_and_never_through_a_link(
    tmp_path: Path,
) -> None:
    from random import Random

    from weakhand.answers import MIME, embed

    entries = predicted(0.5, 1, Random(1))
    text = "".join(entry.line() + "\n" for entry in entries)
    inner = tmp_path / "ann" / "02-informational"
    inner.mkdir(parents=True)
    (inner / "lesson-01.answers.jsonl").write_text(text, encoding="utf-8")
    output = {"output_type": "display_data", "metadata": {}, "data": {MIME: embed(entries)}}
    cells = [{"cell_type": "code", "metadata": {}, "source": "", "outputs": [output]}]
    page = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}
    (inner / "01-positional.ipynb").write_text(json.dumps(page), encoding="utf-8")
    (inner / "02-informational.ipynb").write_bytes(b"[" * 100_000)
    (inner / "lesson-03.answers.jsonl").symlink_to(inner / "lesson-01.answers.jsonl")
    found = lessons_of(tmp_path / "ann")
    assert set(found) == {"lesson-01"}
    assert [len(one) for one in found["lesson-01"]] == [len(entries)] * 2


def test_people_are_the_same_from_one_process_and_from_several(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    everybody = [
        result(f"learner-{n}", said=[f"It sounds like day {n} is hard."]) for n in range(6)
    ]
    with kept(tmp_path, everybody) as (found, texts):
        alone = people(found, texts, tmp_path / "submitted", jobs=1)
        monkeypatch.setattr(sys.modules["weakhand.report.people"], "MUCH", 2)
        crew = people(found, texts, tmp_path / "submitted", jobs=2)
    assert alone == crew
    assert alone.talked == 6
    assert alone.well["label"] > 0
