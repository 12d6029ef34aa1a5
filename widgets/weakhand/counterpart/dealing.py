"""What is said to an offer: what they make of it, and the package that they put against it."""

from __future__ import annotations

from weakhand.cases.schema import Case, Package
from weakhand.counterpart.bargain import (
    COOPERATIVE,
    Judgement,
    counter,
    gain,
    gifts,
    judge,
    least_more,
    shared,
    step_for_step,
)
from weakhand.counterpart.first_words import goes_through
from weakhand.counterpart.mind import HAS_PUT, JUST_PUT, Mind
from weakhand.counterpart.moved import as_moved
from weakhand.counterpart.said_back import asks_for_one_sum, has_said_back, two_steps
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.voice import Speech, in_words
from weakhand.language.relative import SOMEWHAT

_ENOUGH = 2
"""Lines after which they answer an offer with a counter-offer alone: nobody speaks in five."""
_MET = "met_a_step"
"""The event that they have answered a step of the learner's by one of theirs."""


def answer_offer(
    case: Case, mind: Mind, seen: Seen, judgement: Judgement, speech: Speech, *, met: bool = False
) -> Mind:
    """Say what they make of an offer, and put their own package against it.

    A typed offer that leaves issues open and that they could take is not
    closed over the learner's head: they put the rest, and the learner decides.
    Who gives and asks in one breath gets a package with the gift in it, in which neither side has
    less than in their last, if there is such a one. An idea that they have ``met`` with an answer
    of its own gets no other no, if it is all of the offer. Nor does one that they meet by a step
    which is all that it asks.
    """
    trades = seen.has("conditional_trade") and not goes_through(seen)
    if trades and judgement.verdict != "far" and not speech.parts:
        speech.say("trade_heard")
    unknown = judgement.unknown
    if unknown:
        if not met:
            _ask_what_it_is_for(case, seen, unknown, speech)
        if not {*dict(seen.reading.offer or ())} - {*unknown}:
            return mind.changed(put=judgement.package)
        if judgement.verdict == "yes":
            return _say_without(case, mind, judgement, speech)
    elif judgement.verdict == "yes" and has_said_back(seen.mind):
        return _take_up(case, mind, seen, judgement, speech)
    elif _only_gives(case, mind, seen):
        return _take_part(case, mind, seen, judgement, speech)
    return _put_against(case, mind, seen, judgement, speech, met=met)


def _put_against(
    case: Case, mind: Mind, seen: Seen, judgement: Judgement, speech: Speech, *, met: bool
) -> Mind:
    """Say what sticks in an offer, and put the package that comes of it."""
    unknown = judgement.unknown
    fixed: Package | None = None
    given = gifts(case, mind.table or case.status_quo, judgement.package)
    package: Package | None = None
    if judgement.verdict == "yes":
        whole = mind.put or JUST_PUT in seen.mind.events
        fixed = judgement.package if whole else dict(seen.reading.offer or ())
        if whole and not seen.reading.exact:
            return _say_back(case, mind, judgement.package, speech, seen.reading.unplaced)
        _ask_what_is_left(seen, speech)
    elif judgement.verdict == "near":
        fixed = _but_for(case, judgement)
    elif given:
        package = shared(case, mind.changed(put=judgement.package), given)
    if package is None and judgement.verdict == "near":
        package = least_more(case, mind, judgement, fixed or {})
    mind = mind.changed(put=judgement.package)
    package = package or counter(case, mind, fixed)
    if package == mind.table and judgement.verdict == "far":
        mind, package = _meet(case, mind, seen, package)
        if package == judgement.package:
            return _say_back(case, mind, package, speech, (), "meets_step")
    if judgement.verdict == "yes" and package == judgement.package and _comes_back(seen, package):
        return _say_back(case, mind, package, speech, seen.reading.unplaced)
    if judgement.verdict != "yes":
        sticking = _sticks(case, judgement, package, dict(seen.reading.offer or ()))
        name = "offer_near" if judgement.verdict == "near" else "offer_far"
        all_met = met and len(seen.reading.offer or ()) <= 1
        refused = bool(unknown) or (all_met and name == "offer_far")
        if sticking and not refused and len(speech.parts) < _ENOUGH:
            speech.say(name, sticking=sticking.lower())
        if judgement.package not in mind.refused:
            mind = mind.changed(refused=(*mind.refused, judgement.package))
        answered = len(speech.parts) > 1 if unknown else _ask_what_is_left(seen, speech)
        if answered and package == mind.table:
            return mind
    if package == mind.table:
        speech.take_back("trade_heard")
    return _say(case, mind, package, speech, offered=True)


