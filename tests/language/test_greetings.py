"""Who only greets or takes leave is heard so at any point of a talk."""

from __future__ import annotations

import pytest

from weakhand.language import Said, read
from weakhand.language.greetings import asked_kindly, greets
from weakhand.language.normalise import fold
from weakhand.language.read import begun

LATE = tuple(
    Said("counterpart", text)
    for text in (
        "Nine thousand six hundred, and thirty days to pay it.",
        "The file is what it is. I didn't write it.",
        "You'd have to put that in a letter.",
    )
)


@pytest.mark.parametrize(
    "line",
    [
        "Hi",
        "hey",
        "So, hello.",
        "hello again",
        "Good morning, Ms Hall. Thanks for seeing me.",
        "hi denise",
        "Hi Denise, it's Omar, sorry to bother you.",
        "Hello Daniel. I'm Sam.",
        "good afternoon, my name is Pia",
        "hey boss",
        "evening!",
        "have a good day then",
        "Goodbye, and thank you.",
    ],
)
@pytest.mark.parametrize("before", [(), LATE], ids=["first", "late"])
def test_a_greeting_is_small_talk_early_and_late(line: str, before: tuple[Said, ...]) -> None:
    assert "small_talk" in read(line, before).kinds()


@pytest.mark.parametrize(
    "line",
    [
        "hey wait",
        "Hi, is it still available?",
        "hello, 5400",
        "Good morning is what I'd say if it were one.",
        "Have a look at it.",
        "evening out the rates",
        "hey listen",
    ],
)
def test_what_goes_on_after_hello_only_greets_if_it_is_a_name(line: str) -> None:
    assert not greets(" ".join(fold(line).words))


@pytest.mark.parametrize("line", ["How are you?", "Hi, how are you doing today?", "hey whats up"])
def test_how_are_you_at_the_door_is_a_greeting_and_no_question(line: str) -> None:
    assert read(line, LATE[:1]).kinds() == {"small_talk"}


def test_how_are_you_asks_once_they_have_told_something() -> None:
    assert asked_kindly(begun("How are you?", LATE)) == ()


def test_a_question_after_a_greeting_is_still_asked() -> None:
    assert "closed_question" in read("Hi. Is it still available?").kinds()
