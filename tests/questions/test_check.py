"""Instant checks: helpful in lessons, silent about keys in workbooks, never failing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.questions import lesson, spec, workbook
from weakhand.language.reading import Move, Reading
from weakhand.questions import check, produced, resolve

HOSTILE: list[Any] = [
    None,
    True,
    0,
    -1.5,
    float("nan"),
    float("inf"),
    10**400,
    "",
    "x" * 100_000,
    "\ud800",
    "<script>",
    [],
    [None],
    ["l", "l", "l"],
    {},
    {"choice": {}},
    {"choice": []},
    {"one": ["label"]},
    {"one": "nothing"},
    {"confidence": 50},
    {"choice": "up", "confidence": "very"},
    [{"acts": 5}],
    [("c", 1, [5, {"say": 5}])],
    {"acts": []},
    object(),
    b"bytes",
]


def named(value: Any) -> str:
    """Return a name for a value that is the same in every process."""
    return repr(value).partition(" at 0x")[0][:30]


def read_as(monkeypatch: pytest.MonkeyPatch, *moves: Move, **more: Any) -> None:
    """Make every line read as these moves."""
    monkeypatch.setattr(produced, "_read", lambda _spec, text: Reading(text, moves, **more))


@pytest.mark.parametrize("kind", [one.kind for one in lesson().exercise])
@pytest.mark.parametrize("value", HOSTILE, ids=named)
def test_no_value_at_all_makes_a_check_fail(
    kind: str, value: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_as(monkeypatch)
    for bank in (lesson(), workbook()):
        assert check(spec(kind, bank), value).text


@pytest.mark.parametrize("kind", [one.kind for one in lesson().exercise])
def test_nothing_recorded_is_not_called_wrong(kind: str) -> None:
    feedback = check(spec(kind), None)
    assert feedback.ok is None
    assert "Nothing recorded" in feedback.text


def test_a_choice_is_answered_with_the_options_own_feedback() -> None:
    assert (check(spec("choice"), "b").ok, check(spec("choice"), "b").text) == (True, "Yes, beta.")
    assert check(spec("choice"), "a").ok is False


@pytest.mark.parametrize(
    ("kind", "right"),
    [
        ("choice", "b"),
        ("classify", {"one": "label", "two": "mirror"}),
        ("number", 12.5),
        ("order", ["l", "i", "c"]),
    ],
)
def test_a_workbook_says_that_it_is_recorded_and_not_whether_it_is_right(
    kind: str, right: Any
) -> None:
    assert check(spec(kind), right).ok is True
    feedback = check(spec(kind, workbook()), right)
    assert feedback.ok is None
    assert "ecorded" in feedback.text
    assert feedback.parts == ()


def test_labels_are_answered_one_by_one_in_a_lesson() -> None:
    feedback = check(spec("classify"), {"one": "mirror"})
    assert feedback.ok is False
    assert [(part.id, part.ok, part.text) for part in feedback.parts] == [
        ("one", False, "A feeling is named.")
    ]
    assert "1 still open" in feedback.text


def test_several_labels_can_fit_one_line() -> None:
    for fit in ("mirror", "label"):
        assert check(spec("classify"), {"one": "label", "two": fit}).ok is True


@pytest.mark.parametrize(
    ("said", "ok", "word"),
    [
        (12.5, True, "Yes"),
        ("12.45 points", True, "Yes"),
        ("12,5", True, "Yes"),
        (13, False, "high"),
        ("3", False, "low"),
        (101, False, "can't be"),
        ("a lot", False, "digits"),
        ("5 or 6", False, "digits"),
    ],
)
def test_a_number_is_read_as_people_write_it(said: Any, ok: bool, word: str) -> None:
    feedback = check(spec("number"), said)
    assert feedback.ok is ok
    assert word in feedback.text


def test_a_prediction_is_stored_without_a_verdict_until_it_is_resolved() -> None:
    value = {"choice": "up", "confidence": 80}
    assert check(spec("prediction"), value).ok is None
    assert "fell" not in check(spec("prediction"), value).text
    shown = resolve(spec("prediction"), value)
    assert shown.ok is None
    assert shown.text == "You predicted: Up (80% sure). It came out otherwise: Down. It fell."
    assert resolve(spec("prediction"), {"choice": "down"}).ok is True
    assert resolve(spec("prediction"), None).text == "Predict first; then look."


def test_a_prediction_without_confidence_asks_for_it() -> None:
    assert "how sure" in check(spec("prediction"), {"choice": "up"}).text


def test_a_reflection_counts_its_words() -> None:
    assert "At least 5" in check(spec("reflection"), "Only three words").text
    assert "11 words. Try to say it in 10" in check(spec("reflection"), "word " * 11).text
    said = check(spec("reflection"), "I’ll ask what they’re worried about").text
    assert said == "Recorded, 6 words. A person reads it."


def test_a_line_that_makes_the_move_is_praised_and_shown_where(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read_as(monkeypatch, Move("label", 0, 8, 0.9, 0.9))
    feedback = check(spec("produce"), "It sounds tight.")
    assert feedback.ok is True
    assert feedback.spans == ((0, 8, "label", "a label"),)


def test_an_unsure_line_gets_a_hint_and_never_a_blow(monkeypatch: pytest.MonkeyPatch) -> None:
    read_as(monkeypatch, Move("label", 0, 8, 0.9, 0.2))
    feedback = check(spec("produce"), "It sounds sunny.")
    assert feedback.ok is None
    assert "use the thing they care about" in feedback.text
    read_as(monkeypatch, Move("label", 0, 8, 0.4, 1.0))
    assert check(spec("produce"), "Tight.").ok is None
    read_as(monkeypatch)
    feedback = check(spec("produce"), "Xyzzy.")
    assert feedback.ok is None
    assert feedback.text == "I'm not sure how to hear this. Wanted: a label."


def test_another_move_is_named_for_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    read_as(monkeypatch, Move("closed_question", 0, 8), Move("i_message", 8, 9))
    feedback = check(spec("produce"), "Is it Friday?")
    assert feedback.ok is False
    assert feedback.text == "I hear a closed question and an I-message. Wanted: a label."


def test_a_conversation_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    said = [("c", 1, [{"say": "Hi"}, {"accept": True}])]
    assert check(spec("negotiate"), said).text == "Recorded: one conversation, 2 lines of yours."


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("choice", "b", "a"),
        ("classify", {"one": "label", "two": "mirror"}, {"one": "mirror", "two": "i_message"}),
        ("order", ["l", "i", "c"], ["c", "l", "i"]),
        ("produce", "It sounds like Friday weighs on you.", "Is it Friday?"),
    ],
)
def test_an_unmarked_exercise_says_the_same_to_a_right_and_a_wrong_answer(
    kind: str, right: Any, wrong: Any
) -> None:
    unmarked = spec(kind).model_copy(update={"unmarked": True})
    told = check(unmarked, right)
    assert told == check(unmarked, wrong)
    assert "ecorded" in told.text
    assert check(spec(kind), right) != check(spec(kind), wrong)


def test_an_unmarked_number_is_repeated_whether_it_is_right_or_not() -> None:
    unmarked = spec("number").model_copy(update={"unmarked": True})
    assert check(unmarked, "12.5").text == "Recorded: 12.5 points."
    assert check(unmarked, "13").text == "Recorded: 13 points."
