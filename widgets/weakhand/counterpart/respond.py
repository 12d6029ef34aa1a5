"""One turn of the counterpart: a mind and a Reading in, a new mind and a Reply out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from weakhand.cases.schema import Case, Package
from weakhand.counterpart.as_put import asked_as_put
from weakhand.counterpart.bargain import Judgement, judge
from weakhand.counterpart.beside_words import of_their_words
from weakhand.counterpart.credit import FITS, credit, heap, normal, subject
from weakhand.counterpart.dealing import without_the_rest
from weakhand.counterpart.detail_asked import detail_asked
from weakhand.counterpart.fitting import fitting
from weakhand.counterpart.forms import states
from weakhand.counterpart.heard import (
    lays_out_terms,
    leaves_rest,
    may_be_yes,
    recites,
    shut,
    takes,
)
from weakhand.counterpart.in_turn import asks_early
from weakhand.counterpart.last_words import REPEATED, speaks_of_fact
from weakhand.counterpart.mind import HAS_PUT, JUST_PUT, Credit, Effect, Mind, unlocked
from weakhand.counterpart.neither import is_neither, near_or_far, yes_needs_asking
from weakhand.counterpart.other_question import with_other
from weakhand.counterpart.own_words import about_own_words, own_words
from weakhand.counterpart.picked_up import about_the_hint, goes_on, picked_up
from weakhand.counterpart.point_asked import as_question
from weakhand.counterpart.put_by import put_by, without_theirs
from weakhand.counterpart.rules import effects, events
from weakhand.counterpart.said_back import confirms, has_said_back
from weakhand.counterpart.saying import close, converse
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.set_beside import with_near
from weakhand.counterpart.slips import NO_SLIPS, Slips, set_right
from weakhand.counterpart.sums_asked import worked_out
from weakhand.counterpart.telling import Telling, nothing_told, telling
from weakhand.counterpart.voice import Speech
from weakhand.counterpart.wish import Wish, asks_for_one, wish
from weakhand.counterpart.yes import says_yes, takes_again, takes_outright
from weakhand.language.reading import LISTENING, Reading

_HAGGLING = 0.3
"""What each line without listening adds to the patience that an offer short of theirs costs."""

_ASKED_BACK = frozenset(
    {
        "answer:loose_terms",
        "answer:which_one",
        "answer:part_helps",
        "answer:left_over",
        "answer:which_step",
        "answer:not_that",
        "answer:name_a_number",
        "offer_unknown",
    }
)
"""What they say to terms of the learner's: a "deal" right after it may be to these."""
_OF_FIGURES = frozenset({"answer:comes_to", "answer:lies_between"})
"""What they say of figures that may be no package: a bare "deal" after it may be to these."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What they answer, and what the line before it did.

    Attributes:
        text: their words.
        alive: ids of facts and concepts alive in these words.
        told: (fact id, step) told in this reply.
        situations: which situations of the case file the words come from.
        effects: what the learner's line moved, and why.
        credits: what each of its moves earned.
        judgement: what they made of an offer, if there was one.
        agreement: the package agreed, or ``None``.
    """

    text: str
    alive: tuple[str, ...] = ()
    told: tuple[tuple[str, int], ...] = ()
    situations: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    credits: tuple[Credit, ...] = ()
    judgement: Judgement | None = None
    agreement: Package | None = None


class Gesture(NamedTuple):
    """What a learner does besides speaking."""

    offer: Package | None = None
    accept: bool = False
    walk_away: bool = False


def respond(
    case: Case,
    mind: Mind,
    reading: Reading,
    gesture: Gesture,
    seed: int,
    wrong: Slips = NO_SLIPS,
) -> tuple[Mind, Reply]:
    """Return the mind after a line, and the reply to it.

    The same case, mind, reading, gesture and seed always give the same reply. An offer that
    leaves a point open is kept as far as it goes, and judged when they know which one is meant.
    What the line had ``wrong`` is set right before it is answered; the reading is of the line as
    it was meant.
    """
    after, reply = _answer(case, mind, reading, gesture, seed)
    if gesture.offer is None and reply.judgement is None and not after.ending:
        after, words, situations = with_other(
            case, mind, after, reading, seed, reply.situations, reply.text
        )
        reply = replace(reply, text=words, situations=situations)
    if wrong == NO_SLIPS or after.ending:
        return after, reply
    after, words = set_right(case, after, wrong, seed)
    earned = tuple(
        one._replace(start=wrong.place(one.start), end=wrong.place(one.end, end=True))
        for one in reply.credits
    )
    text = f"{words} {reply.text}".strip()
    return after, replace(reply, text=text, credits=earned)


