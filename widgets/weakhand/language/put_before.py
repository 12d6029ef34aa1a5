"""Which options of the case the other side's last words name."""

from __future__ import annotations

from weakhand.language.relevance import in_order
from weakhand.language.state import State


def put_before(state: State) -> frozenset[tuple[str, str]]:
    """Return issue and label of each option that their last words name."""
    if state.scene.last is None:
        return frozenset()
    choices = state.known.ground.choices
    found = in_order(state.known.options, state.scene.last.stems)
    return frozenset((choices[int(owner)].issue, choices[int(owner)].label) for owner, *_ in found)
