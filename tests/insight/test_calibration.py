"""Calibration: Brier's score in closed form, bins that hold every prediction once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.insight import reliability, wilson

MADE = st.lists(st.tuples(st.integers(0, 100), st.booleans(), st.sampled_from("abcd")), min_size=1)


def found(made: list[tuple[int, bool, str]]):  # type: ignore[no-untyped-def]
    sure, right, whose = zip(*made, strict=True)
    return reliability([one / 100 for one in sure], right, whose)


def test_saying_half_every_time_scores_a_quarter() -> None:
    assert found([(50, True, "a"), (50, False, "b")]).brier == 0.25


def test_being_sure_and_right_scores_nothing_and_sure_and_wrong_everything() -> None:
    assert found([(100, True, "a"), (0, False, "a")]).brier == 0
    assert found([(100, False, "a"), (0, True, "a")]).brier == 1


def test_who_is_surer_than_right_has_a_gap_above_nothing() -> None:
    one = found([(90, False, "a"), (90, True, "b"), (80, False, "c"), (80, False, "d")])
    assert one.gap == pytest.approx(0.85 - 0.25)
    assert one.interval is not None
    assert one.interval[0] <= one.gap <= one.interval[1]


def test_one_learner_gives_no_interval_for_the_cohort() -> None:
    assert found([(90, False, "a"), (20, True, "a")]).interval is None


@pytest.mark.parametrize(("sure", "low"), [(0, 0.0), (30, 0.3), (70, 0.7), (99, 0.9), (100, 0.9)])
def test_a_border_belongs_to_the_bin_above_it(sure: int, low: float) -> None:
    assert [one.low for one in found([(sure, True, "a")]).bins] == [low]


@given(MADE)
def test_bins_hold_every_prediction_once_with_its_interval(
    made: list[tuple[int, bool, str]],
) -> None:
    one = found(made)
    assert sum(each.count for each in one.bins) == one.count == len(made)
    assert sum(each.right for each in one.bins) == sum(right for _, right, _ in made)
    for each in one.bins:
        assert each.low - 1e-9 <= each.sure <= each.high + 1e-9
        assert each.interval == wilson(each.right, each.count)
    assert 0 <= one.brier <= 1
    assert one.gap == pytest.approx(one.sure - one.right)


@given(MADE)
def test_the_score_is_that_of_murphys_decomposition_within_bins_of_one_confidence(
    made: list[tuple[int, bool, str]],
) -> None:
    """Murphy (1973): reliability - resolution + uncertainty, exact where each bin is one value."""
    tens = [(10 * (sure // 10) if sure < 100 else 90, right, who) for sure, right, who in made]
    one = found(tens)
    n, base = one.count, one.right
    shares = [(each.count, each.sure, each.right / each.count) for each in one.bins]
    off = sum(count * (sure - share) ** 2 for count, sure, share in shares) / n
    apart = sum(count * (share - base) ** 2 for count, _, share in shares) / n
    assert one.brier == pytest.approx(off - apart + base * (1 - base), abs=1e-9)


def test_no_prediction_is_nothing_and_odd_ones_are_refused() -> None:
    assert reliability([], [], []) is None
    with pytest.raises(ValueError, match="0 to 1"):
        reliability([1.2], [True], ["a"])
    with pytest.raises(ValueError, match="each prediction"):
        reliability([0.5], [], ["a"])
