"""Folding piece by piece is only quicker: it says what folding token by token says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.language.normalise import _token_by_token, evened, fold, words_of
from weakhand.language.pieces import pieced

LINES = Path(__file__).resolve().parents[2] / "training" / "lines"
EVERY = 5
"""Which of the training lines are tried: each fifth."""
_BITS = st.sampled_from(
    [
        *"aI'’\".,?!;:-–—()[]*%&/ \n\t\xa0",
        *("id", "ill", "its", "one", "two", "twenty", "hundred", "percent", "per", "cent"),
        *("said", " ", "don't", "5", "50", "12.5", "um", "the", "like", "[pause]", "--", "é", "İ"),
    ]
)


def _typed() -> list[str]:
    rows = [json.loads(row) for path in sorted(LINES.glob("*.jsonl")) for row in path.open()]
    return [text for row in rows for text, _ in row["lines"]][::EVERY]


def test_every_training_line_is_folded_the_same_both_ways() -> None:
    apart = [text for text in _typed() if "'" not in text]
    assert [t for t in apart if fold(t) != _token_by_token(t, evened(t), frozenset())] == []


@given(st.lists(_BITS, max_size=14).map("".join))
def test_any_text_is_folded_the_same_both_ways(text: str) -> None:
    if text.count("'") + text.count("’") < 2:
        assert fold(text) == _token_by_token(text, evened(text), frozenset())


@pytest.mark.parametrize(
    "text",
    [
        'she said "no"',
        "i waited [pause] long",
        "id like that",
        "i am ill",
        "its late",
        "fifty percent",
        "two hundred",
        "5 %",
        "this - or that",
        "one\ntwo",
    ],
)
def test_what_hangs_on_the_words_before_it_is_left_to_the_other_way(text: str) -> None:
    assert pieced(text, frozenset()) is None


def test_a_word_of_the_case_is_never_mended() -> None:
    assert pieced("the ofer stands", frozenset({"ofer"})) is None
    assert "ofer" in fold("The ofer stands.", frozenset({"ofer"})).words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("seventy-one hundred", ("7100",)),
        ("thirty-one days", ("31", "days")),
        ("sixty one thousand", ("61000",)),
        ("sixteen percent", ("16%",)),
        ("nineteen of us", ("19", "of", "us")),
        ("five one after the other", ("5", "one", "after", "the", "other")),
        ("ten one by one", ("10", "one", "by", "one")),
        ("30 one of them", ("30", "one", "of", "them")),
    ],
)
def test_numbers_in_words_are_written_in_figures(text: str, words: tuple[str, ...]) -> None:
    assert fold(text).words == words


@given(st.lists(_BITS, max_size=14).map("".join))
def test_words_and_stems_alone_are_those_of_the_folded_text(text: str) -> None:
    folded = fold(text)
    assert words_of(text) == (folded.words, folded.stems)


def test_words_that_are_not_mended_stay_so_where_only_words_are_asked_for() -> None:
    real = frozenset(["understnd"])
    assert words_of("i understnd", real) == (
        fold("i understnd", real).words,
        fold("i understnd", real).stems,
    )
    assert words_of("i understnd", real) != words_of("i understnd")
