"""Real walk-aways and believed ones: what each of them moves."""

from __future__ import annotations

from weakhand.models.alternatives import Leverage, WalkAway, leverage, what_changed
from weakhand.plots import Picture, Theme, leverage_picture
from weakhand.ui.benches.bench import Bench, Number
from weakhand.ui.benches.knob import slider
from weakhand.ui.words import points

_PIE = 100.0
_KNOBS = (
    ("my_real", "What you really have without them",
     "What you really have without them", 20),
    ("my_believed", "What they believe you have",
     "What they believe you have without them", 10),
    ("their_real", "What they really have without you",
     "What they really have without you", 30),
    ("their_believed", "What you believe they have",
     "What you believe they have without you", 50),
)  # fmt: skip


def state(my_real: float, my_believed: float, their_real: float, their_believed: float) -> Leverage:
    """Return how a pie of 100 is split by what is so, and by what each side believes."""
    return leverage(WalkAway(my_real, my_believed), WalkAway(their_real, their_believed), _PIE)


def means(before: Leverage | None, now: Leverage) -> str:
    """Return what the change did to what they offer, what you can ask, and what you may accept."""
    if before is None:
        said = [f"{_offer(now)}, and {_ask(now)}.", f"The least you may accept is {_least(now)}."]
    else:
        told = what_changed(before, now)[_changes(before, now) :]
        said = [told[0][:1].lower() + told[0][1:], *told[1:]]
    if now.mine.believed > now.mine.real:
        said.append("They believe more than is so; if they have it from you, it was a bluff.")
    return " ".join(said)


def _changes(before: Leverage, now: Leverage) -> int:
    """Return how many walk-aways changed: the model says so, and the bench does already."""
    pairs = ((before.mine, now.mine), (before.theirs, now.theirs))
    return sum((a.real != b.real) + (a.believed != b.believed) for a, b in pairs)


def _offer(now: Leverage) -> str:
    if now.they_offer is None:
        return "they see no deal that suits both"
    return f"what they offer you is {points(now.they_offer)}"


def _ask(now: Leverage) -> str:
    if now.i_ask is None:
        return "you see none either" if now.they_offer is None else "you see no deal"
    return f"what you can fairly ask for is {points(now.i_ask)}"


def _least(now: Leverage) -> str:
    return points(now.mine.real)


def numbers(now: Leverage) -> tuple[Number, ...]:
    """Return the three splits and the least you may accept; ``None`` where there is none."""
    rows = (
        ("they_offer", "What they offer you", now.they_offer),
        ("you_ask", "What you can fairly ask for", now.i_ask),
        ("known", "Your part if everybody knew everything", now.known),
        ("least", "The least you may accept", now.mine.real),
    )
    return tuple(
        Number(key, label, v, "no deal" if v is None else points(v)) for key, label, v in rows
    )


def picture(now: Leverage, theme: Theme, width: int) -> Picture:
    """Return the three splits as bars."""
    return leverage_picture(now, theme=theme, width=width)


def bench() -> Bench[Leverage]:
    """Return the bench."""
    steps = range(0, 101, 5)
    return Bench(
        "leverage",
        "What is so, and what is believed",
        "There are 100 points to divide. What you really have elsewhere sets the least you may "
        "accept. What they believe you have sets what they offer. Move each alone, and see which "
        "number follows.",
        tuple(
            slider(key, label, subject, steps, start, "points")
            for key, label, subject, start in _KNOBS
        ),
        state,
        picture,
        means,
        numbers,
    )
