"""Every deal of a case, and the one that you put together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from weakhand.cases import Case, load
from weakhand.debrief.deals import DealMap, Named, Point, deal_map
from weakhand.models.packages import DealTable, case_table
from weakhand.plots import Picture, Theme, deal_picture
from weakhand.roleplay import begin
from weakhand.ui.benches.bench import Bench, Number
from weakhand.ui.benches.knob import Knob, choice
from weakhand.ui.words import against, counted, points

CASE = "freelancer_vs_procurement"


@dataclass(frozen=True, slots=True)
class State:
    """A package of a case: its worth to both sides, and how many deals are better.

    ``better`` counts the deals that are better for one side and no worse for
    the other; 0 means that the package is on the Pareto front.
    """

    case: Case
    map: DealMap
    mine: float
    theirs: float
    better: int

    @property
    def is_nash(self) -> bool:
        """Return whether it is the deal with the largest product of gains (Nash 1950)."""
        return self.map.named.get("nash") == (self.mine, self.theirs)


def state(case: Case, table: DealTable, base: DealMap, /, **package: str) -> State:
    """Return the state for one option an issue."""
    mine, theirs = (float(x) for x in table.points[table.row(package)])
    no_worse = (table.points >= (mine, theirs)).all(axis=1)
    better = int((no_worse & (table.points > (mine, theirs)).any(axis=1)).sum())
    named: dict[Named, Point] = {"deal": (mine, theirs)}
    named |= {key: at for key, at in base.named.items() if key in ("nash", "demand")}
    shown = replace(base, named=named)
    return State(case, shown, mine, theirs, better)


def means(before: State | None, now: State) -> str:
    """Return what the deal is worth to both sides, and whether there is a better one."""
    they = now.case.counterpart.short
    mine, theirs = counted(now.mine), counted(now.theirs)
    if before is None:
        worth = f"this deal is worth {mine} to you and {theirs} to {they}"
    else:
        yours = _change(now.mine - before.mine)
        others = _change(now.theirs - before.theirs)
        worth = f"the deal is worth {mine} to you, {yours}, and {theirs} to {they}, {others}"
    return f"{worth}. {_stands(now)}"


def _change(by: float) -> str:
    by = round(by, 1)
    return f"{points(abs(by))} {'more' if by > 0 else 'less'}" if by else "as before"


def _stands(now: State) -> str:
    walk, they = now.map.walk_away, now.case.counterpart.short
    if now.mine < walk[0]:
        return f"You would do better to walk away: that is worth {counted(walk[0])} to you."
    if now.theirs < walk[1]:
        return f"{they} would rather walk away: that is worth {counted(walk[1])} to {they}."
    if now.is_nash:
        return "It is Nash’s deal: what you both gain over walking away, multiplied, is largest."
    if not now.better:
        return "It is on the Pareto front: nobody can have more without a loss to the other."
    one = now.better == 1
    deals = "One other deal is" if one else f"{now.better} other deals are"
    return f"{deals} better for one of you, and no worse for the other."


def numbers(now: State) -> tuple[Number, ...]:
    """Return the deal's worth to both, both walk-aways, and the number of better deals."""
    (mine, theirs), they = now.map.walk_away, now.case.counterpart.short
    yours, others = against(now.mine, mine), against(now.theirs, theirs)
    better = "Deals better for one and no worse for the other"
    return (
        Number("yours", "Worth to you", now.mine, f"{counted(now.mine)}: {yours}"),
        Number("theirs", f"Worth to {they}", now.theirs, f"{counted(now.theirs)}: {others}"),
        Number("walk_away", "Your walk-away", mine, counted(mine)),
        Number("their_walk_away", f"Walk-away of {they}", theirs, counted(theirs)),
        Number("better", better, float(now.better), str(now.better)),
    )


def picture(now: State, theme: Theme, width: int) -> Picture:
    """Return the map of deals."""
    return deal_picture(now.map, theme=theme, width=width)


def bench(case: str | Case = CASE) -> Bench[State]:
    """Return the bench of a case, by its name or the case itself."""
    case = case if isinstance(case, Case) else load(case)
    return Bench(
        "deals",
        f"Every deal of “{case.title}”",
        f"Each point is a deal: further right is better for you, higher up is better for "
        f"{case.counterpart.short}. Choose an option for each issue, and look for deals that are "
        "better for both. What is marked with a star comes onto the table only once you have "
        "listened for it.",
        tuple(_issue(case, name) for name in case.issue),
        partial(state, case, case_table(case), deal_map(begin(case, 1))),
        picture,
        means,
        numbers,
    )


def _issue(case: Case, name: str) -> Knob:
    """Return the list of an issue's options, which starts at their first demand."""
    issue = case.issue[name]
    star = " *" if issue.locked_by else ""
    options = {
        option.label: option.label + (star if n else "") for n, option in enumerate(issue.options)
    }
    start = case.complete(case.demand)[name]
    return choice(name, issue.label, f"“{issue.label}”", options, start)
