"""A size said by what they have put: "half of that", "five points less", "four more weeks".

Who answers a package seldom says a whole new one. What stands on the table is counted from, and
the step next to what comes of it is meant; it is said back, since nobody has named it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from weakhand.language.alternatives import Named
from weakhand.language.counted import spoken_of
from weakhand.language.lexicon import words
from weakhand.language.patterns import late
from weakhand.language.put_before import on_table
from weakhand.language.scales import Scale, closest, scales_of
from weakhand.language.sizes import TIMES
from weakhand.language.state import State, in_scene

_CUES = words("half halfway middle split twice double times points point longer more")
_POINTS = late(
    r"(?<![\d.])(\d+(?:\.\d+)?) (?:percentage )?points? (less|lower|better|down|off|fewer|more|"
    r"higher)\b"
)
_HALF = late(
    r"\bhalf (?:of )?(?:that|your|what you (?:ask(?:ed)?|said|want(?:ed)?|put))(?! now)"
    r"(?: (?:percentage|percent|number|increase|rise|cut|discount))?\b"
)
_MIDDLE = late(
    r"\b(?:meet (?:me |us )?(?:in the middle|half ?way)|(?:in the middle|half ?way) between|"
    r"split (?:it|that|the difference))\b"
)
_TIME = late(
    r"\b(?:(\d+|an?) more (day|week|month|year)s?|an? (day|week|month|year) longer)\b(?! than)"
)
_TIMES = late(
    r"\b(?:(twice|double)|(\d+) times)(?: as long| the (?:time|days|weeks|months)| that)\b"
)
_NUMBER = late(r"(?<![\d.])(\d+(?:,\d{3})*(?:\.\d+)?)(k?)\b|\b(nothing|zero)\b")
_TOLD = words("gave give lost lose paid spent have had is was about over only not than tell")
"""Right before such words these say that something is told, and no size put."""
_A_YEAR, _A_THOUSAND, _TWO = 12, 1000, 2


@in_scene
def proportioned(state: State) -> tuple[Named, ...]:
    """Return the options that a line means by what it makes of those that they have put."""
    if _CUES.isdisjoint(state.folded.words) or not on_table(state):
        return ()
    text = " ".join(state.folded.words)
    found = {}
    for match, scale, size in _sizes(state, text):
        label = closest(scale, size)
        lo = text[: match.start()].count(" ")
        if not _TOLD.isdisjoint(state.folded.words[max(0, lo - 1) : lo]):
            continue
        choice = next(
            (c for c in state.known.ground.choices if (c.issue, c.label) == (scale.issue, label)),
            None,
        )
        if choice is not None and (scale.issue, label) not in on_table(state):
            hi = lo + match.group().count(" ") + 1
            found[scale.issue] = Named(lo, hi, choice, 1, True)
    return tuple(found.values())


def _sizes(state: State, text: str) -> Iterator[tuple[re.Match[str], Scale, float]]:
    """Yield where a size is made of theirs, its scale, and what it comes to."""
    for match in _POINTS.finditer(text):
        step = float(match.group(1)) * (1 if match.group(2) in ("more", "higher") else -1)
        yield from ((match, scale, now + step) for scale, now in _put(state, match, text, "%"))
    for match in _HALF.finditer(text):
        yield from ((match, scale, now / _TWO) for scale, now in _put(state, match, text, "%"))
    for match in _TIME.finditer(text):
        unit = match.group(2) or match.group(3)
        more = float(match.group(1)) if (match.group(1) or "a").isdigit() else 1.0
        yield from ((match, s, now + more) for s, now in _put(state, match, text, unit))
        if unit == "year":
            yield from (
                (match, s, now + _A_YEAR * more) for s, now in _put(state, match, text, "month")
            )
    for match in _TIMES.finditer(text):
        by = float(match.group(2)) if match.group(2) else float(_TWO)
        for unit in TIMES:
            yield from ((match, s, now * by) for s, now in _put(state, match, text, unit))
    for match in _MIDDLE.finditer(text):
        said = [_size(each) for each in _NUMBER.finditer(text)]
        for scale, _ in _put(state, match, text, ""):
            sizes = [step.size for step in scale.steps]
            scaled = [
                one / _A_THOUSAND if scale.unit == "k" and one >= 100 else one for one in said
            ]
            near = [one for one in scaled if one == 0 or min(sizes) / 2 <= one <= max(sizes)]
            if len(near) == _TWO:
                yield match, scale, sum(near) / _TWO


def _put(state: State, match: re.Match[str], text: str, unit: str) -> Iterator[tuple[Scale, float]]:
    """Yield the one scale of a unit that they have put a step of, with its size.

    Of several the one is meant that the sentence speaks of.
    """
    table = on_table(state)
    found = [
        (scale, step.size)
        for scale in scales_of(state.known.ground)
        if not unit or scale.unit == unit
        for step in scale.steps
        if (scale.issue, step.label) in table
    ]
    if len(found) > 1:
        beside = spoken_of(state, text[: match.start()].count(" "))[0]
        found = [each for each in found if each[0].issue in beside]
    if len(found) == 1:
        yield found[0]


def _size(match: re.Match[str]) -> float:
    """Return a number that stands in a text; nothing is nought."""
    if match.group(3):
        return 0.0
    return float(match.group(1).replace(",", "")) * (_A_THOUSAND if match.group(2) else 1)
