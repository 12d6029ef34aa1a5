"""Every figure of lesson 05 and its workbook, computed again from the models and the cases."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.lessons.notebooks import cells, keys, source
from weakhand.cases import Case, load
from weakhand.debrief import debrief
from weakhand.models.packages import (
    Choice,
    DealTable,
    Topic,
    case_table,
    contingent_contract,
    deal_table,
    integrative_potential,
)
from weakhand.questions import Number, exercise, sheet
from weakhand.roleplay import Act, replay

ROOT = Path(__file__).resolve().parents[2]
LESSON = ROOT / "course" / "05-creative.ipynb"
MASTER = ROOT / "solutions" / "05-creative" / "workbook-05.ipynb"
LEVELS = "ABCDEFGHI"


def cell(path: Path, ident: str) -> str:
    return next(source(c) for c in cells(path) if c["id"] == ident)


def rows(text: str) -> list[list[str]]:
    """Return the cells of every table row, without bold marks."""
    lines = [line for line in text.replace("**", "").split("\n") if line.startswith("|")]
    return [[part.strip() for part in line.strip("|").split("|")] for line in lines]


def key_of(ident: str) -> Any:
    return keys(MASTER)[ident][1]


def number(ident: str) -> float:
    spec = exercise(ident)
    assert isinstance(spec, Number)
    assert spec.answer is not None
    return spec.answer


@pytest.fixture(scope="module")
def gridwell() -> Case:
    return load("startup_down_round")


@pytest.fixture(scope="module")
def deals(gridwell: Case) -> DealTable:
    return case_table(gridwell)


@pytest.fixture(scope="module")
def market() -> tuple[Topic, ...]:
    """The market game: what a step is worth to the seller and to the buyer."""
    steps = {"delivery": (200, 500), "discount": (300, 300), "financing": (500, 200)}
    return tuple(
        Topic(name, tuple(Choice(LEVELS[n], n * s, (8 - n) * b) for n in range(9)))
        for name, (s, b) in steps.items()
    )


def points(table: DealTable, **package: str) -> tuple[float, float]:
    mine, theirs = table.points[table.row(package)]
    return float(mine), float(theirs)


# ------------------------------------------------------------- the two cases


def test_halfway_lies_in_the_middle_of_what_both_sides_ask() -> None:
    table = {row[0]: row for row in rows(cell(LESSON, "m5-two-cases"))}
    assert "1,800" in table["They say"][1]
    assert table["You’d like"][1] == "3,000"
    assert table["Halfway would be"][1] == f"{(1800 + 3000) // 2:,}"
    assert "after 60 days" in table["They say"][2]
    assert f"after {(60 + 14) // 2} days" in table["Halfway would be"][2]
    assert "six percent" in table["Halfway would be"][2]


def test_the_puppet_theatre_expects_what_the_table_says() -> None:
    sum_up = {row[0]: row for row in rows(cell(LESSON, "m5-two-cases"))}["Why both are glad"][1]
    assert f"1,800 + {250 - 100} × 10 = {1800 + 150 * 10:,}" in sum_up


# ------------------------------------------------------------ the market game


def test_the_table_of_the_market_follows_from_its_steps(market: tuple[Topic, ...]) -> None:
    shown = {row[0][0]: row[1:] for row in rows(cell(LESSON, "m5-market"))[2:]}
    assert list(shown) == ["A", "E", "I"]
    for level, numbers in shown.items():
        at = LEVELS.index(level)
        both = [(t.options[at].learner, t.options[at].counterpart) for t in market]
        assert [int(n.replace(",", "")) for n in numbers] == [x for pair in both for x in pair]


def test_halfway_and_the_trade_are_worth_what_the_lesson_says(market: tuple[Topic, ...]) -> None:
    table, text = deal_table(market), cell(LESSON, "m5-market")
    assert points(table, delivery="E", discount="E", financing="E") == (4000, 4000)
    assert points(table, delivery="A", discount="E", financing="I") == (5200, 5200)
    assert integrative_potential(market) == 2 * 1200
    assert "1,200 more than halfway" in text
    assert table.points.sum(axis=1).max() == 10400


def test_the_wrong_way_round_is_worth_less_than_halfway(market: tuple[Topic, ...]) -> None:
    wrong = sum(points(deal_table(market), delivery="I", discount="E", financing="A"))
    assert number("m5-try-direction") == wrong == 5600 < 8000
    assert "5,600 in place of 10,400" in cell(LESSON, "m5-fails")


# ------------------------------------------------------------------- the bets


def test_the_bet_on_norrland_is_worth_what_its_table_says() -> None:
    bet, text = contingent_contract(300, 0.7, 0.3), cell(LESSON, "m5-forecasts")
    assert [bet.worth, bet.cost] == pytest.approx([210, 90])
    assert bet.joint_gain == pytest.approx(120)
    assert bet.price == pytest.approx(150)
    assert bet.worth - bet.price == pytest.approx(60)
    for said in (
        "0.70 × 300 = 210",
        "0.30 × 300 = 90",
        "At 150, each expects to gain 60",
        "**120**",
    ):
        assert said in text


def test_the_bet_to_work_out_brings_what_its_key_says() -> None:
    assert number("m5-try-bet") == pytest.approx(contingent_contract(200, 0.6, 0.45).joint_gain)


def test_the_bet_of_the_workbook_brings_what_its_key_says() -> None:
    bet, key = contingent_contract(20, 0.8, 0.5), key_of("w5-bet")
    assert key["answer"] == pytest.approx(bet.joint_gain)
    on_the_way = [bet.worth, bet.cost, bet.worth - bet.price, bet.price]
    assert [step["answer"] for step in key["near"]] == pytest.approx(on_the_way)
    for said in ("80 in 100", "50 in 100", "a rebate of 20 "):
        assert said in cell(MASTER, "w5-bet-text")


# ------------------------------------------------------- the case of the lesson


def test_the_watched_talk_ends_with_the_package_of_which_the_note_speaks(gridwell: Case) -> None:
    model = next(e for e in gridwell.exemplars if e.name == "direct_but_curious")
    talk = replay(gridwell, model.seed, [Act.from_json(line) for line in model.lines])
    assert len(talk.turns) == 13
    assert talk.agreement is not None
    worth = [gridwell.value(talk.agreement, side) for side in ("learner", "counterpart")]
    demand = [
        gridwell.value(gridwell.complete(gridwell.demand), side)
        for side in ("learner", "counterpart")
    ]
    assert (worth, demand) == ([60, 59], [0, 62])
    note = cell(LESSON, "m5-worked-note")
    assert "worth 62 to Claudia and 0 to Mateo" in note
    assert "59 to her and 60 to him. She gave up 3 points; he gained 60." in note
    assert debrief(talk).integrity.ok


def test_the_points_printed_for_mateo_are_those_of_the_case(gridwell: Case) -> None:
    table = rows(cell(LESSON, "m5-forms"))[:6]
    printed = [
        [int(c.rpartition(": ")[2]) for c in column if c] for column in zip(*table[2:], strict=True)
    ]
    points_of = [[int(o.learner) for o in issue.options] for issue in gridwell.issues]
    assert printed == points_of


def test_the_forms_are_equal_for_mateo_and_different_for_claudia(deals: DealTable) -> None:
    shared = {
        "preference": "1x participating",
        "tranche": "flat headline, milestone tranches + ratchet",
    }
    a = points(deals, valuation="-25%", board="balanced", pool="pool shared", **shared)
    b = points(
        deals, valuation="flat", board="investor majority", pool="pool from founders", **shared
    )
    assert (a, b) == ((50, 67), (50, 60))
    text = cell(LESSON, "m5-forms")
    assert "A is worth 67 and B 60" in text
    assert text.count("= 50 |") == 2


def test_the_draft_of_the_third_form_is_eight_points_too_good(deals: DealTable) -> None:
    draft = {
        "valuation": "-25%",
        "preference": "1x non-participating",
        "board": "balanced",
        "tranche": "flat headline, milestone tranches + ratchet",
    }
    assert number("m5-try-equal") == points(deals, pool="pool shared", **draft)[0] == 58
    assert points(deals, pool="pool from founders", **draft)[0] == 50


def test_the_largest_total_is_what_the_bench_shows(deals: DealTable, gridwell: Case) -> None:
    totals = deals.points.sum(axis=1)
    assert number("m5-model") == totals.max() == 121
    best = {tuple(p) for p in deals.points[totals == totals.max()]}
    assert best == {(66.0, 55.0), (74.0, 47.0)}
    assert sum(points(deals, **gridwell.demand)) == 62
    solution = exercise("m5-model").solution
    assert "34, a 1x preference 26" in solution
    assert [int(n) for n in re.findall(r"\b(34|26|14|13)\b", solution)] == [34, 26, 14, 34, 13]


def test_the_lesson_names_the_walk_away_of_the_case(gridwell: Case) -> None:
    text = cell(LESSON, "m5-negotiate-text")
    assert f"Having no deal is worth {gridwell.walk_away.learner:g} to you" in text


# -------------------------------------------------------------------- part D


def packages() -> list[list[int]]:
    found = re.findall(r"(?m)^\| [A-F] \| (\d+) \| (\d+) \|$", cell(MASTER, "w5-numbers-text"))
    return [[int(mine), int(theirs)] for mine, theirs in found]


def test_the_key_of_the_largest_total_follows_from_its_table() -> None:
    both = [sum(p) for p in packages() if p[0] >= 25 and p[1] >= 30]
    key = key_of("w5-table")
    assert "worth 25 to you and 30 to them" in cell(MASTER, "w5-numbers-text")
    assert len(packages()) == 6
    assert key["answer"] == max(both) == 95
    every = {sum(p) for p in packages()}
    assert {step["answer"] for step in key["near"]} == every - {95}
    assert key["near"][0]["answer"] == max(every)


def test_the_solution_in_code_gives_the_seen_and_the_hidden_results() -> None:
    room: dict[str, Any] = {}
    exec(cell(MASTER, "w5-table-code"), room)
    spec = exercise("w5-table")
    assert isinstance(spec, Number)
    assert spec.code is not None
    hidden = key_of("w5-table")["code"]
    assert hidden[0]["args"] == [packages(), 25, 30]
    for args, result in [
        *((e.args, e.result) for e in spec.code.examples),
        *((case["args"], case["result"]) for case in hidden),
    ]:
        assert room[spec.code.function](*args) == pytest.approx(result)


def test_the_questions_that_recall_reach_back_to_several_lessons() -> None:
    recalled = {spec.recalls for spec in sheet("lesson-05") if spec.recalls}
    assert recalled == {"lesson-02", "lesson-03", "lesson-04"}
