"""What a canvas is: a learner's own negotiation, as frozen data that may be incomplete.

The names follow the groups and blanks of the question bank (``lesson-08``): a
canvas is what stands in its sections, put together. Whatever was recorded,
reading it never raises; what is empty is ``""`` or ``None``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import AfterValidator

from weakhand.cases.schema import Frozen


def _worded(text: str) -> str:
    """Return a text on one line, or nothing when it holds no word."""
    line = " ".join(text.split())
    return line if any(char.isalnum() for char in line) else ""


Words = Annotated[str, AfterValidator(_worded)]
"""A text of the learner's: one line, and empty when it says nothing."""
Pronoun = Literal["she", "he", "they"]
Manner = Literal["brisk", "tired", "friendly"]


class Me(Frozen):
    """The learner: a role, what the talk is about, and why it matters."""

    role: Words = ""
    about: Words = ""
    matters: Words = ""


class Them(Frozen):
    """The other side, by a made-up name; ``demand`` is a sentence of theirs."""

    name: Words = ""
    role: Words = ""
    pronoun: Pronoun = "they"
    demand: Words = ""
    manner: Manner = "brisk"


class Sentence(Frozen):
    """One sentence in a list of them."""

    text: Words = ""


class Alternative(Frozen):
    """What the learner could do without a deal: how likely (%), and how good (0 to 100)."""

    what: Words = ""
    standing: Literal["", "in_hand", "in_talks", "idea"] = ""
    likely: float | None = None
    worth: float | None = None


class WalkAway(Frozen):
    """What no deal is worth to the learner (0 to 100), and what it looks like."""

    worth: float | None = None
    words: Words = ""


class TheirAlternative(Frozen):
    """What they have without the learner: its worth to them (0 to 100) and how sure (%)."""

    what: Words = ""
    worth: float | None = None
    sure: float | None = None


class Pressure(Frozen):
    """What presses them: a name, and two sentences in their own mouth."""

    topic: Words = ""
    said: Words = ""
    loses: Words = ""


class Hypothesis(Frozen):
    """A guess at the unspoken need, and the question that could prove it wrong."""

    topic: Words = ""
    said: Words = ""
    question: Words = ""


class Way(Frozen):
    """One way to settle a point, with its points for both sides (0 to 100)."""

    label: Words = ""
    mine: float | None = None
    theirs: float | None = None


class Point(Frozen):
    """Something to settle; its first way is how it stands, or what they ask for.

    ``opens`` names what it rests on: ``p1`` (the first pressure), ``h1`` (the
    first guess), ``clock``, or nothing.
    """

    name: Words = ""
    opens: Words = ""
    options: tuple[Way, ...] = ()

    @property
    def whole(self) -> bool:
        """Return whether it can be bargained over: a name, and two ways with points."""
        return bool(self.name) and len(self.ways) >= 2

    @property
    def ways(self) -> tuple[Way, ...]:
        """Return the ways that have a name and both sides' points, each name once."""
        found: dict[str, Way] = {}
        for way in self.options:
            if way.label and way.mine is not None and way.theirs is not None:
                found.setdefault(way.label.casefold().rstrip(".,;:!? "), way)
        return tuple(found.values())


class Clock(Frozen):
    """The deadline they name, what may be behind it, and what a week costs each side."""

    stated: Words = ""
    real: Words = ""
    costs_me: Words = ""
    costs_them: Words = ""


class Plan(Frozen):
    """When they say one thing, the learner says the other."""

    when: Words = ""
    say: Words = ""


class Canvas(Frozen):
    """A negotiation of the learner's own, prepared."""

    me: Me = Me()
    facts: tuple[Sentence, ...] = ()
    them: Them = Them()
    mine: tuple[Alternative, ...] = ()
    walk: WalkAway = WalkAway()
    theirs: TheirAlternative = TheirAlternative()
    pressures: tuple[Pressure, ...] = ()
    hypotheses: tuple[Hypothesis, ...] = ()
    calibrated: tuple[Sentence, ...] = ()
    labels: tuple[Sentence, ...] = ()
    issues: tuple[Point, ...] = ()
    packages: tuple[dict[str, str], ...] = ()
    clock: Clock = Clock()
    plans: tuple[Plan, ...] = ()
    red: tuple[Sentence, ...] = ()

    @property
    def reasons(self) -> tuple[tuple[str, str], ...]:
        """Return what a point can rest on: id, and in words."""
        found = [(f"p{n}", each.topic) for n, each in enumerate(self.pressures, 1)]
        found += [(f"h{n}", each.topic) for n, each in enumerate(self.hypotheses, 1)]
        if self.clock.real:
            found.append(("clock", "what is behind their deadline"))
        return tuple((ident, words) for ident, words in found if words)


def canvas_of(groups: Mapping[str, Any]) -> Canvas:
    """Return the canvas that the groups of its sections make.

    ``groups`` are cleaned values as ``weakhand.questions.blanks.as_section``
    returns them, of all sections together. What does not fit is left out.
    """
    fitting = {}
    for name in Canvas.model_fields:
        if name not in groups:
            continue
        try:
            Canvas.model_validate({name: groups[name]})
        except ValueError:
            continue
        fitting[name] = groups[name]
    return Canvas.model_validate(fitting)


def shares(issues: Sequence[Point], side: Literal["mine", "theirs"]) -> list[list[float]]:
    """Return every way's worth to one side, so that all best ways together are worth 100.

    The worst way of each point is worth 0. Points say how much a point matters
    against the others; where nothing matters to a side, all is worth 0.
    """
    raw = [[float(getattr(way, side) or 0.0) for way in point.ways] for point in issues]
    spread = sum(max(row) - min(row) for row in raw if row)
    scale = 100.0 / spread if spread else 0.0
    return [[round((value - min(row)) * scale, 1) for value in row] for row in raw]


def package_worth(canvas: Canvas, package: Mapping[str, str]) -> float | None:
    """Return what a package is worth to the learner (0 to 100); ``None`` if it is no whole deal."""
    whole = [point for point in canvas.issues if point.whole]
    total = 0.0
    for point, row in zip(whole, shares(whole, "mine"), strict=True):
        labels = [way.label for way in point.ways]
        if package.get(point.name) not in labels:
            return None
        total += row[labels.index(package[point.name])]
    return round(total, 1) if whole else None


def expected_best(canvas: Canvas) -> float | None:
    """Return the best alternative's chance times its worth (0 to 100), if one is complete."""
    known = [
        each.likely * each.worth / 100
        for each in canvas.mine
        if each.likely is not None and each.worth is not None
    ]
    return round(max(known), 1) if known else None
