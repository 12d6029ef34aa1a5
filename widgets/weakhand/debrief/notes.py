"""The conversation line by line: what each line was, what it did, what it missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from weakhand.cases.check import dominating
from weakhand.cases.schema import Case
from weakhand.counterpart import in_words
from weakhand.debrief.score import PRESSING, as_deal, points
from weakhand.debrief.steps import CHEAP, QUANTITIES, Quantity, Step, steps_of
from weakhand.language.reading import LISTENING, MoveKind
from weakhand.roleplay.talk import Talk, Turn

NAMES: dict[MoveKind, str] = {
    "minimal_encourager": "encourager",
    "open_question": "open question",
    "calibrated_question": "calibrated question",
    "closed_question": "closed question",
    "why_question": "why-question",
    "mirror": "mirror",
    "label": "label",
    "paraphrase": "paraphrase",
    "summary": "summary",
    "i_message": "“I” message",
    "pause": "pause",
    "offer": "offer",
    "accept": "acceptance",
    "reject": "refusal",
    "threat": "threat",
    "begging": "giving for nothing",
    "disclosure": "disclosure",
    "preference_question": "question about priorities",
    "conditional_trade": "if-then trade",
    "loss_frame": "loss frame",
    "deadline_question": "question about the deadline",
    "deadline_challenge": "deadline challenged",
    "affirmation": "affirmation",
    "small_talk": "small talk",
    "off_topic": "off topic",
}
_FITS = 0.25
_HURTS = frozenset({"insult", "threat", "caught_lie"})
_NOTHING = "It changed nothing."
_WORTH_SAYING: dict[Quantity, float] = {
    "rapport": 0.005,
    "firmness": 0.005,
    "belief": 0.05,
    "patience": CHEAP,
}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the learner's words, the move it makes, how it went, and what it was about.

    ``about`` names a feeling, need, risk or topic of theirs, or an issue; it is
    empty where the move was about nothing that the case names.
    """

    start: int
    end: int
    kind: MoveKind
    name: str
    comment: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class TurnNote:
    """What one of the learner's lines did.

    Attributes:
        turn: its number, from 1.
        spans: the moves in it, in order.
        did: one or two sentences on what it did.
        good: whether it helped (``None``: neither way).
        moved: what it moved in them, and by how much (in the units of ``Mind``).
    """

    turn: int
    spans: tuple[Span, ...]
    did: str
    good: bool | None
    moved: tuple[tuple[Quantity, float], ...] = ()


@dataclass(frozen=True, slots=True)
class MissedChance:
    """The moment that would have changed most, with a line that could have done it."""

    turn: int
    said: str
    better: str
    why: str


def notes(talk: Talk) -> tuple[TurnNote, ...]:
    """Return a note on every line of the learner's."""
    return tuple(_note(talk, step) for step in steps_of(talk))


def missed_chance(talk: Talk) -> MissedChance | None:
    """Return the best missed chance: a thread they held out that was not taken up.

    A thread counts most when the fact behind it unlocks something; to close a
    deal is not to let go of one. Without a thread, the first line that hurt them,
    or else the earliest that brought nothing, if it was more than a greeting.
    Where everything was learned, the package that could still have been put.
    """
    case = talk.case
    locks = {issue.locked_by for issue in case.issues}
    missing = sorted(
        (fact for fact in case.facts if talk.mind.told[fact.id] < 2),
        key=lambda fact: (fact.id not in locks, -talk.mind.told[fact.id]),
    )
    open_lines = len(talk.turns) - (talk.agreement is not None)
    for fact in missing:
        hinted = next((n for n, t in enumerate(talk.turns, 1) if (fact.id, 1) in t.told), None)
        if hinted is not None and hinted < open_lines:
            return MissedChance(
                hinted + 1,
                talk.turns[hinted].learner,
                fact.better_line,
                "They had just held out a thread, and you let go of it: "
                f"“{talk.turns[hinted - 1].reply.text}”",
            )
    if missing and talk.turns:
        turn, why = _weakest(talk.turns[: max(1, open_lines)])
        return MissedChance(turn, talk.turns[turn - 1].learner, missing[0].better_line, why)
    return _better_package(talk) if talk.over and talk.turns else None


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
    return MissedChance(
        len(talk.turns),
        talk.turns[-1].learner,
        f"What if we settle on this: {in_words(case, case.package(deal))}?",
        f"{why}: {points(deal.learner)} points to you.",
    )


