"""A talk is its case, its seed and the learner's acts: replay gives it back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.counterpart.conftest import bare_case
from weakhand.cases import load
from weakhand.roleplay import Act, Talk, TalkOverError, begin, board, replay, step

FREELANCER = load("freelancer_vs_procurement")
WORDS = st.sampled_from(
    [
        "How does the month end look from your side?",
        "It sounds like you are under pressure.",
        "What happens if this goes to tender?",
        "the report?",
        "I want my full rate.",
        "please, I need this",
        "You are a fool.",
        "ok",
        "",
        "What matters most to you here?",
        "So you need a saving by the 30th.",
        "If you pay in 30 days, I can do 6 %.",
        "12345 !!! ???",
    ]
)
OFFERS = st.fixed_dictionaries(
    {},
    optional={
        issue.name: st.sampled_from([option.label for option in issue.options])
        for issue in FREELANCER.issues
    },
)
ACTS = st.lists(st.one_of(WORDS.map(Act), OFFERS.map(lambda offer: Act(offer=offer))), max_size=24)


def play(acts: list[Act], seed: int = 1) -> Talk:
    """Return the freelancer case played with these acts."""
    return replay(FREELANCER, seed, acts)


@settings(max_examples=60, deadline=None)
@given(ACTS, st.integers(0, 5))
def test_the_same_acts_and_seed_give_the_same_talk(acts: list[Act], seed: int) -> None:
    written = [json.loads(json.dumps(act.to_json())) for act in acts]
    again = play([Act.from_json(value) for value in written], seed)
    assert again.to_json() == play(acts, seed).to_json()


@settings(max_examples=60, deadline=None)
@given(ACTS, st.integers(0, 5))
def test_nothing_is_said_twice_to_the_letter(acts: list[Act], seed: int) -> None:
    talk = play(acts, seed)
    said = [talk.opening, *(turn.reply.text for turn in talk.turns)]
    assert len(said) == len(set(said))
    assert all(text.strip() for text in said)
    assert not any("{" in text for text in said)


@settings(max_examples=60, deadline=None)
@given(ACTS)
def test_no_deal_is_below_their_true_walk_away(acts: list[Act]) -> None:
    talk = play(acts)
    if talk.agreement is not None:
        worth = FREELANCER.value(talk.agreement, "counterpart")
        assert worth >= FREELANCER.walk_away.counterpart


@settings(max_examples=60, deadline=None)
@given(ACTS)
def test_a_deal_uses_only_what_has_been_uncovered(acts: list[Act]) -> None:
    talk = play(acts)
    for issue in FREELANCER.issues:
        if talk.agreement and talk.agreement[issue.name] != issue.options[0].label:
            assert issue.locked_by is None or talk.mind.told[issue.locked_by] >= 2


def test_another_seed_says_it_in_other_words() -> None:
    assert len({begin(FREELANCER, seed).opening for seed in range(8)}) > 1


def test_after_the_end_nothing_more_can_be_said() -> None:
    talk = step(begin(FREELANCER), Act(walk_away=True))
    assert talk.ending == "walked_away"
    with pytest.raises(TalkOverError):
        step(talk, Act("wait"))


def test_a_replay_counts_what_came_after_the_end() -> None:
    talk = play([Act(accept=True), Act("thanks"), Act("bye")])
    assert talk.ending == "agreed"
    assert talk.unused == 2


def test_what_an_offer_leaves_out_stands_at_its_status_quo() -> None:
    case = bare_case()
    talk = step(begin(case), Act(offer={"price": "mid"}))
    assert talk.turns[0].reply.judgement is not None
    assert talk.turns[0].reply.judgement.package == {"price": "mid", "extra": "no"}


def test_an_option_that_rests_on_an_undiscovered_fact_is_not_on_the_board() -> None:
    names = {row["issue"] for row in board(begin(FREELANCER))}
    assert names == {"rate", "terms", "launch_support"}


def selected(talk: Talk) -> dict[str, str]:
    """Return the option that the board shows for each issue."""
    return {row["issue"]: row["selected"] for row in board(talk)}


def test_the_board_shows_the_package_that_either_side_put_last() -> None:
    case = bare_case()
    assert selected(begin(case)) == {name: case.status_quo[name] for name in selected(begin(case))}
    talk = step(begin(case), Act(offer={"price": "mid"}))
    theirs = talk.mind.changed(table=case.complete(case.demand), put={"price": "mid"})
    alone = replace(talk, turns=(replace(talk.turns[0], mind=theirs),), mind=theirs)
    start = replace(alone, start=alone.start.changed(table=theirs.table, put=None))
    assert selected(start)["price"] == "mid", "they put nothing new"
    newer = theirs.changed(table=case.complete({"price": "high"}))
    answered = replace(start, turns=(replace(talk.turns[0], mind=newer),), mind=newer)
    assert selected(answered)["price"] == "high"


def test_a_line_of_any_length_gets_an_answer() -> None:
    talk = step(begin(FREELANCER), Act("how " * 20_000))
    assert talk.turns[0].reply.text
