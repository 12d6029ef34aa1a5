"""One thing to do differently: the moment that would have changed most, and a line for it.

What is said of a line must be true of it: a line that helped is never called a
chance missed, and nobody is told to ask what they have asked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from weakhand.cases.deals import dominating
from weakhand.cases.schema import Case, Deal, Fact
from weakhand.counterpart import felt_walk_away, in_words, unlocked
from weakhand.debrief.score import as_deal, asked_early, points
from weakhand.debrief.thread import cut, thread
from weakhand.debrief.tried import best_try, told_by
from weakhand.debrief.which_line import (
    costliest,
    deals,
    helped,
    mends,
    open_lines,
    said_by,
    says,
    weak_lines,
    went_for,
)
from weakhand.language.reading import LISTENING
from weakhand.roleplay.talk import Talk, Turn

_FITS = 0.25
"""What a move must earn to count as listening."""
_TWO = 2
_ASK_ON = "What else should I know about that?"
_ASKS = "A question about their side would not have cost you anything."
_WOULD = (
    "",
    "Said here, it would have got you a first hint.",
    "Said here, it would have got you what they never told you.",
    "Said here, it would have got you all of what they never told you.",
)
"""What a line would have brought, by how far they would have told it: that was tried."""
_MUCH = 0.1
"""Share of the span of a case's deals that is worth asking for."""
_LABEL_FIRST = "They were not ready to tell you that yet: name what they feel first, and then ask."


@dataclass(frozen=True, slots=True)
class MissedChance:
    """The moment that would have changed most, with a line that could have done it.

    ``good`` says that the learner's own line there was a good one all the same, ``again`` that
    it had been asked, too early.
    """

    turn: int
    said: str
    better: str
    why: str
    good: bool = False
    again: bool = False

    @property
    def lead(self) -> str:
        """Return what stands before the line: nothing is called better than a good line."""
        if self.again:
            return "Then ask again"
        return "Also worth saying" if self.good else "Better"


def missed_chance(talk: Talk) -> MissedChance | None:
    """Return the best missed chance of a talk, or ``None`` where nothing stands out.

    First a thread that they held out and that was let go of; it counts most
    when the fact behind it unlocks something. Then a question that came too
    early, and a line that told nothing. Where the facts are known: a deal that
    was better for both, what came out only in part, a deal that they would have taken.
    """
    chance = _chance(talk) if talk.turns else None
    if chance is None:
        return None
    return replace(chance, good=_good(talk.turns[chance.turn - 1]))


def _good(turn: Turn) -> bool:
    """Return whether a line was a good one, though it told nothing: nothing is better than it."""
    listened = any(c.worth >= _FITS and c.kind in LISTENING for c in turn.reply.credits)
    return bool(helped(turn)) or (listened and helped(turn) is None)


def _chance(talk: Talk) -> MissedChance | None:
    case = talk.case
    locks = {issue.locked_by for issue in case.issues}
    missing = sorted(
        (fact for fact in case.facts if talk.mind.told[fact.id] < 2),
        key=lambda fact: (fact.id not in locks, -talk.mind.told[fact.id]),
    )
    if missing:
        found = (_thread(talk, fact) or _too_early(talk, fact) for fact in missing)
        return next((each for each in found if each), None) or _never_asked(talk, missing)
    if not talk.over:
        return None
    return _better_package(talk) or _in_part(talk) or _more_for_you(talk)


def _thread(talk: Talk, fact: Fact) -> MissedChance | None:
    """Return the line that let go of a thread, unless one after it went for the same fact."""
    hinted = next((n for n, t in enumerate(talk.turns, 1) if (fact.id, 1) in t.told), None)
    after = list(enumerate(open_lines(talk), 1))[hinted or 0 :]
    if hinted is None or not after or asked_early(talk, fact.id):
        return None
    if max(said_by(talk, fact.better_line), went_for(talk, fact)) > hinted:
        return None
    free = [(n, each) for n, each in after if not (deals(each) or mends(each))]
    free = [(n, each) for n, each in free if told_by(talk, n, fact.better_line)[fact.id] > 1]
    if not free:
        return None
    turn = next((n for n, each in free if not helped(each)), free[0][0])
    return MissedChance(
        turn,
        talk.turns[turn - 1].learner,
        fact.better_line,
        f"They had {'just ' if turn == hinted + 1 else ''}held out a thread, and you let go of it: "
        f"“{thread(fact, talk.turns[hinted - 1].reply.text)}”.",
    )


