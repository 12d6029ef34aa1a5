"""Real and believed walk-aways: what is so, what each side thinks, and what each one changes."""

from __future__ import annotations

from dataclasses import dataclass

from weakhand.models.arguments import NOT_NEGATIVE, SHARE, number
from weakhand.models.bargaining.frontier import nash_split


@dataclass(frozen=True, slots=True)
class WalkAway:
    """One side's walk-away: as it is, and as the other side believes it to be."""

    real: float
    believed: float

    def __post_init__(self) -> None:
        """Check the numbers."""
        number("real", self.real)
        number("believed", self.believed)


@dataclass(frozen=True, slots=True)
class Leverage:
    """How a pie is split by what is real, and by what each side believes.

    ``known`` is my part if everybody knew everything, ``i_ask`` my part as I see
    the table, ``they_offer`` my part as they see it; ``None`` where that view
    leaves nothing to share.
    """

    mine: WalkAway
    theirs: WalkAway
    pie: float
    known: float | None
    i_ask: float | None
    they_offer: float | None

    @property
    def surplus(self) -> float:
        """Return what a deal really adds over both walk-aways (negative: nothing to find)."""
        return self.pie - self.mine.real - self.theirs.real

    @property
    def acceptable(self) -> bool:
        """Return whether what they offer is at least what I really have without them."""
        return self.they_offer is not None and self.they_offer >= self.mine.real


def leverage(mine: WalkAway, theirs: WalkAway, pie: float = 100.0) -> Leverage:
    """Return what real and believed walk-aways each do to the split of a pie.

    Each side knows its own walk-away and believes something about the other's;
    on that view it finds Nash's split fair (Nash 1950): half of what is left
    above both walk-aways. So my *real* walk-away sets the floor below which I
    leave, and what they *believe* it to be sets what they offer. A model, not a
    finding: in the laboratory real alternatives drove the split, and perceived
    power how much the two sides created together (Wolfe and McGinn 2005).
    """
    pie = number("pie", pie, NOT_NEGATIVE)

    def part(first: float, second: float) -> float | None:
        found = nash_split(pie, (first, second))
        return None if found is None else found.first

    return Leverage(
        mine,
        theirs,
        pie,
        known=part(mine.real, theirs.real),
        i_ask=part(mine.real, theirs.believed),
        they_offer=part(mine.believed, theirs.real),
    )


def believe(believed: float, shown: float, real: float, trust: float) -> float:
    """Return what they believe about a walk-away after truthful evidence.

    The belief moves the part ``trust`` (0 to 1) of the way from ``believed`` to
    ``shown``, and true evidence never lifts it above ``real``. A simple
    assumption of this course; no published closed form is known to us.
    """
    believed, shown = number("believed", believed), number("shown", shown)
    real, trust = number("real", real), number("trust", trust, SHARE)
    return min(believed + trust * (shown - believed), max(real, believed))


def what_changed(before: Leverage, after: Leverage) -> tuple[str, ...]:
    """Return, in words, what a change of the walk-aways did, and what it left alone."""
    said = []
    for name, old, new in (
        ("What you really have without them", before.mine.real, after.mine.real),
        ("What they believe you have without them", before.mine.believed, after.mine.believed),
        ("What they really have without you", before.theirs.real, after.theirs.real),
        (
            "What you believe they have without you",
            before.theirs.believed,
            after.theirs.believed,
        ),
    ):
        if old != new:
            said.append(f"{name} {_moved(old, new)}.")
    for name, was, now in (
        ("What they offer you", before.they_offer, after.they_offer),
        ("What you can fairly ask for", before.i_ask, after.i_ask),
    ):
        said.append(_part_moved(name, was, now))
    if before.mine.real != after.mine.real:
        said.append(f"The least you may accept is now {after.mine.real:g}.")
    if after.surplus < 0:
        said.append("Both of you together have more without a deal: leave.")
    elif after.they_offer is None:
        said.append("They see no deal, and there is one: show them what you could live with.")
    elif not after.acceptable:
        said.append("They think you have less than you do: show them, or leave.")
    return tuple(said)


def _moved(old: float, new: float) -> str:
    return f"{'rose' if new > old else 'fell'} from {old:g} to {new:g}"


def _part_moved(name: str, was: float | None, now: float | None) -> str:
    if now is None:
        return f"{name}: nothing, for on that view no deal is possible."
    if was is None:
        return f"{name} is {now:g}, where no deal seemed possible before."
    return f"{name} stays at {now:g}." if was == now else f"{name} {_moved(was, now)}."
