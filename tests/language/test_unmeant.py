"""Idioms, kind words, reassurances and judgements make no move that their words weigh for."""

from __future__ import annotations

import pytest

from weakhand.language import Said, read
from weakhand.language.unmeant import UNMEANT, unmeant

SAID = (Said("counterpart", "Every time I open the banking app I close it again."),)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("paraphrase", "you drive a hard bargain"),
        ("paraphrase", "so open it and leave it open"),
        ("paraphrase", "so you are saying i should pay and i will not"),
        ("paraphrase", "you have not answered the question"),
        ("label", "text her that you are upset"),
        ("i_message", "i feel as if you never respected me"),
        ("i_message", "i feel confident that you will be back"),
        ("reject", "i am not going anywhere"),
        ("reject", "i am not sure i follow"),
        ("reject", "sorry that was not fair"),
        ("reject", "go on give me the car version i will not tell"),
        ("reject", "oh no i did not mean i pay all of it"),
        ("reject", "is there a fund for people who can not pay"),
        ("disclosure", "i got that"),
        ("accept", "i will have them moved back"),
        ("affirmation", "you told me at midnight you would back us"),
        ("affirmation", "thanks for coming in"),
        ("offer", "i could listen to you talk about barns all day"),
        ("offer", "i can not do 20% off and net 90"),
        ("small_talk", "see you in court"),
        ("deadline_challenge", "could the clause decrease over time"),
        ("paraphrase", "so turn it off for a day"),
        ("paraphrase", "so wear the brace"),
        ("label", "oh that is sad to hear"),
        ("label", "you seem well"),
        ("label", "there is some paint left in the cellar"),
        ("begging", "hello please come sit"),
        ("begging", "please do"),
        ("affirmation", "hello mr brown thanks for coming in"),
        ("reject", "i can not say no to that"),
        ("pause", "just breathe normally"),
        ("pause", "do not talk for a second"),
        ("threat", "if i do not get more i will have to leave"),
        ("threat", "i am sure your customers would love a certified crane"),
        ("label", "there must be some left"),
        ("label", "you must have signed the list"),
        ("offer", "i will give you a call"),
        ("offer", "would you take 60 if you were me"),
        ("closed_question", "does make sense though"),
        ("closed_question", "did it ourselves last year"),
        ("closed_question", "who cares"),
    ],
)
def test_a_form_that_never_makes_a_move_is_known(kind: str, text: str) -> None:
    assert unmeant(kind, text, "")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("paraphrase", "so you never get to the end of it"),
        ("paraphrase", "it is not about the price it is about being asked"),
        ("label", "you are worn out"),
        ("i_message", "i feel uneasy when plans change late"),
        ("reject", "i am not going to sign that"),
        ("reject", "that is not fair and i will not sign it"),
        ("reject", "i can not pay that"),
        ("reject", "i will not tell you my lowest"),
        ("disclosure", "i got that van from my uncle"),
        ("accept", "i will have it"),
        ("affirmation", "thanks for telling me so openly"),
        ("offer", "i could do 230"),
        ("paraphrase", "so change is what scares you"),
        ("label", "that must be hard to hear"),
        ("begging", "please come down on the price"),
        ("pause", "breathe whenever you are ready i am here"),
    ],
)
def test_what_does_make_the_move_is_left_alone(kind: str, text: str) -> None:
    assert not unmeant(kind, text, "")


def test_a_question_how_things_go_on_is_no_threat_but_one_that_names_harm_may_be() -> None:
    assert unmeant("threat", "if i disagree with that rule who hears the appeal", "?")
    assert not unmeant("threat", "if i told the press who would buy here", "?")


def test_who_names_a_need_does_not_ask_for_one() -> None:
    text = "sounds like keeping them safe is what matters most"
    assert unmeant("preference_question", text, "")
    assert not unmeant("preference_question", text, "?")


@pytest.mark.parametrize(
    ("text", "begs"),
    [
        ("I'm on my knees after every harvest.", False),
        ("I'm not on my knees yet.", False),
        ("I beg you on my knees, don't throw us out.", True),
    ],
)
def test_who_is_only_tired_begs_for_nothing(text: str, begs: bool) -> None:
    assert ("begging" in read(text).kinds()) is begs


def test_every_form_belongs_to_a_kind_that_some_line_makes() -> None:
    assert all(forms for forms in UNMEANT.values())


@pytest.mark.parametrize("line", ["So open it and leave it open.", "You drive a hard bargain."])
def test_such_a_line_gives_nothing_back(line: str) -> None:
    assert "paraphrase" not in read(line, SAID).kinds()


def test_who_asks_what_comes_of_their_step_gives_nothing_for_it() -> None:
    text = "if you throw me out in march who is on the shelf in april"
    assert unmeant("conditional_trade", text, "?")
    assert not unmeant("conditional_trade", text, "")
    assert not unmeant("conditional_trade", "if you keep the price how many can i offer you", "?")
