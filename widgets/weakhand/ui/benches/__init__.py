"""Model benches: bend one model of leverage with a few sliders, and read what it means."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from weakhand.ui.benches import (
    alternatives,
    concessions,
    deals,
    leverage,
    losses,
    patience,
    priorities,
    question,
    zopa,
)
from weakhand.ui.benches.bench import Bench

BENCHES: Final[dict[str, Callable[..., Bench[Any]]]] = {
    "alternatives": alternatives.bench,
    "zopa": zopa.bench,
    "leverage": leverage.bench,
    "deals": deals.bench,
    "priorities": priorities.bench,
    "question": question.bench,
    "losses": losses.bench,
    "concessions": concessions.bench,
    "patience": patience.bench,
}
"""Every bench by its name, in the order of the course."""

__all__ = ["BENCHES", "Bench"]
