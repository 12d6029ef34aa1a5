"""Terms as people type them in a talk: sums, lists, points refused, numbers that count a thing."""

from __future__ import annotations

import pytest

from tests.roleplay.typed import put, said
from weakhand.cases import Package

TENANT: Package = {
    "rent": "+15%",
    "repairs": "boiler fixed by landlord",
    "length": "24 months",
    "start_paper": "sign this week",
}
ROUND: Package = {
    "valuation": "-25%",
    "tranche": "flat headline, milestone tranches + ratchet",
    "preference": "1x non-participating",
    "board": "balanced",
    "pool": "pool shared",
}


@pytest.mark.parametrize(
    ("line", "price"),
    [
        ("so 5600 minus the tyres that are due, id say 5000 cash", "5k"),
        ("you said 5800 and its 5500 less the tyres, so 5200", "5.2k"),
    ],
)
def test_of_a_sum_the_end_counts(line: str, price: str | None) -> None:
    assert put(said("used_van_cash_price", line)).get("price") == price


def test_what_follows_no_make_it_stands_in_its_place() -> None:
    assert put(said("salary_one_offer", "62, no make it 67, and two days at home"))["base"] == "67k"


def test_points_in_sentences_of_their_own_belong_to_the_offer_before() -> None:
    line = "the headline stays flat. 1x preference no participation. balanced board. shared pool."
    assert put(said("startup_down_round", line)).keys() >= {
        "tranche",
        "preference",
        "board",
        "pool",
    }


def test_a_sentence_that_only_mentions_an_option_adds_nothing() -> None:
    line = "I offer you a balanced board. Two times participating would finish us all here."
    assert put(said("startup_down_round", line)) == {"board": "balanced"}


def test_a_number_after_all_counts_what_was_named() -> None:
    line = "boiler, two years and signing this week, yes to all three"
    assert "rent" not in put(said("tenant_vs_landlord", line, TENANT))


def test_nothing_off_is_the_option_by_which_nothing_changes() -> None:
    assert put(said("startup_down_round", "I propose 0 off the pre-money."))["valuation"] == "flat"
    line = "flat headline, milestones with a ratchet, 1x non participating. no 25 on top. agreed?"
    turn = said("startup_down_round", line, ROUND)
    assert put(turn)["valuation"] == "flat"
    assert turn.reply.agreement is None


def test_what_an_option_is_there_for_is_no_offer_of_it() -> None:
    line = "ok so the 2x is about the teachers money. would a plain 1x do that job too"
    assert "2x participating" not in put(said("startup_down_round", line)).values()


def test_a_point_of_theirs_that_is_turned_down_is_asked_about_and_closes_nothing() -> None:
    line = "boiler, two years and we sign this week, yes. but fifteen percent isnt for us"
    turn = said("tenant_vs_landlord", line, TENANT)
    assert turn.reading.declined == ("rent",)
    assert turn.reply.situations == ("answer:not_that",)
    assert "rent" in turn.reply.text


def test_a_part_that_is_no_option_keeps_an_offer_from_closing() -> None:
    bare = said("used_van_cash_price", "I offer 5800 cash and you keep the shelving.")
    more = said(
        "used_van_cash_price", "I offer 5800 cash and you keep the shelving, 90 for the jack."
    )
    assert bare.reading.unplaced == ()
    assert more.reading.unplaced == ("90",)
    assert more.reply.agreement is None


@pytest.mark.parametrize(
    "line",
    [
        "I offer 5800, and I can be there in 20 minutes.",
        "I offer 5800 tomorrow at 10.",
        "I offer 5800, it was built in 2015 after all.",
        "I offer 5800 for the van, not 6000.",
    ],
)
def test_a_number_that_is_no_sum_is_not_asked_about(line: str) -> None:
    assert said("used_van_cash_price", line).reading.unplaced == ()
