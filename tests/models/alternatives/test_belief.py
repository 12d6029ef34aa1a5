"""What a real and what a believed walk-away changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.models.alternatives import WalkAway, believe, leverage, what_changed

MINE, THEIRS = WalkAway(real=20, believed=20), WalkAway(real=50, believed=50)
KNOWN = leverage(MINE, THEIRS)
points = st.floats(-100, 100)


def test_where_everybody_knows_everything_all_three_splits_agree() -> None:
    assert KNOWN.known == KNOWN.i_ask == KNOWN.they_offer == 35


def test_what_they_believe_of_me_moves_their_offer_and_nothing_else() -> None:
    after = leverage(replace(MINE, believed=10), THEIRS)
    assert after.they_offer == 30
    assert (after.known, after.i_ask) == (KNOWN.known, KNOWN.i_ask)


def test_what_i_believe_of_them_moves_what_i_ask_and_nothing_else() -> None:
    after = leverage(MINE, replace(THEIRS, believed=70))
    assert after.i_ask == 25
    assert (after.known, after.they_offer) == (KNOWN.known, KNOWN.they_offer)


def test_a_better_alternative_that_nobody_knows_of_moves_my_floor_but_not_their_offer() -> None:
    after = leverage(replace(MINE, real=40), THEIRS)
    assert after.they_offer == KNOWN.they_offer
    assert KNOWN.acceptable
    assert not after.acceptable


def test_a_claim_too_high_leaves_no_deal_to_see() -> None:
    after = leverage(MINE, replace(THEIRS, believed=90))
    assert after.i_ask is None
    assert after.surplus == KNOWN.surplus == 30


def test_true_evidence_moves_a_belief_part_of_the_way() -> None:
    assert believe(believed=10, shown=30, real=40, trust=0.5) == 20


@given(points, points, points, st.floats(0, 1))
def test_true_evidence_never_lifts_a_belief_above_the_truth(
    believed: float, shown: float, real: float, trust: float
) -> None:
    assert believe(believed, shown, real, trust) <= max(real, believed)


def test_a_change_is_told_with_what_it_leaves_alone() -> None:
    said = what_changed(KNOWN, leverage(replace(MINE, real=30), THEIRS))
    assert said == (
        "What you really have without them rose from 20 to 30.",
        "What they offer you stays at 35.",
        "What you can fairly ask for rose from 35 to 40.",
        "The least you may accept is now 30.",
    )


@pytest.mark.parametrize(
    ("mine", "theirs", "last"),
    [
        (
            WalkAway(40, 20),
            THEIRS,
            "They think you have less than you do: show them, or leave.",
        ),
        (
            WalkAway(60, 60),
            THEIRS,
            "Both of you together have more without a deal: leave.",
        ),
        (
            WalkAway(20, 60),
            THEIRS,
            "They see no deal, and there is one: show them what you could live with.",
        ),
        (MINE, WalkAway(50, 95), "nothing, for on that view no deal is possible."),
    ],
)
def test_the_sentence_says_what_to_do(mine: WalkAway, theirs: WalkAway, last: str) -> None:
    assert what_changed(KNOWN, leverage(mine, theirs))[-1].endswith(last)
