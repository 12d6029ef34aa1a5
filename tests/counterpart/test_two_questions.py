"""Two things in one line: both are answered where both are clear, and no remark instead."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.counterpart.asked_apart import asked_apart
from weakhand.counterpart.unforeseen import form_of
from weakhand.roleplay import Act, begin, step


def answered(case: str, *lines: str) -> tuple[str, ...]:
    """Return the situations of the answer to the last of some lines."""
    talk = begin(load(case), 1)
    for line in lines:
        talk = step(talk, Act(line))
    return talk.turns[-1].reply.situations


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("what shelf is it, and who owns it", ["what shelf is it?", "and who owns it?"]),
        ("Who wrote it? Also, when is it due", ["Who wrote it?", "Also, when is it due?"]),
        ("is it the roof or is it the boiler?", ["is it the roof or is it the boiler?"]),
        ("if I paid today, would that help?", ["if I paid today, would that help?"]),
        ("what does it cost, is it the fee or what?", ["what does it cost?"]),
        ("what power have you got to change what is in it?", None),
        ("could you give me the split, how much is wages?", None),
        ("I like the place.", []),
    ],
)
def test_the_questions_of_a_line_stand_apart_and_a_choice_is_one(
    line: str, asked: list[str] | None
) -> None:
    assert [one.text for one in asked_apart(line)] == ([line] if asked is None else asked)


@pytest.mark.parametrize(
    ("case", "line", "both"),
    [
        (
            "small_supplier_vs_retailer",
            "is the coffee machine working? and who signs the contract at the end",
            ("coffee", "signs"),
        ),
        (
            "salary_one_offer",
            "what are the hours? and how many people are in the team",
            ("hours", "team_size"),
        ),
        (
            "sole_source_price_rise",
            "how long have you been a chemist? do you like your work",
            ("how_long", "likes_it"),
        ),
        (
            "layoff_severance",
            "then why me and not somebody else. and who decided, was it you?",
            ("why_me", "by_whom"),
        ),
    ],
)
def test_both_of_two_clear_questions_are_answered_in_their_order(
    case: str, line: str, both: tuple[str, str]
) -> None:
    assert answered(case, line) == tuple(f"answer:{name}" for name in both)


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("layoff_severance", "Why me? why not somebody else?"),
        ("startup_down_round", "what would you do? would you sign this?"),
        ("small_supplier_vs_retailer", "if I came twice a week, would that help you?"),
        ("salary_one_offer", "do you know who decides that?"),
        ("exclusive_deal_walk_away", "what is it about? who owns the house"),
    ],
)
def test_nothing_is_added_where_the_other_question_is_not_clear_by_itself(
    case: str, line: str
) -> None:
    assert len(answered(case, line)) == 1


def test_a_question_with_terms_beside_it_is_dealt_with_as_an_offer() -> None:
    said = answered("used_van_cash_price", "will you take 5500, and how many owners has it had?")
    assert "answer:owners" not in said
    assert "offer_far" in said


@pytest.mark.parametrize(
    ("case", "line", "said"),
    [
        (
            "tenant_vs_landlord",
            "Thank you for coming up, do sit down, would you like coffee?",
            "answer:coffee",
        ),
        (
            "salary_one_offer",
            "hi Tom thanks for calling, i got your mail. i like the place a lot, can i ask you a "
            "few things first before i say yes or no",
            "answer:go_through",
        ),
        (
            "tenant_vs_landlord",
            "2600, thats a lot of money. so is the 15 percent to pay for that or is there something"
            " else aswell",
            "tell:f_refi:1",
        ),
    ],
)
def test_a_remark_is_no_answer_to_a_line_that_asks_something(
    case: str, line: str, said: str
) -> None:
    assert said in answered(case, line)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Thank you for coming up.", "answer:thanks"),
        ("That is a lot of money for us, isn't it?", "answer:a_lot"),
    ],
)
def test_it_is_one_to_a_line_that_only_says_it_or_wants_a_yes_to_it(line: str, said: str) -> None:
    assert answered("tenant_vs_landlord", line) == (said,)


def test_what_answers_a_choice_of_two_things_speaks_of_one_of_them() -> None:
    line = "is there somebody else waiting or is it that you need the seat filled?"
    assert "answer:him_or_hr" not in answered("salary_one_offer", line)
    assert answered("salary_one_offer", "is it HR or is it you?") == ("answer:him_or_hr",)


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("can it move or not, yes or no?", "knows_not_whether"),
        ("does he ring or doesn't he?", "knows_not_whether"),
        ("is it tea or coffee?", "knows_not_which"),
    ],
)
def test_or_not_puts_nothing_for_a_choice(question: str, form: str) -> None:
    assert form_of(question) == form
