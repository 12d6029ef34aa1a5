"""Two sides who give way meet where their offers cross."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.models.meeting import meeting
from weakhand.models.time import Concession, curve

WAYS = st.builds(
    Concession,
    st.floats(0.5, 50),
    st.floats(0.1, 8),
    st.floats(0.01, 0.6),
    st.sampled_from(["polynomial", "exponential"]),
)


def test_two_alike_meet_in_the_middle() -> None:
    way = Concession(10, 1, 0.1)
    found = meeting(way, way)
    assert found.mine == pytest.approx(0.5)
    assert found.time == pytest.approx(10 * 0.4 / 0.9)  # 0.1 + 0.9 * t / 10 = 0.5


@given(WAYS, WAYS)
def test_offers_meet_where_the_parts_given_way_add_up_to_all(
    mine: Concession, theirs: Concession
) -> None:
    found = meeting(mine, theirs)
    assert 0 <= found.time <= min(mine.deadline, theirs.deadline)
    assert found.mine + found.theirs == pytest.approx(1)
    assert float(curve(mine, found.time) + curve(theirs, found.time)) >= 1 - 1e-9
    before = found.time - 1e-12 * mine.deadline
    if before > 0:
        assert float(curve(mine, before) + curve(theirs, before)) <= 1 + 1e-9


@given(WAYS, WAYS)
def test_both_sides_see_the_same_meeting(mine: Concession, theirs: Concession) -> None:
    one, other = meeting(mine, theirs), meeting(theirs, mine)
    assert one.time == other.time


@given(st.floats(0.1, 8), st.floats(0.1, 8), st.floats(1, 30))
def test_at_one_deadline_whoever_holds_out_longer_gives_less(
    mine: float, theirs: float, deadline: float
) -> None:
    found = meeting(Concession(deadline, mine), Concession(deadline, theirs))
    if mine < theirs:
        assert found.mine <= found.theirs + 1e-6


def test_offers_that_cross_from_the_start_meet_at_once() -> None:
    assert meeting(Concession(5, 1, 0.6), Concession(5, 1, 0.6)).time == 0
