"""Where both can agree: your least price, their most, and a price between them or not."""

from __future__ import annotations

from dataclasses import dataclass

from weakhand.models.alternatives import Amount, Zopa, zopa
from weakhand.plots import Picture, Theme, zopa_picture
from weakhand.ui.benches.bench import Bench, Number
from weakhand.ui.benches.knob import slider
from weakhand.ui.words import points

_UNIT = "euros a day"
_PRICES = range(300, 701, 10)


@dataclass(frozen=True, slots=True)
class State:
    """The zone between two walk-aways, and a price."""

    zone: Zopa
    price: float

    @property
    def gains(self) -> tuple[float, float]:
        """Return what you and they gain at the price (negative: a loss)."""
        return self.zone.gains(self.price)


def state(least: float, most: float, price: float) -> State:
    """Return the zone between your least and their most, and a price, all in euros a day."""
    return State(zopa(Amount(least, _UNIT), Amount(most, _UNIT)), price)


def means(before: State | None, now: State) -> str:
    """Return what there is to divide, and what the price gives each side of it."""
    return f"{_room(before, now)}. {_price(now)}"


def _room(before: State | None, now: State) -> str:
    zone = now.zone
    if not zone.exists:
        lost = " any more" if before is not None and before.zone.exists else ""
        return f"no price suits both{lost}, and you are {points(zone.gap)} {_UNIT} apart"
    if zone.surplus == 0:
        return f"exactly one price suits both, {points(zone.seller)}, and nothing is left to divide"
    words = f"{points(zone.surplus)} {_UNIT} to divide"
    if before is None:
        return f"there are {words}"
    if not before.zone.exists:
        return f"now there are prices that suit both, with {words}"
    more = zone.surplus - before.zone.surplus
    if more == 0:
        return f"there are still {words}"
    return f"there are {words}, {points(abs(more))} {'more' if more > 0 else 'less'} than before"


def _price(now: State) -> str:
    mine, theirs = now.gains
    at = f"At {points(now.price)}"
    if mine >= 0 and theirs >= 0:
        return f"{at} you gain {points(mine)} and they gain {points(theirs)} over walking away."
    if mine < 0 and theirs < 0:
        return f"{at} both of you would do better to walk away."
    who, loss = ("you", mine) if mine < 0 else ("they", theirs)
    return f"{at} {who} would do better to walk away: the loss is {points(-loss)}."


def numbers(now: State) -> tuple[Number, ...]:
    """Return what there is to divide, how far apart the two are, and what each gains."""
    mine, theirs = now.gains
    rows = (
        ("to_divide", "To divide", now.zone.surplus),
        ("apart", "Apart, where no price suits both", now.zone.gap),
        ("you_gain", "You gain at this price", mine),
        ("they_gain", "They gain at this price", theirs),
    )
    return tuple(Number(key, label, v, f"{points(v)} {_UNIT}") for key, label, v in rows)


def picture(now: State, theme: Theme, width: int) -> Picture:
    """Return the bar."""
    return zopa_picture(now.zone, now.price, you="seller", theme=theme, width=width)


def bench() -> Bench[State]:
    """Return the bench."""
    return Bench(
        "zopa",
        "Where both can agree",
        "You sell a day of your work. Below your least price you walk away, above their most they "
        "do. Move one of them, then the price: what makes the room larger, and what only divides "
        "it?",
        (
            slider("least", "Your least price", "Your least price", _PRICES, 420, _UNIT),
            slider("most", "Their most", "Their most", _PRICES, 500, _UNIT),
            slider("price", "The price on the table", "The price", _PRICES, 460, _UNIT),
        ),
        state,
        picture,
        means,
        numbers,
    )