def _too_early(talk: Talk, fact: Fact) -> MissedChance | None:
    """Return the last line that asked after a fact before they were ready to tell it."""
    turn = asked_early(talk, fact.id)
    if not turn:
        return None
    said = talk.turns[turn - 1].learner
    again = said if says(said, fact.better_line) else fact.better_line
    return MissedChance(turn, said, again, f"You asked after it here. {_LABEL_FIRST}", again=True)


def _never_asked(talk: Talk, missing: list[Fact]) -> MissedChance | None:
    """Return a line that asks for what stayed hidden, where it would have brought most.

    That is tried out. Where all was asked for, it is said that a label comes first.
    """
    unsaid = [each for each in missing if not said_by(talk, each.better_line)]
    unasked = [each for each in unsaid if not went_for(talk, each)] or unsaid
    if not unasked:
        turn, better = said_by(talk, missing[0].better_line), missing[0].better_line
        why = f"You asked for it here, and they did not say. {_LABEL_FIRST}"
        return MissedChance(turn, talk.turns[turn - 1].learner, better, why, again=True)
    lines, why = weak_lines(talk)
    best = best_try(talk, lines, unasked)
    if best is not None:
        turn, better = best.turn, best.fact.better_line
        why = f"{why} {_WOULD[best.told]}"
    elif lines:
        turn, better = costliest(talk, lines), unasked[0].better_line
        why = f"{why} {_ASKS}"
    else:
        return None
    return MissedChance(turn, talk.turns[turn - 1].learner, better, why)


def _better_package(talk: Talk) -> MissedChance | None:
    """Return a package that was better than how a talk ended, put as a line; if there is one."""
    case = talk.case
    if talk.agreement is not None:
        reached = as_deal(case, talk.agreement)
        better = [deal for deal in dominating(case, reached) if deal.learner > reached.learner]
        why = "You knew all you needed. This was worth more to you, and no less to them"
    else:
        better = [as_deal(case, case.creative_deal)] if case.creative_deal else []
        why = "You knew all you needed, and ended without a deal. This one was open to you"
    if not better:
        return None
    deal = max(better, key=lambda d: (d.learner + d.counterpart, d.labels))
    return _put(talk, deal, f"{why}: {points(deal.learner)} points to you.")


def _in_part(talk: Talk) -> MissedChance | None:
    """Return the first line after which a fact stayed known only in part, and that told nothing.

    To ask on there must have brought more: that is tried.
    """
    for number, turn in enumerate(talk.turns[:-1], 1):
        part = [fact for fact, step in turn.told if step == _TWO and talk.mind.told[fact] == _TWO]
        after = talk.turns[number]
        if not part or helped(after) or deals(after) or mends(after):
            continue
        would = told_by(talk, number + 1, _ASK_ON)
        if not any(would[fact] > _TWO for fact in part):
            continue
        return MissedChance(
            number + 1,
            after.learner,
            _ASK_ON,
            f"There was more to what they had just told you: “{cut(turn.reply.text)}”.",
        )
    return None


def _more_for_you(talk: Talk) -> MissedChance | None:
    """Return a package worth much more to the learner that they would have taken at the end.

    Who reached the deal that a case aims at is not told to press on.
    """
    case = talk.case
    if talk.agreement is None:
        return None
    reached, floor = as_deal(case, talk.agreement), felt_walk_away(case, talk.mind)
    aimed = case.kind == "integrative" and reached.learner >= case.value(
        case.creative_deal, "learner"
    )
    if aimed:
        return None
    span = max(deal.learner for deal in case.deals) - min(deal.learner for deal in case.deals)
    known = set(unlocked(case, talk.mind))
    within = [
        deal
        for deal in case.deals
        if deal.counterpart >= floor
        and deal.learner >= reached.learner + _MUCH * span
        and _changes(case, deal) <= known
    ]
    if not within:
        return None
    deal = min(within, key=lambda d: (d.learner, -d.counterpart, d.labels))
    return _put(
        talk,
        deal,
        f"By now they would have taken less: this is worth {points(deal.learner)} points to you, "
        f"not {points(reached.learner)}. Ask for it first, with your reason, and leave them room "
        "to bring you down.",
    )


def _changes(case: Case, deal: Deal) -> set[str]:
    """Return the issues that a deal settles otherwise than they stood."""
    quo = case.status_quo
    return {name for name, label in case.package(deal).items() if label != quo[name]}


def _put(talk: Talk, deal: Deal, why: str) -> MissedChance:
    """Return a package as the line to say at the end of a talk."""
    case = talk.case
    return MissedChance(
        len(talk.turns),
        talk.turns[-1].learner,
        f"What if we settle on this: {in_words(case, case.package(deal))}?",
        why,
    )
