"""Logrolling: give what is cheap for you and dear to them, and take the reverse, in plain words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import combinations

from weakhand.cases.schema import Case, Issue, Option, Package


@dataclass(frozen=True, slots=True)
class Step:
    """One issue moved from one option to another, and what that does to both sides (points)."""

    issue: Issue
    before: Option
    after: Option

    @property
    def learner(self) -> float:
        """Return what the learner gains by the step (negative: gives up)."""
        return self.after.learner - self.before.learner

    @property
    def counterpart(self) -> float:
        """Return what the counterpart gains by the step (negative: gives up)."""
        return self.after.counterpart - self.before.counterpart


@dataclass(frozen=True, slots=True)
class Trade:
    """Two steps together: the learner gives on one issue and takes on another."""

    give: Step
    take: Step

    @property
    def learner(self) -> float:
        """Return what the learner gains by both steps (points)."""
        return self.give.learner + self.take.learner

    @property
    def counterpart(self) -> float:
        """Return what the counterpart gains by both steps (points)."""
        return self.give.counterpart + self.take.counterpart


def steps(case: Case, package: Package, known: Collection[str] | None = None) -> tuple[Step, ...]:
    """Return every single step away from a package.

    ``known`` are the ids of the facts found out so far: an issue that rests on
    another fact stays off the table. Without it, all issues are on it.

    :raises ValueError: if the package names an issue or an option that the case does not have
    """
    full = _checked(case, package)
    found = []
    for issue in case.issues:
        if issue.locked_by and known is not None and issue.locked_by not in known:
            continue
        before = issue.by_label[full[issue.name]]
        found += [Step(issue, before, after) for after in issue.options if after != before]
    return tuple(found)


def free_gains(
    case: Case, package: Package, known: Collection[str] | None = None
) -> tuple[Step, ...]:
    """Return the single steps that help one side at least and cost neither, best first."""
    free = [
        step
        for step in steps(case, package, known)
        if min(step.learner, step.counterpart) >= 0 and step.learner + step.counterpart > 0
    ]
    return tuple(sorted(free, key=lambda s: -s.learner - s.counterpart))


def trades(case: Case, package: Package, known: Collection[str] | None = None) -> tuple[Trade, ...]:
    """Return the pairs of steps that leave both sides better off than a package, best first.

    The learner gives on one issue and takes on another, and each side gains more
    than it gives up. The order is by the smaller gain, then by the sum: a trade
    that one side hardly notices is hard to sell. Source: logrolling, Froman and
    Cohen (1970); Pruitt (1981).
    """
    found = [
        trade
        for trade in _pairs(steps(case, package, known))
        if trade.learner > 0 and trade.counterpart > 0
    ]
    order = sorted(
        found,
        key=lambda t: (-min(t.learner, t.counterpart), -t.learner - t.counterpart),
    )
    return tuple(order)


def explain(case: Case, found: Trade | Step) -> str:
    """Return a trade, or a step that costs nobody anything, in words a leader understands."""
    they = case.counterpart.short
    if isinstance(found, Step):
        return (
            f"Propose {_words(found)}. It is worth {_points(found.learner)} to you and "
            f"{_points(found.counterpart)} to {they}; nobody gives anything up for it."
        )
    give, take = found.give, found.take
    return (
        f"Offer {_words(give)}. It costs you {_points(-give.learner)} and is worth "
        f"{_points(give.counterpart)} to {they}. "
        f"In return, ask for {_words(take)}. It is worth {_points(take.learner)} to you and "
        f"costs {they} {_points(-take.counterpart)}. "
        f"Together, you gain {_points(found.learner)} and {they} gains "
        f"{_points(found.counterpart)}."
    )


def _pairs(found: tuple[Step, ...]) -> Iterator[Trade]:
    """Yield every pair of steps on two issues of which one is given and the other taken."""
    for one, two in combinations(found, 2):
        if one.issue.name == two.issue.name:
            continue
        for give, take in ((one, two), (two, one)):
            gives = give.learner <= 0 < give.counterpart
            takes = take.counterpart <= 0 < take.learner
            if gives and takes:
                yield Trade(give, take)


def _checked(case: Case, package: Package) -> Package:
    for issue, label in package.items():
        if issue not in case.issue:
            raise ValueError(f"package must name issues of the case, not {issue!r}.")
        if label not in case.issue[issue].by_label:
            labels = list(case.issue[issue].by_label)
            raise ValueError(f"package must give {issue!r} one of {labels}, not {label!r}.")
    return case.complete(package)


def _words(step: Step) -> str:
    return f"{step.after.words} instead of {step.before.words}"


def _points(number: float) -> str:
    if number == 0:
        return "nothing"
    return f"{number:g} point{'' if abs(number) == 1 else 's'}"
