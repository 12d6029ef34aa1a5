"""Every figure and key of lesson 04 and its workbook, recomputed; and lines that must pass."""

from __future__ import annotations

import pytest

from tests.lessons.notebooks import LESSONS as COURSE
from tests.lessons.notebooks import MASTERS as BOOKS
from tests.lessons.notebooks import cells, keys, prose, source
from weakhand.cases import load
from weakhand.evidence import catalogue
from weakhand.models.prospect import BROWN_2024, ESTIMATES, gain_to_offset, value
from weakhand.questions import Classify, Negotiate, Number, Produce, check, exercise, sheet
from weakhand.questions.mark import mark
from weakhand.roleplay import Act, Talk, replay

LESSON = next(path for path in COURSE if path.stem == "04-psychological")
BOOK = next(path for path in BOOKS if path.stem == "workbook-04")
CASE = load("small_supplier_vs_retailer")


def cell(ident: str) -> str:
    return next(source(c) for c in cells(LESSON) if c["id"] == ident)


def number(ident: str) -> Number:
    spec = exercise(ident)
    assert isinstance(spec, Number)
    return spec


def produce(ident: str) -> Produce:
    spec = exercise(ident)
    assert isinstance(spec, Produce)
    return spec


def shares(ident: str, lines: tuple[str, ...]) -> list[float]:
    return [mark(produce(ident), line, {"full": 0.7}).fraction or 0.0 for line in lines]


# ------------------------------------------------------------- the figures


def test_the_bench_shows_the_figures_that_the_lesson_reads_out() -> None:
    gain, loss = float(value(60 - 40)), float(value(60 - 80))
    assert f"−{-loss:.1f}, and not {gain:.0f}" in cell("m4-bench-text")
    offsets = [f"{float(gain_to_offset(20, one.value)):.1f}" for one in ESTIMATES]
    assert f"{offsets[0]}, {offsets[1]} or {offsets[2]}" in cell("m4-bench-text")
    assert all(offset in number("m4-model").solution for offset in offsets)


def test_the_gain_that_the_model_asks_for_is_that_of_the_smallest_estimate() -> None:
    smallest = min(one.value for one in ESTIMATES)
    assert number("m4-model").answer == pytest.approx(float(gain_to_offset(20, smallest)), abs=0.05)
    assert check(number("m4-model"), round(float(gain_to_offset(20, BROWN_2024.value)), 1)).ok is (
        False
    )


def test_the_weights_named_are_those_of_the_published_estimates() -> None:
    card = catalogue().get("losses_weigh_double")
    for one in ESTIMATES:
        assert f"{one.value:g}" in cell("m4-take-away")
        assert f"{one.value:g}" in card.found
        for end in (one.low, one.high):
            assert end is None or f"{end:.2f}" in card.found or f"{end:.3f}" in card.found


def test_the_felt_value_rises_by_the_loss_left_and_the_gain_reached() -> None:
    points, key = keys(BOOK)["w4-rise"]
    before = float(value(60 - 75, BROWN_2024.value, curve=1))
    after = float(value(60 - 45, BROWN_2024.value, curve=1))
    assert points == 8
    assert key["answer"] == pytest.approx(after - before)
    near = [step["answer"] for step in key["near"]]
    alike = float(value(15, 1, curve=1) - value(-15, 1, curve=1))
    assert near == pytest.approx([-before, -before - after, alike, -2 * before, after])


def test_the_trade_feels_even_at_the_gain_over_the_loss() -> None:
    points, key = keys(BOOK)["w4-even"]
    assert points == 6
    assert 10 + float(value(-6, key["answer"], curve=1)) == pytest.approx(0, abs=0.001)
    assert [step["answer"] for step in key["near"]] == pytest.approx([6 / 10, 10 - 6])
    below = [one.value < key["answer"] for one in ESTIMATES]
    assert below == [True, False, False]


@pytest.mark.parametrize("ident", ["w4-rise", "w4-even"])
def test_a_right_step_earns_a_part_and_less_than_the_answer(ident: str) -> None:
    _, key = keys(BOOK)[ident]
    for step in key["near"]:
        assert mark(number(ident), step["answer"], key).fraction == step["share"] < 1


def test_the_figures_of_the_case_are_the_case_s_own() -> None:
    assert f"worth {CASE.walk_away.learner:g} points" in cell("m4-negotiate-text")
    assert "70%" in cell("m4-worked-text")
    assert "70%" in CASE.brief.text


# ---------------------------------------------------------------- the keys


def test_each_answer_of_part_a_is_right_for_two_lines() -> None:
    _, key = keys(BOOK)["w4-recognise"]
    spec = exercise("w4-recognise")
    assert isinstance(spec, Classify)
    assert sorted(key.values()) == sorted(list(spec.options) * 2)


def test_a_risk_counts_as_named_only_where_the_other_side_spoke_first() -> None:
    _, key = keys(BOOK)["w4-recognise"]
    spec = exercise("w4-recognise")
    assert isinstance(spec, Classify)
    lengths = {item.id: len(item.before.split()) for item in spec.items}
    named = [lengths[ident] for ident, label in key.items() if "they named it" in label]
    assert min(named) > 12, "they must have said what they fear"


def test_the_quiz_has_its_right_answers_in_different_places() -> None:
    quiz = [spec for spec in sheet("lesson-04") if "-quiz-" in spec.id]
    places = [
        [option.id for option in spec.options].index(str(spec.answer))
        for spec in quiz
        if spec.kind == "choice"
    ]
    assert len(set(places)) >= 3


