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
    [
        ["Where did you grow up?", "Are you from around here?", "Whereabouts are you from?"],
        [],
        ["the boiler", "Is it cold in there?", "?!", "Who is Zorblatt?"],
        [""],
    ],
    [["grew up"], ["the kitchen", "a table"], ["boiler"], ["nothing"]],
    [[], ["It is small."], ["It drips, and it always has."], ["No."]],
]
THINGS = range(len(ASKED[0]))


@pytest.mark.parametrize("text", ["Whereabouts were you raised?", "Zorblatt's boiler", "", "№"])
def test_it_is_the_same_to_the_last_digit_without_numpy(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = groups(ASKED)
    monkeypatch.setitem(sys.modules, "numpy", None)
    meaning._numpy.cache_clear()
    plain = groups(ASKED)
    monkeypatch.undo()
    meaning._numpy.cache_clear()
    assert type(plain) is not type(quick)
    near, same = quick.near(text), plain.near(text)
    assert near.two(0, [2, 0]) == same.two(0, [2, 0])
    assert near.best(THINGS) == same.best(THINGS)
    assert near.both((0, 1), 2, 0.3) == same.both((0, 1), 2, 0.3)
    for more in ([], [(3, 0.5), (1, 2.0), (3, 0.25)]):
        assert near.first(0, 3, more) == same.first(0, 3, more)


def test_the_closest_texts_of_a_group_are_found() -> None:
    text = "Whereabouts were you raised?"
    close = [sorted(closeness(text, each) for each in group) for group in ASKED[0]]
    near = groups(ASKED).near(text)
    assert near.two(0, THINGS) == [group[-2:] for group in close]
    assert near.best([2, 0])[0] == [close[2][-1], close[0][-1]]
    assert near.first(0, 1, []) == [0]


def test_what_points_away_counts_as_nothing_where_kinds_are_added_up() -> None:
    ways, terms, said = groups(ASKED).near("Is it a cold kitchen?").best(THINGS)
    added = groups(ASKED).near("Is it a cold kitchen?").both((0, 1), 2, 0.5)
    assert added[2] == max(ways[2], terms[2]) + 0.5 * max(said[2], 0.0)
    assert added[1] == terms[1] + 0.5 * max(said[1], 0.0)
    assert groups([[["x"], []], [["y"], []], [["z"], []]]).near("x").both((0, 1), 2, 1.0)[1] == 0.0


def test_a_group_without_a_text_is_never_among_the_closest() -> None:
    near = groups(ASKED).near("Where did you grow up?")
    assert 1 not in near.first(0, len(THINGS), [(1, 9.0)])
    assert len(near.first(0, 10, [])) == len(THINGS) - 1


def test_of_equally_close_things_the_first_comes_first() -> None:
    near = groups([[["the boiler"], ["kitchen"], ["a boiler", "boiler?"], ["boiler"]]])
    assert near.near("boiler").first(0, 3, [(1, -1.0)])[:2] == [2, 3]


def test_of_many_texts_each_is_as_close_as_it_is_alone() -> None:
    many = [[f"Is number {number} the boiler of house {number}?"] for number in range(150)]
    (best,) = groups([many]).near("Which house is it?").best(range(150))
    assert best == [closeness("Which house is it?", text) for (text,) in many]


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
