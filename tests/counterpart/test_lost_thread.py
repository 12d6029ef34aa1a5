"""Who was misunderstood once is not answered by a second guess."""

from __future__ import annotations

from dataclasses import replace

import pytest

from weakhand.cases import load
from weakhand.roleplay import Act, begin, step

GUESSED = ("answer:after_what_said",)


def answered(case: str, line: str, last: tuple[str, ...] = GUESSED) -> tuple[str, ...]:
    talk = begin(load(case))
    talk = replace(talk, mind=talk.mind.changed(last=last))
    return step(talk, Act(line)).turns[-1].reply.situations


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("salary_one_offer", "sorry whose name? I asked about the cloakroom. can I pick it myself"),
        ("crisis_call_fictional", "no i meant who wrote the letter? the bank?"),
        ("tenant_vs_landlord", "you didn't answer. what about the third one, whose is it?"),
        ("startup_down_round", "you lost me there. which of them was it?"),
    ],
)
def test_what_is_no_clearer_the_second_time_is_asked_for_in_other_words(
    case: str, line: str
) -> None:
    assert answered(case, line) == ("answer:missed_question",)


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("used_van_cash_price", "no, I meant how many miles has it done?"),
        ("salary_one_offer", "I asked who decides about the base salary"),
        ("freelancer_vs_procurement", "no i mean what happens on monday?"),
    ],
)
def test_what_is_clear_now_is_answered(case: str, line: str) -> None:
    assert "answer:missed_question" not in answered(case, line)


def test_without_a_guess_before_it_the_same_line_is_answered_as_ever() -> None:
    line = "no i meant who wrote the letter? the bank?"
    assert answered("crisis_call_fictional", line, ("opening",)) != ("answer:missed_question",)