def _answer(
    case: Case, mind: Mind, reading: Reading, gesture: Gesture, seed: int
) -> tuple[Mind, Reply]:
    """Return the mind after a line, and the reply to it, whatever the line had wrong."""
    reading = without_theirs(mind, reading)
    if gesture.offer is None:
        reading = about_own_words(case, mind, as_question(case, mind, reading))
    clear = wish(case, mind, reading) if gesture.offer is None else None
    hint = "" if asks_for_one(reading, clear) else picked_up(case, mind, reading)
    if hint:
        return _respond(case, mind, about_the_hint(reading, hint), gesture, seed, hint)
    early = asks_early(case, mind, reading)
    if early:
        reading = about_the_hint(reading, early)
        clear = wish(case, mind, reading) if gesture.offer is None else None
    if clear is not None and clear.fact:
        reading = about_the_hint(reading, clear.name, fits=clear.share)
    first = _respond(case, mind, reading, gesture, seed, "", clear)
    hint = goes_on(case, mind, reading, first[1].situations)
    if not hint:
        return first
    again = _respond(case, mind, about_the_hint(reading, hint, leans=True), gesture, seed, hint)
    return again if speaks_of_fact(again[1].situations, hint) else first


def _respond(
    case: Case,
    mind: Mind,
    reading: Reading,
    gesture: Gesture,
    seed: int,
    hint: str,
    clear: Wish | None = None,
) -> tuple[Mind, Reply]:
    """Answer a line, which is about ``hint`` if it goes on from what they have hinted at.

    What it asks for in ``clear`` words is answered, or told, before what else it may touch.
    """
    turn = mind.turn + 1
    earned = credit(mind, reading)
    again = JUST_PUT in mind.events and takes_again(reading, mind.table or {})
    put, offer, whole = (None, None, False) if again else put_by(case, mind, reading, gesture.offer)
    seen = Seen(case, mind, reading, earned, offer, hint, clear)
    moved = effects(seen)
    after = _moved(case, mind, moved)
    quiet = _closed(seen) or lays_out_terms(seen) or _about_package(seen)
    told = nothing_told(mind)
    if not quiet:
        drawn = telling(case, mind, earned, after.rapport, reading.about)
        told = of_their_words(seen, fitting(seen, drawn))
    after = _remember(case, after, seen, told, with_near(events(seen), reading), turn)
    if offer is None and put is not None:
        after = after.changed(put=put)
    judgement = judge(case, after, offer) if offer is not None else None
    whole |= leaves_rest(seen) or (judgement is not None and _whole(case, after, reading))
    cost = _patience_spent(seen, judgement, gesture)
    after = after.changed(patience=max(0.0, after.patience - cost))
    speech = Speech(case, after.mood, seed, turn, mind.used)
    agreement: Package | None = None
    takes_it = _takes_theirs(case, mind, reading)
    takes_it |= takes(seen) and not yes_needs_asking(mind, reading)
    yes = again or (put is None and takes_it)
    accepting = gesture.accept or (yes and not reading.unplaced)
    stood = mind.table
    if not accepting and _was_not_it(mind, seen, judgement):
        stood = mind.earlier
        after = after.changed(table=stood)
    if gesture.walk_away:
        speech.say("learner_walks")
        after = after.changed(ending="walked_away")
    elif accepting and mind.table is not None:
        speech.say("agree_theirs")
        agreement = mind.table
        after = after.changed(ending="agreed", table=agreement)
    elif judgement and judgement.verdict == "yes" and not judgement.unknown and whole:
        speech.say("agree")
        agreement = judgement.package
        after = after.changed(ending="agreed", put=agreement)
    else:
        if yes and mind.table is not None:
            after = without_the_rest(case, after, reading.unplaced, speech)
        else:
            after = converse(case, mind, after, seen, told, judgement, speech, shut(seen, moved))
        after = close(case, after, speech, turn)
    if agreement is not None or gesture.walk_away:
        # The line would have drawn something out of them, and what they said was goodbye.
        after = after.changed(told=mind.told)
    if after.table != stood and stood is not None and HAS_PUT in mind.events:
        after = after.changed(once_put=(*mind.once_put, stood))
    text = speech.text(mind.said)
    after = _having_said(text, mind, after, speech)
    step = ((told.fact.id, told.step),) if told.fact and not after.ending else ()
    return after, Reply(
        text, after.alive, step, tuple(speech.situations), moved, earned, judgement, agreement
    )


def _was_not_it(mind: Mind, seen: Seen, judgement: Judgement | None) -> bool:
    """Return whether a line says that what they have said back is not what was meant.

    Then it is nothing of theirs either, and their last package stands; but for a correction that
    they take up.
    """
    if not has_said_back(mind) or (judgement is not None and judgement.verdict == "yes"):
        return False
    return judgement is not None or seen.has("reject")


def _having_said(text: str, before: Mind, after: Mind, speech: Speech) -> Mind:
    """Return the mind that has said a text; a mere repetition leaves the words before it last."""
    last, words = tuple(speech.situations), text
    if REPEATED in last:
        last, words = before.last, before.words
    said = before.said | {text}
    return after.changed(used=frozenset(speech.used), said=said, last=last, words=words)


def _takes_theirs(case: Case, mind: Mind, reading: Reading) -> bool:
    """Return whether a line takes what they have just put, or says so outright later on."""
    if JUST_PUT in mind.events:
        plainly = says_yes(reading) or confirms(case, mind, reading)
        return plainly and not yes_needs_asking(mind, reading)
    asked_back = not _ASKED_BACK.isdisjoint(mind.last)
    if not _OF_FIGURES.isdisjoint(mind.last) and "your" not in reading.text.casefold():
        asked_back = True
    return HAS_PUT in mind.events and not asked_back and takes_outright(reading)


