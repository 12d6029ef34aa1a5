"""Tricks earn nothing: quotation, negation, keyword heaps, copies, foreign text."""

from __future__ import annotations

import time

import pytest

from weakhand.language import LISTENING, Said, read

DEMAND = Said(
    "counterpart",
    "I need twenty percent off and net-90, or the category goes to tender on Monday.",
    ("feel_squeezed",),
)


@pytest.mark.parametrize(
    "text",
    [
        "He said 'it sounds like you are under pressure'.",
        'My trainer told me to say "it sounds like you are under pressure".',
        "He said ‘it sounds like you are under pressure’.",
        "She asked me, 'what is behind your deadline?'",
        "They told us 'so you're caught between two fires'.",
        "I won't ask how you are measured.",
        "I'm not saying you're under pressure.",
        "label mirror paraphrase summary open question",
        "Mirror, label, paraphrase, calibrated question, summary, effective pause.",
        DEMAND.text,
        "Je ne comprends pas votre demande, monsieur.",
        "xkcd qwer zxcv asdf",
        "\u202eטקסט מימין לשמאל",
        "<script>alert(1)</script>",
        "",
        "   ",
        "\x00\x07\x1b",
    ],
)
def test_a_trick_is_no_listening(text: str) -> None:
    assert not read(text, (DEMAND,)).kinds() & LISTENING


def test_a_rubric_is_all_stock() -> None:
    assert read("label mirror paraphrase summary open question", (DEMAND,)).stock == 1.0


def test_a_copied_turn_is_nearly_all_stock() -> None:
    assert read(DEMAND.text, (DEMAND,)).stock >= 0.9


def test_sarcasm_damps_what_it_says() -> None:
    plain = read("I appreciate that.", (DEMAND,)).first("affirmation")
    mocking = read("Oh great, I appreciate that. /s", (DEMAND,)).first("affirmation")
    assert plain is not None
    assert mocking is None or mocking.sure < 0.6 * plain.sure


def test_a_mirror_needs_their_last_words() -> None:
    assert "mirror" in read("To tender on Monday?", (DEMAND,)).kinds()
    assert "mirror" not in read("To tender on Monday?").kinds()


def test_a_mirror_of_an_older_turn_is_none() -> None:
    column = Said("counterpart", "My director asks about the column.")
    assert "mirror" in read("Asks about the column?", (DEMAND, column)).kinds()
    assert "mirror" not in read("To tender on Monday?", (DEMAND, column)).kinds()
    gone = (DEMAND, column, Said("counterpart", "The launch has an owner."))
    assert "mirror" not in read("To tender on Monday?", gone).kinds()


def test_an_apostrophe_opens_no_quotation() -> None:
    line = "It sounds like you're under pressure, and the directors' meeting won't help."
    assert "label" in read(line, (DEMAND,)).kinds()


@pytest.mark.parametrize("text", ["Blub.", "asdf", "Flibber", "xkcd!"])
def test_a_word_that_nobody_knows_is_no_encourager(text: str) -> None:
    assert "minimal_encourager" not in read(text, (DEMAND,)).kinds()


def test_an_answer_to_a_question_is_no_encourager() -> None:
    asked = (Said("counterpart", "Do you have other clients?"),)
    assert "minimal_encourager" not in read("Yeah.", asked).kinds()


def test_an_insult_is_hostile_and_a_worry_is_not() -> None:
    assert read("You are an idiot and a liar.").hostile >= 0.7
    assert read("I was an idiot to wait.").hostile < 0.3
    assert read("I'm worried about the date.").hostile == 0.0


def test_asking_whether_they_are_in_earnest_insults_nobody() -> None:
    assert read("Is this a joke?").hostile == 0.0
    assert read("Do you have a joke for me?").hostile == 0.0
    assert read("You said 'you people'. Who do you mean?").hostile == 0.0
    assert read("Do you think it's stupid, what you have to do?").hostile == 0.0
    assert read("That's an insult.").hostile < 0.3
    assert read("Are you stupid?").hostile >= 0.7
    assert read("I'd be lying if I said I didn't like it.").hostile == 0.0
    assert read("Your offer is a joke.").hostile >= 0.3


def test_a_loss_is_raised_only_when_they_spoke_of_it() -> None:
    spoke = (Said("counterpart", "If the launch slips, my director will ask me why."),)
    line = "If this goes to tender, the launch slips."
    assert read(line, spoke).loss == "raised_risk"
    assert read(line, (Said("counterpart", "The price is too high."),)).loss == "unraised_risk"
    assert read("You would lose 6% by giving in.", spoke).loss == "conceding"


def test_an_invented_client_is_claimed_and_a_denied_one_is_not() -> None:
    claims = read("I have another client who offered me more.").claims
    assert [claim.kind for claim in claims] == ["alternative"]
    assert read("I don't have other clients.").claims == ()
    assert read("If I had another client, I would say so.").claims == ()


def test_twenty_thousand_characters_take_little_longer_than_a_thousand() -> None:
    for piece in ("if you what not would you if i ", "so ", "it sounds like very very ", "mm "):
        long = piece * (20_000 // len(piece))
        short = long[:1_000]
        read(long), read(short)
        assert _time(long) <= 12 * _time(short) + 0.02


def _time(text: str) -> float:
    """Return the shortest processor time of three readings, in seconds."""
    best = 9.0
    for _ in range(3):
        start = time.process_time()
        read(text, (DEMAND,))
        best = min(best, time.process_time() - start)
    return best
