"""Lines at the table that answer a package: what they put, and what they only speak of."""

from __future__ import annotations

import pytest

from tests.roleplay.typed import put, said

RENT = {
    "rent": "+15%",
    "repairs": "boiler fixed by landlord",
    "length": "24 months",
    "start_paper": "sign this week",
}
PAY = {"base": "62k", "remote": "2 days", "start": "in 4 weeks"}


@pytest.mark.parametrize(
    ("case", "theirs", "text"),
    [
        ("salary_one_offer", PAY, "last year they paid me 64 and three days at home"),
        ("salary_one_offer", PAY, "64 and three days would have been nice"),
        ("salary_one_offer", PAY, "how much is 64 after tax"),
        ("salary_one_offer", PAY, "64, three days at home, thats the advert from last year"),
        ("tenant_vs_landlord", RENT, "six percent, i read that in the paper last night"),
        (
            "sole_source_price_rise",
            {"increase": "+12%", "drops": "weekly", "term": "3 years, index cap"},
            "seven percent, i know somebody who pays less",
        ),
        (
            "layoff_severance",
            {"weeks": "6", "health": "end of month", "reference": "agreed letter"},
            "ten weeks, as the works council put it, would be decent",
        ),
        (
            "hospital_bill",
            {"settle": "70%", "plan": "12 months"},
            "the 24 months, is it with interest",
        ),
        (
            "salary_one_offer",
            PAY,
            "three days at home, and how many of your people do you think already have that?",
        ),
        (
            "salary_one_offer",
            PAY,
            "if you had said 64 and three days i would have signed at the door",
        ),
        (
            "freelancer_vs_procurement",
            {"rate": "-12%", "terms": "net-60", "launch_support": "on-call 2 weeks"},
            "six percent and net 30 you offered my friend ruth",
        ),
        (
            "freelancer_vs_procurement",
            {"rate": "-12%", "terms": "net-60", "launch_support": "on-call 2 weeks"},
            "what happens to 6 percent and net 30 when your boss sees it",
        ),
        (
            "startup_down_round",
            {"valuation": "-25%", "board": "balanced"},
            "ten down and a balanced board is what i told my people last friday",
        ),
        (
            "hospital_bill",
            {"settle": "70%", "plan": "12 months"},
            "half over two years, is that in your book somewhere",
        ),
        (
            "layoff_severance",
            {"weeks": "6", "health": "end of month", "reference": "agreed letter"},
            "ten weeks, three months, a letter: what did the others sign for",
        ),
        (
            "tenant_vs_landlord",
            RENT,
            "1250, 24 months, boiler fixed. sounds like somebody elses life",
        ),
        ("salary_one_offer", PAY, "dont think im asking for 64 and three days"),
        (
            "tenant_vs_landlord",
            RENT,
            "the family upstairs pays 6 percent more and got the boiler fixed",
        ),
    ],
)
def test_what_is_told_or_asked_after_a_package_is_put_by_nobody(
    case: str, theirs: dict[str, str], text: str
) -> None:
    assert not put(said(case, text, theirs))


VAN = {"price": "5.8k", "shelving": "left in"}
RISE = {"increase": "+12%", "drops": "weekly", "term": "3 years, index cap"}


@pytest.mark.parametrize(
    ("case", "theirs", "text", "means"),
    [
        ("salary_one_offer", None, "66, no, 66 and a half", {"base": "67k"}),
        ("salary_one_offer", PAY, "64, sorry, i mean 67", {"base": "67k"}),
        ("freelancer_vs_procurement", None, "6 percent, or rather 12", {"rate": "-12%"}),
        ("used_van_cash_price", None, "5200 or rather 5350", {"price": "5.4k"}),
    ],
)
def test_of_a_size_that_is_taken_back_the_last_one_holds(
    case: str, theirs: dict[str, str] | None, text: str, means: dict[str, str]
) -> None:
    assert put(said(case, text, theirs)) == means


