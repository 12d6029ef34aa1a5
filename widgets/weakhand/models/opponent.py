"""What their concessions say about what matters to them: Bayes over a few hypotheses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations, product
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from weakhand.models.arguments import (
    POSITIVE,
    SHARE,
    FloatArray,
    array,
    locked,
    number,
    probabilities,
    row,
    table,
)

Shape = Literal["rising", "falling", "peak"]
MOST_ISSUES = 5
"""Rankings grow as n!: 120 for five issues, and a learner can still follow a bar for each."""


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One guess: which issue matters most to them, down to least, and which way they like each.

    ``ranking`` holds issue numbers from 0, most important first.
    """

    ranking: tuple[int, ...]
    shapes: tuple[Shape, ...]

    @property
    def weights(self) -> tuple[float, ...]:
        """Return the weight of each issue: 2 * r / (n * (n + 1)), r = n for the most important."""
        n = len(self.ranking)
        place = {issue: n - at for at, issue in enumerate(self.ranking)}
        return tuple(2 * place[issue] / (n * (n + 1)) for issue in range(n))


@dataclass(frozen=True, eq=False)
class OpponentModel:
    """What is believed of their preferences: hypotheses and a probability for each."""

    hypotheses: tuple[Hypothesis, ...]
    probability: FloatArray

    @property
    def weights(self) -> FloatArray:
        """Return the expected weight of each issue (adds up to 1)."""
        each = np.array([h.weights for h in self.hypotheses])
        expected: FloatArray = self.probability @ each
        return expected

    @property
    def likeliest(self) -> Hypothesis:
        """Return the hypothesis most believed in."""
        return self.hypotheses[int(self.probability.argmax())]

    def most_important(self, issue: int) -> float:
        """Return the probability that an issue is the one that matters most to them."""
        first = [h.ranking[0] == issue for h in self.hypotheses]
        return float(self.probability[np.array(first)].sum())


def hypotheses(
    issues: int, shapes: Sequence[Sequence[Shape]] | None = None
) -> tuple[Hypothesis, ...]:
    """Return every ranking of some issues, with every combination of shapes allowed for them.

    ``issues`` is 2 to :data:`MOST_ISSUES`. ``shapes`` holds the shapes thought
    possible for each issue; without it each is ``rising``, so that three issues
    give 6 hypotheses. Source: Hindriks and Tykhonov (2008).
    """
    if not 2 <= issues <= MOST_ISSUES:
        raise ValueError(f"issues must be at least 2 and at most {MOST_ISSUES}, not {issues}.")
    allowed: Sequence[Sequence[Shape]] = shapes or [("rising",)] * issues
    if len(allowed) != issues or not all(allowed):
        raise ValueError(f"shapes must hold at least one shape for each of {issues} issues.")
    strange = sorted({shape for each in allowed for shape in each} - set(_SHAPES))
    if strange:
        raise ValueError(f"shapes must be among {', '.join(_SHAPES)}, not {strange}.")
    return tuple(
        Hypothesis(ranking, combination)
        for ranking in permutations(range(issues))
        for combination in product(*allowed)
    )


_SHAPES = ("rising", "falling", "peak")


def evaluate(shape: Shape, position: ArrayLike) -> FloatArray:
    """Return what an option is worth to them, 0 to 1, by its position from 0 to 1 in its issue.

    ``rising`` likes the last option best, ``falling`` the first, ``peak`` the middle.
    """
    x = array("position", position, SHARE)
    if shape == "rising":
        worth: FloatArray = x.copy()
    elif shape == "falling":
        worth = 1 - x
    elif shape == "peak":
        worth = 1 - np.abs(2 * x - 1)
    else:
        raise ValueError(f"shape must be one of {', '.join(_SHAPES)}, not {shape!r}.")
    return worth


def utility(hypothesis: Hypothesis, offers: ArrayLike) -> FloatArray:
    """Return what offers (offers by issues, positions from 0 to 1) are worth to them, 0 to 1."""
    positions = table("offers", offers, SHARE, columns=len(hypothesis.ranking))
    worth = np.zeros(len(positions))
    for n, (weight, shape) in enumerate(zip(hypothesis.weights, hypothesis.shapes, strict=True)):
        worth += weight * evaluate(shape, positions[:, n])
    return worth


def before_talks(guesses: Sequence[Hypothesis]) -> OpponentModel:
    """Return the model before the first offer: every hypothesis equally likely."""
    if not guesses:
        raise ValueError("guesses must hold at least one hypothesis; it is empty.")
    return OpponentModel(tuple(guesses), locked(np.full(len(guesses), 1 / len(guesses))))


def observe(
    model: OpponentModel, offer: ArrayLike, aspiration: float, sigma: float = 0.15
) -> OpponentModel:
    """Return the model after one more offer of theirs.

    P(h | b) is proportional to P(b | h) * P(h), with P(b | h) normal around the
    ``aspiration`` (0 to 1) that they are thought to hold at this point: what they
    offer should be worth about that much to them. ``offer`` holds a position from
    0 to 1 an issue; ``sigma`` (above 0) is how loosely they keep to it. Source:
    Hindriks and Tykhonov (2008).
    """
    prior = probabilities("model.probability", model.probability, len(model.hypotheses))
    wanted, spread = number("aspiration", aspiration, SHARE), number("sigma", sigma, POSITIVE)
    bid = row("offer", offer, SHARE)[None, :]
    missed = np.array([float(utility(h, bid)[0]) - wanted for h in model.hypotheses]) / spread
    with np.errstate(divide="ignore"):
        log = np.log(prior) - missed**2 / 2
    after = np.exp(log - log.max())  # the largest is 1, so nothing under- or overflows as a whole
    return OpponentModel(model.hypotheses, locked(after / after.sum()))


def read_offers(
    offers: ArrayLike,
    aspirations: ArrayLike,
    guesses: Sequence[Hypothesis] | None = None,
    sigma: float = 0.15,
) -> OpponentModel:
    """Return what a run of their offers says about their preferences.

    ``offers`` is offers by issues, positions from 0 to 1 in their own order of
    preference where all shapes rise; ``aspirations`` (one an offer, 0 to 1)
    usually falls with time, see :func:`weakhand.models.time.aspiration`.
    """
    bids = table("offers", offers, SHARE)
    levels = row("aspirations", aspirations, SHARE, len(bids))
    model = before_talks(guesses if guesses is not None else hypotheses(bids.shape[1]))
    for bid, level in zip(bids, levels, strict=True):
        model = observe(model, bid, float(level), sigma)
    return model
