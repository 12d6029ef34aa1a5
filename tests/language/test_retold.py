"""Terms told of as what has been, or as what others have, and terms asked about, are put by nobody.

Each line here was once heard as an offer of the terms that it names.
"""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Reading, Said, ground_of, read


def _read(case: str, text: str, said: str = "That's where it stands.") -> Reading:
    return read(text, (Said("counterpart", said),), ground_of(load(case)))


@pytest.mark.parametrize(
    ("case", "text"),
    [
        ("freelancer_vs_procurement", "480 for three years now, never a penny more"),
        ("sole_source_price_rise", "sixty kits a week for six years, never one late invoice"),
        ("freelancer_vs_procurement", "6 percent and 30 days is what you turned down last week"),
        (
            "layoff_severance",
            "ten weeks, a letter and three months of health, thats what the last one who left got",
        ),
    ],
)
def test_terms_of_another_time_or_of_others_are_put_by_nobody(case: str, text: str) -> None:
    assert _read(case, text).offer is None


@pytest.mark.parametrize(
    ("case", "text"),
    [
        ("hospital_bill", "seventy percent of what, of the whole bill?"),
        ("tenant_vs_landlord", "would it be 12 months again or something longer"),
        ("layoff_severance", "two weeks and end of the month, is that normal"),
        ("tenant_vs_landlord", "12 months, 24 months, what is the difference for you"),
    ],
)
def test_terms_that_are_asked_about_without_a_question_mark_are_put_by_nobody(
    case: str, text: str
) -> None:
    assert _read(case, text).offer is None


@pytest.mark.parametrize(
    ("case", "text"),
    [
        (
            "tenant_vs_landlord",
            "six percent, 24 months, boiler fixed: my sister signed that in spring",
        ),
        ("used_van_cash_price", "5400 and the shelves, you laughed at that"),
        ("visa_tied_employee", "three percent and file this quarter, that was the promise"),
        (
            "tenant_vs_landlord",
            "1250 and you fix the boiler, nobody in this street gets that",
        ),
        ("crisis_call_fictional", "food, no cuffs, cameras back. you want all of it at once"),
        ("freelancer_vs_procurement", "six percent. my sister in law gives that to her butcher"),
        ("freelancer_vs_procurement", "net 30, everybody else manages that"),
        ("startup_down_round", "ten percent. thats what my cofounder is dreaming of"),
        ("used_van_cash_price", "5200. thats the number on the slip in the glove box"),
        ("hospital_bill", "half, 24 months, did anybody ever get that"),
        ("freelancer_vs_procurement", "six percent, net 30. would your boss even read that"),
        ("exclusive_deal_walk_away", "the city for two years, what would change for you"),
    ],
)
def test_terms_that_the_end_of_a_line_gives_to_others_are_put_by_nobody(
    case: str, text: str
) -> None:
    assert _read(case, text).offer is None


@pytest.mark.parametrize(
    ("case", "text"),
    [
        ("sole_source_price_rise", "seven percent for three years would kill us"),
        ("sole_source_price_rise", "seven percent and three years, hypothetically"),
        ("used_van_cash_price", "if i had 5800 i would pay 5800"),
        ("used_van_cash_price", "the man on friday, 5400, with the shelves"),
    ],
)
def test_terms_that_are_not_to_be_had_are_put_by_nobody(case: str, text: str) -> None:
    assert _read(case, text).offer is None


@pytest.mark.parametrize(
    ("case", "said", "text"),
    [
        (
            "freelancer_vs_procurement",
            "Minus 12 on the rate, net-60.",
            "ill send you my answer tomorrow before ten",
        ),
        ("small_supplier_vs_retailer", "Minus five on the jar.", "i call you before four"),
    ],
)
def test_a_time_of_day_is_no_size(case: str, said: str, text: str) -> None:
    assert _read(case, text, said).offer is None


def test_terms_that_were_written_down_are_given_back() -> None:
    said = "Twelve percent, weekly drops, three years with the index cap."
    text = "12 percent, weekly drops, three years. thats what i wrote down"
    assert _read("sole_source_price_rise", text, said).offer is None


@pytest.mark.parametrize(
    ("case", "text", "means"),
    [
        (
            "freelancer_vs_procurement",
            "480 for three years now, but I could do 6 percent off.",
            {"rate": "-6%"},
        ),
        ("freelancer_vs_procurement", "I offer 6 percent. Is that normal?", {"rate": "-6%"}),
        (
            "freelancer_vs_procurement",
            "Would 30 days be possible, or would 60 be easier for you?",
            None,
        ),
        ("tenant_vs_landlord", "6 percent for 24 months, never more", {"rent": "+6%"}),
        ("hospital_bill", "If I had 24 months I could pay 70 percent.", {"plan": "24 months"}),
        ("used_van_cash_price", "I offer 5400, you laughed at that.", {"price": "5.4k"}),
        ("freelancer_vs_procurement", "6 percent and net 30, you get that in writing", None),
    ],
)
def test_what_is_put_beside_it_is_heard(case: str, text: str, means: dict[str, str] | None) -> None:
    found = dict(_read(case, text).offer or ())
    assert means is None or means.items() <= found.items()
