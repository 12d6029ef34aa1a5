"""An option is put forward by the form in which it is named; other talk of it puts nothing."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Reading, Said, ground_of, read
from weakhand.language.normalise import fold


def _read(case: str, text: str, after: str = "") -> Reading:
    loaded = load(case)
    return read(
        text, (Said("counterpart", after or loaded.counterpart.stated_demand),), ground_of(loaded)
    )


@pytest.mark.parametrize(
    ("case", "text", "offer"),
    [
        ("freelancer_vs_procurement", "skip the case study", {"case_study": "no"}),
        ("freelancer_vs_procurement", "how bout a case study", {"case_study": "yes, joint"}),
        ("salary_one_offer", "Could I work from home two days a week?", {"remote": "2 days"}),
        ("salary_one_offer", "My number is 67,000.", {"base": "67k"}),
        ("small_supplier_vs_retailer", "one delivery a week like now", {"service": "weekly drop"}),
        ("small_supplier_vs_retailer", "5 percent is where id go", {"cost_price": "-5%"}),
        ("sole_source_price_rise", "7 more, not 18", {"increase": "+7%"}),
        ("startup_down_round", "ok you control the board", {"board": "investor majority"}),
        ("tenant_vs_landlord", "signing can wait", {"start_paper": "sign later"}),
        ("used_van_cash_price", "Would you take five thousand eight hundred?", {"price": "5.8k"}),
        ("visa_tied_employee", "no clawback at all", {"clawback": "none"}),
    ],
)
def test_a_wish_a_question_an_order_or_a_few_words_put_it(
    case: str, text: str, offer: dict[str, str]
) -> None:
    reading = _read(case, text)
    assert dict(reading.offer or ()) == offer
    assert "offer" in reading.kinds()


@pytest.mark.parametrize(
    ("case", "text"),
    [
        ("crisis_call_fictional", "It took courage to walk through that door."),
        ("crisis_call_fictional", "Thank you for the coffee."),
        ("freelancer_vs_procurement", "A twenty percent cut wipes out my margin."),
        ("freelancer_vs_procurement", "Ninety days would mean borrowing to pay the rent."),
        ("freelancer_vs_procurement", "Would a rebate do?"),
        ("freelancer_vs_procurement", "So your letter says net-90."),
        ("hospital_bill", "I paid 200 for it last year."),
        ("layoff_severance", "I won't sign today."),
        ("salary_one_offer", "Would two days at home be hard for you?"),
        ("salary_one_offer", "Then I'll leave it as it is, thanks."),
        ("small_supplier_vs_retailer", "Eight percent would leave me nothing."),
        ("small_supplier_vs_retailer", "I'm not lowering my price."),
        ("sole_source_price_rise", "The list changes next month."),
        ("startup_down_round", "Forty percent down would cost us the team."),
        ("tenant_vs_landlord", "Do others pay fifteen percent more?"),
        ("visa_tied_employee", "I can't promise to be here for the audit."),
    ],
)
def test_who_speaks_of_an_option_in_another_way_puts_nothing(case: str, text: str) -> None:
    assert _read(case, text).offer is None


def test_who_gives_back_what_was_said_puts_nothing() -> None:
    after = "He wants leases of twenty-four months. The boiler I could have fixed."
    line = "So the bank wants two years. And the boiler can be fixed. Is that right?"
    assert _read("tenant_vs_landlord", line, after).offer is None


def test_an_option_said_back_with_a_question_mark_is_none() -> None:
    after = "He wants leases of twenty-four months."
    assert _read("tenant_vs_landlord", "Twenty-four months?", after).offer is None


def test_words_of_a_longer_option_are_not_an_option_of_another_issue() -> None:
    reading = _read("exclusive_deal_walk_away", "I could lend you the designs for three years.")
    assert dict(reading.offer or ()) == {"rights": "3-year licence"}


def test_a_number_means_one_thing() -> None:
    reading = _read("salary_one_offer", "I could begin in two months.")
    assert dict(reading.offer or ()) == {"start": "in 8 weeks"}


def test_thousands_and_hundreds_in_words_are_one_number() -> None:
    assert fold("five thousand eight hundred").words == ("5800",)
    assert fold("sixty thousand and two days").words == ("60000", "and", "2", "days")
    assert fold("five thousand, two hundred less").words == ("5000", "200", "less")


def test_this_week_is_not_any_week() -> None:
    assert _read("tenant_vs_landlord", "We could move out next week.").offer is None


def test_terms_of_two_issues_are_no_threat() -> None:
    after = "The price that the papers printed is what my committee reads."
    line = "Then let's keep it flat, and the pool comes out of our side."
    assert "threat" not in _read("startup_down_round", line, after).kinds()
