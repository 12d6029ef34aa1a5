"""A question that goes on from the hint they have just given.

"Something is collected at five." - "Collected by whom?" Nobody who asks so needs to
know the word for what lies behind the hint: their own word leads there. Such a question
is about the fact hinted at, as if it had named it (``picked_up``). So is "and who is
it?", which has no word of its own: but only where they have no other answer to it
(``goes_on``), and so is "what would make it one?" after an offer that came early.
"""

from __future__ import annotations

import re
from dataclasses import replace

from weakhand.cases.schema import Case
from weakhand.counterpart.answers import answer_to
from weakhand.counterpart.closest import closest
from weakhand.counterpart.content import content, loose
from weakhand.counterpart.forms import ASKING, asks, of_both
from weakhand.counterpart.in_turn import shut
from weakhand.counterpart.last_words import from_anywhere, leads_nowhere, of_another
from weakhand.counterpart.mind import WHOLE, Mind
from weakhand.counterpart.question import LONGEST, asking, points_back
from weakhand.counterpart.recalled import fact_begun
from weakhand.counterpart.telling import asked_by_name
from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.normalise import fold
from weakhand.language.patterns import late
from weakhand.language.reading import Move, MoveKind, Reading

_LEAD: frozenset[MoveKind] = ASKING | {"mirror"}
"""Moves that lead to what lies behind a hint."""
_UNSURE = 0.7
"""How sure a question is that only its first words show to be one."""
_SHORT = 4
"""Words up to which a question may only give back theirs."""
_BRIEF = 12
"""Words up to which a question may say by "it" or "them" what it is about."""
_STOCK = 0.5
"""Share of stock phrases from which a question leans on nothing."""
_NONE: frozenset[str] = frozenset()
_TELLING = words("other others same both last first next only")
"""Small words that point at one of several, and so at what was said of them."""
_EMPTY = words(
    """say says said tell told know think mean want need like make made get got go going come ask
    asked answer look take give even still just please sorry hello way lot much many"""
)
"""Words that give nothing back: anybody says them to anybody."""
_NEAR, _ABOUT = 0.6, 0.08
"""How near a question comes to a fact just spoken of, and by how much an answer may be nearer."""
_FITS = 0.8
"""How well a question fits that asks with their own word."""
_LEANS = 0.6
"""How well a question fits that has no word of its own."""
_TROUBLE = content("problem trouble difficulty question worry need solve mend fix help stuck tell")
"""Words of a question that asks for what a thing would be good for."""
_TOLD = 2
"""The step of a fact from which what rests on it is on the table."""


def begun(mind: Mind) -> str:
    """Return the fact that their last words told or kept back, if there is more of it to tell."""
    kind, _, rest = next(
        (name for name in reversed(mind.last) if name.startswith(("tell:", "guard:"))), ""
    ).partition(":")
    fact = rest.split(":")[0]
    return fact if kind and 0 < mind.told[fact] < WHOLE else ""


def rests_on(case: Case, mind: Mind) -> str:
    """Return the fact on which an offer rests of which they have just said that it came early."""
    if mind.last[-1:] != ("offer_unknown",):
        return ""
    said = mind.words.casefold()
    locks = [issue.locked_by for issue in case.issues if issue.label.casefold() in said]
    return next((lock for lock in locks if lock is not None and mind.told[lock] < _TOLD), "")


def _asks_what_for(case: Case, mind: Mind, reading: Reading, reply: tuple[str, ...]) -> bool:
    """Return whether a question asks only what their trouble is, or what the thing would be for.

    They have said that this is not told yet, and so "I could not tell you" is no answer.
    """
    if len(reading.text[:LONGEST].split()) > _BRIEF or _foreseen(case, mind, reading):
        return False
    if not (leads_nowhere(reply) or from_anywhere(reply)):
        return False
    return _own(case, mind, reading) <= _TROUBLE


def picked_up(case: Case, mind: Mind, reading: Reading) -> str:
    """Return the fact of which a question picks up a word, or nothing.

    That is the fact they spoke of last, and not yet whole. A line that names another fact
    must pick up two words of it, or name it as well.
    """
    fact = begun(mind)
    if reading.offer is not None or not asks(reading):
        return ""
    if not fact:
        return _of_before(case, mind, reading)
    if _who_is_it(reading) and mind.told[fact] == 1 and not _foreseen(case, mind, reading):
        return fact
    named = asked_by_name(case, reading.about)
    others = not {fact}.issuperset(named)
    echoed = (content(reading.text) & content(mind.words)) - loose() or _all_theirs(reading, mind)
    itself = fact in named if echoed else fact in reading.about and named[:1] == (fact,)
    if len(echoed) > others or (itself and not _by_rote(reading, mind)):
        return fact
    if not named and _comes_near(case, mind, reading, fact):
        return fact
    return _of_before(case, mind, reading)


_WHO = late(
    r"^\W*(?:(?:and|so|but|ok|okay|well|hm+)\W+)*(?:who(?:\W?s| is| are| was| were) (?:that|this|"
    r"it|they|them|those|these|he|she)(?: people)?|(?:which|what) (?:people|person|man|woman))\W*$",
    re.IGNORECASE,
)


