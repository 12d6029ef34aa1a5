"""What a canvas still lacks, in plain words, and in which section it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from weakhand.canvas.read import section_of
from weakhand.canvas.schema import Canvas, expected_best, package_worth

EQUAL = 5.0
"""How far apart packages "of equal worth" may be, of 100."""


class Gap(NamedTuple):
    """Something missing or at odds.

    Attributes:
        group: the group of the canvas it belongs to.
        what: what is missing, as a sentence.
    """

    group: str
    what: str

    def __str__(self) -> str:
        return f"{section_of(self.group)}: {self.what}"


def for_rehearsal(canvas: Canvas) -> tuple[Gap, ...]:
    """Return what a counterpart cannot be built without; nothing means that it can."""
    return tuple(_needed(canvas))


def for_brief(canvas: Canvas) -> tuple[Gap, ...]:
    """Return what a good brief would hold and this one does not; it can be printed all the same."""
    return tuple(_wanted(canvas))


def at_odds(canvas: Canvas) -> tuple[Gap, ...]:
    """Return what contradicts itself or makes the exercise pointless."""
    return tuple(_contrary(canvas))


def _needed(canvas: Canvas) -> Iterator[Gap]:
    if not canvas.me.about:
        yield Gap("me", "Say in a few words what the talk is about.")
    if not canvas.them.name:
        yield Gap("them", "Give the other side a name; a made-up one is fine.")
    if not canvas.them.demand:
        yield Gap("them", "Write what they ask for, as they would say it.")
    if canvas.walk.worth is None and expected_best(canvas) is None:
        yield Gap("walk", "Say what no deal is worth to you, from 0 to 100.")
    if canvas.theirs.worth is None:
        yield Gap("theirs", "Say what you believe no deal is worth to them, from 0 to 100.")
    told = [each for each in canvas.pressures if each.topic and each.said]
    if len(told) < 2:
        yield Gap("pressures", "Write two pressures or more, each with a name and their sentence.")
    if not any(each.topic and each.said for each in canvas.hypotheses):
        yield Gap("hypotheses", "Write one guess or more, with a name and their sentence.")
    if not canvas.clock.real:
        yield Gap("clock", "Write what may be behind their deadline, as they would say it.")
    if sum(point.whole for point in canvas.issues) < 2:
        yield Gap("issues", "Write two points or more, each with two ways and both sides’ numbers.")


def _wanted(canvas: Canvas) -> Iterator[Gap]:
    yield from _needed(canvas)
    if not canvas.mine:
        yield Gap("mine", "Write what you could do without a deal, however thin.")
    if not canvas.calibrated:
        yield Gap("calibrated", "Write a question or two.")
    if not canvas.labels:
        yield Gap("labels", "Write one label.")
    if not canvas.packages:
        yield Gap("packages", "Put together your packages.")
    if not canvas.clock.stated:
        yield Gap("clock", "Write which deadline they name, or “none”.")
    if not canvas.plans:
        yield Gap("plans", "Write one if-then plan or more.")
    if not canvas.red:
        yield Gap("red", "Write one red line.")


def _contrary(canvas: Canvas) -> Iterator[Gap]:
    for each in canvas.hypotheses:
        if each.topic and not each.question:
            yield Gap("hypotheses", f"“{each.topic}” has no question that could prove it wrong.")
    reasons = [ident for ident, _ in canvas.reasons]
    whole = [point for point in canvas.issues if point.whole]
    if whole and not any(point.opens in reasons for point in whole):
        yield Gap(
            "issues",
            "No point rests on something you have to find out, so the rehearsal is a haggle.",
        )
    best = expected_best(canvas)
    if best is not None and canvas.walk.worth is not None and canvas.walk.worth > best + 15:
        yield Gap(
            "walk",
            f"You put no deal at {canvas.walk.worth:g}; your best alternative, chance times "
            f"worth, comes to {best:g}. Is that so?",
        )
    yield from _unequal(canvas)


def _unequal(canvas: Canvas) -> Iterator[Gap]:
    """Yield a gap when the packages differ in worth, or are the same deal."""
    worths = [package_worth(canvas, package) for package in canvas.packages]
    known = [worth for worth in worths if worth is not None]
    if len(known) < len(worths):
        yield Gap("packages", "A package leaves a point open, or names a way that is gone.")
    if known and max(known) - min(known) > EQUAL:
        listed = ", ".join(f"{worth:g}" for worth in known)
        yield Gap("packages", f"They are worth {listed} of 100 to you: more than five apart.")
    seen = [tuple(sorted(package.items())) for package in canvas.packages]
    if len(set(seen)) < len(seen):
        yield Gap("packages", "Two of them are the same deal.")
