"""Texts that are alike: the index against brute force, and planted copies among honest texts."""

from __future__ import annotations

from hashlib import sha256
from itertools import combinations
from math import ceil, log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.insight.copying import HOWS, STOCK, Cohort, cohort
from weakhand.insight import Alike, Text, alike, said_in, worded
from weakhand.insight.alike import ENOUGH, MANY
from weakhand.insight.wording import MOST, Runs
from weakhand.report.likeness import SHOWN_FROM

NOTHING: Runs = np.zeros(0, np.uint64)
ONE = "The crane on the north pier was painted green by my uncle in the summer of the flood."
OTHER = "Nobody at the bakery has ever seen a delivery note with two signatures and a stamp on it."
_SOME = "the crane pier green uncle summer flood bakery note stamp"
WORDS = st.lists(st.sampled_from(_SOME.split(" ")), min_size=3, max_size=25).map(" ".join)


def text(owner: str, *lines: str) -> Text:
    return Text(owner, said_in(worded(lines)))


def score(*texts: Text, known: Runs = NOTHING) -> float:
    found = alike(texts, known, 0.0)
    return found.likest[0].score if found.likest else 0.0


def test_a_copy_is_a_copy_whatever_its_capitals_marks_accents_and_order() -> None:
    changed = OTHER.upper().replace(" ", "  -  "), ONE.replace("crane", "cráne").rstrip(".") + "!"
    assert score(text("a", ONE, OTHER), text("b", *changed)) == 1.0


def test_a_slip_of_the_finger_costs_a_little_and_not_all() -> None:
    slipped = OTHER.replace("signatures", "signatrues")
    assert 0.7 < score(text("a", ONE, OTHER), text("b", ONE, slipped)) < 1.0


def test_different_texts_share_nothing() -> None:
    assert score(text("a", ONE), text("b", OTHER)) == 0.0


def test_the_courses_own_words_do_not_count() -> None:
    both = text("a", ONE, OTHER), text("b", ONE, OTHER)
    left = len(said_in(worded([OTHER]))) / ENOUGH
    assert score(*both, known=said_in(worded([ONE]))) == pytest.approx(left)
    assert score(*both, known=said_in(worded([ONE, OTHER]))) == 0.0


def test_what_many_say_counts_less_and_then_not_at_all() -> None:
    def crowd(saying: int) -> float:
        said = [text(f"x{n}", ONE) for n in range(saying)]
        rest = [text(f"y{n}", sha256(b"%d" % n).hexdigest()) for n in range(60 - saying)]
        return score(*said, *rest)

    assert crowd(2) > crowd(4) > crowd(6) > crowd(7) == 0


def test_short_phrases_never_make_a_pair() -> None:
    assert score(text("a", "Why?", "I see."), text("b", "Why?", "I see.")) == 0.0
    assert score(text("a", "How am I to do it?"), text("b", "How am I to do it?")) < 0.1


def test_an_owner_has_one_text() -> None:
    with pytest.raises(ValueError, match="one text"):
        alike([text("a", ONE), text("a", OTHER)], NOTHING, 0.0)


@pytest.mark.parametrize("texts", [[], [text("a", ONE)], [text("a"), text("b")]])
def test_nothing_to_compare_is_no_pair(texts: list[Text]) -> None:
    found = alike(texts, NOTHING, 0.0)
    assert found.likest == ()
    assert found.at_least(0.5) == (0.0 if len(texts) > 1 else 1.0)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=2, max_size=8), WORDS)
def test_the_index_finds_what_comparing_every_pair_finds(said: list[list[str]], known: str) -> None:
    texts = [text(str(n), *lines) for n, lines in enumerate(said)]
    ours = said_in(worded([known]))
    found = {(one.one, one.other): one.score for one in alike(texts, ours, 0.0).likest}
    sets = {one.owner: set(one.runs.tolist()) - set(ours.tolist()) for one in texts}
    n, many = len(texts), min(MANY[1], max(MANY[0], ceil(len(texts) / 10)))
    for a, b in combinations(sets, 2):
        shared = 0.0
        for run in sets[a] & sets[b]:
            held = sum(run in other for other in sets.values())
            shared += 0.0 if held > many else 1 - log(held - 1) / log(n)
        expected = min(1.0, shared / max(min(len(sets[a]), len(sets[b])), ENOUGH))
        assert found.get((a, b), 0.0) == pytest.approx(expected)


@given(st.text(max_size=200))
def test_passages_lie_within_any_line_and_in_order(line: str) -> None:
    one = worded([line])[0] if line else None
    passages = one.passages(one.runs) if one else ()
    ends = [end for passage in passages for end in passage]
    assert ends == sorted(ends)
    assert all(0 <= end <= len(line) for end in ends)


def test_passages_are_whole_words() -> None:
    line = worded(["Well, my uncle painted the crane, twice."])[0]
    other = said_in(worded(["your uncle painted the cranes"]))
    assert [line.line[start:end] for start, end in line.passages(np.intersect1d(line.runs, other))
            ] == ["uncle painted the crane"]  # fmt: skip


def test_only_so_much_of_anybodys_text_is_looked_at() -> None:
    lines = worded(["word " * MOST, "and this"])
    assert len(lines) == 1
    assert len(lines[0].plain) <= MOST


def compared(said: Cohort) -> Alike:
    return alike(said.texts(), said_in(worded(STOCK)), SHOWN_FROM)


def test_planted_copies_are_found_and_honest_texts_are_not() -> None:
    said = cohort(400, 0.05, "far", 11)
    shown = {(one.one, one.other) for one in compared(said).likest}
    found = shown & set(said.copies)
    assert len(found) / len(shown) >= 0.9, "precision"
    for how in HOWS:
        planted = {pair for pair, one in said.copies.items() if one == how}
        assert len(found & planted) / len(planted) >= (0.6 if how == "partly" else 1.0), how


def test_learners_who_answer_the_same_few_remarks_in_the_same_words_are_not_shown() -> None:
    said = cohort(400, 0.0, "near", 5)
    assert len(compared(said).likest) <= 2


def test_every_pair_has_its_place_among_all_pairs() -> None:
    found = compared(cohort(60, 0.1, "far", 3))
    assert found.pairs == 60 * 59 // 2
    for one in found.likest:
        assert one.rank == pytest.approx(found.at_least(one.score))
        assert 0 < one.rank <= len(found.likest) / found.pairs
