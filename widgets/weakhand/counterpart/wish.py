"""Whether it is clear what a line asks for, before anything is weighed beside it."""

from __future__ import annotations

import re
from typing import NamedTuple

from weakhand.cases.schema import Case
from weakhand.counterpart.answers import asks_for_wishes
from weakhand.counterpart.aside import asides
from weakhand.counterpart.asked_anew import ANEW
from weakhand.counterpart.choice import beside_choice
from weakhand.counterpart.content import content
from weakhand.counterpart.credit import heap
from weakhand.counterpart.follow_up import asks_after
from weakhand.counterpart.forms import asks, demands
from weakhand.counterpart.in_turn import shut
from weakhand.counterpart.leaning import asked_so, asks_since, leans
from weakhand.counterpart.meant import meant
from weakhand.counterpart.mind import JUST_PUT, WHOLE, Mind
from weakhand.counterpart.question import asking
from weakhand.counterpart.telling import asked_by_name
from weakhand.counterpart.wanted import wanted
from weakhand.language.patterns import late
from weakhand.language.reading import MoveKind, Reading
from weakhand.language.time_over import PUTS_OFF

CLEAR, OF_WISHES, LEANING, BEYOND_DOUBT = 0.25, 0.5, 0.6, 0.8
"""How likely what is meant must be, of all that may be: in a question that stands on its own, in
one that may ask what matters to them, or a statement, in one that may lean on their last words or
says nothing of its own, and in one that says what it wants without asking, or may ask after their
last words."""
_NO_WORD = 45
"""Letters from which what stands between two blanks is no word that anybody typed to ask."""
_STOCK = 0.2
"""Share of stock phrases from which a line asks for no fact."""
_BARGAINS: frozenset[MoveKind] = frozenset(
    {
        "accept",
        "affirmation",
        "begging",
        "conditional_trade",
        "i_message",
        "label",
        "minimal_encourager",
        "offer",
        "paraphrase",
        "pause",
        "reject",
        "summary",
        "threat",
    }
)
"""Moves of a line that asks nothing, and is no wish to hear something of the matter."""
_OF_LIFE = late(
    r"\bhow long have you (?:\w+ly |now )?(?:been (?:here|in|with|at|an?|doing this)|lived|worked|"
    r"had (?:this|the) (?:job|place|shop|house)|known (?:him|her|them|each other))\b",
    re.IGNORECASE,
)
"""What asks since when of somebody's life, also where it might ask it of their last words."""
_POINTS = late(r"\b(?:he|she|him|her|they|them|it|that|those)\b", re.IGNORECASE)
"""Words that point at somebody or something spoken of before."""
_PLEADS: frozenset[MoveKind] = frozenset({"begging", "i_message", "label"})
"""Moves of a line that may want one thing of them, or name one: "please don't hang up"."""
_OPENLY: frozenset[MoveKind] = frozenset({"calibrated_question", "open_question"})
"""Moves that ask for whatever they like to tell."""
_DRAWS: frozenset[MoveKind] = frozenset({"loss_frame", "mirror"})
"""Moves that draw out what lies behind, also where they are put as a question."""


class Wish(NamedTuple):
    """What a line asks for.

    Attributes:
        name: the answer or the fact.
        fact: whether it is a fact.
        share: how likely it is meant, of all that may be, from 0 to 1.
        named: whether the line was read as being about that fact anyway.
    """

    name: str
    fact: bool
    share: float
    named: bool


def wish(case: Case, mind: Mind, reading: Reading) -> Wish | None:
    """Return what a line asks for, where that is clear.

    What bargains is dealt with otherwise. What gives their words back, only reacts, or is a
    heap of words asks for nothing. What asks after their last words is asked of these ("tell me
    more"), and so is since when something of a story is so, unless an answer is meant beyond
    doubt; so it is with what is about the clock, and with a plea ("please don't hang up"). What
    leans on their words, or wants a person, a time or a number and is not quite clear, asks in a
    form in which the thing is asked for. Of a fact told whole there is no more to tell, nor of an
    answer that is spent. What is asked anew is not answered by what they have just said.
    """
    longest = max(map(len, reading.text.split()), default=0)
    if not 0 < longest < _NO_WORD or _bargains(case, mind, reading) or heap(reading):
        return None
    if not _DRAWS.isdisjoint(reading.kinds()):
        return None
    asked = asks(reading) or demands(reading)
    bargains = frozenset() if asked else _BARGAINS & reading.kinds()
    if bargains - _PLEADS or (PUTS_OFF in reading.cues and not asked):
        return None
    leaning = asked and leans(mind, reading.text)
    since = leaning and asks_since(reading.text)
    if since and not _OF_LIFE.search(reading.text):
        return None
    doubt = since or bool(bargains) or _doubtful(case, reading, asked)
    open_to_more = asks_for_wishes(reading) or not asked
    bare = asked and says_little(reading.text)
    least = LEANING if leaning or bare else OF_WISHES if open_to_more else CLEAR
    found = meant(case, reading.text, shut(case, mind))
    if found is None or found.share < (BEYOND_DOUBT if doubt else least):
        return None
    thing = case.fact[found.name] if found.fact else case.answer[found.name]
    doubted = found.share < LEANING and asked and bool(thing.ways and wanted(reading.text))
    if (leaning or doubted) and not asked_so(reading.text, thing.ways):
        return None
    if found.fact:
        if doubt:
            return None
        told = mind.told.get(found.name, WHOLE) >= WHOLE
        by_rote = reading.stock >= _STOCK
        return None if told or by_rote else Wish(*found, found.name in reading.about)
    if beside_choice(case.answer[found.name], reading.text):
        return None
    left = any(line not in mind.used for line in case.answer[found.name].asked)
    if ANEW in reading.cues and f"answer:{found.name}" in mind.last:
        return None
    return Wish(*found, False) if left else None


def says_little(text: str) -> bool:
    """Return whether a question only points at what it is about: "could you ask them?"."""
    question = asking(text)
    return not content(question) and bool(_POINTS.search(question))


def _doubtful(case: Case, reading: Reading, asked: bool) -> bool:
    """Return whether a line may be about their last words, time or the talk, and want no answer."""
    if asks_after(reading.text) or PUTS_OFF in reading.cues or _about_clock(case, reading):
        return True
    return not asked and bool(asides(reading.text))


def asks_for_one(reading: Reading, clear: Wish | None) -> bool:
    """Return whether a line asks for one answer beyond doubt, which is ``clear``.

    Who asks openly may be told more than that.
    """
    if clear is None or clear.fact or clear.share < BEYOND_DOUBT:
        return False
    return asks(reading) and _OPENLY.isdisjoint(reading.kinds())


def _bargains(case: Case, mind: Mind, reading: Reading) -> bool:
    """Return whether a line puts terms, asks for theirs, or asks openly about the clock."""
    if reading.offer is not None or reading.asks_offer or reading.left_open:
        return True
    if _about_clock(case, reading) and not _OPENLY.isdisjoint(reading.kinds()):
        return True
    return JUST_PUT in mind.events and not case.issue.keys().isdisjoint(reading.about)


def _about_clock(case: Case, reading: Reading) -> bool:
    """Return whether a line is about the clock, or asks only when."""
    if reading.first("deadline_question", "deadline_challenge") is None:
        return False
    behind = case.deadline.opens in asked_by_name(case, reading.about)
    return behind or wanted(reading.text) in ("when", "long")
