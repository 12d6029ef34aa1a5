"""Terms in a few words, as tired people type them: what is judged, what is put, what moves."""

from __future__ import annotations

import pytest

from tests.roleplay.typed import put, said


def test_a_number_that_is_judged_behind_a_verb_is_not_put() -> None:
    line = "ten is more than i can do. 6% and the boiler fixed"
    assert put(said("tenant_vs_landlord", line))["rent"] == "+6%"


@pytest.mark.parametrize(
    ("case", "line", "means"),
    [
        ("used_van_cash_price", "5800 i cant, 5200 i can, tomorrow before ten", {"price": "5.2k"}),
        ("salary_one_offer", "60 doesn't cover it, 64 does", {"base": "64k"}),
    ],
)
def test_one_that_can_be_done_is_put(case: str, line: str, means: dict[str, str]) -> None:
    assert put(said(case, line)) == means


def test_what_is_only_understood_is_not_put() -> None:
    line = "0 percent i understand, 24 months i dont. 12 months pro rata"
    assert put(said("visa_tied_employee", line)) == {"clawback": "12 months pro rata"}


def test_another_number_off_is_counted_from_what_they_have_put() -> None:
    turn = said(
        "used_van_cash_price", "knock another 200 off and ill come today", {"price": "5.6k"}
    )
    assert put(turn) == {"price": "5.4k"}


@pytest.mark.parametrize(
    ("line", "theirs", "price"),
    [
        ("a hundred less and weve got a deal", "5.6k", "5.5k"),
        ("200 less and its a deal", "5.8k", "5.6k"),
    ],
)
def test_a_yes_to_less_is_an_offer_of_less(line: str, theirs: str, price: str) -> None:
    turn = said("used_van_cash_price", line, {"price": theirs})
    assert put(turn) == {"price": price}
    assert turn.reply.agreement is None


def test_another_sum_is_added_to_what_has_been_put_of_all_that_it_could_be() -> None:
    turn = said("salary_one_offer", "i could do it for another two thousand", {"base": "62k"})
    assert put(turn) == {"base": "64k"}


def test_what_the_other_side_pays_is_theirs_in_any_form_of_the_verb() -> None:
    line = "your company pays the promotions this first year and i do two drops a week"
    assert put(said("small_supplier_vs_retailer", line))["promo"] == "retailer funds"


def test_a_denial_ends_at_a_colon() -> None:
    line = "my father can wait, the embassy cannot: file this quarter"
    assert put(said("visa_tied_employee", line)) == {"residency_filing": "file this quarter"}


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("freelancer_vs_procurement", "12 off if it's net 30, 6 off if it's net 60"),
        ("layoff_severance", "six if you add the letter, ten if you dont"),
    ],
)
def test_two_conditions_with_two_sizes_make_two_packages(case: str, line: str) -> None:
    turn = said(case, line)
    assert put(turn) == {}
    assert turn.reading.several


def test_two_conditions_for_one_package_make_one() -> None:
    line = "6% off if it's net 30, and 40 days a year if there is a rebate"
    assert put(said("freelancer_vs_procurement", line)).keys() >= {"rate", "terms"}
