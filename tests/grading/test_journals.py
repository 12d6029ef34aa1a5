"""Journals: missing, torn, foreign, edited, another learner's, of another case, late, twice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.grading.cohorts import Hand, entries, journal
from weakhand.answers import Entry
from weakhand.grading.batch import grade
from weakhand.grading.doubts import edited, foreign, other_cases, trace
from weakhand.grading.graded import Graded
from weakhand.grading.masters import masters

MASTER = next(one for one in masters() if one.sheet == "workbook-02")
OTHER = next(one for one in masters() if one.sheet == "workbook-05")
DONE = entries(MASTER.sheet, "well", 1)


def handed_in(folder: Path, text: str | None, *, outputs: bool = False) -> Graded:
    """Hand in a workbook with that journal, and grade it."""
    hand = Hand(folder / "ann" / MASTER.assignment, MASTER, "well", 1)
    hand.journal = text
    if not outputs:
        for cell in hand.cells("show"):
            cell["outputs"] = []
    hand.write()
    [result] = grade([folder])
    return result


def written(done: list[Entry], sheet: str = MASTER.sheet) -> str:
    first = Entry(0, "", "", "open", {"sheet": sheet, "copy": "c0"})
    return "".join(entry.line() + "\n" for entry in (first, *done))


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Graded:
    return handed_in(tmp_path_factory.mktemp("honest"), journal(MASTER, DONE, 1))


def test_a_missing_journal_costs_nothing_when_the_notebook_was_saved(
    tmp_path: Path, honest: Graded
) -> None:
    result = handed_in(tmp_path, None, outputs=True)
    assert (result.status, result.parts) == ("graded", honest.parts)


def test_without_journal_and_outputs_it_is_said_that_nothing_was_found(tmp_path: Path) -> None:
    result = handed_in(tmp_path, None)
    assert (result.status, result.auto_points) == ("graded", 0)
    assert "No answers were found" in result.warnings[0]


def test_a_torn_last_line_costs_only_itself(tmp_path: Path) -> None:
    result = handed_in(tmp_path, journal(MASTER, DONE, 1)[:-20])
    assert len(result.entries) == len(DONE) - 1
    assert "breaks off" in " ".join(result.warnings)


def test_another_sheets_journal_needs_a_person(tmp_path: Path) -> None:
    text = journal(OTHER, entries(OTHER.sheet, "well", 1), 1)
    result = handed_in(tmp_path, text)
    assert result.status == "needs_person"
    assert "another sheet's" in result.why


def test_lines_of_another_sheet_among_the_own_are_named_and_cost_nothing(
    tmp_path: Path, honest: Graded
) -> None:
    strange = replace(entries(OTHER.sheet, "well", 1)[0], n=len(DONE) + 1)
    result = handed_in(tmp_path, written([*DONE, strange]))
    assert (result.status, result.parts) == ("graded", honest.parts)
    assert strange.id in " ".join(result.warnings)


def test_a_renamed_journal_is_read_and_it_is_said(tmp_path: Path, honest: Graded) -> None:
    hand = Hand(tmp_path / "ann" / MASTER.assignment, MASTER, "well", 1)
    text, hand.journal = str(hand.journal), None
    for cell in hand.cells("show"):
        cell["outputs"] = []
    hand.write()
    (hand.folder / "answers (2).answers.jsonl").write_text(text, encoding="utf-8")
    [result] = grade([tmp_path])
    assert (result.status, result.parts) == ("repaired", honest.parts)
    assert "answers (2).answers.jsonl was read as" in result.why


def test_results_written_into_a_journal_gain_nothing_and_are_named(
    tmp_path: Path, honest: Graded
) -> None:
    boasts = [replace(one, payload={**one.payload, "score": 1, "reply": "Yes!"}) for one in DONE]
    result = handed_in(tmp_path, written(boasts))
    assert result.parts == honest.parts
    assert "holds reply, score, which no program writes" in " ".join(result.warnings)


def test_lines_taken_out_of_a_journal_are_missed() -> None:
    assert edited(DONE) == []
    assert "lines 3 to 5 are missing" in edited([*DONE[:2], *DONE[5:]])[0]
    assert "line 1 is missing" in edited(DONE[1:])[0]


def test_a_talk_in_another_case_needs_a_person_and_on_another_day_is_said(
    tmp_path: Path,
) -> None:
    def begun(**changed: Any) -> str:
        return written(
            [
                replace(one, payload={**one.payload, **changed}) if one.do == "start" else one
                for one in DONE
            ]
        )

    case = handed_in(tmp_path / "a", begun(case="roommate_money"))
    assert case.status == "needs_person"
    assert case.where == ("w2-negotiate-marks",)
    day = handed_in(tmp_path / "b", begun(seed=999))
    assert day.status == "graded"
    assert "another day of the case (seed 999)" in " ".join(day.warnings)


def test_answers_after_the_hand_in_are_named(tmp_path: Path) -> None:
    hand = Hand(tmp_path / "ann" / MASTER.assignment, MASTER, "well", 1)
    hand.write()
    (hand.folder / "timestamp.txt").write_text("2026-03-01 08:00:00 UTC", encoding="utf-8")
    [result] = grade([tmp_path])
    assert result.submitted == "2026-03-01T08:00:00.000000Z"
    assert "bear a time after the hand-in" in " ".join(result.warnings)


def test_a_trace_is_one_persons() -> None:
    mine, later = trace(DONE), trace(DONE[:-1])
    assert mine == later
    assert trace(entries(MASTER.sheet, "well", 2)) != mine
    assert trace(DONE[:2]) == ()


def test_what_is_odd_is_told_of_nobody_else() -> None:
    assert foreign(MASTER.sheet, DONE) == ()
    assert other_cases(MASTER.sheet, DONE) == {}
    assert foreign("no-such-sheet", DONE) == ()
