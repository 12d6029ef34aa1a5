"""What the clock does: concessions, deadlines, discounting, and what waiting costs each side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from weakhand.models.arguments import (
    NOT_NEGATIVE,
    POSITIVE,
    SHARE,
    FloatArray,
    Range,
    array,
    number,
    whole,
)

Kind = Literal["polynomial", "exponential"]
Style = Literal["boulware", "linear", "conceder"]
KINDS: tuple[Kind, ...] = ("polynomial", "exponential")
_START = Range(0, 1, open_low=True)


@dataclass(frozen=True, slots=True)
class Concession:
    """How somebody gives way as a deadline comes near.

    ``deadline`` and ``beta`` are above 0. ``start`` is the part given way
    already at time 0: 0 to 1, and above 0 for the exponential kind.
    """

    deadline: float
    beta: float
    start: float = 0.1
    kind: Kind = "polynomial"

    def __post_init__(self) -> None:
        """Check the numbers."""
        number("deadline", self.deadline, POSITIVE)
        number("beta", self.beta, POSITIVE)
        if self.kind not in KINDS:
            raise ValueError(f"kind must be one of {', '.join(KINDS)}, not {self.kind!r}.")
        number("start", self.start, _START if self.kind == "exponential" else SHARE)

    @property
    def style(self) -> Style:
        """Return the name of the style: who holds out to the end, and who gives way early."""
        return "boulware" if self.beta < 1 else "linear" if self.beta == 1 else "conceder"


def conceded(
    time: ArrayLike,
    deadline: ArrayLike,
    beta: ArrayLike,
    start: ArrayLike = 0.1,
    kind: Kind = "polynomial",
) -> FloatArray:
    """Return the part of the way to the limit that has been given by a time (0 to 1).

    With s = min(t, T) / T: polynomial k + (1 - k) * s**(1 / b); exponential
    exp((1 - s)**b * ln k). t is 0 or more, T (``deadline``) and b (``beta``) are
    above 0, k (``start``) is 0 to 1, above 0 for the exponential. A small b holds
    out to the end (boulware), a large one gives way early (conceder). Arrays are
    taken together by NumPy's rules of broadcasting: times of shape (m) with betas
    of shape (n, 1) give n curves. Source: Faratin, Sierra and Jennings (1998).
    """
    if kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}, not {kind!r}.")
    t, end = array("time", time, NOT_NEGATIVE), array("deadline", deadline, POSITIVE)
    b = array("beta", beta, POSITIVE)
    k = array("start", start, _START if kind == "exponential" else SHARE)
    gone = np.minimum(t, end) / end
    share = np.empty(np.broadcast_shapes(gone.shape, b.shape, k.shape))
    if kind == "polynomial":
        _power(gone, 1 / b, share)
        share *= 1 - k
        share += k
    else:
        _power(1 - gone, b, share)
        share *= np.log(k)
        np.exp(share, out=share)
    return share


def _power(base: FloatArray, exponent: FloatArray, out: FloatArray) -> None:
    """Write ``base`` (0 or more) to the power of ``exponent`` (above 0) into ``out``.

    Many curves share their times, so the logarithm is taken once for all of
    them: half the time of ``np.power``. One array throughout, for fresh memory
    costs as much as the arithmetic.
    """
    with np.errstate(divide="ignore"):  # the logarithm of 0 is minus infinity: its power is 0
        logarithm = np.log(base)
    np.multiply(logarithm, exponent, out=out)
    np.exp(out, out=out)


def curve(concession: Concession, times: ArrayLike) -> FloatArray:
    """Return the part given way at each time, by one way of conceding."""
    return conceded(times, concession.deadline, concession.beta, concession.start, concession.kind)


def offers(
    concession: Concession,
    times: ArrayLike,
    low: float,
    high: float,
    side: Literal["buyer", "seller"],
) -> FloatArray:
    """Return the price offered at each time, between ``low`` and ``high``.

    A buyer starts near ``low`` and goes up, low + a * (high - low); a seller
    starts near ``high`` and comes down, low + (1 - a) * (high - low).
    """
    low, high = number("low", low), number("high", high)
    if low > high:
        raise ValueError(f"low must be at most high ({high:g}), not {low:g}.")
    if side not in ("buyer", "seller"):
        raise ValueError(f"side must be 'buyer' or 'seller', not {side!r}.")
    given = curve(concession, times)
    way: FloatArray = low + (given if side == "buyer" else 1 - given) * (high - low)
    return way


def aspiration(time: ArrayLike, exponent: ArrayLike) -> FloatArray:
    """Return the aspiration left at a time from 0 to 1: 1 - t**e.

    The same family as :func:`conceded` with no start, e = 1 / b: 4 holds out, 1 is
    even, 0.25 gives way. The form used by negotiating programs.
    """
    t, e = array("time", time, SHARE), array("exponent", exponent, POSITIVE)
    left: FloatArray = 1 - t**e
    return left


def discount_factor(rate: float) -> float:
    """Return the patience of a side that loses ``rate`` (0 or more) a period: 1 / (1 + r)."""
    return 1 / (1 + number("rate", rate, NOT_NEGATIVE))


def present_value(amount: ArrayLike, delta: ArrayLike, periods: ArrayLike) -> FloatArray:
    """Return what an amount in some periods is worth today: amount * delta**periods.

    ``delta`` is 0 to 1, ``periods`` 0 or more. Source: Samuelson (1937).
    """
    x, d = array("amount", amount), array("delta", delta, SHARE)
    today: FloatArray = x * d ** array("periods", periods, NOT_NEGATIVE)
    return today


@dataclass(frozen=True, slots=True)
class Clock:
    """What waiting does to one side: its patience, and what each period costs on top.

    ``delta`` is 0 to 1 a period; ``running_cost`` 0 or more in the unit of the
    deal (rent due, a team that stands still).
    """

    delta: float = 1.0
    running_cost: float = 0.0

    def __post_init__(self) -> None:
        """Check the numbers."""
        number("delta", self.delta, SHARE)
        number("running_cost", self.running_cost, NOT_NEGATIVE)


@dataclass(frozen=True, slots=True)
class Delay:
    """What a delay costs both sides, in the unit of the deal."""

    periods: float
    mine: float
    theirs: float

    @property
    def mine_to_wait(self) -> bool:
        """Return whether the delay costs me less than them: only then is patience leverage."""
        return self.mine < self.theirs


def cost_of_delay(clock: Clock, worth: float, periods: float) -> float:
    """Return what one side loses when a deal worth ``worth`` comes ``periods`` later.

    worth * (1 - delta**t) + running_cost * t.
    """
    worth = number("worth", worth, NOT_NEGATIVE)
    periods = number("periods", periods, NOT_NEGATIVE)
    later = float(present_value(worth, clock.delta, periods))
    return worth - later + clock.running_cost * periods


def delay(
    mine: Clock, theirs: Clock, worth_mine: float, worth_theirs: float, periods: float
) -> Delay:
    """Return what a delay of ``periods`` costs both sides.

    Patience is leverage only where delay costs you less than them (Rubinstein 1982).
    """
    return Delay(
        float(periods),
        cost_of_delay(mine, worth_mine, periods),
        cost_of_delay(theirs, worth_theirs, periods),
    )


def common_deadline(mine: float | None, theirs: float | None) -> float | None:
    """Return when the talks end: the earlier of both final deadlines, ``None`` for no end.

    One side's final deadline ends the talks for both. Hiding one's own leaves
    the other conceding too slowly; telling it helped (Gino & Moore 2008).
    """
    ends = [
        number(name, end, NOT_NEGATIVE)
        for name, end in (("mine", mine), ("theirs", theirs))
        if end is not None
    ]
    return min(ends, default=None)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Whether to take what is offered now or to wait: both worths are in today's points.

    ``break_even`` is the later offer at which both are equal; ``None`` where no
    later offer could make up for the wait.
    """

    now: float
    wait: float
    break_even: float | None

    @property
    def pays(self) -> bool:
        """Return whether waiting is worth more than taking what is offered now."""
        return self.wait > self.now


