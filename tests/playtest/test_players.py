"""The scripted players: deterministic, each what its name says, and safe in every case."""

from __future__ import annotations

import pytest

from weakhand.cases import load, names
from weakhand.debrief import debrief
from weakhand.playtest import BOTS, CEILING, LISTENERS, PLAYERS, playtest
from weakhand.playtest.bots import hard_bargainer, keyword_stuffer, parrot, silent
from weakhand.playtest.listeners import inventor, listener
from weakhand.roleplay import begin, play

CASE = load("freelancer_vs_procurement")


def test_the_players_are_those_of_the_course() -> None:
    assert set(BOTS) == {
        "random",
        "always accept",
        "hard bargainer",
        "flatterer",
        "question spammer",
        "one-technique parrot",
        "keyword stuffer",
        "silent",
    }
    assert set(LISTENERS) == {"listener", "listener, then inventor"}


@pytest.mark.parametrize("name", PLAYERS)
def test_a_player_does_the_same_in_the_same_talk(name: str) -> None:
    assert play(CASE, PLAYERS[name], 3).to_json() == play(CASE, PLAYERS[name], 3).to_json()


@pytest.mark.parametrize("name", sorted(set(PLAYERS) - {"always accept", "silent"}))
def test_a_player_does_something_else_with_another_seed(name: str) -> None:
    assert len({str(play(CASE, PLAYERS[name], seed).acts) for seed in range(1, 7)}) > 1


@pytest.mark.parametrize("name", names())
def test_players_who_do_not_listen_stay_below_the_ceiling_in_every_case(name: str) -> None:
    report = playtest(load(name), 8, BOTS)
    assert report.broken == ()
    assert not [level.player for level in report.levels if level.too_high]


@pytest.mark.parametrize("name", names())
def test_who_listens_and_then_invents_does_well_in_every_case(name: str) -> None:
    scores = sorted(debrief(play(load(name), inventor, seed)).score for seed in (1, 2, 3))
    assert scores[1] >= 0.75 > CEILING


def test_a_hard_bargainer_says_nothing_and_never_asks_for_more_than_before() -> None:
    offers = [act.offer for act in play(CASE, hard_bargainer, 2).acts if not act.accept]
    worth = [CASE.value(offer, "learner") for offer in offers if offer]
    assert len(worth) == len(offers) > 2
    assert worth[0] > worth[-1] >= CASE.walk_away.learner


def test_a_silent_player_only_is_silent() -> None:
    assert {act.say for act in play(CASE, silent, 1).acts} == {""}


def test_a_parrot_keeps_to_one_technique() -> None:
    mirrors, labels = (play(CASE, parrot, seed) for seed in (1, 2))
    theirs = mirrors.opening
    for turn in mirrors.turns:
        words = turn.act.say.rstrip("?").split()
        assert turn.act.accept or all(word in theirs for word in words)
        theirs = turn.reply.text
    starts = ("It sounds like", "It seems like", "You seem")
    assert all(act.accept or act.say.startswith(starts) for act in labels.acts)


def test_a_keyword_stuffer_uses_the_words_that_the_case_listens_for() -> None:
    line = keyword_stuffer(begin(CASE), 2).say
    terms = [term for fact in CASE.facts for term in fact.terms]
    terms += [term for concept in CASE.concepts for term in concept.terms]
    assert sum(term in line for term in terms) >= 4


def test_a_listener_hears_everything_and_offers_nothing() -> None:
    talk = play(CASE, listener, 1)
    assert all(act.offer is None for act in talk.acts)
    assert all(step >= 2 for step in talk.mind.told.values())


def test_an_inventor_offers_only_what_it_has_uncovered_and_closes() -> None:
    talk = play(CASE, inventor, 1)
    assert talk.agreement == CASE.complete(CASE.creative_deal)
    first = next(turn for turn in talk.turns if turn.act.offer)
    assert first.reply.judgement is not None
    assert first.reply.judgement.unknown == ()


def test_an_inventor_walks_away_where_no_deal_can_be_good() -> None:
    case = CASE.model_copy(update={"kind": "walk_away", "creative_deal": {}})
    assert play(case, inventor, 1).ending == "walked_away"
