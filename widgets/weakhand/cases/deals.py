"""What the deals of a case are worth beside each other: what needs no listening, what is best."""

from __future__ import annotations

from weakhand.cases.schema import Case, Deal


def reachable_unheard(case: Case) -> tuple[Deal, ...]:
    """Return the deals that need no fact and that neither side is better off refusing."""
    quo = case.status_quo
    locked = [n for n, issue in enumerate(case.issues) if issue.locked_by]
    return tuple(
        deal
        for deal in case.deals
        if all(deal.labels[n] == quo[case.issues[n].name] for n in locked)
        and deal.learner >= case.walk_away.learner
        and deal.counterpart >= case.walk_away.counterpart
    )


def dominating(case: Case, deal: Deal) -> tuple[Deal, ...]:
    """Return the deals that are at least as good for both sides and better for one."""
    return tuple(
        other
        for other in case.deals
        if other.learner >= deal.learner
        and other.counterpart >= deal.counterpart
        and (other.learner > deal.learner or other.counterpart > deal.counterpart)
    )


def nash_point(case: Case, deals: tuple[Deal, ...]) -> Deal | None:
    """Return the deal with the largest product of gains over both walk-aways (Nash 1950)."""
    mine, theirs = case.walk_away.learner, case.walk_away.counterpart
    inside = [deal for deal in deals if deal.learner >= mine and deal.counterpart >= theirs]
    return max(inside, key=lambda d: (d.learner - mine) * (d.counterpart - theirs), default=None)
