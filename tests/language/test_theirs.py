"""A turn of theirs is put together from its sentences, and is what it is when folded at once."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.cases import Case, load, names
from weakhand.language.clauses import last_clauses
from weakhand.language.normalise import fold
from weakhand.language.theirs import content, spoken

NOTHING: frozenset[str] = frozenset()
_BITS = st.sampled_from(
    [
        *("Hm. ", "I know. ", "So what? ", "No… ", "Fine! ", "no", " one", "The the", "twenty "),
        *("hundred. ", "id. ", "ill. ", "It's ", "'tis ", '"quoted. ', 'so" ', "[pause] ", "um "),
        *("5. ", "percent", " - ", "\n", "(aside. ", "then) ", "why is it so", "you say. ", "?"),
    ]
)


def _wordings(case: Case) -> list[str]:
    voiced = [*case.lines.values(), *(v for f in case.facts for v in (f.hint, f.part, f.whole))]
    return [
        *(line for each in voiced for line in (*each.cold, *each.neutral, *each.warm)),
        *(line for fact in case.facts for line in fact.guard),
        *(line for answer in case.answers for line in answer.asked),
    ]


def _agree(text: str) -> bool:
    folded, said = fold(text), spoken(text, NOTHING)
    last = last_clauses(folded)
    return (
        said.words == folded.words
        and said.stems == folded.stems
        and said.content == content(folded)
        and said.asks == ("?" in text[-40:] or bool(last and last[-1].asks))
    )


@pytest.mark.parametrize("name", names())
def test_what_a_case_says_is_the_same_sentence_by_sentence(name: str) -> None:
    wordings, dice = _wordings(load(name)), Random(name)
    turns = [" ".join(dice.choices(wordings, k=1 + n % 3)) for n in range(200)]
    assert [turn for turn in turns if not _agree(turn)] == []


@given(st.lists(_BITS, max_size=9).map("".join))
def test_any_turn_is_the_same_sentence_by_sentence(text: str) -> None:
    assert _agree(text)


def test_a_turn_without_its_mark_may_ask_all_the_same() -> None:
    assert spoken("I see. What do you want", NOTHING).asks
    assert not spoken(
        "What do you want? I see, and that is all I have to say to you.", NOTHING
    ).asks
