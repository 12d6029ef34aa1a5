"""Offers: is this one good enough, what keeps it from that, and what they put instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from weakhand.cases.schema import Case, Deal, Package
from weakhand.counterpart.mind import HAS_PUT, Mind, felt_walk_away, unlocked

COOPERATIVE = 0.4
"""Rapport from which they look for a package that serves both sides."""
_NEAR = 8.0
_TESTED = 6.0
"""Points by which a first offer must be better for them than enough, to be taken untested."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What they make of an offer.

    Attributes:
        verdict: ``yes``, ``near`` or ``far``.
        sticking: the issue whose change would help them most, or nothing.
        unknown: issues offered that are not on the table yet.
        package: the complete package that they judged.
    """

    verdict: Literal["yes", "near", "far"]
    sticking: str
    unknown: tuple[str, ...]
    package: Package


def judge(case: Case, mind: Mind, offer: Package) -> Judgement:
    """Return what they make of ``offer``; what it leaves out stands at its status quo.

    What they have put themselves is nothing that they do not see yet.
    """
    quo = case.status_quo
    theirs = [name for name, label in (mind.table or {}).items() if label != quo[name]]
    known = {*unlocked(case, mind), *theirs}
    unknown = tuple(
        name for name, label in offer.items() if name not in known and label != quo[name]
    )
    package = case.complete({name: label for name, label in offer.items() if name in known})
    worth = case.value(package, "counterpart")
    felt = enough_now(case, mind)
    verdict: Literal["yes", "near", "far"] = (
        "yes"
        if worth >= case.walk_away.counterpart and (worth >= felt or package == mind.table)
        else "near"
        if worth >= felt - _NEAR
        else "far"
    )
    return Judgement(verdict, _sticking(case, package, known, mind.table), unknown, package)


def enough_now(case: Case, mind: Mind) -> float:
    """Return what a package must be worth to them to be taken now, in their points.

    Somebody whom they do not trust yet has the first offer tested once: what is taken at once
    leaves who made it in doubt (the course's own). Nothing is asked beyond their own demand.
    """
    felt = felt_walk_away(case, mind)
    if mind.put is not None or mind.rapport >= COOPERATIVE:
        return felt
    return max(felt, min(felt + _TESTED, case.value(case.demand, "counterpart")))


def gain(case: Case, name: str, package: Package, than: Package) -> float:
    """Return by how much an issue is worth more to them in one package than in another."""
    options = case.issue[name].by_label
    return options[package[name]].counterpart - options[than[name]].counterpart


def gifts(case: Case, stands: Package, package: Package) -> Package:
    """Return the points of a package that are worth more to them than how they stand."""
    return {name: label for name, label in package.items() if gain(case, name, package, stands) > 0}


def shared(case: Case, mind: Mind, given: Package) -> Package | None:
    """Return a package with what is ``given`` in it that leaves neither worse off than their last.

    It must be worth more to them, and takes back no other point that they have given. Of such
    packages they put the one that they would put anyway; nothing, if there is none.
    """
    table = mind.table
    if table is None:
        return None
    theirs, learners = case.value(table, "counterpart"), case.value(table, "learner")
    known = {*unlocked(case, mind)}
    quo = case.status_quo
    fair = [
        deal
        for deal in case.deals
        for package in [case.package(deal)]
        if deal.counterpart > max(theirs, case.walk_away.counterpart)
        and deal.learner >= learners
        and not _takes_back(case, table, given, deal)
        and not _apart(case, package)
        and all(package[name] == label for name, label in given.items())
        and all(
            package[name] in (quo[name], table[name], given.get(name)) or name in known
            for name in package
        )
    ]
    if not fair:
        return None
    if mind.rapport >= COOPERATIVE:
        best = max(
            fair, key=lambda d: ((d.counterpart - theirs) * (d.learner - learners), d.counterpart)
        )
    else:
        best = max(fair, key=lambda d: (d.counterpart, d.learner))
    return case.package(best)


def _takes_back(case: Case, table: Package, put: Package, deal: Deal) -> bool:
    """Return whether a deal takes back a point that they have given and the learner still wants.

    A point may become worse for the learner as far as the learner has put it so, not beyond. What
    stands as it would without a deal was never given.
    """
    for issue, label in zip(case.issues, deal.labels, strict=True):
        if table[issue.name] == case.status_quo[issue.name]:
            continue
        stands = issue.by_label[table[issue.name]].learner
        wanted = put.get(issue.name, case.status_quo[issue.name])
        if wanted != case.status_quo[issue.name]:
            stands = min(stands, issue.by_label[wanted].learner)
        if issue.by_label[label].learner < stands:
            return True
    return False


def _apart(case: Case, package: Package) -> bool:
    """Return whether a package holds options that the case says exclude each other in sense."""
    return any(pair.items() <= package.items() for pair in case.apart)


def counter(case: Case, mind: Mind, fixed: Package | None = None) -> Package:
    """Return the package they put now, with what is ``fixed`` in it where they can bear that.

    Guarded, they keep the most for themselves that they believe the learner
    must accept, and volunteer nothing that rests on what they have confided,
    unless the learner has put it. Once there is trust, they look for the largest product of both
    sides' gains over what they feel and believe the walk-aways to be (Nash
    1950, on believed disagreement points). Where nothing open is worth what
    they feel they have elsewhere, they hold to what they put. A package never gets worse for the
    learner than the one before, but for what the learner gives, and no point goes beyond what
    the learner has asked for. It takes back no point that they have given, nor does it hold options
    that exclude each other in sense, as long as there is another.
    """
    quo = case.status_quo
    felt = felt_walk_away(case, mind)
    cooperative = mind.rapport >= COOPERATIVE
    put = {**(mind.put or {}), **(fixed or {})}
    known = {
        name
        for name in unlocked(case, mind)
        if cooperative
        or case.issue[name].locked_by is None
        or put.get(name, quo[name]) != quo[name]
        or (mind.table or quo)[name] != quo[name]
    }
    floor, least = 0.0, felt
    if mind.table:
        least = min(felt, case.value(mind.table, "counterpart"))
        given = {**mind.table, **(fixed or {})}
        floor = min(case.value(mind.table, "learner"), case.value(given, "learner"))
    open_deals = [
        deal
        for deal in case.deals
        if all(
            label == quo[issue.name]
            for issue, label in zip(case.issues, deal.labels, strict=True)
            if issue.name not in known
        )
        and deal.counterpart >= case.walk_away.counterpart
        and deal.learner >= floor
    ]
    wanted = {n: (fixed or {}).get(issue.name) for n, issue in enumerate(case.issues)}
    kept = [d for d in open_deals if all(want in (None, d.labels[n]) for n, want in wanted.items())]
    fitting = [deal for deal in kept if deal.counterpart >= (least if fixed else felt)] or [
        deal for deal in open_deals if deal.counterpart >= felt
    ]
    fitting = _sensible(case, mind, put, fitting)
    if not fitting:
        return dict(mind.table or case.complete(case.demand))
    if cooperative:
        best = max(
            fitting,
            key=lambda d: (
                max(0.1, d.counterpart - felt) * max(0.1, d.learner - mind.belief),
                d.counterpart,
            ),
        )
    else:
        enough = [deal for deal in fitting if deal.learner >= mind.belief] or fitting
        best = max(enough, key=lambda d: (d.counterpart, d.learner))
    return case.package(best)


def _sensible(case: Case, mind: Mind, put: Package, deals: list[Deal]) -> list[Deal]:
    """Return the deals that a person would put, as long as there are such ones.

    Such a one holds no options that exclude each other, and goes no further than the learner has
    asked. None takes back what they have given: they hold to that instead.
    """
    deals = [deal for deal in deals if not _apart(case, case.package(deal))] or deals
    if mind.table and HAS_PUT in mind.events:
        table = mind.table
        deals = [deal for deal in deals if not _takes_back(case, table, put, deal)]
    return [deal for deal in deals if not _past(case, put, deal)] or deals


def least_more(case: Case, mind: Mind, judgement: Judgement, fixed: Package) -> Package | None:
    """Return what is nearest to an offer that is nearly good enough, and is; or nothing.

    Only the point that sticks moves: a near offer is not answered with all that they began with
    (the course's own). It never gets worse for the learner than what they have put.
    """
    felt = enough_now(case, mind)
    least = case.value(mind.table, "learner") if mind.table else 0.0
    names = [issue.name for issue in case.issues if issue.name not in fixed]
    enough = [
        package
        for name in names
        for label in case.issue[name].by_label
        for package in [{**judgement.package, name: label}]
        if case.value(package, "counterpart") >= max(felt, case.walk_away.counterpart)
        and case.value(package, "learner") >= least
        and not _apart(case, package)
    ]
    return min(enough, key=lambda each: case.value(each, "counterpart"), default=None)


def step_for_step(case: Case, mind: Mind, put: Package) -> Package | None:
    """Return their last package with one point a step nearer to what the learner puts now.

    The learner must have moved towards them since the last offer, by no less than the step costs
    them, and have no less in their package than before. Nothing goes below their true walk-away.
    """
    table, before = mind.table, mind.put
    if table is None or before is None:
        return None
    worth = case.value(table, "counterpart")
    got = case.value(put, "counterpart") - case.value(before, "counterpart")
    least = max(case.walk_away.counterpart, case.value(put, "counterpart"), worth - got)
    steps = [
        package
        for name, label in put.items()
        for option in case.issue[name].options
        for package in [{**table, name: option.label}]
        if case.issue[name].by_label[label].learner >= option.learner
        and option.learner > case.issue[name].by_label[table[name]].learner
        and least <= case.value(package, "counterpart") < worth
        and not _apart(case, package)
    ]
    return max(steps, key=lambda each: case.value(each, "counterpart"), default=None)


def _past(case: Case, put: Package, deal: Deal) -> bool:
    """Return whether a deal gives the learner more of a point than the learner has asked for.

    A point counts as asked for where it was put otherwise than it stands without a deal.
    """
    for issue, label in zip(case.issues, deal.labels, strict=True):
        asked = put.get(issue.name, case.status_quo[issue.name])
        if asked == case.status_quo[issue.name]:
            continue
        wanted, given = issue.by_label[asked], issue.by_label[label]
        if given.learner > wanted.learner and given.counterpart < wanted.counterpart:
            return True
    return False


def _sticking(case: Case, package: Package, known: set[str], table: Package | None) -> str:
    """Return the label of the issue in which they are furthest from their best option.

    It is one that the learner has moved away from what they have put, if there is such a one.
    Nothing, when every issue on the table already stands at their best.
    """

    def short(name: str) -> float:
        issue = case.issue[name]
        best = max(option.counterpart for option in issue.options)
        return best - issue.by_label[package[name]].counterpart

    names = [issue.name for issue in case.issues if issue.name in known]
    moved = [name for name in names if table and gain(case, name, package, table) < 0]
    worst = max(moved or names, key=short)
    return case.issue[worst].label if short(worst) > 0 else ""
