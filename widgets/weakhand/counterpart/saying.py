"""What is said in answer to one line: which situations of the case file, in which order."""

from __future__ import annotations

import re

from weakhand.cases.schema import Case, Package
from weakhand.counterpart.answering import answer
from weakhand.counterpart.answering_first import answer_first
from weakhand.counterpart.as_put import asked_as_put, asked_in_return, asks_which_counts
from weakhand.counterpart.asked import names_nothing
from weakhand.counterpart.bargain import Judgement
from weakhand.counterpart.credit import FITS
from weakhand.counterpart.dealing import (
    answer_offer,
    ask_which_terms,
    put,
    say_what_yes_is_to,
)
from weakhand.counterpart.detail_asked import detail_asked
from weakhand.counterpart.first_words import has_it_right, hears_loss, puts_terms, tells, thanks_for
from weakhand.counterpart.forms import (
    asks,
    checks,
    confirms,
    denies,
    is_glad,
    only_curious,
    wants_agreement,
)
from weakhand.counterpart.heard import (
    SURE,
    lays_out_terms,
    may_be_yes,
    puts_off,
    recites,
    wants_their_terms,
)
from weakhand.counterpart.idea import met_by
from weakhand.counterpart.last_no import asks_if_last, says_last_no
from weakhand.counterpart.lost_thread import has_lost_thread
from weakhand.counterpart.mind import HAS_PUT, JUST_PUT, Ending, Mind, unlocked
from weakhand.counterpart.neither import answer_neither
from weakhand.counterpart.own_words import answer_own_words
from weakhand.counterpart.question import asking
from weakhand.counterpart.said_back import asks_for_one_sum, say_rounding
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.sums_asked import worked_out
from weakhand.counterpart.telling import Telling
from weakhand.counterpart.unforeseen import begins_with_verb
from weakhand.counterpart.voice import Speech, in_words
from weakhand.counterpart.wanted import wanted
from weakhand.counterpart.yes import asks_if_agreed
from weakhand.language.patterns import late
from weakhand.language.reading import Move, Reading

_LAST_WORD_AT = 2.5
_MAY_ASK = "answer:may_ask"
"""What is said to "may I ask, is that all right?", which asks for no answer to their terms."""
_OFF = 0.15
_PLEA = late(
    r"\b(?:please|beg\w*|help|mercy|desperate\w*|let me|give me|i (?:really )?need|spare|"
    r"can.t you)\b",
    re.IGNORECASE,
)
"""What asks for mercy, and does not only say how the learner feels."""
_SENTENCE_END = late(r"[.!?…]\s")
_ASKS_FOR = late(
    r"\b(?:who|whom|whose|where|when|why|which|how (?:much|many|long|often|empty|full|far))\b"
    r"[^?]*\?|\b(?:what|how)(?:\W?s| is| are| was| were| do| does| did| would| will) [^?]*\?",
    re.IGNORECASE,
)
"""What asks for something, and not only whether what is given back is right."""


def converse(
    case: Case,
    before: Mind,
    mind: Mind,
    seen: Seen,
    told: Telling,
    judgement: Judgement | None,
    speech: Speech,
    shut: str,
) -> Mind:
    """Say what fits the line, strongest thing first; return the mind that has said it."""
    answered = met = False
    after = None if shut else answer_own_words(case, mind, seen, speech)
    if after is not None:
        return after
    worked = None if shut else worked_out(seen)
    if worked is not None and speech.from_any_table(worked.name, **worked.fill):
        return mind.changed(events=mind.events | {JUST_PUT}) if worked.stands else mind
    if not shut and says_last_no(seen) and asks_if_last(seen, speech) and told.fact is None:
        return mind
    after = None if shut or speech.parts else answer_neither(case, before, mind, seen, told, speech)
    if after is not None:
        return after
    if not shut and _stays_with_package(case, seen, speech):
        return mind.changed(events=mind.events | {JUST_PUT})
    alone = judgement is None and told.fact is None and not shut
    if alone and has_lost_thread(seen) and speech.from_any_table("missed_question"):
        return mind
    if shut:
        speech.say(shut)
    else:
        mind = _react(case, before, mind, seen, told, speech)
        met = _meets(seen, told, judgement, speech)
        free = judgement is None and not _asks_how_it_stands(seen)
        answered = met or (free and _says_which_counts(case, before, seen, told, speech))
        if not answered and free and not _was_told_so(seen, speech):
            after = answer_first(case, before, mind, seen, told, speech)
            answered, mind = after is not None, after or mind
    if told.fact and not shut:
        if mind.mood != "warm" and not speech.parts and names_nothing(seen):
            _step_aside(case, speech)
        speech.tell(told.fact, told.step)
    heard = answered or told.fact is not None
    one_sum = not shut and judgement is None and asks_for_one_sum(seen, speech)
    if one_sum or (not shut and ask_which_terms(case, seen, speech, heard=heard)):
        pass
    elif judgement:
        mind = answer_offer(case, mind, seen, judgement, speech, met=met)
        say_rounding(case, seen, judgement.package, speech)
    elif shut or {"label_off", "misread"} & set(speech.situations):
        pass
    elif "leaving" in seen.reading.cues and not answered:
        speech.fall_back("leaving", "rejected")
    elif seen.reading.left_open:
        speech.fall_back("which_one", "unclear")
    elif wants_their_terms(seen) and not _answered_instead(seen, answered, speech):
        if seen.has("accept") and not seen.reading.asks_offer and HAS_PUT not in mind.events:
            mind = say_what_yes_is_to(case, mind, speech)
        else:
            mind = put(case, mind, None, speech)
    elif _only_an_idea(seen, told, speech) and not answered and _ask_what_is_meant(seen, speech):
        pass
    elif not told.fact and not answered and not _was_told_so(seen, speech):
        answer(mind, seen, told, speech)
    if told.fact:
        known = unlocked(case, before)
        for name in unlocked(case, mind):
            if name not in known:
                speech.open_issue(case.issue[name])
    return mind


