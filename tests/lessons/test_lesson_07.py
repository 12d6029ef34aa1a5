"""Lesson and workbook 07: every figure and key follows from a case or a model."""

from __future__ import annotations

import re

from tests.lessons.notebooks import ROOT, call_of, hidden, marks_cells, prose
from weakhand.cases import load
from weakhand.debrief import debrief
from weakhand.debrief.score import best_for_learner
from weakhand.models.alternatives import Alternative, Branch, expected_value
from weakhand.questions import Negotiate, Number, Order, exercise, sheet
from weakhand.roleplay import Act, Talk, replay

LESSON = ROOT / "course" / "07-from-a-weak-hand.ipynb"
MASTER = ROOT / "solutions" / "07-from-a-weak-hand" / "workbook-07.ipynb"
RELEASED = ROOT / "exercises" / "07-from-a-weak-hand" / "workbook-07.ipynb"


def jam(**package: str) -> tuple[float, float]:
    """Return what a package of the worked case is worth to Bruno and to Petra."""
    case = load("small_supplier_vs_retailer")
    package = {**case.demand, **package}
    return case.value(package, "learner"), case.value(package, "counterpart")


def watched() -> Talk:
    """Return the conversation that the lesson shows."""
    case = load("small_supplier_vs_retailer")
    one = next(e for e in case.exemplars if e.name == "direct_but_curious")
    return replay(case, one.seed, [Act.from_json(line) for line in one.lines])


def row(name: str) -> tuple[int, ...]:
    """Return the last figure of each column in a row of the lesson's two cases."""
    found = re.search(rf"(?m)^\| {name} \|(.*)\|(.*)\|$", prose(LESSON))
    assert found
    return tuple(int(re.findall(r"\d[\d,]*", part)[-1].replace(",", "")) for part in found.groups())


# ----------------------------------------------------------------- the lesson


def test_of_the_two_cases_one_beats_its_walk_away_and_the_other_does_not() -> None:
    (oskar, leila), (signed, left) = row("On the sheet before"), row("Best package")
    assert (oskar, leila, signed, left) == (900, 2600, 1250, 2300)
    assert signed > oskar
    assert left < leila


def test_both_demands_of_the_two_cases_are_worse_than_leaving() -> None:
    (oskar, leila), (first, second) = row("On the sheet before"), row("The demand")
    assert first < oskar
    assert second < leila


def test_the_figures_beside_the_map_of_deals_are_the_case_s_own() -> None:
    case = load("small_supplier_vs_retailer")
    assert (case.walk_away.learner, case.walk_away.counterpart) == (18, 22)
    assert jam() == (6, 46)
    assert jam(cost_price="-2%") == (28, 26)
    assert jam(**case.creative_deal) == (48, 56)
    said = prose(LESSON)
    assert "(28 for him, 26 for her; she has 22 without one)" in said
    assert "With what he learned it is 48 and 56." in said
    assert "In this game: 18 points." in said


def test_the_map_asks_for_the_deal_of_the_case_and_only_the_line_must_be_learned() -> None:
    case = load("small_supplier_vs_retailer")
    assert list(case.creative_deal.values())[:2] == ["-2%", "50/50"]
    assert [i.name for i in case.issues if i.locked_by] == ["regional_line"]


def test_signing_after_a_small_concession_costs_what_the_model_question_says() -> None:
    spec = exercise("m7-model")
    assert isinstance(spec, Number)
    walk = load("small_supplier_vs_retailer").walk_away.learner
    assert spec.answer == walk - jam(cost_price="-5%")[0] == 1


def test_the_talk_that_is_shown_turns_where_the_note_says() -> None:
    talk = watched()
    told = {n: dict(turn.told) for n, turn in enumerate(talk.turns, 1)}
    assert len(talk.turns) == 14
    assert told[1] == {"f_regional": 1}
    assert told[2].get("f_regional") is None, "a good question, too early"
    assert told[3]["f_regional"] == 2
    assert (told[5]["f_avail"], told[6]["f_avail"]) == (1, 2)
    assert told[8]["f_audit"] == 2
    assert told[11]["f_freeze"] == 2
    assert "loss_frame" in {move.kind for move in talk.turns[11].reading.moves}
    assert "conditional_trade" in {move.kind for move in talk.turns[13].reading.moves}


