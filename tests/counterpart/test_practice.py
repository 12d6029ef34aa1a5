"""Questions of practice are found in anybody's words, and a clear question is never not heard."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.counterpart.conftest import bare_case, fact
from weakhand.cases.any_table import any_table
from weakhand.cases.schema import Case
from weakhand.cases.situations import PRACTICE as OF_PRACTICE
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.practice import NAMES, PRACTICE, asked_in_practice
from weakhand.counterpart.unforeseen import FORMS, form_of
from weakhand.language.cues import Cue
from weakhand.language.reading import Move, MoveKind, Reading

ANSWERED = [
    {"id": "paperwork", "asked": ["paperwork one", "paperwork two"]},
    {"id": "how_long_takes", "asked": ["takes one", "takes two"]},
    {"id": "side", "terms": ["on your side"], "asked": ["on my side"]},
    {"id": "signs_tea", "terms": ["who signs for the tea"], "asked": ["the tea"]},
    {"id": "who_signs", "asked": ["signs one", "signs two"]},
]


@pytest.fixture
def practical() -> Case:
    """Return the bare case with answers to some questions of practice, and one about a launch."""
    launch = {**fact("f_two", "launch"), "summary": "the launch takes nine weeks"}
    return bare_case(answers=ANSWERED, facts=[fact("f_one", "savings"), launch])


def situations(
    case: Case, text: str, kind: MoveKind, *about: str, **mind: object
) -> tuple[str, ...]:
    """Return the situations of the first reply to a line of one move."""
    reading = Reading(text, (Move(kind, 0, len(text), 1.0, 1.0, about),), about)
    start = replace(begin(case), **mind)  # type: ignore[arg-type]
    return respond(case, start, reading, Gesture(), 1)[1].situations


@pytest.mark.parametrize("cue", PRACTICE, ids=lambda cue: cue.name)
def test_a_question_of_practice_is_found_in_each_of_its_examples(cue: Cue) -> None:
    assert [line for line in cue.yes if cue.name not in asked_in_practice(line)] == []


@pytest.mark.parametrize("cue", PRACTICE, ids=lambda cue: cue.name)
def test_a_question_of_practice_is_found_in_none_of_its_counterexamples(cue: Cue) -> None:
    assert [line for line in cue.no if cue.name in asked_in_practice(line)] == []


def test_every_question_of_practice_can_have_an_answer_of_the_case() -> None:
    assert set(NAMES) <= OF_PRACTICE.keys()


def test_what_is_only_reported_is_no_question_of_practice() -> None:
    assert asked_in_practice("I don't want to know who signs it.") == ()


def test_a_question_of_practice_is_answered_in_the_cases_words(practical: Case) -> None:
    asked = "What happens with the paperwork, do you do that or do I?"
    assert situations(practical, asked, "closed_question") == ("answer:paperwork",)


def test_a_term_that_is_most_of_the_line_comes_before_it(practical: Case) -> None:
    asked = "Who signs for the tea?"
    assert situations(practical, asked, "closed_question") == ("answer:signs_tea",)


def test_it_is_answered_whatever_fact_the_line_touches(practical: Case) -> None:
    unspoken = situations(practical, "How long does it take?", "closed_question", "f_two")
    assert unspoken == ("answer:how_long_takes",)
    assert situations(practical, "How long does it take?", "closed_question") == (
        "answer:how_long_takes",
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Who carries the tray?", "knows_not_who"),
        ("And when does the train leave?", "knows_not_when"),
        ("How many windows does it have?", "knows_not_number"),
        ("Where is the other door?", "knows_not_what"),
        ("How come the wall is green?", "knows_not_why"),
        ("Is there anybody who could carry it?", "knows_not_whether"),
        ("Do you know the man who carries it?", "knows_not_whether"),
        ("Please, can I hear the engine?", "asked_leave"),
        ("Would you sign for it?", "asked_favour"),
        ("What happens when I open it?", "knows_not_what"),
    ],
)
def test_what_a_question_asks_for_is_told_by_its_words(text: str, name: str) -> None:
    assert form_of(text) == name


def test_every_form_has_words_for_any_table() -> None:
    assert set(FORMS) <= any_table().keys()


@pytest.mark.parametrize("kind", ["closed_question", "why_question"])
def test_a_clear_question_without_an_answer_is_not_put_off(case: Case, kind: MoveKind) -> None:
    (said,) = situations(case, "Where is the other door?", kind)
    assert said == "answer:knows_not_what"


def test_a_why_that_blames_nobody_is_not_met_with_offence(case: Case) -> None:
    assert situations(case, "Why is the wall green?", "why_question") == ("answer:knows_not_why",)
    assert situations(case, "Why did you paint it?", "why_question") == ("why_bristle",)


def test_of_what_they_have_just_said_nobody_says_that_they_do_not_know_it(case: Case) -> None:
    said = {"words": "My mother speaks of your coffee.", "last": ("answer:mother",)}
    heard = situations(case, "Wait, your mother knows my coffee?", "closed_question", **said)
    assert heard == ("answer:after_really",)
    other = situations(case, "Does your mother cook?", "closed_question", **said)
    assert other == ("answer:knows_not_whether",)
