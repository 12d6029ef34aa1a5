"""What somebody would pay a month is the time in which it pays off what is owed."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Reading, Said, ground_of, read
from weakhand.roleplay import Act, begin, step

BILL = load("hospital_bill")


def _in(line: str, theirs: str = "So. Your turn.") -> Reading:
    return read(line, (Said("counterpart", theirs),), ground_of(BILL))


@pytest.mark.parametrize(
    ("line", "settle", "plan"),
    [
        ("Could we do half the balance and 200 a month?", "50%", "24 months"),
        ("What if you take it down to 35% and I pay 280 per month?", "35%", "12 months"),
        ("I could do monthly payments of 400 on the half.", "50%", "12 months"),
        ("Could you take 65 a week and drop it to 70 percent?", "70%", "24 months"),
    ],
)
def test_a_sum_a_month_is_the_months_next_to_it(line: str, settle: str, plan: str) -> None:
    reading = _in(line)
    assert dict(reading.offer or ()) == {"settle": settle, "plan": plan}
    assert reading.rounded == ("plan",)


def test_where_no_sum_is_named_it_pays_off_the_one_that_they_have_put() -> None:
    line, theirs = "I can pay 200 a month.", "Half the balance, and one payment in thirty days."
    assert dict(_in(line, theirs).offer or ()) == {"plan": "24 months"}
    assert _in(line).offer is None


def test_a_share_that_they_only_mention_is_not_what_is_owed() -> None:
    theirs = "The agency has its share, and half of it they never find."
    assert _in("I can pay 200 a month.", theirs).slow == ("200 a month", "48")


def test_months_that_are_named_are_not_counted_out() -> None:
    reading = _in("I'd pay 400 a month over 24 months if you halve it.")
    assert dict(reading.offer or ()) == {"settle": "50%", "plan": "24 months"}
    assert not reading.rounded


@pytest.mark.parametrize(
    "line",
    ["I earn 400 a month, can you do half?", "my rent is 400 a month, could we do half the bill"],
)
def test_what_one_earns_or_spends_a_month_is_no_offer(line: str) -> None:
    assert "plan" not in dict(_in(line).offer or ())


@pytest.mark.parametrize("line", ["24 monthly instalments pls", "I'd like 24 monthly."])
def test_how_many_months_are_wanted_is_no_rate(line: str) -> None:
    reading = _in(line)
    assert dict(reading.offer or ()) == {"plan": "24 months"}
    assert not reading.rounded


def test_beside_what_one_spends_the_sum_that_is_offered_counts() -> None:
    reading = _in("My rent is 700 a month so I can offer 150 a month.")
    assert reading.offer is None
    assert reading.slow == ("150 a month", "64")


def test_the_number_of_a_rate_is_no_share_and_no_first_payment() -> None:
    assert _in("I could do 50 a week.").offer is None
    assert dict(_in("I could pay 720 a month.").offer or ()) == {"plan": "12 months"}


@pytest.mark.parametrize(
    ("line", "rate", "months"),
    [("I can pay maybe 200 a month", "200 a month", "48"), ("50 a week", "50 a week", "44")],
)
def test_what_would_take_too_long_is_told_how_long(line: str, rate: str, months: str) -> None:
    assert _in(f"I could do {line}").slow == (rate, months)
    reply = step(begin(BILL, 11), Act(line)).turns[-1].reply
    assert "answer:too_slow" in reply.situations
    assert f"{months} months" in reply.text
    assert "twenty-four monthly payments" in reply.text


def test_in_a_case_without_instalments_a_rate_is_none() -> None:
    freelancer = ground_of(load("freelancer_vs_procurement"))
    assert read("I could do 50 a week", (), freelancer).slow is None
