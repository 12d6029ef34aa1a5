"""What you have without a deal: alternatives, walk-away, bargaining zone, and who believes what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from weakhand.models.arguments import ANY, BELOW_ONE, NOT_NEGATIVE, SHARE, number, probabilities
from weakhand.models.bargaining.alternating import alternating_offers
from weakhand.models.bargaining.frontier import nash_split


@dataclass(frozen=True, slots=True)
class Branch:
    """One way an alternative can turn out.

    ``probability`` is 0 to 1 and ``value`` is in the unit of the tree. Where
    the branch leads to a choice, ``then`` holds its alternatives, and the best
    of them is added to ``value``.
    """

    label: str
    probability: float
    value: float
    then: tuple[Alternative, ...] = ()

    def __post_init__(self) -> None:
        """Check the numbers."""
        number("probability", self.probability, SHARE)
        number("value", self.value)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Something to do instead of this deal; its branches' probabilities add up to 1.

    ``search_cost`` (0 or more, in the unit of the values) is what it takes to
    pursue it, whichever way it turns out.
    """

    label: str
    branches: tuple[Branch, ...]
    search_cost: float = 0.0

    def __post_init__(self) -> None:
        """Check that there is a branch, and that the probabilities add up to 1."""
        probabilities(f"probabilities of {self.label!r}", [b.probability for b in self.branches])
        number("search_cost", self.search_cost, NOT_NEGATIVE)


@dataclass(frozen=True, slots=True)
class Valued:
    """An alternative and its expected value, search cost paid."""

    alternative: Alternative
    value: float


def expected_value(alternative: Alternative) -> float:
    """Return what an alternative is worth: the sum of p times v, less the search cost.

    Source: Raiffa (1968), Decision Analysis. Not the best branch, and not the
    likeliest: 0.3 * 70 + 0.7 * 52 - 1 = 56.4, and nobody is offered 56.4.
    """
    total = 0.0
    for branch in alternative.branches:
        later = batna(branch.then).value if branch.then else 0.0
        total += branch.probability * (branch.value + later)
    return total - alternative.search_cost


def ranked(alternatives: Sequence[Alternative]) -> tuple[Valued, ...]:
    """Return the alternatives with their values, best first.

    :raises ValueError: if there is none; doing nothing is an alternative too
    """
    if not alternatives:
        raise ValueError("alternatives must hold at least one; doing nothing is one too.")
    valued = (Valued(alternative, expected_value(alternative)) for alternative in alternatives)
    return tuple(sorted(valued, key=lambda v: -v.value))


def batna(alternatives: Sequence[Alternative]) -> Valued:
    """Return the best alternative to a negotiated agreement (Fisher and Ury 1981)."""
    return ranked(alternatives)[0]


def reservation_value(alternatives: Sequence[Alternative]) -> float:
    """Return the least that a deal must be worth: the value of the best alternative."""
    return batna(alternatives).value


@dataclass(frozen=True, slots=True)
class Amount:
    """A price with its unit, such as 450 euros a day."""

    value: float
    unit: str

    def __post_init__(self) -> None:
        """Check the number."""
        number("value", self.value)


@dataclass(frozen=True, slots=True)
class Zopa:
    """The zone of possible agreement between a seller's least and a buyer's most.

    With ``seller`` above ``buyer`` there is none; with both equal it is a single price.
    """

    seller: float
    buyer: float
    unit: str

    @property
    def exists(self) -> bool:
        """Return whether at least one price suits both."""
        return self.seller <= self.buyer

    @property
    def surplus(self) -> float:
        """Return what there is to divide: buyer's most less seller's least, or 0."""
        return max(0.0, self.buyer - self.seller)

    @property
    def gap(self) -> float:
        """Return how far the two are apart where no price suits both, or 0."""
        return max(0.0, self.seller - self.buyer)

    def contains(self, price: float) -> bool:
        """Return whether a price suits both sides."""
        return self.seller <= number("price", price) <= self.buyer

    def gains(self, price: float) -> tuple[float, float]:
        """Return what seller and buyer gain at a price over walking away (negative: a loss)."""
        price = number("price", price)
        return price - self.seller, self.buyer - price


def zopa(seller: Amount, buyer: Amount) -> Zopa:
    """Return the zone between the seller's and the buyer's reservation price (Raiffa 1982).

    :raises ValueError: if the two are given in different units
    """
    if seller.unit != buyer.unit:
        raise ValueError(
            f"seller and buyer must have one unit, not {seller.unit!r} and {buyer.unit!r}."
        )
    return Zopa(float(seller.value), float(buyer.value), seller.unit)


@dataclass(frozen=True, slots=True)
class OutsideOption:
    """What an alternative adds at the table: ``share`` with it, ``without`` it (parts of 1)."""

    share: float
    without: float

    @property
    def adds(self) -> float:
        """Return what the alternative adds to the share: 0 for a weak one."""
        return self.share - self.without

    @property
    def binds(self) -> bool:
        """Return whether the alternative changes the outcome at all."""
        return self.share > self.without


def outside_option(outside: float, delta: float, delta_other: float | None = None) -> OutsideOption:
    """Return the responder's share of a pie of 1 with and without an outside option.

    The responder gets max(d / (1 + d), w) at equal patience d (``delta``, 0 to
    below 1) and outside option w (``outside``, 0 to 1): an alternative that is
    worth less than what talking brings anyway adds nothing, since leaving for it
    is no believable threat. ``delta_other`` is the proposer's patience where it
    differs. Source: Binmore, Rubinstein and Wolinsky (1986); tried in the
    laboratory by Binmore, Shaked and Sutton (1989).
    """
    other = delta if delta_other is None else delta_other
    delta = number("delta", delta, BELOW_ONE)
    other = number("delta_other", other, BELOW_ONE)
    outside = number("outside", outside, SHARE)
    without = alternating_offers(other, delta).other
    return OutsideOption(alternating_offers(other, delta, outside_other=outside).other, without)


@dataclass(frozen=True, slots=True)
class WalkAway:
    """One side's walk-away: as it is, and as the other side believes it to be."""

    real: float
    believed: float

    def __post_init__(self) -> None:
        """Check the numbers."""
        number("real", self.real, ANY)
        number("believed", self.believed, ANY)


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
    leave, and what they *believe* it to be sets what they offer. The finding
    behind it: real alternatives drove the split (Wolfe and McGinn 2005).
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
    if not after.acceptable:
        said.append("What they offer is less than you have without them: leave, or show them more.")
    return tuple(said)


def _moved(old: float, new: float) -> str:
    return f"{'rose' if new > old else 'fell'} from {old:g} to {new:g}"


def _part_moved(name: str, was: float | None, now: float | None) -> str:
    if now is None:
        return f"{name}: nothing, for on that view no deal is possible."
    if was is None:
        return f"{name} is {now:g}, where no deal seemed possible before."
    return f"{name} stays at {now:g}." if was == now else f"{name} {_moved(was, now)}."
