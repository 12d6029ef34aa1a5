"""A size that its speaker takes back for another: "66, no, 66 and a half", "not 12 months, 24".

Of the two the last one holds. What is only theirs again, beside another size of the same point,
is none of the speaker's: "you say 15 and I say 6".
"""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.alternatives import Named
from weakhand.language.in_its_place import takes_back
from weakhand.language.patterns import late
from weakhand.language.put_before import on_table
from weakhand.language.state import State

_YOU_SAY = late(
    r"\byou (?:\w+ly |still |now |just |all )?(?:say|said|put|think|thought|wrote|offered|offer|"
    r"have|want|wanted|asked|ask)(?: (?:for|at|about|me|us)){0,2}$"
)
_STOPS = late(
    r"^(?:(?:percent|days|weeks|months|years) )?is (?:\w+ )?where (?:i|we) (?:stop|stick)\b"
)


def corrected(state: State, named: Sequence[Named]) -> list[Named]:
    """Return the options ``named``, of which those that are taken back are not meant."""
    table = on_table(state)
    return [
        each._replace(meant=False)
        if each.meant and (_replaced(state, each, named) or _is_theirs(state, each, named, table))
        else each
        for each in named
    ]


def _replaced(state: State, each: Named, named: Sequence[Named]) -> bool:
    """Say whether another option of the same issue is put in place of one."""
    said = state.folded.words
    if not said[each.lo][:1].isdigit():
        return False
    return any(
        other.choice.issue == each.choice.issue
        and each.hi <= other.lo
        and takes_back(state.line, each.hi, other.lo)
        for other in named
    )


def _is_theirs(
    state: State, each: Named, named: Sequence[Named], table: frozenset[tuple[str, str]]
) -> bool:
    """Say whether an option is only theirs: "you say 15 and I say 6", "15 is where I stop"."""
    said = state.folded.words
    if each.option in table and _STOPS.search(" ".join(said[each.hi : each.hi + 5])):
        return True
    later = any(
        other.meant and other.choice.issue == each.choice.issue and each.hi <= other.lo
        for other in named
        if other.option != each.option
    )
    return later and bool(_YOU_SAY.search(" ".join(said[max(0, each.lo - 6) : each.lo])))
