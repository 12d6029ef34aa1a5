"""The pictures of the formal models say the numbers that the models find."""

from __future__ import annotations

import pytest

from tests.debrief.talks import FREELANCER
from tests.plots.drawn import collisions, outside
from weakhand.models.alternatives import Alternative, Amount, Branch, zopa
from weakhand.models.bargaining import nash
from weakhand.models.bargaining.alternating import rounds
from weakhand.models.information.value import value_of_question
from weakhand.models.packages import Choice, Topic, case_table, deal_table, offerable
from weakhand.models.prospect import ESTIMATES, framings
from weakhand.models.time import Concession
from weakhand.plots import (
    Picture,
    concession_picture,
    deal_picture,
    pie_picture,
    question_picture,
    table_map,
    tree_picture,
    value_picture,
    zopa_picture,
)

TRUTHS = ((0.9, 0.1), (0.2, 0.8))
PAYOFFS = ((30, 0), (5, 60))
QUESTION = value_of_question((0.6, 0.4), TRUTHS, PAYOFFS)
ACTIONS, ANSWERS = ("offer a pay cut", "offer a long contract"), ("yes", "no")
TREE = (
    Alternative("stay", (Branch("as now", 1.0, 50.0),)),
    Alternative("bid", (Branch("won", 0.3, 70.0), Branch("lost", 0.7, 52.0)), 1.0),
    Alternative(
        "train, then look for something better in another city",
        (
            Branch("it works", 0.6, -5.0, (Alternative("join", (Branch("hired", 1.0, 60.0),)),)),
            Branch("it does not", 0.4, 30.0),
        ),
        3.0,
    ),
)
EUROS = "euros a day"


def price(seller: float, buyer: float, at: float | None = None, **how: object) -> Picture:
    """Return the bar of a zone in euros."""
    zone = zopa(Amount(seller, EUROS), Amount(buyer, EUROS))
    return zopa_picture(zone, at, **how)  # type: ignore[arg-type]


def every(width: int, theme: str) -> list[Picture]:
    """Return each model's picture, plain and crowded."""
    how = {"width": width, "theme": theme}
    market = deal_table([Topic("a", (Choice("x", 0, 9), Choice("y", 8, 0)))])
    return [
        price(400, 520, 450, **how),
        price(520, 480, **how),
        price(500, 500, you="buyer", **how),
        price(500, 510, 700, **how),
        value_picture(**how),  # type: ignore[arg-type]
        value_picture(
            2.25,
            framed=framings(60, {"today's pay": 50, "what you hoped for": 90, "no deal": 20}, 2.25),
            beside=ESTIMATES,
            **how,  # type: ignore[arg-type]
        ),
        concession_picture([Concession(10, b) for b in (0.2, 1, 5)], **how),  # type: ignore[arg-type]
        concession_picture(
            [Concession(10, 0.3), Concession(7, 2, 0.2, "exponential")],
            ["you", "they"],
            **how,  # type: ignore[arg-type]
        ),
        tree_picture(TREE, "points", **how),  # type: ignore[arg-type]
        question_picture(QUESTION, ACTIONS, ANSWERS, unit="points", **how),  # type: ignore[arg-type]
        pie_picture(rounds(0.9, 0.9, 5), **how),  # type: ignore[arg-type]
        pie_picture(rounds(0.9, 0.7, 20, 0.1, 0.2), you_first=False, **how),  # type: ignore[arg-type]
        deal_picture(table_map("a market", "the seller", market, (1.0, 1.0)), **how),  # type: ignore[arg-type]
    ]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [640, 360])
def test_no_words_collide_or_leave_a_picture(width: int, theme: str) -> None:
    for picture in every(width, theme):
        assert outside(picture) == [], picture.alt
        assert collisions(picture) == [], picture.alt
        assert len(picture.svg()) < 40_000


def test_the_same_model_gives_the_same_bytes() -> None:
    for one, other in zip(every(640, "light"), every(640, "light"), strict=True):
        assert one.svg() == other.svg()


