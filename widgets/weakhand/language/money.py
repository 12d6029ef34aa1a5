"""Shares said in money: 50 more, or 1,230, on a rent of 1,180 that may rise by some percent.

A case says of an issue what its percents are shares of (``of``). People haggle in money, by the
sum itself or by what is added to it or taken off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weakhand.language.counted import uncounted
from weakhand.language.lexicon import words
from weakhand.language.sizes import TIMES
from weakhand.language.state import State

if TYPE_CHECKING:
    from collections.abc import Sequence

COINS = words("euro euros pound pounds dollar dollars quid bucks")
_ON = words("over across in total altogether spread paid flat all cash")
"""Words that may follow a sum, beside those that may follow any number."""
_UP = words("more up extra plus another additional higher top add")
_DOWN = words("off less down lower minus cut cheaper knock drop")
_TOLD = words("have has had earn earned make made owe owed cost costs saved save spend paid")
"""Right before a sum these say that it is one's own money, and no terms."""
_BEFORE, _AFTER = 2, 4
"""Words before and after a sum among which stands whether it is added or taken off."""
_WIDER = 0.5
"""How far beyond an issue's steps a sum may lie, as a share of their range."""
_A_THOUSAND = 1000


def in_money(
    state: State, i: int, size: float, of: float, sign: str, steps: Sequence[float]
) -> float | None:
    """Return the percent that a sum of money at word ``i`` stands for, or ``None``.

    Args:
        state: the line.
        i: which of its words the sum is.
        size: the sum, as it is said.
        of: what the percents are shares of.
        sign: ``+`` or ``-`` where the steps are changes, else nothing.
        steps: the sizes of the issue's options, in percent.
    """
    said = state.folded.words
    after = () if state.folded.marks[i + 1].strip() else said[i + 1 : i + 2]
    if said[max(0, i - 1) : i] and said[i - 1] in _TOLD:
        return None
    if after and (after[0] == "percent" or after[0].rstrip("s") in TIMES):
        return None
    if not (after and after[0] in COINS | _ON) and not uncounted(state, i):
        return None
    around = {*said[max(0, i - _BEFORE) : i], *said[i + 1 : i + _AFTER]}
    share = 100 * size / of
    least = min(step for step in steps if step) / 2
    room = _WIDER * (max(steps) - min(steps)) if sign else 0.0
    moved = around & (_UP if sign == "+" else _DOWN)
    if moved and sign and least <= share <= max(steps) + room:
        return share
    whole = 100 - share if moved and not sign else _whole(share, sign)
    low = min(steps) if 0.0 in steps else least
    return whole if low - room * (0.0 in steps) <= whole <= max(steps) + room else None


def _whole(share: float, sign: str) -> float:
    """Return the step of a sum that is ``share`` percent of what stands: its change, or itself."""
    if sign:
        return share - 100 if sign == "+" else 100 - share
    return share
