"""A counterpart built from a canvas is as sound as one from the library, in every world."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.canvas.filled import every, in_manner, learners, recorded
from weakhand.canvas import Canvas, IncompleteError, canvas_of, case_of
from weakhand.canvas.schema import Point, TheirAlternative, WalkAway, Way
from weakhand.canvas.voices import MANNERS
from weakhand.canvas.worlds import told_guesses, world_of
from weakhand.cases.check import by_kind
from weakhand.counterpart import unlocked
from weakhand.counterpart.bargain import judge
from weakhand.debrief import debrief
from weakhand.playtest.games import games
from weakhand.playtest.proofs import Proof, played, written
from weakhand.playtest.report import playtest
from weakhand.roleplay import Act, begin, replay, step

WAYS = ("north", "south", "east", "west")
WORLDS = [(name, seed) for name in every() for seed in (1, 2, 3)]


def promised(proof: Proof) -> bool:
    """Say whether a canvas can promise that: it has no models, and an option may ask too much."""
    if proof.that == "Model conversations earn their score.":
        return proof.faults[0][1].startswith("There are 0")
    asked_too_much = "They can accept no deal with this option in it."
    return proof.holds or {what for _, what, _ in proof.faults} == {asked_too_much}


@pytest.mark.parametrize(("name", "seed"), WORLDS)
def test_what_is_built_follows_the_schema_and_has_no_fault(name: str, seed: int) -> None:
    found = by_kind(case_of(every()[name], seed))
    assert {kind: faults for kind, faults in found.items() if faults} == {}


@pytest.mark.parametrize(("name", "seed"), WORLDS)
def test_what_is_built_passes_the_proofs_of_a_sound_case(name: str, seed: int) -> None:
    case = case_of(every()[name], seed)
    proofs = (*written(case), *played(games(case)))
    assert [(proof.that, proof.faults) for proof in proofs if not promised(proof)] == []


@pytest.mark.parametrize("each", [10, pytest.param(34, marks=pytest.mark.thorough)])
@pytest.mark.parametrize("manner", MANNERS)
def test_nobody_is_repeated_to_the_letter_in_hundreds_of_talks(manner: Any, each: int) -> None:
    names = list(every())
    canvas = in_manner(every()[names[MANNERS.index(manner) % len(names)]], manner)
    report = playtest(case_of(canvas, 1), each)  # ten players, three manners: 30 talks each
    assert report.broken == ()
    assert report.passed


def test_the_need_of_the_world_is_the_hidden_need_and_the_others_are_denied() -> None:
    canvas = learners("well")
    for seed in (1, 2, 3):
        case, world = case_of(canvas, seed), world_of(canvas, seed)
        assert case.counterpart.hidden_need.rstrip(".") in told_guesses(canvas)[world.need].said
        denied = {f"guess_{n + 1}" for n in range(3) if n != world.need}
        assert {name for name in case.answer if name.startswith("guess_")} == denied


def test_a_guess_that_is_wrong_is_denied_when_asked_about() -> None:
    talk = step(begin(case_of(every()["tenant_vs_landlord"], 1), 1), Act("Is it cash for repairs?"))
    assert "answer:guess_2" in talk.turns[-1].reply.situations


def test_a_point_that_rests_on_a_discovery_comes_up_with_it() -> None:
    case = case_of(every()["tenant_vs_landlord"], 1)
    talk = begin(case, 1)
    assert "point_3" not in unlocked(case, talk.mind)
    for line in (
        "It sounds as if these letters are no pleasure for you.",
        "What would be worse for you: a lower rent, or not knowing who stays?",
        "So it is about certainty: you want to know who lives up there. Is that right?",
        "What would certainty about who stays do for you?",
    ):
        talk = step(talk, Act(line))
    assert "point_3" in unlocked(case, talk.mind)


def test_what_stands_on_the_canvas_may_be_said_and_nothing_else() -> None:
    case = case_of(learners("well"), 1)
    said = replay(case, 1, [Act("I have savings for two months.")])
    assert said.mind.violations == ()
    assert replay(case, 1, [Act("I am talking to a hospital trust.")]).mind.violations == ()
    assert len(replay(case, 1, [Act("Another bank has offered me more.")]).mind.violations) == 1


def test_an_idea_is_no_alternative_that_could_be_claimed() -> None:
    truths = {truth.text: truth.kind for truth in case_of(learners("well"), 1).brief.truths}
    assert truths["Look for a job with a firm."] == "fact"
    assert truths["Work for a hospital trust that has talked to me."] == "alternative"


def test_a_gap_is_named_instead_of_a_counterpart() -> None:
    with pytest.raises(IncompleteError, match=r"3\. What presses them: Write two pressures"):
        case_of(learners("badly"), 1)


@pytest.mark.parametrize("number", [0, 1])
def test_the_good_learner_reaches_a_good_deal_with_their_own_guess(number: int) -> None:
    acts = [Act.from_json(act) for act in recorded("well")["m8-rehearse"][number]]
    talk = replay(case_of(learners("well"), number + 1), number + 1, acts)
    assert talk.ending == "agreed"
    assert talk.unused == 0
    assert debrief(talk).score >= 0.75


points = st.integers(0, 100)
ways = st.lists(st.tuples(points, points), min_size=2, max_size=4)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(ways, st.sampled_from(["", "p1", "p3", "h1", "h2", "clock", "gone"])),
             min_size=2, max_size=5),
    points, points, points, st.integers(1, 9),
)  # fmt: skip
def test_whatever_numbers_a_learner_gives_the_case_is_sound(
    issues: Any, mine: int, theirs: int, sure: int, seed: int
) -> None:
    found = tuple(
        Point(
            name=f"Matter {'ABCDE'[n]}",
            opens=opens,
            options=tuple(
                Way(label=f"{WAYS[k]} of {'ABCDE'[n]}", mine=a, theirs=b)
                for k, (a, b) in enumerate(table)
            ),
        )
        for n, (table, opens) in enumerate(issues)
    )
    canvas = learners("well").model_copy(
        update={
            "issues": found,
            "walk": WalkAway(worth=mine),
            "theirs": TheirAlternative(what="wait", worth=theirs, sure=sure),
        }
    )
    if not any(point.opens != "h2" or world_of(canvas, seed).need == 1 for point in found):
        return
    case = case_of(canvas, seed)
    assert {kind: faults for kind, faults in by_kind(case).items() if faults} == {}
    mind = replace(begin(case, seed).mind, told={fact.id: 3 for fact in case.facts}, table=None)
    assert unlocked(case, begin(case, seed).mind) != ()
    for deal in case.deals:
        if deal.counterpart < case.walk_away.counterpart:
            assert judge(case, mind, case.package(deal)).verdict != "yes"


@settings(deadline=None, max_examples=30)
@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40))
def test_whatever_a_learner_writes_the_words_are_sound(topic: str, said: str) -> None:
    canvas = learners("well")
    pressures = (canvas.pressures[0].model_copy(update={"topic": topic, "said": said}),)
    odd = canvas.model_copy(update={"pressures": (*pressures, *canvas.pressures[1:])})
    odd = canvas_of(odd.model_dump(mode="json"))
    try:
        case = case_of(odd, 1)
    except IncompleteError:
        return
    faults = [fault for fault in by_kind(case)["words"] if "cannot be filled" in fault[1]]
    assert faults == []
    step(begin(case, 1), Act(f"What about {topic}?"))


def test_an_empty_canvas_has_no_world_to_talk_in() -> None:
    with pytest.raises(IncompleteError):
        case_of(Canvas(), 1)
