"""A nod with a name is a nod, and closes nothing."""

from __future__ import annotations

import pytest

from tests.roleplay.typed import said
from weakhand.cases import load
from weakhand.language import ground_of, read

THEIRS = {"rent": "+10%", "repairs": "boiler fixed by landlord"}


@pytest.mark.parametrize("text", ["Alright Mr Grieve.", "ok Mr Grieve", "Right, Tom"])
def test_a_nod_with_a_name_only_nods(text: str) -> None:
    reading = read(text, (), ground_of(load("tenant_vs_landlord")))
    assert reading.kinds() == {"minimal_encourager"}


@pytest.mark.parametrize(
    "text", ["Alright Mr Grieve.", "Ok.", "Okay, I think we have it.", "I suppose so."]
)
def test_after_a_package_they_ask_whether_it_was_a_yes(text: str) -> None:
    turn = said("tenant_vs_landlord", text, THEIRS)
    assert turn.reply.agreement is None
    assert "answer:half_yes" in turn.reply.situations


def test_a_name_with_more_in_the_line_makes_no_nod_of_it() -> None:
    turn = said("tenant_vs_landlord", "Alright Tom can pay six percent", THEIRS)
    assert "minimal_encourager" not in turn.reading.kinds()
