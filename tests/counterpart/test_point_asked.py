"""A question about one point is answered; with a figure, or asked again, it is an offer."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.roleplay import Act, begin, step
from weakhand.roleplay.talk import Turn

WEIGHED = {"offer_far", "offer_near", "offer_unknown", "counter", "hold"}


def _turns(case: str, *lines: str) -> tuple[Turn, ...]:
    talk = begin(load(case), seed=1)
    for line in lines:
        talk = step(talk, Act(line))
    return talk.turns


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("used_van_cash_price", "Could I have the shelves with it?"),
        (
            "small_supplier_vs_retailer",
            "Would it suit you if I came on Thursdays for a second drop?",
        ),
        ("crisis_call_fictional", "Would it be easier if there were no cameras?"),
        ("visa_tied_employee", "Can you file the permit this quarter?"),
    ],
)
def test_a_question_about_one_point_is_answered(case: str, line: str) -> None:
    assert WEIGHED.isdisjoint(_turns(case, line)[-1].reply.situations)


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("used_van_cash_price", "Could you do 5,400?"),
        ("tenant_vs_landlord", "Could the fifteen be ten?"),
        ("used_van_cash_price", "How about the shelves left in?"),
        ("used_van_cash_price", "Could you do fifty-four with the shelves left in?"),
    ],
)
def test_terms_put_as_a_question_are_weighed(case: str, line: str) -> None:
    assert not WEIGHED.isdisjoint(_turns(case, line)[-1].reply.situations)


def test_what_has_been_answered_and_is_asked_again_is_weighed() -> None:
    line = "Could the shelves stay in?"
    said = _turns("used_van_cash_price", line, *[f"And {line}" for line in [line] * 4])
    assert any(not WEIGHED.isdisjoint(turn.reply.situations) for turn in said[1:])


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("small_supplier_vs_retailer", "What if I brought them in on Fridays too?"),
        ("small_supplier_vs_retailer", "what if we drove the Saturday round for you"),
    ],
)
def test_what_the_learner_might_do_is_listened_to(case: str, line: str) -> None:
    situations = set(_turns(case, line)[-1].reply.situations)
    assert "answer:aside_what_if" not in situations
