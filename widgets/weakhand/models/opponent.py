"""What their concessions say about what matters to them: Bayes over a few hypotheses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations, product
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from weakhand.cases.schema import Case, Package
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
SHAPES: tuple[Shape, ...] = ("rising", "falling", "peak")
SPREAD = 0.25
"""How loosely they are thought to keep to their aspiration, as public agents of this kind do."""
MOST_ISSUES = 5
"""Rankings grow as n!: 120 for five issues, and a learner can still follow a bar for each."""


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One guess: which issue matters most to them, down to least, and which way they like each.

    ``ranking`` holds issue numbers from 0, most important first; ``shapes`` one
    shape an issue, in the order of the issues.
    """

    ranking: tuple[int, ...]
    shapes: tuple[Shape, ...]

    def __post_init__(self) -> None:
        """Check that each issue is ranked once, and has a shape."""
        if not self.ranking or sorted(self.ranking) != list(range(len(self.ranking))):
            raise ValueError(
                f"ranking must hold each issue number from 0 once, not {self.ranking}."
            )
        if len(self.shapes) != len(self.ranking) or not set(self.shapes) <= set(SHAPES):
            raise ValueError(
                f"shapes must hold {len(self.ranking)} of {', '.join(SHAPES)}, not {self.shapes}."
            )

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

    def chance_of_first(self, issue: int) -> float:
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
    return tuple(
        Hypothesis(ranking, combination)
        for ranking in permutations(range(issues))
        for combination in product(*allowed)
    )


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
        raise ValueError(f"shape must be one of {', '.join(SHAPES)}, not {shape!r}.")
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
    model: OpponentModel, offer: ArrayLike, aspiration: float, sigma: float = SPREAD
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
    sigma: float = SPREAD,
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


def expected_utility(model: OpponentModel, offers: ArrayLike) -> FloatArray:
    """Return the best guess of what offers (offers by issues) are worth to them, 0 to 1.

    The mean over the hypotheses by their probability: the ``guess`` that
    :func:`weakhand.models.packages.meso` can take.
    """
    each = np.array([utility(hypothesis, offers) for hypothesis in model.hypotheses])
    mean: FloatArray = model.probability @ each
    return mean


def positions(
    case: Case, packages: Sequence[Package], issues: Sequence[str] | None = None
) -> FloatArray:
    """Return packages of a case as positions from 0 to 1, as far as they can be guessed.

    What is best for the learner is guessed to be worst for them (0), and what is
    worst for the learner best (1). ``issues`` are the names to look at; without
    it, those that rest on no fact. The result is packages by issues. An issue on
    which all options are equal to the learner stands at 0.5 and says nothing.
    """
    open_issues = [issue.name for issue in case.issues if not issue.locked_by]
    names = open_issues if issues is None else list(issues)
    if not packages or not names or not set(names) <= case.issue.keys():
        raise ValueError(
            f"packages and issues must hold at least one each, issues of {', '.join(case.issue)}."
        )
    return np.array([[_position(case, package, name) for name in names] for package in packages])


def describe(model: OpponentModel, labels: Sequence[str]) -> tuple[str, ...]:
    """Return what is believed of their preferences, in words; ``labels`` name the issues."""
    if len(labels) != len(model.hypotheses[0].ranking):
        raise ValueError(f"labels must name {len(model.hypotheses[0].ranking)} issues.")
    order = sorted(range(len(labels)), key=lambda n: -model.weights[n])
    chance = model.chance_of_first(order[0])
    return (
        f"“{labels[order[0]]}” probably matters most to them "
        f"({chance:.0%} sure): they hold on to it.",
        f"“{labels[order[-1]]}” probably matters least: ask for something there.",
    )


def _position(case: Case, package: Package, name: str) -> float:
    worth = [option.learner for option in case.issue[name].options]
    label = package.get(name, case.status_quo[name])
    if label not in case.issue[name].by_label:
        raise ValueError(
            f"packages must give {name!r} one of {list(case.issue[name].by_label)}, not {label!r}."
        )
    span = max(worth) - min(worth)
    mine = case.issue[name].by_label[label].learner
    return (max(worth) - mine) / span if span else 0.5
