"""How a pie is divided: by axioms (Nash and others), and by taking turns (Rubinstein)."""

from __future__ import annotations

from weakhand.models.bargaining.alternating import (
    Round,
    Split,
    alternating_offers,
    finite_share,
    infinite_share,
    rounds,
)
from weakhand.models.bargaining.frontier import (
    Frontier,
    egalitarian_on,
    kalai_smorodinsky_on,
    line,
    mixtures,
    nash_on,
    nash_split,
)
from weakhand.models.bargaining.solutions import (
    Settlement,
    egalitarian,
    kalai_smorodinsky,
    nash,
    nash_product,
)

__all__ = [
    "Frontier",
    "Round",
    "Settlement",
    "Split",
    "alternating_offers",
    "egalitarian",
    "egalitarian_on",
    "finite_share",
    "infinite_share",
    "kalai_smorodinsky",
    "kalai_smorodinsky_on",
    "line",
    "mixtures",
    "nash",
    "nash_on",
    "nash_product",
    "nash_split",
    "rounds",
]
