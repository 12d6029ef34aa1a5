"""Read one utterance in its context: which moves it makes, about what, with which offer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from weakhand.language.alternatives import OPTIONS, alternatives
from weakhand.language.amounts import nearest
from weakhand.language.anger import hostility
from weakhand.language.answered import answered
from weakhand.language.asking import asks_offer
from weakhand.language.claims import claimed
from weakhand.language.clauses import clauses
from weakhand.language.fit import about, fitted
from weakhand.language.ground import EMPTY, Ground
from weakhand.language.listen import listening
from weakhand.language.loss import losing
from weakhand.language.meant import meant
from weakhand.language.normalise import LONGEST, Folded, fold
from weakhand.language.offers import named_options, offered, spoken_for
from weakhand.language.own_cues import of_their_own
from weakhand.language.patterns import Pattern
from weakhand.language.plain import asked_plainly
from weakhand.language.puts import puts
from weakhand.language.ranges import OPEN, left_open
from weakhand.language.reading import Reading, Said
from weakhand.language.relevance import Hit, Known, hits, known, scene
from weakhand.language.state import State
from weakhand.language.stock import salad, stock_share
from weakhand.language.terms import terms
from weakhand.language.weigh import weigh

__all__ = ["read"]

_MOST = 80
"""Clauses that are read; an utterance with more is read up to here."""


_SARCASM = Pattern(
    r"\b(?:oh (?:great|sure|wonderful|brilliant|fantastic|perfect|nice|how (?:nice|"
    r"lovely|kind))|yeah right|sure sure|how (?:very )?(?:generous|kind|convenient|noble) of "
    r"you|"
    r"thanks a lot|thanks for nothing|good luck with that|big surprise|what a surprise|well "
    r"done you)\b|(?:^|\byeah |\boh )as if$|(?:^| )/ ?s$|\bpoor you\b|\bboo hoo\b|\bcry me\b",
    needs="oh right sure generous kind convenient noble lot nothing luck surprise done if s poor "
    "boo cry /s",
)
_MARKED = re.compile(r"(?:^|\s)/s\s*$")
_MOCKED = 0.4
"""What is left of the certainty of moves that are made in mockery."""


def read(text: str, context: Sequence[Said] = (), ground: Ground = EMPTY) -> Reading:
    """Return what ``text`` does, said after ``context`` in the case of ``ground``.

    Never raises, whatever the text; only its first 3,000 characters are read.
    """
    state = begun(text, context, ground)
    copied = stock_share(state.folded, state.scene, state.known.real)
    if salad(state.folded):
        return Reading(text=text, about=about(state), stock=1.0)
    rules(state)
    weigh(state)
    puts(state)
    answered(state)
    losing(state)
    said = " ".join(state.folded.words)
    state.hostile = round(hostility(said), 2)
    if _SARCASM.search(said) or ("/s" in text and _MARKED.search(text[:LONGEST])):
        state.damp = _MOCKED
    offer, marks = _put_forward(state)
    return Reading(
        text=text,
        offer=offer,
        claims=claimed(state),
        moves=fitted(state, copied),
        about=about(state),
        hostile=state.hostile,
        loss=state.loss,
        stock=copied,
        asks_offer=asks_offer(state),
        cues=(*asked_plainly(state), *of_their_own(state), *marks),
    )


def begun(text: str, context: Sequence[Said] = (), ground: Ground = EMPTY) -> State:
    """Return an utterance folded and cut, in its scene, before anything is found in it."""
    index = known(ground)
    folded = fold(text, index.real)
    parts = clauses(folded)[:_MOST]
    return State(text, folded, parts, scene(context, index), index, _named(index, folded))


def rules(state: State) -> None:
    """Note every move that has a form of its own."""
    listening(state)
    terms(state)
    meant(state)


def _put_forward(
    state: State,
) -> tuple[tuple[tuple[str, str], ...] | None, tuple[str, ...]]:
    """Return the offer, numbers between its options rounded, and the cues of that.

    Where nothing is offered, options that are named all the same leave a cue; so does a point
    that is left open. Several packages in one line offer nothing.
    """
    named = named_options(state)
    several = alternatives(state, named)
    offer = None if several else offered(state, named)
    near = nearest(state, frozenset(issue for issue, _ in offer or ()), spoken_for(named, offer))
    if state.has("offer", "conditional_trade") and not several:
        put = (*(offer or ()), *near)
        unsettled = left_open(state, named, put)
        marks = tuple(f"near:{issue}" for issue, _ in near if issue not in unsettled)
        settled = tuple(each for each in put if each[0] not in unsettled)
        return settled or None, (*marks, *(f"{OPEN}{issue}" for issue in unsettled))
    issues = {each.choice.issue for each in named}.union(issue for issue, _ in near)
    laid_out = (f"terms:{len(issues)}",) if issues and offer is None else ()
    return offer, ((OPTIONS, *laid_out) if several else laid_out)


_TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr", "doctor", "herr", "frau", "sir", "madam"])


def _named(index: Known, folded: Folded) -> list[Hit]:
    """Return the notions that words name; a proper name is nobody's feeling."""
    if not index.notions:
        return []
    found = hits(index.notions, folded.stems)
    if folded.text.islower() or folded.text.isupper():
        return found
    return [
        hit
        for hit in found
        if index.kinds[hit[0]] != "feeling" or not any(_name(folded, i) for i in range(*hit[1:3]))
    ]


def _name(folded: Folded, i: int) -> bool:
    """Say whether word ``i`` is a proper name: after a title, or a capital within a sentence."""
    typed = folded.text[folded.starts[i] : folded.ends[i]]
    if not typed[:1].isupper() or len(typed) < 2 or typed.isupper():
        return False
    before = folded.words[i - 1] if i else ""
    return before in _TITLES or (i > 0 and not folded.marks[i] and before not in ("i", ""))
