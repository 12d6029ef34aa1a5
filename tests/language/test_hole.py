"""What they would be left with is a loss, and no trade."""

from __future__ import annotations

import pytest

from tests.roleplay.typed import said


@pytest.mark.parametrize(
    "line",
    [
        "If this takes longer than January, you have a hole until autumn, and I'm off the shelf.",
        "If we part today without a deal, your share goes down instead of up.",
        "And if nothing comes of this, you are back where you were in spring.",
    ],
)
def test_what_they_would_be_left_with_is_a_loss_frame(line: str) -> None:
    kinds = said("small_supplier_vs_retailer", line).reading.kinds()
    assert "loss_frame" in kinds
    assert "conditional_trade" not in kinds


@pytest.mark.parametrize(
    "line",
    [
        "If it works out this year, you have a second supplier, and I would deliver on Saturdays.",
        "If we sign this week, you have one worry less, and I can plan my year.",
        "If it helps you, you have my recipe for the summer and I would want the floor display.",
        "If this stays at five percent, you have two drops a week from me.",
    ],
)
def test_a_trade_stays_one(line: str) -> None:
    assert "loss_frame" not in said("small_supplier_vs_retailer", line).reading.kinds()
