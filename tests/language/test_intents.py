"""What may come up at any table is told in whatever words; what belongs to the bargain is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from weakhand.cases.situations import ANSWERS, INTENTS, PRACTICE
from weakhand.language.intents import Intents, intents, trained
from weakhand.language.lanes import packed

LINES = Path(__file__).resolve().parents[2] / "training" / "intents"
FILES = sorted(LINES.glob("*.jsonl"))
ELSEWHERE = {"decides", "final", "how_paid", "if_no", "in_writing", "next_step", "paperwork"}
"""Intents that set forms of asking show as well."""

ASKED = {
    "So the paperwork, do you do that or do I?": "paperwork",
    "Where did you get that amount from?": "why_number",
    "Is there no wiggle room whatsoever in that?": "any_room",
    "Suppose you were sitting on my side, what would you do?": "help_me",
    "Am I even allowed to say no?": "allowed",
    "Would you ever bend the rule for anyone?": "made_exceptions",
    "Could I talk to your manager about it?": "somebody_else",
    "How long have you done this sort of job?": "their_work",
    "Have you any kids of your own?": "their_family",
    "What did your people upstairs say?": "their_boss",
    "Do the others get the same deal?": "others_get",
    "what do you reckon my chances are": "chances",
}
SAID = {
    "Sorry, I'm shaking a bit. I've never had to do this.": "my_nerves",
    "This whole thing stinks, honestly.": "unfair",
    "I gave you people six good years.": "my_loyalty",
    "Wow, okay, that I did not see coming at all.": "taken_aback",
    "You keep dancing around it.": "no_answer",
    "Whatever. Forget I said anything.": "drops_it",
}
OF_THE_BARGAIN = (
    "What worries you most about walking out?",
    "What would have to change for that to work on your side?",
    "I'll give you five thousand two hundred.",
    "It sounds like the audit is what keeps you here so late.",
    "If you take the flour on Mondays, I can do eight percent.",
)


@pytest.mark.parametrize("line", [*ASKED, *SAID])
def test_what_comes_up_anywhere_is_told_in_ordinary_words(line: str) -> None:
    assert intents(line)[0] == {**ASKED, **SAID}[line]


@pytest.mark.parametrize("line", OF_THE_BARGAIN)
def test_what_belongs_to_the_bargain_is_none_of_it(line: str) -> None:
    assert intents(line) == ()


def test_the_sentence_that_asks_comes_first() -> None:
    assert intents("I've never done this before. Who writes it up?")[:2] == (
        "paperwork",
        "my_nerves",
    )


@pytest.mark.parametrize("line", ["", "…", "???", "\u202e", "x" * 5_000, "gib mir zwei davon"])
def test_what_is_no_sentence_has_no_intent(line: str) -> None:
    assert intents(line) == ()


def test_every_intent_is_one_that_a_case_may_answer() -> None:
    assert set(trained().names) == INTENTS.keys() | ELSEWHERE
    assert ELSEWHERE - {"in_writing"} <= ANSWERS.keys() | PRACTICE.keys()


def test_the_likeliest_has_the_largest_margin() -> None:
    table = Intents(("one", "two"), packed([-50, -60]), {"a": packed([20, 90]), "b": packed([40])})
    assert table.margins(["a", "b", "c"]) == (10, 30)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_line_to_train_on_has_a_text_and_intents_that_there_are(path: Path) -> None:
    known = {*trained().names, "none"}
    for row in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(row)
        assert set(entry) == {"text", "intent"}, row
        assert entry["text"].strip(), row
        assert set(entry["intent"].split()) <= known, row


def test_every_intent_has_lines_of_several_hands() -> None:
    hands: dict[str, set[str]] = {name: set() for name in trained().names}
    for path in FILES:
        for row in path.read_text(encoding="utf-8").splitlines():
            for name in json.loads(row)["intent"].split():
                hands.get(name, set()).add(path.stem)
    assert [name for name, authors in hands.items() if len(authors) < 2] == []


def test_no_line_that_is_tested_was_trained_on() -> None:
    trained_on = {
        json.loads(row)["text"].casefold().strip(" .?!")
        for path in FILES
        for row in path.read_text(encoding="utf-8").splitlines()
    }
    tested = {line.casefold().strip(" .?!") for line in (*ASKED, *SAID, *OF_THE_BARGAIN)}
    assert tested & trained_on == set()
