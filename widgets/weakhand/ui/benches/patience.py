"""Offers by turns over a pie that shrinks: what patience, an end, and a way out are worth."""

from __future__ import annotations

from dataclasses import dataclass

from weakhand.models.bargaining import Round, alternating_offers, rounds
from weakhand.plots import Picture, Theme, pie_picture
from weakhand.ui.benches.bench import Bench, Number, percent, shift
from weakhand.ui.benches.knob import Knob, choice, slider

_CLOSE = 1e-9
_SHOWN = 10
"""Rounds drawn of talks without an end."""


@dataclass(frozen=True, slots=True)
class State:
    """The rounds of a game, and both parts of a pie of 1 if both agree at once.

    ``without`` is your part if you had no way out; ``needed`` is what a way out
    must be worth to change it, ``None`` where the game has an end.
    """

    rounds: tuple[Round, ...]
    you_first: bool
    endless: bool
    outside: float
    mine: float
    theirs: float
    without: float
    needed: float | None
    patience: tuple[float, float]

    @property
    def late(self) -> tuple[float, float]:
        """Return both parts in today's worth if the deal only came in the last round shown."""
        last = self.rounds[-1]
        pair = (last.mover_today, last.other_today)
        return pair if self.you_first else pair[::-1]


def state(
    my_patience: float, their_patience: float, outside: float, last: str, first: str
) -> State:
    """Return the game: patience and your way out in per cent, ``last`` rounds or ``never``."""
    you_first, endless = first == "you", last == "never"
    patience, away = (my_patience / 100, their_patience / 100), outside / 100
    deltas, options = (patience, (away, 0.0)) if you_first else (patience[::-1], (0.0, away))
    shown = _SHOWN if endless else int(last)
    played = rounds(*deltas, shown, *options, endless=endless)
    plain = alternating_offers(*deltas, rounds=None if endless else shown)
    split, without = (played[0].mover, played[0].other), plain.mover
    if not you_first:
        split, without = split[::-1], plain.other
    needed = alternating_offers(*patience[::-1]).other if endless else None
    return State(played, you_first, endless, away, *split, without, needed, patience)


def means(before: State | None, now: State) -> str:
    """Return your part, and what it rests on."""
    was = None if before is None else before.mine
    return f"your part of the pie {shift(was, now.mine, percent)}. {_why(now)}"


def _why(now: State) -> str:
    if now.mine - now.without > _CLOSE:
        return f"Your way out lifts it: without one you would get {percent(now.without)}."
    if now.outside and now.needed is not None:
        return f"A way out worth less than {percent(now.needed)} adds nothing."
    if now.outside:
        return "Your way out adds nothing: you would get as much without it."
    if len(now.rounds) == 1:
        return "There is only one offer, and whoever makes it takes all."
    if not now.endless:
        last = "You make" if now.rounds[-1].mover_offers == now.you_first else "They make"
        return f"{last} the last offer, and both of you know it from the start."
    if now.patience[0] == now.patience[1]:
        return "Both of you lose as much by waiting: what is left is who begins."
    return f"{'They lose' if now.patience[0] > now.patience[1] else 'You lose'} more by waiting."


def numbers(now: State) -> tuple[Number, ...]:
    """Return both parts, your part without the way out, and what waiting would leave."""
    mine, theirs = now.late
    rows = (
        ("your_part", "Your part if you agree at once", now.mine),
        ("their_part", "Their part if you agree at once", now.theirs),
        ("without_way_out", "Your part if you had no way out", now.without),
        ("your_part_late", "Your part in the last round shown, in today’s worth", mine),
        ("their_part_late", "Their part in the last round shown, in today’s worth", theirs),
    )
    return tuple(Number(key, label, part, percent(part)) for key, label, part in rows)


def picture(now: State, theme: Theme, width: int) -> Picture:
    """Return the rounds."""
    return pie_picture(
        now.rounds, you_first=now.you_first, endless=now.endless, theme=theme, width=width
    )


def bench() -> Bench[State]:
    """Return the bench."""
    return Bench(
        "patience",
        "Who can wait",
        "You and they make offers by turns, and each round without a deal makes it worth less. "
        "Make one side more patient than the other. Then give yourself a way out: how good must "
        "it be before it changes anything?",
        (
            slider("my_patience", "What a round of waiting leaves you",
                   "What a round of waiting leaves you", range(50, 99, 2), 90, "%"),
            slider("their_patience", "What a round of waiting leaves them",
                   "What a round of waiting leaves them", range(50, 99, 2), 90, "%"),
            slider("outside", "Your way out: what you can have elsewhere", "Your way out",
                   range(0, 61, 2), 20, "%"),
            _last(),
            choice("first", "Whose offer comes first", "The first offer",
                   {"you": "yours", "they": "theirs"}),
        ),
        state,
        picture,
        means,
        numbers,
    )  # fmt: skip


def _last() -> Knob:
    """Return the slider of how long offers can go on, which ends at talks without an end."""
    lasts = {str(n): f"{n} round{'' if n == 1 else 's'}" for n in range(1, 13)}
    lasts["never"] = "no end"
    return Knob("last", "How long offers can go on", "How long offers can go on", tuple(lasts),
                tuple(lasts.values()), "never", counted=False)  # fmt: skip
