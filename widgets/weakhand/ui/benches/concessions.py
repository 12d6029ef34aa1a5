"""Two sides who give way as their deadlines come near, and where they meet."""

from __future__ import annotations

from dataclasses import dataclass

from weakhand.models.meeting import Meeting, meeting
from weakhand.models.time import Concession, common_deadline
from weakhand.plots import Picture, Theme, concession_picture
from weakhand.ui.benches.bench import Bench, Number, instead, percent
from weakhand.ui.benches.knob import Knob, number, slider
from weakhand.ui.words import points

_BETAS = (0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0, 5.0, 8.0)
_DAYS = range(2, 21)


@dataclass(frozen=True, slots=True)
class State:
    """How both sides give way, where they meet, and when the talks would end (days)."""

    mine: Concession
    theirs: Concession
    met: Meeting
    end: float


def state(my_way: float, their_way: float, my_deadline: float, their_deadline: float) -> State:
    """Return where two sides meet: ways (beta, above 0) and deadlines (days) of both."""
    mine, theirs = Concession(my_deadline, my_way), Concession(their_deadline, their_way)
    end = common_deadline(my_deadline, their_deadline)
    return State(mine, theirs, meeting(mine, theirs), float(end or 0))


def means(before: State | None, now: State) -> str:
    """Return when they meet, and how much of the way each has given by then."""
    day, mine = (None, None) if before is None else (before.met.time, before.met.mine)
    return (
        f"you meet on day {instead(day, now.met.time, points)}. By then you have given "
        f"{instead(mine, now.met.mine, percent)} of all you could, and they "
        f"{percent(now.met.theirs)}. {_why(now)}"
    )


def _why(now: State) -> str:
    if now.mine.deadline != now.theirs.deadline:
        whose = "Your" if now.mine.deadline < now.theirs.deadline else "Their"
        return f"{whose} last day comes first, and it ends the talks for both."
    mine, theirs = round(now.met.mine, 3), round(now.met.theirs, 3)
    if mine == theirs:
        return "You meet in the middle."
    who = "you give less" if mine < theirs else "they give less"
    return f"Whoever holds out longer gives less: here {who}."


def numbers(now: State) -> tuple[Number, ...]:
    """Return the day, what both have given by then, and when the talks would have ended."""
    met = now.met
    return (
        Number("day", "You meet on day", met.time, points(met.time)),
        Number("you_gave", "You have given, of all you could", met.mine, percent(met.mine)),
        Number("they_gave", "They have given, of all they could", met.theirs, percent(met.theirs)),
        Number("end", "The talks would end on day", now.end, points(now.end)),
    )


def picture(now: State, theme: Theme, width: int) -> Picture:
    """Return both curves."""
    return concession_picture((now.mine, now.theirs), ("you", "they"), theme=theme, width=width)


def bench() -> Bench[State]:
    """Return the bench."""
    return Bench(
        "concessions",
        "Who gives way, and when",
        "You start at one end of a range and they at the other, and you meet where your offers "
        "cross. Hold out longer, or let your deadline come nearer, and see who pays for it.",
        (
            _way("my_way", "How you give way", "How you give way", 1.0),
            _way("their_way", "How they give way", "How they give way", 0.5),
            slider("my_deadline", "Your last day", "Your last day", _DAYS, 10,
                   "days from now"),
            slider("their_deadline", "Their last day", "Their last day", _DAYS, 10,
                   "days from now"),
        ),
        state,
        picture,
        means,
        numbers,
    )  # fmt: skip


def _way(key: str, label: str, subject: str, start: float) -> Knob:
    """Return a slider from holding out to giving way at once, each step in words."""
    readings = tuple(f"{_style(beta)} ({number(beta)})" for beta in _BETAS)
    return Knob(key, label, subject, _BETAS, readings, start, counted=False)


def _style(beta: float) -> str:
    if beta == 1:
        return "evenly"
    if beta < 1:
        return "holding out to the end" if beta <= 0.2 else "holding out"
    return "giving way early" if beta < 5 else "giving way at once"
