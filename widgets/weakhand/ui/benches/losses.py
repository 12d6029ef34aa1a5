"""How gains and losses feel, and how one deal feels from two points of comparison."""

from __future__ import annotations

from dataclasses import dataclass

from weakhand.models.prospect import (
    BROWN_2024,
    ESTIMATES,
    Estimate,
    Framed,
    framings,
    gain_to_offset,
)
from weakhand.plots import Picture, Theme, value_picture
from weakhand.ui.benches.bench import Bench, Number, instead
from weakhand.ui.benches.knob import Mark, slider
from weakhand.ui.words import points

_UNIT = "thousand euros"
_AVERSIONS = tuple(sorted({n / 10 for n in range(10, 31)} | {e.value for e in ESTIMATES}))


@dataclass(frozen=True, slots=True)
class State:
    """A deal seen from a point of comparison, and the gain that makes up for a loss of its size."""

    aversion: float
    deal: float
    compared: float
    framed: Framed
    offset: float


def state(aversion: float, deal: float, compared: float) -> State:
    """Return how a deal feels at some loss aversion (1 to 3); amounts in thousand euros."""
    (framed,) = framings(deal, {"the deal": compared}, aversion)
    offset = float(gain_to_offset(abs(framed.change), aversion))
    return State(aversion, deal, compared, framed, offset)


def means(before: State | None, now: State) -> str:
    """Return how the deal looks now, and what a loss of that size would take to make up for."""
    said = [f"{_looks(before, now)}."]
    if now.framed.kind != "even":
        loss = "A loss of" if now.framed.kind == "loss" else "Losing"
        was = None if before is None or before.framed.kind == "even" else before.offset
        gain = instead(was, now.offset, points)
        said.append(
            f"{loss} {points(abs(now.framed.change))} takes a gain of {gain} to make up for."
        )
    if before is None or before.aversion != now.aversion:
        said += [_about(estimate) for estimate in ESTIMATES if estimate.value == now.aversion]
    return " ".join(said)


def _about(estimate: Estimate) -> str:
    """Return whose estimate it is, and what it rests on, with its interval where there is one."""
    about = estimate.about
    if estimate.low is not None and estimate.high is not None:
        about = f"{about.removesuffix('.')} {estimate.low:g} to {estimate.high:g}."
    return f"{estimate.value:g} is the estimate of {estimate.source}. {about}"


def _looks(before: State | None, now: State) -> str:
    kind = now.framed.kind
    turned = before is not None and before.framed.kind != kind
    if kind == "even":
        return f"the deal {'now ' if turned else ''}looks like neither a gain nor a loss"
    size = points(abs(now.framed.change))
    looks = f"the deal {'now ' if turned else ''}looks like a {kind} of {size}"
    if before is not None and turned and before.deal == now.deal:
        looks = f"the same deal now looks like a {kind} of {size}"
    was = None if before is None else before.framed.felt
    return f"{looks} and feels like {instead(was, now.framed.felt, points)}"


def numbers(now: State) -> tuple[Number, ...]:
    """Return the change, how it feels, and the gain that makes up for a loss of that size."""
    change = now.framed.change
    return (
        Number("change", "Above or below the comparison", change, f"{points(change)} {_UNIT}"),
        Number("felt", "How it feels (a scale of its own)", now.framed.felt,
               points(now.framed.felt)),
        Number("offset", "Gain that makes up for a loss of that size", now.offset,
               f"{points(now.offset)} {_UNIT}"),
    )  # fmt: skip


def picture(now: State, theme: Theme, width: int) -> Picture:
    """Return the value function with the deal on it, beside the published estimates."""
    return value_picture(
        now.aversion, framed=(now.framed,), beside=ESTIMATES, theme=theme, width=width
    )


def bench() -> Bench[State]:
    """Return the bench."""
    amounts = range(0, 101, 5)
    return Bench(
        "losses",
        "How gains and losses feel",
        "The same deal can look like a gain or like a loss: it depends on what it is compared "
        "with. Move the comparison past the deal, then ask how much heavier losses weigh. "
        "Researchers do not agree on that number; the buttons jump to three estimates.",
        (
            slider(
                "aversion",
                "How much heavier losses weigh than gains",
                "The weight of losses",
                _AVERSIONS,
                BROWN_2024.value,
                "times",
                marks=[
                    Mark(f"{e.value:g}: {e.source}", e.value, _about(e)) for e in ESTIMATES
                ],
            ),
            slider("deal", "What the deal brings", "What the deal brings", amounts, 60,
                   _UNIT),
            slider("compared", "What it is compared with", "The comparison", amounts,
                   40, _UNIT),
        ),
        state,
        picture,
        means,
        numbers,
    )  # fmt: skip
