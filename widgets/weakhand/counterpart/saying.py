"""What is said in answer to one line: which situations of the case file, in which order."""

from __future__ import annotations

from weakhand.cases.schema import Case, Package
from weakhand.counterpart.answers import asks, checks, demands, states, wants_one_fact
from weakhand.counterpart.as_put import asked_as_put
from weakhand.counterpart.asked import by_name, names_nothing, sounds_like_clock
from weakhand.counterpart.bargain import Judgement, counter
from weakhand.counterpart.credit import FITS, QUESTIONS
from weakhand.counterpart.freely import about_them, answer_plainly, leaves_open
from weakhand.counterpart.heard import JUST_PUT, SURE, lays_out_terms, may_be_yes, puts_off, recites
from weakhand.counterpart.mind import Ending, Mind, unlocked
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.telling import Telling
from weakhand.counterpart.voice import Speech, in_words
from weakhand.language.reading import MoveKind

_LAST_WORD_AT = 2.5
_DRAWING: tuple[MoveKind, ...] = (
    "closed_question",
    "why_question",
    "mirror",
    "label",
    "paraphrase",
    "summary",
)
_MAY_ASK = "answer:may_ask"
"""What is said to "may I ask, is that all right?", which asks for no answer to their terms."""
_OFF = 0.15
_ENOUGH = 2
"""Lines after which they answer an offer with a counter-offer alone: nobody speaks in five."""


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
    answered = False
    if not shut and _stays_with_package(case, seen, speech):
        return mind.changed(events=mind.events | {JUST_PUT})
    if shut:
        speech.say(shut)
    else:
        mind = _react(case, before, mind, seen, told, speech)
        answered = judgement is None and answer_plainly(seen, told, speech)
    if told.fact and not shut:
        if mind.mood != "warm" and not speech.parts and names_nothing(seen):
            _step_aside(case, speech)
        speech.tell(told.fact, told.step)
    if judgement:
        mind = _answer_offer(case, mind, seen, judgement, speech)
    elif shut or {"label_off", "misread"} & set(speech.situations):
        pass
    elif "leaving" in seen.reading.cues and not answered:
        speech.fall_back("leaving", "rejected")
    elif seen.reading.left_open:
        speech.fall_back("which_one", "unclear")
    elif _wants_their_terms(seen) and _MAY_ASK not in speech.situations:
        mind = _put(case, mind, None, speech)
    elif not told.fact and not answered:
        _answer(mind, seen, told, speech)
    if told.fact:
        known = unlocked(case, before)
        for name in unlocked(case, mind):
            if name not in known:
                speech.open_issue(case.issue[name])
    return mind


def _stays_with_package(case: Case, seen: Seen, speech: Speech) -> bool:
    """Answer a line that is only about what they have just put; return whether that was done.

    It may be a yes by halves, a question how it was, or their package gone through once more.
    """
    if may_be_yes(seen) or recites(seen):
        sure = may_be_yes(seen) or not checks(seen.reading)
        return not seen.has("reject") and speech.say_at_any_table("half_yes" if sure else "recited")
    wanted = asked_as_put(seen)
    if wanted is None:
        return False
    if len(wanted) == len(case.issues):
        speech.say("hold", package=in_words(case, wanted))
        return True
    words = " and ".join(case.issue[name].by_label[label].words for name, label in wanted.items())
    return speech.say_at_any_table("as_put", package=words)


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
    if given_back and not recites(seen):
        if seen.worth("summary", "paraphrase") >= FITS and given_back.sure >= SURE:
            speech.say("understood")
        elif given_back.sure >= 0.7 and given_back.relevant < _OFF and not told.fact:
            speech.say("misread")
        return mind
    if seen.has("begging"):
        speech.say("begging")
    elif seen.has("i_message"):
        speech.say("i_message")
    elif seen.has("loss_frame") and reading.loss == "raised_risk":
        speech.say("loss_heard")
    elif puts_off(seen):
        pass
    elif seen.has("disclosure") and not told.fact and any(c.truths for c in reading.claims):
        plain = seen.plain
        asked = plain is not None and plain.asked and plain.left(before.used)
        if not asked and (plain is None or not speech.answer(plain.answer, False)):
            speech.say("disclosure")
    return mind


