"""What you could do without this deal, and when that changes what you get in it."""

from __future__ import annotations

from dataclasses import dataclass

from weakhand.models.alternatives import (
    Alternative,
    Branch,
    OutsideOption,
    Valued,
    batna,
    outside_option,
)
from weakhand.plots import Picture, Theme, tree_picture
from weakhand.ui.benches.bench import Bench, Number, shift
from weakhand.ui.benches.knob import slider
from weakhand.ui.words import points

_UNIT = "thousand euros"
_PIE = 100.0
_LEAST = 20
_SEARCH, _FRIEND = "look for another client", "take a friend’s job"
_NAMES = {_SEARCH: "looking for another client", _FRIEND: "a friend’s job"}


@dataclass(frozen=True, slots=True)
class State:
    """Your alternatives, the best of them, and your part of the deal with it at hand."""

    alternatives: tuple[Alternative, ...]
    best: Valued
    option: OutsideOption

    @property
    def part(self) -> float:
        """Return your part of the deal, in thousand euros."""
        return _PIE * self.option.share

    @property
    def part_without(self) -> float:
        """Return what your part would be if you had no alternative at all."""
        return _PIE * self.option.without


def state(chance: float, good: float, cost: float, sure: float, patience: float) -> State:
    """Return what alternatives are worth, and what the best of them does for a deal of 100.

    ``chance`` and ``patience`` are per cent, the rest is in thousand euros.
    """
    alternatives = (
        Alternative(
            _SEARCH,
            (
                Branch("you find one", chance / 100, good),
                Branch("you find small jobs only", 1 - chance / 100, _LEAST),
            ),
            search_cost=cost,
        ),
        Alternative(_FRIEND, (Branch("for sure", 1.0, sure),)),
    )
    best = batna(alternatives)
    outside = min(max(best.value / _PIE, 0.0), 1.0)
    return State(alternatives, best, outside_option(outside, patience / 100))


def means(before: State | None, now: State) -> str:
    """Return what became of the walk-away, and whether the deal follows it."""
    was, was_part = (None, None) if before is None else (before.best.value, before.part)
    name = _NAMES[now.best.alternative.label]
    walk = f"your walk-away, {name}, {shift(was, now.best.value, points)} {_UNIT}"
    part = f"your part of the deal {shift(was_part, now.part, points)}"
    differ = _moved(was, now.best.value) != _moved(was_part, now.part)
    return f"{walk}, {'but' if differ else 'and'} {part}. {_why(now)}"


def _moved(was: float | None, now: float) -> bool:
    return was is not None and abs(was - now) > 1e-9


def _why(now: State) -> str:
    if now.option.binds:
        return f"It lifts your part: talking alone would bring you {points(now.part_without)}."
    return "An alternative worth less than that adds nothing."


def numbers(now: State) -> tuple[Number, ...]:
    """Return walk-away, your part with and without it, and what it adds."""
    rows = (
        ("walk_away", f"Your walk-away, {_NAMES[now.best.alternative.label]}", now.best.value),
        ("part", "Your part of the deal", now.part),
        ("part_without", "Your part if you had no alternative", now.part_without),
        ("adds", "What your alternative adds", _PIE * now.option.adds),
    )
    return tuple(Number(key, label, v, f"{points(v)} {_UNIT}") for key, label, v in rows)


def picture(now: State, theme: Theme, width: int) -> Picture:
    """Return the tree of alternatives."""
    return tree_picture(now.alternatives, _UNIT, theme=theme, width=width)


def bench() -> Bench[State]:
    """Return the bench."""
    return Bench(
        "alternatives",
        "What you could do without this deal",
        "A deal is worth 100 thousand euros, to be divided; you answer their offers. Make your "
        "alternatives better, one by one. Your walk-away follows at once. When does the deal?",
        (
            slider(
                "chance",
                "Chance that you find another client",
                "The chance of another client",
                range(0, 101, 5),
                30,
                "%",
            ),
            slider(
                "good",
                "What that client would bring",
                "What another client would bring",
                range(_LEAST, 101, 5),
                70,
                _UNIT,
            ),
            slider(
                "cost",
                "What looking for one costs",
                "The cost of looking",
                range(0, 21),
                1,
                _UNIT,
            ),
            slider(
                "sure",
                "What a friend’s job brings for sure",
                "What a friend’s job brings",
                range(0, 101, 5),
                40,
                _UNIT,
            ),
            slider(
                "patience",
                "What a round of waiting leaves you both",
                "What a round of waiting leaves you both",
                range(50, 96, 5),
                90,
                "%",
            ),
        ),
        state,
        picture,
        means,
        numbers,
    )
