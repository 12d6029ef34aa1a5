"""Who haggles about a share may say it in money: 118 more, or 1,298, is ten percent of 1,180."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Reading, Said, ground_of, read


def _in(case: str, line: str) -> Reading:
    return read(line, (Said("counterpart", "So. Your turn."),), ground_of(load(case)))


@pytest.mark.parametrize(
    ("case", "line", "issue", "step"),
    [
        ("tenant_vs_landlord", "I could go to 1,230 a month.", "rent", "+3%"),
        ("tenant_vs_landlord", "we pay 50 more, not 177, and sign", "rent", "+3%"),
        ("tenant_vs_landlord", "say 80 on top and you mend the boiler", "rent", "+6%"),
        ("hospital_bill", "could i settle it for 5000", "settle", "50%"),
        ("hospital_bill", "i can do 3500 over 24 months", "settle", "35%"),
        ("hospital_bill", "If you take 4,500 off I can pay it in a year.", "settle", "50%"),
        ("freelancer_vs_procurement", "I could come down to 455 a day.", "rate", "-6%"),
        ("freelancer_vs_procurement", "what about 30 euros off", "rate", "-6%"),
        ("sole_source_price_rise", "I could carry 18000 more a year", "increase", "+7%"),
    ],
)
def test_a_sum_of_money_is_the_share_next_to_it(
    case: str, line: str, issue: str, step: str
) -> None:
    assert dict(_in(case, line).offer or ())[issue] == step


@pytest.mark.parametrize(
    ("case", "line", "issue"),
    [
        (
            "tenant_vs_landlord",
            "I could sign for 24 months if we paid 1180 for one more year.",
            "rent",
        ),
        (
            "tenant_vs_landlord",
            "I offer to sign tomorrow, my husband has made 1290 this month.",
            "rent",
        ),
        ("tenant_vs_landlord", "I can come by in 1230 days and sign it.", "rent"),
        ("hospital_bill", "I could pay it over 24 months, we have 5000 in all.", "settle"),
        ("hospital_bill", "I have 5000 saved and could pay it over 24 months.", "settle"),
        ("freelancer_vs_procurement", "Give me net-30 and I fix 440 screens.", "rate"),
        ("freelancer_vs_procurement", "Give me net-30 and 3 more days.", "rate"),
    ],
)
def test_a_number_that_is_no_sum_in_question_is_no_share(case: str, line: str, issue: str) -> None:
    assert issue not in dict(_in(case, line).offer or ())
