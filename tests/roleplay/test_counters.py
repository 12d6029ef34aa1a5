"""What they put in answer to an offer: the learner's gift stays in it, and their words fit it."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from tests.roleplay.typed import begun, said
from weakhand.cases import load, names
from weakhand.counterpart.bargain import counter
from weakhand.counterpart.mind import HAS_PUT, JUST_PUT
from weakhand.counterpart.mind import begin as begin_mind
from weakhand.roleplay import Act, Talk, begin, step

SOLE, SMALL = "sole_source_price_rise", "small_supplier_vs_retailer"


def _told(case: str, **told: int) -> Talk:
    """Return a talk at its first line, with steps of facts told already."""
    talk = begin(load(case))
    mind = talk.mind.changed(told={**talk.mind.told, **told})
    return replace(talk, mind=mind)


def test_a_change_to_their_package_is_judged_as_their_package_changed() -> None:
    theirs = {"cost_price": "-5%", "service": "2 drops/week, 98% fill"}
    turn = said(SMALL, "Good, but promotions half and half please.", theirs)
    assert turn.reply.judgement is not None
    package = turn.reply.judgement.package
    assert {name: package[name] for name in theirs} == theirs
    assert turn.reply.judgement.sticking == "Promotion funding"


def test_a_gift_and_a_wish_in_one_breath_get_a_package_with_the_gift_in_it() -> None:
    case = load(SOLE)
    turn = step(begin(case), Act("Monthly into our own freezer, and four percent.")).turns[-1]
    table = turn.mind.table
    assert table is not None
    assert table["drops"] == "monthly + own freezer"
    assert case.value(table, "learner") >= case.value(case.demand, "learner")
    assert case.value(table, "counterpart") > case.value(case.demand, "counterpart")


def test_they_never_say_that_it_sticks_at_what_they_give_in_the_same_breath() -> None:
    theirs = {"base": "62k", "remote": "2 days"}
    turn = said("salary_one_offer", "64 and I'm yours.", theirs)
    assert turn.mind.table is not None
    assert turn.mind.table["base"] == "64k"
    assert "base salary" not in turn.reply.text.lower()


def test_a_gift_alone_is_welcome_even_where_they_could_take_it_as_it_is() -> None:
    turn = said(SMALL, "Two drops a week I could manage.")
    assert "answer:part_helps" in turn.reply.situations


@pytest.mark.parametrize("line", ["And what do I get for that?", "Fine, what do I get in return?"])
def test_asked_what_comes_back_they_say_where_they_have_moved(line: str) -> None:
    turn = said(SMALL, line, {"cost_price": "-5%", "service": "2 drops/week, 98% fill"})
    assert "answer:in_return" in turn.reply.situations
    assert "five percent off the cost price" in turn.reply.text
    assert "two drops" not in turn.reply.text


def test_asked_so_before_they_have_moved_they_say_that_they_have_not() -> None:
    turn = said(SMALL, "And what do I get for that?", {"service": "2 drops/week, 98% fill"})
    assert "answer:no_return" in turn.reply.situations


def test_what_rests_on_a_fact_that_they_have_hinted_at_is_near_something() -> None:
    talk = _told("layoff_severance", f_client=1)
    turn = step(talk, Act("I could stay eight days to hand over my clients.")).turns[-1]
    assert "answer:idea_early" in turn.reply.situations
    assert "offer_unknown" not in turn.reply.situations


def test_what_follows_on_a_fact_just_told_is_asked_about() -> None:
    talk = begin(load("layoff_severance"))
    talk = replace(talk, mind=talk.mind.changed(last=("tell:f_sale:1",)))
    turn = step(talk, Act("I could stay eight days to hand over my clients.")).turns[-1]
    assert "answer:idea" in turn.reply.situations


def test_an_offer_of_what_is_no_term_is_asked_about() -> None:
    turn = said("freelancer_vs_procurement", "I could write you a short report every month.")
    assert "answer:idea" in turn.reply.situations


@pytest.mark.parametrize("line", ["Five eight, then.", "Go on then, five eight."])
def test_a_point_of_theirs_said_back_as_taken_is_asked_about(line: str) -> None:
    turn = said("used_van_cash_price", line, {"price": "5.8k", "shelving": "left in"})
    assert turn.reply.agreement is None
    assert "answer:half_yes" in turn.reply.situations


@pytest.mark.parametrize(
    "line", ["Deal, if I get it in writing today.", "deal, if I have it on paper"]
)
def test_a_yes_for_the_form_closes(line: str) -> None:
    turn = said("layoff_severance", line, {"weeks": "6", "health": "3 months"})
    assert turn.reply.agreement is not None


def test_a_deal_right_after_terms_of_the_learners_does_not_take_theirs() -> None:
    talk = begun(SOLE, {"increase": "+12%"})
    asked = talk.mind.changed(last=("answer:loose_terms",), events=talk.mind.events - {"just_put"})
    turn = step(replace(talk, mind=asked), Act("Deal.")).turns[-1]
    assert turn.reply.agreement is None


@pytest.mark.parametrize(
    ("case", "theirs", "line"),
    [
        (SMALL, {"cost_price": "-5%"}, "Great, and what about the promotions?"),
        ("startup_down_round", {"valuation": "-25%"}, "We're getting there, what about the board?"),
    ],
)
def test_a_nod_before_a_question_about_one_point_hides_nothing(
    case: str, theirs: dict[str, str], line: str
) -> None:
    assert "answer:as_put" in said(case, line, theirs).reply.situations


@pytest.mark.parametrize(
    "line",
    [
        "Wait, you pay half of the promotions and now I pay them all. Was that a slip?",
        "the promotions, is that a mistake or what",
    ],
)
def test_who_asks_whether_a_point_was_a_slip_hears_how_it_was_put(line: str) -> None:
    turn = said(SMALL, line, {"promo": "supplier funds 100%"})
    assert turn.reply.situations == ("answer:as_put",)


def test_a_question_how_many_others_do_something_is_none_about_their_package() -> None:
    turn = said(SOLE, "How many labs take monthly deliveries?", {"drops": "fortnightly"})
    assert "answer:as_put" not in turn.reply.situations


def test_for_a_gift_they_take_back_nothing_that_they_have_given() -> None:
    theirs = {"rate": "-20%", "terms": "net-60", "launch_support": "on-call 2 weeks"}
    talk = begun("freelancer_vs_procurement", theirs)
    mind = talk.mind.changed(told={**talk.mind.told, "f_kpi": 2})
    turn = step(replace(talk, mind=mind), Act("And I'd commit to forty days a year.")).turns[-1]
    assert turn.mind.table is not None
    assert turn.mind.table["volume"] == "40 days/yr, tiered rebate"
    assert turn.mind.table["terms"] == "net-60"


def test_a_trade_without_sizes_is_asked_for_them() -> None:
    line = "I could come down a little if the payment came sooner."
    turn = said("freelancer_vs_procurement", line)
    assert turn.reply.situations == ("trade_heard", "answer:both_halves")


def test_what_the_speaker_could_do_of_their_package_may_be_a_yes() -> None:
    theirs = {"remote": "2 days", "start": "in 2 weeks"}
    turn = said("salary_one_offer", "I could start in two weeks.", theirs)
    assert turn.reply.agreement is None
    assert "answer:half_yes" in turn.reply.situations


def test_the_word_behind_an_option_may_call_it_another() -> None:
    turn = said("startup_down_round", "Then we keep the board balanced.")
    assert dict(turn.reading.offer or ()) == {"board": "balanced"}


def test_a_number_alone_is_theirs_though_the_sentence_names_another_point() -> None:
    theirs = {"rent": "+10%", "repairs": "boiler fixed by landlord"}
    turn = said("tenant_vs_landlord", "Eight, then, and I sign tomorrow.", theirs)
    assert "rent" in dict(turn.reading.offer or ())
    counted = said("tenant_vs_landlord", "I have two, and I sign tomorrow.", theirs)
    assert "rent" not in dict(counted.reading.offer or ())


@pytest.mark.parametrize(
    "line",
    [
        "I've got 5,600 and that's everything I have. Would you take it today?",
        "I have 5,600 and not a penny over. Will you accept that?",
    ],
)
def test_who_names_what_there_is_and_asks_if_they_would_take_it_has_put_it(line: str) -> None:
    turn = said("used_van_cash_price", line)
    assert turn.reading.offer == (("price", "5.6k"),)
    assert turn.reply.judgement is not None


def test_who_asks_them_to_take_something_up_has_put_nothing() -> None:
    line = "I have 5,600 and that's everything. Would you take it up with your mother?"
    assert said("used_van_cash_price", line).reply.judgement is None


def test_several_points_of_a_package_that_stands_said_back_may_be_a_yes() -> None:
    theirs = {"base": "64k", "remote": "2 days", "start": "in 2 weeks"}
    talk = begin(load("salary_one_offer"))
    mind = talk.mind
    table = {**talk.case.status_quo, **theirs}
    talk = replace(talk, mind=mind.changed(table=table, events=mind.events | {HAS_PUT}))
    turn = step(
        talk, Act("So sixty-four thousand, two days at home and a start in two weeks?")
    ).turns[-1]
    assert "answer:half_yes" in turn.reply.situations


@pytest.mark.parametrize("line", ["Is that a yes or no?", "So is it a deal?"])
def test_asked_whether_it_is_a_deal_they_ask_for_a_yes(line: str) -> None:
    turn = said("used_van_cash_price", line, {"price": "5.8k", "shelving": "left in"})
    assert "answer:half_yes" in turn.reply.situations


# ---------------------------------------------------------------- what they have given


def _later(talk: Talk, line: str) -> Talk:
    """Return a talk with a line said when other words have come after their package."""
    talk = replace(talk, mind=talk.mind.changed(events=talk.mind.events - {JUST_PUT}))
    return step(talk, Act(line))


def test_what_they_gave_beyond_what_was_asked_stays_when_a_point_is_put_later() -> None:
    theirs = {"base": "60k", "remote": "2 days", "start": "in 2 weeks"}
    talk = begun("salary_one_offer", theirs)
    asked = talk.case.status_quo | {"start": "in 2 weeks"}
    talk = _later(replace(talk, mind=talk.mind.changed(put=asked)), "Then make it 62.")
    judgement = talk.turns[-1].reply.judgement
    assert judgement is not None
    assert (judgement.package["remote"], judgement.package["base"]) == ("2 days", "62k")


def test_what_the_learner_asked_for_beyond_that_is_still_asked_for() -> None:
    talk = begun("salary_one_offer", {"base": "60k", "remote": "2 days"})
    asked = talk.case.status_quo | {"remote": "3 days"}
    talk = _later(replace(talk, mind=talk.mind.changed(put=asked)), "Then make it 62.")
    judgement = talk.turns[-1].reply.judgement
    assert judgement is not None
    assert judgement.package["remote"] == "3 days"


@pytest.mark.parametrize("name", names())
def test_what_they_have_given_is_not_taken_back_whatever_is_put(name: str) -> None:
    case, chance = load(name), Random(name)
    told = {fact.id: 3 for fact in case.facts}
    fair = [deal for deal in case.deals if deal.counterpart >= case.walk_away.counterpart]
    for _ in range(60):
        table, asked = (case.package(chance.choice(deals)) for deals in (fair, case.deals))
        mind = begin_mind(case).changed(table=table, put=asked, told=told)
        mind = mind.changed(firmness=chance.random(), rapport=chance.random())
        package = counter(case, mind.changed(events=mind.events | {HAS_PUT}))
        for issue in case.issues:
            stood, wanted = table[issue.name], asked[issue.name]
            if case.status_quo[issue.name] in (stood, wanted):
                continue
            worth = issue.by_label
            least = min(worth[stood].learner, worth[wanted].learner)
            assert worth[package[issue.name]].learner >= least, (issue.name, table, asked)


# ---------------------------------------------------------------- a point that they do not see yet


def test_beside_a_point_that_they_do_not_see_yet_the_rest_is_answered() -> None:
    turn = said(
        "tenant_vs_landlord", "Six percent, you mend the boiler, and we sign for two years."
    )
    first, *others = turn.reply.situations
    assert first == "offer_unknown"
    assert {"counter", "hold"} & {*others}
    assert "offer_far" not in others
    assert turn.mind.table is not None
    assert turn.mind.table["length"] == "12 months"


def test_a_gift_that_they_do_not_see_yet_is_not_put_into_their_package() -> None:
    line = "I would be on call for two weeks, and do forty days a year with a rebate."
    turn = said("freelancer_vs_procurement", line, {"rate": "-20%"})
    assert turn.reply.judgement is not None
    assert turn.reply.judgement.unknown == ("volume",)
    assert turn.mind.table is not None
    assert turn.mind.table["volume"] == "none"


def test_who_has_told_something_and_asked_about_a_point_does_not_hold_as_well() -> None:
    line = "What did they give you to work with this year? 3 percent, and you file this quarter."
    told, *others = said("visa_tied_employee", line).reply.situations
    assert told.startswith("tell:")
    assert others == ["offer_unknown"]


def test_a_number_that_they_have_said_themselves_is_not_asked_about() -> None:
    case = load("freelancer_vs_procurement")
    asked = "Six percent, net-30, and the 700 from before."
    talk = begin(case)
    assert "answer:left_over" in step(talk, Act(asked)).turns[-1].reply.situations
    talk = replace(talk, mind=talk.mind.changed(said=frozenset(["Seven hundred, at the time."])))
    assert "answer:left_over" not in step(talk, Act(asked)).turns[-1].reply.situations


def test_their_yes_to_terms_put_later_names_them_all() -> None:
    theirs = {"rate": "-12%", "terms": "net-30", "volume": "40 days/yr, tiered rebate"}
    talk = begun("freelancer_vs_procurement", theirs | {"launch_support": "on-call 2 weeks"})
    known = {fact.id: 3 for fact in talk.case.facts}
    mind = talk.mind.changed(told=known, rapport=0.5, firmness=0.5, put=talk.mind.table)
    talk = replace(talk, mind=mind)
    at_once = step(talk, Act("6 percent then.")).turns[-1].reply
    later = _later(talk, "6 percent then.").turns[-1].reply
    assert at_once.situations == ("counter",)
    assert later.situations == ("answer:heard_as",)
    assert "forty days" in later.text


def test_a_sum_now_and_one_later_is_asked_for_as_one_beside_an_offer_too() -> None:
    line = "5200 now and 200 after the summer, and the shelving stays in."
    assert "answer:one_sum" in said("used_van_cash_price", line).reply.situations


def test_an_answer_to_one_point_of_an_offer_is_not_all_of_the_answer() -> None:
    line = "ok 5400 but the shelves stay in, I could use them for the cups"
    reply = said("used_van_cash_price", line, {"price": "6k", "shelving": "left in"}).reply
    assert reply.situations[:2] == ("answer:keep_shelving", "offer_far")


def test_who_holds_against_an_offer_says_why_it_goes_no_further() -> None:
    theirs = {"price": "6k", "shelving": "left in"}
    reply = said("used_van_cash_price", "5200 and the shelving stays in", theirs).reply
    assert reply.situations == ("offer_far", "hold", "answer:as_far")
