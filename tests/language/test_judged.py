"""Terms that are only judged, asked about or told of are no half offer; an objection is none."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Reading, Said, ground_of, read


def _in(case: str, line: str) -> Reading:
    opening = Said("counterpart", "It's all in the letter. What is it you want to say?")
    return read(line, (opening,), ground_of(load(case)))


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("tenant_vs_landlord", "fifteen percent is a lot for us"),
        ("tenant_vs_landlord", "Is fifteen percent normal?"),
        ("tenant_vs_landlord", "we have been here for nine years"),
        ("tenant_vs_landlord", "do other tenants pay that much"),
        ("small_supplier_vs_retailer", "is eight percent normal"),
        ("freelancer_vs_procurement", "twenty percent is steep"),
        ("used_van_cash_price", "5400 is a lot of money for me"),
        ("startup_down_round", "2x participating is brutal"),
    ],
)
def test_who_judges_terms_or_asks_about_them_lays_none_out(case: str, line: str) -> None:
    reading = _in(case, line)
    assert not reading.kinds() & {"offer", "conditional_trade", "accept"}
    assert reading.names_terms == 0


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("tenant_vs_landlord", "fifteen percent is a lot, but I could do six"),
        ("freelancer_vs_procurement", "Twenty is too much, how about six percent and net-30?"),
    ],
)
def test_who_judges_terms_and_puts_others_offers(case: str, line: str) -> None:
    assert "offer" in _in(case, line).kinds()


def test_whether_a_share_is_normal_is_asked_as_whether_it_is_fair() -> None:
    assert "fair" in _in("small_supplier_vs_retailer", "is eight percent normal").cues


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("tenant_vs_landlord", "Could we paint the kitchen?"),
        ("layoff_severance", "may I keep the laptop"),
        ("used_van_cash_price", "can I take it for a spin"),
        ("freelancer_vs_procurement", "Eleven calls in one week?"),
    ],
)
def test_leave_that_is_asked_for_is_no_offer_and_no_other_topic(case: str, line: str) -> None:
    assert not _in(case, line).kinds() & {"offer", "off_topic"}


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("small_supplier_vs_retailer", "do my jars run out sometimes"),
        ("sole_source_price_rise", "do we get a discount for six years"),
        ("hospital_bill", "could i pay in installments"),
        ("used_van_cash_price", "is it still available"),
        ("crisis_call_fictional", "Could Jonas come out first?"),
        ("layoff_severance", "may I keep the laptop"),
    ],
)
def test_a_plain_question_is_heard_without_its_mark(case: str, line: str) -> None:
    assert "closed_question" in _in(case, line).kinds()


@pytest.mark.parametrize("line", ["could be worse", "do it", "is what it is"])
def test_a_statement_that_begins_like_a_question_asks_nothing(line: str) -> None:
    assert "closed_question" not in read(line).kinds()


@pytest.mark.parametrize(
    "line",
    [
        "It seems the boiler has become a matter of pride.",
        "it sounds like the whole house is at breaking point",
        "It seems like the roof has become a sore point.",
    ],
)
def test_a_feeling_is_named_by_the_thing_that_it_clings_to(line: str) -> None:
    assert "label" in _in("tenant_vs_landlord", line).kinds()


@pytest.mark.parametrize("line", ["It seems the boiler has a new valve.", "Sounds like a boiler."])
def test_a_fact_about_a_thing_is_no_label(line: str) -> None:
    assert "label" not in _in("tenant_vs_landlord", line).kinds()


@pytest.mark.parametrize(
    "line",
    [
        "How does an empty flat land on you?",
        "what happens for you if it stays empty",
        "What is making this so hard on your side?",
        "how do you usually deal with a roof like that",
    ],
)
def test_a_question_about_their_problem_is_no_less_sure_than_that_it_is_open(line: str) -> None:
    reading = _in("tenant_vs_landlord", line)
    about_them, opens = reading.first("calibrated_question"), reading.first("open_question")
    assert about_them is not None
    assert opens is not None
    assert about_them.sure >= opens.sure


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("freelancer_vs_procurement", "I've got another offer for you."),
        ("freelancer_vs_procurement", "I have a better offer for you: 6 percent and net-30."),
        ("freelancer_vs_procurement", "I want a better deal."),
        ("freelancer_vs_procurement", "I know other clients squeeze you too."),
        ("freelancer_vs_procurement", "I think someone else should pay for that."),
        ("tenant_vs_landlord", "I've looked at other flats, they cost more."),
        ("salary_one_offer", "I've had other interviews, but this is the only offer."),
    ],
)
def test_who_names_others_and_puts_nobody_against_them_claims_nothing(case: str, line: str) -> None:
    assert [claim for claim in _in(case, line).claims if not claim.truths] == []


@pytest.mark.parametrize(
    "line", ["I've got another offer, from a bank.", "Another agency has offered me 20% more."]
)
def test_a_rival_that_no_brief_knows_of_is_still_a_claim(line: str) -> None:
    claims = _in("freelancer_vs_procurement", line).claims
    assert any(claim.kind == "alternative" for claim in claims)
