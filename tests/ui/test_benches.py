"""Every bench draws, speaks and counts, wherever its sliders stand."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plots.drawn import collisions, outside
from weakhand.cases import names
from weakhand.ui.benches import BENCHES, deals
from weakhand.ui.benches.bench import Bench, instead, shift
from weakhand.ui.benches.knob import Knob, Mark, choice, slider
from weakhand.ui.words import points

MADE: dict[str, Bench[Any]] = {name: make() for name, make in BENCHES.items()}
CASES = {f"deals of {case}": deals.bench(case) for case in names()}
ALL = {**MADE, **CASES}
Places = tuple[int, ...]

every = pytest.mark.parametrize("bench", ALL.values(), ids=ALL)


def with_one(bench: Bench[Any], n: int, place: int) -> Places:
    """Return the places at the start, with one knob elsewhere."""
    return (*bench.start[:n], place, *bench.start[n + 1 :])


def extremes(bench: Bench[Any]) -> list[tuple[Knob, Places]]:
    """Return both ends of every knob, the others at their start."""
    return [
        (knob, with_one(bench, n, place))
        for n, knob in enumerate(bench.knobs)
        for place in (0, len(knob.values) - 1)
    ]


def anywhere(bench: Bench[Any]) -> st.SearchStrategy[Places]:
    """Return any combination of the knobs."""
    return st.tuples(*(st.integers(0, len(knob.values) - 1) for knob in bench.knobs))


@every
def test_every_end_of_every_knob_is_drawn_within_the_picture(bench: Bench[Any]) -> None:
    for _, places in extremes(bench):
        state = bench.at(places)
        for theme, width in (("light", 640), ("dark", 300)):
            picture = bench.picture(state, theme, width)  # type: ignore[arg-type]
            assert outside(picture) == [], (places, width)
            assert collisions(picture) == [], (places, width)
            assert picture.alt.endswith((".", ")")), picture.alt


@every
def test_the_sentence_names_what_moved_and_where_it_stands(bench: Bench[Any]) -> None:
    for knob, places in extremes(bench):
        if places == bench.start:
            continue
        said = bench.sentence(bench.start, places)
        n = bench.knobs.index(knob)
        assert said.startswith(knob.subject)
        assert knob.readings[places[n]] in said
        assert said.endswith((".", "”"))


@every
def test_without_a_change_the_sentence_says_how_things_stand(bench: Bench[Any]) -> None:
    said = bench.sentence(None, bench.start)
    assert said == bench.sentence(bench.start, bench.start)
    assert said[0].isupper() or said[0] == "“"
    assert not any(knob.subject + " rose" in said for knob in bench.knobs)


@every
def test_going_back_to_the_start_is_said_as_such(bench: Bench[Any]) -> None:
    far = tuple(len(knob.values) - 1 for knob in bench.knobs)
    assert bench.sentence(far, bench.start).startswith("Everything is back where it began: ")
    assert bench.sentence(bench.start, far).startswith("Several things changed at once: ")


@pytest.mark.parametrize("bench", MADE.values(), ids=MADE)
@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_no_combination_of_knobs_breaks_a_bench(bench: Bench[Any], data: st.DataObject) -> None:
    before, now = data.draw(anywhere(bench)), data.draw(anywhere(bench))
    said = bench.sentence(before, now)
    assert said
    assert "nan" not in said
    assert "None" not in said
    for number in bench.numbers(bench.at(now)):
        assert number.words
        if number.value is None:
            assert number.words == "no deal"
        else:
            assert math.isfinite(number.value)


@pytest.mark.parametrize("bench", MADE.values(), ids=MADE)
@given(data=st.data())
@settings(deadline=None, max_examples=12)
def test_no_combination_of_knobs_breaks_a_figure(bench: Bench[Any], data: st.DataObject) -> None:
    picture = bench.picture(bench.at(data.draw(anywhere(bench))), "dark", 360)
    assert picture.svg().startswith(b"<svg")
    assert picture.alt


@every
def test_settings_and_numbers_share_no_name(bench: Bench[Any]) -> None:
    numbers = [number.key for number in bench.numbers(bench.at(bench.start))]
    keys = [knob.key for knob in bench.knobs]
    assert len({*numbers, *keys}) == len(numbers) + len(keys)


@every
def test_every_knob_is_labelled_and_every_value_reads_differently(bench: Bench[Any]) -> None:
    for knob in bench.knobs:
        assert knob.label[:1].isupper()
        assert len(set(knob.readings)) == len(knob.values)


def test_a_slider_reads_with_its_unit_and_its_sentence_says_it_once() -> None:
    knob = slider("rate", "Day rate", "Your day rate", range(400, 500, 10), 420, "euros a day")
    assert knob.readings[2] == "420 euros a day"
    assert knob.moved(420, 430) == "Your day rate rose from 420 to 430 euros a day"
    assert knob.moved(430, 400) == "Your day rate fell from 430 to 400 euros a day"


def test_a_choice_is_now_one_thing_instead_of_another() -> None:
    knob = choice("first", "Who begins", "The first offer", {"you": "yours", "they": "theirs"})
    assert knob.moved("you", "they") == "The first offer is now theirs instead of yours"


def test_a_knob_starts_and_jumps_only_to_values_it_has() -> None:
    with pytest.raises(ValueError, match="chance must be one of these: 0 to 100"):
        slider("chance", "Chance", "The chance", range(0, 101, 5), 42, "%")
    with pytest.raises(ValueError, match="chance must be one of these"):
        slider("chance", "Chance", "The chance", range(0, 101, 5), 40, "%", [Mark("x", 42, "")])


def test_settings_must_be_those_of_the_bench() -> None:
    with pytest.raises(ValueError, match="zopa has least, most, price; there is no cost"):
        MADE["zopa"].places({"cost": 1})
    with pytest.raises(ValueError, match="least must be one of these"):
        MADE["zopa"].places({"least": 421})


def test_a_move_too_small_for_its_words_is_no_standstill() -> None:
    assert shift(3.0, 4.0, points) == "rises from 3 to 4"
    assert shift(3.0, 3.0, points) == "stays at 3"
    assert shift(3.0, 3.01, points) == "rises by a hair, to about 3"
    assert shift(None, 3.0, points) == "is 3"
    assert instead(3.0, 4.0, points) == "4 instead of 3"
    assert instead(3.0, 3.01, points) == "3 as before"
