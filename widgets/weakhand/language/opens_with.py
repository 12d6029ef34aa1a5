"""A line that opens with bare terms of the speaker's own: "6 percent, 24 months. The kids ..."."""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.alternatives import Named
from weakhand.language.put_before import on_table
from weakhand.language.state import State


def opens_with(state: State, named: Sequence[Named], lo: int) -> bool:
    """Say whether a line opens at word ``lo`` with options that are not what they have asked for.

    What they ask for is on the table, or is the first option of its issue: a case begins with
    what they demand. Where a line asks something, its terms may be what it asks about.
    """
    if lo or any("?" in each.mark for each in state.sentences()):
        return False
    table = on_table(state)
    first: dict[str, str] = {}
    for choice in state.known.ground.choices:
        first.setdefault(choice.issue, choice.label)
    return any(
        each.option not in table and first[each.choice.issue] != each.choice.label for each in named
    )
