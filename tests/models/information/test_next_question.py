"""The best next question of a case."""

from __future__ import annotations

import pytest

from weakhand.cases import load, names
from weakhand.models.information import best_next_question, ranked_questions, unknowns

FREELANCER = load("freelancer_vs_procurement")
ALL = pytest.mark.parametrize("name", names())


@ALL
@pytest.mark.parametrize("rapport", [0.0, 0.4])
def test_every_question_is_worth_something_and_no_more_than_knowing_all(
    name: str, rapport: float
) -> None:
    for advice in ranked_questions(load(name), rapport=rapport):
        assert 0 < advice.value.evsi <= advice.value.evpi + 1e-9


@ALL
def test_the_best_question_is_first_of_the_ranking(name: str) -> None:
    case = load(name)
    ranking = ranked_questions(case)
    worth = [advice.value.evsi for advice in ranking]
    assert worth == sorted(worth, reverse=True)
    best = best_next_question(case)
    assert [best.fact] == [ranking[0].fact] if best else not ranking


@ALL
def test_in_a_case_with_a_hidden_need_the_best_question_opens_an_issue(name: str) -> None:
    case = load(name)
    best = best_next_question(case)
    if case.kind == "integrative":
        assert best is not None
        assert best.fact in {issue.locked_by for issue in case.issues}
        assert best.question == case.fact[best.fact].better_line
    else:
        assert best is None


@ALL
def test_nothing_is_left_to_ask_once_all_facts_are_known(name: str) -> None:
    case = load(name)
    assert best_next_question(case, known=case.fact) is None


def test_the_reason_names_what_the_answer_would_change() -> None:
    best = best_next_question(FREELANCER)
    assert best is not None
    assert best.why == (
        "Ask this next: it may put “Yearly volume” on the table; "
        "it shows what Okafor stands to lose without a deal."
    )


def test_a_fact_already_known_is_not_asked_for_again() -> None:
    asked = {advice.fact for advice in ranked_questions(FREELANCER, known=("f_kpi",))}
    assert "f_kpi" not in asked
    assert "f_launch" in asked


def test_trust_makes_an_answer_likelier_and_the_question_worth_more() -> None:
    worth = []
    for rapport in (0.0, 0.2, 0.5):
        best = best_next_question(FREELANCER, rapport=rapport)
        assert best is not None
        worth.append(best.value.evsi)
    assert worth == sorted(set(worth))


def test_openness_is_the_part_of_the_steps_that_trust_reaches() -> None:
    for rapport, part in ((0.0, 1 / 3), (0.15, 2 / 3), (0.35, 1.0)):
        kpi = unknowns(FREELANCER, rapport=rapport)[0]
        assert kpi.openness == pytest.approx(part)


def test_what_a_fact_would_change_is_read_from_the_case() -> None:
    by_id = {unknown.fact.id: unknown for unknown in unknowns(FREELANCER)}
    assert by_id["f_kpi"].unlocks == ("volume",)
    assert by_id["f_terms"].prices == ("terms",)
    assert by_id["f_tender_9w"].shows_risk
    assert not by_id["f_terms"].shows_risk


def test_a_need_that_is_ruled_out_is_not_worth_asking_for() -> None:
    asked = {advice.fact for advice in ranked_questions(FREELANCER, prior={"f_kpi": 0.0})}
    assert "f_kpi" not in asked


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"known": ("f_moon",)}, "known must hold facts of the case"),
        ({"rapport": 1.5}, "rapport must be at least 0 and at most 1"),
        ({"prior": {"f_kpi": 2.0}}, r"prior\['f_kpi'\] must be at least 0 and at most 1"),
    ],
)
def test_bad_input_is_refused_by_name(given: dict[str, object], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        best_next_question(FREELANCER, **given)
