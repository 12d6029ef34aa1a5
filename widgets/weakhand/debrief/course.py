"""How the other side moved: trust, their picture of you, what they hold out for, patience.

Four lines through a conversation, from the first word to the last, each with
the turns that moved it and what it was in them that did.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import fsum

from weakhand.cases.schema import Case
from weakhand.counterpart import Mind, felt_walk_away
from weakhand.debrief.chain import strongest_move
from weakhand.debrief.steps import CHEAP, Quantity, Step, steps_of
from weakhand.roleplay.talk import Talk

CAUSES: dict[str, str] = {
    "being_heard": "listening",
    "wrong_label": "a label that was off",
    "too_much_mirroring": "too many mirrors",
    "interrogation": "question after question",
    "repetition": "said before",
    "technique_salad": "too many techniques",
    "word_heap": "a heap of words",
    "blaming_why": "a why that blamed",
    "insult": "an insult",
    "threat": "a threat",
    "pleading": "given for nothing",
    "loss_they_raised": "a risk they had raised",
    "loss_on_conceding": "conceding called a loss",
    "calm_clock": "deadline questioned calmly",
    "honest_limit": "an honest limit",
    "true_alternative": "a real alternative",
    "trading": "an if-then trade",
    "caught_lie": "a claim that did not hold",
    "disparagement": "theirs was run down",
    "disclosed_need": "a need told openly",
    "own_deadline": "your own deadline told",
    "extreme_first_offer": "an extreme first offer",
}
"""What rules of the counterpart's mind are called beside a line; others go by their own name."""
_TOLD = "a fact told"
_OFFER = {"yes": "an offer", "near": "a close offer", "far": "an offer too far off"}
_TIME, _IDLE = "time passing", "a line that earned little"
_EDGE = 0.005


@dataclass(frozen=True, slots=True)
class Shift:
    """A turn (from 1) that moved a quantity by ``amount``, in its unit, and by what above all."""

    turn: int
    amount: float
    cause: str


@dataclass(frozen=True, slots=True)
class Track:
    """One quantity through a conversation.

    Attributes:
        quantity: ``rapport`` (0 to 1); ``belief``, what they take the learner's
            walk-away to be (the learner's points); ``firmness``, the least that they
            would accept (their points); ``patience`` (0 is the end of the talks).
        values: at the start and after each turn.
        low, high: the range that it can take.
        shifts: the turns that moved it, in order.
    """

    quantity: Quantity
    values: tuple[float, ...]
    low: float
    high: float
    shifts: tuple[Shift, ...]

    def largest(self, count: int) -> tuple[Shift, ...]:
        """Return the ``count`` turns that moved it most, in the order of the talk."""
        most = sorted(self.shifts, key=lambda shift: (-abs(shift.amount), shift.turn))[:count]
        return tuple(sorted(most, key=lambda shift: shift.turn))


@dataclass(frozen=True, slots=True)
class Course:
    """A conversation as the other side lived it: ``them`` is their name."""

    them: str
    turns: int
    tracks: tuple[Track, ...]

    def track(self, quantity: Quantity) -> Track | None:
        """Return one quantity, or ``None`` where the case has no use for it."""
        return next((track for track in self.tracks if track.quantity == quantity), None)


def course(talk: Talk) -> Course:
    """Return how the other side moved through a talk, finished or not.

    Belief is left out where the learner has nothing to walk away to (0 points):
    there is nothing that they could be brought to believe.
    """
    case, walk = talk.case, talk.case.walk_away
    tracks = [_track(talk, "rapport", 0.0, 1.0)]
    if walk.learner > 0:
        tracks.append(_track(talk, "belief", 0.0, walk.learner))
    tracks.append(_track(talk, "firmness", walk.counterpart, walk.counterpart_claimed))
    tracks.append(_track(talk, "patience", 0.0, case.patience))
    return Course(case.counterpart.short, len(talk.turns), tuple(tracks))


_VALUE: dict[Quantity, Callable[[Case, Mind], float]] = {
    "rapport": lambda case, mind: mind.rapport,
    "belief": lambda case, mind: mind.belief,
    "firmness": felt_walk_away,
    "patience": lambda case, mind: mind.patience,
}


def _track(talk: Talk, quantity: Quantity, low: float, high: float) -> Track:
    value = _VALUE[quantity]
    minds = (talk.start, *(turn.mind for turn in talk.turns))
    shifts = []
    for step in steps_of(talk):
        amount = value(talk.case, step.after) - value(talk.case, step.before)
        if abs(amount) > _EDGE * (high - low):
            shifts.append(Shift(step.number, amount, _cause(quantity, step)))
    return Track(
        quantity, tuple(value(talk.case, mind) for mind in minds), low, high, tuple(shifts)
    )


def _cause(quantity: Quantity, step: Step) -> str:
    """Return what moved a quantity most in a turn, among what moved it the way it went."""
    went = step.change(quantity)
    forces = [item for item in _forces(quantity, step) if item[1] * went > 0]
    return max(forces, key=lambda item: abs(item[1]), default=("the talk", 0.0))[0]


def _forces(quantity: Quantity, step: Step) -> Iterator[tuple[str, float]]:
    """Yield everything that moved a quantity in a turn: a name, and by how much."""
    totals: dict[str, float] = {}
    for effect in step.turn.effects:
        if effect.on == quantity:
            totals[effect.rule] = totals.get(effect.rule, 0.0) + effect.amount
    for rule, amount in totals.items():
        listened = strongest_move(step.turn) if rule == "being_heard" else ""
        yield listened or CAUSES.get(rule, rule.replace("_", " ")), amount
    if quantity == "firmness":
        yield _TOLD, -step.told_loosens
    if quantity == "patience":
        judged = step.turn.reply.judgement
        spent = step.change("patience") - fsum(totals.values())
        plain = _TIME if spent > -CHEAP else _IDLE
        yield (_OFFER[judged.verdict] if judged else plain), spent
