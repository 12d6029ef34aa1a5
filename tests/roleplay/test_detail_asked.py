"""A detail of a point that they have put, for which nobody wrote an answer: no evasion, no story.

Of twelve lines of the kind, each read before anything was mended for it, nine were answered so,
and of eighteen that only sound like it sixteen were not. What was missed was mended after that.
"""

from __future__ import annotations

import pytest

from tests.roleplay.typed import begun
from weakhand.cases import Package
from weakhand.roleplay import Act, step
from weakhand.roleplay.talk import Turn

THEIRS: dict[str, Package] = {
    "salary_one_offer": {"base": "60k", "remote": "2 days", "start": "in 2 weeks"},
    "visa_tied_employee": {"raise": "3%", "clawback": "12 months pro rata"},
    "sole_source_price_rise": {"increase": "+12%", "drops": "monthly + own freezer"},
    "freelancer_vs_procurement": {"rate": "-6%", "launch_support": "on-call 2 weeks"},
    "exclusive_deal_walk_away": {"exclusivity": "this city, 2 years", "pilot": "materials paid"},
    "crisis_call_fictional": {"exit": "walk out, escort, no cuffs in view"},
    "hospital_bill": {"settle": "70%", "plan": "24 months"},
    "layoff_severance": {"weeks": "2", "health": "3 months"},
}


def _turn(case: str, line: str) -> Turn:
    return step(begun(case, THEIRS[case]), Act(line)).turns[-1]


@pytest.mark.parametrize(
    ("case", "line", "point"),
    [
        ("salary_one_offer", "wait 2 days at home, can i choose which days?", "two days a week"),
        ("salary_one_offer", "the home days, are they fixed or can I pick them?", "two days a"),
        ("visa_tied_employee", "the 3 percent, from which month?", "three percent raise"),
        ("sole_source_price_rise", "monthly deliveries, which week of the month?", "monthly"),
        ("freelancer_vs_procurement", "2 weeks on call, is that nights too?", "two weeks on call"),
        ("crisis_call_fictional", "the escort, can i choose who it is?", "an escort"),
    ],
)
def test_the_point_stands_and_the_detail_is_open(case: str, line: str, point: str) -> None:
    reply = _turn(case, line).reply
    assert reply.situations == ("answer:detail_open",)
    assert point in reply.text
    assert reply.agreement is None


def test_how_much_a_point_is_is_not_answered_by_the_point_itself() -> None:
    reply = _turn("layoff_severance", "so how much is two weeks pay?").reply
    assert reply.situations == ("answer:knows_not_number",)


@pytest.mark.parametrize(
    ("case", "line", "answer"),
    [
        ("visa_tied_employee", "from when does the 12 month clause run", "answer:takes_effect"),
        ("exclusive_deal_walk_away", "one city, counted from when?", "answer:applies_from"),
        ("hospital_bill", "24 payments, on what day of the month?", "answer:which_day"),
        ("layoff_severance", "how much is the severance again?", "answer:as_put"),
        ("salary_one_offer", "when does the new warehouse system start?", ""),
        ("sole_source_price_rise", "at what price do the others buy it?", ""),
        ("visa_tied_employee", "which month is the audit?", ""),
        ("crisis_call_fictional", "can you pick the lock from inside?", ""),
    ],
)
def test_what_is_written_or_is_about_something_else_is_answered_as_ever(
    case: str, line: str, answer: str
) -> None:
    situations = _turn(case, line).reply.situations
    assert "answer:detail_open" not in situations
    assert not answer or answer in situations
