"""Offers: nobody goes below a true walk-away, and belief moves the rest."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.counterpart.conftest import bare_case
from weakhand.cases import load
from weakhand.cases.schema import Case, Deal
from weakhand.counterpart import Gesture, begin, felt_walk_away, respond
from weakhand.counterpart.bargain import counter, judge
from weakhand.counterpart.mind import HAS_PUT
from weakhand.language.reading import Move, Reading
from weakhand.roleplay import Act, step
from weakhand.roleplay import begin as begin_talk

CASE = bare_case()
PRICES = st.sampled_from(["low", "mid", "high"])
UNIT = st.floats(0, 1)


@given(PRICES, st.sampled_from(["no", "yes"]), UNIT, UNIT, st.floats(0, 20))
def test_nobody_accepts_less_than_their_true_walk_away(
    price: str, extra: str, rapport: float, firmness: float, belief: float
) -> None:
    mind = replace(
        begin(CASE),
        rapport=rapport,
        firmness=firmness,
        belief=belief,
        told={"f_one": 3, "f_two": 3},
    )
    offer = {"price": price, "extra": extra}
    if judge(CASE, mind, offer).verdict == "yes":
        assert CASE.value(offer, "counterpart") >= CASE.walk_away.counterpart


@given(UNIT, UNIT, st.floats(0, 20))
def test_what_they_put_never_falls_below_their_true_walk_away(
    rapport: float, firmness: float, belief: float
) -> None:
    mind = replace(begin(CASE), rapport=rapport, firmness=firmness, belief=belief)
    assert CASE.value(counter(CASE, mind), "counterpart") >= CASE.walk_away.counterpart


def test_the_felt_walk_away_runs_from_the_claimed_to_the_true_one(case: Case) -> None:
    mind = begin(case)
    assert felt_walk_away(case, mind) == 55
    assert felt_walk_away(case, replace(mind, firmness=0.0)) == 25


def test_an_offer_refused_at_first_is_taken_once_they_feel_less_sure(case: Case) -> None:
    offer = {"price": "mid", "extra": "yes"}
    firm = replace(begin(case), told={"f_one": 2, "f_two": 0})
    assert judge(case, firm, offer).verdict != "yes"
    assert judge(case, replace(firm, firmness=0.4), offer).verdict == "yes"


def test_a_counteroffer_never_gets_worse_for_the_learner(case: Case) -> None:
    mind = replace(begin(case), rapport=0.8, firmness=0.2, told={"f_one": 3, "f_two": 3})
    worth = 0.0
    for price in ("high", "mid", "high"):
        mind, _ = respond(case, mind, Reading(""), Gesture(offer={"price": price}), 1)
        if mind.ending:
            break
        assert mind.table is not None
        now = case.value(mind.table, "learner")
        assert now >= worth
        worth = now


@given(st.sampled_from(load("startup_down_round").deals), UNIT, UNIT)
def test_no_point_of_theirs_goes_beyond_what_the_learner_asked_for(
    deal: Deal, rapport: float, firmness: float
) -> None:
    startup = load("startup_down_round")
    asked = startup.package(deal) | {"valuation": "-25%"}
    told = {fact.id: 3 for fact in startup.facts}
    mind = replace(begin(startup), rapport=rapport, firmness=firmness, told=told, put=asked)
    assert counter(startup, mind)["valuation"] in ("-40%", "-25%")


def test_a_nearly_good_offer_is_met_by_the_next_step_of_what_sticks() -> None:
    freelancer = load("freelancer_vs_procurement")
    told = {fact.id: 3 for fact in freelancer.facts}
    talk = begin_talk(freelancer)
    talk = replace(talk, mind=replace(talk.mind, told=told, rapport=0.3, firmness=0.5))
    said = step(talk, Act("Six percent off, thirty days, forty days a year with a rebate."))
    judged = said.turns[-1].reply.judgement
    assert judged is not None
    assert judged.verdict == "near"
    assert said.mind.table == judged.package | {"rate": "-12%"}


def test_what_they_could_take_is_said_back_beside_what_they_cannot_place() -> None:
    freelancer = load("freelancer_vs_procurement")
    told = {"f_kpi": 3, "f_tender_9w": 3, "f_launch": 0, "f_terms": 3}
    talk = begin_talk(freelancer)
    talk = replace(talk, mind=replace(talk.mind, told=told, rapport=0.6, firmness=0.0))
    line = "Twelve percent off, sixty days, on call for two weeks, and a joint case study."
    said = step(talk, Act(line))
    judged = said.turns[-1].reply.judgement
    assert judged is not None
    assert judged.unknown == ("case_study",)
    assert said.turns[-1].reply.situations == ("offer_unknown", "answer:but_for")
    assert step(said, Act("Yes.")).agreement == judged.package


def test_accepting_takes_what_they_have_put(case: Case) -> None:
    after, reply = respond(case, begin(case), Reading(""), Gesture(accept=True), 1)
    assert after.ending == "agreed"
    assert reply.agreement == {"price": "low", "extra": "no"}


def test_a_line_that_closes_the_deal_is_told_nothing_more() -> None:
    case = load("freelancer_vs_procurement")
    asked = Act("How is your own success measured on this category?")
    assert any(step(begin_talk(case), asked).mind.told.values())
    closed = step(begin_talk(case), replace(asked, accept=True))
    assert closed.agreement is not None
    assert not any(closed.mind.told.values())


def test_the_same_offer_again_costs_more_patience(case: Case) -> None:
    offer = Gesture(offer={"price": "high"})
    first, _ = respond(case, begin(case), Reading(""), offer, 1)
    second, _ = respond(case, first, Reading(""), offer, 1)
    assert first.patience - second.patience > begin(case).patience - first.patience


def test_spent_patience_ends_the_talks(case: Case) -> None:
    mind = begin(case)
    for _ in range(30):
        if mind.ending:
            break
        mind, _ = respond(case, mind, Reading("blah"), Gesture(), 1)
    assert mind.ending == "broken_off"
    assert mind.turn < case.turns


def test_guarded_they_volunteer_nothing_that_rests_on_what_they_confided(case: Case) -> None:
    told = {"f_one": 2, "f_two": 0}
    guarded = replace(begin(case), rapport=0.2, firmness=0.3, told=told)
    assert counter(case, guarded)["extra"] == "no"
    trusted = replace(guarded, rapport=0.6, belief=20.0)
    assert counter(case, trusted)["extra"] == "yes"
    asked_for = replace(guarded, put={"price": "high", "extra": "yes"})
    assert counter(case, asked_for)["extra"] == "yes"


def test_what_the_learner_fixed_stays_in_their_package_where_they_can_bear_it(case: Case) -> None:
    mind = replace(begin(case), rapport=0.2, firmness=0.0, told={"f_one": 2, "f_two": 0})
    assert counter(case, mind, {"price": "mid", "extra": "yes"})["price"] == "mid"
    assert counter(case, mind, {"price": "high"})["price"] != "high"


def test_a_nearly_good_offer_is_taken_as_it_is_but_for_what_sticks(case: Case) -> None:
    told = {"f_one": 2, "f_two": 0}
    mind = replace(begin(case), rapport=0.2, firmness=0.4, told=told)
    offer = {"price": "high", "extra": "yes"}
    near = judge(case, mind, offer)
    assert (near.verdict, near.sticking) == ("near", "Price")
    after, _ = respond(case, mind, Reading(""), Gesture(offer=offer), 1)
    assert after.table is not None
    assert after.table["extra"] == "yes"
    assert after.table["price"] != "high"


def test_they_take_what_they_have_put_themselves_whatever_they_claim(case: Case) -> None:
    """A demand can be worth less to them than the walk-away that they claim."""
    mind = begin(case)
    assert case.value(case.demand, "counterpart") < felt_walk_away(case, mind)
    assert judge(case, mind, case.demand).verdict == "yes"


def test_asked_for_an_offer_they_name_terms(case: Case) -> None:
    reading = Reading("what would you accept?", asks_offer=True)
    after, reply = respond(case, begin(case), reading, Gesture(), 1)
    assert reply.situations[0] in ("counter", "hold")
    assert after.table is not None


def test_they_hold_where_nothing_open_is_worth_what_they_feel_they_have(case: Case) -> None:
    mind = begin(case)
    assert all(
        deal.counterpart < felt_walk_away(case, mind)
        for deal in case.deals
        if deal.labels[1] == "no"
    )
    _, reply = respond(case, mind, Reading(""), Gesture(offer={"price": "mid"}), 1)
    assert counter(case, mind) == case.complete(case.demand)
    assert "hold" in reply.situations


def gift(text: str = "Would the extra help?") -> Reading:
    """Return a line that puts one point, which is worth much to them."""
    return Reading(
        text, (Move("offer", 0, len(text), 0.9, 0.5, ("extra",)),), (), (("extra", "yes"),)
    )


def test_one_point_that_helps_is_welcome_before_anything_is_put() -> None:
    case = bare_case(answers=[{"id": "part_helps", "asked": ["helps 1", "helps 2", "helps 3"]}])
    told = {"f_one": 2, "f_two": 0}
    mind = replace(begin(case), rapport=0.1, told=told, put={"price": "high"})
    after, reply = respond(case, mind, gift(), Gesture(), 1)
    assert reply.situations == ("answer:part_helps",)
    assert after.put is not None
    assert after.put["extra"] == "yes"
    assert after.table == mind.table


def test_one_point_for_which_nothing_is_asked_goes_in_and_they_say_that_nothing_was(
    case: Case,
) -> None:
    told = {"f_one": 2, "f_two": 0}
    mind = replace(begin(case), told=told, put={"price": "high"}, events=frozenset({HAS_PUT}))
    after, reply = respond(case, mind, gift(), Gesture(), 1)
    assert reply.situations == ("answer:part_only", "counter")
    assert after.table is not None
    assert after.table["extra"] == "yes"


def test_a_point_that_costs_them_something_is_weighed_as_any_offer(case: Case) -> None:
    mind = replace(
        begin(case), told={"f_one": 2, "f_two": 0}, table={"price": "low", "extra": "no"}
    )
    text = "Could it be high?"
    asked = Reading(
        text, (Move("offer", 0, len(text), 0.9, 0.5, ("price",)),), (), (("price", "high"),)
    )
    _, reply = respond(case, mind, asked, Gesture(), 1)
    assert reply.situations[0] == "offer_far"


def test_what_the_learner_gives_may_make_their_package_worse_for_the_learner() -> None:
    case = load("sole_source_price_rise")
    told = {fact.id: 2 for fact in case.facts}
    mind = replace(begin(case), told=told, table=case.complete(case.demand), rapport=0.2)
    given = {"forecast": "rolling 12-month, 80% firm"}
    after = counter(case, mind, given)
    assert after["forecast"] == given["forecast"]
    assert case.value(after, "counterpart") > case.value(mind.table or {}, "counterpart")


def test_terms_named_once_they_have_asked_what_is_wanted_for_a_point_are_asked_about() -> None:
    own = {"id": "loose_terms", "asked": ["As a whole 1.", "As a whole 2.", "As a whole 3."]}
    case = bare_case(answers=[own])
    text = "And keep the price where it is?"
    named = Reading(
        text,
        (Move("closed_question", 0, len(text), 0.9, 0.75, ("price",)),),
        ("price",),
        cues=("terms:1",),
    )
    mind = replace(begin(case), last=("answer:part_helps",), words="What for?")
    assert respond(case, mind, named, Gesture(), 1)[1].situations == ("answer:loose_terms",)
    assert respond(case, begin(case), named, Gesture(), 1)[1].situations != ("answer:loose_terms",)
