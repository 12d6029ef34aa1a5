"""Who asks what is or will be so puts no terms, whatever terms stand in the question."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Reading, Said, ground_of, read


def _in(case: str, line: str) -> Reading:
    return read(line, (Said("counterpart", "That is what I have."),), ground_of(load(case)))


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("layoff_severance", "Are you still working here in six weeks?"),
        ("tenant_vs_landlord", "Will she be back in two years?"),
        ("tenant_vs_landlord", "Would everything stay as it is for the two years?"),
        ("tenant_vs_landlord", "Do your other tenants get ten percent?"),
        ("salary_one_offer", "Would people notice if I had two days at home?"),
        ("visa_tied_employee", "Are you even allowed to change the twelve months?"),
        ("sole_source_price_rise", "Has anyone ever paid seven percent?"),
        ("visa_tied_employee", "How long could they make the clawback?"),
    ],
)
def test_a_question_about_what_is_so_is_no_offer(case: str, line: str) -> None:
    reading = _in(case, line)
    assert "offer" not in reading.kinds()
    assert reading.offer is None


@pytest.mark.parametrize(
    ("case", "line", "option"),
    [
        ("tenant_vs_landlord", "Could the fifteen be six percent?", ("rent", "+6%")),
        ("salary_one_offer", "Would you go to 64?", ("base", "64k")),
        ("used_van_cash_price", "Would you take fifty-four?", ("price", "5.4k")),
        ("layoff_severance", "Could it be six weeks?", ("weeks", "6")),
    ],
)
def test_a_request_put_as_a_question_is_an_offer(
    case: str, line: str, option: tuple[str, str]
) -> None:
    reading = _in(case, line)
    assert "offer" in reading.kinds()
    assert option in (reading.offer or ())
