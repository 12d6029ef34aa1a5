"""A package gone through once more: taken, checked, asked about, or changed in one point."""

from __future__ import annotations

import pytest

from tests.roleplay.typed import begun, ending, put, said
from weakhand.cases import load
from weakhand.counterpart.voice import in_words
from weakhand.roleplay import Act, begin, step

WITH_LETTER = {"weeks": "6", "health": "3 months", "reference": "agreed letter"}


@pytest.mark.parametrize(
    "line",
    [
        "Alright. Six weeks, three months of cover, the letter, and I go home. Yes.",
        "Okay: six weeks, three months of cover and an agreed letter.",
        "Six weeks' pay, three months of health cover. Agreed.",
        "I accept the six weeks, the three months of cover and the letter.",
        "Six weeks, three months of cover, the agreed letter. I can live with that.",
        "let's go with what you just said",
    ],
)
def test_who_goes_through_their_package_and_takes_it_has_a_deal(line: str) -> None:
    turn = said("layoff_severance", line, WITH_LETTER)
    assert turn.reply.agreement == load("layoff_severance").complete(WITH_LETTER)


@pytest.mark.parametrize(
    "line",
    [
        "So you're offering six weeks, three months of cover, the letter and the review.",
        "Six weeks, three months of cover and a letter. That's what you put to me?",
        "So that's six weeks, three months of cover and a letter. Thank you for explaining.",
    ],
)
def test_who_only_makes_sure_of_it_hears_that_it_is_right(line: str) -> None:
    turn = said("layoff_severance", line, WITH_LETTER)
    assert turn.reply.situations == ("answer:recited",)


def test_who_makes_sure_of_it_and_gets_it_wrong_hears_it_again() -> None:
    reply = said(
        "layoff_severance", "So ten weeks, three months of cover and a letter, right?", WITH_LETTER
    ).reply
    assert reply.situations == ("hold",)
    assert in_words(load("layoff_severance"), WITH_LETTER) in reply.text


@pytest.mark.parametrize(
    "line",
    [
        "Then let's do exactly that. When do I get the paper?",
        "Alright then. Everything as you put it, and thank you, Ruth. Where do I sign?",
    ],
)
def test_a_yes_may_ask_what_comes_next(line: str) -> None:
    assert said("layoff_severance", line, WITH_LETTER).reply.agreement is not None


def test_who_asks_for_a_yes_to_just_what_they_have_put_has_one() -> None:
    line = "So: six weeks' pay, three months of cover and an agreed letter. Is that a yes?"
    assert said("layoff_severance", line, WITH_LETTER).reply.agreement is not None


def test_a_yes_after_they_have_said_that_it_is_right_takes_it() -> None:
    lines = [
        "So six weeks, three months of cover and a letter, right?",
        "Then that's what we'll do.",
    ]
    assert ending("layoff_severance", WITH_LETTER, lines) == "agreed"


def test_who_says_please_to_one_change_begs_for_nothing() -> None:
    line = "fine. everything as you say, only ten weeks please"
    turn = said("layoff_severance", line, WITH_LETTER)
    assert "begging" not in turn.reading.kinds()
    assert put(turn) == {"weeks": "10"}


@pytest.mark.parametrize(
    "line",
    [
        "Six weeks and three months of cover, agreed, but I need ten weeks.",
        "Okay, six weeks and the letter, and eight months of cover.",
        "Six weeks, three months of cover and the letter aren't enough, I'm afraid.",
        "Six weeks, three months, a letter. If I could have a week to think, yes.",
        "Yes, I heard six weeks, and what about the letter?",
    ],
)
def test_a_change_a_refusal_or_a_question_beside_it_takes_nothing(line: str) -> None:
    assert said("layoff_severance", line, WITH_LETTER).reply.agreement is None


@pytest.mark.parametrize(
    "line",
    [
        "Make it ten weeks and I'm with you on all of the rest.",
        "Ten weeks, and agreed on everything else.",
        "Same as you put it, but ten weeks.",
    ],
)
def test_one_change_leaves_the_rest_of_their_package_as_it_is(line: str) -> None:
    reply = said("layoff_severance", line, WITH_LETTER).reply
    assert reply.judgement is not None
    assert reply.judgement.package == load("layoff_severance").complete(
        WITH_LETTER | {"weeks": "10"}
    )


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("What about the letter?", "An agreed letter of reference"),
        ("How long would the cover be?", "Three months of health cover"),
        ("how many weeks was that", "Six weeks' pay"),
        ("Is the cover in it?", "Three months of health cover"),
    ],
)
def test_a_question_how_a_point_was_gets_that_point(line: str, named: str) -> None:
    reply = said("layoff_severance", line, WITH_LETTER).reply
    assert reply.situations == ("answer:as_put",)
    assert named.lower() in reply.text.lower()


@pytest.mark.parametrize("line", ["What's the offer again?", "could you go over the terms"])
def test_a_question_what_the_package_was_gets_the_whole_of_it(line: str) -> None:
    reply = said("layoff_severance", line, WITH_LETTER).reply
    assert reply.situations == ("hold",)
    assert in_words(load("layoff_severance"), WITH_LETTER) in reply.text


@pytest.mark.parametrize("line", ["Why only six weeks?", "What would the letter need to say?"])
def test_a_question_about_what_lies_behind_a_point_is_no_question_how_it_was(line: str) -> None:
    reply = said("layoff_severance", line, WITH_LETTER).reply
    assert not {"hold", "answer:as_put"} & set(reply.situations)