@pytest.mark.parametrize(
    ("case", "theirs", "text", "means"),
    [
        (
            "tenant_vs_landlord",
            {**RENT, "length": "12 months"},
            "not 12 months, 24",
            {"length": "24 months"},
        ),
        (
            "small_supplier_vs_retailer",
            {"cost_price": "-5%", "promo": "50/50"},
            "not 5, 2",
            {"cost_price": "-2%"},
        ),
        ("tenant_vs_landlord", RENT, "6 is where i stop", {"rent": "+6%"}),
        ("tenant_vs_landlord", RENT, "you want 15, i have 6", {"rent": "+6%"}),
        ("tenant_vs_landlord", RENT, "you say 15 and i say 6", {"rent": "+6%"}),
        ("salary_one_offer", PAY, "62 i understand, but 64 is what it takes", {"base": "64k"}),
        ("used_van_cash_price", VAN, "you said six, take off 600 and its 5400", {"price": "5.4k"}),
    ],
)
def test_a_size_that_is_set_against_theirs_is_put(
    case: str, theirs: dict[str, str], text: str, means: dict[str, str]
) -> None:
    assert put(said(case, text, theirs)) == means


@pytest.mark.parametrize(
    ("case", "theirs", "text"),
    [
        ("tenant_vs_landlord", RENT, "15 is where i stop"),
        ("tenant_vs_landlord", RENT, "fifteen percent is where i stick"),
        ("freelancer_vs_procurement", None, "not net-30, net-60, net-90"),
        (
            "small_supplier_vs_retailer",
            {"cost_price": "-5%", "promo": "50/50"},
            "not 8, 5, 2",
        ),
        ("freelancer_vs_procurement", None, "not 6, 12 is what they told you to say"),
    ],
)
def test_a_size_of_theirs_or_one_of_several_turned_down_is_not(
    case: str, theirs: dict[str, str] | None, text: str
) -> None:
    turn = said(case, text, theirs)
    assert turn.reply.agreement is None
    assert not put(turn)


@pytest.mark.parametrize(
    ("case", "theirs", "text"),
    [
        ("sole_source_price_rise", RISE, "7 percent this year, then 12"),
        ("sole_source_price_rise", None, "4 percent this year, then 7"),
        ("tenant_vs_landlord", None, "3 percent this year, 6 next year"),
        ("tenant_vs_landlord", None, "5 percent this winter, then 8"),
    ],
)
def test_a_size_for_now_and_one_for_later_have_no_place(
    case: str, theirs: dict[str, str] | None, text: str
) -> None:
    turn = said(case, text, theirs)
    assert not put(turn)
    assert turn.reading.unplaced


@pytest.mark.parametrize("text", ["two days at home, three, you choose"])
def test_who_lets_them_choose_leaves_it_open(text: str) -> None:
    turn = said("salary_one_offer", text)
    assert not put(turn)
    assert "open:remote" in turn.reading.cues


@pytest.mark.parametrize(
    ("case", "text", "means"),
    [
        ("used_van_cash_price", "5590, thats everything i have", {"price": "5.6k"}),
        ("used_van_cash_price", "5400, thats all there is in the tin", {"price": "5.4k"}),
        (
            "freelancer_vs_procurement",
            "could come down to about 425 a day if it has to be",
            {"rate": "-12%"},
        ),
        (
            "sole_source_price_rise",
            "around 17000 a year more, thats where my budget ends",
            {"increase": "+7%"},
        ),
    ],
)
def test_the_most_there_is_is_put(case: str, text: str, means: dict[str, str]) -> None:
    assert put(said(case, text)) == means


FEE = {"rate": "-12%", "terms": "net-60", "launch_support": "on-call 2 weeks"}


@pytest.mark.parametrize(
    ("case", "theirs", "text", "means"),
    [
        (
            "tenant_vs_landlord",
            None,
            "1230, month to month is fine, you fix the boiler",
            {"rent": "+3%", "repairs": "boiler fixed by landlord"},
        ),
        (
            "salary_one_offer",
            None,
            "63, three days at home",
            {"base": "64k", "remote": "3 days"},
        ),
    ],
)
def test_what_stands_behind_a_mark_is_no_unit_of_a_number(
    case: str, theirs: dict[str, str] | None, text: str, means: dict[str, str]
) -> None:
    turn = said(case, text, theirs)
    assert put(turn) == means
    assert not turn.reading.unplaced


