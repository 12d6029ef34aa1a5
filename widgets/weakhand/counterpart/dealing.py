"""What is said to an offer: what they make of it, and the package that they put against it."""

from __future__ import annotations

from weakhand.cases.schema import Case, Package
from weakhand.counterpart.bargain import Judgement, counter
from weakhand.counterpart.heard import HAS_PUT, JUST_PUT
from weakhand.counterpart.mind import Mind
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.voice import Speech, in_words

_ENOUGH = 2
"""Lines after which they answer an offer with a counter-offer alone: nobody speaks in five."""


def answer_offer(case: Case, mind: Mind, seen: Seen, judgement: Judgement, speech: Speech) -> Mind:
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
    if judgement.verdict != "yes" and _betters(case, mind, seen):
        return _take_part(case, mind, seen, judgement, speech)
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
    return put(case, mind.changed(put=judgement.package), fixed, speech)


def _betters(case: Case, mind: Mind, seen: Seen) -> bool:
    """Return whether a line puts one point that is worth more to them than how it stands now.

    How it stands is what they have put, or what they demand. Who sets a condition
    wants something for it; that is answered as the trade which it is.
    """
    named = seen.reading.offer or ()
    if len(named) != 1 or seen.offer is None or seen.has("conditional_trade", "reject"):
        return False
    ((name, label),) = named
    options = case.issue[name].by_label
    stands = (mind.table or case.status_quo)[name]
    return seen.offer.get(name) == label and (
        options[label].counterpart > options[stands].counterpart
    )


def _take_part(case: Case, mind: Mind, seen: Seen, judgement: Judgement, speech: Speech) -> Mind:
    """Say that one point helps, and ask what is wanted for it, or put it into their package."""
    mind = mind.changed(put=judgement.package)
    if HAS_PUT not in mind.events:
        return mind if speech.from_any_table("part_helps") else put(case, mind, None, speech)
    fixed = dict(seen.reading.offer or ())
    if counter(case, mind, fixed) != mind.table:
        speech.from_any_table("part_taken")
    return put(case, mind, fixed, speech)


def _but_for(case: Case, judgement: Judgement) -> Package:
    """Return a nearly good offer without the issue that sticks: the rest they take as it is."""
    return {
        name: label
        for name, label in judgement.package.items()
        if case.issue[name].label != judgement.sticking
    }


def put(case: Case, mind: Mind, fixed: Package | None, speech: Speech) -> Mind:
    """Put a package of their own, or hold to the one on the table."""
    package = counter(case, mind, fixed)
    situation = "hold" if package == mind.table else "counter"
    speech.say(situation, package=in_words(case, package))
    return mind.changed(table=package, events=mind.events | {JUST_PUT, HAS_PUT})


def put_again(case: Case, mind: Mind, speech: Speech) -> Mind:
    """Say again what they have just put, the same to the last point: a yes still takes it."""
    assert mind.table is not None
    speech.say("hold", package=in_words(case, mind.table))
    return mind.changed(events=mind.events | {JUST_PUT, HAS_PUT})