def _meets(seen: Seen, told: Telling, judgement: Judgement | None, speech: Speech) -> bool:
    """Say what they think of an idea of the learner's own; return whether that was done."""
    alone = told.fact is None and not speech.parts
    answer = met_by(seen, judgement) if alone else None
    return answer is not None and speech.answer(answer, True)


def _says_which_counts(case: Case, before: Mind, seen: Seen, told: Telling, speech: Speech) -> bool:
    """Say which point of their package counts most, to who asks that; return whether it was."""
    if told.fact or speech.parts or not asks_which_counts(seen):
        return False
    if all(line in before.used for line in case.lines["priorities"].neutral):
        return False
    speech.say("priorities")
    return True


def _stays_with_package(case: Case, seen: Seen, speech: Speech) -> bool:
    """Answer a line that is only about what they have just put; return whether that was done.

    It may be a yes by halves, a question how it was, or their package gone through once more.
    """
    point, name = detail_asked(seen)
    if point:
        words = _listed(case, {point: (seen.mind.table or {})[point]})
        return speech.from_any_table(name, "detail_open", package=words)
    if HAS_PUT in seen.mind.events and asks_if_agreed(seen.reading):
        return speech.from_any_table("half_yes")
    if may_be_yes(seen) or recites(seen):
        sure = may_be_yes(seen) or not checks(seen.reading)
        return not seen.has("reject") and speech.from_any_table("half_yes" if sure else "recited")
    returned = asked_in_return(seen)
    if returned is not None and seen.offer is None:
        points = _listed(case, returned)
        if not points:
            return speech.from_any_table("no_return")
        return speech.from_any_table("in_return", package=points)
    again = asked_as_put(seen)
    if again is None:
        return False
    if len(again) == len(case.issues):
        speech.say("hold", package=in_words(case, again))
        return True
    return speech.from_any_table("as_put", package=_listed(case, again))


def _listed(case: Case, points: Package) -> str:
    """Return points of a package in the case's own words."""
    return " and ".join(case.issue[name].by_label[label].words for name, label in points.items())


def _only_an_idea(seen: Seen, told: Telling, speech: Speech) -> bool:
    """Return whether a line offers something that is no term of the case: cash, a hand, a call."""
    reading = seen.reading
    names = reading.offer is not None or reading.names_terms
    drew = told.fact is not None or bool(speech.parts)
    return seen.has("offer", "conditional_trade") and not (names or drew or asks(reading))


def _ask_what_is_meant(seen: Seen, speech: Speech) -> bool:
    """Ask what an idea comes to; of a trade, how much of what. False when no words are left."""
    if not seen.has("conditional_trade"):
        return speech.from_any_table("idea")
    speech.say("trade_heard")
    return speech.from_any_table("both_halves", "idea")


def _asks_besides(seen: Seen) -> bool:
    """Return whether a line that names a risk asks for one answer: "who pays if it breaks?"."""
    return seen.has("closed_question") or (seen.plain is not None and seen.plain.named)


def _was_told_so(seen: Seen, speech: Speech) -> bool:
    """Return whether a line sums up and asks if that is right, and has been told that it is."""
    return "understood" in speech.situations and confirms(seen.reading)


def _asks_how_it_stands(seen: Seen) -> bool:
    """Return whether a line asks what they say to what was put: "does that work for you?"."""
    put = seen.mind.put is not None or HAS_PUT in seen.mind.events
    return put and "verdict" in seen.reading.cues


def _answered_instead(seen: Seen, answered: bool, speech: Speech) -> bool:
    """Return whether what was answered leaves nothing to say of their terms.

    Before they have put any, "I'll take it" beside a question may be about the coffee.
    """
    if _MAY_ASK in speech.situations:
        return True
    reading = seen.reading
    named = seen.plain is not None and seen.plain.named
    takes = reading.first("accept") is not None and HAS_PUT in seen.mind.events
    return answered and named and not reading.asks_offer and not takes