def waiting(
    now: float,
    later: float,
    periods: float,
    clock: Clock,
    *,
    probability: float = 1.0,
    fallback: float = 0.0,
    deadline: float | None = None,
) -> Waiting:
    """Return whether waiting for a later offer pays.

    wait = delta**t * (p * later + (1 - p) * fallback) - running_cost * t, with
    ``probability`` p (0 to 1) that the later offer comes, and ``fallback`` what
    is left if it does not. Past a ``deadline`` it cannot come, so p is 0.
    """
    now, later = number("now", now), number("later", later)
    fallback = number("fallback", fallback)
    periods = number("periods", periods, NOT_NEGATIVE)
    p = number("probability", probability, SHARE)
    if deadline is not None and periods > number("deadline", deadline, NOT_NEGATIVE):
        p = 0.0
    shrink = clock.delta**periods
    cost = clock.running_cost * periods
    wait = shrink * (p * later + (1 - p) * fallback) - cost
    reach = shrink * p
    even = (now + cost - shrink * (1 - p) * fallback) / reach if reach > 0 else None
    return Waiting(now, wait, even)


def longest_wait(now: float, later: float, clock: Clock, limit: int = 1000) -> int:
    """Return the most whole periods for which waiting for a sure later offer still pays (0: none).

    ``limit`` ends the search where waiting costs nothing at all.
    """
    paying = 0
    for periods in range(1, whole("limit", limit, 1) + 1):
        if not waiting(now, later, periods, clock).pays:
            break
        paying = periods
    return paying
