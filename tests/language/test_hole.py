"""What they would be left with is a loss, and no trade."""

from __future__ import annotations

import pytest

from tests.roleplay.typed import said
from weakhand.cases import load
from weakhand.language import ground_of, read


@pytest.mark.parametrize(
    "line",
    [
        "And I'd sign for three years, if that's any use to you.",
        "I could take the longer contract if you like.",
        "And I'd sign for three years on top.",
    ],
)
def test_a_politeness_and_a_thing_on_top_set_no_condition(line: str) -> None:
    ground = ground_of(load("sole_source_price_rise"))
    assert "conditional_trade" not in read(line, (), ground).kinds()


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


@pytest.mark.parametrize(
    "line",
    [
        "If you take me off the list in March, who fills the gap in April?",
        "Suppose the new one is late, what happens on your shelf then?",
        "And when the lorry doesn't come, where do you get the jars from?",
        "If we stop, what do your shops sell in its place?",
    ],
)
def test_a_question_what_follows_from_something_is_no_trade(line: str) -> None:
    reading = said("small_supplier_vs_retailer", line).reading
    assert "conditional_trade" not in reading.kinds()
    assert reading.offer is None


@pytest.mark.parametrize(
    "line",
    [
        "If you keep the price, could I bring two drops a week?",
        "If you split the promotions, what if I give you two percent?",
        "If the price stays at minus two, would you take three flavours for six months?",
    ],
)
def test_a_trade_that_is_put_as_a_question_stays_one(line: str) -> None:
    assert "conditional_trade" in said("small_supplier_vs_retailer", line).reading.kinds()
