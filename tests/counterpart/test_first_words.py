"""A stock first sentence is sure, and stands before nothing else that wants an answer."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.cases.schema import Case
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.unforeseen import form_of, form_of_story
from weakhand.language.reading import Claim, Move, MoveKind, Reading
from weakhand.roleplay import Act, step
from weakhand.roleplay import begin as open_talk


def _told(text: str, *kinds: MoveKind, truth: str = "t_flat") -> Reading:
    """Return a reading of a line that tells a truth, and does something else besides."""
    moves = tuple(Move(kind, 0, len(text)) for kind in ("disclosure", *kinds))
    return Reading(text, moves, claims=(Claim("fact", 0, len(text), (truth,)),))


def _said(case: str, seed: int, *lines: str) -> tuple[str, ...]:
    """Return the situations of their last reply in a talk."""
    talk = open_talk(load(case), seed)
    for line in lines:
        talk = step(talk, Act(say=line))
    return talk.turns[-1].reply.situations


def test_a_truth_is_thanked_for_once_and_only_where_nothing_else_wants_an_answer(
    case: Case,
) -> None:
    mind, reply = respond(case, begin(case), _told("I have a small flat."), Gesture(), 1)
    assert reply.situations == ("disclosure",)
    again = respond(case, mind, _told("My flat is small, as I said."), Gesture(), 1)
    assert "disclosure" not in again[1].situations
    more = respond(case, mind, _told("And I have two children.", truth="t_child"), Gesture(), 1)
    assert more[1].situations == ("disclosure",)
    asks = _told("My flat is small, can I come on Monday?", "closed_question")
    assert "disclosure" not in respond(case, begin(case), asks, Gesture(), 1)[1].situations


@pytest.mark.parametrize(
    ("case", "lines"),
    [
        (
            "sole_source_price_rise",
            (
                "What is it that costs you money on our orders?",
                "my side is the price. forecast 12 months 80% firm and you go down to 4%. and i "
                "have an empty cold room downstairs so you could deliver once a month",
            ),
        ),
    ],
)
def test_an_offer_is_answered_and_not_thanked_for(case: str, lines: tuple[str, ...]) -> None:
    for seed in (1, 42):
        said = _said(case, seed, *lines)
        assert {"disclosure", "loss_heard", "affirmed"}.isdisjoint(said)


def test_who_holds_their_words_against_them_or_puts_his_own_again_is_not_told_he_is_right() -> None:
    asked = ("what happened today, daniel?", "i could get you food and water, would that help?")
    own = "i mean the food and water, do you want that? no tricks, they put it down and step back"
    assert "understood" not in _said("crisis_call_fictional", 43, *asked, own)
    blame = (
        "hang on you said it doesnt have to come out of the rate. now youre taking 6 off the rate "
        "AND the rebate, thats twice"
    )
    first = "who filled in the six percent?"
    assert "understood" not in _said("freelancer_vs_procurement", 41, first, blame)


def test_a_trade_from_which_nothing_comes_is_not_welcomed() -> None:
    lines = (
        "what is your best price?",
        "if you take 5800 I pay cash today",
        "if you leave the shelves in I pay 5900 today",
    )
    said = _said("used_van_cash_price", 1, *lines)
    assert "hold" in said
    assert "trade_heard" not in said


@pytest.mark.parametrize(
    ("case", "offer", "question", "fact"),
    [
        (
            "sole_source_price_rise",
            "we could sign for three years with an index cap",
            "go on then tell me, what would make it one?",
            "f_pricelist",
        ),
        (
            "small_supplier_vs_retailer",
            "what if you get three regional flavours exclusive for six months?",
            "what would it be for, tell me",
            "f_regional",
        ),
    ],
)
def test_what_would_make_an_early_offer_good_is_asked_about_what_it_rests_on(
    case: str, offer: str, question: str, fact: str
) -> None:
    assert _said(case, 7, offer) == ("offer_unknown",)
    assert any(name.split(":")[1:2] == [fact] for name in _said(case, 7, offer, question))
    other = _said(case, 7, offer, "who is the coffee for?")
    assert not any(name.split(":")[1:2] == [fact] for name in other)


def test_a_yes_or_no_asked_for_twice_or_late_asks_neither_for_which_nor_for_what() -> None:
    assert form_of("can it move or not, yes or no") == "knows_not_whether"
    assert form_of("by train or by car?") == "knows_not_which"
    late = "wait 2 days at home, can i choose which days?"
    assert (form_of(late), form_of_story(late)) == ("asked_leave", "")
    assert form_of("what can i do to see which one?") == "knows_not_what"