@pytest.mark.parametrize(
    "line",
    [
        "Eight weeks' pay, three months of cover and an agreed letter. Deal?",
        "So: ten weeks, cover for three months, the agreed letter. Is that a yes?",
        "Ten weeks, three months of health cover, an agreed letter of reference, all by Friday.",
    ],
)
def test_a_package_laid_out_is_an_offer_and_no_summary(line: str) -> None:
    turn = said("layoff_severance", line)
    assert put(turn).keys() >= {"health", "reference"}
    assert turn.reading.kinds().isdisjoint({"summary", "paraphrase"})


def test_what_would_help_over_a_time_that_is_an_option_too_is_no_offer() -> None:
    assert not put(said("visa_tied_employee", "so what would make the next three months easier"))


@pytest.mark.parametrize(
    "line",
    [
        "So you said two weeks, cover to the end of the month, and dates only. Is that right?",
        "You have to get two weeks, dates only and the release past them, and that worries you.",
        "Three months without cover. That must have been hard for them.",
    ],
)
def test_terms_given_back_as_theirs_are_no_offer(line: str) -> None:
    assert not put(said("layoff_severance", line))


@pytest.mark.parametrize(
    "line",
    [
        "Eleven years and you give me two weeks. You must be joking.",
        "Two weeks? You can't be serious.",
        "Two weeks. That's an insult.",
    ],
)
def test_their_terms_given_back_in_disbelief_are_turned_down(line: str) -> None:
    turn = said("layoff_severance", line)
    assert turn.reading.kinds() == {"reject"}
    assert set(turn.reply.situations) <= {"rejected", "answer:insulting", "answer:unfair"}
    assert not put(turn)


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("freelancer_vs_procurement", "Go on then, tender it. Who draws those screens by summer?"),
        ("small_supplier_vs_retailer", "Fine, delist me. And what will you put there instead?"),
    ],
)
def test_who_dares_them_to_do_it_agrees_to_nothing(case: str, line: str) -> None:
    assert "accept" not in said(case, line).reading.kinds()


@pytest.mark.parametrize(
    ("case", "line"),
    [
        (
            "hospital_bill",
            "If I could pay some of it today, what would that change for you?",
        ),
        ("freelancer_vs_procurement", "Would a rebate count?"),
    ],
)
def test_what_something_would_be_worth_to_them_is_no_offer_of_it(case: str, line: str) -> None:
    assert not put(said(case, line))


def test_once_the_talk_has_gone_on_an_option_that_is_only_named_is_no_change() -> None:
    talk = step(begun("layoff_severance", WITH_LETTER), Act("How long have you worked here?"))
    talk = step(talk, Act("ten weeks it takes my wife to find a school"))
    assert talk.turns[-1].reading.offer is None


SIX: dict[str, str] = {
    "rent": "+6%",
    "repairs": "boiler fixed by landlord",
    "length": "24 months",
    "start_paper": "sign this week",
}


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        (
            "Then it is yes, Mr Grieve. We take it. Now take off the coat and drink coffee.",
            True,
        ),
        ("We accept that. Please put it on paper, with the twenty-four months in it.", True),
        ("We take it. Please fix the boiler, and write twelve months in it.", False),
        ("We take it, but the boiler must be fixed before we sign twenty-four months.", False),
    ],
)
def test_a_plain_yes_closes_whatever_is_said_beside_it(text: str, agreed: bool) -> None:
    turn = said("tenant_vs_landlord", text, SIX)
    assert (turn.reply.agreement is not None) is agreed


def test_what_they_have_put_never_gets_worse_in_their_next_package() -> None:
    talk = begun("tenant_vs_landlord", SIX)
    for line in ("What would you propose, all in all?", "And your best offer, please?"):
        talk = step(talk, Act(line))
        assert talk.mind.table is not None
        before, after = (talk.case.value(each, "learner") for each in (SIX, talk.mind.table))
        assert after >= before


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("I accept.", True),
        ("I'll take it, Mr Grieve, all of it as you said.", True),
        ("It is yes from us, Mr Grieve.", True),
        ("We have a deal. Please put it in writing.", True),
        ("I accept that you have rules.", False),
        ("I'll take that into account.", False),
        ("I accept, but not the ten percent.", False),
        ("I agree.", False),
    ],
)
def test_their_offer_can_be_taken_outright_for_as_long_as_it_stands(
    text: str, agreed: bool
) -> None:
    talk = step(begun("tenant_vs_landlord", SIX), Act("How are you, Mr Grieve?"))
    turn = step(talk, Act(text)).turns[-1]
    assert (turn.reply.agreement is not None) is agreed


def test_before_they_have_put_anything_there_is_nothing_to_take() -> None:
    assert (
        step(begin(load("tenant_vs_landlord")), Act("I accept.")).turns[-1].reply.agreement is None
    )


def test_asked_whether_it_is_settled_they_ask_for_a_yes_and_a_yes_settles_it() -> None:
    talk = step(begun("tenant_vs_landlord", SIX), Act("Are we agreed, then?"))
    assert talk.turns[-1].reply.situations == ("answer:half_yes",)
    assert step(talk, Act("Yes.")).turns[-1].reply.agreement is not None


@pytest.mark.parametrize(
    ("case", "put_before", "line"),
    [
        (
            "salary_one_offer",
            {"base": "62k", "remote": "2 days", "start": "in 2 weeks"},
            "Sixty-three, two days at home, a start in two weeks. Yes?",
        ),
        (
            "layoff_severance",
            WITH_LETTER,
            "Not to all of it. The six weeks yes, the letter yes. What I need is the cover.",
        ),
        (
            "layoff_severance",
            WITH_LETTER,
            "Six weeks, three months of cover, the letter. What would you need for ten?",
        ),
    ],
)
def test_who_wants_something_else_has_taken_nothing(
    case: str, put_before: dict[str, str], line: str
) -> None:
    assert said(case, line, put_before).reply.agreement is None
