"""A question that picks up a word of the hint they have just given.

"Something is collected at five." - "Collected by whom?" Nobody who asks so needs to
know the word for what lies behind the hint: their own word leads there. Such a question
is about the fact hinted at, as if it had named it.
"""

from __future__ import annotations

from dataclasses import replace

from weakhand.cases.schema import Case
from weakhand.counterpart.content import content, loose
from weakhand.counterpart.forms import ASKING, asks
from weakhand.counterpart.mind import Mind
from weakhand.counterpart.telling import asked_by_name
from weakhand.language.normalise import fold
from weakhand.language.reading import Move, MoveKind, Reading

_BEGUN = (":1", ":2")
"""How the telling of a fact is called of which there is more to tell."""
_LEAD: frozenset[MoveKind] = ASKING | {"mirror"}
"""Moves that lead to what lies behind a hint."""
_UNSURE = 0.7
"""How sure a question is that only its first words show to be one."""
_SHORT = 4
"""Words up to which a question may only give back theirs."""
_NONE: frozenset[str] = frozenset()
_FITS = 0.8
"""How well a question fits that asks with their own word."""


def picked_up(case: Case, mind: Mind, reading: Reading) -> str:
    """Return the fact of which a question picks up a word, or nothing.

    That is the fact they told last, and not yet whole. A line that names another fact
    must pick up two words of it.
    """
    begun = next((name for name in reversed(mind.last) if name.startswith("tell:")), "")
    if not begun.endswith(_BEGUN) or reading.offer is not None or not asks(reading):
        return ""
    fact = begun.split(":")[1]
    others = not {fact}.issuperset(asked_by_name(case, reading.about))
    echoed = (content(reading.text) & content(mind.words)) - loose() or _all_theirs(reading, mind)
    return fact if len(echoed) > others else ""


def _all_theirs(reading: Reading, mind: Mind) -> frozenset[str]:
    """Return the words of a short question if all are theirs: "tomorrow at eight?"."""
    words = frozenset(fold(reading.text).words)
    return words if len(words) <= _SHORT and words <= frozenset(fold(mind.words).words) else _NONE


def about_the_hint(reading: Reading, fact: str) -> Reading:
    """Return ``reading`` with its questions and mirrors about ``fact``, and about no other."""
    if fact in reading.about:
        return reading
    moves = tuple(_about(move, fact) if move.kind in _LEAD else move for move in reading.moves)
    if _LEAD.isdisjoint(reading.kinds()):
        whole = Move("closed_question", 0, len(reading.text), _UNSURE, _FITS, (fact,))
        moves = (*moves, whole)
    return replace(reading, about=(fact,), moves=moves)


def _about(move: Move, fact: str) -> Move:
    """Return a move as one about ``fact``; a mirror is worth what it was, and no more."""
    if move.kind == "mirror":
        return move._replace(about=(fact,))
    return move._replace(about=(fact,), relevant=max(move.relevant, _FITS), aimed=True)
