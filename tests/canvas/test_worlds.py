"""A canvas holds guesses; each world makes other ones of them true."""

from __future__ import annotations

import pytest

from tests.canvas.filled import every, learners
from weakhand.canvas.schema import TheirAlternative
from weakhand.canvas.worlds import (
    in_words,
    settled_here,
    their_walk_away,
    told_guesses,
    world_of,
)


@pytest.mark.parametrize("name", every())
def test_every_guess_is_true_in_one_world_out_of_as_many(name: str) -> None:
    canvas = every()[name]
    count = len(told_guesses(canvas))
    needs = [world_of(canvas, seed).need for seed in range(1, count + 1)]
    assert sorted(needs) == list(range(count))


def test_the_same_canvas_and_seed_make_the_same_world() -> None:
    assert [world_of(learners("well"), s) for s in range(1, 9)] == [
        world_of(learners("well"), s) for s in range(1, 9)
    ]


def test_who_is_sure_meets_what_they_believe() -> None:
    canvas = learners("well")
    sure = canvas.model_copy(update={"theirs": TheirAlternative(what="x", worth=30, sure=100)})
    assert {world_of(sure, seed).shift for seed in range(1, 40)} == {0.0}
    doubts = canvas.model_copy(update={"theirs": TheirAlternative(what="x", worth=30, sure=0)})
    worths = {their_walk_away(doubts, world_of(doubts, seed)) for seed in range(1, 40)}
    assert worths == {15.0, 42.0}


def test_a_point_that_rests_on_a_wrong_guess_does_not_come_up() -> None:
    canvas = learners("well")
    for seed in range(1, 4):
        world = world_of(canvas, seed)
        names = [point.name for point in settled_here(canvas, world)]
        assert ("Volume" in names) == (world.need == 0)
        assert "Standby" in names


def test_afterwards_it_is_told_what_was_so() -> None:
    canvas = learners("well")
    world = world_of(canvas, 2)
    told = in_words(canvas, world)
    assert told_guesses(canvas)[world.need].topic in told
    assert told.count("wrong guess") == 1
