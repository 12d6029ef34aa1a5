"""Of what a line draws out of them, what also fits as an answer to it."""

from __future__ import annotations

from weakhand.counterpart.aside import ASKED_BESIDE
from weakhand.counterpart.asked import names_clock
from weakhand.counterpart.forms import asks, denies
from weakhand.counterpart.freely import answers_instead
from weakhand.counterpart.heard import puts_off, reflects_unsurely
from weakhand.counterpart.lost_thread import says_missed
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.telling import Telling
from weakhand.counterpart.wanted import wanted
from weakhand.language.reading import LISTENING, MoveKind

_PERSONAL = frozenset({"apology", "feels", "praised", "thanked", "gives", "modest"})
"""What is said to them as a person, and asks for nothing."""
_TELLS: frozenset[MoveKind] = frozenset({"disclosure", "small_talk", "i_message", "affirmation"})
"""Moves of a line that speaks of its speaker, or kindly of them, and asks for nothing."""
_WAITS: frozenset[MoveKind] = frozenset({"deadline_challenge", "accept", "reject", "affirmation"})
"""Moves of a line that only wants something done first: "send me the paper, I'll read it"."""
_REFLECTING: tuple[MoveKind, ...] = ("label", "paraphrase", "summary", "mirror")
"""Moves that give back what was said, and ask at most whether it is right."""
_SURE = 0.8
"""How likely a fact must be what a line asks for to be told in part at once."""
_IN_PART = 2
"""The step of a fact that is told, but not yet whole."""


def fitting(seen: Seen, told: Telling) -> Telling:
    """Return ``told`` without the fact where it would be no answer to the line.

    Nothing is lost: what a line has earned counts with the next. The last of a fact is beside an
    offer, which wants its answer, and beside a question that they have missed.
    """
    if told.step > _IN_PART and (seen.offer is not None or says_missed(seen.reading.text)):
        return told._replace(fact=None, step=0)
    if told.fact is not None and seen.wish is not None:
        if not (seen.wish.fact and seen.wish.name == told.fact.id):
            # What gives back what they said draws out more of that, whatever it asks besides.
            begins = told.step == 1 and asks(seen.reading)
            drawn = told.aimed and seen.has(*_REFLECTING) and not begins
            return told if drawn else told._replace(fact=None, step=0)
        # What a line is not read as being about, and may ask for, begins with a hint.
        begins = seen.mind.told[told.fact.id] == 0
        unsure = not seen.wish.named and seen.wish.share < _SURE
        return told._replace(step=1) if begins and unsure else told
    if told.fact is None or not (_beside(seen, told) or answers_instead(seen, told)):
        return told
    return told._replace(fact=None, step=0)


def _beside(seen: Seen, told: Telling) -> bool:
    """Return whether what would be told is beside what was said."""
    assert told.fact is not None
    name = told.fact.id
    if seen.follows and not told.aimed and not _next_word(seen, name):
        return True
    if _only_personal(seen, told) and name not in seen.mind.fresh:
        return True
    if not told.aimed and (reflects_unsurely(seen) or seen.reading.asks_offer):
        return True
    if _waits_for_nothing(seen, told) or denies(seen.reading):
        return True
    if puts_off(seen) and name != seen.case.deadline.opens:
        return True
    if not told.aimed and name != seen.case.deadline.opens and _asks_for_the_date(seen):
        return True
    if told.step > _IN_PART and _only_asks_plainly(seen):
        return True
    if name in seen.reading.about:
        return False
    if seen.has("preference_question") and _has_wishes(seen):
        return True
    return told.step == 1 and _only_asks_plainly(seen)


def _asks_for_the_date(seen: Seen) -> bool:
    """Return whether a line asks only until when: "when do you need an answer?"."""
    asks_when = wanted(seen.reading.text) in ("when", "long")
    return asks_when and seen.has("deadline_question") and not seen.has(*_REFLECTING)


def _waits_for_nothing(seen: Seen, told: Telling) -> bool:
    """Return whether a line says what comes before their answer, and names no clock and no fact."""
    if told.aimed or puts_off(seen) or names_clock(seen):
        return False
    return seen.has("deadline_challenge") and seen.kinds <= _WAITS


def _only_personal(seen: Seen, told: Telling) -> bool:
    """Return whether a line asks how they are, or says sorry or how its speaker feels."""
    if asks(seen.reading):
        return "how_are_you" in seen.asides or (
            not told.aimed and not ASKED_BESIDE.isdisjoint(seen.asides)
        )
    if not told.aimed and "disclosure" in seen.kinds and seen.kinds <= _TELLS:
        return True
    of_oneself = not told.aimed or seen.kinds <= _TELLS
    return of_oneself and not _PERSONAL.isdisjoint(seen.asides)


def _next_word(seen: Seen, name: str) -> bool:
    """Return whether a fact is what they spoke of last, and more of it is wanted."""
    return seen.follows != "repeat" and name in seen.mind.fresh


def _has_wishes(seen: Seen) -> bool:
    """Return whether they can still say, in words not yet used, what matters to them."""
    return not seen.mind.used.issuperset(seen.case.lines["priorities"].neutral)


def _only_asks_plainly(seen: Seen) -> bool:
    """Return whether a line asks for a yes, a no, a word or a reason, and listens to nothing."""
    return seen.has("closed_question", "why_question") and seen.kinds.isdisjoint(LISTENING)