def test_what_is_called_out_is_left_out() -> None:
    turn = said("freelancer_vs_procurement", "launch support out, the rest ok", FEE)
    assert put(turn)["launch_support"] == "none"


@pytest.mark.parametrize("text", ["we talked launch support out of the way", "hear me out"])
def test_out_is_more_than_that(text: str) -> None:
    assert not put(said("freelancer_vs_procurement", text, FEE))


def test_what_their_company_does_is_put() -> None:
    line = "your company pays for the promotions, i pay for the fruit"
    assert put(said("small_supplier_vs_retailer", line)) == {"promo": "retailer funds"}


@pytest.mark.parametrize(
    ("case", "theirs", "text", "means"),
    [
        (
            "small_supplier_vs_retailer",
            None,
            "promotions fifty fifty. and the christmas jars you dont sell you keep, all of them",
            {"promo": "50/50"},
        ),
        (
            "layoff_severance",
            None,
            "no handover from me, you switched my badge off before id sat down",
            {"handover": "none"},
        ),
        (
            "tenant_vs_landlord",
            None,
            "up to 1250 and not a cent over. i worked it out with the children at the table",
            {"rent": "+6%"},
        ),
        (
            "freelancer_vs_procurement",
            None,
            "commit to forty days a year and you get a rebate that climbs the more you book",
            {"volume": "40 days/yr, tiered rebate"},
        ),
        (
            "sole_source_price_rise",
            None,
            "around 17000 a year more than we pay now, thats where my budget ends",
            {"increase": "+7%"},
        ),
        (
            "used_van_cash_price",
            None,
            "keep the shelves then i dont need them",
            {"shelving": "taken out"},
        ),
    ],
)
def test_bare_terms_that_open_a_line_are_put(
    case: str, theirs: dict[str, str] | None, text: str, means: dict[str, str]
) -> None:
    assert put(said(case, text, theirs)) == means


@pytest.mark.parametrize(
    ("case", "theirs", "text"),
    [
        (
            "freelancer_vs_procurement",
            None,
            "net 90. my landlord wants his money on the first whatever your finance people do",
        ),
        (
            "freelancer_vs_procurement",
            FEE,
            "net 60. my landlord wants his money on the first whatever your finance people do",
        ),
        (
            "freelancer_vs_procurement",
            None,
            "net 30. is there anybody in your house who sees to it that such a thing is paid?",
        ),
        (
            "freelancer_vs_procurement",
            None,
            "net 30, they were told on the supplier day in your big hall with the coffee and all",
        ),
    ],
)
def test_what_they_have_asked_for_is_not(
    case: str, theirs: dict[str, str] | None, text: str
) -> None:
    assert not put(said(case, text, theirs))


@pytest.mark.parametrize(
    ("case", "theirs", "text", "issue"),
    [
        ("used_van_cash_price", VAN, "shelving in, great. 58 hundred, no way i can", "price"),
        (
            "small_supplier_vs_retailer",
            {"cost_price": "-2%", "promo": "supplier funds 100%"},
            "two percent alright. all the promo on me, not alright",
            "promo",
        ),
    ],
)
def test_a_clause_behind_a_point_turns_it_down(
    case: str, theirs: dict[str, str], text: str, issue: str
) -> None:
    assert issue not in put(said(case, text, theirs))


def test_an_hour_to_sign_by_is_no_number_of_weeks() -> None:
    line = "signing by five is out. give me seven days, someone reads it with me, then i sign"
    assert "weeks" not in put(said("layoff_severance", line))


def test_a_part_in_so_many_rates_is_not_split() -> None:
    assert not said("hospital_bill", "i pay half, in 24 months").reading.unplaced
