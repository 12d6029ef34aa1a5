"""What is answered to a line that drew nothing new out of them."""

from __future__ import annotations

import re

from weakhand.cases.schema import Case, Fact
from weakhand.cases.situations import STEPS
from weakhand.counterpart.answers import asks_for_wishes
from weakhand.counterpart.anywhere import came_up
from weakhand.counterpart.asked import by_name, names_clock, sounds_like_clock, wants_word_beside
from weakhand.counterpart.asked_again import (
    is_a_word_or_two,
    nearly_foreseen,
    recalled,
    say_again,
    speaks_of_one,
    told_before,
    told_whole,
)
from weakhand.counterpart.credit import QUESTIONS
from weakhand.counterpart.first_words import told_already
from weakhand.counterpart.forms import (
    asks,
    asks_of_deed,
    asks_of_them,
    asks_openly,
    asks_yourself,
    between_us,
    blames,
    demands,
    states,
    tells_of_self,
    wants_agreement,
    wants_one_fact,
)
from weakhand.counterpart.freely import about_them, asks_personally, leaves_open
from weakhand.counterpart.heard import (
    lays_out_terms,
    only_theirs,
    proposes,
    puts_off,
    repeats_theirs,
)
from weakhand.counterpart.idea import could_do
from weakhand.counterpart.last_words import DETAIL, answer_leaning, said_otherwise, were
from weakhand.counterpart.leaning import given_back, of_theirs
from weakhand.counterpart.mind import HAS_PUT, Mind
from weakhand.counterpart.named_thing import thing_named
from weakhand.counterpart.question import asking
from weakhand.counterpart.recalled import fact_kept_back
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.sentences import says_what_is
from weakhand.counterpart.telling import Telling
from weakhand.counterpart.unforeseen import (
    FAVOUR,
    LEAVE,
    WHAT,
    WHETHER,
    WHY,
    asks_which,
    begins_with_verb,
    form_of,
)
from weakhand.counterpart.voice import Speech
from weakhand.counterpart.wanted import wanted
from weakhand.language.patterns import late
from weakhand.language.reading import MoveKind

_FINE = late(
    r"^\W*(?:oh|ah|yeah|well)?\W*(?:thank you|thanks|fine|not (?:so )?bad|good, good|very well|"
    r"well, thank|all good|getting by|can(?:no|.)t (?:complain|grumble)|surviving|flourishing|"
    r"i could(?:n.t| not) tell you|you know|the usual|yeah, all right|me\?|awake since|busy|it is "
    r"kind of you to ask|"
    r"i(?:.m| am| can.t) (?:well|fine|quite|up|grumble|never))\b",
    re.IGNORECASE,
)
"""How a wording begins that answers "how are you?", and no greeting that does not ask it."""
_ASKS_NOTHING = late(r"^[^?]*$")
"""A wording that puts no question: nobody asks what follows from a feeling that was named."""
_WONDERS = late(
    r"^\W*(?:(?:and|so|but|ok|okay|sorry|honestly)\W+){0,2}(?:what (?:if|happens|"
    r"would happen)|(?:can|could|would|may) (?:i|we|you)|i (?:do not|don.t) (?:really |quite )?"
    r"(?:see|understand|know|get)\b|"
    r"i wonder|is there)\b",
    re.IGNORECASE,
)
"""How one begins who asks about the clock without attacking it."""
_SAYS_MORE = 4
"""Words beside a greeting by which a line says more than that."""
_GOES_ON = 8
"""Words up to which a line may only go on with what they have told."""
_AND_THEY = late(r"^\W*(?:and|so|but|then) (?:they|he|she|nobody|everybody)\b", re.IGNORECASE)
"""How a line begins that goes on with what they have told."""
_OWN_WORDS = {
    WHETHER: "after_really",
    WHAT: "after_more_said",
    WHY: "after_why_said",
}
"""What is answered to a question about what they have just said themselves, by what it asks for."""
_REFLECTING: tuple[MoveKind, ...] = ("mirror", "label", "paraphrase", "summary")
_DRAWING: tuple[MoveKind, ...] = ("closed_question", "why_question", *_REFLECTING)


