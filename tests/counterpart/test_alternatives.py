"""Several packages in one line: the other side judges none, and asks which one is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from weakhand.cases import load
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.mind import Mind
from weakhand.counterpart.respond import Reply
from weakhand.language import ground_of, read

CASE = load("sole_source_price_rise")
GROUND = ground_of(CASE)
TWO = (
    "Either seven percent with the van every two weeks, or four percent and a three-year contract."
)


def answered(text: str, rapport: float = 0.5) -> tuple[Mind, Reply]:
    """Return their mind after a line and their reply, with every fact told."""
    mind = begin(CASE)
    known = replace(mind, rapport=rapport, told=dict.fromkeys(mind.told, 2))
    return respond(CASE, known, read(text, (), GROUND), Gesture(), 1)


def test_alternatives_are_neither_judged_nor_agreed() -> None:
    mind, reply = answered(TWO)
    assert reply.judgement is None
    assert reply.agreement is None
    assert mind.put is None


def test_they_ask_which_of_several_packages_is_meant() -> None:
    assert answered(TWO)[1].situations == ("answer:loose_terms",)


@pytest.mark.parametrize("ask", ["Which would you prefer?", "Which of the two suits you more?"])
def test_asked_which_they_would_rather_have_they_say_what_matters_to_them(ask: str) -> None:
    _, reply = answered(f"{TWO} {ask}")
    assert reply.judgement is None
    assert "priorities" in reply.situations


def test_one_package_is_judged_as_before() -> None:
    _, reply = answered("I can do seven percent, a van every two weeks and a three-year contract.")
    assert reply.judgement is not None
    assert reply.judgement.package["increase"] == "+7%"
