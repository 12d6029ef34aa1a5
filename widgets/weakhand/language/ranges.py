"""A point that a package leaves open: "net-30 or net-60", "between six and twelve percent".

Whoever names two sizes of one thing has not yet settled on either. Neither is put forward; the
rest of the package is, and the other side asks which one is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from weakhand.language.alternatives import Named
from weakhand.language.in_hundreds import in_thousands
from weakhand.language.patterns import late
from weakhand.language.state import State

OPEN = "open:"
"""How a cue begins that names an issue which a line leaves open."""
_JOINS = frozenset(["or", "to", "and", "-", "–", "maybe", "even", "perhaps", "at", "a", "in"])
_BETWEEN = frozenset(["between", "somewhere", "anywhere", "anything", "something", "range"])
_AWAY = frozenset(["from", "go", "going", "down", "up", "back", "move", "change", "come", "drop"])
"""Before two sizes with "to" between them these name where one starts: "from 18 down to 7"."""
_NEAR = 3
"""Words between two sizes of one range at most, and before it where it is announced."""
_UNITS = frozenset(
    ["percent", "day", "days", "week", "weeks", "month", "months", "year", "years", "euros", "net"]
)

_CHOOSE = late(
    r"\b(?:you (?:can |may )?(?:choose|pick|decide|say which)|your (?:choice|pick)|"
    r"(?:it is |that is )?up to you|whichever|whatever (?:suits|you)|"
    r"as you (?:like|prefer|wish)|either)\b"
)
"""Words that leave the choice among sizes to the other side: "two, three, you choose"."""

Pairs = Sequence[tuple[str, str]]


def left_open(state: State, named: Sequence[Named], put: Pairs) -> tuple[str, ...]:
    """Return the issues of what is ``put`` for which a line names two sizes or options."""
    if len(state.folded.words) < _NEAR or not put:
        return ()
    meant = sorted((each for each in named if each.meant), key=lambda each: (each.lo, -each.hi))
    found: dict[str, None] = {}
    for one in meant:
        for other in meant:
            if (
                other.lo >= one.hi
                and other.choice.issue == one.choice.issue
                and other.option != one.option
                and _joined(state, one.lo, one.hi, other.lo)
            ):
                found[one.choice.issue] = None
    for _, last in _ranges(state):
        issues = {each.choice.issue for each in meant if each.lo <= last < each.hi}
        issues &= {issue for issue, _ in put}
        rest = [issue for issue, _ in put if issue not in _taken(meant)]
        if issues or len(rest) == 1:
            found.update(dict.fromkeys(sorted(issues) or rest))
    return tuple(issue for issue, _ in put if issue in found)


def _taken(meant: Sequence[Named]) -> frozenset[str]:
    return frozenset(each.choice.issue for each in meant)


def _ranges(state: State) -> Iterator[tuple[int, int]]:
    """Yield the places of two numbers that make one range, the second one with the unit.

    "Five-three" is no range where it may be a price.
    """
    words = state.folded.words
    at = [i for i, word in enumerate(words) if word[:1].isdigit()]
    prices = any(choice.label.endswith("k") for choice in state.known.ground.choices)
    for one, other in pairwise(at):
        if other == one + 1 and prices and in_thousands(state, one) is not None:
            continue
        if _joined(state, one, one + 1, other) and words[one] != words[other]:
            yield one, other


def _joined(state: State, lo: int, hi: int, other: int) -> bool:
    """Say whether "or", "to" or "between ... and" joins what ends at ``hi`` to word ``other``."""
    words = state.folded.words
    gap = [word for word in words[hi:other] if word not in _UNITS]
    before = _before(words, lo)
    if not gap:
        listed = state.folded.marks[other].strip() == "," or state.folded.words[hi - 1] in _UNITS
        if listed and _CHOOSE.search(" ".join(words)):
            return True
        between = state.folded.text[state.folded.ends[hi - 1] : state.folded.starts[other]]
        return between.strip() in ("-", "–", "—")
    if len(gap) > _NEAR or not _JOINS.issuperset(gap):
        return False
    if "or" in gap:
        return True
    if not any(word[:1].isdigit() for word in words[lo:hi]):
        return False
    if "to" in gap:
        return _AWAY.isdisjoint(before) or not _BETWEEN.isdisjoint(before)
    return "and" in gap and not _BETWEEN.isdisjoint(before)


def _before(words: Sequence[str], lo: int) -> frozenset[str]:
    """Return the few words before word ``lo``, back to the number before it."""
    found: list[str] = []
    for word in reversed(words[max(0, lo - _NEAR) : lo]):
        if word[:1].isdigit():
            break
        found.append(word)
    return frozenset(found)
