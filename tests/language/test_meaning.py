"""Where a text lies by what it is about."""

from __future__ import annotations

import sys
from math import dist

import pytest

from weakhand.language import meaning
from weakhand.language.meaning import (
    FILE,
    FULL,
    LARGEST,
    closeness,
    groups,
    plainly,
    point,
    written,
)
from weakhand.language.typed import stem


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
    assert closeness(text, alike) > closeness(text, other) + 0.1


def test_how_a_word_is_typed_does_not_move_a_text() -> None:
    assert closeness("WHERE DID YOU GROW UP??", "where did you grow up") == pytest.approx(
        1, abs=0.01
    )
    assert closeness("what’s the catch", "What is the catch?") == pytest.approx(1, abs=0.01)


def test_a_name_that_no_case_has_used_is_like_itself_alone() -> None:
    assert closeness("Who is Zorblatt?", "And Zorblatt?") > closeness(
        "Who is Zorblatt?", "And Quimbley?"
    )


def test_a_text_without_a_word_lies_nowhere() -> None:
    assert not any(point("?!"))
    assert closeness("?!", "Where did you grow up?") == 0.0


@pytest.mark.parametrize("text", ["Where did you grow up?", "Zorblatt", "no"])
def test_points_have_one_length(text: str) -> None:
    assert dist(point(text), [0] * len(point(text))) == pytest.approx(FULL, abs=3)


def test_sums_stay_exact_in_single_precision() -> None:
    # A number below 2**24 is held exactly, whatever the order in which it was added up.
    assert (FULL + 3) ** 2 < 2**24


ASKED = [
    ["Where did you grow up?", "Are you from around here?"],
    ["the boiler", "Is it cold in there?", "?!", "Who is Zorblatt?"],
    [""],
]


@pytest.mark.parametrize("text", ["Whereabouts were you raised?", "Zorblatt's boiler", "", "№"])
def test_it_is_the_same_to_the_last_digit_without_numpy(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = groups(ASKED)
    near, every, some = quick.best(text), quick.each(text), quick.best_of([2, 0], text)
    monkeypatch.setitem(sys.modules, "numpy", None)
    meaning._numpy.cache_clear()
    plain = groups(ASKED)
    monkeypatch.undo()
    meaning._numpy.cache_clear()
    assert type(plain) is not type(quick)
    assert plain.best(text) == near
    assert plain.each(text) == every
    assert plain.best_of([2, 0], text) == some == [near[2], near[0]]


def test_places_are_written_as_they_are_read() -> None:
    table = written(["ay", "bee"], [[0, -LARGEST], [LARGEST, 1]])
    assert [len(line) for line in table.splitlines()] == [len("ay") + 3, len("bee") + 3]
    assert table.isascii()


def test_a_text_is_placed_by_its_plain_words() -> None:
    assert plainly("I can't, it's Friday!") == ["i", "can", "not", "it", "is", "friday"]


def test_a_word_of_the_table_begins_like_its_stem_by_which_it_is_found() -> None:
    words = [line.partition("\t")[0] for line in FILE.read_text("utf-8").splitlines()]
    assert [word for word in words if not word.startswith(stem(word)[:2])] == ["one"]


@pytest.mark.parametrize(("word", "known"), [("landlording", "landlord"), ("boilered", "boiler")])
def test_a_word_that_no_case_has_used_lies_where_another_of_its_stem_does(
    word: str, known: str
) -> None:
    assert point(word) == point(known)
    assert point(word) != point(f"un{known}")
