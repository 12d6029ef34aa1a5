"""Every figure and key of lesson 06 and its workbook, computed anew."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.lessons.notebooks import LESSONS, MASTERS, cells, keys, prose, source
from weakhand.cases import load
from weakhand.models.alternatives import Alternative, Branch, expected_value
from weakhand.models.bargaining import alternating_offers
from weakhand.models.time import Clock, cost_of_delay, longest_wait
from weakhand.questions import Classify, Negotiate, Number, exercise, sheet
from weakhand.questions.mark import mark
from weakhand.ui.benches import concessions, patience

LESSON = next(path for path in LESSONS if path.stem == "06-time")
MASTER = next(path for path in MASTERS if path.stem == "workbook-06")


def cell(ident: str) -> str:
    """Return the text of a cell of the lesson or the workbook."""
    path = LESSON if ident.startswith("m6-") else MASTER
    return next(source(one) for one in cells(path) if one["id"] == ident)


def number(ident: str) -> Number:
    """Return a number exercise."""
    found = exercise(ident)
    assert isinstance(found, Number)
    return found


def figures(text: str) -> list[float]:
    """Return every number in a text."""
    return [float(one.replace(",", "")) for one in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


def part(mine: float, theirs: float) -> float:
    """Return the part of the side that begins, in per cent to one decimal."""
    return round(100 * alternating_offers(mine, theirs).mover, 1)


# ------------------------------------------------------------------ the lesson


def test_the_walk_away_that_is_recalled_follows_from_its_branches() -> None:
    spec: Any = exercise("m6-recall-2")
    branches = (Branch("a good one", 0.5, 60.0), Branch("a poor one", 0.5, 10.0))
    worth = expected_value(Alternative("search on", branches, search_cost=3.0))
    assert spec.option(spec.answer).text == f"{worth:g} points"


def test_what_ines_and_tomasz_end_with_follows_from_their_rows() -> None:
    table = cell("m6-two-cases")
    ends = re.search(r"(\d+)% off: ([\d,]+)\. \| They agree on ([\d,]+)\. .*? cost him ([\d,]+)\. "
                     r"He keeps ([\d,]+)", table)  # fmt: skip
    assert ends
    off, price, agreed, cost, kept = (figures(one)[0] for one in ends.groups())
    assert price == 6000 * (1 - off / 100)
    assert cost == cost_of_delay(Clock(running_cost=600), agreed, 5)
    assert kept == agreed - cost
    assert kept < 9000, "he would have been better off with the first offer"


def test_tomasz_can_wait_as_many_weeks_as_the_answer_says() -> None:
    assert number("m6-try-wait").answer == longest_wait(9000, 11000, Clock(running_cost=600))


def test_parts_by_patience_stand_in_the_table_as_the_model_gives_them() -> None:
    rows = re.findall(r"(?m)^\| (\d+)% \| (\d+)% \| ([\d.]+)% \|$", cell("m6-bench-text"))
    assert len(rows) == 3
    for mine, theirs, mine_of_all in rows:
        assert float(mine_of_all) == part(int(mine) / 100, int(theirs) / 100)


def test_the_card_on_patience_gives_the_same_parts_as_the_lesson() -> None:
    from weakhand.evidence import catalogue

    found = catalogue().get("who_pays_for_delay").found
    assert f"{part(0.8, 0.9)}%" in found
    assert f"{part(0.9, 0.8)}%" in found


def test_a_way_out_moves_the_bench_from_the_answer_on_and_not_before() -> None:
    spec = number("m6-model")
    assert spec.answer is not None
    assert spec.answer / 100 == pytest.approx(alternating_offers(0.9, 0.8).other, abs=5e-4)
    below, above = (patience.state(80, 90, out, "never", "you") for out in (28, 30))
    assert below.mine == below.without
    assert above.mine > above.without
    assert f"{spec.answer:g}%" in patience.means(None, below)


def test_the_bench_cells_begin_with_what_the_text_says() -> None:
    assert 'bench("patience", my_patience=80, their_patience=90, outside=0)' in cell("m6-bench")
    assert 'bench("concessions", their_way=1.0, their_deadline=20)' in cell("m6-bench-last-day")


def test_a_last_day_that_only_you_know_costs_what_the_text_says() -> None:
    kept, told = (concessions.state(1.0, 1.0, 10, theirs) for theirs in (20, 10))
    text = cell("m6-last-day-text")
    assert f"day {kept.met.time:.1f}" in text
    assert f"{kept.met.mine:.1%}" in text
    assert told.met.mine == pytest.approx(0.5)


def test_what_the_lesson_says_of_its_case_stands_in_the_case() -> None:
    case = load("tenant_vs_landlord")
    text = cell("m6-negotiate-text")
    assert f"worth {case.walk_away.learner:g} points" in text
    demand = sum(case.issue[i].by_label[label].learner for i, label in case.demand.items())
    assert demand < case.walk_away.learner


def test_the_talk_to_watch_asks_about_the_deadline_in_the_line_that_is_named() -> None:
    case = load("tenant_vs_landlord")
    lines = next(one.lines for one in case.exemplars if one.name == "direct_but_curious")
    assert lines[9] == "Where do the thirty days come from?"
    assert len(str(lines[9]).split()) == 7
    assert "Thursday" in str(lines[10])
    assert "turns=(9, 13)" in cell("m6-worked")


def test_both_kinds_of_clock_stand_in_the_sorting_and_so_does_not_knowing() -> None:
    spec = exercise("m6-try-sort")
    assert isinstance(spec, Classify)
    answers = [item.answer[0] for item in spec.items]
    assert {answers.count(option) for option in spec.options} == {2}


# ---------------------------------------------------------------- the workbook


def test_the_key_of_d1_follows_from_its_text() -> None:
    now, later, weekly, _ = figures(cell("w6-wait-text").partition("invented.")[2])
    _, key = keys(MASTER)["w6-wait"]
    assert key["answer"] == longest_wait(now, later, Clock(running_cost=weekly))
    assert key["near"][0]["answer"] == round((later - now) / weekly, 1)


def test_the_key_of_d2_follows_from_its_text() -> None:
    text = cell("w6-share-text")
    mine, theirs, out = (int(one) / 100 for one in re.findall(r"(\d+)(?:%| of the 100)", text)[:3])
    split = alternating_offers(theirs, mine, outside_other=out)
    _, key = keys(MASTER)["w6-share"]
    assert key["answer"] == round(100 * split.other, 1)
    assert out < split.other, "here the way out adds nothing"
    near = [step["answer"] for step in key["near"]]
    assert near == [round(100 * split.mover, 1), part(mine, theirs), 100 * out]


def test_the_cases_for_code_follow_from_the_model() -> None:
    code = number("w6-share").code
    assert code
    _, key = keys(MASTER)["w6-share"]
    shown = [(example.args, example.result) for example in code.examples]
    for (mine, theirs, out), result in [*shown, *((c["args"], c["result"]) for c in key["code"])]:
        split = alternating_offers(theirs, mine, outside_other=out)
        assert result == pytest.approx(split.other), (mine, theirs, out)


def test_the_solution_in_the_master_solves_its_own_cases() -> None:
    given: dict[str, Any] = {}
    exec(cell("w6-share-code"), given)
    for case in keys(MASTER)["w6-share"][1]["code"]:
        assert given["my_part"](*case["args"]) == pytest.approx(case["result"], abs=1e-6)


def test_the_examples_in_the_text_are_those_of_the_bank() -> None:
    code = number("w6-share").code
    assert code
    for example in code.examples:
        call = f"`my_part({', '.join(map(str, example.args))})` is {example.result}"
        assert call in cell("w6-share-code-text")


def test_every_name_in_part_a_fits_at_most_two_lines() -> None:
    _, key = keys(MASTER)["w6-recognise"]
    spec = exercise("w6-recognise")
    assert mark(spec, key, key).fraction == 1.0
    assert max(list(key.values()).count(name) for name in key.values()) == 2


def test_lesson_and_workbook_negotiate_their_own_cases() -> None:
    played = {spec.id: spec.case for name in ("lesson-06", "workbook-06")
              for spec in sheet(name) if isinstance(spec, Negotiate)}  # fmt: skip
    assert played == {"m6-negotiate": "tenant_vs_landlord", "w6-negotiate": "layoff_severance"}


def test_nothing_here_pretends_to_be_legal_advice() -> None:
    assert "check the law where you live" in prose(LESSON)
    assert "no legal advice" in prose(MASTER)
