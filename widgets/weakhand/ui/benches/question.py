"""What a question is worth before you ask it."""

from __future__ import annotations

from dataclasses import dataclass

from weakhand.models.information import QuestionValue, value_of_question
from weakhand.plots import Picture, Theme, question_picture
from weakhand.ui.benches.bench import Bench, Number, instead
from weakhand.ui.benches.knob import slider
from weakhand.ui.words import points

_UNIT = "thousand euros"
_CLOSE = 1e-9
_ACTIONS = ("offer a lower price", "offer a long contract")
_ANSWERS = ("We need to be sure", "Something else")
_PRICE = (30.0, 5.0)
"""What each action brings if it is only about price (thousand euros)."""


@dataclass(frozen=True, slots=True)
class State:
    """One question, and what it is worth."""

    value: QuestionValue


def state(prior: float, told: float, mistaken: float, worth: float) -> State:
    """Return what the question is worth: chances in per cent, ``worth`` in thousand euros."""
    p, hit, miss = prior / 100, told / 100, mistaken / 100
    payoffs = [[0.0, _PRICE[0]], [worth, _PRICE[1]]]
    return State(value_of_question([p, 1 - p], [[hit, 1 - hit], [miss, 1 - miss]], payoffs))


def means(before: State | None, now: State) -> str:
    """Return what the question is worth, and why."""
    was = None if before is None else before.value.evsi
    return f"your question is worth {_worth(was, now.value.evsi)}. {_why(now.value)}"


def _worth(was: float | None, now: float) -> str:
    words = instead(was, now, points)
    return f"{words} {_UNIT}" if now > _CLOSE else f"nothing{_before(was)}"


def _before(was: float | None) -> str:
    return "" if was is None else f" (before: {points(was)} {_UNIT})"


def _why(value: QuestionValue) -> str:
    best = _ACTIONS[value.action_now]
    if not value.changes_mind:
        return f"Whatever they answer, you would still {best}."
    other = next(
        answer
        for answer, action, chance in zip(_ANSWERS, value.actions, value.answers, strict=True)
        if action != value.action_now and chance > 0
    )
    new = _ACTIONS[1 - value.action_now]
    return f"Without it you would {best}; the answer “{other}” would make you {new}."


def numbers(now: State) -> tuple[Number, ...]:
    """Return the worth of the question, and of what you do without it, with it, and knowing all."""
    value = now.value
    rows = (
        ("question", "What the question is worth", value.evsi),
        ("without", "What you can expect without asking", value.best_now),
        ("with_question", "What you can expect with the question", value.with_question),
        ("certainty", "What knowing everything would be worth", value.evpi),
    )
    return tuple(Number(key, label, v, f"{points(v)} {_UNIT}") for key, label, v in rows)


def picture(now: State, theme: Theme, width: int) -> Picture:
    """Return the bars."""
    return question_picture(now.value, _ACTIONS, _ANSWERS, unit=_UNIT, theme=theme, width=width)


def bench() -> Bench[State]:
    """Return the bench."""
    chances = range(0, 101, 5)
    return Bench(
        "question",
        "What a question is worth",
        "They press you on price. Perhaps that is all; perhaps they need to be sure of you, and a "
        "long contract is worth more to both. You can offer one or the other, and you may ask "
        "first: “What would make this safe for you?” When is the question worth asking?",
        (
            slider("prior", "Chance that they need to be sure",
                   "The chance that they need to be sure", chances, 40, "%"),
            slider("told", "If so: how often they say it",
                   "How often they say so when it is so", chances, 90, "%"),
            slider("mistaken", "If not: how often they say it all the same",
                   "How often they say so when it is not so", chances, 20, "%"),
            slider("worth", "What a long contract brings if they need one",
                   "What a long contract brings", chances, 60, _UNIT),
        ),
        state,
        picture,
        means,
        numbers,
    )  # fmt: skip
