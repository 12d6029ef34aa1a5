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
    ],
)
def test_what_is_put_beside_it_is_heard(case: str, text: str, means: dict[str, str] | None) -> None:
    found = dict(_read(case, text).offer or ())
    assert means is None or means.items() <= found.items()
