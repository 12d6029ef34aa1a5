"""A report: levels by player, and every broken invariant counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from weakhand.cases import load
from weakhand.debrief import debrief
from weakhand.debrief.score import Score
from weakhand.playtest import (
    BINS,
    BOTS,
    CEILING,
    INVARIANTS,
    TOO_HIGH,
    Level,
    Report,
    percentile,
    playtest,
)
from weakhand.playtest.bots import silent
from weakhand.playtest.listeners import inventor, listener
from weakhand.playtest.report import faults, run_short
from weakhand.roleplay import Act, Talk, accept_at_once, by_lot, play, replay

CASE = load("freelancer_vs_procurement")


def level(*scores: float, limited: bool = True) -> Level:
    return Level("x", tuple(sorted(scores)), 0.0, 0.0, limited)


def kinds(talk: Talk) -> set[str]:
    return {kind for kind, _ in faults(talk, debrief(talk))}


@pytest.mark.parametrize(
    ("rank", "value"), [(0, 0.0), (50, 0.5), (95, 0.95), (100, 1.0), (62.5, 0.625)]
)
def test_a_percentile_lies_between_its_neighbours(rank: float, value: float) -> None:
    assert percentile([0.0, 0.5, 1.0], rank) == pytest.approx(value)
    assert percentile([], rank) == 0.0
    assert percentile([0.3], rank) == 0.3


def test_a_histogram_holds_every_score_in_its_twentieth() -> None:
    counts = level(0.0, 0.049, 0.05, 0.5, 1.0).histogram()
    assert len(counts) == BINS
    assert (counts[0], counts[1], counts[10], counts[-1], sum(counts)) == (2, 1, 1, 1, 5)


def test_a_bot_at_the_ceiling_is_too_high_and_a_listener_never_is() -> None:
    assert level(CEILING).too_high
    assert not level(CEILING - 0.01).too_high
    assert not level(1.0, limited=False).too_high


def test_a_report_passes_only_without_a_broken_invariant_and_a_high_bot() -> None:
    fine = playtest(CASE, 2, {"always accept": accept_at_once})
    assert fine.passed
    assert not replace(fine, levels=(level(0.9),)).passed
    broken = playtest(CASE, 1, {"mad": lambda talk, seed: Act(offer={"no": "such"})})
    assert broken.count("exception") == 1
    assert not broken.passed
    assert "ActError" in broken.broken[0].what


def test_every_player_is_played_the_games_asked_for_and_progress_is_told() -> None:
    ticks: list[int] = []
    report = playtest(CASE, 3, {"a": by_lot, "b": accept_at_once}, lambda: ticks.append(1))
    assert [len(each.scores) for each in report.levels] == [3, 3]
    assert len(ticks) == 6
    assert report == playtest(CASE, 3, {"a": by_lot, "b": accept_at_once})


def test_a_sound_talk_breaks_nothing() -> None:
    assert kinds(replay(CASE, 1, [Act("What happens if this goes to tender?"), Act()])) == set()


def test_a_reply_said_twice_or_empty_is_found() -> None:
    talk = replay(CASE, 1, [Act("Hello."), Act("How so?")])
    first, second = talk.turns
    again = replace(second, reply=replace(second.reply, text=first.reply.text))
    assert "repeat" in kinds(replace(talk, turns=(first, again)))
    empty = replace(second, reply=replace(second.reply, text=""))
    assert "repeat" in kinds(replace(talk, turns=(first, empty)))


def test_a_deal_below_their_true_walk_away_is_found() -> None:
    talk = replay(CASE, 1, [Act(accept=True)])
    worst = min(CASE.deals, key=lambda deal: deal.counterpart)
    assert worst.counterpart < CASE.walk_away.counterpart
    assert "below_walk_away" in kinds(replace(talk, agreement=CASE.package(worst)))


def test_a_poor_deal_that_counts_as_a_success_is_found() -> None:
    talk = replay(CASE, 1, [Act(accept=True)])
    told = debrief(talk)
    assert CASE.value(CASE.demand, "learner") < CASE.walk_away.learner
    assert kinds(talk) == set()
    praised = replace(told, outcome=Score(0.5, ()))
    assert {kind for kind, _ in faults(talk, praised)} == {"bad_deal_rewarded"}


def test_a_talk_that_its_acts_do_not_give_back_is_found() -> None:
    talk = replay(CASE, 1, [Act("Hello."), Act("How so?")])
    assert "replay" in kinds(replace(talk, seed=2))


def test_a_situation_whose_wordings_ran_out_is_found() -> None:
    acts = [Act(""), Act(""), Act("")]
    talk = replay(CASE, 1, acts)
    assert run_short(talk) == frozenset()
    lines = dict(CASE.lines)
    lines["silence"] = lines["silence"].model_copy(
        update={"cold": (), "warm": (), "neutral": lines["silence"].neutral[:2]}
    )
    assert run_short(replay(CASE.model_copy(update={"lines": lines}), 1, acts)) == {"silence"}


def test_an_issue_that_opens_in_its_own_words_has_not_run_out_of_them() -> None:
    talk = play(CASE, inventor, 1)
    assert any("unlocked" in turn.reply.situations for turn in talk.turns)
    assert "unlocked" not in run_short(talk)


def test_only_players_who_listen_count_for_words_that_ran_out() -> None:
    assert playtest(CASE, 2, {"silent": silent}).short == ()
    few = {
        name: voiced.model_copy(update={"cold": (), "warm": (), "neutral": voiced.neutral[:1]})
        for name, voiced in CASE.lines.items()
    }
    report = playtest(CASE.model_copy(update={"lines": few}), 4, {"listener": listener})
    assert report.short
    assert all(1 <= talks <= 4 for _, talks in report.short)
    assert report.to_json()["short"] == dict(report.short)


def test_there_is_a_mend_for_every_player_who_must_not_score() -> None:
    assert set(TOO_HIGH) == set(BOTS)


def test_json_names_every_player_and_every_invariant() -> None:
    report: Report = playtest(CASE, 2, {"always accept": accept_at_once})
    data = report.to_json()
    assert data["invariants"] == dict.fromkeys(INVARIANTS, 0)
    (player,) = data["players"]  # type: ignore[misc]
    assert player["n"] == 2
    assert player["p5"] <= player["mean"] <= player["p95"] < CEILING
