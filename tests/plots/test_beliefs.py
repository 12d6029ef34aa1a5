"""The pictures of who believes what: walk-aways, and what matters to them."""

from __future__ import annotations

import pytest

from tests.plots.drawn import collisions, outside, words
from weakhand.models.alternatives import Leverage, WalkAway, leverage
from weakhand.models.bargaining import rounds
from weakhand.models.opponent import OpponentModel, before_talks, hypotheses, read_offers
from weakhand.models.prospect import ESTIMATES
from weakhand.plots import (
    Picture,
    leverage_picture,
    pie_picture,
    value_picture,
    weights_picture,
)

ISSUES = ("Price", "Delivery", "Length of contract")


def seen(real: float, believed: float, theirs: float, guessed: float) -> Leverage:
    """Return how a pie of 100 is split by these walk-aways."""
    return leverage(WalkAway(real, believed), WalkAway(theirs, guessed))


def after(price: float, delivery: float, length: float, count: int = 3) -> OpponentModel:
    """Return what to believe after some equal offers that gave way so far (0 to 1)."""
    return read_offers([[1 - price, 1 - delivery, 1 - length]] * count, [1.0] * count)


def every(width: int, theme: str) -> list[Picture]:
    """Return both pictures, plain and at their ends."""
    how = {"width": width, "theme": theme}
    return [
        *(
            leverage_picture(seen(*ends), **how)  # type: ignore[arg-type]
            for ends in ((20, 10, 30, 50), (0, 0, 0, 0), (100, 100, 100, 100), (97, 3, 2, 98),
                         (50, 50, 50, 50), (0, 100, 0, 100), (30, 30, 70, 65))
        ),
        weights_picture(before_talks(hypotheses(3)), ISSUES, **how),  # type: ignore[arg-type]
        weights_picture(after(0, 1, 1, 10), ISSUES, **how),  # type: ignore[arg-type]
        weights_picture(after(0.2, 0, 0.9), ["one", "another " * 9, "a third"], **how),  # type: ignore[arg-type]
        weights_picture(before_talks(hypotheses(5)), list("abcde"), **how),  # type: ignore[arg-type]
    ]  # fmt: skip


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [640, 360, 300])
def test_no_words_collide_or_leave_a_picture(width: int, theme: str) -> None:
    for picture in every(width, theme):
        assert outside(picture) == [], picture.alt
        assert collisions(picture) == [], picture.alt


def test_the_same_beliefs_give_the_same_bytes() -> None:
    for one, other in zip(every(640, "light"), every(640, "light"), strict=True):
        assert one.svg() == other.svg()


def test_leverage_says_what_each_view_gives_you() -> None:
    alt = leverage_picture(seen(20, 10, 30, 50)).alt
    assert "What they offer, as they see it: 40 for you." in alt
    assert "What you can fairly ask, as you see it: 35 for you." in alt
    assert "If everybody knew everything: 45 for you." in alt
    assert "The least you may accept is 20; the most they can give is 70." in alt


def test_a_view_without_a_deal_is_said_and_drawn_as_none() -> None:
    picture = leverage_picture(seen(20, 80, 30, 50))
    assert "What they offer, as they see it: no deal on this view." in picture.alt
    assert [text for text, _ in words(picture)].count("no deal on this view") == 1


def test_weights_are_told_most_important_first() -> None:
    model = after(0, 1, 0.5)
    alt = weights_picture(model, ISSUES).alt
    assert alt.index("Price") < alt.index("Length of contract") < alt.index("Delivery")
    assert f"Price {model.weights[0]:.0%}, {model.chance_of_first(0):.0%} likely" in alt


def test_a_number_with_three_decimals_keeps_them_in_the_picture() -> None:
    assert b"1.955 Brown 2024" in value_picture(2.0, beside=ESTIMATES).svg()


def test_weights_want_a_name_for_each_issue() -> None:
    with pytest.raises(ValueError, match="issues must name 3 issues, not 2"):
        weights_picture(after(0, 0, 0), ISSUES[:2])


def test_talks_without_an_end_say_that_only_the_first_rounds_are_shown() -> None:
    table = rounds(0.9, 0.9, 10, endless=True)
    assert (
        "without an end, of which the first 10 rounds are shown"
        in pie_picture(table, endless=True).alt
    )
    assert "over 10 rounds" in pie_picture(table).alt
