"""What their concessions say about what matters to them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from weakhand.models.opponent import OpponentModel, read_offers
from weakhand.plots import Picture, Theme, weights_picture
from weakhand.ui.benches.bench import Bench, Number, instead, percent
from weakhand.ui.benches.knob import slider

ISSUES = ("Price", "Delivery", "Length of contract")
_KEYS = ("price", "delivery", "length")
_CLOSE = 1e-9


@dataclass(frozen=True, slots=True)
class State:
    """What is believed of their priorities after their offers."""

    model: OpponentModel


def state(price: float, delivery: float, length: float, offers: float) -> State:
    """Return what to believe after some offers in which they gave way, in per cent, by even steps.

    They are thought to hold out for all they hoped for, so that whatever they
    give up is thought to be cheap for them.
    """
    count = int(offers)
    given = np.outer(np.arange(1, count + 1) / count, np.array([price, delivery, length]) / 100)
    return State(read_offers(1 - given, np.ones(count)))


def means(before: State | None, now: State) -> str:
    """Return what probably matters most and least to them."""
    weights = now.model.weights
    if np.ptp(weights) < _CLOSE:
        return "nothing tells the three apart yet: each could matter most to them."
    top = int(weights.argmax())
    tied = [issue for issue, w in zip(ISSUES, weights, strict=True) if weights[top] - w < _CLOSE]
    if len(tied) > 1:
        return f"“{tied[0]}” and “{tied[1]}” look equally important to them. {_least(now.model)}"
    was = None if before is None else before.model.chance_of_first(top)
    chance = instead(was, now.model.chance_of_first(top), percent)
    turned = before is not None and int(before.model.weights.argmax()) != top
    return (
        f"“{ISSUES[top]}” {'now ' if turned else ''}probably matters most to them, with a chance "
        f"of {chance}. {_least(now.model)}"
    )


def _least(model: OpponentModel) -> str:
    order = sorted(range(len(ISSUES)), key=lambda n: float(model.weights[n]))
    if model.weights[order[1]] - model.weights[order[0]] < _CLOSE:
        return "The other two look equally cheap for them: ask for something there."
    return f"“{ISSUES[order[0]]}” probably matters least: ask for something there."


def numbers(now: State) -> tuple[Number, ...]:
    """Return the weight of each issue, and the chance that it is the first."""
    model, rows = now.model, []
    for n, (key, issue) in enumerate(zip(_KEYS, ISSUES, strict=True)):
        weight, first = float(model.weights[n]), model.chance_of_first(n)
        rows += [
            Number(f"{key}_weight", f"{issue}: weight of all three", weight, percent(weight)),
            Number(f"{key}_first", f"{issue}: chance that it matters most", first, percent(first)),
        ]
    return tuple(rows)


def picture(now: State, theme: Theme, width: int) -> Picture:
    """Return the weights as bars."""
    return weights_picture(now.model, ISSUES, theme=theme, width=width)


def bench() -> Bench[State]:
    """Return the bench."""
    steps = range(0, 101, 5)
    return Bench(
        "priorities",
        "What their offers give away",
        "Nobody tells you what matters most to them, but they give way first where it costs them "
        "least. Let them give way on one point and hold another, and see what you may conclude.",
        (
            *(
                slider(key, f"{issue}: how far they have come",
                       f"How far they came on {issue.lower()}", steps, start, "%")
                for key, issue, start in zip(_KEYS, ISSUES, (0, 40, 20), strict=True)
            ),
            slider("offers", "Offers you have seen", "The number of offers", range(1, 11), 3),
        ),
        state,
        picture,
        means,
        numbers,
    )  # fmt: skip
