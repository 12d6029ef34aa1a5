"""What their offers say about what matters to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.cases import Case, load
from weakhand.models import opponent
from weakhand.models.packages import additive, case_table, meso

FREELANCER = load("freelancer_vs_procurement")
place = st.floats(0, 1)
some_offers = st.lists(st.tuples(place, place, place, place), min_size=1, max_size=8)


@given(some_offers)
def test_beliefs_add_up_to_one_and_weights_too(
    given_: list[tuple[float, float, float, float]],
) -> None:
    model = opponent.read_offers([o[:3] for o in given_], [o[3] for o in given_])
    assert model.probability.sum() == pytest.approx(1)
    assert model.weights.sum() == pytest.approx(1)
    assert sum(model.chance_of_first(issue) for issue in range(3)) == pytest.approx(1)


def test_before_the_first_offer_every_issue_matters_alike() -> None:
    model = opponent.before_talks(opponent.hypotheses(3))
    assert model.weights == pytest.approx([1 / 3] * 3)


def test_three_issues_give_six_rankings() -> None:
    assert len(opponent.hypotheses(3)) == 6


def test_shapes_multiply_the_hypotheses() -> None:
    shapes = (("rising", "falling"), ("rising",), ("rising", "falling", "peak"))
    assert len(opponent.hypotheses(3, shapes)) == 6 * 2 * 1 * 3


def test_weights_fall_in_even_steps_from_the_most_important() -> None:
    guess = opponent.Hypothesis((2, 0, 1), ("rising",) * 3)
    assert guess.weights == pytest.approx((2 / 6, 1 / 6, 3 / 6))


def test_what_they_hold_on_to_is_found_to_matter_most() -> None:
    # On the first issue they never move; on the second they give way at once.
    offers = [(1.0, 1.0, 1.0), (1.0, 0.3, 0.9), (1.0, 0.0, 0.7)]
    model = opponent.read_offers(offers, (1.0, 0.8, 0.7))
    weights = model.weights.tolist()
    assert weights[0] == max(weights)
    assert weights[1] == min(weights)


def test_more_of_the_same_makes_surer() -> None:
    once = opponent.read_offers([(1.0, 0.4, 0.9)], (0.8,))
    often = opponent.read_offers([(1.0, 0.4, 0.9)] * 5, (0.8,) * 5)
    assert often.probability.max() > once.probability.max()


@given(some_offers)
def test_the_best_guess_of_an_offers_worth_is_its_worth_at_the_expected_weights(
    given_: list[tuple[float, float, float, float]],
) -> None:
    offers = [o[:3] for o in given_]
    model = opponent.read_offers(offers, [o[3] for o in given_])
    worth = opponent.expected_utility(model, offers)
    assert worth == pytest.approx(additive(model.weights, offers))


def test_offers_in_a_bundle_can_be_chosen_by_what_theirs_have_shown() -> None:
    table = case_table(FREELANCER)
    packages = [table.package(n) for n in range(len(table))]
    shown = opponent.positions(
        FREELANCER, [{"rate": "-20%", "terms": "net-90"}, {"rate": "-20%", "terms": "net-30"}]
    )
    model = opponent.read_offers(shown, (0.9, 0.7))
    guess = opponent.expected_utility(model, opponent.positions(FREELANCER, packages))
    bundle = meso(table, 45, within=5, guess=guess)
    assert [offer.guess for offer in bundle] == sorted((o.guess for o in bundle), reverse=True)


def test_an_offer_that_fits_nothing_leaves_a_belief_all_the_same() -> None:
    model = opponent.read_offers([(0.0, 0.0, 0.0)], (1.0,), sigma=0.001)
    assert model.probability.sum() == pytest.approx(1)


def test_a_hypothesis_that_was_ruled_out_stays_out() -> None:
    model = opponent.before_talks(opponent.hypotheses(2))
    certain = opponent.OpponentModel(model.hypotheses, model.probability * [2, 0])
    after = opponent.observe(certain, (0.0, 1.0), 0.5)
    assert after.probability.tolist() == [1, 0]


def test_they_may_like_the_first_option_or_the_middle_best() -> None:
    assert opponent.evaluate("falling", [0, 0.5, 1]).tolist() == [1, 0.5, 0]
    assert opponent.evaluate("peak", [0, 0.5, 1]).tolist() == [0, 1, 0]


def test_which_way_they_like_an_issue_is_learned_too() -> None:
    guesses = opponent.hypotheses(2, (("rising", "falling"), ("rising",)))
    model = opponent.read_offers([(0.0, 1.0), (0.1, 0.9)], (1.0, 0.9), guesses)
    assert model.likeliest.shapes[0] == "falling"


def test_their_demand_stands_where_it_is_worst_for_the_learner() -> None:
    demand = {"rate": "-20%", "terms": "net-90", "launch_support": "on-call 2 weeks"}
    best = {"rate": "0%", "terms": "net-30", "launch_support": "none"}
    assert opponent.positions(FREELANCER, [demand, best]).tolist() == [[1, 1, 1], [0, 0, 0]]


def test_an_issue_without_any_difference_says_nothing() -> None:
    written = FREELANCER.model_dump()
    for option in written["issues"][0]["options"]:
        option["learner"] = 5.0
    case = Case.model_validate(written)
    assert opponent.positions(case, [{}], ["rate"]).tolist() == [[0.5]]


@pytest.mark.parametrize(
    ("packages", "issues"), [([], None), ([{}], []), ([{}], ["colour"]), ([{"rate": "free"}], None)]
)
def test_packages_that_the_case_does_not_know_are_refused(
    packages: list[dict[str, str]], issues: list[str] | None
) -> None:
    with pytest.raises(ValueError, match="packages"):
        opponent.positions(FREELANCER, packages, issues)


def test_what_is_believed_is_told_in_words() -> None:
    offers = opponent.positions(
        FREELANCER,
        [
            {"rate": "-20%", "terms": "net-90", "launch_support": "on-call 2 weeks"},
            {"rate": "-20%", "terms": "net-30", "launch_support": "on-call 2 weeks"},
            {"rate": "-20%", "terms": "net-30", "launch_support": "on-call 2 weeks"},
        ],
    )
    model = opponent.read_offers(offers, (1.0, 0.9, 0.8))
    first, last = opponent.describe(model, ("Day rate", "Payment terms", "Launch support"))
    assert "Payment terms" in last
    assert first.startswith(("“Day rate” probably matters most", "“Launch support” probably"))


def test_labels_must_name_every_issue() -> None:
    model = opponent.before_talks(opponent.hypotheses(3))
    with pytest.raises(ValueError, match="labels must name 3 issues"):
        opponent.describe(model, ("Day rate",))
