"""How gains and losses feel: prospect theory, with loss aversion as a number you can move.

A warning that belongs to it: loss aversion describes how *you* or they feel
about an outcome. As a tactic it can backfire. Somebody who sees conceding as a
loss concedes less (De Dreu et al. 1994; Carnevale 2008).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from weakhand.models.arguments import (
    NOT_NEGATIVE,
    POSITIVE,
    SHARE,
    FloatArray,
    Range,
    array,
    number,
)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A published estimate of loss aversion, with its interval where one is given."""

    value: float
    low: float | None
    high: float | None
    source: str
    about: str


WALASEK_2024 = Estimate(
    1.31,
    1.10,
    1.53,
    "Walasek, Mullett and Stewart (2024)",
    "Meta-analysis of risky choices only; 95% interval.",
)
BROWN_2024 = Estimate(
    1.955,
    1.820,
    2.102,
    "Brown, Imai, Vieider and Camerer (2024)",
    "Meta-analysis of 607 estimates in 150 papers; 95% interval.",
)
TVERSKY_KAHNEMAN_1992 = Estimate(
    2.25,
    None,
    None,
    "Tversky and Kahneman (1992)",
    "The median of one laboratory study with 25 people.",
)
ESTIMATES = (WALASEK_2024, BROWN_2024, TVERSKY_KAHNEMAN_1992)

CURVE = 0.88
"""Exponent of gains and of losses, as reported of Tversky and Kahneman (1992)."""
GAMMA_GAINS = 0.61
"""Bend of the weighting of chances of gains, as reported of Tversky and Kahneman (1992)."""
GAMMA_LOSSES = 0.69
"""Bend of the weighting of chances of losses, as reported of Tversky and Kahneman (1992)."""

_EXPONENT = Range(0, 1, open_low=True)
_BEND = Range(0.28, 1)


def value(
    change: ArrayLike,
    loss_aversion: float = BROWN_2024.value,
    curve: float = CURVE,
    curve_losses: float | None = None,
) -> FloatArray:
    """Return how a change from the reference point feels.

    v(x) = x**a for gains and -L * (-x)**b for losses, with L the loss aversion
    (above 0; 1 means losses weigh no more than gains) and a, b the curves
    (above 0 to 1; ``curve_losses`` is ``curve`` unless given). ``change`` may
    have any shape, and so has the result. With 2.25: v(100) = 57.544 and
    v(-100) = -129.474. Source: Tversky and Kahneman (1992).
    """
    x = array("change", change)
    loss = number("loss_aversion", loss_aversion, POSITIVE)
    a = number("curve", curve, _EXPONENT)
    b = a if curve_losses is None else number("curve_losses", curve_losses, _EXPONENT)
    size = np.abs(x)
    felt: FloatArray = np.where(x >= 0, size**a, -loss * size**b)
    return felt


def weight(probability: ArrayLike, gamma: float = GAMMA_GAINS) -> FloatArray:
    """Return how much a probability counts in the mind.

    w(p) = p**g / (p**g + (1 - p)**g)**(1 / g): small chances count for more,
    large ones for less. ``gamma`` is 0.28 to 1 (below that the curve would fall
    somewhere); 1 weighs every chance as it is. Source: Tversky and Kahneman (1992).
    """
    p = array("probability", probability, SHARE)
    g = number("gamma", gamma, _BEND)
    powered = p**g
    weighed: FloatArray = powered / (powered + (1 - p) ** g) ** (1 / g)
    return weighed


def gain_to_offset(
    loss: ArrayLike,
    loss_aversion: float = BROWN_2024.value,
    curve: float = CURVE,
    curve_losses: float | None = None,
) -> FloatArray:
    """Return the gain that feels as good as ``loss`` (0 or more) feels bad.

    g = (L * x**b)**(1 / a). A loss of 100 takes 251.31 with 2.25, 214.21 with
    1.955 and 135.91 with 1.31: the answer depends on whose estimate you take.
    """
    x = array("loss", loss, NOT_NEGATIVE)
    a = number("curve", curve, _EXPONENT)
    gain: FloatArray = np.abs(value(-x, loss_aversion, a, curve_losses)) ** (1 / a)
    return gain


@dataclass(frozen=True, slots=True)
class Framed:
    """One deal seen from one reference point: the change, and how it feels."""

    reference: str
    change: float
    felt: float

    @property
    def kind(self) -> Literal["gain", "loss", "even"]:
        """Return whether the deal looks like a gain or a loss from here."""
        return "gain" if self.change > 0 else "loss" if self.change < 0 else "even"


def framings(
    outcome: float,
    references: Mapping[str, float],
    loss_aversion: float = BROWN_2024.value,
    curve: float = CURVE,
) -> tuple[Framed, ...]:
    """Return the same deal as it feels from several reference points.

    ``references`` names them and gives each in the unit of ``outcome``, such as
    today's pay, what was hoped for, and what no deal would leave. The deal is
    the same in all; only the comparison moves. Source: Kahneman and Tversky (1979).

    :raises ValueError: if there is no reference point, or a number is not finite
    """
    outcome = number("outcome", outcome)
    if not references:
        raise ValueError("references must hold at least one reference point; it is empty.")
    changes = [outcome - number(f"references[{name!r}]", at) for name, at in references.items()]
    felt = value(changes, loss_aversion, curve)
    return tuple(
        Framed(name, change, float(how))
        for name, change, how in zip(references, changes, felt, strict=True)
    )
