"""A size said by how far it lies from what stands: "300 less", "two weeks longer"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from weakhand.language.ground import Choice
from weakhand.language.lexicon import words
from weakhand.language.line import Line, by_itself
from weakhand.language.patterns import Pattern
from weakhand.language.put_before import on_table
from weakhand.language.sizes import TIMES, sizes
from weakhand.language.state import State

_DOWN = words("less off down lower cheaper under below sooner earlier shorter faster")
_UP = words("more up higher extra longer later")
_SMALL = 0.35
"""Share of the sizes of an issue up to which a sum is a difference, and not the size itself."""
_A_THOUSAND = 1000
_SOMEWHAT = Pattern(
    r"\b(?:(?:a (?:bit|little|touch|shade|tad)|slightly|somewhat) (?:less|more|lower|higher|"
    r"cheaper|longer|shorter|sooner|later|better|closer)|"
    r"(?:meet (?:me |us |each other |one another )?(?:in the middle|half ?way)|split the "
    r"difference|somewhere (?:in the middle|in between)|half ?way between|go halves on)|"
    r"(?:come|go|move|bring it|take it) (?:down|up) (?:a (?:bit|little|touch)|some(?:what)?))\b",
    needs="bit little touch shade tad slightly somewhat middle halfway half difference between "
    "halves some",
)
SOMEWHAT = "somewhat"
"""What a line leaves among its cues that moves a term and does not say how far."""


def by_how_much(state: State, i: int, size: float, issue: str, unit: str) -> float | None:
    """Return the size that a number at word ``i`` comes to, added to or taken from what stands.

    What stands is what they have put last, or else what holds without a deal. Sizes are in units
    of the issue's scale (``unit``): thousands where it is ``k``, or a time.
    """
    said = state.folded.words
    timed = unit in TIMES
    after = said[i + 1 : i + 4]
    if timed and not (after and after[0].rstrip("s") == unit):
        return None
    near = after[timed : timed + 1] or ("",)
    another = said[max(0, i - 1) : i] == ("another",)
    step = -1 if near[0] in _DOWN else 1 if near[0] in _UP or another else 0
    if near[0] in ("less", "more") and after[timed + 1 : timed + 2] == ("than",):
        return None
    stands = _stands(state, issue)
    if not step or stands is None:
        return None
    moved = size / _A_THOUSAND if unit == "k" and size >= _A_THOUSAND / 10 else size
    if unit == "k" and moved > _SMALL * stands:
        return None
    return stands + step * moved


def is_difference(said: Sequence[str], lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` are a time by which one is moved: "2 weeks longer"."""
    if hi >= len(said) or said[hi] not in _LATER or said[hi - 1].rstrip("s") not in TIMES:
        return False
    return hi - lo > 1 and said[hi - 2][:1].isdigit() and said[hi + 1 : hi + 2] != ("than",)


def from_the_start(state: State, choice: Choice, lo: int, hi: int) -> bool:
    """Say whether words name an option by a sum from where a talk began, and they have moved on.

    "2,000 more" on 60,000 is 62,000, until 62,000 is what they have put.
    """
    said = state.folded.words[lo:hi]
    differs = any(
        (one[:1].isdigit() and other in _UP | _DOWN) or (one == "another" and other[:1].isdigit())
        for one, other in pairwise(said)
    )
    if not differs or not choice.label.endswith("k"):
        return False
    put = next((label for issue, label in on_table(state) if issue == choice.issue), None)
    quo = [c.label for c in state.known.ground.choices if c.issue == choice.issue and c.stands]
    return put is not None and put not in quo


_LATER = words("longer later sooner earlier shorter faster")


def _stands(state: State, issue: str) -> float | None:
    """Return the size at which an issue stands: as they have put it, or without a deal."""
    choices = [each for each in state.known.ground.choices if each.issue == issue]
    put = on_table(state)
    now = next((each for each in choices if (issue, each.label) in put), None)
    now = now or next((each for each in choices if each.stands), None)
    return None if now is None else _size(now)


def _size(choice: Choice) -> float | None:
    """Return the first number in the label of an option, as it stands there."""
    found = sizes(choice.label)
    if not found:
        return None
    size = found[0].size
    return size / _A_THOUSAND if choice.label.rstrip().endswith("k") else size


@by_itself
def somewhat(line: Line) -> tuple[str, ...]:
    """Return the cue of a line that wants a term moved, and does not say how far."""
    return (SOMEWHAT,) if _SOMEWHAT.search(" ".join(line.folded.words)) else ()
