"""Where a text lies by what it is about."""

from __future__ import annotations

import numpy as np
import pytest

from weakhand.language.meaning import FULL, LARGEST, closeness, plainly, point, points, written


def near(first: str, second: str) -> float:
    """Return the cosine of two texts."""
    return float(closeness(points([first]), second)[0])


@pytest.mark.parametrize(
    ("text", "alike", "other"),
    [
        ("Where did you grow up?", "Are you from around here?", "When does the office close?"),
        ("Is there any room on the price?", "Could it be cheaper?", "Could I see the kitchen?"),
        ("How long have you worked here?", "How many years in this job?", "How big is the job?"),
        ("You look exhausted.", "Did you sleep badly?", "Did you read the letter?"),
    ],
)
def test_texts_about_the_same_lie_closer_together(text: str, alike: str, other: str) -> None:
    assert near(text, alike) > near(text, other) + 0.1


def test_how_a_word_is_typed_does_not_move_a_text() -> None:
    assert near("WHERE DID YOU GROW UP??", "where did you grow up") == pytest.approx(1, abs=0.01)
    assert near("what’s the catch", "What is the catch?") == pytest.approx(1, abs=0.01)


def test_a_name_that_no_case_has_used_is_like_itself_alone() -> None:
    assert near("Who is Zorblatt?", "And Zorblatt?") > near("Who is Zorblatt?", "And Quimbley?")


def test_a_text_without_a_word_lies_nowhere() -> None:
    assert not point("?!").any()
    assert near("?!", "Where did you grow up?") == 0.0


def test_points_are_whole_numbers_of_one_length() -> None:
    rows = points(["Where did you grow up?", "Zorblatt", "no"])
    assert (rows == np.rint(rows)).all()
    assert np.linalg.norm(rows, axis=1) == pytest.approx(FULL, abs=3)


def test_sums_stay_exact_in_single_precision() -> None:
    # A number below 2**24 is held exactly, whatever the order in which it was added up.
    assert FULL**2 * 2 < 2**24
    assert points(["a"]).dtype == np.float32


def test_places_are_written_as_they_are_read() -> None:
    table = written(["ay", "bee"], np.array([[0, -LARGEST], [LARGEST, 1]]))
    assert [len(line) for line in table.splitlines()] == [len("ay") + 3, len("bee") + 3]
    assert table.isascii()


def test_a_text_is_placed_by_its_plain_words() -> None:
    assert plainly("I can't, it's Friday!") == ["i", "can", "not", "it", "is", "friday"]