def _comes_back(seen: Seen, package: Package) -> bool:
    """Return whether a package is another than theirs, of which they spoke some lines ago.

    "The rest as it was" would leave open what that is; right after it, it does not.
    """
    before = seen.mind
    return HAS_PUT in before.events and JUST_PUT not in before.events and package != before.table


def _ask_what_is_left(seen: Seen, speech: Speech) -> bool:
    """Ask what a part of an offer is that they cannot place; return whether that was done.

    Of a sum a month that takes longer than they can give, they say how long that would be.
    """
    if _says_how_long(seen, speech) or asks_for_one_sum(seen, speech):
        return True
    left = seen.reading.unplaced
    return bool(left) and speech.from_any_table("left_over", part=left[0])


def _says_how_long(seen: Seen, speech: Speech) -> bool:
    """Say how long a sum a month would take that takes too long; return whether that was done."""
    slow = seen.reading.slow
    if slow is None:
        return False
    rate, months = slow
    longest = next(issue.options[-1].words for issue in seen.case.issues if issue.spreads)
    return speech.from_any_table("too_slow", rate=rate, months=months, longest=longest)


def _say_back(
    case: Case,
    mind: Mind,
    package: Package,
    speech: Speech,
    left: tuple[str, ...] = (),
    how: str = "heard_as",
    **about: str,
) -> Mind:
    """Say an offer back that they could take, as far as it was understood: a yes closes it.

    A part that is ``left`` over is named, and asked about in the same breath. ``how`` names the
    words for any table, and ``about`` what stands in them.
    """
    said = in_words(case, package)
    named = bool(left) and speech.from_any_table("all_but", package=said, part=left[0])
    if not named and not speech.from_any_table(how, package=said, **about):
        speech.say("counter", package=said)
    events = mind.events | {JUST_PUT, HAS_PUT}
    return mind.changed(put=package, table=package, events=events)


def say_what_yes_is_to(case: Case, mind: Mind, speech: Speech) -> Mind:
    """Say what a yes would be to where they have put nothing yet: nobody signs a demand by "deal".

    It is what the learner has put, if they could take that, and else what they would put now.
    """
    judged = judge(case, mind, mind.put) if mind.put else None
    if judged is not None and judged.verdict == "yes" and not judged.unknown:
        return _say_back(case, mind, judged.package, speech)
    return _say_back(case, mind, counter(case, mind), speech)


def without_the_rest(case: Case, mind: Mind, left: tuple[str, ...], speech: Speech) -> Mind:
    """Say their package back to a yes that has a part ``left`` over: it is no part of the deal."""
    assert mind.table is not None
    return _say_back(case, mind, mind.table, speech, left)


def _take_up(case: Case, mind: Mind, seen: Seen, judgement: Judgement, speech: Speech) -> Mind:
    """Take up a correction of what they have just said back: say it back as it is now.

    A number that they got wrong twice lies between two steps, and they ask for one of these.
    """
    steps = two_steps(case, seen.mind, seen.reading, judgement.package)
    if steps and speech.from_any_table("which_step", one=steps[0], other=steps[1]):
        return mind.changed(put=judgement.package)
    return _say_back(case, mind, judgement.package, speech, seen.reading.unplaced)


def ask_which_terms(case: Case, seen: Seen, speech: Speech, *, heard: bool) -> bool:
    """Ask for terms where a line has something against theirs, and leaves open what it wants.

    That is a point of theirs that alone is turned down, or one that is to move by no said amount.
    A line that was ``heard`` has its answer, and is asked only about what it turns down. Who puts
    nothing but what is theirs already, or has no place, is asked about the part without one.
    """
    gone = seen.reading.declined
    if seen.offer is None and _says_how_long(seen, speech):
        return True
    if gone and JUST_PUT in seen.mind.events:
        return speech.from_any_table("not_that", issue=case.issue[gone[0]].label.lower())
    if seen.offer is None and seen.reading.offer and _ask_what_is_left(seen, speech):
        return True
    if heard or HAS_PUT not in seen.mind.events:
        return False
    if seen.reading.offer is None and _ask_what_is_left(seen, speech):
        return True
    if SOMEWHAT not in seen.reading.cues:
        return False
    return speech.from_any_table("name_a_number")


def _ask_what_it_is_for(case: Case, seen: Seen, unknown: tuple[str, ...], speech: Speech) -> None:
    """Ask about a point that rests on what they have not told, by how much of it they have.

    Who takes up what was told a moment ago has gone on from it, and is asked what is meant;
    who has heard a hint of it is near; anybody else comes from nowhere.
    """
    locks = [case.issue[name].locked_by for name in unknown]
    hinted = any(seen.mind.told[lock] > 0 for lock in locks if lock is not None)
    follows = any(name.startswith("tell:") for name in seen.mind.last)
    said = (hinted and speech.from_any_table("idea_early")) or (
        follows and speech.from_any_table("idea")
    )
    if not said:
        speech.say("offer_unknown", issue=case.issue[unknown[0]].label.lower())


