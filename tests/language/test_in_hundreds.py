"""A price that runs in thousands is said in hundreds: "fifty-three, cash" is 5,300."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Reading, Said, ground_of, read


def _in(case: str, line: str) -> Reading:
    return read(line, (Said("counterpart", "So. Your turn."),), ground_of(load(case)))


@pytest.mark.parametrize(
    ("line", "steps"),
    [
        ("Fifty-four, in notes, tonight.", {"5.4k"}),
        ("would you do fifty-five", {"5.5k"}),
        ("How about forty-nine?", {"5k"}),
        ("id go to 57", {"5.6k", "5.8k"}),
        ("Would fifty-four buy it?", {"5.4k"}),
        ("I could give you five-three.", {"5.2k", "5.4k"}),
        ("I'll pay 53 cash this evening", {"5.2k", "5.4k"}),
    ],
)
def test_a_price_said_in_hundreds_is_the_step_next_to_it(line: str, steps: set[str]) -> None:
    reading = _in("used_van_cash_price", line)
    assert "offer" in reading.kinds()
    assert dict(reading.offer or ())["price"] in steps


@pytest.mark.parametrize(
    "line",
    [
        "The adverts say five-two to five-nine, so why yours?",
        "The dealer paid fifty-one for the last one.",
        "I'm fifty-four and I have stood at markets for ten years.",
        "Could we talk for fifty minutes?",
        "I could drive fifty miles to see one.",
        "I could throw in fifty more for the racks.",
        "Would you take fifty off?",
    ],
)
def test_a_quoted_figure_an_age_and_a_thing_counted_are_no_price(line: str) -> None:
    assert "price" not in dict(_in("used_van_cash_price", line).offer or ())


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("salary_one_offer", "Could you do fifty-four?"),
        ("tenant_vs_landlord", "I could do fifty-four."),
        ("freelancer_vs_procurement", "I could do five-three."),
    ],
)
def test_no_other_case_knows_prices_in_hundreds(case: str, line: str) -> None:
    assert not any("5." in label for _, label in _in(case, line).offer or ())
