"""What a number without a unit may count: nothing named beside it, but a point spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.alternatives import Named
from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.line import Line
from weakhand.language.patterns import late
from weakhand.language.put_before import on_table
from weakhand.language.state import State

FOLLOWS = words(
    """it is then and but if with for at more less up down off on in instead rather please tops max
    maximum would works work i we you will plus as or that who a per do does can could not no yes
    thanks what sounds fine ok good tonight today now from"""
)
"""Words that may follow a number that counts no thing of its own: not "six people"."""
_ALL = words("all these those both")
"""Right before a number these count what was just named: "yes to all three"."""
_CLOCK = late(
    r"\b(?:there|here|round|over|up|home|back|by|tonight|tomorrow|today|\w+day) at \d|"
    r"\b(?:o'?clock|(?<=\d )(?:am|pm)|evening|morning|tonight at|at night|half past|quarter|people|"
    r"children|"
    r"kids|times|pieces|jars|kits)\b"
)

_BY_THE_CLOCK = late(
    r"\b(?:before|until|till|after|past|half) (?:1?\d|2[0-4])$|\b(?:call|ring|phone|see|meet|there|"
    r"back) (?:\w+ ){0,2}?(?:at|by) (?:1?\d|2[0-4])$|"
    r"\b(?:sign(?:ed|ing)?|answer|decide|reply|home) by (?:1?\d|2[0-4])$"
)
"""A number with these before it is a time of day: "I call you before four"."""


def uncounted(state: State, i: int) -> bool:
    """Say whether the number at word ``i`` counts nothing that is named beside it."""
    said, marks = state.folded.words, state.folded.marks
    if _CLOCK.search(" ".join(said[max(0, i - 3) : i + 4])):
        return False
    if _BY_THE_CLOCK.search(" ".join(said[max(0, i - 4) : i + 1])):
        return False
    if said[max(0, i - 2) : i] == ("the", "other") or _more_of(said, marks, i):
        return False
    if i and said[i - 1] in _ALL:
        return False
    return i + 1 == len(said) or bool(marks[i + 1]) or said[i + 1] in FOLLOWS


def _more_of(said: Sequence[str], marks: Sequence[str], i: int) -> bool:
    """Say whether the number at word ``i`` counts more of a thing or time: "two more shops"."""
    if said[i + 1 : i + 2] != ("more",) or i + 2 >= len(said) or marks[i + 2]:
        return False
    thing = said[i + 2]
    return thing.endswith("s") and thing not in FUNCTION


_BEHIND = 4
"""Words behind a number among which the name of an issue is what it counts."""
_JOINS = words("on for as in of a an the my your to at")


def named_beside(line: Line, i: int) -> frozenset[str]:
    """Return the issues named right behind the number at word ``i``: "4 on the sign-on"."""
    said, marks = line.folded.words, line.folded.marks
    found = []
    for owner, lo, *_ in line.named:
        between = range(i + 1, lo + 1)
        if not i < lo <= i + _BEHIND or line.known.kinds[owner] != "issue":
            continue
        if any(marks[k].strip() for k in between) or not {*said[i + 1 : lo]} <= _JOINS:
            continue
        found.append(owner)
    return frozenset(found)


def spoken_of(
    state: State, i: int, named: Sequence[Named] = ()
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the issues that word ``i`` may be about: of its sentence, and of their last words."""
    return _beside(state, i, named), frozenset(issue for issue, _ in on_table(state))


def _beside(state: State, i: int, named: Sequence[Named]) -> frozenset[str]:
    """Return the issues of which the sentence of word ``i`` speaks, by name or by an option."""
    lo, hi = next(((s.lo, s.hi) for s in state.sentences() if s.lo <= i < s.hi), (0, 0))
    issues = {owner for owner in state.line.touched(lo, hi) if state.known.kinds[owner] == "issue"}
    choices = state.known.ground.choices
    issues |= {choices[int(owner)].issue for owner, a, *_ in state.line.options if lo <= a < hi}
    return frozenset(issues | {each.choice.issue for each in named if lo <= each.lo < hi})
