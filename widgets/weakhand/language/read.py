"""Read one utterance in its context: which moves it makes, about what, with which offer."""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.claims import claimed
from weakhand.language.clauses import Clause, clauses
from weakhand.language.fit import about, fitted
from weakhand.language.ground import EMPTY, Ground
from weakhand.language.listen import listening
from weakhand.language.normalise import fold
from weakhand.language.offers import offered
from weakhand.language.reading import Reading, Said
from weakhand.language.relevance import Scene, hits, known, scene
from weakhand.language.speak import losing, speaking
from weakhand.language.state import State
from weakhand.language.stock import salad, stock_share

__all__ = ["read"]

_MOST = 80
"""Clauses that are read; an utterance with more is read up to here."""


def read(text: str, context: Sequence[Said] = (), ground: Ground = EMPTY) -> Reading:
    """Return what ``text`` does, said after ``context`` in the case of ``ground``.

    Never raises, whatever the text; only its first 3,000 characters are read.
    """
    folded = fold(text)
    index = known(ground)
    before: Scene = scene(context, index)
    parts: tuple[Clause, ...] = clauses(folded)[:_MOST]
    named = hits(index.notions, folded.stems) if index.notions else []
    state = State(text, folded, parts, before, index, named)
    copied = stock_share(folded, before)
    if salad(folded):
        return Reading(text=text, about=about(state), stock=1.0)
    listening(state)
    speaking(state)
    loss = losing(state)
    offer = offered(state)
    claims = claimed(state)
    moves = fitted(state, copied)
    return Reading(
        text=text,
        moves=moves,
        about=about(state),
        offer=offer,
        claims=claims,
        hostile=state.hostile,
        loss=loss,
        stock=copied,
    )
