"""Answers that belong after a fact: what one asks once they have told of it.

"Who decides at the bank?" is asked by somebody who has heard of the bank. Asked earlier, by
a guess or by chance, it is a question about that fact, and draws out what leads there.
"""

from __future__ import annotations

from weakhand.cases.schema import Case
from weakhand.counterpart.answers import answer_to
from weakhand.counterpart.forms import asks
from weakhand.counterpart.leaning import leans
from weakhand.counterpart.mind import WHOLE, Mind
from weakhand.counterpart.telling import asked_by_name
from weakhand.language.once import once_for_each
from weakhand.language.reading import Reading


def shut(case: Case, mind: Mind) -> frozenset[str]:
    """Return the answers, by name, that belong after what they have not told yet."""
    told = mind.told
    return frozenset().union(*[steps[told.get(fact, 0)] for fact, steps in _in_turn(case).items()])


@once_for_each
def _in_turn(case: Case) -> dict[str, tuple[frozenset[str], ...]]:
    """Return the answers that belong after each fact, by the step of it that was told."""
    later = [answer for answer in case.answers if answer.from_fact and answer.from_step]
    return {
        fact: tuple(
            frozenset(each.id for each in later if each.from_fact == fact and step < each.from_step)
            for step in range(WHOLE + 1)
        )
        for fact in dict.fromkeys(answer.from_fact or "" for answer in later)
    }


def asks_early(case: Case, mind: Mind, reading: Reading) -> str:
    """Return the fact that a question is about by asking for what belongs after it, or nothing.

    One that names a fact is about that, and one that has another answer is answered. What only
    comes close may be about something else, unless that is the fact they told of last.
    """
    early = shut(case, mind)
    if not early or reading.offer is not None or not asks(reading):
        return ""
    if asked_by_name(case, reading.about) or answer_to(case, reading, early) is not None:
        return ""
    meant = answer_to(case, reading)
    if meant is None or not meant.named or meant.answer.id not in early:
        return ""
    fact = meant.answer.from_fact or ""
    last = next((name for name in mind.alive if name in case.fact), "")
    unsure = not meant.sure or leans(mind, reading.text)
    if meant.near and unsure and last != fact:
        return ""
    return fact
