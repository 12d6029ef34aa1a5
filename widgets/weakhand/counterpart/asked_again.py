"""What they have told already, asked about once more; and what comes near to a question.

Who has heard a thing and asks on wants what is behind it, and not the same again. So the
case's own answer comes first, by its term or by what comes nearest to it; then the fact in
other words, where a yes or a no to it is wanted, or that there is more behind.
"""

from __future__ import annotations

import re

from weakhand.counterpart.asked import by_name
from weakhand.counterpart.content import content, loose
from weakhand.counterpart.credit import QUESTIONS
from weakhand.counterpart.forms import asks, demands, wants_one_fact
from weakhand.counterpart.last_words import DETAIL
from weakhand.counterpart.meant import meant
from weakhand.counterpart.mind import WHOLE, Mind
from weakhand.counterpart.question import LONGEST, asking, points_back
from weakhand.counterpart.recalled import fact_recalled
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.telling import Telling
from weakhand.counterpart.unforeseen import WHETHER, asks_which, begins_with_verb, form_of
from weakhand.counterpart.voice import Speech
from weakhand.counterpart.wanted import gives, wanted
from weakhand.counterpart.wish import LEANING
from weakhand.language.patterns import late

_A_WORD_OR_TWO = 4
"""Words up to which a question may be no more than words of theirs."""

_MAKES_SURE = late(
    r"\w\W{1,2}(?:of|for|from|in|to|on|by) (?:what|whom)\b|\byou mean (?!by\b)(?:\w+ ){2}",
    re.IGNORECASE,
)
"""How one makes sure of what was told, and asks for nothing behind it: "fifteen, of what?"."""
_HOW = content("long far often big old high soon fast early late")
"""What stands behind "how", and is nothing that could be told of."""


def told_before(mind: Mind, seen: Seen, told: Telling, speech: Speech) -> bool:
    """Say again, in other words, what was asked about and is known in part; or that it is known."""
    one = wants_one_fact(seen.reading) and not seen.has("preference_question")
    names = [name for name in by_name(seen) if one or name in told.named]
    if seen.has(*QUESTIONS) and any(mind.told[name] < 2 for name in names):
        return False
    known = [name for name in names if mind.told[name] == 2]
    if not known or not asks(seen.reading):
        return False
    if _answer_own(seen, speech) or _answer_nearest(seen, speech):
        return True
    text = seen.reading.text
    if (
        (wanted(text) or asks_which(text))
        and _asks_for_new(seen, known)
        and speech.from_any_table(DETAIL)
    ):
        return True
    if _gives_again(seen, known, speech):
        return True
    if _MAKES_SURE.search(text) and speech.tell_again(seen.case.fact[known[0]]):
        return True
    if not (_asks_on(seen, known[0]) and speech.from_any_table("more_behind")):
        say_again(mind, seen, known, speech)
    return True


def _gives_again(seen: Seen, known: list[str], speech: Speech) -> bool:
    """Say again the time or number that a question wants, if the telling of a fact holds it."""
    want = wanted(seen.reading.text)
    if want in ("", "who", "where"):
        return False
    return any(speech.tell_again(seen.case.fact[name], 2, gives(want)) for name in known)


def _asks_for_new(seen: Seen, known: list[str]) -> bool:
    """Return whether a question has a word that is in nothing they have told of these facts.

    "How many were there?" may be told again; "when did she leave?" is no part of it.
    """
    told: set[str] = set(content(seen.mind.words))
    for name in known:
        fact = seen.case.fact[name]
        for line in (*fact.hint.neutral, *fact.part.neutral, *fact.part.warm, *fact.part.cold):
            told |= content(line)
    question = _asked_of(seen)
    last = any(
        name.startswith((f"tell:{known[0]}:", f"again:{known[0]}")) for name in seen.mind.last
    )
    if not (last or points_back(question)):
        return False
    asked = content(question) - content(" ".join(seen.case.fact[known[0]].terms)) - _HOW
    return not asked <= told


