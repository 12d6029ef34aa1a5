"""A question put once more by who was misunderstood is answered as that question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from weakhand.cases import load
from weakhand.counterpart import begin
from weakhand.counterpart.asked_anew import ANEW, asked_anew
from weakhand.counterpart.wish import wish
from weakhand.language.reading import Reading
from weakhand.roleplay import Act, replay


@pytest.mark.parametrize(
    ("text", "anew"),
    [
        ("No, I meant how many of them are there now?", "how many of them are there now?"),
        ("Sorry, I asked what kept you in that house.", "what kept you in that house?"),
        ("i asked if you rang them", "you rang them?"),
        ("That's not what I asked. Did he look at it?", "Did he look at it?"),
        ("You're not answering me. Who pays for that?", "Who pays for that?"),
        ("I was asking about the cheese counter!", "what about the cheese counter?"),
        ("I meant you. How long have you been here?", "How long have you been here?"),
        ("What I meant was how long it takes.", "how long it takes?"),
    ],
)
def test_a_question_put_again_is_left_and_keeps_its_place(text: str, anew: str) -> None:
    left = asked_anew(text)
    assert left.strip() == anew
    end = anew.rstrip("?").split()[-1]
    assert left.rindex(end) == text.rindex(end)


@pytest.mark.parametrize(
    "text",
    [
        "I mean what I say.",
        "You misunderstood me.",
        "No, I meant that I get the fitter and you pay for the parts. Deal?",
        "I asked my bank for a loan and they said no. Can you wait?",
        "I asked you a question.",
        "I wanted to ask if you could repair it by Friday.",
    ],
)
def test_what_puts_no_question_again_stays_as_it_is(text: str) -> None:
    assert asked_anew(text) == text


def test_what_they_have_just_said_does_not_answer_it() -> None:
    case = load("used_van_cash_price")
    mind = begin(case).changed(last=("answer:busy",), words="Eleven today.")
    line = Reading("how many dogs are with you right now?")
    found = wish(case, mind, line)
    assert found is not None
    assert found.name == "busy"
    assert wish(case, mind, replace(line, cues=(ANEW,))) is None


def test_a_line_that_puts_a_question_again_is_kept_as_typed() -> None:
    lines = ["How old is the dog?", "No, I meant how old is the van?"]
    talk = replay(load("used_van_cash_price"), 3, [Act.from_json(line) for line in lines])
    assert talk.turns[1].reading.text == lines[1]
    assert talk.turns[1].reply.situations == ("answer:van_age",)
