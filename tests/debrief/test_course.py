"""How the other side moved: the values are those of their mind, the causes those of the rules."""

from __future__ import annotations

import pytest

from tests.debrief.talks import FREELANCER, exemplar, said
from weakhand.cases import Case, load, names
from weakhand.counterpart import felt_walk_away
from weakhand.counterpart.rules import RULES
from weakhand.debrief.course import CAUSES, course
from weakhand.roleplay import Talk, begin, by_lot, play

CASES = [load(name) for name in names()]


def shift(talk: Talk, quantity: str, turn: int) -> str:
    """Return the cause given for a quantity's shift in a turn."""
    track = course(talk).track(quantity)  # type: ignore[arg-type]
    assert track is not None
    return next(shift.cause for shift in track.shifts if shift.turn == turn)


def test_no_name_is_kept_for_a_rule_that_is_gone() -> None:
    assert CAUSES.keys() <= {rule.__name__ for rule in RULES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_track_holds_what_the_mind_held_after_every_turn(case: Case) -> None:
    talk = play(case, by_lot, 4)
    minds = [talk.start, *(turn.mind for turn in talk.turns)]
    tracks = {track.quantity: track for track in course(talk).tracks}
    assert tracks["rapport"].values == tuple(mind.rapport for mind in minds)
    assert tracks["patience"].values == tuple(mind.patience for mind in minds)
    assert tracks["firmness"].values == tuple(felt_walk_away(case, mind) for mind in minds)
    if case.walk_away.learner > 0:
        assert tracks["belief"].values == tuple(mind.belief for mind in minds)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_value_leaves_its_range(case: Case) -> None:
    for talk in (exemplar(case), play(case, by_lot, 2)):
        for track in course(talk).tracks:
            assert all(track.low <= value <= track.high for value in track.values)


def test_belief_is_left_out_where_there_is_nothing_to_believe() -> None:
    assert course(begin(load("crisis_call_fictional"))).track("belief") is None


def test_a_shift_is_the_difference_between_two_turns() -> None:
    for track in course(exemplar(FREELANCER)).tracks:
        for moved in track.shifts:
            after, before = track.values[moved.turn], track.values[moved.turn - 1]
            assert moved.amount == after - before


def test_an_insult_is_named_for_trust_firmness_and_patience() -> None:
    told = said(FREELANCER, ["What worries you most about the budget?", "You are an idiot."])
    for quantity in ("rapport", "patience"):
        assert shift(told, quantity, 2) == "an insult"


def test_an_offer_short_of_what_they_take_is_named_for_patience() -> None:
    best = {issue.name: max(issue.options, key=lambda o: o.learner).label
            for issue in FREELANCER.issues if issue.locked_by is None}  # fmt: skip
    assert shift(said(FREELANCER, [{"offer": best}]), "patience", 1) == "an offer too far off"


def test_a_fact_told_is_named_for_firmness() -> None:
    talk = exemplar(FREELANCER)
    turn = next(n for n, turn in enumerate(talk.turns, 1) if any(s >= 2 for _, s in turn.told))
    assert shift(talk, "firmness", turn) == "a fact told"


def test_a_move_that_was_heard_goes_by_its_own_name() -> None:
    talk = said(FREELANCER, ["It sounds like there is a lot of pressure on you from above."])
    assert shift(talk, "rapport", 1) == "label"


def test_a_talk_without_a_line_has_one_value_and_no_shift() -> None:
    for track in course(begin(FREELANCER)).tracks:
        assert len(track.values) == 1
        assert track.shifts == ()


def test_the_largest_shifts_come_in_the_order_of_the_talk() -> None:
    track = course(exemplar(FREELANCER)).track("firmness")
    assert track is not None
    largest = track.largest(3)
    turns = [moved.turn for moved in largest]
    assert turns == sorted(turns)
    rest = [abs(moved.amount) for moved in track.shifts if moved not in largest]
    assert min(abs(moved.amount) for moved in largest) >= max(rest)