def answer(mind: Mind, seen: Seen, told: Telling, speech: Speech) -> None:
    """Answer a line that drew nothing new out of them."""
    reading = seen.reading
    if proposes(seen) or lays_out_terms(seen) or _says_what_for(seen):
        speech.fall_back("loose_terms", "unclear")
        return
    if only_theirs(seen) and not seen.has("reject", *QUESTIONS):
        # Who says several points of their package back may mean yes.
        said_back = len(reading.offer or ()) > 1 and HAS_PUT in seen.mind.events
        name = "half_yes" if said_back else "aside_their_terms"
        if demands(reading) or not speech.from_any_table(name):
            speech.say("deflect")
        return
    asked = seen.has(*QUESTIONS)
    fully = [fact for fact in told.asked if mind.told[fact] == 3]
    opens = seen.case.deadline.opens
    clock = sounds_like_clock(seen) and seen.hint in ("", opens)
    clock = clock and not _of_what_they_said(seen)
    if clock and (told.guarded is None or told.guarded.id != opens):
        if opens and mind.told[opens] >= 2:
            speech.say("deadline_softened")
        elif seen.has("deadline_challenge") and mind.rapport < 0.2 and _attacks_clock(seen):
            speech.say("deadline_bristle")
        else:
            speech.say("deadline_held")
    elif told_before(mind, seen, told, speech):
        pass
    elif told.guarded and _draws(seen, told, speech):
        speech.guard(told.guarded)
    elif seen.hint and mind.told[seen.hint] < len(STEPS) and asks(reading):
        speech.guard(seen.case.fact[seen.hint])
    elif _chats(seen) and not (told.asked or speech.parts):
        if not (_says_more(seen) and came_up(seen, speech)):
            speech.say("small_talk", but=None if asks(reading) else _FINE)
    elif recalled(mind, seen, told, speech) or nearly_foreseen(seen, told, speech):
        pass
    elif _asks_what_matters(seen):
        speech.say("priorities")
    elif asked and fully:
        say_again(mind, seen, fully, speech)
    elif _comes_up(seen, told, speech) or (not told.named and _of_them(seen, speech)):
        pass
    elif asked and told.named:
        if not answer_leaning(seen.mind, seen, speech):
            speech.say("deflect")
    elif seen.has("why_question") and mind.rapport < 0.25 and _bristles(seen):
        speech.say("why_bristle")
    elif seen.has("closed_question") and speaks_of_one(seen, fully):
        say_again(mind, seen, fully, speech)
    elif seen.has("closed_question") and told_whole(seen, speech):
        pass
    elif asked or seen.has("why_question"):
        _answer_unforeseen(seen, speech, "plain_answer")
    elif asks(reading) and not speech.parts and leaves_open(seen):
        speech.fall_back("reflected", "go_on")
    elif wants_agreement(reading) and not speech.parts and speech.from_any_table("reflected"):
        pass
    elif wants_one_fact(reading):
        _answer_unforeseen(seen, speech, "plain_answer")
    elif seen.has("closed_question"):
        _answer_yes_or_no(seen, speech)
    elif demands(reading) and not speech.parts:
        speech.say("deflect")
    elif reading.loss == "unraised_risk":
        speech.say("loss_early")
    elif seen.has("reject") and not speech.parts:
        speech.say("rejected")
    elif not speech.parts:
        _answer_rest(seen, speech)


def _says_what_for(seen: Seen) -> bool:
    """Return whether a line names terms right after they have asked what is wanted for one."""
    asked_back = "answer:part_helps" in seen.mind.last
    return asked_back and seen.reading.names_terms > 0 and seen.reading.offer is None


def _attacks_clock(seen: Seen) -> bool:
    """Return whether a line attacks the clock, and does not ask how it would be with more time."""
    return not (puts_off(seen) or _WONDERS.search(seen.reading.text))


def _of_what_they_said(seen: Seen) -> bool:
    """Return whether a line asks on about what they have just said, and not about the clock."""
    back = given_back(seen.mind, seen.reading.text)
    return seen.leans and bool(back) and not names_clock(seen)


def _asks_what_matters(seen: Seen) -> bool:
    """Return whether a line asks what matters to them, and not only before another question."""
    move = seen.reading.first("preference_question")
    if move is None or not asks_for_wishes(seen.reading):
        return False
    text = seen.reading.text
    return move.end > text.rfind(asking(text)) or "?" not in text


