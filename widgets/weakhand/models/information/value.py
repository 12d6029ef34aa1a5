"""The value of a question: how much better you can choose once you have heard the answer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from weakhand.models.arguments import (
    ROUNDING,
    SHARE,
    BoolArray,
    FloatArray,
    IntArray,
    locked,
    probabilities,
    row,
    table,
)


@dataclass(frozen=True, eq=False)
class QuestionValue:
    """What a question is worth, in the unit of the pay-offs.

    ``best_now`` is what the best action brings without asking; ``action_now`` is
    its number. ``answers`` holds the probability of each answer, ``posteriors``
    (answers by hypotheses) what to believe after it, ``actions`` and ``values``
    the best action then and what it brings.
    """

    best_now: float
    action_now: int
    answers: FloatArray
    posteriors: FloatArray
    actions: IntArray
    values: FloatArray
    with_question: float
    with_certainty: float

    @property
    def evsi(self) -> float:
        """Return the expected value of sample information: what the answer adds, never below 0."""
        return max(0.0, self.with_question - self.best_now)

    @property
    def evpi(self) -> float:
        """Return the expected value of perfect information: what knowing all would add."""
        return max(0.0, self.with_certainty - self.best_now)

    @property
    def changes_mind(self) -> bool:
        """Return whether some answer would make you act otherwise than you would now."""
        return bool((self.actions[self.answers > 0] != self.action_now).any())


def bayes(prior: ArrayLike, likelihood: ArrayLike) -> FloatArray:
    """Return what to believe after one observation (Bayes 1763).

    P(h | a) = P(a | h) * P(h) / sum. ``prior`` (hypotheses) adds up to 1;
    ``likelihood`` (hypotheses, each 0 to 1) is how probable the observation is
    under each.

    :raises ValueError: if the observation is impossible under every hypothesis believed in
    """
    p = probabilities("prior", prior)
    joint = p * row("likelihood", likelihood, SHARE, len(p))
    total = float(joint.sum())
    if total == 0:
        raise ValueError("likelihood must be above 0 for a hypothesis whose prior is above 0.")
    after: FloatArray = joint / total
    return after


def posteriors(prior: ArrayLike, likelihoods: ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Return the probability of each answer, and what to believe after it.

    ``likelihoods`` is hypotheses by answers, P(answer | hypothesis); each row
    adds up to 1. The results are (answers) and (answers by hypotheses). After an
    answer that cannot come, belief stays as it was.
    """
    p = probabilities("prior", prior)
    given = table("likelihoods", likelihoods, SHARE, rows=len(p))
    if (np.abs(given.sum(axis=1) - 1) > ROUNDING).any():
        raise ValueError("likelihoods must be at least 0 and add up to 1 in each row.")
    joint = given.T * p
    answers = joint.sum(axis=1)
    certain = np.where(answers > 0, answers, 1.0)[:, None]
    after = np.where(answers[:, None] > 0, joint / certain, p)
    return answers, after


def value_of_question(
    prior: ArrayLike,
    likelihoods: ArrayLike,
    payoffs: ArrayLike,
    *,
    now: ArrayLike | None = None,
    after: ArrayLike | None = None,
) -> QuestionValue:
    """Return what a question is worth before it is asked (Raiffa and Schlaifer 1961).

    EVSI = sum over answers of P(a) * max over actions of E[payoff | a], less the
    best expected payoff without asking. ``prior`` holds hypotheses,
    ``likelihoods`` is hypotheses by answers, ``payoffs`` is actions by hypotheses
    in any unit. A question that cannot change what you do is worth nothing.

    An answer may also make an action possible. ``now`` (actions, truths) are the
    actions open without asking, ``after`` (answers by actions, truths) those open
    after each answer; without them all are open. With certainty all are open.

    :raises ValueError: if a number or a shape is wrong, if no action is open now,
        or if an answer closes an action that was open
    """
    p = probabilities("prior", prior)
    worth = table("payoffs", payoffs, columns=len(p))
    answers, beliefs = posteriors(p, likelihoods)
    open_now, open_after = _open(len(worth), len(answers), now, after)
    today = np.where(open_now, worth @ p, -np.inf)
    then = np.where(open_after, beliefs @ worth.T, -np.inf)
    action_now, values = int(today.argmax()), then.max(axis=1)
    # Where the present choice stays best, keep it: a tie is no change of mind.
    actions = np.where(then[:, action_now] >= values, action_now, then.argmax(axis=1))
    return QuestionValue(
        float(today[action_now]),
        action_now,
        locked(answers),
        locked(beliefs),
        actions,
        locked(values),
        float(answers @ values),
        float(worth.max(axis=0) @ p),
    )


def _open(
    actions: int, answers: int, now: ArrayLike | None, after: ArrayLike | None
) -> tuple[BoolArray, BoolArray]:
    """Return which actions are open now and after each answer."""
    before = np.ones(actions, np.bool_) if now is None else np.asarray(now, np.bool_)
    if before.shape != (actions,) or not before.any():
        raise ValueError(f"now must hold {actions} truths, of which at least 1 is true.")
    then = np.ones((answers, actions), np.bool_) if after is None else np.asarray(after, np.bool_)
    if then.shape != (answers, actions) or not then[:, before].all():
        raise ValueError(
            f"after must hold {answers} by {actions} truths, and every action open now in each row."
        )
    return before, then
