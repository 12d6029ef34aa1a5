from __future__ import annotations

import json
from pathlib import Path

import pytest

from weakhand.answers import Entry
from weakhand.grading.graded import Graded, Part
from weakhand.grading.ledger import FILE, Ledger, LedgerError

ANN = Graded(
    "x/ann.ipynb",
    "workbook-02",
    "Two",
    "ann",
    (Part("a-marks", "a", 7.5, 10, ("Nearly.",)),),
    (("c-marks", 10.0),),
    ("A note.",),
    "repaired",
    "A cell.",
    (Entry(1, "2026-03-01T08:00:00.000Z", "a", "answer", {"value": {"x": "“é”"}}),),
    ("a-marks",),
    "2026-03-02T08:00:00.000000Z",
    ("copy c0",),
)
BEN = Graded("x/ben-\udcff.ipynb", status="needs_person", why="Empty.")


def test_a_result_reads_back_as_it_was(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        ledger.add(ANN, "k1", "b1")
        ledger.add(BEN, "k2", "b2")
        assert (ledger.result(ANN.path), ledger.result(BEN.path)) == (ANN, BEN)
    with Ledger(tmp_path) as ledger:
        assert (ledger.result(ANN.path), ledger.result(BEN.path)) == (ANN, BEN)
        assert (ledger.has(ANN.path, "k1"), ledger.has(ANN.path, "other")) == ("b1", "")
        assert ledger.has("nowhere", "k1") == ""


def test_the_last_of_several_lines_counts(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        ledger.add(BEN, "k1", "b1")
        ledger.add(Graded(BEN.path, why="Later."), "k2", "b2")
        ledger.add_wrote("ben", "workbook-02", "book", "k1")
        ledger.add_wrote("ben", "workbook-02", "book", "k2")
    with Ledger(tmp_path) as ledger:
        assert ledger.result(BEN.path).why == "Later."
        assert ledger.wrote("ben", "workbook-02", "book") == "k2"
        assert ledger.wrote("ben", "workbook-02", "another book") == ""


@pytest.mark.parametrize("cut", [1, 10, 200])
def test_a_line_torn_by_a_kill_costs_only_itself(tmp_path: Path, cut: int) -> None:
    with Ledger(tmp_path) as ledger:
        ledger.add(ANN, "k1", "b1")
        ledger.add(BEN, "k2", "b2")
    path = tmp_path / FILE
    path.write_bytes(path.read_bytes()[:-cut])
    with Ledger(tmp_path) as ledger:
        assert ledger.result(ANN.path) == ANN
        ledger.add(BEN, "k3", "b3")
    with Ledger(tmp_path) as ledger:
        assert (ledger.result(ANN.path), ledger.result(BEN.path)) == (ANN, BEN)
        assert ledger.has(BEN.path, "k3") == "b3"


def test_lines_of_another_version_and_of_nobodys_are_passed_over(tmp_path: Path) -> None:
    lines = ['{"v":2,"result":"a"}', "[]", "3", "no JSON", '{"v":1,"result":"a"}', '{"v":1}', ""]
    (tmp_path / FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    with Ledger(tmp_path) as ledger:
        assert ledger.has("a", "") == ""
        ledger.add(ANN, "k1", "b1")
        assert ledger.result(ANN.path) == ANN


def test_a_fresh_ledger_knows_nothing(tmp_path: Path) -> None:
    with Ledger(tmp_path) as ledger:
        ledger.add(ANN, "k1", "b1")
    with Ledger(tmp_path, fresh=True) as ledger:
        assert ledger.has(ANN.path, "k1") == ""


def test_two_at_once_are_refused(tmp_path: Path) -> None:
    with Ledger(tmp_path), pytest.raises(LedgerError, match="Another “weakhand grade” is at work"):
        Ledger(tmp_path).__enter__()
    with Ledger(tmp_path):
        pass


def test_a_folder_that_cannot_be_one_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(LedgerError, match="can't be written"):
        Ledger(tmp_path / "file" / "state").__enter__()


def test_a_result_is_plain_data_with_every_key_that_is_promised() -> None:
    data = json.loads(json.dumps(ANN.to_json(answers=True)))
    assert Graded.from_json(data) == ANN
    assert list(ANN.to_json()) == [
        "path",
        "workbook",
        "title",
        "learner",
        "status",
        "why",
        "where",
        "counts",
        "submitted",
        "auto_points",
        "auto_max",
        "awaiting",
        "parts",
        "warnings",
        "trace",
        "untried",
    ]


@pytest.mark.parametrize("data", [{}, {"path": 1}, {**ANN.to_json(), "answers": [{}]}])
def test_what_is_no_result_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no result of grading"):
        Graded.from_json(data)
