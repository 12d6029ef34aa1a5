from __future__ import annotations

import sys
import warnings
from pathlib import Path
from typing import Any

import pytest

from tests.grading import students
from weakhand.answers import Entry
from weakhand.grading import marking, marks, using
from weakhand.grading.marking import judge
from weakhand.questions import Code, Example, Number, exercise

KEY = students.LABELS


def entry(ident: str, value: Any) -> Entry:
    return Entry(1, "", ident, "answer", {"value": value})


def test_with_a_key_it_returns_the_points_that_the_answers_earn(
    capsys: pytest.CaptureFixture[str],
) -> None:
    labels = {**KEY, "goon": "label"}
    with using([entry("w2-recognise", labels)]):
        assert marks("w2-recognise", points=20, key=KEY) == 18.0
    said = capsys.readouterr()
    assert said.out.startswith("18 of 20 points:\n- 9 of 10 right.\n")
    assert said.err == ""


def test_without_a_key_it_returns_how_much_is_recorded(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = dict.fromkeys(list(KEY)[:5], "pause")
    with using([entry("w2-recognise", wrong)]):
        assert marks("w2-recognise", points=20) == 10.0
    assert capsys.readouterr().out == "So far:\n- 5 of 10 lines are recorded; 5 still open.\n"


def test_in_a_kernel_the_answers_come_from_the_journal_in_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    students.write_journal(tmp_path, [students.answer("w2-number", 3.6)])
    monkeypatch.chdir(tmp_path)
    assert marks("w2-number", points=10, key={"answer": 3.6, "tolerance": 0.05}) == 10.0


def test_without_a_journal_nothing_is_recorded_and_none_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert marks("w2-number", points=10) == 0.0
    assert list(tmp_path.iterdir()) == []


def test_what_is_wrong_with_a_journal_is_said_under_the_points(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "workbook-02.answers.jsonl").write_text("ten points please\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert marks("w2-number", points=10) == 0.0
    assert "Note: Line 1 of the journal was not counted" in capsys.readouterr().out


def test_while_nbgrader_grades_a_call_without_key_is_silent(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    with using([entry("w2-number", 3.6)]):
        assert marks("w2-number", points=10) == 10.0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "value", [None, "", "nonsense", 1e400, -1, [], {}, {"a": {"b": []}}, "9" * 5000, True, "\ud800"]
)
@pytest.mark.parametrize(
    "ident", ["w2-recognise", "w2-mirror", "w2-negotiate", "w2-number", "w2-reflect"]
)
@pytest.mark.parametrize("key", [None, {}])
def test_nothing_that_a_learner_recorded_makes_it_raise(
    ident: str, value: Any, key: dict[str, Any] | None
) -> None:
    report = judge(exercise(ident), [entry(ident, value)], 10, key)
    assert 0 <= report.points <= 10


def test_a_fault_of_ours_costs_one_part_and_asks_for_a_person(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: Any) -> None:
        raise RuntimeError("the key is 3.6")

    monkeypatch.setattr(marking, "mark", broken)
    with using([entry("w2-number", 3.6)]) as session:
        assert marks("w2-number", points=10, key={"answer": 3.6}) == 0.0
    said = capsys.readouterr().out
    assert "could not be marked automatically" in said
    assert "3.6" not in said
    assert "RuntimeError: the key is 3.6" in session.reports[0].trouble


def test_warnings_never_reach_stderr(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = marking.mark

    def warning(*arguments: Any) -> Any:
        warnings.warn("old", DeprecationWarning, stacklevel=1)
        return real(*arguments)

    monkeypatch.setattr(marking, "mark", warning)
    with warnings.catch_warnings(), using([entry("w2-number", 3.6)]):
        warnings.simplefilter("always")
        marks("w2-number", points=10, key={"answer": 3.6})
    assert capsys.readouterr().err == ""


def test_an_answer_without_a_deciding_key_is_left_to_a_person() -> None:
    report = judge(exercise("w2-number"), [entry("w2-number", 3)], 10, {})
    assert report.points == 0
    assert report.trouble == "w2-number: no key decides this answer"


def test_points_are_rounded_to_two_decimals() -> None:
    value = {ident: KEY[ident] for ident in list(KEY)[:1]}
    key = dict(list(KEY.items())[:3])
    report = judge(exercise("w2-recognise"), [entry("w2-recognise", value)], 20, key)
    assert report.points == 6.67


# ------------------------------------------------- code in place of a number


@pytest.fixture
def a_number_or_code(monkeypatch: pytest.MonkeyPatch) -> Number:
    code = Code(function="worth", examples=(Example(args=(3,), result=1.8),))
    spec = exercise("w2-number")
    assert isinstance(spec, Number)
    either = spec.model_copy(update={"code": code})
    monkeypatch.setattr(marking, "exercise", lambda ident: either)
    return either


KEYED = {
    "answer": 3.6,
    "tolerance": 0.05,
    "code": [{"args": [1], "result": 0.6}, {"args": [2], "result": 1.2}],
}


def written(monkeypatch: pytest.MonkeyPatch, function: object) -> None:
    """Let ``worth`` stand in the notebook's namespace."""
    monkeypatch.setattr(sys.modules["__main__"], "worth", function, raising=False)


def test_the_better_of_number_and_code_counts(
    a_number_or_code: Number, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    written(monkeypatch, lambda x: 0.6 * x)
    assert marks("w2-number", points=10, key=KEYED, code="worth") == 10.0
    written(monkeypatch, lambda x: 0.6)
    assert marks("w2-number", points=10, key=KEYED, code="worth") == 5.0
    students.write_journal(tmp_path, [students.answer("w2-number", 3.6)])
    assert marks("w2-number", points=10, key=KEYED, code="worth") == 10.0


def test_without_code_the_number_counts_alone(
    a_number_or_code: Number, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    students.write_journal(tmp_path, [students.answer("w2-number", 3.6)])
    monkeypatch.chdir(tmp_path)
    assert marks("w2-number", points=10, key=KEYED, code="worth") == 10.0


def test_while_working_the_examples_are_tried(
    a_number_or_code: Number,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    written(monkeypatch, lambda x: x)
    marks("w2-number", points=10, code="worth")
    assert "worth(3) gave 3; it should give 1.8." in capsys.readouterr().out


def test_where_no_kernel_runs_code_is_not_looked_for(
    a_number_or_code: Number, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(monkeypatch, lambda x: 0.6 * x)
    with using([]):
        assert marks("w2-number", points=10, key=KEYED, code="worth") == 0.0
