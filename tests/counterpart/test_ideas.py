"""What a learner proposes in words of their own is met as that idea, and judged as ever."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.counterpart import idea
from weakhand.counterpart.idea import could_do, would_do
from weakhand.counterpart.mind import Mind
from weakhand.language import ground_of, read
from weakhand.roleplay import Act, begin, step
from weakhand.roleplay.talk import Turn

SZABO, PETRA = "sole_source_price_rise", "small_supplier_vs_retailer"
GRIEVE, GRETA = "tenant_vs_landlord", "used_van_cash_price"
LATER = "could i pay you 5600 now and the rest end of july, after the market"
FEW_SHOPS = (
    "Could I just test a new flavour in a couple of your stores near us? Ten shops, my risk."
)


def _turn(name: str, line: str) -> Turn:
    talk = step(begin(load(name), 3), Act("Thank you for making the time."))
    return step(talk, Act(line)).turns[-1]


def _said(name: str, line: str) -> tuple[str, ...]:
    return _turn(name, line).reply.situations


def test_an_idea_without_terms_gets_the_answer_that_the_case_has_for_it() -> None:
    said = _said(SZABO, "We could take over part of the transport and fetch the kits ourselves.")
    assert said == ("answer:fetch_it",)


def test_an_idea_beside_a_number_that_is_too_low_is_answered_instead_of_the_number() -> None:
    turn = _turn(GRETA, LATER)
    assert turn.reply.judgement is not None
    assert turn.reply.judgement.verdict == "far"
    assert turn.reply.situations[:2] == ("answer:pay_later", "counter")


def test_an_idea_that_touches_what_is_not_on_the_table_is_answered_as_itself() -> None:
    turn = _turn(PETRA, FEW_SHOPS)
    assert turn.reply.judgement is not None
    assert turn.reply.judgement.unknown
    assert turn.reply.situations == ("answer:start_smaller",)


def test_what_puts_points_and_nothing_else_and_comes_near_hears_what_is_missing() -> None:
    said = _said(PETRA, "Suppose we split the promotions down the middle.")
    assert said == ("offer_near", "hold", "answer:as_far")


@pytest.mark.parametrize(
    ("case", "line"),
    [
        (GRETA, LATER),
        (PETRA, FEW_SHOPS),
        (GRIEVE, "I could manage seventy more. Not a cent over that."),
        (GRETA, "Would you leave the shelving in? I'd need somewhere for the cups and the beans."),
        (SZABO, "We could take over part of the transport and fetch the kits ourselves."),
    ],
)
def test_an_idea_that_is_met_moves_no_more_than_one_that_is_not(
    case: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    met = _turn(case, line)
    monkeypatch.setattr(idea, "CLEAR", 2.0)
    plain = _turn(case, line)
    assert met.reply.text != plain.reply.text
    assert _moved(met.mind) == _moved(plain.mind)
    assert (met.reply.judgement, met.reply.effects, met.reply.credits, met.reply.agreement) == (
        plain.reply.judgement,
        plain.reply.effects,
        plain.reply.credits,
        plain.reply.agreement,
    )


def _moved(mind: Mind) -> dict[str, object]:
    words = {"used", "said", "last", "words", "alive", "fresh"}
    return {name: value for name, value in vars(mind).items() if name not in words}


@pytest.mark.parametrize(
    "line",
    [
        "What if I paid the whole year up front?",
        "Suppose we signed for longer.",
        "And what if I just came back on Monday?",
    ],
)
def test_a_deed_that_is_asked_about_is_heard_as_one(line: str) -> None:
    assert would_do(line)


@pytest.mark.parametrize("line", ["What if I lose my job?", "What if it breaks?", "Suppose so."])
def test_what_may_happen_is_no_deed(line: str) -> None:
    assert not would_do(line)


def test_what_they_would_say_to_a_deed_asks_what_is_wanted_for_it() -> None:
    said = _said(SZABO, "What if I paid the whole year up front?")
    assert said == ("answer:what_if_i",)
    said = _said("salary_one_offer", "Suppose I came in on the weekend before to set things up.")
    assert said == ("answer:what_if_i",)


@pytest.mark.parametrize(
    "line",
    [
        "I could be a reference customer for you, and talk at your conference.",
        "How about we phase it in, half now and half in six months?",
        "We can fetch them ourselves, if you like.",
    ],
)
def test_who_says_what_they_could_do_is_asked_how_that_would_go(line: str) -> None:
    assert could_do(line)


@pytest.mark.parametrize(
    "line",
    [
        "I could scream.",
        "I'd hate to lose you.",
        "I can see that you are tired.",
        "I can't do that for you.",
        "How about you?",
        "I'd give it to you if I were in your place.",
    ],
)
def test_what_only_tells_of_oneself_is_no_idea(line: str) -> None:
    assert not could_do(line)


def test_an_idea_that_is_no_term_is_not_taken_for_a_remark() -> None:
    said = _said(SZABO, "I could be a reference customer for you, and talk at your conference.")
    assert said == ("answer:idea",)
    said = _said(SZABO, "How about we phase it in, half now and half in six months?")
    assert said == ("answer:idea",)


@pytest.mark.parametrize(
    ("case", "line"),
    [
        (SZABO, "Suppose I found you two more labs who'd order together with us."),
        (PETRA, "What if you drop the slowest kinds and keep the other ten at today's price?"),
        (GRIEVE, "I could pay three months in advance."),
    ],
)
def test_a_number_of_other_things_puts_no_term(case: str, line: str) -> None:
    talk = step(begin(load(case), 3), Act("Thank you for making the time."))
    assert step(talk, Act(line)).turns[-1].reading.offer is None


@pytest.mark.parametrize(
    "line", ["Could you live with seven more?", "I offer seven more as it is."]
)
def test_more_of_their_own_scale_still_puts_a_term(line: str) -> None:
    offer = read(line, (), ground_of(load(SZABO))).offer
    assert dict(offer or ()) == {"increase": "+7%"}


@pytest.mark.parametrize(
    "line",
    [
        "How would you feel if I took care of the stairs and the garden?",
        "what if we kept an eye on the house",
        "What would you think if I kept the bins in order?",
    ],
)
def test_who_puts_a_deed_as_a_question_is_asked_what_they_want_for_it(line: str) -> None:
    assert _said(GRIEVE, line) == ("answer:what_if_i",)


def test_a_deed_that_the_case_has_an_answer_for_gets_that() -> None:
    said = _said(GRIEVE, "Would it help you if I painted the stairwell?")
    assert said == ("answer:own_colour",)


def test_a_deed_that_names_terms_is_no_mere_idea() -> None:
    assert "answer:what_if_i" not in _said(GRIEVE, "What if I paid six percent more rent?")
