"""Scales of a case: issues whose options are sizes of one unit, and the step next to a size."""

from __future__ import annotations

from typing import NamedTuple

from weakhand.language.ground import Choice, Ground
from weakhand.language.once import once_for_each
from weakhand.language.patterns import late
from weakhand.language.sizes import TIMES

_LABEL = late(r"(\d+(?:[.,]\d+)?)\s*(k\b|%|days?|weeks?|months?|years?)?")
_REACH = 0.6
"""How far beyond an issue's steps a number may lie, as a share of their range."""
_FLAT = late(r"^(?:flat|unchanged|no change|the same)$")
"""The label of an option of no size at all, among others that say by how much a thing changes."""
_SIGNS = ("+", "-", "\N{MINUS SIGN}")
_PAIR = 2
"""Options of an issue such as ``weeks`` beyond which their numbers make a scale of that unit."""


class Step(NamedTuple):
    """One option of an issue as a number: its size, in units of its scale."""

    size: float
    label: str


class Scale(NamedTuple):
    """An issue whose options are sizes of one unit: ``%``, ``k``, ``week`` and so on.

    ``of`` is what its shares are shares of, in money, or 0; ``sign`` how its labels begin where
    they are changes.
    """

    issue: str
    unit: str
    steps: tuple[Step, ...]
    of: float = 0.0
    sign: str = ""


@once_for_each
def scales_of(ground: Ground) -> tuple[Scale, ...]:
    """Return the scales of a ground, found once for each."""
    return scales(ground.choices)


def scales(choices: tuple[Choice, ...]) -> tuple[Scale, ...]:
    """Return the issues of ``choices`` that have three steps of one unit, or two of time.

    Where only the issue's name holds the unit, as in ``weeks``, it takes three.
    """
    found: dict[str, list[tuple[str, Step]]] = {}
    flat = {
        choice.issue: Step(0.0, choice.label) for choice in choices if _FLAT.match(choice.label)
    }
    of = {choice.issue: choice.of for choice in choices if choice.of}
    for choice in choices:
        match = _LABEL.search(choice.label)
        if match:
            unit = (match.group(2) or "").rstrip("s")
            size = float(match.group(1).replace(",", "."))
            found.setdefault(choice.issue, []).append((unit, Step(size, choice.label)))
    out = []
    for issue, sized in found.items():
        units = {unit for unit, step in sized if step.size}
        if units == {""} and issue.removesuffix("s") in TIMES and len(sized) > _PAIR:
            units = {issue.removesuffix("s")}
        steps = len({step.size for _, step in sized})
        if len(units) == 1 and (steps >= 3 or (steps == 2 and units <= set(TIMES))):
            signs = {sign for step in sized for sign in [step[1].label[:1]] if sign in _SIGNS}
            sign = signs.pop() if len(signs) == 1 else ""
            steps_of = tuple(step for _, step in sized)
            if sign and issue in flat:
                steps_of = (*steps_of, flat[issue])
            out.append(Scale(issue, units.pop(), steps_of, of.get(issue, 0.0), sign))
    return tuple(scale for scale in out if scale.unit)


def closest(scale: Scale, size: float, theirs: frozenset[tuple[str, str]] = frozenset()) -> str:
    """Return the label of the step that a size comes nearest to, or nothing if it lies far off.

    Between a step of ``theirs``, put just before, and another it means the other: who says eight
    to their ten does not say ten. In the middle between two it means the later one: a case begins
    with what they demand.
    """
    sizes = [step.size for step in scale.steps]
    beyond = (_REACH if scale.unit not in TIMES else 1.0) * (max(sizes) - min(sizes))
    if not min(sizes) - beyond <= size <= max(sizes) + beyond:
        return ""
    by_size = [(round(abs(step.size - size), 6), -at) for at, step in enumerate(scale.steps)]
    near = [scale.steps[-at] for _, at in sorted(by_size)]
    first, *rest = near
    if first.size != size and (scale.issue, first.label) in theirs:
        beyond_it = [each for each in rest if (each.size - size) * (first.size - size) < 0]
        first = beyond_it[0] if beyond_it else first
    return first.label
