"""A trade whose second half points back to the first: "... For that, the price stays"."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Reading, Said, ground_of, read


def _read(case: str, text: str) -> Reading:
    return read(text, (Said("counterpart", "I have the file here."),), ground_of(load(case)))


@pytest.mark.parametrize(
    ("case", "text"),
    [
        ("visa_tied_employee", "I stay for the audit and hand over. For this, file my residency."),
        ("small_supplier_vs_retailer", "Two drops a week. Against that, minus two percent."),
        (
            "sole_source_price_rise",
            "A rolling forecast, 80% firm; in return the rise is 7%.",
        ),
        ("salary_one_offer", "I'd start in two weeks, and for that I'd like 64k."),
        ("layoff_severance", "I sign after seven days. In consideration of this: ten weeks' pay."),
        ("used_van_cash_price", "I take the shelving out for you. For that, fifty-four hundred."),
        ("salary_one_offer", "I could start in two weeks, but I would need two days from home."),
    ],
)
def test_a_give_and_what_is_asked_for_it_are_a_trade_and_an_offer(case: str, text: str) -> None:
    reading = _read(case, text)
    assert "conditional_trade" in reading.kinds()
    assert "accept" not in reading.kinds()
    assert reading.offer


@pytest.mark.parametrize(
    ("case", "text"),
    [
        ("layoff_severance", "I worked nine years here. For that I thank you."),
        ("hospital_bill", "He lay here two nights, and for that you want 9,600?"),
        ("tenant_vs_landlord", "We paid on the first each month, and for that we get a letter?"),
        ("used_van_cash_price", "It's a fair van. For that reason I came."),
        ("visa_tied_employee", "I can stay for the audit."),
    ],
)
def test_thanks_and_reproaches_trade_nothing(case: str, text: str) -> None:
    assert "conditional_trade" not in _read(case, text).kinds()


def test_a_reproach_puts_nothing_either() -> None:
    assert _read("layoff_severance", "Nine years, and for that I get two weeks?").offer is None