def _bristles(seen: Seen) -> bool:
    """Return whether a why is heard as blame: not one that asks after their own last words."""
    return blames(seen.reading) and not (seen.takes_up or seen.leans or seen.hint)


def _answer_yes_or_no(seen: Seen, speech: Speech) -> None:
    """Answer a question for a yes or a no: about the other person, or about anything else."""
    reading = seen.reading
    if asks_openly(reading) and not seen.has("closed_question"):
        _answer_unforeseen(seen, speech, "plain_answer")
        return
    beside = not reading.about and not reading.names_terms
    if not (beside and asks_yourself(reading) and speech.from_any_table("aside_yourself")):
        _answer_unforeseen(seen, speech, "closed_answer")


def _answer_unforeseen(seen: Seen, speech: Speech, situation: str) -> None:
    """Answer a clear question without an answer by what it asks for; later ``situation`` serves."""
    text = seen.reading.text
    name, want = form_of(text), wanted(text)
    if name == LEAVE and not seen.case.issue.keys().isdisjoint(seen.reading.about):
        name = FAVOUR
    if answer_leaning(seen.mind, seen, speech):
        return
    if _of_their_words(seen):
        if not seen.leans and said_otherwise(seen.case, seen.mind, speech, want):
            return
        own = DETAIL if want or asks_which(text) else _OWN_WORDS.get(name)
        if own and speech.from_any_table(own):
            return
    held = _kept_back(seen)
    if held is not None:
        speech.guard(held)
    elif is_a_word_or_two(seen):
        speech.say("mirror_plain")
    else:
        _name_thing(seen.case, text, speech)
        if asks_of_deed(text) and asks_openly(seen.reading) and speech.from_any_table(DETAIL):
            return
        if asks_of_them(seen.reading) or not speech.from_any_table(name):
            # Of themselves they know it well: they put it off, and do not say they do not know.
            speech.say(situation)


def _name_thing(case: Case, text: str, speech: Speech) -> None:
    """Give back the thing that a question names, if the case has words for that."""
    thing = "" if speech.parts else thing_named(text)
    if thing and "of_thing" in case.answer:
        speech.from_any_table("of_thing", thing=thing)


def _kept_back(seen: Seen) -> Fact | None:
    """Return the fact, not yet told whole, that a question names or comes near to."""
    held = [
        name
        for name in seen.reading.about
        if seen.mind.told.get(name, 3) < len(STEPS) and not wants_word_beside(seen, name)
    ]
    if held:
        return seen.case.fact[held[0]]
    return fact_kept_back(seen.case, seen.mind, seen.reading.text)


def _of_their_words(seen: Seen) -> bool:
    """Return whether a line asks after something that they have just said: they do know of it.

    A yes or a no is wanted of it only where the line does not begin as a question: "he rings?".
    """
    if were(seen.mind) not in ("said", "told") or begins_with_verb(seen.reading.text):
        return False
    return seen.takes_up


def _of_them(seen: Seen, speech: Speech) -> bool:
    """Answer a question about the person; a case without words for it has them for their life."""
    if seen.leans:
        return False
    own = "of_them" in seen.case.answer
    asked = about_them(seen) if own else asks_personally(seen)
    return asked and speech.from_any_table("of_them")


def _goes_on_with_theirs(seen: Seen) -> bool:
    """Return whether a short line goes on with what they have just told: "and they said no"."""
    short = len(seen.reading.text.split()) <= _GOES_ON
    told = were(seen.mind) in ("said", "told", "hint")
    return short and told and bool(_AND_THEY.search(seen.reading.text))


def _chats(seen: Seen) -> bool:
    """Return whether a line is small talk: nothing told or asked after it, and no terms in it."""
    chat = seen.reading.first("small_talk")
    if seen.leans and of_theirs(seen.mind, seen.reading.text):
        return False
    if chat is None or seen.has("disclosure") or _loose_terms(seen):
        return False
    more = seen.reading.first("closed_question", "why_question")
    if more is None:
        rest = seen.reading.text[: chat.start] + seen.reading.text[chat.end :]
        return asks(seen.reading) or len(rest.split()) < _SAYS_MORE
    return chat.start <= more.start < chat.end


