"""What asks after their last words is answered from these words, and not from the demand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.counterpart.conftest import bare_case
from weakhand.cases.any_table import any_table
from weakhand.cases.schema import Case
from weakhand.counterpart import Gesture, Mind, begin, respond
from weakhand.counterpart.last_words import were
from weakhand.counterpart.mind import JUST_PUT
from weakhand.counterpart.respond import Reply
from weakhand.language.reading import Move, MoveKind, Reading

GARDEN = {
    "id": "garden",
    "terms": ["rose garden"],
    "asked": ["The roses are late.", "Late roses, all of them."],
}
CLARIFY = {
    "id": "clarify",
    "asked": ["I want six thousand.", "Six thousand is what I want.", "Which part was it?"],
}


@pytest.fixture
def talkative() -> Case:
    """Return the bare case with a story of its own, and plain words for what they want."""
    return bare_case(answers=[GARDEN, CLARIFY])


def after(case: Case, last: str, words: str = "I could not say.", **more: object) -> Mind:
    """Return a mind whose last words came from the situation ``last``."""
    mind = replace(begin(case), rapport=0.3, last=(last,), words=words, said=frozenset({words}))
    return replace(mind, **more)  # type: ignore[arg-type]


def asked(text: str, kind: MoveKind = "open_question") -> Reading:
    """Return the reading of a short line that has no subject of its own."""
    return Reading(text, (Move(kind, 0, len(text), 1.0, 1.0),))


def reply(case: Case, mind: Mind, reading: Reading) -> Reply:
    """Return their reply to a line."""
    return respond(case, mind, reading, Gesture(), 1)[1]


@pytest.mark.parametrize(
    ("last", "words", "kind"),
    [
        ("opening", "A car.", "terms"),
        ("counter", "Then this.", "terms"),
        ("deadline_held", "By Friday.", "terms"),
        ("tell:f_one:1", "There is something.", "hint"),
        ("tell:f_one:2", "It is the bank.", "told"),
        ("again:f_one", "The bank.", "told"),
        ("guard:f_one", "Not yet.", "declined"),
        ("deflect", "Later.", "declined"),
        ("plain_answer", "It varies.", "unknown"),
        ("answer:statement", "I see. And now?", "asked"),
        ("answer:statement", "I see.", "heard"),
        ("answer:garden", "The roses are late.", "said"),
    ],
)
def test_what_their_last_words_were_is_known(case: Case, last: str, words: str, kind: str) -> None:
    assert were(after(case, last, words)) == kind


def test_a_warning_behind_them_is_not_what_is_asked_after(case: Case) -> None:
    assert were(replace(after(case, "deflect"), last=("deflect", "last_word"))) == "declined"


def test_asked_to_say_it_again_they_say_the_same(case: Case) -> None:
    said = reply(case, after(case, "plain_answer", "It is on a sheet downstairs."), asked("Sorry?"))
    assert said.text.endswith("It is on a sheet downstairs.")
    assert said.text != "It is on a sheet downstairs."


def test_asked_twice_to_say_it_again_they_do_not_say_that_they_said_it(case: Case) -> None:
    mind = after(case, "plain_answer", "It is on a sheet.")
    mind, first = respond(case, mind, asked("Sorry?"), Gesture(), 1)
    _, second = respond(case, mind, asked("Pardon?"), Gesture(), 1)
    assert first.text != second.text
    assert second.text.count("It is on a sheet.") == 1


def test_of_a_long_speech_they_say_the_end_again(case: Case) -> None:
    words = " ".join(["This is a long beginning of seven words."] * 6 + ["And this is the end."])
    said = reply(case, after(case, "plain_answer", words), asked("Sorry?"))
    assert said.text.endswith("And this is the end.")
    assert len(said.text.split()) < len(words.split())


def test_asked_to_say_their_terms_again_they_say_them_and_a_yes_still_takes_them(
    case: Case,
) -> None:
    mind = after(case, "counter", "Then this.", events=frozenset({JUST_PUT}))
    later, said = respond(case, mind, asked("Can you repeat that?"), Gesture(), 1)
    assert said.situations == ("hold",)
    assert JUST_PUT in later.events
    assert later.table == mind.table


def test_what_a_hint_means_is_said_in_another_hint(case: Case) -> None:
    mind = after(case, "tell:f_one:1", told={"f_one": 1, "f_two": 0})
    assert reply(case, mind, asked("What do you mean?")).situations == ("again:f_one",)


@pytest.mark.parametrize("text", ["How so?", "Why?", "Who's that?"])
def test_who_asks_on_after_a_hint_hears_that_it_is_early(case: Case, text: str) -> None:
    mind = replace(after(case, "tell:f_one:1", told={"f_one": 1, "f_two": 0}), rapport=0.05)
    assert reply(case, mind, asked(text)).situations == ("guard:f_one",)


def test_who_asks_on_after_something_told_hears_it_in_other_words(case: Case) -> None:
    mind = replace(after(case, "tell:f_one:2", told={"f_one": 2, "f_two": 0}), rapport=0.05)
    assert reply(case, mind, asked("Like what?")).situations == ("again:f_one",)


def test_what_a_story_of_theirs_means_is_said_in_other_words(talkative: Case) -> None:
    mind = after(talkative, "answer:garden", "The roses are late.")
    mind = replace(mind, used=frozenset({"The roses are late."}))
    assert reply(talkative, mind, asked("How do you mean?")).text == "Late roses, all of them."


def test_a_story_with_no_other_words_is_offered_part_by_part(talkative: Case) -> None:
    used = frozenset(GARDEN["asked"])
    mind = replace(after(talkative, "answer:garden", "The roses are late."), used=used)
    assert reply(talkative, mind, asked("What do you mean?")).text == "Which part was it?"


@pytest.mark.parametrize(
    ("text", "last", "name"),
    [
        ("What do you mean?", "deflect", "after_meaning_declined"),
        ("What do you mean?", "plain_answer", "after_meaning_unknown"),
        ("Like what?", "closed_answer", "after_more_unknown"),
        ("Why is that?", "guard:f_one", "after_why_declined"),
        ("By whom?", "go_on", "after_who_said"),
        ("Really?", "go_on", "after_really"),
        ("You mean the garden?", "go_on", "reflected"),
    ],
)
def test_other_words_of_theirs_are_answered_by_what_they_were(
    case: Case, text: str, last: str, name: str
) -> None:
    assert reply(case, after(case, last), asked(text)).text in any_table()[name]


def test_who_quotes_words_from_before_is_told_plainly_what_they_want(talkative: Case) -> None:
    mind = after(talkative, "answer:garden", "The roses are late.")
    said = reply(talkative, mind, asked("What do you mean, not negotiable?"))
    assert said.situations == ("answer:clarify",)


def test_help_to_understand_is_help_with_what_they_want(talkative: Case) -> None:
    mind = after(talkative, "answer:garden", "The roses are late.")
    said = reply(talkative, mind, asked("Then help me understand it.", "off_topic"))
    assert said.situations == ("answer:clarify",)


def test_a_follow_up_draws_out_nothing_about_something_else(case: Case) -> None:
    mind = replace(after(case, "go_on"), rapport=0.9)
    assert reply(case, mind, asked("How so?", "calibrated_question")).told == ()


def test_a_follow_up_asked_again_is_no_repetition(case: Case) -> None:
    mind = after(case, "deflect", heard=frozenset({"what do you mean"}))
    assert reply(case, mind, asked("What do you mean?")).situations != ("repeated",)


@pytest.mark.parametrize(
    ("last", "name"), [("offer_unknown", "priorities"), ("counter", "priorities")]
)
def test_asked_why_after_their_terms_they_say_what_matters_to_them(
    talkative: Case, last: str, name: str
) -> None:
    assert reply(
        talkative, after(talkative, last), asked("Why not?", "why_question")
    ).situations == (name,)


def test_asked_why_of_their_date_they_speak_of_the_date(talkative: Case) -> None:
    said = reply(talkative, after(talkative, "deadline_held"), asked("Why?", "why_question"))
    assert said.situations != ("priorities",)


def test_with_that_said_it_is_early_for_more(talkative: Case) -> None:
    used = frozenset(talkative.lines["priorities"].neutral)
    mind = replace(after(talkative, "counter"), used=used)
    assert reply(talkative, mind, asked("Why not?", "why_question")).situations == ("deflect",)


@pytest.mark.parametrize(
    ("text", "name"),
    [("and they came late", "answer:reflected"), ("Mine came early.", "unclear")],
)
def test_a_short_line_that_goes_on_with_theirs_may_be_right(text: str, name: str) -> None:
    own = [
        {"id": "reflected", "asked": ["May be so 1.", "May be so 2.", "May be so 3."]},
        {"id": "statement", "asked": ["I see 1.", "I see 2.", "I see 3.", "I see 4."]},
    ]
    case = bare_case(answers=[GARDEN, *own])
    mind = after(case, "answer:garden", "The roses are late.")
    assert reply(case, mind, Reading(text)).situations == (name,)
