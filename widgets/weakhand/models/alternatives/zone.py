"""Where both sides can agree, and when an alternative changes what you get there."""

from __future__ import annotations

from dataclasses import dataclass

from weakhand.models.arguments import BELOW_ONE, SHARE, number
from weakhand.models.bargaining.alternating import alternating_offers


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
