"""Every deal of a case by its worth to both sides, and the points worth naming among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from weakhand.cases.deals import dominating, nash_point, reachable_unheard
from weakhand.cases.schema import Case, Deal, Package
from weakhand.debrief.score import as_deal
from weakhand.roleplay.talk import Talk

Named = Literal["deal", "branch", "demand", "creative", "nash", "unheard"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class DealMap:
    """The deals of a negotiation as points: the learner's worth, then the counterpart's.

    Attributes:
        title: what is negotiated.
        them: the counterpart's name.
        points: every deal, each point once.
        front: the efficient deals (no other is better for one side and no worse
            for the other), from worst to best for the learner.
        unheard: the deals that rest on no fact and leave nobody below their walk-away.
        walk_away: what each side has without a deal.
        claimed: what the counterpart says they have, where that is more.
        named: the points worth naming. ``deal`` is the deal reached, ``branch``
            that of a what-if; ``demand`` their first package; ``creative`` the deal to
            aim for; ``nash`` the largest product of gains over both walk-aways (Nash
            1950); ``unheard`` the same among the deals that rest on no fact.
        split: whether there is one sum to divide, and nothing to invent.
    """

    title: str
    them: str
    points: tuple[Point, ...]
    front: tuple[Point, ...]
    unheard: frozenset[Point]
    walk_away: Point
    claimed: float | None
    named: Mapping[Named, Point]
    split: bool = False

    @property
    def gains(self) -> bool:
        """Return whether any deal leaves both sides at least as well off as without one."""
        mine, theirs = self.walk_away
        return any(you >= mine and they >= theirs for you, they in self.points)


def deal_map(talk: Talk, branch: Talk | None = None) -> DealMap:
    """Return the deals of a talk's case, with the deal it reached; and that of a what-if branch."""
    case, walk = talk.case, talk.case.walk_away
    packages: dict[Named, Package | None] = {
        "demand": case.demand,
        "creative": case.creative_deal or None,
        "deal": talk.agreement,
        "branch": branch.agreement if branch is not None else None,
    }
    named: dict[Named, Point] = {
        name: _point(as_deal(case, package)) for name, package in packages.items() if package
    }
    unheard = reachable_unheard(case)
    fair: dict[Named, Deal | None] = {
        "nash": nash_point(case, case.deals),
        "unheard": nash_point(case, unheard) if case.kind != "distributive" else None,
    }
    named |= {name: _point(deal) for name, deal in fair.items() if deal is not None}
    points, front = _points(case)
    claimed = walk.counterpart_claimed
    return DealMap(
        case.title,
        case.counterpart.short,
        points,
        front,
        frozenset(_point(deal) for deal in unheard),
        (walk.learner, walk.counterpart),
        claimed if claimed > walk.counterpart else None,
        named,
        case.kind == "distributive",
    )


def _point(deal: Deal) -> Point:
    return deal.learner, deal.counterpart


def _points(case: Case) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Return every point of a case once, and the efficient ones, in the learner's order."""
    deals = {_point(deal): deal for deal in case.deals}
    front = (point for point, deal in deals.items() if not dominating(case, deal))
    return tuple(sorted(deals)), tuple(sorted(front))
