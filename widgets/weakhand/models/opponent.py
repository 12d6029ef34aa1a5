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
