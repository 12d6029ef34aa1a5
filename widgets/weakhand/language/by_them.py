"""Who does what an option says: "your company pays the promotions" is not that we pay them.

Terms of an option leave out who speaks ("pay the promotions"). Where the other side is named right
before them, the option is meant by which the other side does it, if the case has such a one.
"""

from __future__ import annotations

from collections.abc import Mapping

from weakhand.language.alternatives import Named
from weakhand.language.ground import Choice, Ground
from weakhand.language.lexicon import words
from weakhand.language.line import Line
from weakhand.language.normalise import fold
from weakhand.language.once import once_for_each

_YOURS = words(
    """company firm side people house chain group shop shops store stores office end lot bank
    department team hospital fund employer headquarters boss bosses"""
)
"""After "your" these are the other side."""
_MAY = words("would could will can should must then also simply just to gladly")
"""Words that may stand between them and what they do."""


def by_them(line: Line, each: Named) -> Named:
    """Return the option by which they do what is named, where they are named right before it."""
    said = line.folded.words
    at = each.lo
    while at and said[at - 1] in _MAY:
        at -= 1
    if not _are_they(said, at):
        return each
    other = _theirs(line.known.ground).get(
        (each.choice.issue, line.folded.stems[each.lo : each.hi])
    )
    return each if other is None else each._replace(choice=other)


def _are_they(said: tuple[str, ...], at: int) -> bool:
    """Say whether the words before word ``at`` are the other side: "you", "your company"."""
    if at and said[at - 1] == "you":
        return True
    return at > 1 and said[at - 1] in _YOURS and said[at - 2] == "your"


@once_for_each
def _theirs(ground: Ground) -> Mapping[tuple[str, tuple[str, ...]], Choice]:
    """Return the options of each issue by the stems of what follows "you" in a term."""
    found: dict[tuple[str, tuple[str, ...]], Choice] = {}
    for choice in ground.choices:
        for term in choice.terms:
            said = fold(term)
            if said.words[:1] == ("you",):
                found.setdefault((choice.issue, said.stems[1:]), choice)
    return found
