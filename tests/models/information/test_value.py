"""What an answer is worth before it is heard."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.models.information import QuestionValue, bayes, posteriors, value_of_question

part = st.floats(0.01, 1)


@st.composite
def problems(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return prior, likelihoods and payoffs of a random small problem."""
    k, a, d = (draw(st.integers(1, 4)) for _ in range(3))

    def some(*shape: int, of: st.SearchStrategy[float]) -> np.ndarray:
        size = int(np.prod(shape))
        return np.array(draw(st.lists(of, min_size=size, max_size=size))).reshape(shape)

    prior, likelihoods = some(k, of=part), some(k, a, of=part)
    return (
        prior / prior.sum(),
        likelihoods / likelihoods.sum(axis=1, keepdims=True),
        some(d, k, of=st.floats(-100, 100)),
    )


def test_belief_moves_with_the_likelihood() -> None:
    assert bayes((0.6, 0.4), (0.2, 0.9)) == pytest.approx((0.25, 0.75))


@given(problems())
def test_beliefs_after_each_answer_add_up_to_one(
    problem: tuple[np.ndarray, np.ndarray, np.ndarray],
) -> None:
    prior, likelihoods, _ = problem
    answers, after = posteriors(prior, likelihoods)
    assert answers.sum() == pytest.approx(1)
    assert after.sum(axis=1) == pytest.approx(np.ones(len(answers)))


@given(problems())
def test_the_beliefs_to_come_average_to_the_belief_held(
    problem: tuple[np.ndarray, np.ndarray, np.ndarray],
) -> None:
    prior, likelihoods, _ = problem
    answers, after = posteriors(prior, likelihoods)
    assert answers @ after == pytest.approx(prior)


@given(problems())
def test_each_belief_is_bayes_of_its_answer(
    problem: tuple[np.ndarray, np.ndarray, np.ndarray],
) -> None:
    prior, likelihoods, _ = problem
    _, after = posteriors(prior, likelihoods)
    for answer, belief in enumerate(after):
        assert belief == pytest.approx(bayes(prior, likelihoods[:, answer]))


@given(problems())
def test_an_answer_is_worth_no_less_than_nothing_and_no_more_than_certainty(
    problem: tuple[np.ndarray, np.ndarray, np.ndarray],
) -> None:
    value = value_of_question(*problem)
    assert value.with_question >= value.best_now - 1e-9
    assert value.with_certainty >= value.with_question - 1e-9
    assert 0 <= value.evsi <= value.evpi + 1e-9


@given(problems())
def test_an_answer_that_tells_all_is_worth_perfect_information(
    problem: tuple[np.ndarray, np.ndarray, np.ndarray],
) -> None:
    prior, _, payoffs = problem
    value = value_of_question(prior, np.eye(len(prior)), payoffs)
    assert value.evsi == pytest.approx(value.evpi)


@given(problems())
def test_an_answer_that_tells_nothing_is_worth_nothing(
    problem: tuple[np.ndarray, np.ndarray, np.ndarray],
) -> None:
    prior, _, payoffs = problem
    value = value_of_question(prior, np.full((len(prior), 2), 0.5), payoffs)
    assert value.evsi == pytest.approx(0, abs=1e-9)


@given(problems(), st.data())
def test_that_holds_too_where_an_answer_opens_an_action(
    problem: tuple[np.ndarray, np.ndarray, np.ndarray], data: st.DataObject
) -> None:
    prior, likelihoods, payoffs = problem
    truths = st.booleans()
    d, a = len(payoffs), likelihoods.shape[1]
    now = np.array([True, *data.draw(st.lists(truths, min_size=d - 1, max_size=d - 1))])
    opened = np.array(data.draw(st.lists(truths, min_size=a * d, max_size=a * d))).reshape(a, d)
    value = value_of_question(prior, likelihoods, payoffs, now=now, after=now | opened)
    assert now[value.action_now]
    assert value.with_question >= value.best_now - 1e-9
    assert 0 <= value.evsi <= value.evpi + 1e-9


def question(yes_if_first: float, payoffs: tuple[tuple[float, float], ...]) -> QuestionValue:
    """Return the value of a yes-or-no question on two equally likely hypotheses."""
    return value_of_question((0.5, 0.5), ((yes_if_first, 1 - yes_if_first), (0.2, 0.8)), payoffs)


def test_a_question_that_cannot_change_the_choice_is_worth_nothing() -> None:
    value = question(0.9, ((10, 10), (0, 5)))
    assert not value.changes_mind
    assert value.evsi == 0


def test_a_question_that_can_change_the_choice_says_so() -> None:
    value = question(0.9, ((10, 0), (0, 10)))
    assert value.changes_mind
    assert value.actions.tolist() == [0, 1]


def test_an_answer_that_cannot_come_leaves_belief_as_it_was() -> None:
    answers, after = posteriors((0.3, 0.7), ((1.0, 0.0), (1.0, 0.0)))
    assert answers.tolist() == [1, 0]
    assert after[1] == pytest.approx((0.3, 0.7))


def test_an_action_that_an_answer_opens_adds_its_worth() -> None:
    payoffs = ((10.0, 10.0), (30.0, 0.0))
    value = value_of_question(
        (0.5, 0.5),
        ((1.0, 0.0), (0.0, 1.0)),
        payoffs,
        now=(True, False),
        after=((True, True), (True, False)),
    )
    assert value.best_now == 10
    assert value.evsi == 10
