"""Whether what they would tell answers what was asked."""

from __future__ import annotations

from weakhand.counterpart.answers import asked_exactly, asks, wants_one_fact
from weakhand.counterpart.credit import QUESTIONS
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.telling import Telling, asked_by_name

_IN_PART = 2
"""The step of a fact that is told, but not yet whole."""


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
    """Return whether a line asks about the clock, and names no term or topic instead of it."""
    if not seen.has("deadline_question", "deadline_challenge"):
        return False
    return names_clock(seen) or bool(by_name(seen)) or not seen.reading.about


def answers_instead(seen: Seen, told: Telling) -> bool:
    """Return whether the case has an answer to a question, and what they would tell is beside it.

    A question that names the fact itself is answered by what they tell of it.
    To one for a word, such as yes or who, they give that word, and may add a hint.
    """
    answer = asked_exactly(seen.case, seen.reading)
    if answer is None or told.fact is None or seen.mind.used.issuperset(answer.asked):
        return False
    if told.fact.id not in by_name(seen):
        return True
    return not seen.has(*QUESTIONS) and (told.step > 1 or wants_one_fact(seen.reading))


def beside_one_word(seen: Seen, told: Telling) -> bool:
    """Return whether a line asks for a yes or a no, and what they tell is only near its topic."""
    if seen.has(*QUESTIONS) or not seen.has("closed_question"):
        return False
    return told.fact is not None and told.fact.id not in by_name(seen)


def to_the_point(seen: Seen, told: Telling) -> Telling:
    """Return what is told to somebody who asks for one fact, such as who or when.

    Nothing that its topic alone leads to answers that, but a hint at what it
    names may; and where they have told of it in part, no hint at something else.
    """
    if told.fact is None:
        return told
    known = seen.mind.told
    named = by_name(seen)
    if told.fact.id not in named:
        open_now = [n for n in named if known[n] == 0 and seen.case.fact[n].gates[0] == 0]
        hinted = seen.case.fact[open_now[0]] if open_now else None
        return told._replace(fact=hinted, step=1 if hinted else 0)
    if told.step == 1 and any(known[name] == _IN_PART for name in told.named):
        return told._replace(fact=None, step=0)
    return told