# ------------------------------------------------------ what is said of the talk


def model(name: str) -> Talk:
    one = next(each for each in CASE.exemplars if each.name == name)
    return replay(CASE, one.seed, [Act.from_json(line) for line in one.lines])


def said(talk: Talk, turn: int) -> str:
    return talk.turns[turn].reply.text.lower()


def test_the_note_below_the_watched_talk_says_what_happened_in_it() -> None:
    talk = model("direct_but_curious")
    losses = [turn.reading.loss for turn in talk.turns]
    assert losses[11] == "raised_risk"
    assert not any(losses[:11])
    assert "february" in said(talk, 10)
    assert "february" not in "".join(said(talk, turn) for turn in range(10))
    assert "we both need the same thing" in talk.turns[12].reading.text
    assert talk.agreement is not None
    assert "reject" in {move.kind for move in talk.turns[0].reading.moves}


def test_the_optional_call_shows_its_notice_before_it() -> None:
    names = [c["id"] for c in cells(LESSON)]
    notice = load("crisis_call_fictional").notice
    assert notice
    assert f"> {notice}" in cell("m4-crisis-text")
    assert names.index("m4-crisis-text") + 1 == names.index("m4-crisis")
    assert "You can leave this out" in cell("m4-crisis-text")


def test_lesson_and_workbook_play_the_same_case_on_different_days() -> None:
    first, second = exercise("m4-negotiate"), exercise("w4-negotiate")
    assert isinstance(first, Negotiate)
    assert isinstance(second, Negotiate)
    assert first.case == second.case == CASE.name
    assert replay(CASE, first.seed, []).opening != replay(CASE, second.seed, []).opening


def test_the_lesson_says_that_its_own_move_is_untested() -> None:
    assert catalogue().get("loss_of_no_deal").grade == "D"
    assert "untested" in cell("m4-fails")
    assert "never been tested" in cell("m4-evidence-text")
    assert "no finding" in prose(LESSON)


# ------------------------------------------- lines of several styles, and others

GOOD = {
    "m4-try-missing": (
        "If we don't agree, that shelf is bare every Saturday, and it still counts against you.",
        "If we stop here, what will that shelf look like on a Saturday?",
        "if we dont find something the shelf is empty and you lose points",
        "If we end here, you're left with a bare shelf at noon, and it's your bonus.",
    ),
    "m4-try-beside": (
        "If this takes longer than January, you have a hole until autumn, and I'm off the shelf.",
        "And if the file closes without us, what stands there until autumn?",
        "What happens to your file if the two of us have nothing by the first of February?",
        "If we're still arguing on the first, it's an empty slot again. How do we close this?",
    ),
    "m4-try-limit": (
        "I can't do eight. Fruit, glass, wages and the van eat everything.",
        "That's not possible for me, I would lose money on each jar.",
        "I have to be honest: eight percent is beyond what I can do.",
        "I can not sign that. I would lose money with every jar.",
    ),
    "m4-try-burst": (
        "You sound fed up. Everybody wants something and nobody brings anything.",
        "That sounds really frustrating.",
        "It seems you're under a lot of pressure, and it's a lonely place to be.",
        "You seem pressed for time and let down by all of us.",
    ),
    "w4-loss": (
        "If we can't work this out, you lose points again for somebody else's empty shelf.",
        "If we break off now, what happens to your availability score?",
        "if we dont make a deal you have an empty shelf again and lose your bonus",
        "If we leave it at that, the next old man stands before an empty shelf. What could we do?",
        "If we find no agreement, it's you who has to explain the empty shelf.",
    ),
    "w4-limit": (
        "I can't. Four promotions at my expense would eat what a jar leaves me.",
        "I wish I could, but I can't pay the whole fifth.",
        "I can't do that, I would make a loss for two months of the year",
        "That isn't possible for us. We'd be selling below cost for eight weeks.",
    ),
    "w4-burst": (
        "You seem wary of anyone with a nice label now.",
        "It sounds like you felt let down.",
        "It sounds as if you got burned once and had to take the blame.",
        "It seems that still stings.",
    ),
    "w4-beside": (
        "How can I help you fill it before then?",
        "What would you need from me this week to close that file?",
        "How would you fill that space if we don't agree?",
        "How can we make sure there's no hole in it on the first of February?",
    ),
}
BAD = (
    "If you throw me out I'll tell everybody in town to shop elsewhere.",
    "Please don't do this, I need this contract.",
    "Your promotions are a rip-off.",
    "Our jam is the best in the country.",
    "Fine, eight percent then.",
    "I understand how you feel.",
    "",
)


@pytest.mark.parametrize("ident", GOOD)
def test_honest_lines_of_several_styles_earn_most_of_the_points(ident: str) -> None:
    assert min(shares(ident, GOOD[ident])) >= 0.85


@pytest.mark.parametrize("ident", GOOD)
def test_threats_pleas_insults_and_stock_phrases_earn_nothing(ident: str) -> None:
    assert max(shares(ident, BAD)) == 0


CONCEDING = (
    "Agree to my price, you would only lose a few cents.",
    "Accepting my price will only cost you a little margin.",
    "If you give in, you lose only a little.",
)


@pytest.mark.parametrize("ident", ["m4-try-missing", "m4-try-beside", "w4-loss"])
def test_a_loss_that_hangs_on_giving_way_is_never_called_right(ident: str) -> None:
    lesson = ident.startswith("m4-")
    assert [check(produce(ident), line).ok for line in CONCEDING if lesson].count(True) == 0
    assert max(shares(ident, CONCEDING)) < 0.6