def test_a_zone_says_what_there_is_to_divide_and_what_a_price_brings() -> None:
    alt = price(400, 520, 450).alt
    assert "You take 400 or more, they pay 520 or less (euros a day)." in alt
    assert "there are 120 to divide" in alt
    assert "the seller gains 50 and the buyer gains 70" in alt


def test_a_zone_that_is_none_says_how_far_they_are_apart() -> None:
    assert "No price suits both: they are 40 apart." in price(520, 480).alt
    assert "Exactly one price suits both" in price(500, 500).alt
    assert "the buyer loses 190" in price(500, 510, 700).alt


def test_the_value_function_says_the_numbers_of_tversky_and_kahneman() -> None:
    alt = value_picture(2.25).alt
    assert "Gaining 100: 100 feels like 57.5." in alt
    assert "Losing 100: −100 feels like −129.5." in alt
    assert "A loss of 100 takes a gain of 251.3 to offset." in alt


def test_a_straight_value_function_is_not_said_to_bend() -> None:
    alt = value_picture(1.0, 1.0).alt
    assert "in a straight line, and falls as fast for losses" in alt


def test_concessions_say_the_numbers_of_faratin() -> None:
    alt = concession_picture([Concession(10, 0.2), Concession(10, 5)]).alt
    assert "Holding out (0.2): 10% at the start, 13% at half of its time" in alt
    assert "Giving way early (5): 10% at the start, 88% at half of its time" in alt


def test_a_tree_says_what_each_alternative_is_worth_best_first() -> None:
    alt = tree_picture(TREE, "points").alt
    assert alt.startswith("Your best alternative, bid, is worth 56.4 points")
    assert "30% won 70 points; 70% lost 52 points, less 1 points to pursue it." in alt
    assert "and then join 60 points" in alt


def test_a_question_says_what_it_adds_and_what_certainty_would() -> None:
    alt = question_picture(QUESTION, ACTIONS, ANSWERS).alt
    assert f"the question is worth {QUESTION.evsi:.1f}" in alt
    assert f"{QUESTION.evpi:g} more than now" in alt
    assert "“yes” (62%): offer a pay cut" in alt


def test_a_question_that_changes_nothing_says_so() -> None:
    idle = value_of_question((0.5, 0.5), ((1, 0), (1, 0)), PAYOFFS)
    assert "No answer would change what you do." in question_picture(idle, ACTIONS, ANSWERS).alt


def test_the_shrinking_pie_says_the_split_of_the_finite_game() -> None:
    alt = pie_picture(rounds(0.9, 0.9, 3)).alt
    assert "91.0% for you, 9.0% for them" in alt
    assert "they offer first" in pie_picture(rounds(0.9, 0.9, 2), you_first=False).alt


def test_a_table_of_deals_is_drawn_like_a_case() -> None:
    table = case_table(FREELANCER)
    found = table_map(
        "the case", "Okafor", table, (22.0, 24.0), unheard=offerable(FREELANCER, table)
    )
    best = nash(table.points, (22.0, 24.0))
    assert best is not None
    assert found.named == {"nash": (best.first, best.second)}
    assert "Nash point: 53 to you, 63 to Okafor." in deal_picture(found).alt


@pytest.mark.parametrize(
    ("draw", "argument"),
    [
        (lambda: concession_picture([]), "concessions"),
        (lambda: concession_picture([Concession(10, 1)], ["a", "b"]), "names"),
        (lambda: tree_picture([]), "alternatives"),
        (lambda: pie_picture([]), "rounds"),
        (lambda: question_picture(QUESTION, ACTIONS, ["yes"]), "answers"),
        (lambda: question_picture(QUESTION, ["one"], ANSWERS), "actions"),
    ],
)
def test_what_cannot_be_drawn_names_its_argument(draw: object, argument: str) -> None:
    with pytest.raises(ValueError, match=argument):
        draw()  # type: ignore[operator]
