"""Which options of the case the other side's words name: their last, or those before them."""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.relevance import in_order
from weakhand.language.state import State

Options = frozenset[tuple[str, str]]


def put_before(state: State) -> Options:
    """Return issue and label of each option that their last words name."""
    last = state.scene.last
    return frozenset() if last is None else _named(state, last.stems)


def on_table(state: State) -> Options:
    """Return the options that the newest words of theirs name that name any."""
    for _, turn in state.scene.theirs:
        found = _named(state, turn.said.stems)
        if found:
            return found
    return frozenset()


def _named(state: State, stems: Sequence[str]) -> Options:
    choices = state.known.ground.choices
    found = in_order(state.known.options, stems)
    return frozenset((choices[int(owner)].issue, choices[int(owner)].label) for owner, *_ in found)
