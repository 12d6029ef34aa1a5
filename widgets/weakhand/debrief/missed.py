"""One thing to do differently: the moment that would have changed most, and a line for it.

What is said of a line must be true of it: a line that helped is never called a
chance missed, and nobody is told to ask what they have asked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import fsum

from weakhand.cases.deals import dominating
from weakhand.cases.schema import Case, Deal, Fact
from weakhand.counterpart import felt_walk_away, in_words, unlocked
from weakhand.debrief.score import PRESSING, SLIGHT, as_deal, asked_early, points
from weakhand.debrief.steps import steps_of
from weakhand.debrief.thread import cut, thread
from weakhand.debrief.tried import best_try, told_by
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import fold
from weakhand.language.reading import LISTENING
from weakhand.roleplay.talk import Talk, Turn

_FITS = 0.25
"""What a move must earn to count as listening."""
_HURTS = frozenset({"insult", "threat", "caught_lie"})
_SAME = 0.6
"""Share of the content words of a line from which another line said the same."""
_TWO = 2
_ASK_ON = "What else should I know about that?"
_ASKS = "A question about their side would not have cost you anything."
_GREETING = frozenset(
    ["hi", "hello", "hey", "morning", "afternoon", "evening", "good", "thanks", "thank", "welcome"]
)
_MENDING = frozenset(
    f"answer:{each}" for each in ("half_yes", "recited", "heard_as", "left_over", "as_put")
)
"""Situations of answers to a line that asks how their package stands, or closes unclearly."""
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


def helped(turn: Turn) -> bool | None:
    """Return whether a line helped; one that pressed or gave away did not, whatever else it did."""
    if any(effect.rule in PRESSING or effect.rule == "caught_lie" for effect in turn.effects):
        return False
    gain = fsum(effect.amount for effect in turn.effects if effect.on == "rapport")
    if turn.told or gain > 0.02:
        return True
    return False if gain < -0.01 else None


def _thread(talk: Talk, fact: Fact) -> MissedChance | None:
    """Return the line that let go of a thread, unless one after it went for the same fact."""
    hinted = next((n for n, t in enumerate(talk.turns, 1) if (fact.id, 1) in t.told), None)
    after = list(enumerate(_open_lines(talk), 1))[hinted or 0 :]
    if hinted is None or not after or asked_early(talk, fact.id):
        return None
    if max(_said_by(talk, fact.better_line), _went_for(talk, fact)) > hinted:
        return None
    free = [(n, each) for n, each in after if not (_deals(each) or _mends(each))]
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


def _went_for(talk: Talk, fact: Fact) -> int:
    """Return the last line that earned something towards a fact, in whatever words, or 0."""
    steps = [(each.number, each.after.earned, each.before.earned) for each in steps_of(talk)]
    return max((n for n, now, then in steps if now[fact.id] - then[fact.id] > _FITS), default=0)


def _too_early(talk: Talk, fact: Fact) -> MissedChance | None:
    """Return the last line that asked after a fact before they were ready to tell it."""
    turn = asked_early(talk, fact.id)
    if not turn:
        return None
    said = talk.turns[turn - 1].learner
    again = said if _says(said, fact.better_line) else fact.better_line
    return MissedChance(turn, said, again, f"You asked after it here. {_LABEL_FIRST}", again=True)


def _never_asked(talk: Talk, missing: list[Fact]) -> MissedChance | None:
    """Return a line that asks for what stayed hidden, where it would have brought most.

    That is tried out. Where all was asked for, it is said that a label comes first.
    """
    unsaid = [each for each in missing if not _said_by(talk, each.better_line)]
    unasked = [each for each in unsaid if not _went_for(talk, each)] or unsaid
    if not unasked:
        turn, better = _said_by(talk, missing[0].better_line), missing[0].better_line
        why = f"You asked for it here, and they did not say. {_LABEL_FIRST}"
        return MissedChance(turn, talk.turns[turn - 1].learner, better, why, again=True)
    lines, why = _weak(talk)
    best = best_try(talk, lines, unasked)
    if best is not None:
        turn, better = best.turn, best.fact.better_line
        why = f"{why} {_WOULD[best.told]}"
    elif lines:
        turn, better = _costliest(talk, lines), unasked[0].better_line
        why = f"{why} {_ASKS}"
    else:
        return None
    return MissedChance(turn, talk.turns[turn - 1].learner, better, why)


def _open_lines(talk: Talk) -> tuple[Turn, ...]:
    """Return the lines of a talk but for one that closed or left it: that lets go of nothing."""
    ended = talk.agreement is not None or talk.turns[-1].act.walk_away
    return talk.turns[:-1] if ended else talk.turns


def _weak(talk: Talk) -> tuple[list[int], str]:
    """Return the lines that could best have been another, and what is true of them."""
    lines = list(enumerate(_open_lines(talk), 1))
    if not lines:
        return [1], "You ended the talks before you had asked for anything."
    hurt = [n for n, turn in lines if any(effect.rule in _HURTS for effect in turn.effects)]
    if hurt:
        return hurt[:1], "This line set them against you."
    empty = [n for n, turn in lines if _wasted(n, turn)]
    if empty:
        return empty, "This line told you nothing new."
    asking = [
        n
        for n, turn in lines
        if not (_deals(turn) or _mends(turn)) and (n > 1 or not _greets(turn))
    ]
    return asking, "You listened here, and something stayed hidden."


def _costliest(talk: Talk, lines: list[int]) -> int:
    """Return the line that lost most trust; the earliest where none lost any to speak of."""
    trust = [talk.start.rapport, *(turn.mind.rapport for turn in talk.turns)]
    lost = {n: trust[n - 1] - trust[n] for n in lines}
    return max(lines, key=lambda n: (lost[n] if lost[n] > SLIGHT / 2 else 0.0, -n))


def _wasted(number: int, turn: Turn) -> bool:
    """Return whether a line told nothing, listened to nothing and helped with nothing.

    A first greeting isn't wasted, nor is an honest limit or alternative that they believed, nor
    a package: who puts one has something else to do than to ask.
    """
    if any(effect.on == "belief" and effect.amount > 0 for effect in turn.effects):
        return False
    if _deals(turn) or _mends(turn):
        return False
    if helped(turn) or any(c.worth >= _FITS and c.kind in LISTENING for c in turn.reply.credits):
        return False
    return number > 1 or not _greets(turn)


def _greets(turn: Turn) -> bool:
    """Return whether a first line greets them, or asks whether the time is good."""
    words = fold(turn.act.say).words
    return "small_talk" in turn.reading.kinds() or not _GREETING.isdisjoint(words[:_TWO])


def _mends(turn: Turn) -> bool:
    """Return whether a line sets something right between the two, or says a yes that was unclear.

    To ask for more would leave that undone.
    """
    if "mistakes" in turn.reading.cues or not _MENDING.isdisjoint(turn.reply.situations):
        return True
    return bool(turn.reading.names_terms) and "accept" in turn.reading.kinds()


def _deals(turn: Turn) -> bool:
    """Return whether a line puts a package, or says yes or no to theirs.

    One point that is far from what they take is only a position, and a question would be better.
    """
    act, judged = turn.act, turn.reply.judgement
    if act.offer is not None or act.accept or act.walk_away or turn.reply.agreement is not None:
        return True
    named = len(turn.reading.offer or ())
    close = judged is not None and judged.verdict != "far"
    return named > 1 or close or bool(turn.reading.declined)


def _said_by(talk: Talk, line: str) -> int:
    """Return the first turn in which the learner said much the same as ``line``, or 0."""
    return next((n for n, t in enumerate(talk.turns, 1) if _says(t.act.say, line)), 0)


def _says(said: str, line: str) -> bool:
    """Return whether what was said holds most of the words of a line, and two at least."""
    wanted = _words(line)
    return len(wanted & _words(said)) >= max(_TWO, _SAME * len(wanted))


def _words(text: str) -> frozenset[str]:
    """Return the stems of the words of a text, but for those that only join others."""
    folded = fold(text)
    pairs = zip(folded.words, folded.stems, strict=True)
    return frozenset(stem for word, stem in pairs if word not in FUNCTION)


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
        if not part or helped(after) or _deals(after) or _mends(after):
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