def _asks_on(seen: Seen, name: str) -> bool:
    """Return whether a line asks on about a fact that they told last, and wants no yes or no to it.

    Who has just heard "twelve by June, I stand at nine" and asks "what if it is still nine?" is
    not told once more that it is twelve by June.
    """
    told = (f"tell:{name}:", f"again:{name}")
    if is_a_word_or_two(seen) or not any(last.startswith(told) for last in seen.mind.last):
        return False
    question = _asked_of(seen)
    return form_of(question) != WHETHER or content(question).isdisjoint(content(seen.mind.words))


def say_again(mind: Mind, seen: Seen, known: list[str], speech: Speech) -> None:
    """Say in other words what they have told of a fact; with none left, that there is no more."""
    for name in known:
        fact, step = seen.case.fact[name], mind.told[name]
        if speech.tell_again(fact, step) or (step > 2 and speech.tell_again(fact)):
            return
    speech.say("nothing_more")


def told_whole(seen: Seen, speech: Speech) -> bool:
    """Say in other words what they have told whole, to who wants a yes or a no to that."""
    text = seen.reading.text
    if speech.parts or wanted(text) or form_of(text) != WHETHER or seen.leans:
        return False
    found = meant(seen.case, text, seen.shut)
    if found is None or not found.fact:
        return False
    if found.share < LEANING and found.name not in seen.reading.about[:1]:
        return False
    whole = seen.mind.told[found.name] >= WHOLE
    return whole and speech.tell_again(seen.case.fact[found.name])


def recalled(mind: Mind, seen: Seen, told: Telling, speech: Speech) -> bool:
    """Answer a question about what they have told, though no words of the case name it.

    They say it in other words; of a hint they say that it is early for more.
    """
    if told.named or speech.parts or not asks(seen.reading) or seen.has("preference_question"):
        return False
    fact = fact_recalled(seen.case, seen.mind, _asked_of(seen))
    if fact is None:
        return False
    step = mind.told[fact.id]
    if step == 1:
        speech.guard(fact)
    elif not (speech.tell_again(fact, step) or speech.tell_again(fact)):
        speech.say("nothing_more")
    return True


def speaks_of_one(seen: Seen, known: list[str]) -> bool:
    """Return whether a line names one of these facts, in the words that it was told in."""
    fact = fact_recalled(seen.case, seen.mind, _asked_of(seen))
    return fact is not None and fact.id in known and fact.id in by_name(seen)


def _asked_of(seen: Seen) -> str:
    """Return what a line asks; all of it where what asks says nothing by itself.

    In "Empty seven weeks! How did your wife do the books?" nobody asks about the seven weeks.
    """
    question = asking(seen.reading.text[:LONGEST])
    return question if content(question) - loose() else seen.reading.text


def nearly_foreseen(seen: Seen, told: Telling, speech: Speech) -> bool:
    """Answer a question by the case's answer that comes nearest to it, if one comes near."""
    if told.named or speech.parts or seen.has("preference_question"):
        return False
    return (asks(seen.reading) or demands(seen.reading)) and _answer_nearest(seen, speech)


def _answer_own(seen: Seen, speech: Speech) -> bool:
    """Say the case's own answer to what a line asks in a term of two words or more."""
    plain = seen.plain
    if plain is None or not plain.named:
        return False
    return speech.answer(plain.answer, True)


def _answer_nearest(seen: Seen, speech: Speech) -> bool:
    """Say the case's answer that comes nearest to what a line asks, if one is left.

    Two words of theirs handed back ask for no answer of their own.
    """
    return (
        not is_a_word_or_two(seen)
        and seen.nearest is not None
        and speech.answer(seen.nearest, True)
    )


def is_a_word_or_two(seen: Seen) -> bool:
    """Return whether a question is no more than words of theirs or a noun: "regional?"."""
    text = seen.reading.text
    short = len(text.split()) <= _A_WORD_OR_TWO and form_of(text) == WHETHER
    return short and not begins_with_verb(text) and seen.has("closed_question", "mirror")
