"""What R. Okafor says: enough of it, never twice, and only what can be filled in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

import pytest

from weakhand.cases import load
from weakhand.cases.schema import Case
from weakhand.cases.situations import SITUATIONS
from weakhand.cases.spoken import spoken

PLACEHOLDER = re.compile(r"\{(\w*)\}")
SENTENCE = re.compile(r"(?<=[.?!])\s+")
OFFERED = ("offer_far", "offer_near", "offer_unknown", "counter", "hold", "unlocked")
"""Situations in which every line must say what it is about."""
JARGON = ("label", "mirror", "paraphras", "calibrated", "batna", "zopa", "technique", "leverage")


@pytest.fixture(scope="module")
def case() -> Case:
    """Return the freelancer's case."""
    return load("freelancer_vs_procurement")


def plain(line: str) -> str:
    """Return a line without case and punctuation."""
    return " ".join(re.findall(r"[\w{}']+", line.lower()))


def everything(case: Case) -> Iterator[tuple[str, str]]:
    """Yield key and words of all that can be said."""
    return ((key, line) for key, _, line in spoken(case))


def twice(lines: Iterator[str]) -> list[str]:
    """Return what stands more than once."""
    return [line for line, count in Counter(lines).items() if count > 1]


def test_every_situation_has_words_enough_and_no_other_stands_in_the_file(case: Case) -> None:
    assert set(case.lines) == set(SITUATIONS)
    short = [n for n, s in SITUATIONS.items() if len(case.lines[n].neutral) < s.at_least]
    assert short == []


def test_no_line_stands_twice_not_even_with_other_punctuation(case: Case) -> None:
    assert twice(plain(line) for _, line in everything(case)) == []


def test_no_sentence_of_four_words_or_more_stands_twice(case: Case) -> None:
    sentences = (plain(part) for _, line in everything(case) for part in SENTENCE.split(line))
    assert twice(part for part in sentences if len(part.split()) >= 4) == []


def test_placeholders_are_those_that_the_situation_fills_in(case: Case) -> None:
    strange = [
        (key, line)
        for key, allowed, line in spoken(case)
        if not set(PLACEHOLDER.findall(line)) <= set(allowed)
    ]
    assert strange == []


@pytest.mark.parametrize("name", OFFERED)
def test_every_line_about_an_offer_names_what_it_is_about(case: Case, name: str) -> None:
    voiced = case.lines[name]
    (wanted,) = SITUATIONS[name].holds
    for line in (*voiced.cold, *voiced.neutral, *voiced.warm):
        assert PLACEHOLDER.findall(line) == [wanted], line


def test_no_line_opens_with_a_placeholder(case: Case) -> None:
    openings = [
        part
        for _, line in everything(case)
        for part in SENTENCE.split(line)
        if part.startswith("{")
    ]
    assert openings == []


def test_a_package_stands_at_the_end_of_its_line_after_a_colon(case: Case) -> None:
    lines = [line for _, line in everything(case) if "{package}" in line]
    assert lines
    assert [line for line in lines if not line.endswith(": {package}.")] == []


def test_the_opening_states_the_whole_demand(case: Case) -> None:
    for line in case.lines["opening"].neutral:
        assert all(part in line.lower() for part in ("twenty percent", "net-90", "tender"))
        assert "Monday" in line


def test_every_fact_and_concept_that_is_referred_to_exists(case: Case) -> None:
    referred = chain(
        (raised for fact in case.facts for raised in fact.raises),
        (concept.from_fact for concept in case.concepts),
        (concept.opens for concept in case.concepts),
        (issue.locked_by for issue in case.issues),
        (case.deadline.opens,),
    )
    known = {*case.fact, *case.concept}
    assert {name for name in referred if name} <= known
    assert all(raised in case.concept for fact in case.facts for raised in fact.raises)
    assert all(c.opens in case.fact for c in case.concepts if c.opens)


def test_every_fact_is_brought_nearer_by_a_feeling_alive_in_it_or_from_the_start(
    case: Case,
) -> None:
    feelings = {concept.opens for concept in case.concepts if concept.kind == "feeling"}
    assert feelings == set(case.fact)


def test_every_step_of_a_fact_has_three_neutral_wordings_and_two_for_other_moods(
    case: Case,
) -> None:
    for fact in case.facts:
        assert len(fact.guard) >= 3
        for step in (fact.hint, fact.part, fact.whole):
            assert len(step.neutral) >= 3
            assert len(step.cold) >= 2
            assert len(step.warm) >= 2


# What a learner must be able to act on, in every wording that tells a fact in part.
ACTIONABLE = {
    "f_kpi": ("six percent",),
    "f_tender_9w": ("nine weeks",),
    "f_launch": ("six weeks",),
    "f_terms": ("thirty days", "net-30"),
}


@pytest.mark.parametrize(("name", "one_of"), ACTIONABLE.items())
def test_a_fact_told_in_part_says_what_a_learner_can_act_on(
    case: Case, name: str, one_of: tuple[str, ...]
) -> None:
    part = case.fact[name].part
    for line in (*part.cold, *part.neutral, *part.warm):
        assert any(words in line.lower() for words in one_of), line


def test_no_fact_gives_away_another_and_no_guard_or_hint_gives_away_its_own(case: Case) -> None:
    given_away = {name: words for name, words in ACTIONABLE.items() if name != "f_launch"}
    given_away["f_launch"] = ("six weeks", "visser", "vice-president")
    for key, line in everything(case):
        for name, words in given_away.items():
            told_here = key.startswith((f"facts.{name}.part", f"facts.{name}.whole"))
            if not told_here:
                assert not any(word in line.lower() for word in words), (key, line)


def test_lines_said_at_any_time_hold_no_numbers_of_a_package(case: Case) -> None:
    for name, voiced in case.lines.items():
        if name != "opening":
            for line in (*voiced.cold, *voiced.neutral, *voiced.warm):
                assert not re.search(r"\d|percent|net-", line), line


def test_he_never_speaks_the_language_of_the_course(case: Case) -> None:
    for key, line in everything(case):
        assert not any(word in line.lower() for word in JARGON), (key, line)


def test_answers_to_a_feeling_named_are_short_and_several(case: Case) -> None:
    for concept in case.concepts:
        assert 3 <= len(concept.named) <= 5
        assert all(len(line.split()) <= 20 for line in concept.named), concept.id


def test_what_may_be_said_truthfully_stands_in_the_brief(case: Case) -> None:
    brief = case.brief.text.lower()
    for words in ("60%", "four years", "480", "38,000", "second client", "hospital", "two months"):
        assert words in brief
        assert any(words in truth.text.lower() for truth in case.brief.truths), words


def test_model_conversations_end_in_the_creative_deal(case: Case) -> None:
    assert len(case.exemplars) >= 2
    for exemplar in case.exemplars:
        last = exemplar.lines[-1]
        assert isinstance(last, dict)
        assert last["offer"] == case.creative_deal
