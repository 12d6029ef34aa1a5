"""A canvas is what stands in its sections, whatever that is; its points become one scale."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.canvas.filled import every, learners, recorded
from weakhand.canvas import Canvas, canvas_of
from weakhand.canvas.read import groups_of, section_of, sections
from weakhand.canvas.schema import Point, Way, expected_best, package_worth, shares
from weakhand.questions import sheet
from weakhand.questions.blanks import as_section, filled, still_open
from weakhand.questions.spec import Group

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=12,
)
SECTIONS = sections(sheet("lesson-08"))


def names(group: Group) -> set[str]:
    return {blank.name for blank in group.blanks} | {inner.name for inner in group.groups}


def test_the_sections_ask_for_every_field_of_a_canvas_and_for_nothing_else() -> None:
    asked = {group.name: names(group) for spec in SECTIONS for group in spec.groups}
    assert set(asked) == set(Canvas.model_fields)
    empty = canvas_of({name: [{}] for name in asked})
    for name, blanks in asked.items():
        held = getattr(empty, name)
        row = held[0] if isinstance(held, tuple) and held else held
        if name != "packages":
            assert blanks == set(type(row).model_fields), name


@given(JSON)
def test_whatever_was_recorded_makes_a_canvas(value: Any) -> None:
    groups = groups_of({spec.id: value for spec in SECTIONS})
    assert isinstance(canvas_of(groups), Canvas)
    assert isinstance(canvas_of(value if isinstance(value, dict) else {}), Canvas)


def test_a_cleaned_section_is_cleaned_for_good() -> None:
    for spec in SECTIONS:
        once = as_section(spec, recorded("well")[spec.id])
        assert as_section(spec, once) == once
        assert still_open(spec, once) == ()


def test_empty_rows_are_no_rows_and_numbers_out_of_range_are_no_numbers() -> None:
    spec = next(spec for spec in SECTIONS if spec.id == "m8-alternatives")
    row = {"what": " take\nthe  flat ", "likely": "140", "worth": "35"}
    found = as_section(spec, {"mine": [{}, row, {"what": "  "}]})
    assert found["mine"] == [{"what": "take the flat", "worth": 35.0}]
    assert filled(found) == 2
    assert "Alternative 1: how likely is it to work out" in still_open(spec, found)


def test_what_a_learner_wrote_survives_being_written_down() -> None:
    canvas = learners("well")
    assert canvas_of(canvas.model_dump(mode="json")) == canvas


def test_every_group_is_asked_for_in_a_section_with_a_title() -> None:
    assert section_of("clock") == "8. The clock"


@pytest.mark.parametrize("name", every())
def test_all_best_ways_together_are_worth_a_hundred(name: str) -> None:
    for side in ("mine", "theirs"):
        rows = shares(every()[name].issues, side)
        assert sum(max(row) for row in rows) == pytest.approx(100, abs=0.3)
        assert all(min(row) == 0 for row in rows)


def test_only_the_differences_between_points_count() -> None:
    def points(a: float, b: float) -> Point:
        return Point(
            name="x", options=(Way(label="a", mine=a, theirs=0), Way(label="b", mine=b, theirs=1))
        )

    assert shares([points(0, 10), points(0, 30)], "mine") == [[0, 25], [0, 75]]
    assert shares([points(50, 60), points(70, 100)], "mine") == [[0, 25], [0, 75]]


def test_a_package_that_leaves_a_point_open_has_no_worth() -> None:
    canvas = learners("well")
    assert package_worth(canvas, {"Day rate": "the rate as it is"}) is None
    assert package_worth(canvas, canvas.packages[1]) == pytest.approx(
        (27 + 18 + 16) / (38 + 18 + 16 + 4) * 100, abs=0.2
    )


def test_the_best_alternative_is_its_chance_times_its_worth() -> None:
    assert expected_best(learners("well")) == pytest.approx(0.35 * 65, abs=0.06)
    assert expected_best(Canvas()) is None
