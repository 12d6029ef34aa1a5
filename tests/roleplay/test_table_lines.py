"""Lines at the table that answer a package: what they put, and what they only speak of."""

from __future__ import annotations

import pytest

from tests.roleplay.typed import put, said

RENT = {
    "rent": "+15%",
    "repairs": "boiler fixed by landlord",
    "length": "24 months",
    "start_paper": "sign this week",
}
PAY = {"base": "62k", "remote": "2 days", "start": "in 4 weeks"}


@pytest.mark.parametrize(
    ("case", "theirs", "text"),
    [
        ("salary_one_offer", PAY, "last year they paid me 64 and three days at home"),
        ("salary_one_offer", PAY, "64 and three days would have been nice"),
        ("salary_one_offer", PAY, "how much is 64 after tax"),
        (
            "tenant_vs_landlord",
            RENT,
            "the family upstairs pays 6 percent more and got the boiler fixed",
        ),
    ],
)
def test_what_is_told_or_asked_after_a_package_is_put_by_nobody(
    case: str, theirs: dict[str, str], text: str
) -> None:
    assert not put(said(case, text, theirs))
