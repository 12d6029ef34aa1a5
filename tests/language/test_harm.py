"""A threat may be polite: it says who would like to hear of what was done."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Said, ground_of, read

CASE = load("visa_tied_employee")


def _threatens(text: str) -> bool:
    before = (Said("counterpart", CASE.counterpart.stated_demand),)
    return "threat" in read(text, before, ground_of(CASE)).kinds()


@pytest.mark.parametrize(
    "text",
    [
        "I'm sure the inspectors would be interested in this contract.",
        "You'd not want all this to come out.",
        "You wouldn't want this to get around.",
        "You'd not want this in the trade press, would you?",
    ],
)
def test_a_polite_threat_is_one(text: str) -> None:
    assert _threatens(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm sure your customers would love a certified crane.",
        "I imagine your partners would like this structure.",
        "I wonder what your boss would say to a raise in autumn.",
    ],
)
def test_what_others_would_welcome_threatens_nobody(text: str) -> None:
    assert not _threatens(text)