def _say_without(case: Case, mind: Mind, judgement: Judgement, speech: Speech) -> Mind:
    """Say what they could take of an offer, but for the point that they do not see yet."""
    issue = case.issue[judgement.unknown[0]].label.lower()
    return _say_back(case, mind, judgement.package, speech, (), "but_for", issue=issue)


def _only_gives(case: Case, mind: Mind, seen: Seen) -> bool:
    """Return whether a line puts points that are worth more to them than how they stand now.

    How they stand is what they have put, or what they demand. Who sets a condition
    wants something for it; that is answered as the trade which it is.
    """
    named = dict(seen.reading.offer or ())
    if not named or seen.offer is None or seen.has("conditional_trade", "reject", "accept"):
        return False
    if any(seen.offer.get(name) != label for name, label in named.items()):
        return False
    return gifts(case, mind.table or case.status_quo, named).keys() == named.keys()


def _take_part(case: Case, mind: Mind, seen: Seen, judgement: Judgement, speech: Speech) -> Mind:
    """Say that what is given helps, and ask what is wanted for it, or put it into their package.

    Where nothing comes back for it they say so: the learner has asked for nothing.
    """
    mind = mind.changed(put=judgement.package)
    if HAS_PUT not in mind.events:
        return mind if speech.from_any_table("part_helps") else put(case, mind, None, speech)
    fixed = dict(seen.reading.offer or ())
    package = shared(case, mind, fixed) if mind.rapport >= COOPERATIVE else None
    if package is None:
        package = {**(mind.table or case.status_quo), **fixed}
        speech.from_any_table("part_only", "part_taken")
    else:
        speech.from_any_table("part_taken")
    return _say(case, mind, package, speech)


def _sticks(case: Case, judgement: Judgement, package: Package, named: Package) -> str:
    """Return the label of the issue in which what they put gains them most; nothing if none does.

    What they do not take up in what they put is what keeps the offer from being taken. Of points
    that the line has ``named`` they speak before those that it has left as they stood.
    """
    every = gifts(case, judgement.package, package)
    gained = {name: label for name, label in every.items() if name in named} or every
    if judgement.sticking in {case.issue[name].label for name in gained}:
        return judgement.sticking
    best = max(gained, key=lambda name: gain(case, name, package, judgement.package), default="")
    return case.issue[best].label if best else ""


def _but_for(case: Case, judgement: Judgement) -> Package:
    """Return a nearly good offer without the issue that sticks: the rest they take as it is."""
    return {
        name: label
        for name, label in judgement.package.items()
        if case.issue[name].label != judgement.sticking
    }


def _meet(case: Case, mind: Mind, seen: Seen, package: Package) -> tuple[Mind, Package]:
    """Answer a step of the learner's by one of theirs, once in a talk, where they would hold."""
    if _MET in mind.events or HAS_PUT not in mind.events or mind.put is None:
        return mind, package
    nearer = step_for_step(case, mind.changed(put=seen.mind.put), mind.put)
    if nearer is None:
        return mind, package
    return mind.changed(events=mind.events | {_MET}), nearer


def put(case: Case, mind: Mind, fixed: Package | None, speech: Speech) -> Mind:
    """Put a package of their own, or hold to the one on the table."""
    return _say(case, mind, counter(case, mind, fixed), speech)


def _say(
    case: Case, mind: Mind, package: Package, speech: Speech, *, offered: bool = False
) -> Mind:
    """Say the package that they put: another one, or the one on the table again.

    Against what the learner has put it comes with a reason, and so does one that is held to
    against what was ``offered`` now.
    """
    situation = "hold" if package == mind.table else "counter"
    speech.say(situation, package=as_moved(case, mind, package))
    reason = offered or situation == "counter"
    if reason and mind.put and package != mind.put and len(speech.parts) <= _ENOUGH:
        speech.from_any_table("as_far")
    return mind.changed(table=package, events=mind.events | {JUST_PUT, HAS_PUT})


def put_again(case: Case, mind: Mind, speech: Speech) -> Mind:
    """Say again what they have just put, the same to the last point: a yes still takes it."""
    assert mind.table is not None
    speech.say("hold", package=in_words(case, mind.table))
    return mind.changed(events=mind.events | {JUST_PUT, HAS_PUT})
