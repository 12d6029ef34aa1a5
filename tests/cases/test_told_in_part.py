"""What the learner is said to know of a fact has been told them: words and summary agree.

From the second step on, the panel and the debrief give the summary of a fact.
The second step is never passed over, so each of its wordings must hold what
the summary claims.
"""

from __future__ import annotations

import re
from itertools import chain

import pytest

from weakhand.cases import load, names
from weakhand.cases.schema import Case, Fact
from weakhand.language.normalise import fold

NAME = re.compile(r"(?<=[\w,;:] )[A-Z]\w+")
"""A word with a capital inside a sentence."""
TEENS = {"sixteen": "16", "seventeen": "17", "nineteen": "19"}
"""Numbers that the reader leaves as words."""


def figures(text: str) -> set[str]:
    """Return the figures in a text, however they are written: "fifty thousand" is 50000."""
    words = (TEENS.get(word, word) for word in fold(text).words)
    found = re.findall(r"(\d+)(k?)", " ".join(words))
    return {figure + "000" * bool(thousands) for figure, thousands in found}


def proper(case: Case, fact: Fact) -> set[str]:
    """Return the names in a summary that the learner does not have from the brief."""
    known = f"{case.counterpart.name} {case.brief.who} {case.brief.text}"
    return {name for name in NAME.findall(fact.summary) if name not in known}


def in_part(fact: Fact) -> tuple[str, ...]:
    """Return every wording in which a fact is told in part."""
    return tuple(chain(fact.part.cold, fact.part.neutral, fact.part.warm))


def test_a_figure_is_found_in_words_and_in_digits() -> None:
    assert figures("Below fifty thousand a year") == figures("below 50k a year") == {"50000"}


@pytest.mark.parametrize("name", names())
def test_whoever_is_told_in_part_has_heard_every_figure_of_the_summary(name: str) -> None:
    unsaid = [
        (fact.id, sorted(figures(fact.summary) - figures(line)), line)
        for fact in load(name).facts
        for line in in_part(fact)
        if figures(fact.summary) - figures(line)
    ]
    assert unsaid == []


@pytest.mark.parametrize("name", names())
def test_whoever_is_told_in_part_has_heard_every_new_name_of_the_summary(name: str) -> None:
    case = load(name)
    unsaid = [
        (fact.id, sorted(proper(case, fact)), line)
        for fact in case.facts
        for line in in_part(fact)
        if not all(word in line for word in proper(case, fact))
    ]
    assert unsaid == []
