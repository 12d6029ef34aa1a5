"""Sentences with the words of a move that they do not make, whether a rule or a weight saw it."""

from __future__ import annotations

import pytest

from weakhand.language import Said, read

TILL = "We only take cards here, the till was robbed twice."
VAN = "We're short of a driver, but the old van will do another winter; the hospital pays on time."
RING = "It was my mother's ring. And now it's on her hand."
ROOMS = "We've rooms at the front, at the back, and one with a balcony. What'll it be?"
PAIR = "We could do 480 for the pair, delivered, if you say so by Thursday."


def _kinds(text: str, said: str = TILL) -> frozenset[str]:
    return read(text, (Said("counterpart", said),)).kinds()


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("why_question", "Why, of course.", TILL),
        ("why_question", "the reason why is clear", TILL),
        ("open_question", "what did i tell you", TILL),
        ("closed_question", "has been like that for years", TILL),
        ("closed_question", "Did they ever! Cut it by half.", TILL),
        ("closed_question", "was my mother's too, mine", TILL),
        ("preference_question", "Do you need my passport?", TILL),
        ("preference_question", "Do you want me to sign?", ROOMS),
        ("preference_question", "what do most people want", TILL),
        ("preference_question", "what would you like to drink", TILL),
        ("deadline_question", "how was thursday's meeting", PAIR),
        ("deadline_question", "What happened last Thursday?", PAIR),
        ("threat", "you'll be hearing from me about the new address", TILL),
        ("threat", "then i tell you when the street is clear and you come out", TILL),
        ("threat", "Then I show you where to sign and you get your copy.", TILL),
        ("threat", "I tell the police to lower their guns and then you come out", TILL),
        ("threat", "And if my permit runs out or I go then nobody sits in the chair.", TILL),
        ("threat", "If the licence lapses or I'm ill, then nobody signs the audit.", TILL),
        ("begging", "please don't touch my things", TILL),
        ("begging", "please put me on the list", TILL),
        ("offer", "I could look at them on Saturday.", PAIR),
        ("accept", "Sure, 480, and pigs fly.", PAIR),
        ("accept", "ok 480 noted, i'll ask my wife", PAIR),
        ("loss_frame", "With a driver you'd have your evenings free.", VAN),
        ("label", "it feels like winter in here", TILL),
        ("label", "you sound far away, is the line bad?", TILL),
        ("pause", "give me a minute of your time and I'll explain", TILL),
        ("pause", "I'll wait for your answer.", TILL),
        ("minimal_encourager", "Yeah, no.", RING),
        ("minimal_encourager", "oh come on", TILL),
        ("small_talk", "How are the numbers this year?", TILL),
        ("small_talk", "hello? are you even listening to me", TILL),
    ],
)
def test_a_sentence_that_only_looks_like_a_move_does_not_make_it(
    kind: str, text: str, said: str
) -> None:
    assert kind not in _kinds(text, said)


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("why_question", "why twice", TILL),
        ("preference_question", "do you need the cash more, or the space?", TILL),
        ("deadline_question", "how was Thursday decided on?", PAIR),
        ("threat", "you'll be hearing from my lawyer, and you'll regret it", TILL),
        ("begging", "please, I'm begging you, put me on the list", TILL),
        (
            "begging",
            "Please, we will deliver twice a week, and you can have the five percent as well.",
            "Every supplier gives five percent this year.",
        ),
        ("offer", "I could do 430.", PAIR),
        ("accept", "ok 480, done", PAIR),
        ("loss_frame", "With nobody at the till you'd lose the evening trade.", TILL),
        ("pause", "take your time", TILL),
        ("minimal_encourager", "oh yeah", TILL),
        ("small_talk", "How are you today?", TILL),
    ],
)
def test_what_makes_the_move_is_left_alone(kind: str, text: str, said: str) -> None:
    assert kind in _kinds(text, said)


@pytest.mark.parametrize("text", ["How long does the price hold?", "what makes today so special"])
def test_how_long_something_holds_is_asked_of_a_deadline(text: str) -> None:
    said = "If you don't book now I can't promise the price tomorrow."
    assert "deadline_question" in _kinds(text, said)


def test_a_statement_about_them_with_a_mark_gives_back_and_asks_nothing() -> None:
    found = _kinds("So you've been robbed more than once in here?")
    assert "paraphrase" in found
    assert "closed_question" not in found
    assert "closed_question" in _kinds("So could you take a cheque?")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("affirmation", "You're very thorough."),
        ("affirmation", "that's what I call going the extra mile for people"),
        ("threat", "we'll block the whole village with tractors"),
        ("threat", "You don't want me as an enemy."),
    ],
)
def test_credit_and_threats_are_heard_in_more_words(kind: str, text: str) -> None:
    assert kind in _kinds(text)
