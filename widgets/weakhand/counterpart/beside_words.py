"""What a question that leans on their last words draws out of them, where it names it."""

from __future__ import annotations

from weakhand.counterpart.credit import QUESTIONS
from weakhand.counterpart.leaning import names_fact
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.telling import Telling


def of_their_words(seen: Seen, told: Telling) -> Telling:
    """Return ``told`` without a hint at something else, where a line asks of what they just said.

    Nothing is lost: what the line has earned counts with the next.
    """
    if told.fact is None or told.step > 1 or seen.hint or not seen.leans:
        return told
    openly = seen.has(*QUESTIONS)
    if told.aimed and names_fact(seen.reading.text, told.fact.terms, openly):
        return told
    return told._replace(fact=None, step=0)
