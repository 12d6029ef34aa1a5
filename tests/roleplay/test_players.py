"""Players: the same talk and seed give the same act, and every talk comes to its end."""

from __future__ import annotations

from tests.counterpart.conftest import bare_case
from weakhand.roleplay import Act, accept_at_once, begin, by_lot, lot, play, step


def test_a_player_by_lot_plays_the_same_talk_again_and_another_with_another_seed() -> None:
    case = bare_case()
    assert play(case, by_lot, 4).to_json() == play(case, by_lot, 4).to_json()
    assert len({str(play(case, by_lot, seed).acts) for seed in range(6)}) > 3


def test_what_is_drawn_differs_by_case_seed_and_turn() -> None:
    talk = begin(bare_case())
    draws = {lot(talk, 1), lot(talk, 2), lot(step(talk, Act("Hello.")), 1)}
    draws.add(lot(begin(bare_case(name="other")), 1))
    assert len(draws) == 4


def test_a_talk_that_nobody_ends_is_over_when_time_or_patience_is() -> None:
    case = bare_case()
    talk = play(case, lambda _, __: Act(), 1)
    assert talk.ending in ("broken_off", "out_of_time")
    assert len(talk.turns) <= case.turns


def test_accepting_at_once_takes_what_is_on_the_table() -> None:
    talk = play(bare_case(), accept_at_once, 1)
    assert talk.ending == "agreed"
    assert len(talk.turns) == 1
