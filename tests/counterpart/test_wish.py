"""When it is clear what a line asks for, and when that is left to what else is weighed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from weakhand.cases import load
from weakhand.counterpart.wish import Wish, wish
from weakhand.roleplay import Act, Talk, begin, replay, step

CASE = "hospital_bill"


def wished(text: str, talk: Talk | None = None) -> Wish | None:
    """Return what a line asks for, said in a talk or as its first line."""
    talk = talk or begin(load(CASE), 1)
    return wish(talk.case, talk.mind, step(talk, Act(text)).turns[-1].reading)


def test_a_question_in_words_of_its_own_is_clear() -> None:
    found = wished("how'd anybody get to nine thousand six hundred??")
    assert found is not None
    assert (found.name, found.fact) == ("why_number", False)


def test_so_is_one_that_has_no_form_of_a_question() -> None:
    found = wished("I'd have thought there's some help for people who don't earn a lot.")
    assert found is not None
    assert (found.name, found.fact) == ("f_policy", True)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "I'll pay 350 a month if you hold the account.",
        "What would you offer me?",
        "No, I won't do that.",
        "Thank you, that's kind of you.",
        "Mm-hm.",
        "Tell me more about that.",
        "What do you mean by that?",
        "When does it go to collections?",
        "What would be important for you?",
        "I need to sleep on it",
        "agency cents collections policy clock thirty board green amber form account close?",
    ],
)
def test_what_bargains_reacts_asks_after_their_words_or_heaps_words_up_is_no_wish(
    line: str,
) -> None:
    assert wished(line) is None


def test_what_is_told_whole_or_spent_is_wished_for_no_more() -> None:
    talk = begin(load(CASE), 1)
    asked = "What share of a bill comes back to you from the agency?"
    found = wished(asked, talk)
    assert found is not None
    assert found.name == "f_agency20"
    whole = replace(talk.mind, told={**talk.mind.told, "f_agency20": 3})
    assert wished(asked, replace(talk, mind=whole)) is None
    spent = replace(talk.mind, used=frozenset(talk.case.answer["why_number"].asked))
    assert wished("Where does that figure come from?", replace(talk, mind=spent)) is None


def test_phrases_out_of_a_book_ask_for_no_fact() -> None:
    van = begin(load("used_van_cash_price"), 1)
    stock = "It seems like you are afraid. What about this is important to you?"
    assert wished(stock, van) is None


def test_what_is_only_likely_begins_with_a_hint() -> None:
    (turn,) = replay(
        load("small_supplier_vs_retailer"), 1, [Act("why february of all months")]
    ).turns
    assert all(step == 1 for _, step in turn.reply.told)


def test_after_their_terms_one_point_is_asked_of_these() -> None:
    talk = replay(load("salary_one_offer"), 1, [Act("What could you offer me?")])
    assert wished("How much was the base in that?", talk) is None


@pytest.mark.parametrize(
    ("line", "clear"),
    [
        ("And the pool, that comes out of my side again, doesn't it?", "pool_mean"),
        ("And the pool, is it deep?", ""),
        ("And who fills that pool?", ""),
    ],
)
def test_what_leans_on_their_last_words_is_likelier_and_so_asked(line: str, clear: str) -> None:
    talk = begin(load("startup_down_round"), 1)
    words = "What goes in, who carries the pool, and the price."
    spoken = talk.mind.changed(words=words, last=("answer:in_pieces",))
    found = wished(line, replace(talk, mind=spoken))
    assert (found.name if found else "") == clear


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("startup_down_round", "Forty percent?"),
        ("tenant_vs_landlord", "Where do the thirty days come from?"),
    ],
)
def test_an_echo_and_a_line_about_the_clock_draw_out_what_lies_behind(case: str, line: str) -> None:
    assert wished(line, begin(load(case), 1)) is None


def test_what_gives_back_their_words_draws_out_more_whatever_it_asks_besides() -> None:
    case = load("tenant_vs_landlord")
    model = next(each for each in case.exemplars if each.name == "plain_beginner")
    talk = replay(case, 1, [Act.from_json(line) for line in model.lines])
    (turn,) = [turn for turn in talk.turns if "the bank wants two years" in turn.act.say]
    assert turn.reply.told == (("f_refi", 3),)


def test_what_they_mean_by_a_fact_is_not_whether_they_are_in_earnest() -> None:
    asked = ["Does disputing the bill put things on hold?", "What do you mean by that?"]
    talk = replay(load(CASE), 11, [Act(line) for line in asked])
    assert talk.turns[0].reply.told[0][0] == "f_clock"
    assert talk.turns[1].reply.situations == ("again:f_clock",)


@pytest.mark.parametrize(
    ("case", "line", "name", "instead"),
    [
        (
            "exclusive_deal_walk_away",
            "Sorry, you lost me a bit. Can you say it again slower?",
            "my_language",
            "interrupted",
        ),
        (
            "freelancer_vs_procurement",
            "hang on im writing this down. go slower pls",
            "slower",
            "begging",
        ),
        (
            "crisis_call_fictional",
            "I need you to promise me that you won't hurt him.",
            "promise_safe",
            "i_message",
        ),
    ],
)
def test_what_is_meant_beyond_doubt_is_answered_although_it_pleads_or_may_ask_after_their_words(
    case: str, line: str, name: str, instead: str
) -> None:
    said = step(begin(load(case), 1), Act(line)).turns[-1].reply.situations
    assert f"answer:{name}" in said
    assert instead not in said


def test_letters_without_end_ask_for_nothing() -> None:
    assert wished("a" * 20_000, begin(load("crisis_call_fictional"), 1)) is None


def test_a_plea_asks_for_no_fact() -> None:
    assert wished("Please, I beg you, there must be some help for people who earn little.") is None


def test_a_plea_that_is_less_clear_is_a_plea() -> None:
    assert wished("Please, please don't hang up on me now, I beg you, help me.") is None


def test_a_feeling_that_is_named_is_owned_to_and_answered_where_the_case_has_words_for_it() -> None:
    line = "I guess it isn't easy for you either, sending out letters like this."
    said = step(begin(load("small_supplier_vs_retailer"), 1), Act(line)).turns[-1].reply.situations
    assert said == ("label_fits", "answer:hard_for_you")


def talked(case: str, *lines: str) -> tuple[str, ...]:
    talk = begin(load(case), 1)
    for line in lines:
        talk = step(talk, Act(line))
    return talk.turns[-1].reply.situations


def test_what_is_asked_is_answered_before_what_they_reveal() -> None:
    said = talked(
        CASE,
        "What would have to happen for the hospital to give you the bill line by line?",
        "So if I write to you today and ask for it itemised, the clock stops. Where do I send it?",
    )
    assert said == ("answer:address", "tell:f_clock:2")


def test_a_question_that_is_answered_draws_no_hint_besides() -> None:
    said = talked("freelancer_vs_procurement", "You sound tired, is it one of those weeks?")
    assert said == ("named:feel_tired", "answer:tired")


def test_who_asks_openly_about_the_clock_is_told_more_than_one_answer() -> None:
    assert talked(
        "used_van_cash_price",
        "It sounds as though you're fed up with people who ring and never come.",
        "What do you make of the man on Friday?",
    ) == ("tell:f_callers:3",)
    line = "What happens on Friday morning if I just haven't answered you"
    assert talked("startup_down_round", line) == ("tell:f_committee:1",)


def test_who_asks_openly_on_from_a_hint_is_told_what_lies_behind_it() -> None:
    case = load("tenant_vs_landlord")
    model = next(each for each in case.exemplars if each.name == "direct_but_curious")
    lines = [line for line in model.lines[:7] if isinstance(line, str)]
    assert lines[-1] == "What did that winter cost you, apart from the money?"
    assert talked("tenant_vs_landlord", *lines) == ("tell:f_vacancy:3",)


def test_who_only_asks_for_time_gets_what_the_case_has_for_that() -> None:
    line = "And what if I need more time to think about it all?"
    assert talked("tenant_vs_landlord", line) == ("answer:can_wait",)