def _answer(mind: Mind, seen: Seen, told: Telling, speech: Speech) -> None:
    """Answer a line that drew nothing new out of them."""
    reading = seen.reading
    if _proposes(seen) or lays_out_terms(seen):
        speech.fall_back("loose_terms", "unclear")
        return
    asked = seen.has(*QUESTIONS)
    fully = [fact for fact in told.asked if mind.told[fact] == 3]
    opens = seen.case.deadline.opens
    if sounds_like_clock(seen) and (told.guarded is None or told.guarded.id != opens):
        if opens and mind.told[opens] >= 2:
            speech.say("deadline_softened")
        elif seen.has("deadline_challenge") and not puts_off(seen) and mind.rapport < 0.2:
            speech.say("deadline_bristle")
        else:
            speech.say("deadline_held")
    elif _told_before(mind, seen, told, speech):
        pass
    elif told.guarded and _draws(seen, told, speech):
        speech.guard(told.guarded)
    elif _chats(seen) and not (told.asked or speech.parts):
        speech.say("small_talk")
    elif seen.has("preference_question"):
        speech.say("priorities")
    elif asked and fully:
        speech.say("nothing_more")
    elif not told.named and "of_them" in seen.case.answer and about_them(seen):
        speech.fall_back("of_them", "plain_answer")
    elif asked and told.named:
        speech.say("deflect")
    elif asked:
        speech.say("plain_answer")
    elif seen.has("why_question"):
        speech.say("why_bristle" if mind.rapport < 0.25 else "plain_answer")
    elif seen.has("closed_question") and fully:
        speech.say("nothing_more")
    elif asks(reading) and not speech.parts and leaves_open(seen):
        speech.fall_back("reflected", "go_on")
    elif wants_one_fact(reading):
        speech.fall_back("unknown", "plain_answer")
    elif seen.has("closed_question"):
        speech.say("closed_answer")
    elif demands(reading) and not speech.parts:
        speech.say("deflect")
    elif reading.loss == "unraised_risk":
        speech.say("loss_early")
    elif seen.has("reject") and not speech.parts:
        speech.say("rejected")
    elif not speech.parts:
        _answer_rest(seen, speech)


def _told_before(mind: Mind, seen: Seen, told: Telling, speech: Speech) -> bool:
    """Say again, in other words, what was asked about and is known in part; or that it is known."""
    one = wants_one_fact(seen.reading) and not seen.has("preference_question")
    names = [name for name in by_name(seen) if one or name in told.named]
    known = next((name for name in names if mind.told[name] == 2), None)
    if known is None or not asks(seen.reading):
        return False
    if not speech.tell_again(seen.case.fact[known]):
        speech.say("nothing_more")
    return True


def _chats(seen: Seen) -> bool:
    """Return whether a line is small talk: nothing told or asked after it, and no terms in it."""
    chat = seen.reading.first("small_talk")
    if chat is None or seen.has("disclosure") or _loose_terms(seen):
        return False
    more = seen.reading.first("closed_question", "why_question")
    return more is None or more.start < chat.end


def _loose_terms(seen: Seen) -> bool:
    """Return whether terms are named that may be an offer, and nothing else is asked."""
    named = seen.reading.names_terms
    return named > 0 and (not asks(seen.reading) or _proposes(seen))


def _proposes(seen: Seen) -> bool:
    """Return whether a line names terms of two issues or more, and asks what they say to that."""
    return seen.reading.names_terms >= 2 and "verdict" in seen.reading.cues


def _wants_their_terms(seen: Seen) -> bool:
    """Return whether a line asks for a number or their answer, or may accept what they put."""
    reading = seen.reading
    if _proposes(seen):
        return False
    return reading.asks_offer or "verdict" in reading.cues or reading.first("accept") is not None


