"""A word does the work of one family, in whatever form it is typed."""

from __future__ import annotations

import pytest

from weakhand.language import families
from weakhand.language.families import FAMILY
from weakhand.language.lexicon import FEELINGS
from weakhand.language.typed import stem


def test_the_families_are_keyed_by_stems() -> None:
    listed = [word for each in families._WORDS.values() for word in each.split()]
    assert {stem(word) for word in (*listed, *FEELINGS)} == set(FAMILY)


def test_every_family_has_words_of_its_own() -> None:
    assert set(FAMILY.values()) == set(families._WORDS)


@pytest.mark.parametrize(
    ("left", "right"),
    [("friday", "noon"), ("sue", "burn"), ("worried", "exhausted"), ("rent", "invoices")],
)
def test_words_that_do_the_same_work_share_a_family(left: str, right: str) -> None:
    assert FAMILY[stem(left)] == FAMILY[stem(right)]


@pytest.mark.parametrize(
    ("left", "right"), [("friday", "sue"), ("worried", "relieved"), ("boss", "daughter")]
)
def test_words_that_do_other_work_have_other_families(left: str, right: str) -> None:
    assert FAMILY[stem(left)] != FAMILY[stem(right)]


@pytest.mark.parametrize(
    ("left", "right"),
    [("threat", "threats"), ("deadline", "deadlines"), ("beg", "begging"), ("worry", "worries")],
)
def test_the_forms_of_a_word_stay_in_its_family(left: str, right: str) -> None:
    assert FAMILY.get(stem(left)) == FAMILY.get(stem(right))


def test_a_word_of_no_family_has_none() -> None:
    assert stem("zebra") not in FAMILY
