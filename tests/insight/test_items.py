"""Items and reliability: against brute force, closed forms and a coefficient that must agree."""

from __future__ import annotations

from statistics import correlation, fmean, pvariance

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.insight import alpha, items
from weakhand.models.arguments import FloatArray

RANDOM = np.random.default_rng(7)


def sheet(n: int, k: int) -> FloatArray:
    """Return points that hang together: an ability, and luck."""
    able = RANDOM.normal(size=(n, 1))
    return np.clip(np.round(5 + 2 * able + 2 * RANDOM.normal(size=(n, k))), 0.0, 10.0)


def figures(points: FloatArray) -> list[float | None]:
    found = items(points, np.full(points.shape[1], 10.0), np.ones(points.shape, bool))
    return [one.discrimination for one in found]


def test_discrimination_is_the_correlation_with_the_sum_of_the_others() -> None:
    points = sheet(40, 5)
    for column, found in enumerate(figures(points)):
        own = [row[column] for row in points.tolist()]
        rest = [sum(row) - row[column] for row in points.tolist()]
        assert found == pytest.approx(correlation(own, rest))


def test_an_item_is_not_held_against_itself() -> None:
    points = np.array([[0.0, 1, 0], [0, 0, 1], [9, 1, 0], [9, 0, 1]])
    assert figures(points)[0] is None or abs(figures(points)[0] or 0) < 1e-9


def test_difficulty_is_the_mean_share_of_the_points() -> None:
    points = np.array([[0.0, 4], [5, 4], [10, 2]])
    found = items(points, np.array([10.0, 4]), np.array([[False, True]] * 3))
    assert [one.difficulty for one in found] == pytest.approx([0.5, 10 / 12])
    assert [one.unanswered for one in found] == [1.0, 0.0]


def test_where_everybody_got_the_same_there_is_no_correlation_and_it_says_so() -> None:
    points = np.column_stack([np.full(9, 7.0), sheet(9, 2)])
    found = items(points, np.full(3, 10.0), np.ones((9, 3), bool))
    assert (found[0].discrimination, found[0].interval, found[0].why) == (None, None, "same")
    only = items(points[:, :2] * [0, 1], np.full(2, 10.0), np.ones((9, 2), bool))
    assert only[1].why == "rest_same"


@pytest.mark.parametrize("n", [0, 1, 2])
def test_fewer_than_three_learners_give_no_correlation(n: int) -> None:
    found = items(sheet(n, 2), np.full(2, 10.0), np.ones((n, 2), bool))
    assert [one.why for one in found] == ["few", "few"]


def test_shapes_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="one column"):
        items(sheet(5, 2), np.full(3, 10.0), np.ones((5, 2), bool))


def test_alpha_of_right_and_wrong_is_the_coefficient_of_kuder_and_richardson_1937() -> None:
    points = (sheet(30, 6) > 5).astype(float)
    k, sums = 6, points.sum(axis=1).tolist()
    wrong = sum(fmean(column) * (1 - fmean(column)) for column in points.T.tolist())
    kr20 = k / (k - 1) * (1 - wrong / pvariance(sums))
    assert alpha(points).value == pytest.approx(kr20)


def test_alpha_of_two_parallel_halves_is_spearmans_and_browns_formula() -> None:
    one = RANDOM.normal(size=50)
    other = RANDOM.normal(size=50) + one
    halves = np.column_stack([one / one.std(), other / other.std()])
    r = float(np.corrcoef(one, other)[0, 1])
    assert alpha(halves).value == pytest.approx(2 * r / (1 + r))


def test_alpha_of_the_same_item_over_and_over_is_one() -> None:
    assert alpha(np.repeat(sheet(12, 1), 4, axis=1)).value == pytest.approx(1.0)


def test_alpha_has_the_same_interval_each_time_and_it_holds_the_value() -> None:
    points = sheet(60, 6)
    first, again = alpha(points), alpha(points)
    assert first == again
    assert first.value is not None
    assert first.interval is not None
    assert first.interval[0] < first.value < first.interval[1]


@pytest.mark.parametrize(
    "points", [np.ones((8, 3)), np.zeros((0, 3)), np.ones((2, 3)), np.arange(9.0)[:, None]]
)
def test_alpha_is_undefined_without_differences_learners_or_a_second_item(
    points: FloatArray,
) -> None:
    assert alpha(points).value is None


@given(st.integers(0, 2**32 - 1), st.integers(3, 30), st.integers(2, 6))
def test_figures_do_not_depend_on_the_order_of_learners(seed: int, n: int, k: int) -> None:
    random = np.random.default_rng(seed)
    points = random.integers(0, 5, (n, k)).astype(float)
    mixed = points[random.permutation(n)]
    for one, other in zip(figures(points), figures(mixed), strict=True):
        assert one == (other if other is None else pytest.approx(other))
        assert one is None or -1 <= one <= 1
