"""The conversation line by line: what each line was, and what it did."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from weakhand.cases.schema import Case
from weakhand.counterpart.credit import QUESTIONS, normal, subject
from weakhand.counterpart.mind import WHOLE, Credit
from weakhand.debrief.because import because, kinds_before
from weakhand.debrief.score import SLIGHT
from weakhand.debrief.steps import CHEAP, QUANTITIES, Quantity, Step, steps_of
from weakhand.debrief.thread import thread
from weakhand.debrief.understood import understood
from weakhand.debrief.which_line import helped
from weakhand.language.reading import LISTENING, Move, MoveKind
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
_WORN = 0.5
"""What a move must earn for being new, to be judged by how it fitted."""
_STOCK, _SLIGHT_WORTH = 0.6, 0.1
"""Share of stock phrases and copied words beyond which a move is worn, and what it then earns."""
FITTED = "it fitted"
_PART = 2
"""The step of a fact at which its summary is told."""
_ASKING = LISTENING | {"why_question", "closed_question"}
"""Moves by which somebody is brought nearer to telling: what only touches a thing does not."""
_EARLY = "You asked after something that they were not ready to tell you yet."
_MET = {
    "answer:half_yes": "They could not tell whether this was a yes to all of it, and asked.",
}
"""What became of a line that was neither news nor an offer, by the situation of the answer."""
_CAME = {
    "answer:heard_as": ", and said it back to you first",
    "counter": ", and put the rest of the package",
}
"""What they did with an offer that they could take, by the situation of the answer."""
_WITH_NEWS, _ALONE = 1, 2
"""How many reasons stand beside news, and by themselves."""
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


def notes(talk: Talk) -> tuple[TurnNote, ...]:
    """Return a note on every line of the learner's."""
    each = zip(steps_of(talk), kinds_before(talk.turns), strict=True)
    return tuple(_note(talk, step, seen) for step, seen in each)


def _note(talk: Talk, step: Step, seen: Collection[MoveKind]) -> TurnNote:
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
                _comment(move, item, step) if item else "",
                _about(talk.case, move.about),
            )
        )
    changes = ((quantity, step.change(quantity)) for quantity in QUANTITIES)
    moved = tuple((what, amount) for what, amount in changes if abs(amount) >= _WORTH_SAYING[what])
    return TurnNote(step.number, tuple(spans), _did(talk, step, seen), helped(turn), moved)


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


def _comment(move: Move, item: Credit, step: Step) -> str:
    if item.new < _WORN:
        return _worn(item, step)
    if move.relevant < _FITS:
        return "it did not fit what they had said"
    if step.turn.reading.stock > _STOCK and item.worth < _SLIGHT_WORTH:
        return "mostly stock or copied words, so it earned little"
    if item.worth >= 0.6:
        return FITTED
    return "it fitted in part"


def _worn(item: Credit, step: Step) -> str:
    """Return why a move earned little though it was made well: what is said must be so."""
    if normal(step.turn.reading.text) in step.before.heard:
        return "you had said this already, so it earned little"
    if not item.aimed:
        return "in these words it could be said to anybody, so it earned little"
    if step.before.credited.get((item.kind, subject(item.about)), 0):
        of = "about this" if item.about else "of its kind"
        return f"it was not the first {of}, so it earned little"
    if item.kind in QUESTIONS and not item.about:
        return "the course found nothing of theirs in it, so it earned little"
    return "you had kept to this kind of line for a while, so it earned little"


def _did(talk: Talk, step: Step, seen: Collection[MoveKind]) -> str:
    """Return what was understood as an offer and came of it, what was told, and why."""
    turn, case = step.turn, talk.case
    offer = understood(case, turn)
    said = [f"Understood as terms: {offer}"] if offer else []
    ended = _offer_met(case, turn)
    said += [ended] if ended else []
    said += [_told(talk, step, fact, told) for fact, told in turn.told]
    cost = " It cost you some of their patience." if -step.change("patience") > CHEAP else ""
    if not said and any(each.startswith("guard:") for each in turn.reply.situations):
        return _EARLY + cost
    theirs = talk.turns[step.number - 2].reply.text if step.number > 1 else talk.opening
    why = because(case, turn, theirs, seen)
    said += why[: _WITH_NEWS if turn.told or ended else _ALONE]
    return " ".join(said) if said else _quiet(step) + cost


def _told(talk: Talk, step: Step, fact: str, told: int) -> str:
    """Return what they told of a fact; what an earlier line brought is not said over again."""
    summary = talk.case.fact[fact].summary
    if told == 1:
        words = thread(talk.case.fact[fact], step.turn.reply.text)
        return f"They let something slip, a thread to pull: “{words}”."
    if told == _PART:
        return f"They told you this: {summary}"
    earlier = next((n for n, t in enumerate(talk.turns, 1) if (fact, _PART) in t.told), None)
    known = "They told you what lies behind it. Now you know all of it"
    return f"{known} (it began in line {earlier})." if earlier else f"{known}: {summary}"


def _quiet(step: Step) -> str:
    """Return what is true of a line that told nothing and moved nothing to speak of."""
    turn = step.turn
    if "small_talk" in turn.reading.kinds():
        return "A friendly word: it opens the talk."
    for situation, words in _MET.items():
        if situation in turn.reply.situations:
            return words
    nearer = any(
        step.after.earned[fact] - step.before.earned[fact] > SLIGHT and told < WHOLE
        for fact, told in step.after.told.items()
    )
    answered = any(each.startswith("answer:") for each in turn.reply.situations)
    asks = not _ASKING.isdisjoint(turn.reading.kinds())
    if nearer and asks:
        start = "They answered, and it" if answered else "It"
        if step.number % 2:
            return f"{start} brought you nearer to something that you do not know yet."
        return f"{start} came close to something that they have not told you."
    if step.change("rapport") >= _WORTH_SAYING["rapport"]:
        return "It built a little trust."
    if answered:
        return "They answered, and told you nothing that they hold back."
    return "It moved nothing in them."


def _offer_met(case: Case, turn: Turn) -> str:
    """Return what became of an offer, or how the line ended the talk; nothing otherwise."""
    judgement = turn.reply.judgement
    deal = turn.reply.agreement
    if deal:
        below = case.value(case.complete(deal), "learner") < case.walk_away.learner
        less = " It leaves you less than walking away." if below else ""
        return ("They took your offer." if judgement else "You took what they had put.") + less
    if turn.act.walk_away:
        return "You ended the talks."
    if judgement is None:
        return ""
    if judgement.unknown:
        return "The offer rested on something not yet on the table."
    sticks = f" What sticks most: {judgement.sticking.lower()}." if judgement.sticking else ""
    if "answer:meets_step" in turn.reply.situations:
        return "They came to where you had come: a step for a step."
    came = next((words for each, words in _CAME.items() if each in turn.reply.situations), "")
    return {
        "yes": f"They could take it{came}.",
        "near": f"It was close to what they take.{sticks}",
        "far": f"It was far from what they take.{sticks}",
    }[judgement.verdict]