def _draws(seen: Seen, told: Telling, speech: Speech) -> bool:
    """Return whether a line wants to hear more: it asks, or reflects what they hold back.

    A feeling named beside the point asks for nothing, and is not told to wait; nor does a
    question about something else ask for what they hold back.
    """
    assert told.guarded is not None
    if seen.has(*QUESTIONS):
        return told.guarded.id in by_name(seen)
    if not seen.has(*_DRAWING) or not {"understood", "label_fits"}.isdisjoint(speech.situations):
        return False
    if asks(seen.reading):
        return told.guarded.id in by_name(seen)
    return told.guarded.id in told.named and not speech.parts


def _take_reflection(case: Case, speech: Speech) -> None:
    """Answer a reflection that is not sure: as one that may be right, or as a statement."""
    speech.fall_back("reflected" if "reflected" in case.answer else "statement", "go_on")


def _answer_rest(seen: Seen, speech: Speech) -> None:
    """Answer a line that asks for no answer, by what it says."""
    if not seen.reading.text.strip():
        speech.say("silence")
    elif seen.has("mirror"):
        speech.say("mirror_plain")
    elif seen.has("minimal_encourager", "pause"):
        speech.say("go_on")
    elif seen.has("label", "paraphrase", "summary"):
        _take_reflection(seen.case, speech)
    elif _loose_terms(seen) or seen.has("offer", "conditional_trade"):
        speech.fall_back("loose_terms", "unclear")
    elif seen.has("affirmation", "accept"):
        speech.say("affirmed")
    elif seen.has("disclosure"):
        speech.fall_back("statement", "go_on")
    elif seen.has("small_talk"):
        speech.say("small_talk")
    elif leaves_open(seen) and states(seen.reading):
        speech.fall_back("reflected", "go_on")
    elif seen.has("off_topic"):
        speech.say("off_topic")
    elif asks(seen.reading):
        speech.say("closed_answer")
    elif seen.reading.about or states(seen.reading):
        speech.fall_back("statement", "go_on")
    else:
        speech.say("unclear")


def _answer_offer(case: Case, mind: Mind, seen: Seen, judgement: Judgement, speech: Speech) -> Mind:
    """Say what they make of an offer, and put their own package against it.

    A typed offer that leaves issues open and that they could take is not
    closed over the learner's head: they put the rest, and the learner decides.
    """
    if seen.has("conditional_trade") and judgement.verdict != "far" and not speech.parts:
        speech.say("trade_heard")
    if judgement.unknown:
        label = case.issue[judgement.unknown[0]].label.lower()
        speech.say("offer_unknown", issue=label)
        return mind.changed(put=judgement.package)
    fixed: Package | None = None
    if judgement.verdict == "yes":
        fixed = judgement.package if mind.put else dict(seen.reading.offer or ())
        if not speech.parts and seen.has("conditional_trade"):
            speech.say("trade_heard")
    else:
        name = "offer_near" if judgement.verdict == "near" else "offer_far"
        if judgement.sticking and len(speech.parts) < _ENOUGH:
            speech.say(name, sticking=judgement.sticking.lower())
        if judgement.verdict == "near":
            fixed = _but_for(case, judgement)
        if judgement.package not in mind.refused:
            mind = mind.changed(refused=(*mind.refused, judgement.package))
    return _put(case, mind.changed(put=judgement.package), fixed, speech)


def _but_for(case: Case, judgement: Judgement) -> Package:
    """Return a nearly good offer without the issue that sticks: the rest they take as it is."""
    return {
        name: label
        for name, label in judgement.package.items()
        if case.issue[name].label != judgement.sticking
    }


def _put(case: Case, mind: Mind, fixed: Package | None, speech: Speech) -> Mind:
    """Put a package of their own, or hold to the one on the table."""
    package = counter(case, mind, fixed)
    situation = "hold" if package == mind.table else "counter"
    speech.say(situation, package=in_words(case, package))
    return mind.changed(table=package, events=mind.events | {JUST_PUT})


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
