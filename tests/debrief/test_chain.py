"""The causal chain is read off the talk: every link of it, and every gap."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.debrief.talks import FREELANCER, TENANT, exemplar, said
from weakhand.cases import Case, load, names
from weakhand.debrief.chain import chain
from weakhand.roleplay import Talk, begin, by_lot, play

CASES = [load(name) for name in names()]
DEMAND = [{"accept": True}]


def told_turns(talk: Talk) -> dict[tuple[str, int], int]:
    """Return the turn in which each step of each fact was told."""
    return {told: n for n, turn in enumerate(talk.turns, 1) for told in turn.told}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_step_told_stands_at_the_line_that_drew_it(case: Case) -> None:
    talk = exemplar(case)
    found = {
        (link.fact, line.step): line.turn
        for link in chain(talk).links
        for line in link.heard
        if line.step
    }
    assert told_turns(talk).items() <= found.items()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_issue_stands_behind_the_fact_that_locks_it_and_nowhere_else(case: Case) -> None:
    found = chain(exemplar(case))
    for link in found.links:
        assert {case.issue[i.name].locked_by for i in link.issues} <= {link.fact}
    assert all(case.issue[issue.name].locked_by is None for issue in found.open)
    issues = [issue for link in found.links for issue in link.issues] + list(found.open)
    assert sorted(issue.name for issue in issues) == sorted(case.issue)


def test_a_locked_issue_comes_onto_the_table_in_the_turn_its_fact_is_learned() -> None:
    for link in chain(exemplar(TENANT)).links:
        for issue in link.issues:
            assert issue.opened == link.learned


def test_what_the_deal_changed_adds_up_to_its_worth_over_the_status_quo() -> None:
    talk = exemplar(FREELANCER)
    found = chain(talk)
    assert talk.agreement is not None
    issues = [issue for link in found.links for issue in link.issues] + list(found.open)
    for side in ("learner", "counterpart"):
        gained = sum(getattr(issue, side) for issue in issues)
        deal = FREELANCER.value(talk.agreement, side)
        assert gained == deal - FREELANCER.value(FREELANCER.status_quo, side)


def test_a_model_conversation_has_no_gap_where_an_issue_rests_on_the_fact() -> None:
    for case in CASES:
        if case.kind == "integrative":
            links = [link for link in chain(exemplar(case)).links if link.issues]
            assert links
            assert all(link.missing is None for link in links), case.name


def test_trust_is_earned_by_the_lines_that_raised_it_and_lost_by_those_that_cost_it() -> None:
    talk = said(FREELANCER, ["You are an idiot.", "What worries you most about the budget?"])
    found = chain(talk)
    assert [line.turn for line in found.spent] == [1]
    assert found.spent[0].why == "You insulted them."
    minds = [talk.start, *(turn.mind for turn in talk.turns)]
    for line in (*found.built, *found.spent):
        assert line.amount == minds[line.turn].rapport - minds[line.turn - 1].rapport


def test_who_says_nothing_has_a_chain_that_breaks_before_it_begins() -> None:
    found = chain(begin(FREELANCER))
    assert {link.missing for link in found.links} == {"listen"}
    assert found.lines == 0
    assert found.built == found.spent == ()


def test_who_accepts_the_demand_has_listened_to_nothing_and_changed_nothing() -> None:
    found = chain(said(FREELANCER, DEMAND))
    assert found.ending == "agreed"
    assert {link.missing for link in found.links} == {"listen"}
    locked = [issue for link in found.links for issue in link.issues]
    assert all(issue.opened is None and not issue.used for issue in locked)


def test_a_fact_hinted_at_and_let_go_breaks_at_learning() -> None:
    talks = (play(TENANT, by_lot, seed) for seed in range(40))
    broken = [link for talk in talks for link in chain(talk).links if link.step == 1]
    assert broken
    assert all(link.missing == "learn" and link.learned is None for link in broken)


def test_what_was_learned_and_never_put_forward_breaks_at_inventing() -> None:
    talk = exemplar(TENANT)
    silent = said(TENANT, [*TENANT.exemplars[0].lines[:10], {"walk_away": True}])
    assert silent.ending == "walked_away"
    assert {link.missing for link in chain(silent).links if link.issues} == {"invent"}
    assert {link.missing for link in chain(talk).links if link.issues} == {None}


def test_what_was_put_forward_and_left_out_of_the_deal_breaks_at_closing() -> None:
    talk = exemplar(TENANT)
    poor = replace(talk, agreement=TENANT.complete(TENANT.demand))
    assert {link.missing for link in chain(poor).links if link.issues} == {"close"}


def test_telling_a_fact_loosens_their_hold_by_what_no_rule_accounts_for() -> None:
    talk = exemplar(FREELANCER)
    by_rule = sum(e.amount for turn in talk.turns for e in turn.effects if e.on == "firmness")
    loosened = sum(link.loosened for link in chain(talk).links)
    moved = talk.start.firmness - talk.mind.firmness
    assert loosened - by_rule == pytest.approx(moved)


def test_links_stand_in_the_order_in_which_they_were_told() -> None:
    for case in CASES:
        links = chain(play(case, by_lot, 5)).links
        assert [link.step == 0 for link in links] == sorted(link.step == 0 for link in links)
