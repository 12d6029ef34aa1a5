"""Every model refuses bad input with an error that names the argument and its range."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from weakhand.models import opponent, prospect
from weakhand.models import time as clock
from weakhand.models.alternatives import (
    Alternative,
    Amount,
    Branch,
    WalkAway,
    batna,
    believe,
    outside_option,
    zopa,
)
from weakhand.models.bargaining import (
    Frontier,
    egalitarian,
    finite_share,
    infinite_share,
    kalai_smorodinsky,
    line,
    nash,
    nash_split,
    rounds,
)
from weakhand.models.information import bayes, posteriors, value_of_question
from weakhand.models.packages import (
    Choice,
    Topic,
    additive,
    contingent_contract,
    deal_table,
    integrative_potential,
    meso,
    pareto_mask,
)

NAN, INF = float("nan"), float("inf")
SURE = (Branch("so it goes", 1.0, 1.0),)
HALF = (Branch("so it goes", 0.5, 1.0),)
STEADY = clock.Concession(1.0, 1.0)
ONE = ((1.0,), ((1.0,),), ((1.0,), (2.0,)))  # one hypothesis, one answer, two actions
TWO = deal_table([Topic("price", (Choice("low", 0, 1), Choice("high", 1, 0)))])

FAULTS: list[tuple[str, str, Callable[[], object]]] = [
    ("probability", "at least 0 and at most 1", lambda: Branch("x", 1.2, 1.0)),
    ("probability", "at least 0 and at most 1", lambda: Branch("x", NAN, 1.0)),
    ("value", "finite", lambda: Branch("x", 0.5, INF)),
    ("search_cost", "at least 0", lambda: Alternative("x", SURE, -1.0)),
    ("probabilities of 'x'", "add up to 1, not to 0.5", lambda: Alternative("x", HALF)),
    ("probabilities of 'x'", "empty", lambda: Alternative("x", ())),
    ("alternatives", "at least one", lambda: batna(())),
    ("value", "finite", lambda: Amount(NAN, "euros")),
    ("seller and buyer", "one unit", lambda: zopa(Amount(1, "a day"), Amount(2, "an hour"))),
    ("delta", "at least 0 and below 1", lambda: outside_option(0.3, 1.0)),
    ("outside", "at least 0 and at most 1", lambda: outside_option(-0.1, 0.5)),
    ("believed", "finite", lambda: WalkAway(1.0, NAN)),
    ("trust", "at least 0 and at most 1", lambda: believe(1, 2, 3, 1.5)),
    ("points", "finite", lambda: nash([[1.0, NAN]], (0, 0))),
    ("points", "empty", lambda: nash([], (0, 0))),
    ("points", "by 2", lambda: kalai_smorodinsky([[1.0, 2.0, 3.0]], (0, 0))),
    ("points", "equally long", lambda: egalitarian([[1.0, 2.0], [3.0]], (0, 0))),
    ("disagreement", "2 numbers", lambda: nash([[1.0, 2.0]], (0, 0, 0))),
    ("powers", "above 0", lambda: nash([[1.0, 2.0]], (0, 0), (1.0, 0.0))),
    ("total", "finite", lambda: nash_split(INF, (0, 0))),
    ("first", "above 0", lambda: line(0.0, 1.0)),
    ("corners", "rise in the first", lambda: Frontier(((0.0, 1.0), (1.0, 2.0)))),
    ("corners", "ever more steeply", lambda: Frontier(((0.0, 3.0), (1.0, 1.0), (3.0, 0.0)))),
    ("delta_mover", "at least 0 and below 1", lambda: infinite_share(-0.1, 0.5)),
    ("delta_other", "at least 0 and below 1", lambda: infinite_share(0.5, 1.0)),
    ("delta_mover", "at least 0 and at most 1", lambda: finite_share(1.1, 0.5, 3)),
    ("rounds", "at least 1", lambda: finite_share(0.5, 0.5, 0)),
    ("rounds", "whole number", lambda: finite_share(0.5, 0.5, 2.5)),
    ("number", "at least 1", lambda: rounds(0.5, 0.5, 0)),
    ("outside_mover and outside_other", "at most 1", lambda: infinite_share(0.5, 0.5, 0.6, 0.6)),
    ("learner", "finite", lambda: Choice("x", NAN, 0)),
    ("options of issue 'price'", "empty", lambda: Topic("price", ())),
    ("topics", "empty", lambda: deal_table([])),
    ("topics", "empty", lambda: integrative_potential([])),
    ("package", "issues of this table", lambda: TWO.row({"colour": "red"})),
    ("package", "one of ['low', 'high']", lambda: TWO.row({"price": "middling"})),
    ("counterpart", "finite", lambda: TWO.acceptable(0, INF)),
    ("points", "by 2", lambda: pareto_mask([1.0, 2.0])),
    ("weights", "add up to 1", lambda: additive((0.5, 0.6), [[1.0, 1.0]])),
    ("values", "by 2", lambda: additive((0.5, 0.5), [[1.0, 1.0, 1.0]])),
    ("bonus", "above 0", lambda: contingent_contract(0.0, 0.5, 0.4)),
    ("their_belief", "at least 0 and at most 1", lambda: contingent_contract(1.0, 0.5, 1.4)),
    ("count", "at least 1", lambda: meso(TWO, 0, count=0, differ=1)),
    ("differ", "at most 1", lambda: meso(TWO, 0, differ=2)),
    ("guess", "2 numbers", lambda: meso(TWO, 0, differ=1, guess=[1.0])),
    ("allowed", "2 truths", lambda: meso(TWO, 0, differ=1, allowed=TWO.pareto[:1])),
    ("prior", "add up to 1, not to 1.1", lambda: bayes((0.5, 0.6), (0.5, 0.5))),
    ("prior", "at least 0", lambda: bayes((-0.5, 1.5), (0.5, 0.5))),
    ("likelihood", "2 numbers", lambda: bayes((0.5, 0.5), (0.5,))),
    ("likelihood", "above 0", lambda: bayes((1.0, 0.0), (0.0, 1.0))),
    ("likelihoods", "each row", lambda: posteriors((0.5, 0.5), ((0.5, 0.4), (1.0, 0.0)))),
    ("payoffs", "by 2", lambda: value_of_question((0.5, 0.5), ((1.0, 0.0), (0.0, 1.0)), [[1.0]])),
    ("now", "2 truths", lambda: value_of_question(*ONE, now=[False, False])),
    ("after", "1 by 2 truths", lambda: value_of_question(*ONE, after=[[True, False]])),
    ("loss_aversion", "above 0", lambda: prospect.value(1.0, 0.0)),
    ("curve", "above 0 and at most 1", lambda: prospect.value(1.0, curve=1.1)),
    ("probability", "at least 0 and at most 1", lambda: prospect.weight(1.1)),
    ("gamma", "at least 0.28 and at most 1", lambda: prospect.weight(0.5, 0.1)),
    ("loss", "at least 0", lambda: prospect.gain_to_offset(-1.0)),
    ("references", "empty", lambda: prospect.framings(1.0, {})),
    ("references['now']", "finite", lambda: prospect.framings(1.0, {"now": NAN})),
    ("time", "at least 0", lambda: clock.conceded(-1.0, 10.0, 1.0)),
    ("deadline", "above 0", lambda: clock.Concession(0.0, 1.0)),
    ("beta", "above 0", lambda: clock.conceded(1.0, 10.0, 0.0)),
    ("start", "above 0 and at most 1", lambda: clock.Concession(1.0, 1.0, 0.0, "exponential")),
    ("kind", "polynomial, exponential", lambda: clock.Concession(1.0, 1.0, kind="sudden")),
    ("kind", "polynomial, exponential", lambda: clock.conceded(1.0, 1.0, 1.0, kind="sudden")),
    ("low", "at most high", lambda: clock.offers(STEADY, [0.0], 2, 1, "buyer")),
    ("side", "'buyer' or 'seller'", lambda: clock.offers(STEADY, [0.0], 1, 2, "both")),
    ("rate", "at least 0", lambda: clock.discount_factor(-0.1)),
    ("delta", "at least 0 and at most 1", lambda: clock.present_value(100, -0.9, 2)),
    ("delta", "at least 0 and at most 1", lambda: clock.Clock(-0.5)),
    ("running_cost", "at least 0", lambda: clock.Clock(0.9, -1.0)),
    ("mine", "at least 0", lambda: clock.common_deadline(-1.0, None)),
    ("periods", "at least 0", lambda: clock.cost_of_delay(clock.Clock(), 10.0, -1.0)),
    ("probability", "at most 1", lambda: clock.waiting(1, 2, 1, clock.Clock(), probability=2)),
    ("limit", "at least 1", lambda: clock.longest_wait(1, 2, clock.Clock(), 0)),
    ("issues", "at least 2 and at most 5", lambda: opponent.hypotheses(6)),
    ("shapes", "each of 2 issues", lambda: opponent.hypotheses(2, (("rising",), ()))),
    ("shapes", "rising, falling, peak", lambda: opponent.Hypothesis((0,), ("round",))),
    ("ranking", "once", lambda: opponent.Hypothesis((0, 0), ("rising", "rising"))),
    ("guesses", "empty", lambda: opponent.before_talks(())),
    ("position", "at most 1", lambda: opponent.evaluate("rising", 2.0)),
    ("offers", "by 2", lambda: opponent.utility(opponent.hypotheses(2)[0], [[0.5]])),
    ("aspirations", "1 numbers", lambda: opponent.read_offers([[0.5, 0.5]], [1.0, 0.9])),
    ("sigma", "above 0", lambda: opponent.read_offers([[0.5, 0.5]], [1.0], sigma=0.0)),
]


@pytest.mark.parametrize(
    ("argument", "allowed", "call"), FAULTS, ids=[f"{f[0]} ({n})" for n, f in enumerate(FAULTS)]
)
def test_bad_input_is_refused_by_name_and_range(
    argument: str, allowed: str, call: Callable[[], object]
) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        call()
    assert str(caught.value).startswith(argument)
    assert allowed in str(caught.value)


@pytest.mark.parametrize("value", ["5", None, True, 1j])
def test_what_is_no_number_is_refused_as_such(value: object) -> None:
    with pytest.raises(ValueError, match="rate must be a number"):
        clock.discount_factor(value)


def test_probabilities_may_miss_one_by_a_rounding_error() -> None:
    likely = [Branch(str(p), p, 1.0) for p in (0.7, 0.2, 0.1)]  # adds up to 0.9999999999999999
    assert Alternative("x", tuple(likely)).branches
