"""What of a typed line was understood as terms is shown, and what was not."""

from __future__ import annotations

import pytest

from tests.roleplay.typed import said
from weakhand.cases import Package, load
from weakhand.debrief import debrief
from weakhand.debrief.understood import understood
from weakhand.roleplay import Act, Talk, begin, step

VAN = load("used_van_cash_price")
TENANT = load("tenant_vs_landlord")


def told(talk: Talk) -> str:
    return understood(talk.case, talk.turns[-1])


def test_terms_are_named_as_on_the_board() -> None:
    talk = step(begin(VAN, 1), Act("I could do 5400 if the shelves stay in."))
    assert told(talk) == "Price: 5.4k; Shelving: left in."


def test_a_number_between_two_options_is_shown_as_the_one_it_was_taken_for() -> None:
    talk = step(begin(TENANT, 1), Act("I could pay 50 more a month."))
    assert told(talk) == "Rent: +3%, the nearest to what you said."


def test_a_part_without_a_place_is_quoted() -> None:
    talk = step(begin(VAN, 1), Act("I offer 5400 with half now, half in March."))
    assert told(talk) == "Price: 5.4k. No place was found for “half now, half in March”."


def test_what_is_turned_down_of_theirs_is_named() -> None:
    theirs: Package = {"rent": "+15%", "repairs": "boiler fixed by landlord"}
    turn = said("tenant_vs_landlord", "The boiler, gladly. Not fifteen percent.", theirs)
    assert understood(TENANT, turn).endswith("Rent: not what they put.")


@pytest.mark.parametrize("line", ["How are you?", "Fifteen percent is a lot.", ""])
def test_a_line_that_puts_nothing_shows_nothing(line: str) -> None:
    assert told(step(begin(TENANT, 1), Act(line))) == ""


def test_what_was_chosen_on_the_board_is_not_said_again() -> None:
    offer: Package = {"price": "5.4k", "shelving": "left in"}
    assert told(step(begin(VAN, 1), Act("5400 and the shelves.", offer=offer))) == ""


def test_the_note_on_a_line_begins_with_what_was_understood() -> None:
    talk = step(begin(VAN, 1), Act("I could do 5400 if the shelves stay in."))
    note = debrief(talk).notes[0]
    assert note.did.startswith("Understood as terms: Price: 5.4k; Shelving: left in.")