def _comes_up(seen: Seen, told: Telling, speech: Speech) -> bool:
    """Answer what a line asks or says that may come up anywhere.

    A line that reflects, or puts terms, says something of its own. A question after a fact is
    about that fact; to a statement nothing is added that has an answer already.
    """
    if seen.has("offer", "conditional_trade") or (told.named and asks(seen.reading)):
        return False
    if seen.leans and of_theirs(seen.mind, seen.reading.text):
        return False
    if not asks(seen.reading) and (speech.parts or seen.has(*_REFLECTING)):
        return False
    return came_up(seen, speech)


def _says_more(seen: Seen) -> bool:
    """Return whether a line of small talk is more than a greeting."""
    return asks(seen.reading) or len(seen.reading.text.split()) >= _SAYS_MORE


def _loose_terms(seen: Seen) -> bool:
    """Return whether terms are named that may be an offer, and nothing else is asked."""
    named = seen.reading.names_terms
    return named > 0 and (not asks(seen.reading) or proposes(seen))


def _draws(seen: Seen, told: Telling, speech: Speech) -> bool:
    """Return whether a line wants to hear more: it asks, or reflects what they hold back.

    A feeling named beside the point asks for nothing, and is not told to wait; nor does a
    question about something else ask for what they hold back.
    """
    assert told.guarded is not None
    if wants_word_beside(seen, told.guarded.id):
        return False
    if seen.has(*QUESTIONS):
        return told.guarded.id in by_name(seen)
    if not seen.has(*_DRAWING) or not {"understood", "label_fits"}.isdisjoint(speech.situations):
        return False
    if asks(seen.reading):
        return told.guarded.id in by_name(seen)
    return told.guarded.id in told.named and not speech.parts


def _take_reflection(case: Case, speech: Speech) -> None:
    """Answer a reflection that is not sure: as one that may be right, or as a statement."""
    own = case.answer.get("reflected")
    heard = case.answer.get("statement")
    if own is not None and speech.answer(own, True):
        return
    if heard is not None and speech.answer(heard, True, _ASKS_NOTHING):
        return
    if not speech.from_any_table("reflected"):
        speech.say("go_on")


def _takes_as_idea(seen: Seen, speech: Speech) -> bool:
    """Ask what an idea comes to that is no term of the case; False where a line has none."""
    reading = seen.reading
    return not reading.names_terms and could_do(reading.text) and speech.from_any_table("idea")


def _answer_rest(seen: Seen, speech: Speech) -> None:
    """Answer a line that asks for no answer, by what it says."""
    reading = seen.reading
    if not reading.text.strip():
        speech.say("silence")
    elif seen.has("mirror"):
        speech.say("mirror_plain")
    elif seen.has("minimal_encourager", "pause"):
        speech.say("go_on")
    elif seen.has("label", "paraphrase", "summary"):
        _take_reflection(seen.case, speech)
    elif (repeats_theirs(seen) and speech.from_any_table("aside_their_terms")) or _takes_as_idea(
        seen, speech
    ):
        pass
    elif _loose_terms(seen) or seen.has("offer", "conditional_trade"):
        speech.fall_back("loose_terms", "unclear")
    elif seen.has("affirmation", "accept"):
        speech.say("affirmed")
    elif tells_of_self(reading) and not told_already(seen):
        speech.say("disclosure")
    elif seen.has("disclosure"):
        speech.fall_back("statement", "go_on")
    elif seen.has("small_talk"):
        speech.say("small_talk", but=_FINE)
    elif leaves_open(seen) and states(reading):
        speech.fall_back("reflected", "go_on")
    elif seen.has("off_topic") and not between_us(reading):
        speech.say("off_topic")
    elif asks(reading):
        if not (repeats_theirs(seen) and speech.from_any_table("aside_their_terms")):
            _answer_yes_or_no(seen, speech)
    elif _goes_on_with_theirs(seen):
        speech.fall_back("reflected", "go_on")
    elif reading.about or states(reading) or seen.has("off_topic") or says_what_is(reading.text):
        speech.fall_back("statement", "go_on")
    else:
        speech.say("unclear")
