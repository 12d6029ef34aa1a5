"""Numbers that the literature prints, or that its formulas give: each to its printed digits."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from tests.models.published import GAINS_BY_ROW, barter_points, barters, camp, market
from weakhand.cases import load, names
from weakhand.models import opponent, prospect
from weakhand.models import time as clock
from weakhand.models.alternatives import (
    Alternative,
    Branch,
    expected_value,
    outside_option,
    reservation_value,
)
from weakhand.models.bargaining import (
    alternating_offers,
    finite_share,
    infinite_share,
    line,
    nash,
    nash_on,
    nash_product,
    nash_split,
)
from weakhand.models.information import value_of_question
from weakhand.models.packages import (
    case_table,
    deal_table,
    integrative_potential,
    offerable,
)

NOTHING = (0.0, 0.0)
BARTER = nash(barter_points(), NOTHING)
assert BARTER is not None
MARKET = deal_table(market())
QUESTION = value_of_question(
    (0.6, 0.4), ((0.2, 0.8), (0.9, 0.1)), ((30.0, 0.0), (5.0, 60.0))
)  # hypotheses: price, schedule; answers: yes, no; actions: cut the price, sign for longer
TREE = Alternative("other offer", (Branch("yes", 0.3, 70.0), Branch("no", 0.7, 52.0)), 1.0)
GAUSS = opponent.SPREAD


def split(part: int, powers: tuple[float, float] = (1.0, 1.0)) -> float:
    found = nash_split(100.0, (20.0, 50.0), powers)
    on_line = nash_on(line(100.0, 100.0), (20.0, 50.0), powers)
    assert found is not None
    assert on_line is not None
    assert (found.first, found.second) == pytest.approx((on_line.first, on_line.second))
    return (found.first, found.second)[part]


def level(package: str, side: str) -> float:
    row = MARKET.row(dict(zip(("delivery", "discount", "financing"), package, strict=True)))
    return float(getattr(MARKET, side)[row])


def best_market(part: int) -> float:
    found = nash(MARKET.points, NOTHING)
    assert found is not None
    return (found.first, found.second)[part]


def joint(mine: tuple[int, int, int], theirs: tuple[int, int, int]) -> float:
    return float(deal_table(camp(mine, theirs)).points.sum(axis=1).max())


def conceded(time: float, beta: float) -> float:
    return float(clock.conceded(time, 10.0, beta, 0.1))


Row = tuple[str, Callable[[], float], str]

NASH: list[Row] = [
    ("Nash 1950, Bill and Jack: Bill's gain", lambda: BARTER.first, "12"),
    ("Nash 1950, Bill and Jack: Jack's gain", lambda: BARTER.second, "5"),
    ("Nash 1950, Bill and Jack: product of gains", lambda: BARTER.product, "60"),
    (
        "Nash 1950, Bill and Jack: next best product",
        lambda: sorted({float(p) for p in nash_product(barter_points(), NOTHING)})[-2],
        "56",
    ),
    ("Nash 1950: split of 100, walk-aways 20 and 50, first", lambda: split(0), "35"),
    ("Nash 1950: split of 100, walk-aways 20 and 50, second", lambda: split(1), "65"),
    ("Kalai 1977: the same with power 0.3, first", lambda: split(0, (0.3, 0.7)), "29"),
    ("Kalai 1977: the same with power 0.3, second", lambda: split(1, (0.3, 0.7)), "71"),
]
NASH += [
    (
        f"Nash 1950, Bill and Jack: barter {n} of nine, product",
        lambda row=row: float(nash_product([row], NOTHING)[0]),
        str(product),
    )
    for n, (row, product) in enumerate(
        zip(GAINS_BY_ROW, (0, 42, 48, 60, 56, 42, 32, 16, 0), strict=True), 1
    )
]

RUBINSTEIN: list[Row] = [
    (
        f"Rubinstein 1982: no end, patience {one} and {two}",
        lambda one=one, two=two: float(infinite_share(one, two)),
        printed,
    )
    for one, two, printed in (
        (0.9, 0.9, "0.526316"),
        (0.5, 0.5, "0.666667"),
        (0.9, 0.8, "0.714286"),
        (0.8, 0.9, "0.357143"),
    )
]
RUBINSTEIN += [
    (
        f"Rubinstein 1982: {rounds} rounds, patience 0.9",
        lambda rounds=rounds: float(finite_share(0.9, 0.9, rounds)),
        printed,
    )
    for rounds, printed in (
        (1, "1"),
        (2, "0.1"),
        (3, "0.91"),
        (4, "0.181"),
        (5, "0.8371"),
        (50, "0.5236"),
    )
]
RUBINSTEIN += [
    (
        "UT Austin exercise: 3 periods, 1 - d + d^2 at 0.9",
        lambda: alternating_offers(0.9, 0.9, rounds=3).mover,
        f"{1 - 0.9 + 0.9**2:.2f}",
    ),
    (
        "Binmore, Rubinstein and Wolinsky 1986: option 0.3, patience 0.9",
        lambda: outside_option(0.3, 0.9).share,
        "0.4737",
    ),
    (
        "Binmore, Rubinstein and Wolinsky 1986: option 0.6, patience 0.9",
        lambda: outside_option(0.6, 0.9).share,
        "0.6",
    ),
]

PACKAGES: list[Row] = [
    (
        f"Bazerman, Magliozzi and Neale 1985: {'-'.join(package)}, {side}",
        lambda package=package, side=side: level(package, side),
        printed,
    )
    for package, printed in (("EEE", "4000"), ("AEI", "5200"))
    for side in ("learner", "counterpart")
]
PACKAGES += [
    ("Bazerman, Magliozzi and Neale 1985: deals", lambda: len(MARKET), "729"),
    ("Bazerman, Magliozzi and Neale 1985: efficient deals", MARKET.pareto.sum, "25"),
    ("Bazerman, Magliozzi and Neale 1985: Nash, seller", lambda: best_market(0), "5200"),
    ("Bazerman, Magliozzi and Neale 1985: Nash, buyer", lambda: best_market(1), "5200"),
    (
        "Bazerman, Magliozzi and Neale 1985: over the midpoint",
        lambda: integrative_potential(market()),
        "2400",
    ),
    ("CaSiNo: best joint, same order", lambda: joint((5, 4, 3), (5, 4, 3)), "36"),
    ("CaSiNo: best joint, opposed", lambda: joint((5, 4, 3), (3, 4, 5)), "42"),
]

PROSPECT: list[Row] = [
    ("Tversky and Kahneman 1992: v(100)", lambda: prospect.value(100, 2.25), "57.544"),
    ("Tversky and Kahneman 1992: v(-100)", lambda: prospect.value(-100, 2.25), "-129.474"),
    ("Tversky and Kahneman 1992: w+(0.5)", lambda: prospect.weight(0.5), "0.4206"),
    (
        "Tversky and Kahneman 1992: w-(0.5)",
        lambda: prospect.weight(0.5, prospect.GAMMA_LOSSES),
        "0.4540",
    ),
    ("Tversky and Kahneman 1992: w+(0.05)", lambda: prospect.weight(0.05), "0.1316"),
]
PROSPECT += [
    (
        f"{estimate.source}: gain to offset a loss of 100",
        lambda estimate=estimate: prospect.gain_to_offset(100, estimate.value),
        printed,
    )
    for estimate, printed in (
        (prospect.TVERSKY_KAHNEMAN_1992, "251.31"),
        (prospect.BROWN_2024, "214.21"),
        (prospect.WALASEK_2024, "135.91"),
    )
]

INFORMATION: list[Row] = [
    ("Raiffa and Schlaifer 1961: best without the question", lambda: QUESTION.best_now, "27"),
    ("Raiffa and Schlaifer 1961: chance of a yes", lambda: QUESTION.answers[0], "0.48"),
    ("Raiffa and Schlaifer 1961: belief after a yes", lambda: QUESTION.posteriors[0, 1], "0.75"),
    ("Raiffa and Schlaifer 1961: with the question", lambda: QUESTION.with_question, "36.6"),
    ("Raiffa and Schlaifer 1961: the question's value", lambda: QUESTION.evsi, "9.6"),
    ("Raiffa and Schlaifer 1961: perfect information", lambda: QUESTION.evpi, "15.0"),
    ("Raiffa 1968: decision tree with search cost", lambda: expected_value(TREE), "56.4"),
    ("Raiffa 1968: reservation value", lambda: reservation_value((TREE,)), "56.4"),
]

FARATIN: list[Row] = [
    (
        f"Faratin, Sierra and Jennings 1998: beta {beta}, t = {time}",
        lambda time=time, beta=beta: conceded(time, beta),
        printed,
    )
    for beta, row in (
        (0.2, ("0.1", "0.1003", "0.1281", "0.3949", "1")),
        (1.0, ("0.1", "0.28", "0.55", "0.82", "1")),
        (5.0, ("0.1", "0.7523", "0.8835", "0.9607", "1")),
    )
    for time, printed in zip((0, 2, 5, 8, 10), row, strict=True)
]
FARATIN += [
    (
        f"negmas PolyAspiration: exponent {exponent} at half time",
        lambda exponent=exponent: clock.aspiration(0.5, exponent),
        printed,
    )
    for exponent, printed in ((4, "0.9375"), (1, "0.5"), (0.25, "0.1591"))
]

TABLE = [*NASH, *RUBINSTEIN, *PACKAGES, *PROSPECT, *INFORMATION, *FARATIN]


@pytest.mark.parametrize(
    ("computed", "printed"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_published_numbers(computed: Callable[[], float], printed: str) -> None:
    digits = len(printed.partition(".")[2])
    assert f"{float(computed()):.{digits}f}" == printed


def test_bill_gives_four_things_and_gets_three() -> None:
    found = nash(barter_points(), NOTHING)
    assert found is not None
    assert found.index is not None
    assert barters()[found.index][0] == {"book", "whip", "ball", "bat", "pen", "toy", "knife"}


def test_the_nine_barters_listed_for_bill_and_jack_are_possible() -> None:
    possible = {(bill, jack) for _, bill, jack in barters()}
    assert set(GAINS_BY_ROW) <= possible


def test_the_market_games_nash_point_is_a_e_i() -> None:
    found = nash(MARKET.points, NOTHING)
    assert found is not None
    assert found.index is not None
    assert "".join(MARKET.package(found.index).values()) == "AEI"


SEEN_AND_CLAIMED = {"salary_one_offer": (30, 12), "startup_down_round": (22, 6)}


@pytest.mark.parametrize("name", names())
def test_what_they_claim_leaves_few_deals_or_none(name: str) -> None:
    case = load(name)
    deals, walk = case_table(case), case.walk_away
    seen = offerable(case, deals)
    true = int((seen & deals.acceptable(walk.learner, walk.counterpart)).sum())
    claimed = int((seen & deals.acceptable(walk.learner, walk.counterpart_claimed)).sum())
    if name in SEEN_AND_CLAIMED:
        assert (true, claimed) == SEEN_AND_CLAIMED[name]
    else:
        assert claimed == 0
    assert (true > 0) == (case.kind != "walk_away")


def test_six_rankings_of_three_issues_are_told_apart_by_their_concessions() -> None:
    # They hold on to the second issue, give on the third first: 1 > 0 > 2 fits, 2 > ... does not.
    model = opponent.read_offers(
        ((1.0, 1.0, 1.0), (1.0, 1.0, 0.4), (0.8, 1.0, 0.0)), (1.0, 0.9, 0.8)
    )
    assert len(model.hypotheses) == 6
    by_hand = {}
    for ranking in model.hypotheses:
        w = ranking.weights
        misses = (
            w[0] + w[1] + w[2] - 1.0,
            w[0] + w[1] + 0.4 * w[2] - 0.9,
            0.8 * w[0] + w[1] - 0.8,
        )
        by_hand[ranking] = float(np.exp(-sum((m / GAUSS) ** 2 / 2 for m in misses)))
    total = sum(by_hand.values())
    for n, ranking in enumerate(model.hypotheses):
        assert model.probability[n] == pytest.approx(by_hand[ranking] / total)
    assert model.likeliest.ranking == (1, 0, 2)