def test_the_talk_that_is_shown_ends_with_the_deal_that_the_note_counts() -> None:
    talk = watched()
    assert talk.agreement is not None
    assert talk.case.value(talk.agreement, "learner") == 48
    assert debrief(talk).integrity.ok
    assert "the deal is worth 48 to him, leaving 18" in prose(LESSON)


def test_the_six_steps_are_shuffled_and_begin_with_the_sheet() -> None:
    spec = exercise("m7-try-order")
    assert isinstance(spec, Order)
    assert tuple(item.id for item in spec.items) != spec.answer
    assert (spec.answer[0], spec.answer[-1]) == ("sheet", "compare")


def test_the_quiz_s_sum_leaves_what_is_spent_out() -> None:
    prompt = exercise("m7-quiz-2").prompt
    spent, offer, elsewhere = (int(n.replace(",", "")) for n in re.findall(r"\d,\d{3}", prompt))
    assert (spent, elsewhere - offer) == (1000, 300)


def test_the_lesson_practises_a_case_it_has_not_shown_with_the_meter_off() -> None:
    spec = exercise("m7-negotiate")
    assert isinstance(spec, Negotiate)
    assert (spec.case, spec.meter) == ("tenant_vs_landlord", False)
    assert spec.seed not in {e.seed for e in load(spec.case).exemplars}


def test_the_take_away_fits_one_screen() -> None:
    last = prose(LESSON).rpartition("## Take-away")[2]
    assert len(last.split()) <= 150
    assert last.strip().split("\n")[-1].startswith("**Next:**")


# --------------------------------------------------------------- the workbook


def test_the_workbook_negotiates_two_cases_that_no_hint_and_no_meter_eases() -> None:
    talks = [spec for spec in sheet("workbook-07") if isinstance(spec, Negotiate)]
    assert [t.case for t in talks] == ["hospital_bill", "exclusive_deal_walk_away"]
    assert [t for t in talks if t.meter or t.what_if or t.hints or t.attempts != 1] == []
    assert all(t.seed not in {e.seed for e in load(t.case).exemplars} for t in talks)


def test_one_of_the_two_can_be_signed_and_the_other_cannot() -> None:
    bill, window = load("hospital_bill"), load("exclusive_deal_walk_away")
    best = best_for_learner(bill)
    assert best is not None
    assert best.learner > bill.walk_away.learner
    assert best_for_learner(window) is None


def test_nothing_that_a_learner_reads_says_which_of_the_two_it_is() -> None:
    read = [prose(LESSON), prose(RELEASED)]
    read += [f"{s.title} {s.prompt} {' '.join(s.hints)}" for s in sheet("workbook-07")]
    said = " ".join(read).lower()
    assert "ferrar" not in said
    assert "delacourt" not in said
    assert "mark scheme" not in said
    assert "either can be right" in said
    ways = [s.prompt.split("End it", 1)[1] for s in sheet("workbook-07") if s.kind == "negotiate"]
    assert len(set(ways)) == 1


def test_the_points_named_in_the_mark_scheme_are_those_of_the_cases() -> None:
    bill, window = load("hospital_bill"), load("exclusive_deal_walk_away")
    said = prose(MASTER)
    assert f"Pilar’s walk-away ({bill.walk_away.learner:g} points)" in said
    assert f"is worth {bill.value(bill.creative_deal, 'learner'):g}." in said
    assert f"Sanne’s walk-away ({window.walk_away.learner:g} points)" in said


def test_the_key_of_part_d_and_its_near_steps_follow_from_the_text() -> None:
    said = prose(MASTER).partition("## D.")[2].partition("## E.")[0]
    bold = [n for n in re.findall(r"\*\*([\d,]+)\*\*", said) if n != "10"]
    package, own, spent, good, film, bad, small, search = (float(n.replace(",", "")) for n in bold)
    months = Alternative(
        "other work",
        (Branch("film", good / 10, film), Branch("small jobs", bad / 10, small)),
        search_cost=search,
    )
    leaving, signing = expected_value(months), package - own
    key = call_of(hidden(marks_cells(MASTER)["w7-number"]))[1]
    assert key["answer"] == signing - leaving == -200
    assert {step["answer"] for step in key["near"]} == {
        leaving - signing,
        signing - (leaving - spent),
        signing - spent - leaving,
        package - leaving,
        signing - (leaving + search),
        leaving,
        signing,
    }


def test_the_money_that_is_spent_would_turn_the_decision_of_part_d() -> None:
    key = call_of(hidden(marks_cells(MASTER)["w7-number"]))[1]
    assert key["answer"] < 0 < key["answer"] + 800