def _weakest(turns: Sequence[Turn]) -> tuple[int, str]:
    """Return the line that could best have been another, and why; the last if all were good."""
    for number, turn in enumerate(turns, 1):
        if any(effect.rule in _HURTS for effect in turn.effects):
            return number, "This line set them against you. A question about their side would not."
    for number, turn in enumerate(turns, 1):
        if _wasted(number, turn):
            why = "This line told you nothing new. A question about their side could have."
            return number, why
    return len(turns), "Your lines drew them out, and one thing stayed hidden. This asks for it."


def _wasted(number: int, turn: Turn) -> bool:
    """Return whether a line brought nothing; a first greeting isn't wasted.

    A line that told or listened brought something, and so did an honest limit or
    alternative that they believed: lessons ask for one.
    """
    if turn.told or any(c.worth >= _FITS and c.kind in LISTENING for c in turn.reply.credits):
        return False
    if any(effect.on == "belief" and effect.amount > 0 for effect in turn.effects):
        return False
    return number > 1 or "small_talk" not in turn.reading.kinds()


def _note(talk: Talk, step: Step) -> TurnNote:
    turn = step.turn
    worth = {(c.kind, c.start): c for c in turn.reply.credits}
    spans = []
    for move in turn.reading.moves:
        if move.end <= move.start:
            continue
        item = worth.get((move.kind, move.start))
        spans.append(
            Span(
                move.start,
                move.end,
                move.kind,
                NAMES[move.kind],
                _comment(move.relevant, item.worth, item.new) if item else "",
                _about(talk.case, move.about),
            )
        )
    changes = ((quantity, step.change(quantity)) for quantity in QUANTITIES)
    moved = tuple((what, amount) for what, amount in changes if abs(amount) >= _WORTH_SAYING[what])
    return TurnNote(step.number, tuple(spans), _did(talk, step), _helped(turn), moved)


def _about(case: Case, ids: tuple[str, ...]) -> str:
    """Return the first thing of theirs that a move was about, by its name in the case."""
    for id_ in ids:
        if id_ in case.concept:
            return case.concept[id_].name
        if id_ in case.issue:
            return case.issue[id_].label.lower()
        if id_ == "deadline":
            return "their deadline"
    return ""


def _helped(turn: Turn) -> bool | None:
    """Return whether a line helped; one that pressed or gave away did not, whatever else it did."""
    if any(effect.rule in PRESSING or effect.rule == "caught_lie" for effect in turn.effects):
        return False
    gain = fsum(effect.amount for effect in turn.effects if effect.on == "rapport")
    if turn.told or gain > 0.02:
        return True
    return False if gain < -0.01 else None


def _comment(relevant: float, worth: float, new: float) -> str:
    if new < 0.5:
        return "you had done this already, so it earned little"
    if relevant < _FITS:
        return "it did not fit what they had said"
    if worth >= 0.6:
        return "it fitted"
    return "it fitted in part"


def _did(talk: Talk, step: Step) -> str:
    said: list[str] = []
    turn = step.turn
    for fact_id, told in turn.told:
        summary = talk.case.fact[fact_id].summary
        said.append(
            (
                "They let something slip: a thread to pull.",
                f"They told you this: {summary}",
                f"They told you the whole of it: {summary}",
            )[told - 1]
        )
    ended = _offer_met(turn)
    if ended:
        said.append(ended)
    strongest = sorted(turn.effects, key=lambda effect: -abs(effect.amount))
    said += dict.fromkeys(effect.why for effect in strongest)
    if said:
        return " ".join(said[:3])
    cost = -step.change("patience") > CHEAP
    return "It changed nothing, and cost you some of their patience." if cost else _NOTHING


def _offer_met(turn: Turn) -> str:
    """Return what became of an offer, or how the line ended the talk; nothing otherwise."""
    judgement = turn.reply.judgement
    if turn.reply.agreement:
        return "They took your offer." if judgement else "You took what they had put."
    if turn.act.walk_away:
        return "You ended the talks."
    if judgement is None:
        return ""
    if judgement.unknown:
        return "The offer rested on something not yet on the table."
    return {
        "yes": "They could take it, and put the rest of the package.",
        "near": "Your offer was close.",
        "far": "Your offer was far from what they take.",
    }[judgement.verdict]
