"""The causal chain is read off the talk: every link of it, and every gap."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.debrief.talks import FREELANCER, TENANT, exemplar, said
from weakhand.cases import Case, load, names
from weakhand.debrief.chain import Traded, chain
from weakhand.plots.chain_cells import in_words
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


def offering(talk: Talk, number: int, issue: str, label: str) -> Talk:
    """Return a talk in which a line's words put an option, whatever became of it."""
    turn = talk.turns[number - 1]
    spoken = replace(turn, reading=replace(turn.reading, offer=((issue, label),)))
    return replace(talk, turns=(*talk.turns[: number - 1], spoken, *talk.turns[number:]))


def test_an_issue_counts_as_put_from_the_line_whose_words_put_it() -> None:
    issue = TENANT.issues[0]
    talk = said(TENANT, ["Hello.", "I see.", "Good."])
    changed = issue.options[1].label
    found = next(
        i for i in issues_of(offering(talk, 2, issue.name, changed)) if i.name == issue.name
    )
    assert found.put == 2
    as_it_stood = offering(talk, 2, issue.name, issue.options[0].label)
    assert next(i for i in issues_of(as_it_stood) if i.name == issue.name).put is None


def issues_of(talk: Talk) -> tuple[Traded, ...]:
    """Return every issue of a talk's chain."""
    found = chain(talk)
    return (*(issue for link in found.links for issue in link.issues), *found.open)


def test_what_they_put_first_is_theirs_and_their_demand_is_no_step_of_theirs() -> None:
    locked = next(issue for issue in TENANT.issues if issue.locked_by)
    talk = said(TENANT, ["Hello.", "I see.", "Good."])
    assert all(issue.theirs is None for issue in issues_of(talk))
    package = TENANT.complete({locked.name: locked.options[1].label})
    first = replace(talk.turns[0], mind=talk.turns[0].mind.changed(table=package))
    theirs = replace(talk, turns=(first, *talk.turns[1:]))
    assert next(i for i in issues_of(theirs) if i.name == locked.name).theirs == 1


def test_what_they_put_before_the_learner_is_not_said_to_be_the_learners() -> None:
    locked = next(issue for issue in TENANT.issues if issue.locked_by)
    label = locked.options[1].label
    talk = offering(said(TENANT, ["Hello.", "I see.", "Good."]), 3, locked.name, label)
    fact = {**talk.start.told, str(locked.locked_by): 2}
    turns = [replace(turn, mind=turn.mind.changed(told=fact)) for turn in talk.turns]
    mine = replace(talk, turns=tuple(turns), mind=turns[-1].mind)
    assert "you put it in line 3." in in_words(chain(mine), "Walter")
    package = TENANT.complete({locked.name: label})
    turns[1:] = [replace(turn, mind=turn.mind.changed(table=package)) for turn in turns[1:]]
    theirs = replace(mine, turns=tuple(turns), mind=turns[-1].mind)
    assert "you put it in line 3." not in in_words(chain(theirs), "Walter")
    assert "they put it." in in_words(chain(theirs), "Walter")
