"""What you have without a deal: alternatives, walk-away, bargaining zone, and who believes what."""

from __future__ import annotations

from weakhand.models.alternatives.belief import (
    Leverage,
    WalkAway,
    believe,
    leverage,
    what_changed,
)
from weakhand.models.alternatives.tree import (
    Alternative,
    Branch,
    Valued,
    batna,
    expected_value,
    ranked,
    reservation_value,
)
from weakhand.models.alternatives.zone import (
    Amount,
    OutsideOption,
    Zopa,
    outside_option,
    zopa,
)

__all__ = [
    "Alternative",
    "Amount",
    "Branch",
    "Leverage",
    "OutsideOption",
    "Valued",
    "WalkAway",
    "Zopa",
    "batna",
    "believe",
    "expected_value",
    "leverage",
    "outside_option",
    "ranked",
    "reservation_value",
    "what_changed",
    "zopa",
]
