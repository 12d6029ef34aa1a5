"""Marks: honest, explained, and unmoved by whatever was recorded."""

from __future__ import annotations

import importlib
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.questions import lesson, spec, workbook
from tests.questions.test_check import HOSTILE, named, read_as
from weakhand.language.reading import Move, Reading
from weakhand.questions import exercise, mark, produced

KINDS = [one.kind for one in lesson().exercise]
mark_module = importlib.import_module("weakhand.questions.mark")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("blank", [None, "", {}, [], "   "], ids=repr)
def test_a_blank_earns_nothing_and_says_so(kind: str, blank: Any) -> None:
    given = mark(spec(kind), blank)
    assert given.fraction == 0.0
    assert given.reasons in {
        ("Nothing recorded.",),
        ("What is recorded does not read as one number.",),
    }


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", HOSTILE, ids=named)
def test_no_value_at_all_makes_marking_fail_or_earns_more_than_half(
    kind: str, value: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_as(monkeypatch)
    monkeypatch.setattr(mark_module, "_negotiate", lambda *_: mark_module.BLANK)
    given = mark(spec(kind), value)
    assert given.reasons
    assert given.fraction is None or given.fraction <= 0.5


@pytest.mark.parametrize(
    ("kind", "value", "key", "fraction"),
    [
        ("choice", "b", {"answer": "b"}, 1.0),
        ("choice", "a", {"answer": "b"}, 0.0),
        ("order", ["l", "i", "c"], {"answer": ["l", "i", "c"]}, 1.0),
        ("order", ["i", "l", "c"], {"answer": ["l", "i", "c"]}, 0.0),
        ("number", 12.5, {"answer": 12.5}, 1.0),
        ("number", 0.1 + 0.2, {"answer": 0.3}, 1.0),
        ("number", 12.61, {"answer": 12.5, "tolerance": 0.1}, 0.0),
        ("number", "12.6", {"answer": 12.5, "tolerance": 0.1}, 1.0),
        ("classify", {"one": "label", "two": "label"}, {"one": "label", "two": "mirror"}, 0.5),
        (
            "classify",
            {"two": "label"},
            {"answers": {"one": "label", "two": ["mirror", "label"]}},
            0.5,
        ),
        ("prediction", {"choice": "up", "confidence": 0}, None, 1.0),
        ("prediction", {"choice": "up"}, None, 0.5),
    ],
)
def test_the_key_decides_what_a_workbook_answer_earns(
    kind: str, value: Any, key: Any, fraction: float
) -> None:
    given = mark(spec(kind, workbook()), value, key)
    assert given.fraction == fraction
    assert given.reasons


@pytest.mark.parametrize("kind", ["choice", "classify", "number", "order"])
def test_without_a_key_a_workbook_answer_has_no_mark_yet(kind: str) -> None:
    values = {"choice": "b", "classify": {"one": "label"}, "number": 3, "order": ["l", "i", "c"]}
    assert mark(spec(kind, workbook()), values[kind]).fraction is None


@pytest.mark.parametrize(
    ("kind", "value", "key"),
    [
        ("choice", "b", {"answer": "z"}),
        ("order", ["l", "i", "c"], {"answer": ["l"]}),
        ("classify", {"one": "label"}, {"three": "label"}),
        ("classify", {"one": "label"}, {"one": "labell"}),
        ("number", 3, {"answer": 3, "tolerance": -1}),
    ],
)
def test_a_faulty_key_is_the_instructors_fault_and_is_named(
    kind: str, value: Any, key: Any
) -> None:
    with pytest.raises(ValueError, match="key"):
        mark(spec(kind, workbook()), value, key)


def test_the_reasons_of_labels_never_tell_the_right_one() -> None:
    key = {"one": "label", "two": "mirror"}
    given = mark(spec("classify", workbook()), {"one": "i_message"}, key)
    assert given.reasons == (
        "0 of 2 right.",
        "“It sounds hard.”: you said i message.",
        "“Hard?”: left open.",
    )


def test_a_reflection_is_left_to_a_person() -> None:
    given = mark(spec("reflection"), "I will listen before I offer.")
    assert given.fraction is None
    assert given.reasons == ("Recorded, 6 words. A person marks it.",)


def line(monkeypatch: pytest.MonkeyPatch, *moves: Move, **more: Any) -> float:
    read_as(monkeypatch, *moves, **more)
    fraction = mark(spec("produce"), "It sounds like Friday weighs on you.").fraction
    assert fraction is not None
    return fraction


def test_a_line_earns_how_sure_times_how_relevant_its_move_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert line(monkeypatch, Move("label", 0, 9)) == 1.0
    assert line(monkeypatch, Move("label", 0, 9, 0.7, 0.5)) == pytest.approx(0.35 / 0.7)
    assert line(monkeypatch, Move("label", 0, 9, 0.2), Move("label", 9, 12, 0.7)) == 1.0
    assert line(monkeypatch, Move("mirror", 0, 9)) == 0.0
    assert line(monkeypatch) == 0.0


def test_copied_or_stock_words_lower_a_mark_but_not_a_mirrors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert line(monkeypatch, Move("label", 0, 9), stock=0.6) == 1.0
    assert line(monkeypatch, Move("label", 0, 9), stock=1.0) == pytest.approx(0.2)
    mirror = spec("produce").model_copy(update={"move": ("mirror",)})
    read_as(monkeypatch, Move("mirror", 0, 9), stock=1.0)
    assert mark(mirror, "By Friday?").fraction == 1.0


def test_every_technique_at_once_is_halved_and_two_are_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    label, mirror = Move("label", 0, 9), Move("mirror", 9, 12)
    question, other = Move("calibrated_question", 12, 20), Move("open_question", 12, 20)
    assert line(monkeypatch, label, question, other) == 1.0, "one question, read two ways"
    assert line(monkeypatch, label, mirror, question) == 0.5
    unsure = Move("mirror", 9, 12, 0.3)
    assert line(monkeypatch, label, unsure, question) == 1.0


def test_a_forbidden_move_halves_and_an_insult_quarters(monkeypatch: pytest.MonkeyPatch) -> None:
    label = Move("label", 0, 9)
    assert line(monkeypatch, label, Move("offer", 9, 12)) == 0.5
    assert line(monkeypatch, label, hostile=0.9) == 0.25


def test_each_cut_is_told_as_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    read_as(monkeypatch, Move("label", 0, 9), Move("offer", 9, 12))
    assert mark(spec("produce"), "It sounds tight. 10 %?").reasons == (
        "It is clearly a label and fits what they said.",
        "Lowered: it also holds an offer, which was to be left out.",
    )


def test_check_and_mark_judge_by_the_same_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    from weakhand.questions import check

    read_as(monkeypatch, Move("label", 0, 9, 0.9, 0.9))
    assert mark(spec("produce"), "x").fraction == 1.0
    assert check(spec("produce"), "x").ok is True


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_a_lines_mark_is_a_share_and_grows_with_sureness(
    sure: float, relevant: float, stock: float, hostile: float
) -> None:
    def judged(sure: float) -> float:
        reading = Reading("x", (Move("label", 0, 1, sure, relevant),), stock=stock, hostile=hostile)
        original = produced._read
        produced._read = lambda _spec, _text: reading
        try:
            return produced.judge(spec("produce"), "x").fraction
        finally:
            produced._read = original

    assert 0.0 <= judged(sure / 2) <= judged(sure) <= 1.0


@dataclass
class FakeTalk:
    """A talk as marking sees it: whether it is over, and what its debrief would score."""

    over: bool
    score: float

    def debrief(self) -> FakeDebrief:
        """Return what stands for its debrief."""
        return FakeDebrief(self.score)


@dataclass
class FakeDebrief:
    score: float
    integrity: Any = field(default_factory=type("Integrity", (), {"ok": True}))

    def __getattr__(self, name: str) -> Any:
        return type("S", (), {"value": self.score, "reasons": ()})()


def negotiated(monkeypatch: pytest.MonkeyPatch, *talks: FakeTalk, key: Any = None) -> Any:
    monkeypatch.setattr(mark_module, "played", lambda _spec, acts: talks[acts[0]["say"]])
    monkeypatch.setattr(importlib.import_module("weakhand.debrief"), "debrief", FakeTalk.debrief)
    attempts = [("any", 9, [{"say": index}]) for index in range(len(talks))]
    return mark(spec("negotiate"), attempts, key)


def test_the_best_finished_conversation_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    assert negotiated(monkeypatch, FakeTalk(True, 0.3), FakeTalk(True, 0.8)).fraction == 0.8
    assert negotiated(monkeypatch, FakeTalk(True, 0.3), FakeTalk(False, 0.8)).fraction == 0.3


def test_conversations_beyond_the_allowed_attempts_do_not_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = negotiated(monkeypatch, FakeTalk(True, 0.1), FakeTalk(True, 0.2), FakeTalk(True, 1.0))
    assert given.fraction == 0.2
    assert given.reasons[-1] == "Only the first 2 attempts counted."


def test_an_unfinished_conversation_counts_half(monkeypatch: pytest.MonkeyPatch) -> None:
    given = negotiated(monkeypatch, FakeTalk(False, 0.8))
    assert given.fraction == 0.4
    assert "not brought to an end" in given.reasons[0]


def test_the_key_says_which_score_earns_full_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert negotiated(monkeypatch, FakeTalk(True, 0.6), key={"full": 0.75}).fraction == (
        pytest.approx(0.8)
    )
    assert negotiated(monkeypatch, FakeTalk(True, 0.9), key={"full": 0.75}).fraction == 1.0


def test_a_right_step_on_the_way_earns_its_share_and_says_what_is_missing() -> None:
    near = [{"answer": 40, "share": 0.6, "why": "subtract the rest."}]
    key = {"answer": 12, "tolerance": 0.5, "near": near}
    assert mark(spec("number"), 40.2, key).fraction == 0.6
    assert "subtract the rest" in mark(spec("number"), 40.2, key).reasons[0]
    assert mark(spec("number"), 12.4, key).fraction == 1.0
    assert mark(spec("number"), 30, key).fraction == 0.0


def test_a_near_answer_with_a_full_share_is_a_fault_of_the_key() -> None:
    key = {"answer": 12, "tolerance": 0.5, "near": [{"answer": 40, "share": 1, "why": "x"}]}
    with pytest.raises(ValueError, match="share below 1"):
        mark(spec("number"), 40, key)


def test_a_loss_hung_on_giving_way_earns_little_and_hears_why() -> None:
    earned = mark(exercise("w4-loss"), "Agree to my price, you would only lose a few cents.", {})
    assert earned.fraction is not None
    assert earned.fraction < 0.15
    assert "giving way" in " ".join(earned.reasons)


def test_a_limit_that_runs_down_their_offer_earns_half_and_hears_why() -> None:
    alone = mark(exercise("w4-limit"), "I can't do that.", {}).fraction
    earned = mark(
        exercise("w4-limit"), "I can't do that, and your shelf isn't worth it anyway.", {}
    )
    assert alone is not None
    assert earned.fraction is not None
    assert earned.fraction <= 0.5
    assert "runs down" in " ".join(earned.reasons)


@pytest.mark.parametrize("line", ["What matters most to you?", "How does that work on your side?"])
def test_a_question_that_could_be_asked_of_anybody_earns_half_at_most(line: str) -> None:
    earned = mark(exercise("w2-calibrated"), line, {"full": 0.7})
    assert earned.fraction is not None
    assert earned.fraction <= 0.5
    assert "to anybody" in " ".join(earned.reasons)


def test_a_claim_that_the_brief_does_not_bear_out_costs_most_of_the_points() -> None:
    true = mark(exercise("w1-limit"), "I can't pay six thousand for it.", {"full": 0.7}).fraction
    line = "I can't pay six thousand for it. A friend has offered me his van for 4,800."
    earned = mark(exercise("w1-limit"), line, {"full": 0.7})
    assert true is not None
    assert earned.fraction is not None
    assert earned.fraction <= 0.3 * true
    assert "bear out" in " ".join(earned.reasons)