def _step_aside(case: Case, speech: Speech) -> None:
    """Say that what follows is not what was asked for, where the case has words for that.

    Who trusts the learner needs no excuse to speak of something else.
    """
    if "sideways" in case.answer:
        speech.answer(case.answer["sideways"], True)


def _react(case: Case, before: Mind, mind: Mind, seen: Seen, told: Telling, speech: Speech) -> Mind:
    """Say that they were understood, or misunderstood, before anything else."""
    reading = seen.reading
    if "verdict" in reading.cues or lays_out_terms(seen):
        return mind
    if "disparages" in reading.cues:
        speech.fall_back("disparaged", "rejected")
        return mind
    label = reading.first("label")
    if label:
        if seen.worth("label") >= FITS and label.sure >= SURE:
            names = [c for c in label.about if c in case.concept and c in before.alive]
            felt = [c for c in names if case.concept[c].kind != "topic"]
            new = next((c for c in felt if c not in before.named), None)
            if new is None or not speech.answer_naming(case.concept[new]):
                speech.say("label_fits")
            return mind.changed(named=mind.named | set(names))
        if label.sure >= 0.7 and label.relevant < _OFF and not told.fact:
            speech.say("label_off")
            return mind
    given_back = reading.first("summary", "paraphrase")
    if (
        given_back
        and not _asked_in(reading, given_back)
        and not recites(seen)
        and not denies(reading)
    ):
        if seen.worth("summary", "paraphrase") >= FITS and given_back.sure >= SURE:
            if _upset(seen):
                speech.say("i_message")
            elif has_it_right(seen) and not _asks_after_it(seen, told, given_back):
                speech.say("understood")
        elif given_back.sure >= 0.7 and given_back.relevant < _OFF and not told.fact:
            speech.say("misread")
        return mind
    if seen.wish is not None and not seen.wish.fact:
        return mind
    if seen.has("begging") and not (_upset(seen) and not _PLEA.search(reading.text)):
        speech.say("begging")
    elif seen.has("i_message") and not only_curious(reading):
        glad = is_glad(reading)
        if not (glad and puts_terms(seen)) and not _remarks(seen, speech):
            speech.say("affirmed" if glad else "i_message")
    elif reading.loss == "raised_risk" and hears_loss(seen) and not _asks_besides(seen):
        speech.say("loss_heard")
    elif puts_off(seen):
        pass
    elif not told.fact and tells(seen):
        plain = seen.plain
        asked = plain is not None and plain.asked and plain.left(before.used)
        if asked or (plain is not None and speech.answer(plain.answer, False)):
            return mind
        if thanks_for(seen):
            speech.say("disclosure")
    return mind


def _upset(seen: Seen) -> bool:
    """Return whether a line says what the learner feels: that is answered before what it is about.

    Whether they have it right matters less to who is shaking.
    """
    return seen.has("i_message") and "feels" in seen.asides


def _remarks(seen: Seen, speech: Speech) -> bool:
    """Say the case's own remark on what a line mentions by more than a word, if it has one."""
    plain = seen.plain
    named = plain is not None and not plain.asked and plain.words > 1
    return plain is not None and named and speech.answer(plain.answer, False)


def _asks_after_it(seen: Seen, told: Telling, move: Move) -> bool:
    """Return whether a line gives something back only to ask on: the question wants its answer.

    Who asks openly, and is told what was asked about, may hear first that they are right.
    """
    text = seen.reading.text.rstrip()
    last = text.rfind(asking(text))
    if not text.endswith("?") or last <= move.start or confirms(seen.reading):
        return False
    if wants_agreement(seen.reading):
        return False
    one = wanted(text) or begins_with_verb(text) or told.fact is None
    return bool(one or not told.aimed)


def _asked_in(reading: Reading, move: Move) -> bool:
    """Return whether words that give something back are part of a question: "so who did?".

    Whether it is right may be asked all the same: "so it is the map, is that it?".
    """
    after = reading.text[move.start :]
    sentence = after[: after.find("?") + 1] if "?" in after else ""
    alone = sentence and not _SENTENCE_END.search(sentence[:-1])
    return bool(alone and _ASKS_FOR.search(sentence))


def close(case: Case, mind: Mind, speech: Speech, turn: int) -> Mind:
    """End the talks when patience or time is spent, and warn once before."""
    ending: Ending = ""
    if mind.patience <= 0.0:
        ending = "broken_off"
    elif turn >= case.turns:
        ending = "out_of_time"
    if ending:
        speech.parts.clear()
        speech.say("ends_talks" if ending == "broken_off" else "out_of_time")
        return mind.changed(ending=ending)
    near_end = mind.patience <= _LAST_WORD_AT or turn >= case.turns - 3
    if near_end and "last_word" not in mind.events:
        speech.say("last_word")
        return mind.changed(events=mind.events | {"last_word"})
    return mind
