"""What is missing on a canvas is said in plain words, with the section that asks for it."""

from __future__ import annotations

import pytest

from tests.canvas.filled import every, learners
from weakhand.canvas import Canvas, at_odds, for_brief, for_rehearsal
from weakhand.canvas.schema import WalkAway


@pytest.mark.parametrize("name", every())
def test_a_filled_canvas_lacks_nothing(name: str) -> None:
    canvas = every()[name]
    assert for_rehearsal(canvas) == for_brief(canvas) == at_odds(canvas) == ()


def test_an_empty_canvas_names_every_section_that_a_rehearsal_needs() -> None:
    groups = {gap.group for gap in for_rehearsal(Canvas())}
    assert groups == {"me", "them", "walk", "theirs", "pressures", "hypotheses", "issues", "clock"}
    assert str(for_rehearsal(Canvas())[0]).startswith("1. The two of you: Say in a few words")


def test_a_guess_without_a_question_is_named() -> None:
    told = [gap.what for gap in at_odds(learners("badly"))]
    assert "“he is greedy” has no question that could prove it wrong." in told


def test_packages_far_apart_are_named_with_their_worth() -> None:
    canvas = learners("well")
    worse = dict(canvas.packages[0]) | {"Day rate": "twenty percent off the rate"}
    odd = canvas.model_copy(update={"packages": (canvas.packages[0], worse, worse)})
    told = " ".join(gap.what for gap in at_odds(odd))
    assert "more than five apart" in told
    assert "Two of them are the same deal." in told


def test_a_walk_away_above_every_alternative_is_asked_about() -> None:
    canvas = learners("well").model_copy(update={"walk": WalkAway(worth=80)})
    assert [gap.group for gap in at_odds(canvas)] == ["walk"]


def test_a_canvas_without_a_discovery_is_only_a_haggle() -> None:
    canvas = learners("well")
    plain = tuple(point.model_copy(update={"opens": ""}) for point in canvas.issues)
    told = at_odds(canvas.model_copy(update={"issues": plain}))
    assert any("haggle" in gap.what for gap in told)
