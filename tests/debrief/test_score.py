"""The scores of a conversation: each apart, each with its reasons."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.counterpart.conftest import bare_case
from weakhand.cases import Package, load
from weakhand.debrief import best_for_learner, chance, debrief
from weakhand.debrief.score import DISHONEST_CAP, as_deal, pareto_distance
from weakhand.roleplay import Act, Talk, begin, replay

FREELANCER = load("freelancer_vs_procurement")


def agreed(package: Package) -> Talk:
    """Return a talk that ended in this package."""
    talk = begin(FREELANCER)
    full = FREELANCER.complete(package)
    return replace(talk, agreement=full, mind=replace(talk.mind, ending="agreed"))


def test_the_creative_deal_is_a_full_outcome() -> None:
    assert debrief(agreed(FREELANCER.creative_deal)).outcome.value == 1.0


def test_accepting_the_demand_is_no_success() -> None:
    result = debrief(replay(FREELANCER, 1, [Act(accept=True)]))
    assert result.outcome.value == 0.0
    assert result.score < 0.2
    assert "walking away was worth 22" in result.outcome.reasons[0].text


def test_no_deal_is_better_than_a_deal_below_the_walk_away() -> None:
    walked = debrief(replay(FREELANCER, 1, [Act(walk_away=True)]))
    sold = debrief(replay(FREELANCER, 1, [Act(accept=True)]))
    assert walked.outcome.value > sold.outcome.value
    assert (walked.learner_value, walked.counterpart_value) == (22, 24)


def test_leaving_is_right_where_no_deal_beats_the_walk_away_and_best_when_known() -> None:
    case = bare_case(
        walk_away={
            "learner": 60,
            "counterpart": 25,
            "counterpart_claimed": 55,
            "learner_text": "l",
            "counterpart_text": "c",
        }
    )
    assert best_for_learner(case) is None
    walked = replay(case, 1, [Act(walk_away=True)])
    knowing = replace(walked, mind=replace(walked.mind, told={"f_one": 2, "f_two": 2}))
    assert debrief(knowing).outcome.value == 1.0
    assert debrief(walked).outcome.value < 0.5


def test_value_left_on_the_table_costs_and_is_named() -> None:
    """A deal dominated by another lies off the Pareto frontier."""
    wasteful = {"rate": "-12%", "terms": "net-30", "launch_support": "on-call 2 weeks"}
    deal = as_deal(FREELANCER, wasteful)
    assert pareto_distance(FREELANCER, deal) > 0
    result = debrief(agreed(wasteful))
    assert any("left on the table" in reason.text for reason in result.outcome.reasons)
    assert pareto_distance(FREELANCER, as_deal(FREELANCER, FREELANCER.creative_deal)) == 0


def test_information_counts_how_far_each_fact_was_told() -> None:
    talk = begin(FREELANCER)
    none = debrief(talk).information.value
    part = debrief(replace(talk, mind=replace(talk.mind, told=dict.fromkeys(talk.mind.told, 2))))
    whole = debrief(replace(talk, mind=replace(talk.mind, told=dict.fromkeys(talk.mind.told, 3))))
    assert none == 0 < part.information.value < whole.information.value == 1
    assert part.facts == tuple(FREELANCER.fact)


def test_a_summary_of_a_fact_never_learned_is_not_given_away() -> None:
    texts = " ".join(reason.text for reason in debrief(begin(FREELANCER)).information.reasons)
    for fact in FREELANCER.facts:
        assert fact.summary not in texts


def test_an_invented_claim_caps_the_whole_score() -> None:
    talk = agreed(FREELANCER.creative_deal)
    mind = replace(talk.mind, told=dict.fromkeys(talk.mind.told, 3), rapport=0.9)
    honest = debrief(replace(talk, mind=mind))
    turn = replay(FREELANCER, 1, [Act("I have offers from three other firms.")]).turns[0]
    lied = debrief(replace(talk, turns=(turn,), mind=replace(mind, violations=((1, 0, 38),))))
    assert honest.score > DISHONEST_CAP
    assert lied.score == DISHONEST_CAP
    assert lied.integrity.violations[0].turn == 1
    assert "three other firms" in lied.integrity.violations[0].text


@pytest.mark.parametrize("part", ["outcome", "information", "process", "relationship"])
def test_every_score_lies_between_nought_and_one_and_has_a_reason(part: str) -> None:
    for acts in ([], [Act("You fool.")], [Act("How does this look from your side?")]):
        score = getattr(debrief(replay(FREELANCER, 1, acts)), part)
        assert 0 <= score.value <= 1
        assert score.reasons


def test_players_who_do_not_listen_set_a_low_chance_level() -> None:
    levels = chance(FREELANCER)
    assert levels.accepts < 0.15
    assert levels.random <= levels.random_high < 0.45
    assert f"{levels.random_high:.0%}" in levels.in_words()


def test_leaving_rightly_and_courteously_costs_no_relationship() -> None:
    case = load("exclusive_deal_walk_away")
    walked = replay(case, 1, [Act(walk_away=True)])
    trusted = replace(walked, mind=replace(walked.mind, rapport=0.9))
    assert debrief(trusted).relationship.value == 1.0
    elsewhere = replay(FREELANCER, 1, [Act(walk_away=True)])
    left = replace(elsewhere, mind=replace(elsewhere.mind, rapport=0.9))
    assert debrief(left).relationship.value < 1.0


def test_in_a_plain_split_only_the_share_counts() -> None:
    """Every deal of a constant sum is efficient, so efficiency is no merit there."""
    case = load("used_van_cash_price")
    talk = begin(case)
    poor = {"price": case.issues[0].options[0].label}
    full = case.complete(poor)
    result = debrief(replace(talk, agreement=full, mind=replace(talk.mind, ending="agreed")))
    walk = case.walk_away.learner
    span = case.value(case.creative_deal, "learner") - walk
    share = max(0.0, case.value(full, "learner") - walk) / span
    assert result.outcome.value == pytest.approx(min(1.0, share), abs=1e-4)


def test_what_was_asked_after_in_vain_was_not_left_untouched() -> None:
    talk = replay(FREELANCER, 1, [Act("Good morning to you.")])
    fact = FREELANCER.facts[0].id
    asked = replace(talk, mind=replace(talk.mind, earned={**talk.mind.earned, fact: 0.4}))
    before = [reason.text for reason in debrief(talk).information.reasons]
    after = [reason.text for reason in debrief(asked).information.reasons]
    assert before == [f"{len(FREELANCER.facts)} things were never touched."]
    assert after == [
        "One thing was asked after, and not told.",
        f"{len(FREELANCER.facts) - 1} things were never touched.",
    ]


def test_a_fact_told_in_full_points_at_the_line_whose_answer_said_it() -> None:
    model = FREELANCER.exemplars[0]
    talk = replay(FREELANCER, model.seed, [Act.from_json(line) for line in model.lines])
    told = {(fact, step): n for n, turn in enumerate(talk.turns, 1) for fact, step in turn.told}
    whole = [fact for fact, step in told if step == 3]
    assert whole
    for fact in whole:
        summary = FREELANCER.fact[fact].summary
        reason = next(r for r in debrief(talk).information.reasons if summary in r.text)
        assert reason.turn == told[fact, 2] < told[fact, 3]


def test_the_relationship_says_what_is_enough_and_what_the_deal_gives_them() -> None:
    talk = replay(FREELANCER, 1, [Act(accept=True)])
    said = " ".join(reason.text for reason in debrief(talk).relationship.reasons)
    assert "(60% is enough)" in said
    gain = FREELANCER.value(FREELANCER.demand, "counterpart") - FREELANCER.walk_away.counterpart
    assert f"The deal gives them {gain:g} more than walking away" in said
