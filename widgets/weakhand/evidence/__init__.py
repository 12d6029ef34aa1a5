"""What the course claims and how well it is supported, shown as evidence cards."""

from __future__ import annotations

from weakhand.evidence.cards import Card, Cards, cards
from weakhand.evidence.catalogue import (
    GRADES,
    Catalogue,
    Claim,
    Source,
    UnknownClaimError,
    catalogue,
)

__all__ = [
    "GRADES",
    "Card",
    "Cards",
    "Catalogue",
    "Claim",
    "Source",
    "UnknownClaimError",
    "cards",
    "catalogue",
]
