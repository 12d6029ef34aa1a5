"""Every deal of a negotiation in one table, with its worth to both sides and its Pareto set.

This is the vectorised form of what :mod:`weakhand.cases` and
:mod:`weakhand.debrief` compute for one deal at a time; a test holds the two equal.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from weakhand.cases.schema import Case
from weakhand.models.arguments import (
    BoolArray,
    FloatArray,
    IntArray,
    array,
    locked,
    number,
    probabilities,
    table,
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to settle an issue, and what it is worth to each side (points)."""

    label: str
    learner: float
    counterpart: float

    def __post_init__(self) -> None:
        """Check the numbers."""
        number("learner", self.learner)
        number("counterpart", self.counterpart)


@dataclass(frozen=True, slots=True)
class Topic:
    """One issue with its options, of which there is at least one."""

    name: str
    options: tuple[Choice, ...]

    def __post_init__(self) -> None:
        """Check that there is something to choose."""
        if not self.options:
            raise ValueError(f"options of issue {self.name!r} must hold at least one; it is empty.")


@dataclass(frozen=True, eq=False)
class DealTable:
    """Every complete deal: the option chosen for each issue, and both sides' points.

    ``choices`` is deals by issues and holds option numbers from 0; ``learner``
    and ``counterpart`` hold one number of points a deal. Rows stand in the
    order of ``Case.deals``: the last issue changes fastest.
    """

    topics: tuple[Topic, ...]
    choices: IntArray
    learner: FloatArray
    counterpart: FloatArray

    def __len__(self) -> int:
        """Return the number of deals."""
        return len(self.learner)

    @cached_property
    def points(self) -> FloatArray:
        """Return both sides' points, deals by 2: the learner's, then the counterpart's."""
        return locked(np.column_stack((self.learner, self.counterpart)))

    @cached_property
    def pareto(self) -> BoolArray:
        """Return, for each deal, whether no other is better for one side and no worse for both."""
        return pareto_mask(self.points)

    def package(self, row: int) -> dict[str, str]:
        """Return a deal as a mapping of issue name to option label."""
        return {
            topic.name: topic.options[choice].label
            for topic, choice in zip(self.topics, self.choices[row], strict=True)
        }

    def row(self, package: Mapping[str, str]) -> int:
        """Return the row of a package; issues it leaves out stand at their first option.

        :raises ValueError: if it names an issue or an option that is not there
        """
        unknown = package.keys() - {topic.name for topic in self.topics}
        if unknown:
            raise ValueError(f"package must name issues of this table, not {sorted(unknown)}.")
        at = 0
        for topic in self.topics:
            labels = [option.label for option in topic.options]
            wanted = package.get(topic.name, labels[0])
            if wanted not in labels:
                raise ValueError(
                    f"package must give {topic.name!r} one of {labels}, not {wanted!r}."
                )
            at = at * len(labels) + labels.index(wanted)
        return at

    def acceptable(self, learner: float, counterpart: float) -> BoolArray:
        """Return, for each deal, whether it is worth both walk-aways (points)."""
        mine, theirs = number("learner", learner), number("counterpart", counterpart)
        both: BoolArray = (self.learner >= mine) & (self.counterpart >= theirs)
        return both


def deal_table(topics: Sequence[Topic]) -> DealTable:
    """Return the table of every deal of some issues: worth is the sum over the issues.

    :raises ValueError: if there is no issue
    """
    if not topics:
        raise ValueError("topics must hold at least one issue; it is empty.")
    sizes = [len(topic.options) for topic in topics]
    choices = np.indices(sizes).reshape(len(sizes), -1).T
    learner, counterpart = (
        _sums([[getattr(option, side) for option in topic.options] for topic in topics])
        for side in ("learner", "counterpart")
    )
    return DealTable(tuple(topics), choices, locked(learner), locked(counterpart))


def case_table(case: Case) -> DealTable:
    """Return the table of every deal of a case, locked issues included."""
    return deal_table(
        [
            Topic(
                issue.name,
                tuple(Choice(o.label, o.learner, o.counterpart) for o in issue.options),
            )
            for issue in case.issues
        ]
    )


def offerable(case: Case, deals: DealTable, known: Collection[str] = ()) -> BoolArray:
    """Return, for each deal of a case, whether it can be put on the table.

    An issue that rests on a fact stays at its first option until the fact is
    among ``known`` (ids of facts).
    """
    shut = [n for n, issue in enumerate(case.issues) if issue.locked_by not in {None, *known}]
    still: BoolArray = (deals.choices[:, shut] == 0).all(axis=1)
    return still


def additive(weights: ArrayLike, values: ArrayLike) -> FloatArray:
    """Return the utility of packages: the sum over issues of weight times value.

    ``weights`` (issues) are 0 or more and add up to 1; ``values`` is packages by
    issues, usually 0 to 1. Source: Keeney and Raiffa (1976).
    """
    w = probabilities("weights", weights)
    utility: FloatArray = table("values", values, columns=len(w)) @ w
    return utility


def pareto_mask(points: ArrayLike) -> BoolArray:
    """Return, for each row of ``points`` (deals by 2), whether no other row dominates it.

    A row dominates another if it is at least as good for both sides and better
    for one. Equal rows do not dominate each other. One sort, then one pass.
    """
    xy = table("points", points, columns=2)
    order = np.lexsort((-xy[:, 1], -xy[:, 0]))
    x, y = xy[order, 0], xy[order, 1]
    new = np.concatenate(([True], x[1:] != x[:-1]))
    group = np.cumsum(new) - 1
    top = y[new]  # the best y of each x, since y falls within equal x
    above = np.concatenate(([-np.inf], np.maximum.accumulate(top)[:-1]))
    mask = np.empty(len(xy), dtype=np.bool_)
    mask[order] = (y == top[group]) & (y > above[group])
    return mask


def pareto_distance(deals: DealTable) -> FloatArray:
    """Return how far each deal lies from the nearest efficient deal that dominates it.

    Each side's points are taken as shares of their span over all deals, so the
    distance lies between 0 (efficient) and about 1.4.
    """
    span = np.ptp(deals.points, axis=0)
    scaled = deals.points / np.where(span > 0, span, 1.0)
    best = deals.points[deals.pareto]
    dominates = (best >= deals.points[:, None]).all(axis=2)
    apart = scaled[deals.pareto] - scaled[:, None]
    distance = np.where(dominates, np.hypot(apart[..., 0], apart[..., 1]), np.inf)
    nearest: FloatArray = distance.min(axis=1)
    return nearest


def integrative_potential(topics: Sequence[Topic]) -> float:
    """Return what inventing can add over splitting every difference (joint points).

    The best joint total over all deals, less the total of meeting in the middle
    on every issue: halfway between what each side likes best there. 0 means that
    there is a pie to cut and nothing to bake. The distinction is Walton and
    McKersie's (1965); this measure of it is the course's own.
    """
    if not topics:
        raise ValueError("topics must hold at least one issue; it is empty.")
    gained = 0.0
    for topic in topics:
        joint = [option.learner + option.counterpart for option in topic.options]
        mine = max(topic.options, key=lambda o: (o.learner, o.counterpart))
        theirs = max(topic.options, key=lambda o: (o.counterpart, o.learner))
        middle = (mine.learner + mine.counterpart + theirs.learner + theirs.counterpart) / 2
        gained += max(joint) - middle
    return gained


def _sums(per_issue: list[list[float]]) -> FloatArray:
    """Return the totals of every combination, one number an issue, in the order of the issues."""
    total = np.zeros(1)
    for numbers in per_issue:
        total = np.add.outer(total, array("points", numbers)).ravel()
    return total
