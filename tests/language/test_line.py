"""What a line is by itself is found once, and remembered with it."""

from __future__ import annotations

import pytest

from weakhand.language import EMPTY, Choice, Ground
from weakhand.language.index import known
from weakhand.language.line import Line, by_itself, line_of

GROUND = Ground(choices=(Choice("price", "4,000", ("four thousand",)),))


def test_a_line_that_comes_up_again_is_remembered() -> None:
    text = "How so, of all things?"
    once, twice, again = (line_of(text, known(EMPTY)) for _ in range(3))
    assert twice is again
    assert once.sentences == again.sentences


def test_no_more_lines_are_known_to_have_been_met_than_a_case_can_hold() -> None:
    index = known(Ground())
    for number in range(3000):
        line_of(f"I have {number} of them.", index)
    assert 0 < len(index.met) <= 512


def test_another_case_may_find_something_else_in_the_same_line() -> None:
    text = "Four thousand, then."
    assert line_of(text, known(GROUND)).options
    assert not line_of(text, known(EMPTY)).options


def test_what_a_line_is_by_itself_is_found_once() -> None:
    asked: list[str] = []

    @by_itself
    def shouts(line: Line) -> bool:
        asked.append(line.text)
        return line.text.isupper()

    line = line_of("NO WAY OUT", known(EMPTY))
    assert [shouts(line), shouts(line)] == [True, True]
    assert asked == ["NO WAY OUT"]


def test_sentences_hold_the_words_of_their_clauses() -> None:
    first, second = line_of("If you wait, what happens then? Tell me.", known(EMPTY)).sentences
    assert first.text == "if you wait what happens then"
    assert first.mark == "?"
    assert second.bag == {"tell", "me"}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Hi, is the bike still there?", "is the bike still there"),
        ("thank you do you have the papers", "do you have the papers"),
        ("we look at two of them what do you think about that", "what do you think about that"),
        ("good evening can i ask you something", "can i ask you something"),
    ],
)
def test_a_question_after_a_greeting_or_a_statement_is_a_sentence(text: str, asked: str) -> None:
    assert [each.text for each in line_of(text, known(EMPTY)).sentences][-1] == asked


@pytest.mark.parametrize(
    "text",
    [
        "It sounds like you're tired, are you not?",
        "A volume discount, does it count?",
        "If they say no, what would you do?",
        "What does the band cover, and what does it leave to you?",
        "You're worried about her",
        "That's sad to hear",
    ],
)
def test_a_tag_a_topic_and_a_condition_stay_with_what_they_belong_to(text: str) -> None:
    assert len(line_of(text, known(EMPTY)).sentences) == 1
