"""What is made for a case is made once, and for no other that only looks like it."""

from __future__ import annotations

from weakhand.language import Ground
from weakhand.language.once import once_for_each


def test_a_thing_is_made_once_for_the_very_same() -> None:
    made: list[Ground] = []
    make = once_for_each(made.append)
    one, other = Ground(), Ground()
    for each in (one, other, one, other):
        make(each)
    assert [id(each) for each in made] == [id(one), id(other)]


def test_what_was_made_is_given_back_even_if_it_is_nothing() -> None:
    calls: list[int] = []

    @once_for_each
    def nothing(given: Ground) -> None:
        calls.append(id(given))

    ground = Ground()
    assert nothing(ground) is None
    assert nothing(ground) is None
    assert len(calls) == 1


def test_no_more_is_kept_than_is_in_use() -> None:
    many = [Ground() for _ in range(200)]
    count = once_for_each(lambda ground: [ground])
    first = count(many[0])
    for each in many:
        count(each)
    assert count(many[0]) is not first
    assert count(many[0]) == first
