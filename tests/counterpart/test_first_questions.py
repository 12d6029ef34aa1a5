"""What a first question gets: its own answer, and not what only shares a word with it."""

from __future__ import annotations

import pytest

from weakhand.cases import load, names
from weakhand.counterpart.forms import blames
from weakhand.counterpart.practice import asked_in_practice
from weakhand.counterpart.question import asking
from weakhand.language.anger import hostility
from weakhand.language.reading import Reading
from weakhand.roleplay import Act, begin, step


def said(case: str, line: str) -> tuple[str, ...]:
    """Return the situations of the reply to a first line."""
    return step(begin(load(case), 1), Act(line)).turns[-1].reply.situations


@pytest.mark.parametrize(
    ("case", "line", "answer"),
    [
        ("crisis_call_fictional", "Why thirty minutes, what happens then?", "thirty"),
        ("crisis_call_fictional", "Do you have a wife or children, Daniel?", "their_family"),
        ("freelancer_vs_procurement", "What happens if nobody bids?", "nobody_bids"),
        (
            "salary_one_offer",
            "I'd love to know what the person before me did.",
            "before_you",
        ),
    ],
)
def test_an_answer_that_is_far_closer_comes_before_a_hint(
    case: str, line: str, answer: str
) -> None:
    assert said(case, line) == (f"answer:{answer}",)


ELSE = {"answer:what_moves", "answer:changeable", "answer:which_part", "tell:f_budget:1"}
"""What says which terms beside the first one could change, or leads there."""


@pytest.mark.parametrize("case", names())
@pytest.mark.parametrize(
    "line",
    [
        "What else can you change?",
        "besides the figure, which parts are still open",
        "Fine, the number stays. What other things can we talk about that are yours to decide?",
    ],
)
def test_who_asks_what_else_could_change_is_told_in_every_case(case: str, line: str) -> None:
    assert ELSE & {*said(case, line)}


def test_what_is_far_closer_comes_even_before_a_part_that_was_earned() -> None:
    line = "What share of the shop price would come to me?"
    assert said("exclusive_deal_walk_away", line) == ("answer:how_much_mine",)


def test_who_asks_for_more_time_is_not_told_off_for_it() -> None:
    first = said("tenant_vs_landlord", "Could you give us more time?")
    assert first in (("deadline_held",), ("tell:f_refi:1",))


def test_of_a_whole_phrase_and_what_is_much_closer_the_closer_is_meant() -> None:
    line = "What happens if I walk out of here without putting my name to it"
    assert said("layoff_severance", line) == ("answer:if_no",)


def test_who_asks_about_the_clock_is_not_told_off_for_it() -> None:
    line = "I don't see why it has to be settled before spring."
    assert said("small_supplier_vs_retailer", line) == ("tell:f_freeze:1",)


def test_a_number_that_is_also_an_hour_asks_for_the_number() -> None:
    assert said("used_van_cash_price", "Why six?")[0] in ("answer:why_number", "tell:f_price:1")


@pytest.mark.parametrize("case", ["hospital_bill", "layoff_severance"])
def test_a_question_for_the_date_is_left_to_the_clock(case: str) -> None:
    opens = load(case).deadline.opens
    first = said(case, "When do you need an answer?")[-1]
    assert first in ("deadline_held", f"tell:{opens}:1")


def test_a_hearsay_is_asked_about_and_not_whether_they_are_in_earnest() -> None:
    assert asking("Is it true that the house is sold?") == "the house is sold?"
    assert said("salary_one_offer", "Is it true that you're opening a second site?") == (
        "answer:knows_not_whether",
    )
    line = "I hear Norvex is going to be sold to the Germans, is that true?"
    assert "answer:earnest" not in said("small_supplier_vs_retailer", line)


def test_who_would_like_to_understand_may_ask() -> None:
    assert said("salary_one_offer", "I'd like to understand.") == ("answer:may_ask",)


def test_who_would_like_to_understand_what_they_need_has_not_misheard() -> None:
    line = "I'd like to understand what you personally need to get out of this."
    assert said("freelancer_vs_procurement", line) == ("answer:in_it_for_you",)


def test_what_only_feels_like_a_bad_thing_calls_nobody_one() -> None:
    assert hostility("honestly this feels like blackmail") == 0.0
    assert hostility("it all seems a bit ridiculous") == 0.0
    assert hostility("this is blackmail") > 0.3
    assert hostility("you sound ridiculous") > 0.3


def test_who_is_in_the_room_next_door_does_not_ask_who_knows() -> None:
    assert "who_knows" in asked_in_practice("Who is in the room?")
    assert "who_knows" not in asked_in_practice("Who's in the room next door?")


def test_words_of_practice_that_mean_something_else_ask_for_no_practice() -> None:
    assert "when_paid" not in asked_in_practice("When is the next pay review?")
    assert "how_long_takes" not in asked_in_practice("How long have you two known each other?")
    assert "how_long_takes" in asked_in_practice("How soon will I know?")


def test_a_yes_or_no_about_one_need_does_not_ask_what_matters() -> None:
    line = "Is there anything you need in there right now, water or something?"
    assert "priorities" not in said("crisis_call_fictional", line)
    assert "priorities" in said("layoff_severance", "What matters most to you?")
    assert "priorities" in said("tenant_vs_landlord", "What would make that work for you then?")


def test_a_why_at_their_place_does_not_blame_them() -> None:
    assert not blames(Reading("How come nobody ever picks up the phone at your place?"))
    assert blames(Reading("How come your people never pick up the phone?"))


@pytest.mark.parametrize(
    ("case", "line", "wrong"),
    [
        ("hospital_bill", "Did anyone else turn the job down?", "small_favour"),
        ("tenant_vs_landlord", "Are you firing everyone over forty?", "regret"),
        ("used_van_cash_price", "Has anyone on the team complained about me?", "somebody_else"),
    ],
)
def test_what_may_come_up_anywhere_needs_a_word_of_it(case: str, line: str, wrong: str) -> None:
    assert f"answer:{wrong}" not in said(case, line)
