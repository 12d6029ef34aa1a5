"""A figure that is only told of, or asked about, is put by nobody."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Reading, Said, ground_of, read


def _read(case: str, said: str, text: str) -> Reading:
    return read(text, (Said("counterpart", said),), ground_of(load(case)))


@pytest.mark.parametrize(
    ("case", "said", "text"),
    [
        ("small_supplier_vs_retailer", "Minus five.", "Five percent eats up my whole margin."),
        ("small_supplier_vs_retailer", "Minus five.", "Two percent is more than we clear a jar."),
        ("salary_one_offer", "Base is 60k.", "Other firms pay sixty-four for this."),
        ("used_van_cash_price", "It's six thousand.", "The man on Friday offers fifty-five."),
        ("hospital_bill", "Thirty-five percent.", "Is the 35 percent off the bill or the rest?"),
        ("visa_tied_employee", "Three percent.", "Is that three percent a year or just once?"),
        ("hospital_bill", "It's all on the sheet.", "explain it as if I was twelve"),
        ("sole_source_price_rise", "Eighteen percent.", "Eighteen percent is our whole cushion."),
        ("small_supplier_vs_retailer", "Minus eight.", "Eight percent is one of my people."),
        (
            "small_supplier_vs_retailer",
            "Not enough.",
            "Twelve percent by June, and you stand at 9.",
        ),
        ("exclusive_deal_walk_away", "A pilot first, unpaid.", "Restaurants pay for my clay."),
        ("used_van_cash_price", "It's six thousand.", "Dealers give five thousand, don't they?"),
        ("tenant_vs_landlord", "It's all gone up.", "Eight or nine percent, is that inflation?"),
        ("layoff_severance", "Two weeks.", "Ten weeks is what my colleague got."),
        ("salary_one_offer", "Base is 60k.", "Somebody told me it's sixty-four next door."),
        ("salary_one_offer", "Every day on site.", "The last one had three home days, I heard."),
        ("hospital_bill", "It's all there.", "Half of that bill is the night in the room."),
        ("hospital_bill", "In one sum.", "At 24 months, what would each month come to?"),
        ("startup_down_round", "Forty.", "At minus twenty-five, how much do my people own?"),
        ("exclusive_deal_walk_away", "The House's.", "That's lovely, but who keeps the designs?"),
    ],
)
def test_a_figure_that_is_told_of_or_asked_about_is_no_offer(
    case: str, said: str, text: str
) -> None:
    assert _read(case, said, text).offer is None


@pytest.mark.parametrize(
    ("case", "said", "text", "offer"),
    [
        (
            "used_van_cash_price",
            "It's six thousand.",
            "Your dealer gives you forty-nine hundred, and I'd pay fifty-two hundred.",
            {"price": "5.2k"},
        ),
        (
            "used_van_cash_price",
            "It's six thousand.",
            "The dealer says 4,900. Fifty-two hundred and I fetch it tonight.",
            {"price": "5.2k"},
        ),
        (
            "small_supplier_vs_retailer",
            "Minus five.",
            "Two percent is my limit.",
            {"cost_price": "-2%"},
        ),
        (
            "visa_tied_employee",
            "Not this year.",
            "Would three percent be possible?",
            {"raise": "3%"},
        ),
    ],
)
def test_a_figure_of_ones_own_beside_it_is_one(
    case: str, said: str, text: str, offer: dict[str, str]
) -> None:
    put = _read(case, said, text).offer
    assert put is not None
    assert offer.items() <= dict(put).items()


@pytest.mark.parametrize(
    "text", ["Five percent is my whole profit.", "Five percent is more than I make on a jar."]
)
def test_what_a_figure_makes_of_ones_own_money_is_told_and_no_refusal(text: str) -> None:
    kinds = _read("small_supplier_vs_retailer", "Minus five, then.", text).kinds()
    assert "disclosure" in kinds
    assert kinds.isdisjoint({"offer", "reject", "accept"})


def test_what_was_heard_is_given_back_and_not_put() -> None:
    text = "Let me repeat what I understood: six percent, any form of it, by the 30th."
    reading = _read("freelancer_vs_procurement", "I have to show six percent by the 30th.", text)
    assert reading.offer is None
    assert not reading.kinds().isdisjoint({"paraphrase", "summary"})


@pytest.mark.parametrize(
    ("case", "text", "offer"),
    [
        ("tenant_vs_landlord", "Six percent, is that too much to ask?", {"rent": "+6%"}),
        ("layoff_severance", "Ten weeks is what I'd need.", {"weeks": "10"}),
        ("hospital_bill", "At 24 months, what would you say?", {"plan": "24 months"}),
        ("small_supplier_vs_retailer", "Drop, at five percent.", {"cost_price": "-5%"}),
    ],
)
def test_who_asks_whether_a_figure_would_do_puts_it(
    case: str, text: str, offer: dict[str, str]
) -> None:
    assert dict(_read(case, "That is what I have.", text).offer or ()) == offer


@pytest.mark.parametrize(
    ("case", "text"),
    [
        ("used_van_cash_price", "Dealers give five thousand for these, don't they?"),
        ("tenant_vs_landlord", "Ten percent, is that inflation now?"),
        ("layoff_severance", "Ten weeks is what my colleague got."),
        ("salary_one_offer", "Somebody told me 64 is what they pay next door."),
        ("salary_one_offer", "The last person had three home days, I heard."),
        ("exclusive_deal_walk_away", "And who keeps the designs with the maker?"),
        ("hospital_bill", "Somebody in the waiting room said they settled for half."),
        ("visa_tied_employee", "A friend of mine signed for twelve months at his place."),
        ("freelancer_vs_procurement", "My other client pays within thirty days, by the way."),
        ("salary_one_offer", "I'd be cutting my own throat at sixty."),
        ("small_supplier_vs_retailer", "We'd go under at eight percent, it's that simple."),
    ],
)
def test_what_others_have_is_not_laid_out_as_half_an_offer(case: str, text: str) -> None:
    reading = _read(case, "That is what I have.", text)
    assert reading.offer is None
    assert not reading.names_terms
