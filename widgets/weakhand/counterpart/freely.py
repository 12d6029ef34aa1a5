"""What they say freely: when a plain answer is given, and when it comes before a fact."""

from __future__ import annotations

import re

from weakhand.counterpart.answers import TO_THE_LETTER, Plain
from weakhand.counterpart.anywhere import comes_up
from weakhand.counterpart.asked import by_name, named_in_words, names_clock
from weakhand.counterpart.closest import close_to_fact, closest
from weakhand.counterpart.credit import QUESTIONS
from weakhand.counterpart.forms import ASKING, asking, asks, asks_of_them, points_back, reflects
from weakhand.counterpart.heard import puts_off
from weakhand.counterpart.practice import OPEN_ENDED
from weakhand.counterpart.recalled import speaks_of
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.telling import Telling
from weakhand.counterpart.voice import Speech
from weakhand.counterpart.wanted import wanted
from weakhand.language.patterns import late
from weakhand.language.reading import MoveKind

_OF_ITSELF = frozenset(
    ["who", "may_ask", "moment", "final", "if_no", "writing", "my_place", "satisfied", "earnest"]
)
"""Questions of any table that can be about nothing else, whatever facts their words touch."""
_IF_NO = "if_no"
_OF_TIME = frozenset(["may_think", "moment"])
"""Answers to who asks for time; no remark on anything else comes before them."""


_IN_PART = 2
"""The step of a fact that is told, but not yet whole."""
_WHOLE = 3
_REFLECTING: tuple[MoveKind, ...] = ("label", "paraphrase", "summary")
"""Moves that give back what they said or feel, whatever word of theirs they use."""
_CLOSE, _FAR_AHEAD = 0.74, 0.25
"""How close an answer comes to a question, and how much closer than the fact, that is rather
meant."""
_LONGEST = 300
_PLAINLY_MENTIONED = 3
"""Words of a term by which a line speaks of a thing, whatever it turns down besides."""
_PERSONAL = late(
    r"\b(?:child|kids?\b|famil|married|wife|husband|partner|brother|sister|pets?\b|hobb|favou?rite|"
    r"sleep|football|music|weekend|holiday|born|grow up|grew up|live\b|old are you|dreams?\b|bored|"
    r"lonely|tired of|breakfast|lunch|dinner|cook|read\b.{0,9}books)",
    re.IGNORECASE,
)
"""What is spoken of when people ask about each other's lives."""


def answers_instead(seen: Seen, told: Telling) -> bool:
    """Return whether a plain question is answered, and the fact that was next is kept back.

    Nobody adds a hint at something else to a plain answer, and a question that
    the case foresees to the letter is no question for a fact. Who asks for one
    word, such as yes or who, gets that word.
    """
    if told.fact is None:
        return False
    plain = seen.plain
    if plain is None and not told.aimed and told.step == 1 and comes_up(seen):
        return True
    if _asks_elsewhere(seen, told):
        return True
    behind = told.step > _IN_PART and asks(seen.reading) and seen.nearest is not None
    if behind and (plain is None or plain.near) and wanted(asking(seen.reading.text[:_LONGEST])):
        return True
    if plain is None:
        theirs = seen.case.answer.get("of_them")
        left = theirs is not None and any(line not in seen.mind.used for line in theirs.asked)
        return left and not told.named and about_them(seen)
    if plain.near and _rather_a_fact(seen, told, plain):
        return False
    if not (plain.asked and plain.left(seen.mind.used)) or _named_at_length(seen, told, plain):
        return False
    if told.aimed and not _foreseen(seen, plain) and _yields(seen, plain):
        return False
    if _foreseen(seen, plain) or (plain.named and not seen.has(*QUESTIONS)):
        return True
    if plain.named and not plain.practice and (told.step > _IN_PART or _ends_closed(seen)):
        return True
    if plain.practice and not _leads_to_facts(seen, told, plain):
        return True
    clock = seen.has("deadline_question", "deadline_challenge")
    aimed = told.fact.id in seen.reading.about if plain.named else told.aimed
    openly = aimed and seen.has(*QUESTIONS) and not _of_itself(seen, plain)
    return told.step == 1 and not openly and (plain.words > 0 or not clock)


def _asks_elsewhere(seen: Seen, told: Telling) -> bool:
    """Return whether a question comes far closer to an answer than to the fact they would tell of.

    What gives their words back, or goes on from a hint, draws them on whatever it is close to.
    A fact without ways of asking for it is found by its terms alone.
    """
    if told.fact is None or not told.fact.ways or told.step > _IN_PART:
        return False
    if seen.hint or not asks(seen.reading):
        return False
    if seen.has(*_REFLECTING, "mirror"):
        return False
    close = closest(seen.case, seen.reading.text[:_LONGEST], seen.shut)
    if close is None:
        return False
    fact = close_to_fact(seen.case, close, told.fact.id)
    left = any(line not in seen.mind.used for line in close.answer.asked)
    return left and close.closeness >= max(_CLOSE, fact + _FAR_AHEAD)


def _named_at_length(seen: Seen, told: Telling, plain: Plain) -> bool:
    """Return whether a line names what they would tell in more words than the plain answer."""
    if told.fact is None or not told.aimed:
        return False
    text = asking(seen.reading.text[:_LONGEST])
    return named_in_words(seen.case, told.fact.id, text) > max(1, plain.words)