def _who_is_it(reading: Reading) -> bool:
    """Return whether a line only asks who it is of whom they have just spoken."""
    return bool(_WHO.search(reading.text[:LONGEST]))


def _comes_near(case: Case, mind: Mind, reading: Reading, fact: str) -> bool:
    """Return whether a short question comes about as near to a fact as to any answer.

    They have just spoken of it, so that is what it is about: "and what do they want from you?".
    """
    text = reading.text[:LONGEST]
    if len(text.split()) > _BRIEF or reading.names_terms or _by_rote(reading, mind):
        return False
    early = shut(case, mind)
    close = closest(case, text, early)
    if close is None or close.of_fact != fact or close.fact < _NEAR:
        return False
    if close.fact < close.closeness - _ABOUT:
        return False
    plain = answer_to(case, reading, early)
    return plain is None or (plain.near and not plain.sure)


def _of_before(case: Case, mind: Mind, reading: Reading) -> str:
    """Return the fact hinted at earlier of which a question picks up two words, or nothing."""
    fact = fact_begun(case, mind, reading.text[:LONGEST])
    foreseen = _foreseen(case, mind, reading)
    return fact if fact and fact not in reading.about and not foreseen else ""


def goes_on(case: Case, mind: Mind, reading: Reading, reply: tuple[str, ...]) -> str:
    """Return the fact that a question goes on from, if ``reply`` is no answer to it.

    It has hardly a word of its own: what it asks about stands in their last words. Where it
    gives back a word of theirs, or has none at all, what may come up anywhere is no answer
    to it, nor is what they hold of something else.
    """
    early = rests_on(case, mind)
    fact = early or begun(mind)
    if not fact or reading.offer is not None or reading.names_terms or not asks(reading):
        return ""
    if early:
        return early if _asks_what_for(case, mind, reading, reply) else ""
    text = reading.text[:LONGEST]
    if _by_rote(reading, mind) or len(text.split()) > _BRIEF:
        return ""
    own, given_back = len(_own(case, mind, reading)), bool(_given_back(reading, mind))
    back = points_back(text)
    if leads_nowhere(reply):
        leans = own <= (given_back or back) and (given_back or not reading.about)
    elif from_anywhere(reply):
        bare = not content(text) and not of_both(text)
        leans = (bare or (given_back and own <= 1)) and not _foreseen(case, mind, reading)
    else:
        leans = of_another(reply, fact) and not own and (given_back or (back and not content(text)))
    return fact if leans else ""


def about_the_hint(reading: Reading, fact: str, leans: bool = False, fits: float = 0.0) -> Reading:
    """Return ``reading`` with its questions and mirrors about ``fact``, and about no other.

    One that only ``leans`` on their last words fits less, and if it could be put to
    anybody, it stays such a question. How well it ``fits`` may be known, from 0 to 1.
    """
    if reading.about == (fact,):
        return reading
    fits = fits or (_LEANS if leans else _FITS)
    moves = tuple(
        _about(move, fact, leans, fits) if move.kind in _LEAD else move for move in reading.moves
    )
    if _LEAD.isdisjoint(reading.kinds()):
        whole = Move("closed_question", 0, len(reading.text), _UNSURE, fits, (fact,))
        moves = (*moves, whole)
    return replace(reading, about=(fact,), moves=moves)


def _by_rote(reading: Reading, mind: Mind) -> bool:
    """Return whether a line is mostly made of phrases out of a book, and not of their words."""
    asked = content(reading.text)
    return reading.stock >= _STOCK and not (asked and asked <= frozenset(fold(mind.words).stems))


def _foreseen(case: Case, mind: Mind, reading: Reading) -> bool:
    """Return whether the case has an answer to a question, in words of its own."""
    plain = answer_to(case, reading, shut(case, mind))
    return plain is not None and plain.named


def _own(case: Case, mind: Mind, reading: Reading) -> frozenset[str]:
    """Return the words of a question that say what it is about, and are not theirs."""
    called = content(case.counterpart.name)
    theirs = frozenset(fold(mind.words).stems)
    return content(asking(reading.text)) - theirs - loose() - called


def _given_back(reading: Reading, mind: Mind) -> frozenset[str]:
    """Return the words of theirs in a question, small ones such as "other" and "day" as well."""
    asked = fold(asking(reading.text))
    said = frozenset(
        stem
        for word, stem in zip(asked.words, asked.stems, strict=True)
        if (word not in FUNCTION and word not in _EMPTY) or word in _TELLING
    )
    return said & frozenset(fold(mind.words).stems)


def _all_theirs(reading: Reading, mind: Mind) -> frozenset[str]:
    """Return the words of a short question if all are theirs: "tomorrow at eight?"."""
    words = frozenset(fold(reading.text).words)
    return words if len(words) <= _SHORT and words <= frozenset(fold(mind.words).words) else _NONE


def _about(move: Move, fact: str, leans: bool, fits: float) -> Move:
    """Return a move as one about ``fact``; a mirror is worth what it was, and no more."""
    if move.kind == "mirror":
        return move._replace(about=(fact,))
    return move._replace(
        about=(fact,), relevant=max(move.relevant, fits), aimed=move.aimed or not leans
    )
