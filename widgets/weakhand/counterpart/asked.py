"""What a question names: a fact, the clock, or nothing that they hold."""

from __future__ import annotations

from weakhand.counterpart.forms import asks
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.telling import asked_by_name


def by_name(seen: Seen) -> tuple[str, ...]:
    """Return the facts that a line names: more than a topic near them."""
    return asked_by_name(seen.case, seen.reading.about)


def names_nothing(seen: Seen) -> bool:
    """Return whether a line asks about nothing that they hold: what they tell is beside it."""
    return asks(seen.reading) and not by_name(seen)


def names_clock(seen: Seen) -> bool:
    """Return whether a line asks about the deadline, or about the fact behind it."""
    if not seen.has("deadline_question", "deadline_challenge"):
        return False
    return "deadline" in seen.reading.about or seen.case.deadline.opens in by_name(seen)


def sounds_like_clock(seen: Seen) -> bool:
    """Return whether a line asks about the clock or for time, and about nothing else instead."""
    if not seen.has("deadline_question", "deadline_challenge"):
        return False
    puts_off = "puts_off" in seen.reading.cues
    return puts_off or names_clock(seen) or bool(by_name(seen)) or not seen.reading.about
