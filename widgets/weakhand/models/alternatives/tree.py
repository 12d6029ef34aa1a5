"""What you could do instead of this deal, and what that is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from weakhand.models.arguments import NOT_NEGATIVE, SHARE, number, probabilities


@dataclass(frozen=True, slots=True)
class Branch:
    """One way an alternative can turn out.

    ``probability`` is 0 to 1 and ``value`` is in the unit of the tree. Where
    the branch leads to a choice, ``then`` holds its alternatives, and the best
    of them is added to ``value``.
    """

    label: str
    probability: float
    value: float
    then: tuple[Alternative, ...] = ()

    def __post_init__(self) -> None:
        """Check the numbers."""
        number("probability", self.probability, SHARE)
        number("value", self.value)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Something to do instead of this deal; its branches' probabilities add up to 1.

    ``search_cost`` (0 or more, in the unit of the values) is what it takes to
    pursue it, whichever way it turns out.
    """

    label: str
    branches: tuple[Branch, ...]
    search_cost: float = 0.0

    def __post_init__(self) -> None:
        """Check that there is a branch, and that the probabilities add up to 1."""
        probabilities(f"probabilities of {self.label!r}", [b.probability for b in self.branches])
        number("search_cost", self.search_cost, NOT_NEGATIVE)


@dataclass(frozen=True, slots=True)
class Valued:
    """An alternative and its expected value, search cost paid."""

    alternative: Alternative
    value: float


def expected_value(alternative: Alternative) -> float:
    """Return what an alternative is worth: the sum of p times v, less the search cost.

    Source: Raiffa (1968), Decision Analysis. Not the best branch, and not the
    likeliest: 0.3 * 70 + 0.7 * 52 - 1 = 56.4, and nobody is offered 56.4.
    """
    total = 0.0
    for branch in alternative.branches:
        later = batna(branch.then).value if branch.then else 0.0
        total += branch.probability * (branch.value + later)
    return total - alternative.search_cost


def ranked(alternatives: Sequence[Alternative]) -> tuple[Valued, ...]:
    """Return the alternatives with their values, best first.

    :raises ValueError: if there is none; doing nothing is an alternative too
    """
    if not alternatives:
        raise ValueError("alternatives must hold at least one; doing nothing is one too.")
    valued = (Valued(alternative, expected_value(alternative)) for alternative in alternatives)
    return tuple(sorted(valued, key=lambda v: -v.value))


def batna(alternatives: Sequence[Alternative]) -> Valued:
    """Return the best alternative to a negotiated agreement (Fisher and Ury 1981)."""
    return ranked(alternatives)[0]


def reservation_value(alternatives: Sequence[Alternative]) -> float:
    """Return the least that a deal must be worth: the value of the best alternative."""
    return batna(alternatives).value