def _ends_closed(seen: Seen) -> bool:
    """Return whether the last thing asked wants a yes, a no or a word: "how long did he work?"."""
    asked = [move for move in seen.reading.moves if move.kind in ASKING]
    last = max(asked, key=lambda move: move.end, default=None)
    return last is not None and {m.kind for m in asked if m.end == last.end} == {"closed_question"}


def _foreseen(seen: Seen, plain: Plain) -> bool:
    """Return whether the case foresees a question; "what is it?" may be about their own hint.

    So may "why did they say no?", in as many words as a term has.
    """
    back = not plain.sure and points_back(asking(seen.reading.text[:_LONGEST]))
    return plain.foreseen and not (seen.hint and (back or plain.words < TO_THE_LETTER))


def answer_plainly(seen: Seen, told: Telling, speech: Speech) -> bool:
    """Answer a plain question, or remark on what is mentioned; return whether that was done.

    What they tell of a fact that was asked for answers better, and so does
    what is said about the clock, or to an open question that comes too early,
    unless the case has an answer of its own. Who asks again what has been
    answered in every wording hears that there is no more.
    """
    plain = seen.plain
    openly = seen.has(*QUESTIONS)
    if plain is None or (told.aimed and (openly or told.step >= 2)):
        return False
    if plain.near and (_rather_a_fact(seen, told, plain) or _may_be_another(seen, told, plain)):
        return False
    if _named_at_length(seen, told, plain):
        return False
    if not _foreseen(seen, plain) and _yields(seen, plain) and _asks_for_a_fact(seen, told):
        return False
    if plain.words == 1 and _only_touched(seen, told, plain):
        return False
    if plain.words == 0:
        asked_for = told.guarded is not None and told.guarded.id in told.named
        if openly and not _of_itself(seen, plain) and (asked_for or plain.answer.id == _IF_NO):
            return False
        if names_clock(seen):
            return False
    refuses = seen.has("begging") or (seen.has("reject") and plain.words < _PLAINLY_MENTIONED)
    aside = plain.answer.id not in _OF_TIME and puts_off(seen)
    if not plain.asked and (speech.parts or aside or refuses):
        return False
    if speech.answer(plain.answer, plain.asked):
        return True
    if plain.named and not told.fact and not plain.left(seen.mind.used):
        speech.say("nothing_more")
        return True
    return False


def _rather_a_fact(seen: Seen, told: Telling, plain: Plain) -> bool:
    """Return whether a fact is rather meant than the answer that only comes closest.

    Who asks openly is told of a fact that the line is about, however close an answer comes. What
    is told in part or whole has been earned, and is not held back for what may be meant.
    """
    more = told.fact is not None and told.step >= _IN_PART and not plain.sure
    if seen.hint or more:
        return True
    return told.aimed and (seen.has(*QUESTIONS) or not plain.foreseen)


def _may_be_another(seen: Seen, told: Telling, plain: Plain) -> bool:
    """Return whether the answer that comes closest is not close enough by itself.

    It is better than a fact that the line is not about, and no better than an honest word.
    """
    if plain.named:
        return False
    return not told.asked or bool(told.named) or comes_up(seen)


def _asks_for_a_fact(seen: Seen, told: Telling) -> bool:
    """Return whether a line names what they tell now, hold back, or have told in part."""
    if told.aimed or (told.guarded is not None and told.guarded.id in told.named):
        return True
    if any(name in seen.mind.told for name in seen.reading.about):
        return True
    return any(seen.mind.told[name] == _IN_PART for name in by_name(seen))


def _only_touched(seen: Seen, told: Telling, plain: Plain) -> bool:
    """Return whether one word of a line touches an answer, and the line is about something else."""
    return _asks_for_a_fact(seen, told) if plain.asked else seen.has(*_REFLECTING)


def _of_itself(seen: Seen, plain: Plain) -> bool:
    """Return whether a question can be about nothing but its plain answer.

    "What if I say no?" can; "what happens to the cranes if I leave?" asks for what they know
    of the cranes, as long as there is more of that to tell.
    """
    text = seen.reading.text
    matter = plain.answer.id == _IF_NO and any(
        seen.mind.told[name] < _WHOLE and speaks_of(seen.case, name, text) for name in by_name(seen)
    )
    return plain.answer.id in _OF_ITSELF and not matter


def _leads_to_facts(seen: Seen, told: Telling, plain: Plain) -> bool:
    """Return whether an open question of practice may as well be one for what they would tell."""
    assert told.fact is not None
    if not told.aimed or not (plain.yields or plain.practice in OPEN_ENDED):
        return False
    begins = plain.practice in OPEN_ENDED and told.step == 1
    return begins or speaks_of(seen.case, told.fact.id, seen.reading.text)


def _yields(seen: Seen, plain: Plain) -> bool:
    """Return whether a question of practice is rather one for a fact that it speaks of."""
    names = (name for name in by_name(seen) if name == seen.hint or plain.yields)
    text = seen.reading.text
    return any(name == seen.hint or speaks_of(seen.case, name, text) for name in names)


def leaves_open(seen: Seen) -> bool:
    """Return whether a line reflects, and the case has words for one that earns nothing."""
    return "reflected" in seen.case.answer and reflects(seen.reading)


def asks_personally(seen: Seen) -> bool:
    """Return whether a line asks about their life outside the matter: home, sleep, a favourite."""
    return bool(_PERSONAL.search(seen.reading.text[:_LONGEST])) and about_them(seen)


def about_them(seen: Seen) -> bool:
    """Return whether a line asks about the person, and about nothing on the table."""
    return asks(seen.reading) and not seen.reading.names_terms and asks_of_them(seen.reading)
