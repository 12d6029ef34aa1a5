"""What a question that leans on their last words draws out of them, where it names it."""

from __future__ import annotations

from weakhand.counterpart.asked import named_in_words
from weakhand.counterpart.credit import QUESTIONS
from weakhand.counterpart.leaning import makes_sure, names_fact
from weakhand.counterpart.meant import unlikely
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.telling import Telling
from weakhand.counterpart.wanted import wanted
from weakhand.counterpart.wish import CLEAR


def of_their_words(seen: Seen, told: Telling) -> Telling:
    """Return ``told`` without a hint at something else, where a line asks of what they just said.

    Nothing is lost: what the line has earned counts with the next. Who only gives their words
    back draws them on.
    """
    if told.fact is None or seen.hint or not seen.leans:
        return told
    if seen.has("mirror") and not makes_sure(seen.mind, seen.reading.text):
        return told
    if told.aimed and told.step > 1:
        return told
    text, fact = seen.reading.text, told.fact
    if unlikely(seen.case, text, fact, CLEAR):
        return told._replace(fact=None, step=0)
    openly = seen.has(*QUESTIONS)
    named = told.aimed and named_in_words(seen.case, fact.id, text) > 0
    if named and (openly or not wanted(text)) and names_fact(text, fact.terms, openly):
        return told
    return told._replace(fact=None, step=0)
