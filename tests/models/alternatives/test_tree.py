"""What an alternative is worth, and which is the best."""

from __future__ import annotations

import pytest

from weakhand.models.alternatives import (
    Alternative,
    Branch,
    batna,
    expected_value,
    ranked,
    reservation_value,
)

STAY = Alternative("stay as you are", (Branch("nothing changes", 1.0, 50.0),))
LOOK = Alternative(
    "look elsewhere",
    (Branch("an offer", 0.3, 70.0), Branch("none", 0.7, 52.0)),
    search_cost=1.0,
)


def test_search_cost_is_paid_whichever_way_it_turns_out() -> None:
    free = Alternative(LOOK.label, LOOK.branches)
    assert expected_value(free) - expected_value(LOOK) == 1.0


def test_the_batna_is_the_best_alternative_and_not_the_best_branch() -> None:
    assert batna((STAY, LOOK)).alternative is LOOK
    assert reservation_value((STAY, LOOK)) == pytest.approx(56.4)
    assert reservation_value((STAY, LOOK)) < 70.0


def test_a_dear_search_makes_staying_the_batna() -> None:
    dear = Alternative(LOOK.label, LOOK.branches, search_cost=10.0)
    assert batna((STAY, dear)).alternative is STAY


def test_alternatives_are_ranked_best_first() -> None:
    assert [v.alternative.label for v in ranked((STAY, LOOK))] == [LOOK.label, STAY.label]


def test_a_choice_further_on_counts_with_its_best_alternative() -> None:
    refused = Branch("refused", 0.5, 0.0, then=(STAY, LOOK))
    ask = Alternative("ask first", (Branch("granted", 0.5, 80.0), refused), search_cost=2.0)
    assert expected_value(ask) == pytest.approx(0.5 * 80 + 0.5 * 56.4 - 2)
