"""The same words read the same, however they are typed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.language.gold_set import gold
from weakhand.language import MOVE_KINDS, Said, read

GOLD = [line for line in gold() if line.yes]
CURLY = str.maketrans("'", "’")


def _kept(change: object) -> float:
    """Return the share of the gold moves that survive a change of spelling."""
    found = total = 0
    for line in GOLD:
        if not line.yes <= read(line.text, line.context).kinds():
            continue
        total += 1
        found += line.yes <= read(change(line.text), line.context).kinds()  # type: ignore[operator]
    return found / total


def test_capitals_make_no_difference() -> None:
    assert _kept(str.lower) == 1.0
    assert _kept(str.upper) >= 0.99


def test_curly_quotes_make_no_difference() -> None:
    assert _kept(lambda text: text.translate(CURLY)) == 1.0


def test_missing_apostrophes_cost_almost_nothing() -> None:
    assert _kept(lambda text: text.replace("'", "").replace("’", "")) >= 0.97


def test_missing_punctuation_costs_little() -> None:
    assert _kept(lambda text: re.sub(r"[.,?!;:…]", "", text) or text) >= 0.87


def test_padding_and_emoji_cost_little() -> None:
    assert _kept(lambda text: f"  {text} 🙂 ") >= 0.97


def test_one_wrong_letter_in_a_long_cue_word_is_forgiven() -> None:
    assert "label" in read("It soundz like you are overwhelmd by this").kinds()
    assert "open_question" in read("Waht brings you here today?").kinds()


def test_a_sentence_without_any_punctuation_is_cut_at_its_question() -> None:
    text = "ok so what happens on your side if this slips i guess you report that"
    said = (Said("counterpart", "I need a saving to report by month end."),)
    reading = read(text, said)
    question = reading.first("calibrated_question")
    assert question is not None
    assert text[question.start : question.end].startswith("what happens")
    assert "guess" not in text[question.start : question.end]


@pytest.mark.parametrize("line", GOLD, ids=lambda line: line.text[:40])
def test_every_span_points_into_the_original_text(line: object) -> None:
    reading = read(line.text, line.context)  # type: ignore[attr-defined]
    for move in reading.moves:
        assert 0 <= move.start < move.end <= len(reading.text)
        assert reading.text[move.start : move.end].strip()


_PIECES = st.lists(st.sampled_from([line.text for line in GOLD]) | st.text(max_size=40), max_size=6)


@settings(max_examples=150, deadline=None)
@given(_PIECES, st.lists(st.text(max_size=60), max_size=3))
def test_any_text_is_read_without_an_exception(pieces: list[str], before: list[str]) -> None:
    text = " ".join(pieces)
    context = tuple(Said("counterpart" if i % 2 else "learner", t) for i, t in enumerate(before))
    reading = read(text, context)
    assert reading == read(text, context)
    assert 0.0 <= reading.hostile <= 1.0
    assert 0.0 <= reading.stock <= 1.0
    for move in reading.moves:
        assert move.kind in MOVE_KINDS
        assert 0 <= move.start < move.end <= len(text)
        assert 0.0 <= move.sure <= 1.0
        assert 0.0 <= move.relevant <= 1.0
    for claim in reading.claims:
        assert 0 <= claim.start < claim.end <= len(text)
