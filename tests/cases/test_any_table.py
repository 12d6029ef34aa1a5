"""Words that serve at any table: enough of each, never twice, and only what can be filled in."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from weakhand.cases import load, names
from weakhand.cases.any_table import any_table
from weakhand.cases.situations import ANSWERS, ANY_TABLE
from weakhand.cases.spoken import spoken


def test_every_name_is_one_that_a_case_may_have_words_of_its_own_for() -> None:
    assert any_table().keys() - ANY_TABLE.keys() <= ANSWERS.keys()
    assert ANY_TABLE.keys() <= any_table().keys()


def test_a_name_stands_for_one_thing() -> None:
    assert not ANY_TABLE.keys() & ANSWERS.keys()


@pytest.mark.parametrize("name", ANY_TABLE)
def test_each_has_enough_wordings(name: str) -> None:
    assert len(any_table()[name]) >= ANY_TABLE[name].at_least


def test_no_wording_stands_twice() -> None:
    lines = [line.casefold() for line in chain(*any_table().values())]
    assert len(lines) == len(set(lines))


def test_only_what_was_said_is_filled_in() -> None:
    for name, lines in any_table().items():
        holds = ANY_TABLE[name].holds if name in ANY_TABLE else ()
        for line in lines:
            assert set(re.findall(r"\{(\w*)\}", line)) == set(holds), line


@pytest.mark.parametrize("name", names())
def test_no_case_says_the_same_to_the_letter(name: str) -> None:
    own = {line for _, _, line in spoken(load(name))}
    assert own.isdisjoint(chain(*any_table().values()))


def test_the_words_suit_a_speaker_who_cuts_nothing_short() -> None:
    mine = chain(*[any_table()[name] for name in ANY_TABLE])
    assert [line for line in mine if re.search(r"\w['\u2019]\w", line)] == []
