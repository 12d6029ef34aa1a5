"""What they say freely: when a plain answer is given, and when it comes before a fact."""

from __future__ import annotations

import re

from weakhand.counterpart.answers import Plain
from weakhand.counterpart.anywhere import comes_up
from weakhand.counterpart.credit import QUESTIONS
from weakhand.counterpart.forms import asks, asks_of_them, reflects
from weakhand.counterpart.heard import puts_off
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.telling import Telling
from weakhand.counterpart.voice import Speech
from weakhand.language.patterns import late
from weakhand.language.reading import MoveKind

_OF_TIME = frozenset(["may_think", "moment"])
"""Answers to who asks for time; no remark on anything else comes before them."""
_REFLECTING: tuple[MoveKind, ...] = ("label", "paraphrase", "summary")
"""Moves that give back what they said or feel, whatever word of theirs they use."""
_LONGEST = 300
_PLAINLY_MENTIONED = 3
"""Words of a term by which a line speaks of a thing, whatever it turns down besides."""
_PERSONAL = late(
    r"\b(?:child|kids?\b|famil|married|wife|husband|partner|brother|sister|pets?\b|hobb|favou?rite|"
    r"sleep|football|music|weekend|holiday|born|grow up|grew up|live\b|old are you|dreams?\b|bored|"
    r"lonely|tired of|breakfast|lunch|dinner|cook|read\b.{0,9}books)",
    re.IGNORECASE,
)
"""What is spoken of when people ask about each other's lives."""


def answers_instead(seen: Seen, told: Telling) -> bool:
    """Return whether a plain question is answered, and the fact that was next is kept back.

    Nobody adds a hint at something else to a plain answer. A fact that a line is about is told
    all the same, unless it asks for one word, such as yes or who, and the case has that answer.
    Who goes on from a hint asks for nothing else.
    """
    plain = seen.plain
    if told.fact is None or seen.hint:
        return False
    if plain is None:
        return not told.aimed and told.step == 1 and comes_up(seen)
    if not (plain.asked and plain.left(seen.mind.used)):
        return False
    aimed = told.fact.id in seen.reading.about if plain.named else told.aimed
    if not aimed:
        return plain.words != 1 or not _only_touched(seen, told, plain)
    word = plain.named or told.step == 1
    return plain.foreseen or (word and not seen.has(*QUESTIONS))


def answer_plainly(seen: Seen, told: Telling, speech: Speech) -> bool:
    """Answer a plain question, or remark on what is mentioned; return whether that was done.

    What they tell of a fact that was asked for answers better, unless it is clear that the line
    asks for this answer: then the fact comes after it. Who asks again what has been answered in
    every wording hears that there is no more.
    """
    plain = seen.plain
    wished = seen.wish is not None and asks(seen.reading)
    if plain is None or seen.hint or (told.aimed and not wished):
        return False
    if plain.words == 1 and _only_touched(seen, told, plain):
        return False
    refuses = seen.has("begging") or (seen.has("reject") and plain.words < _PLAINLY_MENTIONED)
    aside = plain.answer.id not in _OF_TIME and puts_off(seen)
    if not plain.asked and (speech.parts or aside or refuses):
        return False
    if speech.answer(plain.answer, plain.asked):
        return True
    if plain.named and not told.fact and not plain.left(seen.mind.used):
        speech.say("nothing_more")
        return True
    return False


def _only_touched(seen: Seen, told: Telling, plain: Plain) -> bool:
    """Return whether one word of a line touches an answer, and the line is about something else."""
    if not plain.asked:
        return seen.has(*_REFLECTING)
    held = told.guarded is not None and told.guarded.id in told.named
    return held or not seen.case.fact.keys().isdisjoint(seen.reading.about)


def leaves_open(seen: Seen) -> bool:
    """Return whether a line reflects, and the case has words for one that earns nothing."""
    return "reflected" in seen.case.answer and reflects(seen.reading)


def asks_personally(seen: Seen) -> bool:
    """Return whether a line asks about their life outside the matter: home, sleep, a favourite."""
    return bool(_PERSONAL.search(seen.reading.text[:_LONGEST])) and about_them(seen)


def about_them(seen: Seen) -> bool:
    """Return whether a line asks about the person, and about nothing on the table."""
    return asks(seen.reading) and not seen.reading.names_terms and asks_of_them(seen.reading)
