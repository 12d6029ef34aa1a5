"""What listening earns cannot be had for stock phrases, and does not hang on wording."""

from __future__ import annotations

from functools import cache
from statistics import mean

import pytest

from tests.adversarial.reworded import REWORDINGS
from tests.adversarial.stock import STOCK
from weakhand.cases import load, names
from weakhand.language import LISTENING
from weakhand.roleplay import Act, Talk, play, replay

MOST_OF_STOCK = 0.15
"""The share of honest credit that stock phrases may earn."""
LEAST_REWORDED = 0.85
"""The share of their credit that honest lines keep in other words."""
LEAST_OF_ALL_AT_ONCE = 0.7
"""The same for other words, no marks, no apostrophes and slips in one line."""
MOST_A_TURN = 1.3


def credit(talk: Talk) -> float:
    """Return what the listening in a whole talk has earned, as the score of process counts it."""
    return sum(
        min(MOST_A_TURN, sum(c.worth for c in turn.reply.credits if c.kind in LISTENING))
        for turn in talk.turns
    )


@cache
def honest(case: str) -> tuple[float, ...]:
    """Return what each model conversation of a case earns."""
    loaded = load(case)
    return tuple(
        credit(replay(loaded, 1, [Act.from_json(line) for line in exemplar.lines]))
        for exemplar in loaded.exemplars
    )


def reworded(case: str, rewording: str) -> float:
    """Return the share of their credit that the model conversations of a case keep."""
    loaded, how = load(case), REWORDINGS[rewording]
    kept = 0.0
    for exemplar in loaded.exemplars:
        acts = [Act.from_json(line) for line in exemplar.lines]
        other = [Act(how(act.say, 1), act.offer, act.accept, act.walk_away) for act in acts]
        kept += credit(replay(loaded, 1, other))
    return kept / sum(honest(case))


def stock_share(case: str, attack: str) -> float:
    """Return what an attack earns in a case, as a share of what a model conversation earns."""
    does = STOCK[attack]
    return credit(play(load(case), lambda talk, _: does(talk), 1)) / mean(honest(case))


@pytest.mark.parametrize("attack", STOCK)
def test_stock_phrases_earn_at_most_15_percent_of_what_listening_earns(attack: str) -> None:
    assert mean(stock_share(case, attack) for case in names()) <= MOST_OF_STOCK


@pytest.mark.parametrize("attack", STOCK)
def test_no_case_lets_stock_phrases_pass_for_listening(attack: str) -> None:
    assert max(stock_share(case, attack) for case in names()) <= 2 * MOST_OF_STOCK


@pytest.mark.parametrize("rewording", [name for name in REWORDINGS if name != "all at once"])
def test_honest_lines_in_other_words_keep_85_percent_of_their_credit(rewording: str) -> None:
    assert mean(reworded(case, rewording) for case in names()) >= LEAST_REWORDED


def test_honest_lines_with_every_rewording_at_once_keep_most_of_their_credit() -> None:
    assert mean(reworded(case, "all at once") for case in names()) >= LEAST_OF_ALL_AT_ONCE


@pytest.mark.parametrize("rewording", REWORDINGS)
def test_a_rewording_changes_nearly_every_model_conversation(rewording: str) -> None:
    how = REWORDINGS[rewording]
    said = [
        Act.from_json(line).say
        for case in names()
        for exemplar in load(case).exemplars
        for line in exemplar.lines
    ]
    assert mean(how(line, 1) != line for line in said if line) > 0.25
