"""Which options of the case the other side's words name: their last, or those before them."""

from __future__ import annotations

from functools import lru_cache

from weakhand.language.index import Known, in_order
from weakhand.language.state import State

Options = frozenset[tuple[str, str]]


def put_before(state: State) -> Options:
    """Return issue and label of each option that their last words name."""
    last = state.scene.last
    return frozenset() if last is None else _named(state.known, last.stems)


def on_table(state: State) -> Options:
    """Return the options that the newest words of theirs name that name any."""
    for _, turn in state.scene.theirs:
        found = _named(state.known, turn.said.stems)
        if found:
            return found
    return frozenset()


@lru_cache(maxsize=1024)
def _named(known: Known, stems: tuple[str, ...]) -> Options:
    choices = known.ground.choices
    found = in_order(known.options, stems)
    return frozenset((choices[int(owner)].issue, choices[int(owner)].label) for owner, *_ in found)
