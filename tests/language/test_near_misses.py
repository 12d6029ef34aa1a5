"""Lines that only look like a move, and lines that make one in words seldom used for it."""

from __future__ import annotations

import pytest

from weakhand.language import Said, read

DEAL = "We shook on it with the old owner. Nothing on paper, just a handshake."
ARMY = "I started as a cook, in the army."
EMPTY_FLAT = "I might just leave the flat empty until September."


def _kinds(text: str, said: str) -> frozenset[str]:
    return read(text, (Said("counterpart", said),)).kinds()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("So nothing on paper, just a handshake with the old owner.", DEAL),
        (
            "So he had the yard before, with nothing on paper.",
            "He had it, the yard, before the war, and there was nothing on paper.",
        ),
    ],
)
def test_their_own_words_in_their_own_order_give_nothing_back(text: str, said: str) -> None:
    assert "paraphrase" not in _kinds(text, said)


def test_a_question_in_their_words_and_words_in_another_order_may_give_back() -> None:
    said = "The phone rings all day, so I do the books at night and never see the kids."
    assert "paraphrase" in _kinds("So you get to the books when everyone's asleep.", said)


def test_you_say_behind_their_words_adds_nothing_to_a_mirror() -> None:
    assert "mirror" in _kinds("just a handshake, you say", DEAL)


@pytest.mark.parametrize("text", ["Did you.", "Oh, did you?", "Were you really"])
def test_the_verb_of_what_was_told_only_says_go_on(text: str) -> None:
    assert _kinds(text, ARMY) == {"minimal_encourager"}
    assert "minimal_encourager" not in _kinds(text, "Did you bring the papers?")


@pytest.mark.parametrize(
    "text", ["dont rush on my account", "Please don't hurry.", "don't rush it"]
)
def test_who_tells_them_not_to_hurry_leaves_them_time(text: str) -> None:
    assert _kinds(text, ARMY) == {"pause"}


@pytest.mark.parametrize(
    "text", ["take all the plates you need", "Take as many chairs as you like"]
)
def test_who_gives_things_away_leaves_no_time(text: str) -> None:
    assert "pause" not in _kinds(text, ARMY)
    assert "pause" in _kinds("take all the time you need", ARMY)


@pytest.mark.parametrize("text", ["Begging won't help me, I know.", "No begging, please."])
def test_who_speaks_of_pleading_does_not_plead(text: str) -> None:
    assert "begging" not in _kinds(text, "Half, and that's my last word.")


def test_what_somebody_held_out_is_an_achievement() -> None:
    said = "I've been sober for eleven days now."
    assert "affirmation" in _kinds("eleven days is a real achievement", said)


@pytest.mark.parametrize("text", ["it stings to hear that", "ouch, that hurts to read"])
def test_a_hurt_of_ones_own_is_said_of_what_was_heard(text: str) -> None:
    assert "i_message" in _kinds(text, "You never do the bins. Never.")


@pytest.mark.parametrize(
    "text", ["that's four months with nothing coming in", "no tenant means no rent till autumn"]
)
def test_time_without_income_is_theirs_to_lose(text: str) -> None:
    assert "loss_frame" in _kinds(text, EMPTY_FLAT)


def test_time_without_income_of_ones_own_is_not_theirs() -> None:
    text = "that's four months with nothing coming in for us"
    assert "loss_frame" not in _kinds(text, EMPTY_FLAT)


@pytest.mark.parametrize(
    "text", ["I know where you park.", "we'll be outside your house every night"]
)
def test_who_waits_at_their_door_threatens(text: str) -> None:
    assert "threat" in _kinds(text, "We can't have the hall open past ten.")


def test_who_brings_something_to_their_door_does_not() -> None:
    assert "threat" not in _kinds("I'll be at your door at six with the keys.", EMPTY_FLAT)


@pytest.mark.parametrize("text", ["asdf jkl asdf", "qwertyuiop", "ljkhsdf lkjhsdf"])
def test_keys_struck_at_random_are_off_topic(text: str) -> None:
    assert _kinds(text, EMPTY_FLAT) == {"off_topic"}


def test_words_that_lie_side_by_side_on_the_keys_are_words() -> None:
    assert "off_topic" not in _kinds("were trees there", EMPTY_FLAT)


def test_why_not_before_a_yes_asks_for_no_reason() -> None:
    assert "why_question" not in _kinds("why not, I'll take it", "340 is my price.")
    assert "why_question" in _kinds("why not", "I can't do that.")


@pytest.mark.parametrize("text", ["why tonight of all nights", "Why has it got to be today?"])
def test_why_that_day_is_asked_of_their_deadline(text: str) -> None:
    assert "deadline_question" in _kinds(text, "Decide by tonight, I have four offers today.")
