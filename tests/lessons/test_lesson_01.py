"""Every figure and key of lesson 01 and its workbook follows from the models and the case."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.lessons.notebooks import LESSONS, MASTERS, cells, keys, prose, source
from weakhand.cases.load import load
from weakhand.models.alternatives import (
    Alternative,
    Amount,
    Branch,
    expected_value,
    outside_option,
    reservation_value,
    zopa,
)
from weakhand.questions import Number, exercise
from weakhand.questions.mark import mark
from weakhand.ui.benches import BENCHES

LESSON = next(path for path in LESSONS if path.stem == "01-positional")
MASTER = next(path for path in MASTERS if path.stem == "workbook-01")
VAN = load("used_van_cash_price")


def text(ident: str) -> str:
    """Return one cell of the lesson or of the workbook."""
    path = LESSON if ident.startswith("m1") else MASTER
    return next(source(cell) for cell in cells(path) if cell["id"] == ident)


def row(ident: str, start: str) -> list[float]:
    """Return the numbers in the row of a cell's table that begins with ``start``."""
    line = next(line for line in text(ident).split("\n") if line.startswith(f"| {start}"))
    return [float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", line)]


def road(*branches: tuple[float, float], cost: float = 0.0) -> Alternative:
    """Return an alternative with these chances and values."""
    return Alternative("road", tuple(Branch("way", p, v) for p, v in branches), cost)


def number(ident: str) -> Number:
    """Return a number exercise."""
    spec = exercise(ident)
    assert isinstance(spec, Number)
    return spec


def bench(name: str, **moved: float) -> dict[str, float | None]:
    """Return a bench's numbers with some sliders moved from where they start."""
    made: Any = BENCHES[name]()
    settings = {knob.key: knob.start for knob in made.knobs} | moved
    return {one.key: one.value for one in made.numbers(made.state(**settings))}


def option(issue: str, label: str) -> tuple[float, float]:
    """Return what an option of the van case is worth to Hana and to Greta."""
    found = VAN.issue[issue].by_label[label]
    return found.learner, found.counterpart


# ---------------------------------------------------------------- the lesson


def test_the_room_of_the_two_cases_and_the_part_each_got_follow_from_the_table() -> None:
    said = text("m1-two-cases").rpartition("|")[2]
    for floor, ceiling, end in ((6, 17, 8), (110, 320, 250)):
        zone = zopa(Amount(floor, "euros"), Amount(ceiling, "euros"))
        assert re.search(rf"there were {zone.surplus:g}\b", said)
        assert re.search(rf" got {zone.gains(end)[0]:g}\b", said)
    assert row("m1-two-cases", "how it ends") == [8, 250]
    assert row("m1-two-cases", "the other side") == [17, 320]


def test_the_first_count_is_the_sum_of_chances_times_values_less_the_cost() -> None:
    worth = expected_value(road((0.3, 70), (0.7, 52), cost=1))
    assert f"0.3 × 70 + 0.7 × 52 − 1 = **{worth:g}**" in text("m1-principle")


def test_what_the_other_van_costs_follows_from_its_table() -> None:
    sound, work = row("m1-try-count-text", "it is sound"), row("m1-try-count-text", "it needs")
    fetching = row("m1-try-count-text", "fetching")[0]
    for chance, of, cost, product in (sound, work):
        assert chance / of * cost == pytest.approx(product)
    costs = road((sound[0] / 100, -sound[2]), (work[0] / 100, -work[2]), cost=fetching)
    assert -expected_value(costs) == pytest.approx(number("m1-try-count").answer)


def test_paying_what_the_other_van_costs_is_worth_as_much_as_walking_away() -> None:
    dearer, cheaper = option("price", "5.8k")[0], option("price", "5.6k")[0]
    assert (dearer + cheaper) / 2 == VAN.walk_away.learner == 15
    assert dearer == 10
    assert "worth 15 points" in text("m1-negotiate-text")
    assert "5,800 is worth 10" in text("m1-negotiate-text")
    assert "5,800 is worth 10" in text("w1-negotiate-text")


def test_the_room_shrinks_as_the_dealer_bids_more() -> None:
    limit = Amount(5600, "")
    assert zopa(Amount(4900, ""), limit).surplus == 700
    assert "700 to divide" in text("m1-try-room-text")
    assert zopa(Amount(5200, ""), limit).surplus == number("m1-try-room").answer


def test_the_table_of_alternatives_is_the_outside_option_principle() -> None:
    for worth, start in ((0, "nothing"), (30, "30"), (60, "60")):
        found = outside_option(worth / 100, 0.9)
        talking, gets = row("m1-bench-text", start)[-2:]
        assert talking == round(100 * found.without, 1)
        assert gets == round(100 * found.share, 1)


def test_a_better_walk_away_adds_less_than_it_is_better() -> None:
    before, after = bench("alternatives"), bench("alternatives", chance=60)
    assert before["walk_away"] == 40
    assert after["walk_away"] == pytest.approx(49)
    rise = (after["part"] or 0) - (before["part"] or 0)
    assert round(rise, 1) == number("m1-model").answer
    assert abs(rise - (number("m1-model").answer or 0)) < number("m1-model").tolerance


def test_on_the_bench_a_poor_alternative_adds_nothing_and_costly_waiting_makes_it_count() -> None:
    assert bench("alternatives", sure=0)["adds"] == 0
    assert bench("alternatives", sure=45)["adds"] == 0
    assert (bench("alternatives", sure=50)["adds"] or 0) > 0
    assert (bench("alternatives", patience=50)["adds"] or 0) > 0


def test_each_step_on_the_bench_of_beliefs_does_what_the_lesson_says() -> None:
    call = ast.parse(text("m1-belief")).body[-1]
    assert isinstance(call, ast.Expr)
    assert isinstance(call.value, ast.Call)
    hana = {word.arg or "": ast.literal_eval(word.value) for word in call.value.keywords}
    opens = bench("leverage", **hana)
    assert (opens["you_ask"], opens["they_offer"]) == (32.5, 52.5)
    asked = hana | {"their_believed": hana["their_real"]}
    assert bench("leverage", **asked)["you_ask"] == 60
    told = asked | {"my_believed": hana["my_real"]}
    assert bench("leverage", **told)["they_offer"] == bench("leverage", **told)["known"] == 60


def test_the_sums_of_the_quiz_are_right() -> None:
    one = exercise("m1-quiz-1").model_dump()
    right = next(o for o in one["options"] if o["id"] == one["answer"])
    assert float(right["text"]) == expected_value(road((0.25, 60), (0.75, 40), cost=2))
    split = next(o for o in exercise("m1-quiz-2").model_dump()["options"] if o["id"] == "split")
    assert f"ask for {30 + (100 - 30) / 2:g}" in split["text"]
    found = outside_option(0.30, 0.92)
    assert round(found.without, 2) == 0.48
    assert not found.binds


# -------------------------------------------------------------- the workbook


def roads() -> tuple[Alternative, Alternative]:
    """Return Lina's two roads, as the workbook's table has them."""
    wins = row("w1-number-text", "bid for the music college")
    rest = row("w1-number-text", "| she doesn")
    sure = row("w1-number-text", "her old firm")
    bid = road((wins[0] / 100, wins[2]), (rest[0] / 100, rest[2]), cost=wins[3])
    return bid, road((sure[0] / sure[1], sure[2]), cost=sure[3])


def near(ident: str, answer: float) -> float:
    """Return the share that a near answer of a workbook earns."""
    given = mark(exercise(ident), answer, keys(MASTER)[ident][1]).fraction
    assert given is not None
    return given


def test_linas_limit_is_what_the_better_of_her_roads_is_worth() -> None:
    bid, firm = roads()
    assert keys(MASTER)["w1-value"][1]["answer"] == pytest.approx(reservation_value([bid, firm]))


def test_steps_towards_linas_limit_earn_a_part_of_the_points() -> None:
    bid, firm = roads()
    worth = expected_value(bid)
    middle = sum(branch.value for branch in bid.branches) / 2 - bid.search_cost
    steps = [worth + bid.search_cost, worth + 2 * bid.search_cost, expected_value(firm), middle]
    assert [near("w1-value", step) for step in steps] == [0.6, 0.5, 0.3, 0.2]


def test_what_tomas_gains_is_his_alternative_less_what_talking_brings() -> None:
    found = outside_option(0.52, 0.80)
    key = keys(MASTER)["w1-part"][1]
    assert abs(100 * found.adds - key["answer"]) < key["tolerance"]
    assert near("w1-part", round(100 * found.adds, 2)) == 1.0
    split = 52 + (100 - 52) / 2 - 100 * found.without
    steps = [52, round(100 * found.without, 1), round(split, 1)]
    assert [near("w1-part", step) for step in steps] == [0.5, 0.4, 0.3]


def walk_away_value() -> Callable[..., float]:
    """Return the function that the master's code cell defines."""
    names: dict[str, Any] = {}
    exec(compile(ast.parse(text("w1-value-code")), "w1-value-code", "exec"), names)
    found: Callable[..., float] = names["walk_away_value"]
    return found


def test_the_masters_code_agrees_with_the_model_on_every_hidden_case() -> None:
    hidden = keys(MASTER)["w1-value"][1]["code"]
    code = number("w1-value").code
    assert code is not None
    shown = [{"args": list(one.args), "result": one.result} for one in code.examples]
    for one in [*hidden, *shown]:
        chances, brings, cost = one["args"]
        assert walk_away_value()(chances, brings, cost) == pytest.approx(one["result"])
        model = expected_value(road(*zip(chances, brings, strict=True), cost=cost))
        assert model == pytest.approx(one["result"])


def test_each_shortcut_in_code_fails_a_hidden_case() -> None:
    shortcuts: tuple[Callable[[list[float], list[float], float], float], ...] = (
        lambda chances, brings, cost: sum(p * v for p, v in zip(chances, brings, strict=True)),
        lambda chances, brings, cost: max(brings) - cost,
        lambda chances, brings, cost: sum(brings) / len(brings) - cost,
        lambda chances, brings, cost: chances[0] * brings[0] + chances[1] * brings[1] - cost
        if len(brings) > 1 else brings[0] - cost,
        lambda chances, brings, cost: max(
            0.0, sum(p * v for p, v in zip(chances, brings, strict=True)) - cost),
    )  # fmt: skip
    for shortcut in shortcuts:
        cases = keys(MASTER)["w1-value"][1]["code"]
        assert [c for c in cases if shortcut(*c["args"]) != pytest.approx(c["result"])] != []


# ------------------------------------------------------------- what is watched


def test_the_lines_that_the_lesson_points_at_bring_what_it_says() -> None:
    from weakhand.ui.watch import watched

    lines = {line.number: line for line in watched(VAN, "brief_listener", (4, 8)).lines}
    assert "four thousand nine hundred" in lines[4].reply
    assert "expect the Friday one" in lines[5].reply
    assert "four hundred on top" in lines[6].reply
    assert "begging" in lines[8].did
    assert "I can't" in "".join(part for part, _ in lines[8].said)


def test_lesson_and_workbook_play_the_van_on_different_days() -> None:
    seeds = {getattr(exercise(ident), "seed", None) for ident in ("m1-negotiate", "w1-negotiate")}
    assert len(seeds) == 2


def test_what_the_brief_says_of_hana_is_what_the_lesson_says() -> None:
    for figure in ("5,600", "85 a day", "5,300", "5,100 to 6,100"):
        assert figure in VAN.brief.text
    told = prose(LESSON)
    for figure in ("5,600", "5,300", "5,100 to 6,100"):
        assert figure in told
