"""Their next package: nothing is taken back, what moved is said with a reason, and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.roleplay.typed import begun, said
from weakhand.cases import load, names
from weakhand.cases.references import packages
from weakhand.cases.schema import Package
from weakhand.counterpart import Mind, begin
from weakhand.counterpart.bargain import counter, judge, least_more
from weakhand.counterpart.mind import HAS_PUT
from weakhand.counterpart.moved import as_moved
from weakhand.roleplay import Act, step
from weakhand.roleplay import begin as begin_talk

FREE, SMALL = "freelancer_vs_procurement", "small_supplier_vs_retailer"


def _after(case: str, **changes: object) -> Mind:
    """Return a mind that has put a package, and been told everything of."""
    loaded = load(case)
    told = {fact.id: 3 for fact in loaded.facts}
    mind = begin(loaded).changed(told=told, **changes)
    return mind.changed(events=mind.events | {HAS_PUT})


@pytest.mark.parametrize("firmness", [0.0, 0.3, 0.6])
@pytest.mark.parametrize("rapport", [0.2, 0.8])
def test_no_point_that_they_have_given_is_taken_back(rapport: float, firmness: float) -> None:
    case = load(SMALL)
    table = {**case.status_quo, "cost_price": "-2%", "promo": "50/50"}
    asked = table | {"promo": "retailer funds", "service": "2 drops/week, 98% fill"}
    mind = _after(SMALL, table=table, put=asked, rapport=rapport, firmness=firmness)
    package = counter(case, mind)
    assert package["cost_price"] in ("-2%", "0%")
    assert package["promo"] in ("50/50", "retailer funds")


@pytest.mark.parametrize("name", [name for name in names() if load(name).apart])
def test_options_that_exclude_each_other_are_never_put_together(name: str) -> None:
    case = load(name)
    for pair in case.apart:
        table = {**case.status_quo, **pair}
        for rapport in (0.2, 0.8):
            mind = _after(name, table=case.complete(case.demand), put=table, rapport=rapport)
            put = counter(case, mind.changed(firmness=0.0))
            assert not pair.items() <= put.items()


def test_a_pair_apart_is_held_to_the_case() -> None:
    case = load("hospital_bill")
    broken = (
        {"plan": "never", "upfront": "none"},
        {"plan": "12 months"},
        {"plan": "12 months", "settle": "50%"},
    )
    for pair in broken:
        faults = list(packages(case.model_copy(update={"apart": (pair,)})))
        assert [key for key, _, _ in faults if key.startswith("apart.1")]
    assert not list(packages(case))


def test_what_moved_is_said_and_the_rest_stays() -> None:
    case = load(FREE)
    table = {**case.status_quo, "rate": "-12%", "volume": "40 days/yr, tiered rebate"}
    moved = table | {"rate": "-6%", "launch_support": "on-call 2 weeks"}
    assert as_moved(case, _after(FREE, table=table), moved) == (
        "six percent off the day rate against two weeks on call after launch, "
        "and the rest as it was"
    )


def test_a_first_package_is_said_whole() -> None:
    case = load(FREE)
    words = as_moved(case, begin(case), case.complete({"rate": "-12%"}))
    assert "payment at ninety days" in words


def test_what_they_do_not_take_up_is_named_though_it_has_not_moved() -> None:
    case = load(FREE)
    table = {**case.status_quo, "rate": "-12%", "volume": "40 days/yr, tiered rebate"}
    mind = _after(FREE, table=table, put=table | {"terms": "net-30"})
    assert as_moved(case, mind, table) == "payment at ninety days, and the rest as it was"


def test_a_package_against_an_offer_comes_with_a_reason_of_the_case() -> None:
    turn = said(FREE, "Six percent off and net-30.")
    assert turn.reply.situations == ("offer_far", "counter", "answer:as_far")


@pytest.mark.parametrize("name", names())
def test_every_case_says_why_it_goes_no_further(name: str) -> None:
    assert len(load(name).answer["as_far"].asked) >= 3


def test_a_first_offer_of_somebody_they_do_not_trust_yet_is_tested_once() -> None:
    case = load(SMALL)
    offer = {**case.status_quo, "cost_price": "-2%", "service": "2 drops/week, 98% fill"}
    mind = begin(case).changed(firmness=_just(SMALL, offer), rapport=0.2)
    assert judge(case, mind, offer).verdict == "near"
    again = mind.changed(put=offer)
    assert judge(case, again, offer).verdict == "yes"
    assert judge(case, mind.changed(rapport=0.6), offer).verdict == "yes"
    more = least_more(case, mind, judge(case, mind, offer), {})
    assert more is not None
    assert case.value(more, "counterpart") > case.value(offer, "counterpart")


def _just(name: str, offer: Package) -> float:
    """Return the firmness at which an offer is only just enough for them."""
    case = load(name)
    walk = case.walk_away
    worth = case.value(offer, "counterpart") - 1
    return (worth - walk.counterpart) / (walk.counterpart_claimed - walk.counterpart)


def test_a_step_towards_them_is_answered_by_one_of_theirs_and_only_once() -> None:
    talk = begin_talk(load("used_van_cash_price"))
    prices = []
    for line in ("5,200, with the shelves.", "5,400 with the shelves.", "5,500 with the shelves."):
        talk = step(talk, Act(line))
        assert talk.mind.table is not None
        prices.append(talk.mind.table["price"])
    assert prices == ["6k", "5.8k", "5.8k"]


def test_a_second_package_is_said_by_what_is_new_in_it() -> None:
    theirs = {
        "rate": "-12%",
        "terms": "net-30",
        "launch_support": "on-call 2 weeks",
        "volume": "40 days/yr, tiered rebate",
    }
    talk = begun(FREE, theirs)
    known = {fact.id: 3 for fact in talk.case.facts}
    talk = replace(talk, mind=talk.mind.changed(told=known, rapport=0.5, firmness=0.5))
    reply = step(talk, Act("No, I said 6 percent.")).turns[-1].reply
    assert "the rest as it was" in reply.text
    assert "forty days" not in reply.text
