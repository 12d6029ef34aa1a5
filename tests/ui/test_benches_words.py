"""What the benches say is so: every sentence against the model's formula, worked out anew."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from weakhand.cases import load
from weakhand.models.prospect import ESTIMATES
from weakhand.ui.benches import BENCHES, deals
from weakhand.ui.benches.bench import Bench
from weakhand.ui.words import points

MADE: dict[str, Bench[Any]] = {name: make() for name, make in BENCHES.items()}


def said(name: str, before: dict[str, Any] | None = None, /, **now: Any) -> str:
    """Return what a bench says for some settings, after others or by themselves."""
    bench = MADE[name]
    start = None if before is None else bench.places(before)
    return bench.sentence(start, bench.places({**(before or {}), **now}))


def numbers(name: str, **now: Any) -> dict[str, Any]:
    """Return the numbers of a bench for some settings."""
    bench = MADE[name]
    return {n.key: n.value for n in bench.numbers(bench.at(bench.places(now)))}


def values(name: str, key: str) -> st.SearchStrategy[Any]:
    """Return the values of one knob."""
    (knob,) = (knob for knob in MADE[name].knobs if knob.key == key)
    return st.sampled_from(knob.values)


def settings_of(name: str) -> st.SearchStrategy[dict[str, Any]]:
    """Return any settings of a bench."""
    return st.fixed_dictionaries({k.key: st.sampled_from(k.values) for k in MADE[name].knobs})


# Where both can agree


@given(settings_of("zopa"))
def test_the_zone_says_what_there_is_to_divide_and_who_gains(now: dict[str, Any]) -> None:
    least, most, price = now["least"], now["most"], now["price"]
    words = said("zopa", **now)
    if least < most:
        assert f"There are {most - least} euros a day to divide." in words
    elif least == most:
        assert f"Exactly one price suits both, {least}," in words
    else:
        assert f"No price suits both, and you are {least - most} euros a day apart." in words
    if least <= price <= most:
        assert f"At {price} you gain {price - least} and they gain {most - price}" in words
    else:
        assert "would do better to walk away" in words
        assert ("both of you" in words) == (most < price < least)


def test_a_better_walk_away_says_what_it_takes_from_the_zone() -> None:
    words = said("zopa", {"least": 420}, least=430)
    assert words == (
        "Your least price rose from 420 to 430 euros a day: there are 70 euros a day to divide, "
        "10 less than before. At 460 you gain 30 and they gain 40 over walking away."
    )


def test_the_price_only_divides_what_is_there() -> None:
    assert "there are still 80 euros a day to divide" in said("zopa", {"price": 460}, price=480)


def test_a_zone_that_opens_or_closes_is_said() -> None:
    assert "no price suits both any more" in said("zopa", {"most": 500}, most=400)
    assert "now there are prices that suit both" in said("zopa", {"most": 400}, most=500)


# Alternatives and the outside option


@given(settings_of("alternatives"))
def test_a_walk_away_moves_the_deal_only_above_what_talking_brings(now: dict[str, Any]) -> None:
    p, d = now["chance"] / 100, now["patience"] / 100
    walk = max(p * now["good"] + (1 - p) * 20 - now["cost"], now["sure"])
    talking = 100 * d / (1 + d)
    found = numbers("alternatives", **now)
    assert found["walk_away"] == pytest.approx(walk)
    assert found["part"] == pytest.approx(max(talking, walk))
    words = said("alternatives", **now)
    assert f"is {points(found['walk_away'])} thousand euros" in words
    assert f"your part of the deal is {points(found['part'])}." in words
    assume(abs(walk - talking) > 1e-6)
    assert ("adds nothing" in words) == (walk < talking)
    assert (f"talking alone would bring you {points(talking)}" in words) == (walk > talking)


def test_a_better_alternative_that_is_still_weak_changes_nothing_at_the_table() -> None:
    assert said("alternatives", {"sure": 40}, sure=45) == (
        "What a friend’s job brings rose from 40 to 45 thousand euros: your walk-away, a friend’s "
        "job, rises from 40 to 45 thousand euros, but your part of the deal stays at 47.4. An "
        "alternative worth less than that adds nothing."
    )


def test_an_alternative_beyond_that_counts_in_full() -> None:
    words = said("alternatives", {"sure": 45}, sure=60)
    assert "rises from 45 to 60 thousand euros, and your part of the deal rises" in words
    assert "from 47.4 to 60. It lifts your part: talking alone would bring you 47.4." in words


# Real and believed walk-aways


@given(settings_of("leverage"))
def test_belief_sets_the_offer_and_what_is_so_sets_the_floor(now: dict[str, Any]) -> None:
    words, found = said("leverage", **now), numbers("leverage", **now)
    offer = (100 + now["my_believed"] - now["their_real"]) / 2
    if now["my_believed"] + now["their_real"] <= 100:
        assert found["they_offer"] == pytest.approx(offer)
        assert f"What they offer you is {points(offer)}" in words
    else:
        assert words.startswith("They see no deal")
    assert f"The least you may accept is {now['my_real']}." in words
    assert ("bluff" in words) == (now["my_believed"] > now["my_real"])


def test_a_belief_moves_the_offer_and_leaves_the_floor() -> None:
    assert said("leverage", {"my_believed": 10}, my_believed=20) == (
        "What they believe you have without them rose from 10 to 20 points: what they offer you "
        "rose from 40 to 45. What you can fairly ask for stays at 35."
    )


# Deals of a case


def test_a_deal_says_what_it_is_worth_and_how_it_stands() -> None:
    case = load("freelancer_vs_procurement")
    bench = deals.bench(case)
    for at in range(0, len(case.deals), 7):
        package = case.package(case.deals[at])
        mine, theirs = case.value(package, "learner"), case.value(package, "counterpart")
        words = bench.sentence(None, bench.places(package))
        assert f"worth {points(mine)} point" in words
        assert f"and {points(theirs)} point" in words
        better = sum(
            other.learner >= mine
            and other.counterpart >= theirs
            and (other.learner, other.counterpart) != (mine, theirs)
            for other in case.deals
        )
        if mine < case.walk_away.learner:
            assert "You would do better to walk away" in words
        elif theirs < case.walk_away.counterpart:
            assert "would rather walk away" in words
        else:
            assert (f"{better} other deals are" in words) == (better > 1)
            assert ("Pareto front" in words or "Nash’s deal" in words) == (better == 0)


def test_the_deal_of_nash_is_named() -> None:
    case = load("freelancer_vs_procurement")
    bench, walk = deals.bench(case), case.walk_away
    best = max(
        (deal for deal in case.deals if deal.counterpart > walk.counterpart),
        key=lambda deal: (deal.learner - walk.learner) * (deal.counterpart - walk.counterpart),
    )
    assert "It is Nash’s deal" in bench.sentence(None, bench.places(case.package(best)))


# What their offers give away


@given(settings_of("priorities"))
def test_what_they_hold_on_to_is_taken_to_matter_most(now: dict[str, Any]) -> None:
    held = {"Price": now["price"], "Delivery": now["delivery"], "Length of contract": now["length"]}
    words = said("priorities", **now)
    least = [issue for issue, gave in held.items() if gave == min(held.values())]
    if len(set(held.values())) == 1:
        assert "Nothing tells the three apart yet" in words
    elif len(least) == 1:
        assert words.startswith(f"“{least[0]}” probably matters most to them")
    else:
        assert words.startswith(f"“{least[0]}” and “{least[1]}” look equally important")


def test_more_offers_of_one_kind_make_the_guess_surer() -> None:
    chances = [numbers("priorities", offers=n)["price_first"] for n in range(1, 11)]
    assert chances == sorted(chances)


# What a question is worth


@given(settings_of("question"))
def test_a_question_is_worth_what_its_answers_change(now: dict[str, Any]) -> None:
    p, told, mistaken = (now[key] / 100 for key in ("prior", "told", "mistaken"))
    worth = now["worth"]
    plain = max((1 - p) * 30, p * worth + (1 - p) * 5)
    asked = sum(
        max((1 - p) * other * 30, p * so * worth + (1 - p) * other * 5)
        for so, other in ((told, mistaken), (1 - told, 1 - mistaken))
    )
    found = numbers("question", **now)
    assert found["question"] == pytest.approx(max(0.0, asked - plain), abs=1e-9)
    words = said("question", **now)
    if found["question"] > 1e-6:
        assert words.startswith(
            f"Your question is worth {points(found['question'])} thousand euros."
        )
        assert "would make you" in words
    else:
        assert words.startswith("Your question is worth nothing.")


def test_the_published_question_is_worth_what_is_published() -> None:
    found = numbers("question")
    assert found["question"] == pytest.approx(9.6)
    assert found["certainty"] == pytest.approx(15.0)


# How losses feel


@given(settings_of("losses"))
def test_a_deal_feels_as_it_compares(now: dict[str, Any]) -> None:
    change = now["deal"] - now["compared"]
    felt = abs(change) ** 0.88 * (1 if change >= 0 else -now["aversion"])
    offset = now["aversion"] ** (1 / 0.88) * abs(change)
    words, found = said("losses", **now), numbers("losses", **now)
    assert found["offset"] == pytest.approx(offset)
    assert found["felt"] == pytest.approx(felt)
    if change == 0:
        assert "neither a gain nor a loss" in words
    else:
        kind = "gain" if change > 0 else "loss"
        assert (
            f"looks like a {kind} of {abs(change)} and feels like {points(found['felt'])}." in words
        )
        assert f"takes a gain of {points(found['offset'])} to make up for" in words


@pytest.mark.parametrize("estimate", ESTIMATES, ids=lambda e: e.source)
def test_each_estimate_is_a_button_away_and_names_its_source(estimate: Any) -> None:
    (knob,) = (knob for knob in MADE["losses"].knobs if knob.marks)
    assert estimate.value in [mark.value for mark in knob.marks]
    words = said("losses", {"aversion": 1.0}, aversion=estimate.value)
    assert f"{estimate.value:g} is the estimate of {estimate.source}." in words
    if estimate.low is not None:
        assert f"95% interval {estimate.low:g} to {estimate.high:g}." in words


def test_a_higher_comparison_turns_the_same_deal_into_a_loss() -> None:
    words = said("losses", {"compared": 40}, compared=80)
    assert "the same deal now looks like a loss of 20 and feels like −27.3 instead of 14." in words


# Who gives way


@given(settings_of("concessions"))
def test_both_meet_when_their_ways_add_up(now: dict[str, Any]) -> None:
    day = numbers("concessions", **now)["day"]
    ways = []
    for beta, end in (("my_way", "my_deadline"), ("their_way", "their_deadline")):
        ways.append(0.1 + 0.9 * (min(day, now[end]) / now[end]) ** (1 / now[beta]))
    assert sum(ways) == pytest.approx(1, abs=1e-4)
    words = said("concessions", **now)
    assert f"You meet on day {points(day)}." in words
    assert f"you have given {points(100 * numbers('concessions', **now)['you_gave'])}%" in words
    first = "Your" if now["my_deadline"] < now["their_deadline"] else "Their"
    differ = now["my_deadline"] != now["their_deadline"]
    assert (f"{first} last day comes first" in words) == differ
    if not differ and now["my_way"] != now["their_way"]:
        less = "you" if now["my_way"] < now["their_way"] else "they"
        assert f"here {less} give less" in words or "You meet in the middle" in words


# Who can wait


@given(settings_of("patience"))
def test_talks_without_an_end_split_as_rubinstein_found(now: dict[str, Any]) -> None:
    mine, theirs, out = (now[k] / 100 for k in ("my_patience", "their_patience", "outside"))
    now = {**now, "last": "never"}
    first = (1 - theirs) / (1 - mine * theirs)
    answering = mine * first
    share = max(first, 1 - theirs * (1 - out)) if now["first"] == "you" else max(answering, out)
    words, found = said("patience", **now), numbers("patience", **now)
    assert found["your_part"] == pytest.approx(share)
    assert f"Your part of the pie is {points(100 * found['your_part'])}%." in words
    assume(abs(out - answering) > 1e-6 and out > 0)
    assert ("adds nothing" in words) == (out < answering)
    if out < answering:
        assert f"A way out worth less than {points(100 * answering)}% adds nothing." in words


@given(settings_of("patience"))
def test_a_way_out_is_said_to_count_only_where_it_does(now: dict[str, Any]) -> None:
    found = numbers("patience", **now)
    words = said("patience", **now)
    gains = found["your_part"] - found["without_way_out"]
    assert ("Your way out lifts it" in words) == (gains > 1e-9)
    assert found["your_part"] >= now["outside"] / 100 - 1e-9


def test_a_weak_way_out_that_grows_leaves_the_split_alone() -> None:
    assert said("patience", {"outside": 20}, outside=40) == (
        "Your way out rose from 20% to 40%: your part of the pie stays at 52.6%. "
        "A way out worth less than 47.4% adds nothing."
    )


def test_the_one_offer_of_a_single_round_takes_all() -> None:
    words = said("patience", outside=0, last="1")
    assert words == (
        "Your part of the pie is 100%. There is only one offer, and whoever makes it takes all."
    )
