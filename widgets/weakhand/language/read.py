"""Read one utterance in its context: which moves it makes, about what, with which offer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from weakhand.language.anger import hostility
from weakhand.language.answered import answered
from weakhand.language.asked_back import asked_back
from weakhand.language.asking import asks_offer
from weakhand.language.claims import claimed
from weakhand.language.cut_short import asked_short
from weakhand.language.exchange import put_forward
from weakhand.language.fit import about, fitted
from weakhand.language.greetings import greeting
from weakhand.language.ground import EMPTY, Ground
from weakhand.language.index import known
from weakhand.language.line import Line, by_itself, line_of
from weakhand.language.listen import listening
from weakhand.language.loss import losing
from weakhand.language.meant import meant
from weakhand.language.nods import nodded
from weakhand.language.normalise import LONGEST
from weakhand.language.own_cues import of_their_own
from weakhand.language.partly import partly
from weakhand.language.patterns import Pattern, late
from weakhand.language.plain import asked_plainly
from weakhand.language.plainly import putting_off
from weakhand.language.protest import protested
from weakhand.language.puts import puts
from weakhand.language.reading import Reading, Said
from weakhand.language.relevance import scene
from weakhand.language.state import State
from weakhand.language.stock import salad, stock_share
from weakhand.language.terms import terms
from weakhand.language.time_over import PUTS_OFF, cues_of_time
from weakhand.language.to_terms import to_terms
from weakhand.language.weigh import weigh

__all__ = ["read"]

_SARCASM = Pattern(
    r"\b(?:oh (?:great|sure|wonderful|brilliant|fantastic|perfect|nice|how (?:nice|"
    r"lovely|kind))|yeah right|sure sure|how (?:very )?(?:generous|kind|convenient|noble) of "
    r"you|"
    r"thanks a lot|thanks for nothing|good luck with that|big surprise|what a surprise|well "
    r"done you)\b|(?:^|\byeah |\boh )as if$|(?:^| )/ ?s$|\bpoor you\b|\bboo hoo\b|\bcry me\b",
    needs="oh right sure generous kind convenient noble lot nothing luck surprise done if s poor "
    "boo cry /s",
)
_MARKED = late(r"(?:^|\s)/s\s*$")
_MOCKED = 0.4
"""What is left of the certainty of moves that are made in mockery."""


def read(text: str, context: Sequence[Said] = (), ground: Ground = EMPTY) -> Reading:
    """Return what ``text`` does, said after ``context`` in the case of ``ground``.

    Never raises, whatever the text; only its first 3,000 characters are read.
    """
    state = begun(text, context, ground)
    line = state.line
    copied = stock_share(line, state.scene)
    if salad(line):
        return Reading(text=text, about=about(state), stock=1.0)
    rules(state)
    weigh(state)
    nodded(state)
    puts(state)
    protest = protested(state)
    by_part = partly(state)
    answered(state)
    losing(state)
    beside = _beside(line)
    state.hostile = beside.hostile
    if beside.mocks:
        state.damp = _MOCKED
    offer, marks = (None, ()) if protest else put_forward(state, whole=not by_part)
    return Reading(
        text=text,
        offer=offer,
        claims=claimed(state),
        moves=fitted(state, copied),
        about=about(state),
        hostile=state.hostile,
        loss=state.loss,
        stock=copied,
        asks_offer=beside.asks_offer,
        cues=tuple(dict.fromkeys((*beside.cues, *marks, *cues_of_time(state)))),
    )


class _Beside(NamedTuple):
    """Small things that a line does besides its moves, whatever was said before it.

    Attributes:
        hostile: how insulting it is, 0 to 1.
        mocks: whether it is meant the other way round.
        asks_offer: whether it asks the other side to name terms.
        cues: plain questions, and what it says of its speaker's own weakness.
    """

    hostile: float
    mocks: bool
    asks_offer: bool
    cues: tuple[str, ...]


@by_itself
def _beside(line: Line) -> _Beside:
    """Return what a line does besides its moves."""
    marked = "/s" in line.text and _MARKED.search(line.text[:LONGEST])
    return _Beside(
        round(hostility(line.said), 2),
        bool(_SARCASM.search(line.said) or marked),
        asks_offer(line),
        (*asked_plainly(line), *of_their_own(line), *_time_asked(line)),
    )


def _time_asked(line: Line) -> tuple[str, ...]:
    """Return the cue of a line that asks for time before it answers."""
    return (PUTS_OFF,) if putting_off(line) else ()


def begun(text: str, context: Sequence[Said] = (), ground: Ground = EMPTY) -> State:
    """Return an utterance folded and cut, in its scene, before anything is found in it."""
    index = known(ground)
    return State(line_of(text, index), scene(context, index))


def rules(state: State) -> None:
    """Note every move that has a form of its own."""
    listening(state)
    asked_back(state)
    asked_short(state)
    terms(state)
    meant(state)
    to_terms(state)
    greeting(state)