def opening(case: Case, mind: Mind, seed: int) -> tuple[Mind, str]:
    """Return their first words, and the mind that has said them."""
    speech = Speech(case, "neutral", seed, 0, mind.used)
    speech.say("opening")
    text = speech.text(frozenset())
    said = frozenset({text})
    return mind.changed(
        used=frozenset(speech.used), said=said, last=tuple(speech.situations), words=text
    ), text


def _whole(case: Case, mind: Mind, reading: Reading) -> bool:
    """Return whether a typed offer names every issue on the table, and was understood as it is."""
    named = {issue for issue, _ in reading.offer or ()}
    return reading.exact and named.issuperset(unlocked(case, mind))


def _moved(case: Case, mind: Mind, moved: tuple[Effect, ...]) -> Mind:
    if not moved:
        return mind
    total = {
        "rapport": mind.rapport,
        "firmness": mind.firmness,
        "belief": mind.belief,
        "patience": mind.patience,
    }
    for effect in moved:
        total[effect.on] += effect.amount
    return mind.changed(
        rapport=min(1.0, max(0.0, total["rapport"])),
        firmness=min(1.0, max(0.0, total["firmness"])),
        belief=min(case.walk_away.learner, max(0.0, total["belief"])),
        patience=max(0.0, total["patience"]),
    )


def _closed(seen: Seen) -> bool:
    """Return whether a line shuts them: nobody confides in answer to an attack."""
    lied = any(not claim.truths for claim in seen.reading.claims)
    caught = len(seen.mind.violations) >= 2
    repeated = bool(seen.reading.text) and normal(seen.reading.text) in seen.mind.heard
    return (
        lied
        or caught
        or repeated
        or seen.reading.hostile >= 0.3
        or (seen.has("threat") or heap(seen.reading))
    )


def _about_package(seen: Seen) -> bool:
    """Return whether a line is only about what they have just put: no answer tells of more."""
    if own_words(seen.reading) or worked_out(seen) is not None or is_neither(seen):
        return True
    if detail_asked(seen).point:
        return True
    return may_be_yes(seen) or recites(seen) or asked_as_put(seen) is not None


def _remember(
    case: Case, mind: Mind, seen: Seen, told: Telling, happened: frozenset[str], turn: int
) -> Mind:
    known = dict(mind.told)
    firmness, alive, fresh = mind.firmness, mind.alive, mind.fresh
    if told.fact:
        known[told.fact.id] = told.step
        firmness = max(0.0, firmness - (0.0, 0.02, 0.12, 0.08)[told.step])
        raised = list(told.fact.raises) if told.step >= 2 else []
        raised += [
            concept.id
            for concept in case.concepts
            if concept.from_fact == told.fact.id and concept.from_step <= told.step
        ]
        alive = tuple(dict.fromkeys([told.fact.id, *raised, *alive]))
        fresh = tuple(dict.fromkeys([told.fact.id, *raised, *fresh]))
    credited = dict(mind.credited)
    for item in seen.credits:
        if item.worth > 0.05:
            key = (item.kind, subject(item.about))
            credited[key] = credited.get(key, 0) + 1
    broad = any(not item.aimed and item.worth > 0.05 for item in seen.credits)
    lies = tuple((turn, c.start, c.end) for c in seen.reading.claims if not c.truths)
    listened = seen.kinds & LISTENING
    text = normal(seen.reading.text)
    return mind.changed(
        turn=turn,
        told=known,
        earned=told.earned,
        firmness=firmness,
        alive=alive,
        fresh=fresh,
        credited=credited,
        broad=mind.broad + broad,
        recent=(*mind.recent[-5:], listened),
        heard=mind.heard | {text} if text else mind.heard,
        violations=mind.violations + lies,
        events=happened - {JUST_PUT},
    )


def _patience_spent(seen: Seen, judgement: Judgement | None, gesture: Gesture) -> float:
    """Return what a turn costs in patience: little when it serves them, much when it does not."""
    if gesture.accept or gesture.walk_away:
        return 0.0
    best = max((item.worth for item in seen.credits), default=0.0)
    if judgement:
        again = judgement.package in seen.mind.refused
        base = {"yes": 0.0, "near": 0.4, "far": 1.1}[judgement.verdict]
        if base:
            base += _HAGGLING * min(4, _unheard(seen.mind)) - (0.3 if best >= FITS else 0.0)
        return base + (1.0 if again else 0.0)
    if best >= FITS or may_be_yes(seen):
        return 0.2
    plain = seen.has("affirmation", "small_talk", "disclosure", "closed_question", "reject")
    if (
        plain
        or seen.follows
        or seen.reading.names_terms
        or seen.reading.left_open
        or near_or_far(seen)
        or states(seen.reading)
    ):
        return 0.6
    return 1.1


def _unheard(mind: Mind) -> int:
    """Return how many of the learner's last lines, one after the other, did not listen."""
    run = 0
    for kinds in reversed(mind.recent):
        if kinds:
            break
        run += 1
    return run
